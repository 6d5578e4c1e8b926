// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modfile/modulepath.h"

#include "modfile/gotext.h"
#include "modfile/semver.h"

#include <algorithm>

namespace slipway {

namespace {

bool isDigit(char32_t c)
{
    return c >= '0' && c <= '9';
}
bool isLower(char32_t c)
{
    return c >= 'a' && c <= 'z';
}
bool isUpper(char32_t c)
{
    return c >= 'A' && c <= 'Z';
}

enum class PathKind { Module, Import };

bool isPathRune(char32_t c, PathKind kind)
{
    return c == '-' || c == '.' || c == '_' || c == '~' || isDigit(c) || isUpper(c) || isLower(c) || (c == '+' && kind == PathKind::Import);
}

bool isWindowsDevice(QByteArrayView name)
{
    static constexpr QByteArrayView plain[] = {"CON", "PRN", "AUX", "NUL"};
    for (const QByteArrayView device : plain) {
        if (name.compare(device, Qt::CaseInsensitive) == 0)
            return true;
    }
    const bool isPort = name.size() == 4 && name[3] >= '1' && name[3] <= '9';
    return isPort && (name.first(3).compare("COM", Qt::CaseInsensitive) == 0 || name.first(3).compare("LPT", Qt::CaseInsensitive) == 0);
}

/// "name~1": Windows would take it for the short name of another file.
bool looksShortened(QByteArrayView name)
{
    const qsizetype tilde = name.lastIndexOf('~');
    if (tilde < 0 || tilde == name.size() - 1)
        return false;
    for (const char c : name.sliced(tilde + 1)) {
        if (!isDigit(uchar(c)))
            return false;
    }
    return true;
}

QByteArray checkElement(QByteArrayView element, PathKind kind)
{
    if (element.isEmpty())
        return QByteArrayLiteral("empty path element");
    if (std::ranges::count(element, '.') == element.size())
        return "invalid path element " + goQuoted(element);
    if (element.front() == '.' && kind == PathKind::Module)
        return QByteArrayLiteral("leading dot in path element");
    if (element.back() == '.')
        return QByteArrayLiteral("trailing dot in path element");
    for (QByteArrayView rest = element; !rest.isEmpty();) {
        const Rune rune = firstRune(rest);
        if (!isPathRune(rune.value, kind))
            return "invalid char " + goQuotedRune(rune.value);
        rest = rest.sliced(rune.size);
    }
    const qsizetype dot = element.indexOf('.');
    const QByteArrayView name = dot < 0 ? element : element.first(dot);
    if (isWindowsDevice(name))
        return goQuoted(name) + " disallowed as path element component on Windows";
    if (looksShortened(name))
        return QByteArrayLiteral("trailing tilde and digits in path element");
    return {};
}

QByteArray checkPath(QByteArrayView path, PathKind kind)
{
    if (!isValidUtf8(path))
        return QByteArrayLiteral("invalid UTF-8");
    if (path.isEmpty())
        return QByteArrayLiteral("empty string");
    if (path.front() == '-')
        return QByteArrayLiteral("leading dash");
    if (path.contains("//"))
        return QByteArrayLiteral("double slash");
    if (path.back() == '/')
        return QByteArrayLiteral("trailing slash");
    for (qsizetype start = 0; start <= path.size();) {
        const qsizetype slash = path.indexOf('/', start);
        const qsizetype end = slash < 0 ? path.size() : slash;
        if (const QByteArray why = checkElement(path.sliced(start, end - start), kind); !why.isEmpty())
            return why;
        start = end + 1;
    }
    return {};
}

/// What a module path has to keep beyond an import path: its first element is a domain name.
QByteArray checkDomain(QByteArrayView path)
{
    const qsizetype slash = path.indexOf('/');
    const QByteArrayView domain = slash < 0 ? path : path.first(slash);
    if (domain.isEmpty())
        return QByteArrayLiteral("leading slash");
    if (!domain.contains('.'))
        return QByteArrayLiteral("missing dot in first path element");
    for (const char c : domain) {
        if (c != '-' && c != '.' && !isDigit(uchar(c)) && !isLower(uchar(c)))
            return "invalid char " + goQuotedRune(uchar(c)) + " in first path element";
    }
    return splitPathMajor(path).isValid ? QByteArray() : QByteArrayLiteral("invalid version");
}

PathMajor splitGopkgIn(QByteArrayView path)
{
    const PathMajor wrong{path, {}, false};
    qsizetype i = path.size();
    if (path.endsWith("-unstable"))
        i -= 9;
    while (i > 0 && isDigit(uchar(path[i - 1])))
        --i;
    if (i <= 1 || path[i - 1] != 'v' || path[i - 2] != '.')
        return wrong;
    const QByteArrayView major = path.sliced(i - 2);
    if (major.size() <= 2 || (major[2] == '0' && major != QByteArrayView(".v0")))
        return wrong;
    return {path.first(i - 2), major, true};
}

QByteArrayView withoutUnstable(QByteArrayView pathMajor)
{
    return pathMajor.startsWith(".v") && pathMajor.endsWith("-unstable") ? pathMajor.chopped(9) : pathMajor;
}

} // namespace

PathMajor splitPathMajor(QByteArrayView path)
{
    if (path.startsWith("gopkg.in/"))
        return splitGopkgIn(path);
    qsizetype i = path.size();
    bool hasDot = false;
    while (i > 0 && (isDigit(uchar(path[i - 1])) || path[i - 1] == '.')) {
        hasDot = hasDot || path[i - 1] == '.';
        --i;
    }
    if (i <= 1 || i == path.size() || path[i - 1] != 'v' || path[i - 2] != '/')
        return {path, {}, true};
    const QByteArrayView major = path.sliced(i - 2);
    if (hasDot || major[2] == '0' || major == QByteArrayView("/v1"))
        return {path, {}, false};
    return {path.first(i - 2), major, true};
}

bool matchesPathMajor(QByteArrayView version, QByteArrayView pathMajor)
{
    pathMajor = withoutUnstable(pathMajor);
    // Once pseudo-versions below v0.0.0 were made for gopkg.in paths of v1; they are in use.
    if (pathMajor == QByteArrayView(".v1") && version.startsWith("v0.0.0-"))
        return true;
    const QByteArrayView major = semverMajor(version);
    if (pathMajor.isEmpty())
        return major == QByteArrayView("v0") || major == QByteArrayView("v1") || isIncompatible(version);
    return major == pathMajor.sliced(1);
}

QByteArray checkPathMajor(QByteArrayView version, QByteArrayView pathMajor)
{
    if (matchesPathMajor(version, pathMajor))
        return {};
    const QByteArrayView wanted = pathMajor.isEmpty() ? QByteArrayView("v0 or v1") : withoutUnstable(pathMajor).sliced(1);
    return "version " + goQuoted(version) + " invalid: should be " + wanted.toByteArray() + ", not " + semverMajor(version).toByteArray();
}

QByteArrayView pathMajorVersion(QByteArrayView pathMajor)
{
    return pathMajor.isEmpty() ? QByteArrayView() : withoutUnstable(pathMajor).sliced(1);
}

QByteArray checkModulePath(QByteArrayView path)
{
    QByteArray why = checkPath(path, PathKind::Module);
    if (why.isEmpty())
        why = checkDomain(path);
    return why.isEmpty() ? why : "malformed module path " + goQuoted(path) + ": " + why;
}

QByteArray checkImportPath(QByteArrayView path)
{
    const QByteArray why = checkPath(path, PathKind::Import);
    return why.isEmpty() ? why : "malformed import path " + goQuoted(path) + ": " + why;
}

QByteArray escapedForCache(QByteArrayView pathOrVersion)
{
    QByteArray out;
    out.reserve(pathOrVersion.size() + 8);
    for (const char c : pathOrVersion) {
        if (isUpper(uchar(c))) {
            out += '!';
            out += char(c - 'A' + 'a');
        } else {
            out += c;
        }
    }
    return out;
}

QByteArray unescapedFromCache(QByteArrayView escaped)
{
    QByteArray out;
    for (qsizetype i = 0; i < escaped.size(); ++i) {
        const char c = escaped[i];
        if (uchar(c) >= 0x80 || isUpper(uchar(c)))
            return {};
        if (c != '!') {
            out += c;
        } else if (++i < escaped.size() && isLower(uchar(escaped[i]))) {
            out += char(escaped[i] - 'a' + 'A');
        } else {
            return {};
        }
    }
    return out;
}

bool isDirectoryPath(QByteArrayView path)
{
    const auto startsWithElement = [&](QByteArrayView dots) {
        return path == dots || (path.startsWith(dots) && (path[dots.size()] == '/' || path[dots.size()] == '\\'));
    };
    const bool hasDrive = path.size() >= 2 && (isUpper(uchar(path[0])) || isLower(uchar(path[0]))) && path[1] == ':';
    return startsWithElement(".") || startsWithElement("..") || path.startsWith('/') || path.startsWith('\\') || hasDrive;
}

} // namespace slipway
