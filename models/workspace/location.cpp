// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/location.h"

#include "base/atomicfile.h"
#include "git/repository.h"
#include "modfile/mainfile.h"
#include "modfile/modfile.h"
#include "modfile/workfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

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

} // namespace

Result<QString> findMainFile(const QString &path)
{
    return mainFileOf(path);
}

ProjectHead withText(ProjectHead head, const QByteArray &text)
{
    head.text = text;
    if (head.kind == MainFileKind::GoWork) {
        const WorkFile work = parseWorkFile(text);
        head.goLine = work.go ? work.go->version : QByteArray();
        head.members = usedFolders(work, head.root);
        head.workMembers = head.members;
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

ProjectHead withWorkFile(ProjectHead head, const QString &goWorkVariable)
{
    head.goWork = workFileOf(head.mainFile, goWorkVariable);
    head.workMembers.clear();
    if (!head.goWork.isEmpty())
        head.workMembers
            = usedFolders(parseWorkFile(readFile(head.goWork, 1 << 20).value_or(QByteArray())), QFileInfo(head.goWork).absolutePath());
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
        head = withWorkFile(std::move(head), goWorkVariable);
    head.remoteUrl = readRemoteUrl(head.root);
    return head;
}

} // namespace slipway
