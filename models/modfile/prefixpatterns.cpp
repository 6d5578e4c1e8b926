// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modfile/modulepath.h"

#include "modfile/gotext.h"

#include <algorithm>
#include <optional>

namespace slipway {

namespace {

/// Reads one rune of a character class, "\" taken away. Nothing: the pattern is malformed.
std::optional<char32_t> takeClassRune(QByteArrayView &pattern)
{
    if (pattern.isEmpty() || pattern[0] == '-' || pattern[0] == ']')
        return {};
    if (pattern[0] == '\\') {
        pattern = pattern.sliced(1);
        if (pattern.isEmpty())
            return {};
    }
    const Rune rune = firstRune(pattern);
    if (rune.value == 0xFFFD && rune.size == 1)
        return {};
    pattern = pattern.sliced(rune.size);
    return pattern.isEmpty() ? std::nullopt : std::optional(rune.value); // the class has to be closed after it
}

/// Reads "[a-z]" (its "[" already taken). Nothing: malformed.
std::optional<bool> takeClass(QByteArrayView &pattern, char32_t wanted)
{
    const bool isNegated = pattern.startsWith('^');
    if (isNegated)
        pattern = pattern.sliced(1);
    bool found = false;
    for (int ranges = 0;; ++ranges) {
        if (pattern.startsWith(']') && ranges > 0) {
            pattern = pattern.sliced(1);
            return found != isNegated;
        }
        const auto low = takeClassRune(pattern);
        if (!low)
            return {};
        auto high = low;
        if (pattern.startsWith('-')) {
            pattern = pattern.sliced(1);
            if (high = takeClassRune(pattern); !high)
                return {};
        }
        found = found || (*low <= wanted && wanted <= *high);
    }
}

/// Takes one thing other than "*" off the pattern. Whether it matches the rune; a malformed pattern matches nothing.
bool takeOne(QByteArrayView &pattern, char32_t rune)
{
    const char c = pattern[0];
    if (c == '[') {
        pattern = pattern.sliced(1);
        return takeClass(pattern, rune).value_or(false);
    }
    if (c == '?') {
        pattern = pattern.sliced(1);
        return rune != U'/';
    }
    if (c == '\\')
        pattern = pattern.sliced(1);
    const Rune literal = firstRune(pattern);
    pattern = pattern.sliced(literal.size);
    return literal.size != 0 && literal.value == rune;
}

/// path.Match. Only the last "*" is ever tried again, so the time is the product of both lengths at worst.
bool matchesGlob(QByteArrayView pattern, QByteArrayView name)
{
    std::optional<QByteArrayView> behindStar;
    QByteArrayView nameAtStar;
    for (;;) {
        if (pattern.startsWith('*')) {
            pattern = pattern.sliced(1);
            behindStar = pattern;
            nameAtStar = name;
            continue;
        }
        if (pattern.isEmpty() && name.isEmpty())
            return true;
        if (!pattern.isEmpty() && !name.isEmpty()) {
            const Rune rune = firstRune(name);
            if (takeOne(pattern, rune.value)) {
                name = name.sliced(rune.size);
                continue;
            }
        }
        if (!behindStar || nameAtStar.isEmpty() || nameAtStar[0] == '/')
            return false;
        nameAtStar = nameAtStar.sliced(1); // the star takes one byte more
        pattern = *behindStar;
        name = nameAtStar;
    }
}

} // namespace

bool matchesPrefixPatterns(QByteArrayView globs, QByteArrayView path)
{
    while (!globs.isEmpty()) {
        const qsizetype comma = globs.indexOf(',');
        QByteArrayView glob = comma < 0 ? globs : globs.first(comma);
        globs = comma < 0 ? QByteArrayView() : globs.sliced(comma + 1);
        if (glob.endsWith('/'))
            glob.chop(1);
        if (glob.isEmpty())
            continue;
        // A glob of N elements is held against the first N elements of the path.
        const qsizetype slashes = std::ranges::count(glob, '/');
        qsizetype end = -1;
        for (qsizetype n = 0; n <= slashes && end < path.size(); ++n) {
            const qsizetype slash = path.indexOf('/', end + 1);
            if (slash < 0 && n < slashes) {
                end = -1;
                break;
            }
            end = slash < 0 ? path.size() : slash;
        }
        if (end >= 0 && matchesGlob(glob, path.first(end)))
            return true;
    }
    return false;
}

} // namespace slipway
