// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "projectverb.h"
#include "recipetext.h"

#include "recipe/effective.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

class RecipeVerb final : public ProjectVerb
{
public:
    enum class Kind { Check, Show, Targets };

    RecipeVerb(CliSession &session, Kind kind)
        : ProjectVerb(session)
        , m_kind(kind)
    {
        setNeeds(Needs::Project);
    }

protected:
    void work() override;

private:
    std::optional<Error> brokenPlace() const;
    int check();
    int show();
    int printTargets();

    Kind m_kind;
};

QLatin1StringView wordFor(DiagnosticSeverity severity)
{
    return severity == DiagnosticSeverity::Error ? "error"_L1 : severity == DiagnosticSeverity::Warning ? "warning"_L1 : "note"_L1;
}

/// The first error in the recipe: what is only read in part cannot be shown as if it counted.
std::optional<Error> RecipeVerb::brokenPlace() const
{
    const QList<Diagnostic> all = workspace().recipeDiagnostics();
    const auto found = std::ranges::find(all, DiagnosticSeverity::Error, &Diagnostic::severity);
    return found == all.end()
        ? std::nullopt
        : std::optional<Error>({ErrorKind::BadInput, found->location.file, found->message, found->hint, found->location});
}

int RecipeVerb::check()
{
    const QList<Diagnostic> found = workspace().recipeDiagnostics();
    for (const Diagnostic &diagnostic : found) {
        if (out().isJson()) {
            out().record("diagnostic"_L1,
                         {{"severity"_L1, wordFor(diagnostic.severity)},
                          {"file"_L1, diagnostic.location.file},
                          {"line"_L1, diagnostic.location.line},
                          {"column"_L1, diagnostic.location.column},
                          {"message"_L1, diagnostic.message},
                          {"hint"_L1, diagnostic.hint}});
            continue;
        }
        const Ink ink = diagnostic.severity == DiagnosticSeverity::Error ? Ink::Bad : Ink::Warning;
        out().line(diagnostic.location.toString() + u": "_s + out().inked(ink, wordFor(diagnostic.severity)) + u": "_s
                   + diagnostic.message);
        if (!diagnostic.hint.isEmpty())
            out().line(u"    "_s + diagnostic.hint);
    }
    if (std::ranges::contains(found, DiagnosticSeverity::Error, &Diagnostic::severity))
        return Error{ErrorKind::BadInput, {}, {}, {}, {}}.exitCode();
    const QString file = workspace().recipeFile();
    out().remark(file.isEmpty() ? Cli::tr("The project has no recipe; GoReleaser's defaults count.") : Cli::tr("%1: no errors.").arg(file));
    return 0;
}

int RecipeVerb::show()
{
    const Recipe *recipe = workspace().recipe();
    if (!recipe)
        return fail({ErrorKind::BadInput, workspace().root(), Cli::tr("The recipe could not be read."), {}, {}});
    if (const auto broken = brokenPlace())
        return fail(*broken);
    if (out().isJson())
        out().record("recipe"_L1, {{"file"_L1, workspace().recipeFile()}, {"recipe"_L1, recipeToJson(*recipe)}});
    else
        out().write(effectiveRecipe(*recipe));
    return 0;
}

int RecipeVerb::printTargets()
{
    const auto input = workspace().planInput();
    if (!input)
        return fail(input.error());
    if (const auto broken = brokenPlace())
        return fail(*broken);
    const auto artifacts = plannedArtifacts(*input);
    if (!artifacts)
        return fail(artifacts.error());
    qsizetype kinds = 0, targets = 0;
    for (const PlannedArtifact &artifact : *artifacts) {
        kinds = std::max(kinds, artifact.kind.size());
        targets = std::max(targets, artifact.target.isNull() ? 1 : artifact.target.name().size());
    }
    for (const PlannedArtifact &artifact : *artifacts) {
        const QString target = artifact.target.isNull() ? QString() : artifact.target.name();
        if (out().isJson())
            out().record("artifact"_L1,
                         {{"name"_L1, artifact.name}, {"type"_L1, artifact.kind}, {"target"_L1, target}, {"id"_L1, artifact.id}});
        else
            out().line((target.isEmpty() ? u"-"_s : target).leftJustified(targets) + u"  "_s + artifact.kind.leftJustified(kinds) + u"  "_s
                       + artifact.name);
    }
    return 0;
}

void RecipeVerb::work()
{
    switch (m_kind) {
    case Kind::Check:
        return finish(check());
    case Kind::Show:
        return finish(show());
    case Kind::Targets:
        return finish(printTargets());
    }
}

} // namespace

int runRecipeCheck(CliSession &session)
{
    return RecipeVerb(session, RecipeVerb::Kind::Check).run();
}

int runRecipeShow(CliSession &session)
{
    return RecipeVerb(session, RecipeVerb::Kind::Show).run();
}

int runRecipeTargets(CliSession &session)
{
    return RecipeVerb(session, RecipeVerb::Kind::Targets).run();
}

} // namespace slipway
