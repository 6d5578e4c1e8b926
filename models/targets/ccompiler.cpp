// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "targets/ccompiler.h"

#include <QFileInfo>

#include <algorithm>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

/// A cross compiler that is named after its triplet.
struct CrossCompiler {
    QLatin1StringView target; ///< "os/arch", or "os/arch/level" for that level alone
    QLatin1StringView cc;
    QLatin1StringView cxx;
    QLatin1StringView packages;
};

constexpr CrossCompiler kCrossCompilers[] = {
    {"linux/amd64"_L1, "x86_64-linux-gnu-gcc"_L1, "x86_64-linux-gnu-g++"_L1, "gcc-x86-64-linux-gnu libc6-dev-amd64-cross"_L1},
    {"linux/386"_L1, "i686-linux-gnu-gcc"_L1, "i686-linux-gnu-g++"_L1, "gcc-i686-linux-gnu libc6-dev-i386-cross"_L1},
    {"linux/arm64"_L1, "aarch64-linux-gnu-gcc"_L1, "aarch64-linux-gnu-g++"_L1, "gcc-aarch64-linux-gnu libc6-dev-arm64-cross"_L1},
    {"linux/arm/5"_L1, "arm-linux-gnueabi-gcc"_L1, "arm-linux-gnueabi-g++"_L1, "gcc-arm-linux-gnueabi libc6-dev-armel-cross"_L1},
    {"linux/arm"_L1, "arm-linux-gnueabihf-gcc"_L1, "arm-linux-gnueabihf-g++"_L1, "gcc-arm-linux-gnueabihf libc6-dev-armhf-cross"_L1},
    {"linux/riscv64"_L1, "riscv64-linux-gnu-gcc"_L1, "riscv64-linux-gnu-g++"_L1, "gcc-riscv64-linux-gnu libc6-dev-riscv64-cross"_L1},
    {"linux/s390x"_L1, "s390x-linux-gnu-gcc"_L1, "s390x-linux-gnu-g++"_L1, "gcc-s390x-linux-gnu libc6-dev-s390x-cross"_L1},
    {"linux/ppc64le"_L1, "powerpc64le-linux-gnu-gcc"_L1, "powerpc64le-linux-gnu-g++"_L1,
     "gcc-powerpc64le-linux-gnu libc6-dev-ppc64el-cross"_L1},
    {"linux/ppc64"_L1, "powerpc64-linux-gnu-gcc"_L1, "powerpc64-linux-gnu-g++"_L1, "gcc-powerpc64-linux-gnu libc6-dev-ppc64-cross"_L1},
    {"linux/loong64"_L1, "loongarch64-linux-gnu-gcc"_L1, "loongarch64-linux-gnu-g++"_L1, "gcc-loongarch64-linux-gnu"_L1},
    {"linux/mips"_L1, "mips-linux-gnu-gcc"_L1, "mips-linux-gnu-g++"_L1, "gcc-mips-linux-gnu libc6-dev-mips-cross"_L1},
    {"linux/mipsle"_L1, "mipsel-linux-gnu-gcc"_L1, "mipsel-linux-gnu-g++"_L1, "gcc-mipsel-linux-gnu libc6-dev-mipsel-cross"_L1},
    {"linux/mips64le"_L1, "mips64el-linux-gnuabi64-gcc"_L1, "mips64el-linux-gnuabi64-g++"_L1,
     "gcc-mips64el-linux-gnuabi64 libc6-dev-mips64el-cross"_L1},
    {"windows/amd64"_L1, "x86_64-w64-mingw32-gcc"_L1, "x86_64-w64-mingw32-g++"_L1, "gcc-mingw-w64-x86-64"_L1},
    {"windows/386"_L1, "i686-w64-mingw32-gcc"_L1, "i686-w64-mingw32-g++"_L1, "gcc-mingw-w64-i686"_L1},
    {"windows/arm64"_L1, "aarch64-w64-mingw32-clang"_L1, "aarch64-w64-mingw32-clang++"_L1, {}},
    {"darwin/amd64"_L1, "o64-clang"_L1, "o64-clang++"_L1, {}},
    {"darwin/arm64"_L1, "oa64-clang"_L1, "oa64-clang++"_L1, {}},
    {"android/arm64"_L1, "aarch64-linux-android21-clang"_L1, "aarch64-linux-android21-clang++"_L1, {}},
    {"android/arm"_L1, "armv7a-linux-androideabi21-clang"_L1, "armv7a-linux-androideabi21-clang++"_L1, {}},
    {"android/amd64"_L1, "x86_64-linux-android21-clang"_L1, "x86_64-linux-android21-clang++"_L1, {}},
    {"android/386"_L1, "i686-linux-android21-clang"_L1, "i686-linux-android21-clang++"_L1, {}},
};

/// What zig calls a target whose C library it carries itself. macOS is missing: linking there needs Apple's SDK.
struct ZigTarget {
    QLatin1StringView target;
    QLatin1StringView zig;
};

constexpr ZigTarget kZigTargets[] = {
    {"linux/amd64"_L1, "x86_64-linux-musl"_L1},        {"linux/386"_L1, "x86-linux-musl"_L1},
    {"linux/arm64"_L1, "aarch64-linux-musl"_L1},       {"linux/arm"_L1, "arm-linux-musleabihf"_L1},
    {"linux/riscv64"_L1, "riscv64-linux-musl"_L1},     {"linux/s390x"_L1, "s390x-linux-musl"_L1},
    {"linux/loong64"_L1, "loongarch64-linux-musl"_L1}, {"windows/amd64"_L1, "x86_64-windows-gnu"_L1},
    {"windows/386"_L1, "x86-windows-gnu"_L1},          {"windows/arm64"_L1, "aarch64-windows-gnu"_L1},
};

bool isSamePort(const Target &a, const Target &b)
{
    return a.os == b.os && a.arch == b.arch;
}

template<typename Row, size_t Size> const Row *rowOf(const Row (&rows)[Size], const Target &target)
{
    // A row for one level of an architecture comes before the row for all of it.
    for (const QString &name : {target.name(), Target{target.os, target.arch, {}}.name()}) {
        const auto row = std::ranges::find(rows, name, &Row::target);
        if (row != std::end(rows))
            return row;
    }
    return nullptr;
}

} // namespace

QList<CCompiler> cCompilersFor(const Target &target, const Target &host)
{
    QList<CCompiler> compilers;
    if (isSamePort(target, host)) {
        compilers.append({u"gcc"_s, u"g++"_s, u"gcc libc6-dev"_s});
        compilers.append({u"clang"_s, u"clang++"_s, u"clang libc6-dev"_s});
    }
    if (const auto *cross = rowOf(kCrossCompilers, target))
        compilers.append({cross->cc, cross->cxx, cross->packages});
    if (const auto *zig = rowOf(kZigTargets, target))
        compilers.append({"zig cc -target "_L1 + zig->zig, "zig c++ -target "_L1 + zig->zig, {}});
    return compilers;
}

CCompiler findCCompiler(const Target &target, const Target &host, const QStringList &folders)
{
    for (const CCompiler &compiler : cCompilersFor(target, host)) {
        const QString program = compiler.cc.section(u' ', 0, 0);
        const bool isThere = std::ranges::any_of(folders, [&](const QString &folder) {
            const QFileInfo info(folder + u'/' + program);
            return !folder.isEmpty() && info.isFile() && info.isExecutable();
        });
        if (isThere)
            return compiler;
    }
    return {};
}

} // namespace slipway
