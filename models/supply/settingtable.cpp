// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// Every setting that cmd/go knows, in the order in which people look for them. source: `go help environment` (Go 1.26)
#include "supply/gosettings.h"

#include <QCoreApplication>

#include <algorithm>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

using enum SettingGroup;

constexpr SettingFacts kSettings[] = {
    {"GOPROXY"_L1, Modules, "https://proxy.golang.org,direct"_L1, true,
     QT_TRANSLATE_NOOP("GoSettings",
                       "Where modules are fetched: proxies one after the other, “direct” for their repositories, “off” for nowhere.")},
    {"GOSUMDB"_L1, Modules, "sum.golang.org"_L1, true,
     QT_TRANSLATE_NOOP("GoSettings", "The database that every new checksum is compared with; “off” for none.")},
    {"GOTOOLCHAIN"_L1, Modules, "auto"_L1, true,
     QT_TRANSLATE_NOOP("GoSettings", "Which Go runs: the installed one (local), or also a newer one that go.mod asks for (auto).")},
    {"GOFLAGS"_L1, Modules, {}, true, QT_TRANSLATE_NOOP("GoSettings", "Flags that every go command gets.")},
    {"GOMODCACHE"_L1, Modules, {}, true, QT_TRANSLATE_NOOP("GoSettings", "The folder with the fetched modules.")},
    {"GO111MODULE"_L1, Modules, "on"_L1, true,
     QT_TRANSLATE_NOOP("GoSettings", "Whether go works with modules at all; anything but on is for very old code.")},
    {"GOPRIVATE"_L1,
     Privacy,
     {},
     true,
     QT_TRANSLATE_NOOP("GoSettings", "Modules that no proxy and no checksum database is asked about: patterns with commas between.")},
    {"GONOPROXY"_L1,
     Privacy,
     {},
     true,
     QT_TRANSLATE_NOOP("GoSettings", "Modules that are fetched from their repository, never from a proxy.")},
    {"GONOSUMDB"_L1, Privacy, {}, true, QT_TRANSLATE_NOOP("GoSettings", "Modules whose checksums are not compared with the database.")},
    {"GOINSECURE"_L1,
     Privacy,
     {},
     true,
     QT_TRANSLATE_NOOP("GoSettings", "Modules that may be fetched without encryption or without a valid certificate.")},
    {"GOVCS"_L1, Privacy, {}, true, QT_TRANSLATE_NOOP("GoSettings", "Which version control programs may be used for which modules.")},
    {"GOAUTH"_L1, Privacy, "netrc"_L1, true,
     QT_TRANSLATE_NOOP("GoSettings", "Where go finds names and passwords for https: .netrc, git, or a program.")},
    {"GOWORK"_L1,
     Project,
     {},
     false,
     QT_TRANSLATE_NOOP("GoSettings", "The workspace file that counts; “off” in the environment for none.")},
    {"GOMOD"_L1, Project, {}, false, QT_TRANSLATE_NOOP("GoSettings", "The go.mod that counts.")},
    {"GOENV"_L1,
     Folders,
     {},
     false,
     QT_TRANSLATE_NOOP("GoSettings", "The file that go env -w writes; only the environment can name another.")},
    {"GOROOT"_L1, Folders, {}, true, QT_TRANSLATE_NOOP("GoSettings", "Where this Go is installed.")},
    {"GOPATH"_L1, Folders, {}, true, QT_TRANSLATE_NOOP("GoSettings", "The folder for what go installs and fetches.")},
    {"GOBIN"_L1, Folders, {}, true, QT_TRANSLATE_NOOP("GoSettings", "Where go install puts programs; empty: bin in GOPATH.")},
    {"GOCACHE"_L1, Folders, {}, true, QT_TRANSLATE_NOOP("GoSettings", "The folder with compiled packages.")},
    {"GOCACHEPROG"_L1, Folders, {}, true, QT_TRANSLATE_NOOP("GoSettings", "A program that keeps the build cache instead of the folder.")},
    {"GOTMPDIR"_L1, Folders, {}, true, QT_TRANSLATE_NOOP("GoSettings", "The folder for temporary files of builds.")},
    {"GOVERSION"_L1, Folders, {}, false, QT_TRANSLATE_NOOP("GoSettings", "The version of this Go.")},
    {"GOTELEMETRY"_L1, Folders, {}, false, QT_TRANSLATE_NOOP("GoSettings", "Whether go counts what is used; changed with go telemetry.")},
    {"GOOS"_L1, Building, {}, true, QT_TRANSLATE_NOOP("GoSettings", "The system that is built for where a build names none.")},
    {"GOARCH"_L1, Building, {}, true, QT_TRANSLATE_NOOP("GoSettings", "The processor that is built for where a build names none.")},
    {"GOAMD64"_L1, Building, {}, true, QT_TRANSLATE_NOOP("GoSettings", "The level of amd64: v1 to v4.")},
    {"GOARM"_L1, Building, {}, true, QT_TRANSLATE_NOOP("GoSettings", "The version of 32-bit ARM: 5, 6 or 7.")},
    {"GOARM64"_L1, Building, {}, true, QT_TRANSLATE_NOOP("GoSettings", "The version of 64-bit ARM: v8.0 to v9.5.")},
    {"GO386"_L1, Building, {}, true, QT_TRANSLATE_NOOP("GoSettings", "How 32-bit x86 computes with floating point numbers.")},
    {"GOMIPS"_L1, Building, {}, true, QT_TRANSLATE_NOOP("GoSettings", "Floating point of 32-bit MIPS.")},
    {"GOMIPS64"_L1, Building, {}, true, QT_TRANSLATE_NOOP("GoSettings", "Floating point of 64-bit MIPS.")},
    {"GOPPC64"_L1, Building, {}, true, QT_TRANSLATE_NOOP("GoSettings", "The generation of POWER.")},
    {"GORISCV64"_L1, Building, {}, true, QT_TRANSLATE_NOOP("GoSettings", "The profile of RISC-V.")},
    {"GOWASM"_L1, Building, {}, true, QT_TRANSLATE_NOOP("GoSettings", "Features of WebAssembly.")},
    {"GOEXPERIMENT"_L1, Building, {}, true, QT_TRANSLATE_NOOP("GoSettings", "Experiments of the toolchain that are switched on.")},
    {"GOFIPS140"_L1, Building, "off"_L1, true, QT_TRANSLATE_NOOP("GoSettings", "The FIPS 140-3 mode of the cryptographic packages.")},
    {"GODEBUG"_L1,
     Building,
     {},
     false,
     QT_TRANSLATE_NOOP("GoSettings", "Switches of the runtime and the libraries; only the environment can set it.")},
    {"CGO_ENABLED"_L1, CCompiler, {}, true, QT_TRANSLATE_NOOP("GoSettings", "Whether packages may use C code.")},
    {"CC"_L1, CCompiler, {}, true, QT_TRANSLATE_NOOP("GoSettings", "The C compiler.")},
    {"CXX"_L1, CCompiler, {}, true, QT_TRANSLATE_NOOP("GoSettings", "The C++ compiler.")},
    {"FC"_L1, CCompiler, {}, true, QT_TRANSLATE_NOOP("GoSettings", "The Fortran compiler.")},
    {"AR"_L1, CCompiler, {}, true, QT_TRANSLATE_NOOP("GoSettings", "The program that makes static libraries.")},
    {"GCCGO"_L1, CCompiler, {}, true, QT_TRANSLATE_NOOP("GoSettings", "The gccgo command.")},
    {"PKG_CONFIG"_L1, CCompiler, {}, true, QT_TRANSLATE_NOOP("GoSettings", "The program that finds C libraries.")},
    {"CGO_CFLAGS"_L1, CCompiler, "-O2 -g"_L1, true, QT_TRANSLATE_NOOP("GoSettings", "Flags for C.")},
    {"CGO_CPPFLAGS"_L1, CCompiler, {}, true, QT_TRANSLATE_NOOP("GoSettings", "Flags for the C preprocessor.")},
    {"CGO_CXXFLAGS"_L1, CCompiler, "-O2 -g"_L1, true, QT_TRANSLATE_NOOP("GoSettings", "Flags for C++.")},
    {"CGO_FFLAGS"_L1, CCompiler, "-O2 -g"_L1, true, QT_TRANSLATE_NOOP("GoSettings", "Flags for Fortran.")},
    {"CGO_LDFLAGS"_L1, CCompiler, "-O2 -g"_L1, true, QT_TRANSLATE_NOOP("GoSettings", "Flags for the linker of C code.")},
    {"GO_EXTLINK_ENABLED"_L1,
     CCompiler,
     {},
     true,
     QT_TRANSLATE_NOOP("GoSettings", "Whether the C linker is used for programs with C code.")},
};

} // namespace

std::span<const SettingFacts> settingFacts()
{
    return kSettings;
}

const SettingFacts *findSettingFacts(const QString &name)
{
    const auto found = std::ranges::find(kSettings, name, [](const SettingFacts &facts) { return QString(facts.name); });
    return found == std::end(kSettings) ? nullptr : found;
}

QString titleOf(SettingGroup group)
{
    switch (group) {
    case Modules:
        return QCoreApplication::translate("GoSettings", "Modules");
    case Privacy:
        return QCoreApplication::translate("GoSettings", "Private modules");
    case Project:
        return QCoreApplication::translate("GoSettings", "Project");
    case Folders:
        return QCoreApplication::translate("GoSettings", "Folders and the Go itself");
    case Building:
        return QCoreApplication::translate("GoSettings", "Building");
    case CCompiler:
        break;
    }
    return QCoreApplication::translate("GoSettings", "C code");
}

} // namespace slipway
