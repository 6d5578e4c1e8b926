// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modfile/semver.h"

#include <cstring>

namespace slipway {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isIdentChar(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || isDigit(c) || c == '-';
}

bool isNumber(QByteArrayView text)
{
    for (const char c : text) {
        if (!isDigit(c))
            return false;
    }
    return true;
}

/// Takes the decimal number at the front of `rest`; no leading zeros. False: there is none.
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

/// Takes "-a.b" or "+a.b"; numeric parts of a pre-release have no leading zeros.
bool takeIdents(QByteArrayView &rest, QByteArrayView &taken, bool isPrerelease)
{
    qsizetype i = 1, start = 1;
    const auto endsWell = [&] {
        const QByteArrayView ident = rest.sliced(start, i - start);
        return !ident.isEmpty() && !(isPrerelease && ident.size() > 1 && ident[0] == '0' && isNumber(ident));
    };
    for (; i < rest.size() && !(isPrerelease && rest[i] == '+'); ++i) {
        if (rest[i] == '.') {
            if (!endsWell())
                return false;
            start = i + 1;
        } else if (!isIdentChar(rest[i])) {
            return false;
        }
    }
    if (!endsWell())
        return false;
    taken = rest.first(i);
    rest = rest.sliced(i);
    return true;
}

int compareBytes(QByteArrayView a, QByteArrayView b)
{
    const int order = std::memcmp(a.data(), b.data(), size_t(qMin(a.size(), b.size())));
    return order != 0 ? order : (a.size() < b.size() ? -1 : a.size() > b.size());
}

int compareNumbers(QByteArrayView a, QByteArrayView b)
{
    if (a.size() != b.size())
        return a.size() < b.size() ? -1 : 1;
    return a.isEmpty() ? 0 : std::memcmp(a.data(), b.data(), size_t(a.size()));
}

QByteArrayView takeIdent(QByteArrayView &rest)
{
    rest = rest.sliced(1); // the "-" or "."
    const qsizetype end = rest.indexOf('.');
    const QByteArrayView ident = end < 0 ? rest : rest.first(end);
    rest = rest.sliced(ident.size());
    return ident;
}

struct PseudoParts {
    QByteArrayView base, timestamp, revision, build;
    bool isValid = false;
};

/// Cuts "BASE(.|-)TIMESTAMP-REVISION(+BUILD)".
PseudoParts cutPseudoVersion(QByteArrayView version)
{
    PseudoParts parts;
    if (!isPseudoVersion(version))
        return parts;
    parts.build = parseSemver(version).build;
    const QByteArrayView body = version.chopped(parts.build.size());
    const qsizetype lastDash = body.lastIndexOf('-');
    parts.revision = body.sliced(lastDash + 1);
    const QByteArrayView front = body.first(lastDash);
    const qsizetype dash = front.lastIndexOf('-');
    const qsizetype cut = qMax(dash, front.lastIndexOf('.'));
    parts.base = front.first(cut);
    parts.timestamp = front.sliced(cut + 1);
    parts.isValid = true;
    return parts;
}

/// The number before a decimal one; empty before zero.
QByteArray decremented(QByteArrayView number)
{
    QByteArray digits = number.toByteArray();
    qsizetype i = digits.size() - 1;
    for (; i >= 0 && digits.at(i) == '0'; --i)
        digits[i] = '9';
    if (i < 0)
        return {};
    if (i == 0 && digits.at(0) == '1' && digits.size() > 1)
        digits.remove(0, 1);
    else
        digits[i] = char(digits.at(i) - 1);
    return digits;
}

} // namespace

Semver parseSemver(QByteArrayView version)
{
    static constexpr QByteArrayView zero = "0";
    Semver v;
    if (version.isEmpty() || version[0] != 'v')
        return v;
    QByteArrayView rest = version.sliced(1);
    if (!takeNumber(rest, v.major))
        return v;
    QByteArrayView *const numbers[] = {&v.minor, &v.patch};
    for (QByteArrayView *number : numbers) {
        if (rest.isEmpty()) {
            v.isShort = v.isValid = true;
            v.patch = zero;
            if (number == &v.minor)
                v.minor = zero;
            return v;
        }
        if (rest[0] != '.')
            return v;
        rest = rest.sliced(1);
        if (!takeNumber(rest, *number))
            return v;
    }
    if (rest.startsWith('-') && !takeIdents(rest, v.prerelease, true))
        return v;
    if (rest.startsWith('+') && !takeIdents(rest, v.build, false))
        return v;
    v.isValid = rest.isEmpty();
    return v;
}

int comparePrerelease(QByteArrayView a, QByteArrayView b)
{
    if (a == b)
        return 0;
    if (a.isEmpty() || b.isEmpty())
        return a.isEmpty() ? 1 : -1; // a release is higher than what came before it
    while (!a.isEmpty() && !b.isEmpty()) {
        const QByteArrayView x = takeIdent(a);
        const QByteArrayView y = takeIdent(b);
        if (x == y)
            continue;
        const bool isXNumber = isNumber(x);
        if (isXNumber != isNumber(y))
            return isXNumber ? -1 : 1;
        return isXNumber ? compareNumbers(x, y) : compareBytes(x, y);
    }
    return a.isEmpty() ? -1 : 1;
}

int compareSemver(const Semver &a, const Semver &b)
{
    if (!a.isValid || !b.isValid)
        return int(a.isValid) - int(b.isValid);
    if (const int order = compareNumbers(a.major, b.major))
        return order;
    if (const int order = compareNumbers(a.minor, b.minor))
        return order;
    if (const int order = compareNumbers(a.patch, b.patch))
        return order;
    return comparePrerelease(a.prerelease, b.prerelease);
}

int compareSemver(QByteArrayView a, QByteArrayView b)
{
    return compareSemver(parseSemver(a), parseSemver(b));
}

bool isSemver(QByteArrayView version)
{
    return parseSemver(version).isValid;
}

QByteArray canonicalVersion(QByteArrayView version)
{
    const Semver v = parseSemver(version);
    if (!v.isValid)
        return {};
    if (v.isShort)
        return 'v' + v.major.toByteArray() + '.' + v.minor.toByteArray() + QByteArrayLiteral(".0");
    const bool keepsBuild = v.build == QByteArrayView("+incompatible");
    return version.chopped(keepsBuild ? 0 : v.build.size()).toByteArray();
}

bool isCanonicalVersion(QByteArrayView version)
{
    const Semver v = parseSemver(version);
    return v.isValid && !v.isShort && (v.build.isEmpty() || v.build == QByteArrayView("+incompatible"));
}

QByteArrayView semverMajor(QByteArrayView version)
{
    const Semver v = parseSemver(version);
    return v.isValid ? version.first(1 + v.major.size()) : QByteArrayView();
}

QByteArray semverMajorMinor(QByteArrayView version)
{
    const Semver v = parseSemver(version);
    return v.isValid ? 'v' + v.major.toByteArray() + '.' + v.minor.toByteArray() : QByteArray();
}

QByteArrayView semverPrerelease(QByteArrayView version)
{
    const Semver v = parseSemver(version);
    return v.isValid ? v.prerelease : QByteArrayView();
}

bool isIncompatible(QByteArrayView version)
{
    const Semver v = parseSemver(version);
    return v.isValid && v.build == QByteArrayView("+incompatible");
}

// ^v[0-9]+\.(0\.0-|\d+\.\d+-([^+]*\.)?0\.)\d{14}-[A-Za-z0-9]+(\+…)?$ on a valid version: read from the back.
bool isPseudoVersion(QByteArrayView version)
{
    const Semver v = parseSemver(version);
    if (!v.isValid || v.isShort || v.prerelease.isEmpty())
        return false;
    const qsizetype lastDash = v.prerelease.lastIndexOf('-');
    const QByteArrayView revision = v.prerelease.sliced(lastDash + 1);
    const QByteArrayView front = v.prerelease.first(lastDash); // "-TIME", "-0.TIME" or "-pre.0.TIME"
    if (front.size() < 15 || revision.isEmpty() || revision.contains('.') || !isNumber(front.last(14)))
        return false;
    const QByteArrayView before = front.chopped(14);
    if (before == QByteArrayView("-"))
        return v.minor == QByteArrayView("0") && v.patch == QByteArrayView("0");
    return before == QByteArrayView("-0.") || before.endsWith(".0.");
}

bool isZeroPseudoVersion(QByteArrayView version)
{
    const QByteArrayView major = semverMajor(version);
    return !major.isEmpty() && version.sliced(major.size()) == QByteArrayView(".0.0-00010101000000-000000000000");
}

QByteArrayView pseudoVersionTimestamp(QByteArrayView version)
{
    return cutPseudoVersion(version).timestamp;
}

QByteArrayView pseudoVersionRevision(QByteArrayView version)
{
    return cutPseudoVersion(version).revision;
}

QByteArray pseudoVersionBase(QByteArrayView version)
{
    const PseudoParts parts = cutPseudoVersion(version);
    if (!parts.isValid)
        return {};
    const QByteArray build = parts.build.toByteArray();
    const QByteArrayView prerelease = semverPrerelease(parts.base);
    if (prerelease.isEmpty())
        return {};
    if (prerelease != QByteArrayView("-0")) // "vX.Y.Z-pre.0" came after vX.Y.Z-pre
        return parts.base.chopped(2).toByteArray() + build;
    const QByteArrayView release = parts.base.chopped(prerelease.size()); // "vX.Y.(Z+1)" came after vX.Y.Z
    const qsizetype dot = release.lastIndexOf('.') + 1;
    const QByteArray patch = decremented(release.sliced(dot));
    return patch.isEmpty() ? QByteArray() : release.first(dot).toByteArray() + patch + build;
}

} // namespace slipway
