// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "plan/releasemodel.h"

#include "plan/gobuild.h"
#include "plan/texts.h"
#include "recipe/gopath.h"
#include "recipe/shellwords.h"

#include <QDir>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

/// What the recipe asks, changes the artifacts and cannot be carried out, where its condition holds.
Result<> refuseBlockingSections(const PlanInput &input, const RecipeScope &scope)
{
    for (const RecipeSection &section : input.recipe.sections) {
        if (section.fate != SectionFate::Blocking)
            continue;
        const Result<bool> holds = section.condition.isEmpty() ? Result<bool>(true) : scope.isTrue(section.condition);
        if (!holds)
            return std::unexpected(holds.error());
        if (*holds)
            return failure(ErrorKind::BadInput, section.key,
                           tr("“%1” changes the artifacts, and Slipway cannot carry it out yet.").arg(section.key),
                           tr("Switch it off, or release this project with GoReleaser."), section.location);
    }
    return {};
}

} // namespace

QString artifactKindName(ArtifactKind kind)
{
    switch (kind) {
    case ArtifactKind::Archive:
        return u"Archive"_s;
    case ArtifactKind::UploadableBinary:
    case ArtifactKind::Binary:
        return u"Binary"_s;
    case ArtifactKind::Checksum:
        return u"Checksum"_s;
    case ArtifactKind::CArchive:
        return u"C Archive Library"_s;
    case ArtifactKind::CShared:
        return u"C Shared Library"_s;
    case ArtifactKind::Metadata:
        return u"Metadata"_s;
    }
    return {};
}

QString ReleaseArtifact::level(QLatin1StringView key) const
{
    // GoReleaser (to 2.17) names folders by these two levels and forgets them afterwards. Names must be the same, so they are forgotten
    // here too.
    static const QStringList forgotten{u"ppc64le"_s, u"riscv64"_s};
    return variantKey(target.arch) == key && !forgotten.contains(target.arch) ? target.variant : QString();
}

TemplateValue::Map ReleaseArtifact::fields(const QString &projectName) const
{
    const auto shown = [&](QLatin1StringView key) { return TemplateValue::string(level(key)); };
    return {
        {"Os", TemplateValue::string(target.os)},
        {"Arch", TemplateValue::string(target.arch)},
        {"Target", TemplateValue::string(target.name)},
        {"Amd64", shown("goamd64"_L1)},
        {"I386", shown("go386"_L1)},
        {"Arm", shown("goarm"_L1)},
        {"Arm64", shown("goarm64"_L1)},
        {"Mips", shown("gomips"_L1)},
        {"Ppc64", shown("goppc64"_L1)},
        {"Riscv64", shown("goriscv64"_L1)},
        {"Binary", TemplateValue::string(binary.isEmpty() ? projectName : binary)},
        {"ArtifactName", TemplateValue::string(name)},
        {"ArtifactExt", TemplateValue::string(extension)},
        {"ArtifactPath", TemplateValue::string(path)},
    };
}

Result<std::optional<qint64>> timestampOf(const RecipeText &text, const RecipeScope &scope)
{
    const Result<QString> value = scope.apply(text);
    if (!value)
        return std::unexpected(value.error());
    if (value->isEmpty())
        return std::nullopt;
    bool isNumber = false;
    const qint64 seconds = value->toLongLong(&isNumber);
    if (isNumber)
        return seconds;
    return failure(ErrorKind::BadInput, text.text, tr("“%1” is not a time: seconds since 1970 are wanted.").arg(*value),
                   tr("Write “{{ .CommitTimestamp }}”."), text.location);
}

Result<std::optional<RunProgram>> hookCommand(const PlanInput &input, const RecipeHook &hook, const RecipeScope &scope,
                                              const QList<RecipeText> &moreEnvironment)
{
    QMap<QString, QString> environment = scope.environment();
    Command command;
    for (const RecipeText &text : moreEnvironment + hook.env) {
        const Result<QString> value = scope.apply(text);
        if (!value)
            return std::unexpected(value.error());
        if (const qsizetype equals = value->indexOf(u'='); equals > 0) {
            environment.insert(value->first(equals), value->sliced(equals + 1));
            command.shownVariables.append(value->first(equals));
        }
    }
    const Result<QString> dir = scope.apply(hook.dir);
    if (!dir)
        return std::unexpected(dir.error());
    const Result<QString> line = scope.withEnvironment(environment).apply(hook.command);
    if (!line)
        return std::unexpected(line.error());
    const ShellWords words = splitShellWords(*line);
    if (!words.isValid)
        return failure(ErrorKind::BadInput, *line, u"invalid command line string"_s, tr("Close the quotes and parentheses of the hook."),
                       hook.command.location);
    if (words.words.isEmpty())
        return std::nullopt;
    command.program = programFor(input, words.words.first());
    command.arguments = words.words.sliced(1);
    command.workingDirectory = QDir::cleanPath(QDir(input.root).absoluteFilePath(*dir));
    command.environment = environment;
    return RunProgram{command};
}

Result<> addHooks(const PlanInput &input, ReleaseModel &model)
{
    for (const RecipeHook &hook : input.recipe.beforeHooks) {
        const auto command = hookCommand(input, hook, model.scope.scope, {});
        if (!command)
            return std::unexpected(command.error());
        if (*command)
            model.hooks.append(**command);
    }
    return {};
}

Result<ReleaseModel> modelRelease(const PlanInput &input)
{
    const Result<ReleaseScope> scope = releaseScope(input);
    if (!scope)
        return std::unexpected(scope.error());
    ReleaseModel model{*scope, {}, {}, {}, {}, {}, {}, {}};
    const auto metadataTime = timestampOf(input.recipe.metadataTimestamp, scope->scope);
    if (!metadataTime)
        return std::unexpected(metadataTime.error());
    model.metadataTime = *metadataTime;
    const Result<> done = refuseBlockingSections(input, scope->scope)
                              .and_then([&] { return addHooks(input, model); })
                              .and_then([&] { return addBuilds(input, model); })
                              .and_then([&] { return addArchives(input, model); })
                              .and_then([&] { return addChecksums(input, model); });
    if (!done)
        return std::unexpected(done.error());
    return model;
}

} // namespace slipway
