// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modfile/gover.h"

#include "modfile/semver.h"

#include <cstring>

namespace slipway {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}

/// The parts of a Go version; "1.21rc2" has kind "rc" and pre "2". All empty: malformed.
struct GoVersion {
    QByteArrayView major, minor, patch, kind, pre;
};

bool takeNumber(QByteArrayView &rest, QByteArrayView &number)
{
    qsizetype n = 0;
    while (n < rest.size() && isDigit(rest[n]))
        ++n;
    if (n == 0 || (rest[0] == '0' && n != 1))
        return false;
    number = rest.first(n);
    rest = rest.sliced(n);
    return true;
}

int compareNumbers(QByteArrayView a, QByteArrayView b)
{
    if (a.size() != b.size())
        return a.size() < b.size() ? -1 : 1;
    return a.isEmpty() ? 0 : std::memcmp(a.data(), b.data(), size_t(a.size()));
}

bool takePrerelease(QByteArrayView rest, GoVersion &v)
{
    qsizetype n = 0;
    while (n < rest.size() && isLower(rest[n]))
        ++n;
    if (n == 0)
        return false;
    v.kind = rest.first(n);
    rest = rest.sliced(n);
    return rest.isEmpty() || (takeNumber(rest, v.pre) && rest.isEmpty());
}

GoVersion parseGoVersion(QByteArrayView text)
{
    static constexpr QByteArrayView zero = "0";
    GoVersion v;
    if (!takeNumber(text, v.major))
        return {};
    if (text.isEmpty()) {
        v.minor = v.patch = zero;
        return v;
    }
    if (text[0] != '.')
        return {};
    text = text.sliced(1);
    if (!takeNumber(text, v.minor))
        return {};
    if (text.isEmpty()) {
        if (compareNumbers(v.minor, "21") < 0) // only since 1.21 is "1.21" another version than "1.21.0"
            v.patch = zero;
        return v;
    }
    if (text[0] != '.')
        return takePrerelease(text, v) ? v : GoVersion();
    text = text.sliced(1);
    return takeNumber(text, v.patch) && text.isEmpty() ? v : GoVersion();
}

/// "1", "." and "21" at the front of `rest`, with a major version that is not zero.
bool takeMajorMinor(QByteArrayView &rest)
{
    QByteArrayView number;
    if (!takeNumber(rest, number) || number == QByteArrayView("0") || !rest.startsWith('.'))
        return false;
    rest = rest.sliced(1);
    return takeNumber(rest, number);
}

} // namespace

int compareGoVersions(QByteArrayView a, QByteArrayView b)
{
    const GoVersion x = parseGoVersion(a);
    const GoVersion y = parseGoVersion(b);
    if (const int order = compareNumbers(x.major, y.major))
        return order;
    if (const int order = compareNumbers(x.minor, y.minor))
        return order;
    if (const int order = compareNumbers(x.patch, y.patch))
        return order;
    if (const int order = x.kind.compare(y.kind)) // "" < alpha < beta < rc
        return order;
    return compareNumbers(x.pre, y.pre);
}

bool isGoVersion(QByteArrayView version)
{
    return !parseGoVersion(version).major.isEmpty();
}

QByteArray goLanguageVersion(QByteArrayView version)
{
    const GoVersion v = parseGoVersion(version);
    if (v.minor.isEmpty() || (v.major == QByteArrayView("1") && v.minor == QByteArrayView("0")))
        return v.major.toByteArray();
    return v.major.toByteArray() + '.' + v.minor.toByteArray();
}

bool isGoPrerelease(QByteArrayView version)
{
    return !parseGoVersion(version).kind.isEmpty();
}

QByteArrayView goVersionOfToolchain(QByteArrayView name)
{
    if (!name.startsWith("go") || name.contains('/') || name.contains('\\'))
        return {};
    QByteArrayView version = name.sliced(2);
    for (qsizetype i = 0; i < version.size(); ++i) {
        if (version[i] == ' ' || version[i] == '\t' || version[i] == '-') {
            version = version.first(i);
            break;
        }
    }
    return isGoVersion(version) ? version : QByteArrayView();
}

// ^([1-9][0-9]*)\.(0|[1-9][0-9]*)(\.(0|[1-9][0-9]*))?([a-z]+[0-9]+)?$
bool isGoLineVersion(QByteArrayView version)
{
    if (!takeMajorMinor(version))
        return false;
    QByteArrayView number;
    if (version.startsWith('.')) {
        version = version.sliced(1);
        if (!takeNumber(version, number))
            return false;
    }
    if (version.isEmpty())
        return true;
    qsizetype letters = 0;
    while (letters < version.size() && isLower(version[letters]))
        ++letters;
    version = version.sliced(letters);
    qsizetype digits = 0;
    while (digits < version.size() && isDigit(version[digits]))
        ++digits;
    return letters > 0 && digits > 0 && digits == version.size();
}

// ^v?(([1-9][0-9]*)\.(0|[1-9][0-9]*))([^0-9].*)$
QByteArrayView laxGoLineVersion(QByteArrayView version)
{
    if (version.startsWith('v'))
        version = version.sliced(1);
    QByteArrayView rest = version;
    if (!takeMajorMinor(rest) || rest.isEmpty())
        return {};
    return isDigit(rest[0]) || rest.contains('\n') ? QByteArrayView() : version.first(version.size() - rest.size());
}

// ^default$|^go1($|\.)
bool isToolchainName(QByteArrayView name)
{
    return name == QByteArrayView("default") || name == QByteArrayView("go1") || name.startsWith("go1.");
}

int compareModuleVersions(QByteArrayView path, QByteArrayView a, QByteArrayView b)
{
    if (path == QByteArrayView("go"))
        return compareGoVersions(a, b);
    if (path == QByteArrayView("toolchain"))
        return compareGoVersions(isGoVersion(a) ? a : goVersionOfToolchain(a), isGoVersion(b) ? b : goVersionOfToolchain(b));
    return compareSemver(a, b);
}

} // namespace slipway
