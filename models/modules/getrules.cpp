// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// From wishes to the text that `go get` would leave.
#include "modules/getrules.h"

#include "modfile/edits.h"
#include "modfile/gover.h"
#include "modules/engine.h"
#include "modules/getsolver.h"
#include "modules/member.h"

#include <QCoreApplication>

#include <QMap>

#include <algorithm>

namespace slipway {

namespace {

const QString kToolchainName = QStringLiteral("toolchain");

struct GetRules {
    Q_DECLARE_TR_FUNCTIONS(slipway::GetRules)
};

/// What is wrong with the wishes themselves; detail empty: nothing.
Error wishError(const Project &project, const QList<ModuleVersion> &wishes)
{
    for (const ModuleVersion &wish : wishes) {
        const auto isMain = [&wish](const MainModule &main) { return QString::fromUtf8(main.mod.module->path) == wish.path; };
        if (std::ranges::any_of(project.mains, isMain))
            return {ErrorKind::BadInput, wish.path, GetRules::tr("This is the main module itself; it has no version to choose."), {}, {}};
        if (wish.path == QLatin1StringView("go") && wish.version == kNoVersion)
            return {
                ErrorKind::BadInput, wish.path, QStringLiteral("go: cannot use go@none"), GetRules::tr("Every go.mod has a go line."), {}};
        const auto differs = [&wish](const ModuleVersion &other) { return other.path == wish.path && other.version != wish.version; };
        if (std::ranges::any_of(wishes, differs))
            return {ErrorKind::BadInput,
                    wish.path,
                    GetRules::tr("Two different versions of it are asked for."),
                    GetRules::tr("Name one of them."),
                    {}};
    }
    return {};
}

/// The toolchain line that go keeps: none where it says no more than the go line does.
QByteArray toolchainLine(const QByteArray &go, const QByteArray &selected, bool isWished)
{
    if (selected.isEmpty() || selected == "go" + go)
        return {};
    const bool isOld = compareGoVersions(goVersionOfToolchain(selected), kStrictGoVersion) < 0;
    return isOld && !isWished ? QByteArray() : selected;
}

QList<ModEdit> requireEdits(const ModFile &mod, const QMap<QByteArray, RequireLine> &wanted)
{
    QList<ModEdit> edits;
    for (const RequireLine &line : mod.require) {
        if (!wanted.contains(line.module.path))
            edits.append(dropRequire(line.module.path));
    }
    for (const RequireLine &line : wanted) {
        const auto isSame = [&line](const RequireLine &other) { return other.module.path == line.module.path; };
        const RequireLine *known = mod.findRequire(line.module.path);
        if (known && known->module == line.module && known->isIndirect == line.isIndirect
            && std::ranges::count_if(mod.require, isSame) == 1)
            continue;
        edits.append(requireModule(line.module.path, line.module.version));
        edits.append(setIndirect(line.module.path, line.isIndirect));
    }
    return edits;
}

Result<QByteArray> textOf(const ModuleStore &store, const Project &project, const MainRequirements &now, const QList<ModuleVersion> &wishes)
{
    const ModFile &mod = project.mains.first().mod;
    QMap<QByteArray, RequireLine> wanted;
    QByteArray go, toolchain;
    for (const NodeId root : now.roots) {
        const PathId path = store.pathOf(root);
        const QByteArray version = toBytes(store.version(root)).toByteArray();
        const QByteArray name = toBytes(store.pathName(path)).toByteArray();
        if (path == ModuleStore::kGo)
            go = version;
        else if (path == ModuleStore::kToolchain)
            toolchain = version;
        else
            wanted.insert(name, {{name, version}, !now.direct.contains(path), {}, {}, {}});
    }
    QList<ModEdit> edits = requireEdits(mod, wanted);
    const bool hasGoLine = mod.go || !project.request.localGo.isEmpty();
    if (hasGoLine && (!mod.go || mod.go->version != go))
        edits.append(setGoVersion(go));
    const auto wish = std::ranges::find(wishes, kToolchainName, &ModuleVersion::path);
    const bool isDropped = wish != wishes.end() && wish->version == kNoVersion;
    const QByteArray line = isDropped ? QByteArray() : toolchainLine(go, toolchain, wish != wishes.end());
    if (line.isEmpty() && mod.toolchain)
        edits.append(dropToolchain());
    else if (!line.isEmpty() && (!mod.toolchain || mod.toolchain->name != line))
        edits.append(setToolchain(line));
    return editModFile(mod.text, edits, project.request.modFile);
}

QList<GetMove> movesOf(const GetSolver &solver, const ModuleStore &store)
{
    const auto versionOf = [&store](NodeId node) { return node == kNone ? QString() : toText(store.version(node)); };
    QList<GetMove> moves;
    for (const auto &[path, why] : solver.reasons()) {
        const NodeId before = solver.before(path);
        const NodeId after = solver.after(path);
        if (before == after)
            continue;
        GetMove move = why;
        if (move.from.version != versionOf(before))
            move.chain.clear(); // that was about a version in between
        move.from.version = versionOf(before);
        move.to = versionOf(after);
        moves.append(move);
    }
    std::ranges::sort(moves, {}, [](const GetMove &move) { return move.from.path; });
    return moves;
}

Result<GetOutcome> get(ModuleStore &store, const Project &project, const QList<ModuleVersion> &wishes, const VersionLister &versions)
{
    if (project.isWorkspace)
        return failure(ErrorKind::BadInput, project.request.modFile,
                       GetRules::tr("A what-if is about one go.mod, and this is a workspace."));
    if (const Error error = wishError(project, wishes); !error.detail.isEmpty())
        return std::unexpected(error);
    std::map<PathId, NodeId> nodes;
    for (const ModuleVersion &wish : wishes) {
        const PathId path = store.path(toView(wish.path.toUtf8()));
        if (path == ModuleStore::kToolchain && wish.version == kNoVersion)
            continue;
        const NodeId node = wish.version == kNoVersion ? kNone : store.node(path, toView(wish.version.toUtf8()));
        if (project.excluded.contains(node)) {
            return failure(ErrorKind::BadInput, wish.toString(), QStringLiteral("excluded by go.mod"),
                           GetRules::tr("Drop the exclude line, or choose another version."));
        }
        nodes[path] = node;
    }
    GetSolver solver(store, project, versions);
    if (const Result<> solved = solver.solve(nodes); !solved)
        return std::unexpected(solved.error());
    GetOutcome outcome;
    outcome.guessed = solver.guessed();
    outcome.conflicts = QList<GetConflict>(solver.conflicts().begin(), solver.conflicts().end());
    if (!outcome.conflicts.isEmpty())
        return outcome;
    const Result<QByteArray> text = textOf(store, project, solver.requirements(), wishes);
    if (!text)
        return std::unexpected(text.error());
    outcome.text = *text;
    outcome.moves = movesOf(solver, store);
    return outcome;
}

} // namespace

Result<GetOutcome> getModules(ModuleEngine &engine, const AnalysisRequest &request, const QList<ModuleVersion> &wishes,
                              const VersionLister &versions)
{
    Result<GetOutcome> outcome;
    const Result<> read = engine.withProject(
        moduleAlone(request), [&](ModuleStore &store, const Project &project) { outcome = get(store, project, wishes, versions); });
    if (!read)
        return std::unexpected(read.error());
    return outcome;
}

} // namespace slipway
