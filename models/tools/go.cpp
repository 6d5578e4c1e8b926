// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "tools/go.h"

#include "tools/jsonstream.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

Command goCommand(const GoContext &context, QStringList arguments)
{
    Command command;
    command.program = context.program;
    command.arguments = std::move(arguments);
    command.workingDirectory = context.workingDirectory;
    command.environment = context.environment;
    return command;
}

std::unexpected<Error> unreadable(const QString &question, const QByteArray &output)
{
    const QByteArray words = output.left(300).trimmed();
    return failure(ErrorKind::ToolFailed, question,
                   words.isEmpty() ? QCoreApplication::translate("Go", "The answer is empty.") : QString::fromUtf8(words),
                   QCoreApplication::translate("Go", "This is not an answer that Go gives. Check which program “go” is."));
}

ListedModule moduleOf(const QJsonObject &object)
{
    ListedModule module;
    module.path = object["Path"_L1].toString();
    module.version = object["Version"_L1].toString();
    module.isMain = object["Main"_L1].toBool();
    module.goVersion = object["GoVersion"_L1].toString();
    module.error = object["Error"_L1]["Err"_L1].toString();
    if (const QJsonValue replace = object["Replace"_L1]; replace.isObject()) {
        module.replacementPath = replace["Path"_L1].toString();
        module.replacementVersion = replace["Version"_L1].toString();
        module.replacementFolder = replace["Dir"_L1].toString();
    }
    return module;
}

} // namespace

Command goEnvCommand(const GoContext &context)
{
    return goCommand(context, {u"env"_s, u"-json"_s});
}

Result<QMap<QString, QString>> parseGoEnv(const QByteArray &output)
{
    const QJsonDocument document = QJsonDocument::fromJson(output);
    if (!document.isObject() || !document.object().contains("GOROOT"_L1))
        return unreadable(u"go env"_s, output);
    QMap<QString, QString> variables;
    const QJsonObject object = document.object();
    for (auto it = object.begin(); it != object.end(); ++it)
        variables.insert(it.key(), it.value().toString());
    return variables;
}

Command goPortsCommand(const GoContext &context)
{
    return goCommand(context, {u"tool"_s, u"dist"_s, u"list"_s, u"-json"_s});
}

Result<QList<Port>> parseGoPorts(const QByteArray &output)
{
    const QJsonArray rows = QJsonDocument::fromJson(output).array();
    QList<Port> ports;
    for (const QJsonValue &row : rows)
        ports.append(
            {row["GOOS"_L1].toString(), row["GOARCH"_L1].toString(), row["CgoSupported"_L1].toBool(), row["FirstClass"_L1].toBool()});
    const bool isWhole = std::ranges::all_of(ports, [](const Port &port) { return !port.os.isEmpty() && !port.arch.isEmpty(); });
    if (ports.isEmpty() || !isWhole)
        return unreadable(u"go tool dist list"_s, output);
    return ports;
}

Command goListModulesCommand(const GoContext &context)
{
    QStringList arguments{u"list"_s, u"-mod=readonly"_s};
    if (!context.modFile.isEmpty())
        arguments.append("-modfile="_L1 + context.modFile);
    arguments << u"-m"_s << u"-json=Path,Version,Main,Replace,GoVersion,Error"_s << u"all"_s;
    return goCommand(context, arguments);
}

Result<QList<ListedModule>> parseGoModules(const QByteArray &output)
{
    const std::optional<QList<QJsonObject>> objects = parseJsonStream(output);
    if (!objects || objects->isEmpty())
        return unreadable(u"go list -m"_s, output);
    QList<ListedModule> modules;
    for (const QJsonObject &object : *objects)
        modules.append(moduleOf(object));
    return modules;
}

} // namespace slipway
