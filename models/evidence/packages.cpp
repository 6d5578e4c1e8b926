// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "evidence/packages.h"

#include "tools/jsonstream.h"

#include <QJsonArray>
#include <QJsonObject>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

/// "p [q.test]" is p, compiled once more for the tests of q.
QString withoutVariant(const QString &path)
{
    const qsizetype blank = path.indexOf(u' ');
    return blank < 0 ? path : path.first(blank);
}

void merge(ListedPackage &into, const ListedPackage &other)
{
    into.isNamed = into.isNamed || other.isNamed;
    if (into.module.isEmpty())
        into.module = other.module;
    for (const QString &path : other.imports) {
        if (!into.imports.contains(path))
            into.imports.append(path);
    }
}

} // namespace

Command goPackagesCommand(const GoContext &context, const Target &target, const QStringList &patterns, const QStringList &tags,
                          bool withTests)
{
    Command command;
    command.program = context.program;
    command.workingDirectory = context.workingDirectory;
    command.environment = context.environment;
    command.environment.insert(u"GOOS"_s, target.os);
    command.environment.insert(u"GOARCH"_s, target.arch);
    command.shownVariables = {u"GOOS"_s, u"GOARCH"_s};
    const QString variable = variantVariable(target.arch);
    if (!variable.isEmpty() && !target.variant.isEmpty()) {
        command.environment.insert(variable, target.variant);
        command.shownVariables.append(variable);
    }
    command.arguments
        = {u"list"_s, u"-deps"_s, u"-e"_s, u"-mod=readonly"_s, u"-json=ImportPath,Name,Standard,DepOnly,Module,Imports,Error"_s};
    if (withTests)
        command.arguments += u"-test"_s;
    if (!tags.isEmpty())
        command.arguments += u"-tags="_s + tags.join(u',');
    if (!context.modFile.isEmpty())
        command.arguments += u"-modfile="_s + context.modFile;
    command.arguments += patterns;
    return command;
}

Result<QHash<QString, ListedPackage>> parseGoPackages(const QByteArray &output)
{
    const auto objects = parseJsonStream(output);
    if (!objects)
        return failure(ErrorKind::ToolFailed, u"go list"_s, QString::fromUtf8(output.left(300).trimmed()));
    QHash<QString, ListedPackage> packages;
    for (const QJsonObject &object : *objects) {
        ListedPackage one;
        one.path = withoutVariant(object["ImportPath"_L1].toString());
        if (one.path.isEmpty() || one.path.endsWith(".test"_L1) || one.path == "C"_L1)
            continue;
        one.module = object["Module"_L1]["Path"_L1].toString();
        one.isNamed = !object["DepOnly"_L1].toBool();
        one.error = object["Error"_L1]["Err"_L1].toString();
        for (const QJsonValue &import : object["Imports"_L1].toArray())
            one.imports.append(withoutVariant(import.toString()));
        if (auto known = packages.find(one.path); known != packages.end())
            merge(*known, one);
        else
            packages.insert(one.path, one);
    }
    return packages;
}

} // namespace slipway
