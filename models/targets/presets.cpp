// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "targets/presets.h"

#include <QCoreApplication>

#include <algorithm>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

bool isDesktopOrServer(const Port &port)
{
    return port.os == "linux"_L1 || port.os == "darwin"_L1 || port.os == "windows"_L1;
}

bool is64BitPc(const Port &port)
{
    return port.arch == "amd64"_L1 || port.arch == "arm64"_L1;
}

bool isCommon(const Port &port)
{
    return isDesktopOrServer(port) && is64BitPc(port);
}

bool isServer(const Port &port)
{
    return port.os == "linux"_L1 && is64BitPc(port);
}

/// What `.goreleaser.yaml` means when it names no targets.
bool isGoReleaserDefault(const Port &port)
{
    return isDesktopOrServer(port) && (is64BitPc(port) || port.arch == "386"_L1);
}

bool isBsd(const Port &port)
{
    return port.os.endsWith("bsd"_L1) || port.os == "dragonfly"_L1;
}

struct Rule {
    const char *id;
    const char *title;
    bool (*takes)(const Port &port);
};

constexpr Rule kRules[] = {
    {"common", QT_TRANSLATE_NOOP("TargetPreset", "Common (Linux, macOS, Windows; amd64, arm64)"), isCommon},
    {"server", QT_TRANSLATE_NOOP("TargetPreset", "Servers (Linux on amd64 and arm64)"), isServer},
    {"first-class", QT_TRANSLATE_NOOP("TargetPreset", "First-class ports of Go"), [](const Port &port) { return port.firstClass; }},
    {"goreleaser", QT_TRANSLATE_NOOP("TargetPreset", "GoReleaser's default"), isGoReleaserDefault},
    {"linux", QT_TRANSLATE_NOOP("TargetPreset", "Linux, every architecture"), [](const Port &port) { return port.os == "linux"_L1; }},
    {"macos", QT_TRANSLATE_NOOP("TargetPreset", "macOS"), [](const Port &port) { return port.os == "darwin"_L1; }},
    {"windows", QT_TRANSLATE_NOOP("TargetPreset", "Windows"), [](const Port &port) { return port.os == "windows"_L1; }},
    {"bsd", QT_TRANSLATE_NOOP("TargetPreset", "The BSDs"), isBsd},
    {"wasm", QT_TRANSLATE_NOOP("TargetPreset", "WebAssembly"), [](const Port &port) { return port.arch == "wasm"_L1; }},
    {"all", QT_TRANSLATE_NOOP("TargetPreset", "Every port"), [](const Port &) { return true; }},
};

} // namespace

QList<TargetPreset> targetPresets(const QList<Port> &ports, const Target &host)
{
    QList<TargetPreset> presets;
    presets.append({u"host"_s, QCoreApplication::translate("TargetPreset", "This machine (%1)").arg(host.name()), {host}});
    for (const Rule &rule : kRules) {
        TargetPreset preset{QString::fromLatin1(rule.id), QCoreApplication::translate("TargetPreset", rule.title), {}};
        for (const Port &port : ports) {
            if (rule.takes(port))
                preset.targets.append({port.os, port.arch, {}});
        }
        if (!preset.targets.isEmpty())
            presets.append(preset);
    }
    return presets;
}

Result<QList<Target>> presetTargets(const QString &id, const QList<Port> &ports, const Target &host)
{
    QStringList names;
    for (const TargetPreset &preset : targetPresets(ports, host)) {
        if (preset.id == id)
            return preset.targets;
        names.append(preset.id);
    }
    return failure(ErrorKind::BadInput, id, QCoreApplication::translate("TargetPreset", "There is no preset “%1”.").arg(id),
                   QCoreApplication::translate("TargetPreset", "The presets are %1.").arg(names.join(", "_L1)));
}

} // namespace slipway
