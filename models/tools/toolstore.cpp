// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "tools/toolstore.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace slipway {

using namespace Qt::StringLiterals;

QString toolFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/slipway/tools"_L1;
}

QString findTool(const QString &name, const QMap<QString, QString> &environment, const QString &own)
{
    QStringList folders{own, environment.value(u"GOBIN"_s)};
    QStringList paths = environment.value(u"GOPATH"_s).split(u':', Qt::SkipEmptyParts);
    if (paths.isEmpty() && !environment.value(u"HOME"_s).isEmpty())
        paths.append(environment.value(u"HOME"_s) + "/go"_L1);
    for (const QString &path : std::as_const(paths))
        folders.append(path + "/bin"_L1);
    folders += environment.value(u"PATH"_s).split(u':');
    for (const QString &folder : std::as_const(folders)) {
        const QFileInfo program(folder + u'/' + name);
        if (folder.startsWith(u'/') && program.isFile() && program.isExecutable())
            return program.filePath();
    }
    return {};
}

Command installToolCommand(const GoContext &context, const QString &package, const QString &folder)
{
    Command command;
    command.program = context.program;
    command.arguments = {u"install"_s, package + "@latest"_L1};
    command.workingDirectory = QDir::rootPath();
    command.environment = context.environment;
    command.environment.insert(u"GOBIN"_s, folder);
    command.environment.insert(u"GOWORK"_s, u"off"_s);
    command.shownVariables = {u"GOBIN"_s};
    return command;
}

} // namespace slipway
