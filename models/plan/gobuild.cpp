// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "plan/gobuild.h"

#include "recipe/gopath.h"

#include <QRegularExpression>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

/// Everything that chooses a target or a level of one.
const QStringList &targetVariables()
{
    static const QStringList names{u"GOOS"_s,   u"GOARCH"_s,   u"GOAMD64"_s, u"GO386"_s,     u"GOARM"_s, u"GOARM64"_s,
                                   u"GOMIPS"_s, u"GOMIPS64"_s, u"GOPPC64"_s, u"GORISCV64"_s, u"GOWASM"_s};
    return names;
}

QStringList prefixed(const QString &prefix, const QStringList &values)
{
    QStringList result;
    for (const QString &value : values)
        result.append(prefix + value);
    return result;
}

QStringList argumentsOf(const PlanInput &input, const GoBuildLine &line)
{
    const BuildChoices &choices = input.choices;
    QStringList arguments{line.subcommand};
    if (!input.modFile.isEmpty())
        arguments.append(u"-modfile="_s + input.modFile);
    arguments += line.flags + choices.flags;
    if (line.subcommand == "test"_L1 && !arguments.contains(u"-c"_s))
        arguments.append(u"-c"_s);
    arguments += prefixed(u"-asmflags="_s, line.assemblerFlags) + prefixed(u"-gcflags="_s, line.compilerFlags);
    if (const QStringList tags = line.tags + choices.tags; !tags.isEmpty())
        arguments.append(u"-tags="_s + tags.join(u','));
    QStringList linkerFlags = line.linkerFlags;
    if (!choices.linkerFlags.isEmpty())
        linkerFlags.append(choices.linkerFlags);
    if (!linkerFlags.isEmpty())
        arguments.append(u"-ldflags="_s + linkerFlags.join(u' '));
    if (!line.buildMode.isEmpty())
        arguments.append(u"-buildmode="_s + line.buildMode);
    return arguments + QStringList{u"-o"_s, line.output, line.package};
}

} // namespace

QString programFor(const PlanInput &input, const QString &word)
{
    return word == "go"_L1 && !input.toolchain.goProgram.isEmpty() ? input.toolchain.goProgram : word;
}

Command goBuildCommand(const PlanInput &input, const GoBuildLine &line, QMap<QString, QString> environment)
{
    QStringList shown{u"GOOS"_s, u"GOARCH"_s};
    for (const QString &name : targetVariables())
        environment.remove(name);
    environment.insert(u"GOOS"_s, line.target.os);
    environment.insert(u"GOARCH"_s, line.target.arch);
    if (const QString variable = variantVariable(line.target.arch); !variable.isEmpty() && !line.target.variant.isEmpty()) {
        environment.insert(variable, line.target.variant);
        shown.append(variable);
    }
    if (input.choices.cgo) {
        environment.insert(u"CGO_ENABLED"_s, *input.choices.cgo ? u"1"_s : u"0"_s);
        shown.append(u"CGO_ENABLED"_s);
    }
    for (const QString &name : line.shownVariables) {
        if (!shown.contains(name) && environment.contains(name))
            shown.append(name);
    }
    Command command;
    command.program = programFor(input, line.program);
    command.arguments = argumentsOf(input, line);
    command.workingDirectory = line.workingDirectory;
    command.environment = std::move(environment);
    command.shownVariables = shown;
    return command;
}

QString binaryNameOf(const QString &package, const QString &modulePath)
{
    if (goCleanPath(package) != "."_L1)
        return goBaseName(package);
    static const QRegularExpression major(u"/v[0-9]+\\z"_s);
    const QString name = goBaseName(QString(modulePath).remove(major));
    return modulePath.isEmpty() ? u"main"_s : name;
}

} // namespace slipway
