// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// Two words as versions and paths: orders are orders, and what is canonical stays so.
#include "modfile/gover.h"
#include "modfile/modulepath.h"
#include "modfile/semver.h"

using namespace slipway;

namespace {

void require(bool holds)
{
    if (!holds)
        __builtin_trap();
}

int sign(int order)
{
    return order < 0 ? -1 : order > 0;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), qsizetype(size));
    const qsizetype space = input.indexOf(' ');
    const QByteArray a = space < 0 ? input : input.first(space);
    const QByteArray b = space < 0 ? QByteArray() : input.sliced(space + 1);
    for (const char *path : {"example.com/m", "go", "toolchain"}) {
        require(sign(compareModuleVersions(path, a, b)) == -sign(compareModuleVersions(path, b, a)));
        require(compareModuleVersions(path, a, a) == 0);
    }
    const QByteArray canonical = canonicalVersion(a);
    require(canonical.isEmpty() == !isSemver(a));
    require(canonical.isEmpty() || (isCanonicalVersion(canonical) && compareSemver(QByteArrayView(canonical), QByteArrayView(a)) == 0));
    require(!isPseudoVersion(a) || pseudoVersionTimestamp(a).size() == 14);
    const QByteArray base = pseudoVersionBase(a);
    require(base.isEmpty() || compareSemver(QByteArrayView(base), QByteArrayView(a)) < 0);

    const PathMajor major = splitPathMajor(a);
    require(major.prefix.toByteArray() + major.major.toByteArray() == a);
    if (major.isValid)
        require(matchesPathMajor(b, major.major) == checkPathMajor(b, major.major).isEmpty());
    if (checkModulePath(a).isEmpty())
        require(unescapedFromCache(escapedForCache(a)) == a);
    matchesPrefixPatterns(a, b);
    return 0;
}
