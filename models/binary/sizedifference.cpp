// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "binary/binarysize.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

namespace slipway {

namespace {

/// What is compared with what: same origin, same kind of rest, same path.
using Key = std::tuple<int, int, QString>;

QMap<Key, SizeChange> weights(const BinarySize &size, SizeLevel level)
{
    QMap<Key, SizeChange> all;
    const auto add = [&all](SizeOrigin origin, std::optional<PartKind> rest, const QString &path, const QString &version, qint64 bytes) {
        SizeChange &one = all[{int(origin), rest ? int(*rest) : -1, path}];
        one.origin = origin;
        one.rest = rest;
        one.path = path;
        one.before = version;
        one.bytesBefore += bytes;
    };
    for (const SizedModule &module : size.modules) {
        if (level == SizeLevel::Module) {
            const ModuleVersion &code = module.module.replacement.value_or(module.module.module);
            add(module.origin, std::nullopt, module.module.module.path, code.version, module.parts.total());
            continue;
        }
        for (const SizedPackage &package : module.packages)
            add(module.origin, std::nullopt, package.path, {}, package.parts.total());
    }
    for (const SizedRest &rest : size.rest)
        add(SizeOrigin::Unknown, rest.kind, {}, {}, rest.bytes);
    return all;
}

struct Words {
    const char *key;
    const char *name;
    const char *explanation;
};

constexpr Words kKinds[] = {
    {"native", QT_TRANSLATE_NOOP("BinarySize", "Code outside of Go"),
     QT_TRANSLATE_NOOP("BinarySize", "Machine code that Go's tables do not name: C that cgo linked, and what the linker adds.")},
    {"tables", QT_TRANSLATE_NOOP("BinarySize", "Shared runtime tables"),
     QT_TRANSLATE_NOOP("BinarySize", "File names and search tables for stack traces and the garbage collector. They cannot be stripped.")},
    {"types", QT_TRANSLATE_NOOP("BinarySize", "Types and interface tables"),
     QT_TRANSLATE_NOOP("BinarySize", "What reflection, interfaces and the garbage collector know about types.")},
    {"readonly", QT_TRANSLATE_NOOP("BinarySize", "Constants and strings"),
     QT_TRANSLATE_NOOP("BinarySize", "Read-only data. Without symbols, types and constants of all packages stand here in one piece.")},
    {"data", QT_TRANSLATE_NOOP("BinarySize", "Variables"),
     QT_TRANSLATE_NOOP("BinarySize", "Variables with a value. Without symbols those of all packages stand here in one piece.")},
    {"debug", QT_TRANSLATE_NOOP("BinarySize", "Debug information (DWARF)"),
     QT_TRANSLATE_NOOP("BinarySize", "For debuggers only. “-ldflags=-w” leaves it out; stack traces stay as they are.")},
    {"symbols", QT_TRANSLATE_NOOP("BinarySize", "Symbol table"),
     QT_TRANSLATE_NOOP("BinarySize", "Names for debuggers and profilers. “-ldflags=-s” leaves it out, and the debug information with it.")},
    {"linking", QT_TRANSLATE_NOOP("BinarySize", "Tables for the loader"),
     QT_TRANSLATE_NOOP("BinarySize", "What the system needs to load the program: relocations, imports, exports.")},
    {"buildfacts", QT_TRANSLATE_NOOP("BinarySize", "Build facts"),
     QT_TRANSLATE_NOOP("BinarySize", "The list of modules, settings and identities of the build.")},
    {"signature", QT_TRANSLATE_NOOP("BinarySize", "Signature"), QT_TRANSLATE_NOOP("BinarySize", "The signature of the file.")},
    {"resources", QT_TRANSLATE_NOOP("BinarySize", "Windows resources"),
     QT_TRANSLATE_NOOP("BinarySize", "Icons, manifests and version texts.")},
    {"headers", QT_TRANSLATE_NOOP("BinarySize", "Headers and padding"),
     QT_TRANSLATE_NOOP("BinarySize", "Headers of the file, and unused bytes between its parts.")},
    {"other", QT_TRANSLATE_NOOP("BinarySize", "Other parts"), QT_TRANSLATE_NOOP("BinarySize", "Parts of the file of no known meaning.")},
};
static_assert(std::size(kKinds) == kPartKinds);

constexpr std::pair<const char *, const char *> kOrigins[] = {
    {"main", QT_TRANSLATE_NOOP("BinarySize", "Main module")},
    {"module", QT_TRANSLATE_NOOP("BinarySize", "Modules")},
    {"library", QT_TRANSLATE_NOOP("BinarySize", "Go's standard library")},
    {"generated", QT_TRANSLATE_NOOP("BinarySize", "Of no package")},
    {"native", QT_TRANSLATE_NOOP("BinarySize", "C and assembly")},
    {"unknown", QT_TRANSLATE_NOOP("BinarySize", "Packages of no known module")},
};

QString translated(const char *text)
{
    return QCoreApplication::translate("BinarySize", text);
}

} // namespace

QList<SizeChange> sizeDifference(const BinarySize &before, const BinarySize &after, SizeLevel level)
{
    QMap<Key, SizeChange> all = weights(before, level);
    const QMap<Key, SizeChange> news = weights(after, level);
    for (auto one = news.begin(); one != news.end(); ++one) {
        SizeChange &change = all[one.key()];
        change.origin = one->origin;
        change.rest = one->rest;
        change.path = one->path;
        change.after = one->before;
        change.bytesAfter = one->bytesBefore;
    }
    QList<SizeChange> changes = all.values();
    changes.removeIf([](const SizeChange &one) { return one.growth() == 0 && one.before == one.after; });
    std::ranges::stable_sort(changes, std::greater(), &SizeChange::growth);
    return changes;
}

QString nameOf(SizeOrigin origin)
{
    return translated(kOrigins[int(origin)].second);
}

QString nameOf(const SizedModule &module)
{
    return module.module.module.path.isEmpty() ? nameOf(module.origin) : module.module.module.path;
}

QString nameOf(PartKind kind)
{
    return translated(kKinds[int(kind)].name);
}

QString explanationOf(PartKind kind)
{
    return translated(kKinds[int(kind)].explanation);
}

QLatin1StringView keyOf(SizeOrigin origin)
{
    return QLatin1StringView(kOrigins[int(origin)].first);
}

QLatin1StringView keyOf(PartKind kind)
{
    return QLatin1StringView(kKinds[int(kind)].key);
}

QLatin1StringView nameOf(BinaryFormat format)
{
    constexpr const char *kNames[] = {"ELF", "PE", "Mach-O", "WebAssembly"};
    return QLatin1StringView(kNames[int(format)]);
}

} // namespace slipway
