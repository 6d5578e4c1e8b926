// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modfile/mainfile.h"

#include "base/atomicfile.h"
#include "modfile/workfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaximumSearch = 2000;

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
        ? QCoreApplication::translate("Project",
                                      "Run “go mod init example.org/name” there to begin a module, or open a folder that has one.")
        : QCoreApplication::translate("Project", "Open one of the modules below it: %1.").arg(below.join(", "_L1));
    return failure(ErrorKind::BadInput, folder,
                   QCoreApplication::translate("Project", "There is no go.mod or go.work in this folder or above it."), hint);
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

bool usesFolder(const QString &workFile, const QString &folder)
{
    const auto text = readFile(workFile, 1 << 20);
    if (!text)
        return false;
    const QDir start(QFileInfo(workFile).absolutePath());
    return std::ranges::any_of(parseWorkFile(*text).use, [&](const UseLine &use) {
        return QFileInfo(QDir::cleanPath(start.absoluteFilePath(QString::fromUtf8(use.path)))).canonicalFilePath() == folder;
    });
}

} // namespace

Result<QString> mainFileOf(const QString &path)
{
    const QFileInfo info(QDir::cleanPath(QFileInfo(path).absoluteFilePath()));
    if (!info.exists()) {
        return failure(
            ErrorKind::BadInput, info.filePath(), QCoreApplication::translate("Project", "There is no such file or folder."),
            QCoreApplication::translate("Project", "Check the path; a project is a folder, a go.mod, any .mod file or a go.work."));
    }
    if (info.isDir())
        return mainFileOfFolder(info.canonicalFilePath());
    const QString file = info.canonicalPath() + u'/' + info.fileName();
    if (file.endsWith(".mod"_L1) || file.endsWith(".work"_L1))
        return file;
    return mainFileOfFolder(info.canonicalPath());
}

QString workFileOf(const QString &modFile, const QString &variable)
{
    const QString folder = QFileInfo(QFileInfo(modFile).absolutePath()).canonicalFilePath();
    if (variable == "off"_L1 || folder.isEmpty())
        return {};
    if (!variable.isEmpty())
        return QFileInfo(variable).isAbsolute() && usesFolder(variable, folder) ? variable : QString();
    QDir dir(folder);
    do {
        const QString file = dir.filePath(u"go.work"_s);
        if (QFileInfo(file).isFile())
            return usesFolder(file, folder) ? file : QString();
    } while (!dir.isRoot() && dir.cdUp());
    return {};
}

} // namespace slipway
