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

/// path.Match; a malformed pattern matches nothing.
bool matchesGlob(QByteArrayView pattern, QByteArrayView name)
{
    while (!pattern.isEmpty()) {
        const char c = pattern[0];
        if (c == '*') {
            pattern = pattern.sliced(1);
            for (qsizetype skipped = 0;; ++skipped) {
                if (matchesGlob(pattern, name.sliced(skipped)))
                    return true;
                if (skipped == name.size() || name[skipped] == '/')
                    return false;
            }
        }
        if (name.isEmpty())
            return false;
        const Rune rune = firstRune(name);
        if (c == '[') {
            pattern = pattern.sliced(1);
            if (!takeClass(pattern, rune.value).value_or(false))
                return false;
        } else if (c == '?') {
            if (rune.value == U'/')
                return false;
            pattern = pattern.sliced(1);
        } else {
            if (c == '\\')
                pattern = pattern.sliced(1);
            const Rune literal = firstRune(pattern);
            if (literal.size == 0 || literal.value != rune.value)
                return false;
            pattern = pattern.sliced(literal.size);
        }
        name = name.sliced(rune.size);
    }
    return name.isEmpty();
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
