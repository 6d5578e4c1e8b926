// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modules/project.h"

#include "base/atomicfile.h"
#include "modfile/gover.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace slipway {

namespace {

Result<QByteArray> textOf(const AnalysisRequest &request, const QString &file)
{
    if (const auto known = request.overlay.constFind(file); known != request.overlay.constEnd()) {
        if (known->isNull())
            return failure(ErrorKind::BadInput, file, QStringLiteral("no such file or directory"));
        return *known;
    }
    return readFile(file);
}

/// What go refuses although each line by itself is good: no module line, a reserved path, a version replaced twice.
std::optional<Error> laterError(const QList<ModDiagnostic> &diagnostics, const QString &file)
{
    QList<ModDiagnostic> errors;
    std::ranges::copy_if(diagnostics, std::back_inserter(errors), [](const ModDiagnostic &d) { return d.severity == ModSeverity::Error; });
    if (errors.isEmpty())
        return std::nullopt;
    return toError(errors, file);
}

Result<MainModule> readMain(ModuleStore &store, const QString &file, const QByteArray &text)
{
    MainModule main;
    main.file = file;
    main.folder = QFileInfo(file).path();
    main.mod = parseModFile(text, ModMode::Strict);
    if (!main.mod.isValid())
        return std::unexpected(toError(main.mod.errors, file));
    if (const std::optional<Error> error = laterError(diagnose(main.mod), file))
        return std::unexpected(*error);
    if (!main.mod.module) {
        return failure(ErrorKind::BadInput, file, QStringLiteral("missing module declaration"),
                       QCoreApplication::translate("Modules", "Start the file with a line “module example.com/name”."), {file, 1, 0});
    }
    main.node = store.node(toView(main.mod.module->path), {});
    return main;
}

/// The folder that a member's replacement names, as go prints it: relative to go.work, and with a dot in front.
QString writtenFromWork(const QString &workFolder, const QString &folder)
{
    const QString relative = QDir(workFolder).relativeFilePath(folder);
    const bool isPlain = !relative.startsWith(QLatin1StringView("../")) && relative != QLatin1StringView("..")
        && relative != QLatin1StringView(".") && !QDir::isAbsolutePath(relative);
    return isPlain ? QStringLiteral("./") + relative : relative;
}

void addReplacements(ModuleStore &store, Project &project, const QList<ReplaceLine> &lines, const QString &folder, quint32 main,
                     bool isInWorkFile)
{
    const QString workFolder = QFileInfo(project.request.modFile).path();
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const ReplaceLine &line = lines[i];
        Replacement to;
        to.isInWorkFile = isInWorkFile;
        to.main = main;
        to.line = qint32(i);
        if (line.replacement.version.isEmpty()) {
            const QString path = QString::fromUtf8(line.replacement.path);
            to.folder = QDir::cleanPath(QDir(folder).absoluteFilePath(path));
            to.written = project.isWorkspace && !isInWorkFile && QDir::isRelativePath(path) ? writtenFromWork(workFolder, to.folder) : path;
        } else {
            to.module = store.node(toView(line.replacement.path), toView(line.replacement.version));
        }
        const PathId path = store.path(toView(line.old.path));
        const NodeId old = line.old.version.isEmpty() ? kNone : store.node(path, toView(line.old.version));
        auto &known = project.replaced[path];
        known.emplace_back(old, std::move(to));
    }
}

/// The last line of one file counts, the last file of those that are used, and go.work above them all. Later entries come first.
void orderReplacements(Project &project)
{
    for (auto &[path, lines] : project.replaced) {
        std::ranges::stable_sort(lines, [](const auto &a, const auto &b) {
            if (a.second.isInWorkFile != b.second.isInWorkFile)
                return a.second.isInWorkFile;
            return a.second.main > b.second.main;
        });
    }
}

void addMain(ModuleStore &store, Project &project, MainModule main)
{
    for (const ExcludeLine &line : main.mod.exclude)
        project.excluded.insert(store.node(toView(line.module.path), toView(line.module.version)));
    for (const RequireLine &line : main.mod.require) {
        if (!line.isIndirect && !project.excluded.contains(store.node(toView(line.module.path), toView(line.module.version))))
            project.direct.insert(store.path(toView(line.module.path)));
    }
    addReplacements(store, project, main.mod.replace, main.folder, quint32(project.mains.size()), false);
    project.mains.push_back(std::move(main));
}

/// The go.mod in a folder of go.work, named as the one that is looked at where it is that one (a link may lead there).
QString memberFile(const AnalysisRequest &request, const QString &folder)
{
    const QString file = folder + QStringLiteral("/go.mod");
    if (request.member.isEmpty() || file == request.member)
        return file;
    const QString real = QFileInfo(folder).canonicalFilePath();
    return !real.isEmpty() && real == QFileInfo(QFileInfo(request.member).path()).canonicalFilePath() ? request.member : file;
}

Result<> readMembers(ModuleStore &store, Project &project)
{
    const QString workFolder = QFileInfo(project.request.modFile).path();
    for (const UseLine &use : project.work.use) {
        const QString folder = QDir::cleanPath(QDir(workFolder).absoluteFilePath(QString::fromUtf8(use.path)));
        const QString file = memberFile(project.request, folder);
        const Result<QByteArray> text = textOf(project.request, file);
        Result<MainModule> main = text ? readMain(store, file, *text) : std::unexpected(text.error());
        const auto isKnown = [&main](const MainModule &other) { return other.node == main->node; };
        if (main && std::ranges::none_of(project.mains, isKnown)) {
            if (file == project.request.member)
                project.member = project.mains.size();
            addMain(store, project, std::move(*main));
            continue;
        }
        Error error = main
            ? Error{ErrorKind::BadInput,
                    file,
                    QStringLiteral("module %1 appears multiple times in workspace").arg(toText(store.pathNameOf(main->node))),
                    {},
                    {}}
            : main.error();
        if (error.location.file.isEmpty())
            error.location = {project.request.modFile, use.span.line, use.span.column};
        project.problems.push_back(error);
    }
    if (project.mains.isEmpty() && !project.problems.isEmpty())
        return std::unexpected(project.problems.first());
    return {};
}

Result<> readWork(ModuleStore &store, Project &project, const QByteArray &text)
{
    const QString file = project.request.modFile;
    project.isWorkspace = true;
    project.work = parseWorkFile(text);
    if (!project.work.isValid())
        return std::unexpected(toError(project.work.errors, file));
    if (const std::optional<Error> error = laterError(diagnose(project.work), file))
        return std::unexpected(*error);
    if (project.work.use.isEmpty()) {
        return failure(ErrorKind::BadInput, file, QStringLiteral("no modules were found in the current workspace; see 'go help work'"),
                       QCoreApplication::translate("Modules", "Add a module with “go work use FOLDER”."), {file, 1, 0});
    }
    addReplacements(store, project, project.work.replace, QFileInfo(file).path(), 0, true);
    return readMembers(store, project);
}

} // namespace

bool Project::isMain(NodeId node) const
{
    return std::ranges::any_of(mains, [node](const MainModule &main) { return main.node == node; });
}

const Replacement *Project::replacementOf(const ModuleStore &store, NodeId node) const
{
    if (replaced.empty() || isMain(node))
        return nullptr;
    const auto lines = replaced.find(store.pathOf(node));
    if (lines == replaced.end())
        return nullptr;
    // Within one file the exact version beats "every version"; go.work beats every go.mod, whatever it names.
    const Replacement *best = nullptr;
    bool isExact = false;
    for (const auto &[old, to] : lines->second) {
        if (old != kNone && old != node)
            continue;
        const bool isSameFile = best && best->isInWorkFile == to.isInWorkFile && best->main == to.main;
        if (!best || (isSameFile && old != kNone && !isExact)) {
            best = &to;
            isExact = old != kNone;
        }
    }
    return best;
}

void sortNodes(const ModuleStore &store, std::vector<NodeId> &nodes)
{
    std::ranges::stable_sort(nodes, [&store](NodeId a, NodeId b) {
        if (store.pathOf(a) != store.pathOf(b))
            return store.pathNameOf(a) < store.pathNameOf(b);
        return compareModuleVersions(toBytes(store.pathNameOf(a)), toBytes(store.version(a)), toBytes(store.version(b))) < 0;
    });
}

std::vector<NodeId> rootsOf(ModuleStore &store, const Project &project, PathId without)
{
    std::vector<NodeId> roots;
    const auto add = [&](NodeId node) {
        if (store.pathOf(node) != without && !project.excluded.contains(node))
            roots.push_back(node);
    };
    std::optional<ToolchainLine> toolchain;
    if (project.isWorkspace) {
        for (const MainModule &main : project.mains)
            roots.push_back(main.node);
        add(store.goNode(toView(project.work.goVersion())));
        toolchain = project.work.toolchain;
    } else {
        for (const RequireLine &line : project.mains.first().mod.require)
            add(store.node(toView(line.module.path), toView(line.module.version)));
        add(store.goNode(toView(project.mains.first().mod.goVersion())));
        toolchain = project.mains.first().mod.toolchain;
    }
    if (toolchain)
        add(store.node(ModuleStore::kToolchain, toView(toolchain->name)));
    sortNodes(store, roots);
    return roots;
}

Result<Project> readProject(ModuleStore &store, const AnalysisRequest &request)
{
    Project project;
    project.request = request;
    const Result<QByteArray> text = request.modText.isNull() ? textOf(request, request.modFile) : request.modText;
    if (!text)
        return std::unexpected(text.error());
    if (request.modFile.endsWith(QLatin1StringView(".work"))) {
        if (const Result<> work = readWork(store, project, *text); !work)
            return std::unexpected(work.error());
    } else {
        Result<MainModule> main = readMain(store, request.modFile, *text);
        if (!main)
            return std::unexpected(main.error());
        addMain(store, project, std::move(*main));
        project.isPruned = compareGoVersions(project.mains.first().mod.goVersion(), kPrunedGraphVersion) >= 0;
    }
    orderReplacements(project);
    project.roots = rootsOf(store, project);
    return project;
}

} // namespace slipway
