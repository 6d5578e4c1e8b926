// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "targets/ports.h"

#include <QSysInfo>

#include <algorithm>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

struct Row {
    QLatin1StringView os;
    QLatin1StringView arch;
    bool cgo;
    bool firstClass;
    PortAbilities abilities;
};

using enum PortAbility;

constexpr PortAbilities kNone;
constexpr PortAbilities kLinux = PortAbilities(Pie) | CShared | CArchive | Plugin;
constexpr PortAbilities kLinuxRace = kLinux | Race;
constexpr PortAbilities kWindows = PortAbilities(Pie) | PieWithoutC | CShared | CArchive;
constexpr PortAbilities kDarwin = PortAbilities(Pie) | PieWithoutC | CShared | CArchive | Plugin | Race;
constexpr PortAbilities kAndroid = PortAbilities(Pie) | CShared | NeedsLinker | NeedsLinkerForCgo;

constexpr Row kPorts[] = {
    {"aix"_L1, "ppc64"_L1, true, false, PortAbilities(Pie) | CArchive | NeedsLinkerForCgo},
    {"android"_L1, "386"_L1, true, false, kAndroid | Plugin},
    {"android"_L1, "amd64"_L1, true, false, kAndroid | Plugin},
    {"android"_L1, "arm"_L1, true, false, kAndroid},
    {"android"_L1, "arm64"_L1, true, false, PortAbilities(Pie) | PieWithoutC | CShared | NeedsLinkerForCgo},
    {"darwin"_L1, "amd64"_L1, true, true, kDarwin},
    {"darwin"_L1, "arm64"_L1, true, true, kDarwin},
    {"dragonfly"_L1, "amd64"_L1, true, false, NeedsLinkerForCgo},
    {"freebsd"_L1, "386"_L1, true, false, kNone},
    {"freebsd"_L1, "amd64"_L1, true, false, kLinuxRace},
    {"freebsd"_L1, "arm"_L1, true, false, kNone},
    {"freebsd"_L1, "arm64"_L1, true, false, kNone},
    {"illumos"_L1, "amd64"_L1, true, false, kNone},
    {"ios"_L1, "amd64"_L1, true, false, PortAbilities(Pie) | CArchive},
    {"ios"_L1, "arm64"_L1, true, false, PortAbilities(Pie) | CArchive | NeedsLinker | NeedsLinkerForCgo},
    {"js"_L1, "wasm"_L1, false, false, kNone},
    {"linux"_L1, "386"_L1, true, true, kLinux},
    {"linux"_L1, "amd64"_L1, true, true, kLinuxRace | PieWithoutC},
    {"linux"_L1, "arm"_L1, true, true, kLinux},
    {"linux"_L1, "arm64"_L1, true, true, kLinuxRace | PieWithoutC},
    {"linux"_L1, "loong64"_L1, true, false, kLinuxRace | PieWithoutC},
    {"linux"_L1, "mips"_L1, true, false, NeedsLinkerForCgo},
    {"linux"_L1, "mips64"_L1, true, false, NeedsLinkerForCgo},
    {"linux"_L1, "mips64le"_L1, true, false, NeedsLinkerForCgo},
    {"linux"_L1, "mipsle"_L1, true, false, NeedsLinkerForCgo},
    {"linux"_L1, "ppc64"_L1, false, false, NeedsLinkerForCgo},
    {"linux"_L1, "ppc64le"_L1, true, false, kLinuxRace | PieWithoutC},
    {"linux"_L1, "riscv64"_L1, true, false, kLinuxRace},
    {"linux"_L1, "s390x"_L1, true, false, kLinuxRace},
    {"netbsd"_L1, "386"_L1, true, false, kNone},
    {"netbsd"_L1, "amd64"_L1, true, false, Race},
    {"netbsd"_L1, "arm"_L1, true, false, kNone},
    {"netbsd"_L1, "arm64"_L1, true, false, kNone},
    {"openbsd"_L1, "386"_L1, true, false, kNone},
    {"openbsd"_L1, "amd64"_L1, true, false, kNone},
    {"openbsd"_L1, "arm"_L1, true, false, kNone},
    {"openbsd"_L1, "arm64"_L1, true, false, Pie},
    {"openbsd"_L1, "ppc64"_L1, false, false, kNone},
    {"openbsd"_L1, "riscv64"_L1, true, false, kNone},
    {"plan9"_L1, "386"_L1, false, false, kNone},
    {"plan9"_L1, "amd64"_L1, false, false, kNone},
    {"plan9"_L1, "arm"_L1, false, false, kNone},
    {"solaris"_L1, "amd64"_L1, true, false, kNone},
    {"wasip1"_L1, "wasm"_L1, false, false, CShared},
    {"windows"_L1, "386"_L1, true, true, kWindows},
    {"windows"_L1, "amd64"_L1, true, true, kWindows | Race},
    {"windows"_L1, "arm64"_L1, true, false, kWindows},
};

/// Qt's name of a processor and Go's.
constexpr std::pair<QLatin1StringView, QLatin1StringView> kProcessors[] = {
    {"x86_64"_L1, "amd64"_L1},    {"i386"_L1, "386"_L1},        {"arm64"_L1, "arm64"_L1},
    {"arm"_L1, "arm"_L1},         {"riscv64"_L1, "riscv64"_L1}, {"loongarch64"_L1, "loong64"_L1},
    {"power64"_L1, "ppc64le"_L1}, {"s390x"_L1, "s390x"_L1},     {"mips64"_L1, "mips64le"_L1},
};

} // namespace

QList<Port> builtInPorts()
{
    QList<Port> ports;
    ports.reserve(std::size(kPorts));
    for (const Row &row : kPorts)
        ports.append({row.os, row.arch, row.cgo, row.firstClass});
    return ports;
}

PortAbilities portAbilities(const QString &os, const QString &arch)
{
    const auto row = std::ranges::find_if(kPorts, [&](const Row &row) { return row.os == os && row.arch == arch; });
    return row == std::end(kPorts) ? PortAbilities() : row->abilities;
}

QString executableSuffix(const QString &os)
{
    if (os == "windows"_L1)
        return u".exe"_s;
    return os == "js"_L1 || os == "wasip1"_L1 ? u".wasm"_s : QString();
}

Target hostTarget()
{
    const QString kernel = QSysInfo::kernelType();
    QString processor = QSysInfo::currentCpuArchitecture();
    if (processor == "arm"_L1 || processor.startsWith("armv"_L1))
        processor = u"arm"_s;
    const auto known = std::ranges::find_if(kProcessors, [&](const auto &pair) { return pair.first == processor; });
    return {kernel == "winnt"_L1 ? u"windows"_s : kernel, known == std::end(kProcessors) ? processor : QString(known->second), {}};
}

} // namespace slipway
