// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "audit/sumcheck.h"

#include "audit/texts.h"
#include "modfile/gover.h"

#include <QSet>

#include <algorithm>

namespace slipway {

namespace {

using Key = std::pair<QByteArray, QByteArray>;

/// What go would look up, without and with "/go.mod".
struct Needed {
    QSet<Key> goMods;
    QSet<Key> modules;
    QSet<Key> certain; ///< of `modules`: those that go.mod names
    QSet<Key> allowed; ///< go.mod files of versions that may be replaced: whether they are is not known here
};

Key keyOf(const ModuleVersion &module)
{
    return {module.path.toUtf8(), module.version.toUtf8()};
}

/// What stands behind a version: itself, or its replacement; a folder has no version.
ModuleVersion behind(const ModuleVersion &module, const QHash<QString, ModuleVersion> &replaced)
{
    const auto found = replaced.constFind(module.path);
    return found == replaced.constEnd() ? module : *found;
}

Needed neededBy(const ModuleAnalysis &analysis)
{
    Needed needed;
    QHash<QString, ModuleVersion> replaced;
    for (const ModuleInfo &module : analysis.modules()) {
        if (module.isMain)
            continue;
        if (module.replacement)
            replaced.insert(module.path, *module.replacement);
        const ModuleVersion content = module.replacement.value_or(ModuleVersion{module.path, module.selected});
        if (content.version.isEmpty())
            continue;
        needed.modules.insert(keyOf(content));
        if (module.isRequired)
            needed.certain.insert(keyOf(content));
        needed.goMods.insert(keyOf(content));
    }
    const auto take = [&](const ModuleVersion &node) {
        if (node.version.isEmpty() || isToolchainPath(node.path.toUtf8()) || !analysis.isExpanded(node))
            return;
        if (replaced.contains(node.path))
            needed.allowed.insert(keyOf(node));
        if (const ModuleVersion content = behind(node, replaced); !content.version.isEmpty())
            needed.goMods.insert(keyOf(content));
    };
    for (const Requirement &edge : analysis.edges()) {
        take(edge.from);
        take(edge.to);
    }
    return needed;
}

void findMissing(QList<SumProblem> &problems, const SumFile &sums, const QSet<Key> &keys, bool isGoMod)
{
    QList<Key> sorted(keys.begin(), keys.end());
    std::ranges::sort(sorted);
    for (const auto &[path, version] : std::as_const(sorted)) {
        if (!sums.has(path, version, isGoMod)) {
            problems.append({isGoMod ? SumProblem::Kind::MissingGoMod : SumProblem::Kind::MissingModule,
                             {QString::fromUtf8(path), QString::fromUtf8(version)},
                             isGoMod,
                             0,
                             {}});
        }
    }
}

} // namespace

QList<SumProblem> checkSums(const SumFile &sums, const ModuleAnalysis &analysis)
{
    QList<SumProblem> problems;
    for (const ModDiagnostic &error : sums.errors)
        problems.append({SumProblem::Kind::Malformed, {}, false, error.line, QString::fromUtf8(error.message)});
    const Needed needed = neededBy(analysis);
    findMissing(problems, sums, needed.goMods, true);
    findMissing(problems, sums, needed.certain, false);
    QSet<std::pair<Key, bool>> seen;
    for (const SumLine &line : sums.lines) {
        const Key key{line.path, line.version};
        const ModuleVersion module{QString::fromUtf8(line.path), QString::fromUtf8(line.version)};
        const bool isAllowed = line.isGoMod && needed.allowed.contains(key);
        if (!isAllowed && !(line.isGoMod ? needed.goMods : needed.modules).contains(key))
            problems.append({SumProblem::Kind::Extra, module, line.isGoMod, line.line, {}});
        else if (seen.contains({key, line.isGoMod}))
            problems.append({SumProblem::Kind::Differing, module, line.isGoMod, line.line, {}});
        seen.insert({key, line.isGoMod});
    }
    return problems;
}

QString sumProblemText(const SumProblem &problem)
{
    const QString module = problem.module.toString();
    switch (problem.kind) {
    case SumProblem::Kind::Malformed:
        return Audit::tr("go.sum cannot be read: %1").arg(problem.words);
    case SumProblem::Kind::MissingGoMod:
        return Audit::tr("The hash of the go.mod of %1 is missing: go cannot load the modules.").arg(module);
    case SumProblem::Kind::MissingModule:
        return Audit::tr("The hash of %1 is missing: go cannot build its packages.").arg(module);
    case SumProblem::Kind::Extra:
        return problem.isGoMod ? Audit::tr("Nothing asks for the go.mod of %1.").arg(module)
                               : Audit::tr("Nothing asks for the content of %1.").arg(module);
    case SumProblem::Kind::Differing:
        return Audit::tr("There is more than one hash for %1.").arg(module);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace slipway
