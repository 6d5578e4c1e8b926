// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "items/targetorder.h"

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

constexpr QLatin1StringView kUsualSystems[] = {"linux"_L1, "darwin"_L1, "windows"_L1, "freebsd"_L1, "android"_L1, "js"_L1, "wasip1"_L1};
constexpr QLatin1StringView kUsualArchitectures[] = {"amd64"_L1, "arm64"_L1, "386"_L1, "arm"_L1, "riscv64"_L1, "wasm"_L1};

QStringList inOrder(const QList<Port> &ports, QString Port::*part, std::span<const QLatin1StringView> usual)
{
    QStringList names, firstClass;
    for (const Port &port : ports) {
        if (!names.contains(port.*part))
            names.append(port.*part);
        if (port.firstClass)
            firstClass.append(port.*part);
    }
    std::ranges::sort(names, {}, [&](const QString &name) {
        return std::tuple(!firstClass.contains(name), std::ranges::find(usual, name) - usual.begin(), name);
    });
    return names;
}

} // namespace

QStringList systemsInOrder(const QList<Port> &ports)
{
    return inOrder(ports, &Port::os, kUsualSystems);
}

QStringList architecturesInOrder(const QList<Port> &ports)
{
    return inOrder(ports, &Port::arch, kUsualArchitectures);
}

bool isUsualSystem(const QString &os)
{
    return std::ranges::find(kUsualSystems, os) != std::end(kUsualSystems);
}

bool isUsualArchitecture(const QString &arch)
{
    return std::ranges::find(kUsualArchitectures, arch) != std::end(kUsualArchitectures);
}

Target withoutVariant(const Target &target)
{
    return {target.os, target.arch, {}};
}

} // namespace slipway
