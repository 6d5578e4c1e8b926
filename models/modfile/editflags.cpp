// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modfile/edits.h"

#include "modfile/format.h"
#include "modfile/gotext.h"
#include "modfile/gover.h"
#include "modfile/modulepath.h"

#include <algorithm>

namespace slipway {

namespace {

/// Why a flag cannot be read, in go's words and without the flag itself.
struct BadFlag {
    QByteArray why;
};

/// A version that go will resolve later ("master") is fine; one that cannot be a single token is not.
bool isAllowedVersion(QByteArrayView version)
{
    return !mustQuote(version);
}

/// Cuts "path@version"; nothing after "@" or none at all leaves the version empty.
bool cutVersion(const QByteArray &argument, ModuleAt &out)
{
    const qsizetype at = argument.indexOf('@');
    out.path = at < 0 ? argument : argument.first(at);
    out.version = at < 0 ? QByteArray() : argument.sliced(at + 1);
    if (out.version.startsWith('-') || out.version.startsWith('/'))
        throw BadFlag{"invalid module version " + goQuoted(out.version)};
    if (at < 0)
        return false;
    out.path = trimmedSpace(out.path).toByteArray();
    out.version = trimmedSpace(out.version).toByteArray();
    return true;
}

QByteArray readPath(const QByteArray &argument)
{
    if (argument.contains('@'))
        throw BadFlag{"need just path, not path@version"};
    if (const QByteArray why = checkImportPath(argument); !why.isEmpty())
        throw BadFlag{"invalid path: " + why};
    return argument;
}

ModuleAt readPathVersion(const QByteArray &argument)
{
    ModuleAt module;
    if (!cutVersion(argument, module))
        throw BadFlag{"need path@version"};
    if (const QByteArray why = checkImportPath(module.path); !why.isEmpty())
        throw BadFlag{"invalid path: " + why};
    if (!isAllowedVersion(module.version))
        throw BadFlag{"invalid version " + goQuoted(module.version)};
    return module;
}

ModuleAt readPathOrFolder(const QByteArray &argument, QByteArrayView adjective, bool allowsFolder)
{
    if (allowsFolder && isDirectoryPath(argument))
        return {argument, {}};
    ModuleAt module;
    cutVersion(argument, module);
    if (const QByteArray why = checkImportPath(module.path); !why.isEmpty())
        throw BadFlag{"invalid " + adjective.toByteArray() + " path: " + why};
    if (module.path != argument && !isAllowedVersion(module.version))
        throw BadFlag{"invalid " + adjective.toByteArray() + " version: " + goQuoted(module.version)};
    return module;
}

std::pair<QByteArray, QByteArray> readInterval(const QByteArray &argument)
{
    if (!argument.startsWith('[')) {
        if (!isAllowedVersion(argument))
            throw BadFlag{"invalid version: " + goQuoted(argument)};
        return {argument, argument};
    }
    const BadFlag bad{"invalid version interval: " + goQuoted(argument)};
    const qsizetype comma = argument.indexOf(',');
    if (!argument.endsWith(']') || comma < 0)
        throw bad;
    const QByteArrayView all = argument;
    const QByteArray low = trimmedSpace(all.sliced(1, comma - 1)).toByteArray();
    const QByteArray high = trimmedSpace(all.sliced(comma + 1).chopped(1)).toByteArray();
    if (!isAllowedVersion(low) || !isAllowedVersion(high))
        throw bad;
    return {low, high};
}

ModEdit readReplace(const QByteArray &argument)
{
    const qsizetype equals = argument.indexOf('=');
    if (equals < 0)
        throw BadFlag{"need old[@v]=new[@w] (missing =)"};
    const QByteArray old = trimmedSpace(QByteArrayView(argument).first(equals)).toByteArray();
    const QByteArray by = trimmedSpace(QByteArrayView(argument).sliced(equals + 1)).toByteArray();
    if (by.startsWith('>'))
        throw BadFlag{"separator between old and new is =, not =>"};
    const ModuleAt oldModule = readPathOrFolder(old, "old", false);
    const ModuleAt newModule = readPathOrFolder(by, "new", true);
    if (newModule.path == by && !isDirectoryPath(by))
        throw BadFlag{"unversioned new path must be local directory"};
    return replaceModule(oldModule, newModule);
}

ModEdit readGodebug(const QByteArray &argument)
{
    const qsizetype equals = argument.indexOf('=');
    if (equals < 0 || std::ranges::any_of(argument, [](char c) { return QByteArrayView("\"`',").contains(c); }))
        throw BadFlag{"need key=value"};
    return setGodebug(argument.first(equals), argument.sliced(equals + 1));
}

ModEdit readModule(const QByteArray &argument)
{
    const QByteArray why = isToolchainPath(argument) ? QByteArray("module path is reserved") : checkImportPath(argument);
    if (!why.isEmpty())
        throw BadFlag{"invalid -module: " + why};
    return setModulePath(argument);
}

ModEdit readGo(const QByteArray &argument)
{
    if (argument == "none")
        return dropGoVersion();
    if (!isGoLineVersion(argument))
        throw BadFlag{"invalid -go option; expecting something like \"-go 1.26.0\""};
    return setGoVersion(argument);
}

ModEdit readToolchain(const QByteArray &argument)
{
    if (argument == "none")
        return dropToolchain();
    if (!isToolchainName(argument))
        throw BadFlag{"invalid -toolchain option; expecting something like \"-toolchain go1.26.0\""};
    return setToolchain(argument);
}

/// One relative to here, as go.work wants it.
QByteArray readFolder(const QByteArray &argument)
{
    return isDirectoryPath(argument) ? argument : "./" + argument;
}

struct Flag {
    QByteArrayView name;
    ModEdit (*read)(const QByteArray &argument);
};

constexpr Flag kFlags[] = {
    {"module", readModule},
    {"go", readGo},
    {"toolchain", readToolchain},
    {"godebug", readGodebug},
    {"dropgodebug", [](const QByteArray &a) { return dropGodebug(a); }},
    {"require",
     [](const QByteArray &a) {
         const ModuleAt m = readPathVersion(a);
         return requireModule(m.path, m.version);
     }},
    {"droprequire", [](const QByteArray &a) { return dropRequire(readPath(a)); }},
    {"exclude",
     [](const QByteArray &a) {
         const ModuleAt m = readPathVersion(a);
         return excludeModule(m.path, m.version);
     }},
    {"dropexclude",
     [](const QByteArray &a) {
         const ModuleAt m = readPathVersion(a);
         return dropExclude(m.path, m.version);
     }},
    {"replace", readReplace},
    {"dropreplace", [](const QByteArray &a) { return dropReplace(readPathOrFolder(a, "old", true)); }},
    {"retract",
     [](const QByteArray &a) {
         const auto [low, high] = readInterval(a);
         return retractVersions(low, high);
     }},
    {"dropretract",
     [](const QByteArray &a) {
         const auto [low, high] = readInterval(a);
         return dropRetract(low, high);
     }},
    {"tool", [](const QByteArray &a) { return addTool(readPath(a)); }},
    {"droptool", [](const QByteArray &a) { return dropTool(readPath(a)); }},
    {"ignore", [](const QByteArray &a) { return addIgnore(a); }},
    {"dropignore", [](const QByteArray &a) { return dropIgnore(a); }},
    {"use", [](const QByteArray &a) { return useFolder(readFolder(a)); }},
    {"dropuse", [](const QByteArray &a) { return dropUse(readFolder(a)); }},
};

} // namespace

bool isModEditFlag(QByteArrayView name)
{
    return std::ranges::contains(kFlags, name, &Flag::name);
}

Result<ModEdit> parseModEdit(QByteArrayView flag)
{
    const qsizetype equals = flag.indexOf('=');
    const QByteArrayView name = equals < 0 ? flag : flag.first(equals);
    const QString subject = QLatin1Char('-') + QString::fromUtf8(flag);
    const auto found = std::ranges::find(kFlags, name, &Flag::name);
    if (found == std::end(kFlags))
        return failure(ErrorKind::BadInput, subject, QStringLiteral("flag provided but not defined: -") + QString::fromUtf8(name));
    if (equals < 0)
        return failure(ErrorKind::BadInput, subject, QStringLiteral("flag needs an argument: -") + QString::fromUtf8(name));
    try {
        return found->read(flag.sliced(equals + 1).toByteArray());
    } catch (const BadFlag &bad) {
        return failure(ErrorKind::BadInput, subject, QString::fromUtf8(bad.why));
    }
}

} // namespace slipway
