// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/location.h"

#include "base/atomicfile.h"
#include "git/repository.h"
#include "modfile/modfile.h"
#include "modfile/workfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaximumSearch = 2000;

QString tr(const char *text)
{
    return QCoreApplication::translate("Project", text);
}

/// Modules below a folder that has none itself, nearest first: what somebody probably wanted to open.
QStringList modulesBelow(const QString &folder)
{
    QStringList found;
    QStringList pending{folder};
    for (int visited = 0; visited < pending.size() && visited < kMaximumSearch && found.size() < 4; ++visited) {
        const QDir dir(pending.at(visited));
        for (const QString &name : dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks)) {
            if (name == "node_modules"_L1 || name == "testdata"_L1 || name == "vendor"_L1)
                continue;
            const QString child = dir.filePath(name);
            if (QFileInfo(child + "/go.mod"_L1).isFile())
                found.append(QDir(folder).relativeFilePath(child + "/go.mod"_L1));
            else
                pending.append(child);
        }
    }
    return found;
}

std::unexpected<Error> noModule(const QString &folder)
{
    const QStringList below = modulesBelow(folder);
    const QString hint = below.isEmpty()
        ? tr("Run “go mod init example.org/name” there to begin a module, or open a folder that has one.")
        : tr("Open one of the modules below it: %1.").arg(below.join(", "_L1));
    return failure(ErrorKind::BadInput, folder, tr("There is no go.mod or go.work in this folder or above it."), hint);
}

Result<QString> mainFileOfFolder(const QString &folder)
{
    for (const QLatin1StringView name : {"/go.mod"_L1, "/go.work"_L1}) {
        if (QFileInfo(folder + name).isFile())
            return folder + name;
    }
    for (QDir dir(folder); dir.cdUp();) {
        if (QFileInfo(dir.filePath(u"go.mod"_s)).isFile())
            return dir.filePath(u"go.mod"_s);
        if (dir.isRoot())
            break;
    }
    return noModule(folder);
}

MainFileKind kindOf(const QString &file)
{
    const QString name = QFileInfo(file).fileName();
    if (name.endsWith(".work"_L1))
        return MainFileKind::GoWork;
    return name == "go.mod"_L1 ? MainFileKind::GoMod : MainFileKind::OtherMod;
}

QStringList usedFolders(const WorkFile &work, const QString &root)
{
    QStringList folders;
    for (const UseLine &use : work.use)
        folders.append(QDir::cleanPath(QDir(root).absoluteFilePath(QString::fromUtf8(use.path))));
    return folders;
}

/// The go.work above `root`, if it uses it. A folder that is left out would make `go` refuse every command in it.
QString enclosingWork(const QString &root, const QString &variable)
{
    if (variable == "off"_L1)
        return {};
    const auto uses = [&](const QString &file) {
        const auto text = readFile(file, 1 << 20);
        const QString folder = QFileInfo(file).absolutePath();
        return text && std::ranges::any_of(usedFolders(parseWorkFile(*text), folder), [&](const QString &used) {
            return QFileInfo(used).canonicalFilePath() == root;
        });
    };
    if (!variable.isEmpty())
        return QFileInfo(variable).isAbsolute() && uses(variable) ? variable : QString();
    QDir dir(root);
    do {
        const QString file = dir.filePath(u"go.work"_s);
        if (QFileInfo(file).isFile())
            return uses(file) ? file : QString();
    } while (!dir.isRoot() && dir.cdUp());
    return {};
}

} // namespace

Result<QString> findMainFile(const QString &path)
{
    const QFileInfo info(QDir::cleanPath(QFileInfo(path).absoluteFilePath()));
    if (!info.exists()) {
        return failure(ErrorKind::BadInput, info.filePath(), tr("There is no such file or folder."),
                       tr("Check the path; a project is a folder, a go.mod, any .mod file or a go.work."));
    }
    if (info.isDir())
        return mainFileOfFolder(info.canonicalFilePath());
    const QString file = info.canonicalPath() + u'/' + info.fileName();
    if (file.endsWith(".mod"_L1) || file.endsWith(".work"_L1))
        return file;
    return mainFileOfFolder(info.canonicalPath());
}

ProjectHead withText(ProjectHead head, const QByteArray &text)
{
    head.text = text;
    if (head.kind == MainFileKind::GoWork) {
        const WorkFile work = parseWorkFile(text);
        head.goLine = work.go ? work.go->version : QByteArray();
        head.members = usedFolders(work, head.root);
        head.problem = work.isValid() ? Error() : toError(work.errors, head.mainFile);
        return head;
    }
    const ModFile mod = parseModFile(text);
    head.modulePath = mod.module ? QString::fromUtf8(mod.module->path) : QString();
    head.goLine = mod.go ? mod.go->version : QByteArray();
    head.members = {head.root};
    head.problem = mod.isValid() ? Error() : toError(mod.errors, head.mainFile);
    return head;
}

Result<ProjectHead> readHead(const QString &mainFile, const QString &goWorkVariable)
{
    const Result<QByteArray> text = readFile(mainFile, 16 << 20);
    if (!text)
        return std::unexpected(text.error());
    ProjectHead head;
    head.mainFile = mainFile;
    head.root = QFileInfo(mainFile).absolutePath();
    head.kind = kindOf(mainFile);
    head = withText(std::move(head), *text);
    if (head.kind == MainFileKind::GoWork)
        head.goWork = mainFile;
    else if (head.kind == MainFileKind::GoMod)
        head.goWork = enclosingWork(head.root, goWorkVariable);
    head.remoteUrl = readRemoteUrl(head.root);
    return head;
}

} // namespace slipway
