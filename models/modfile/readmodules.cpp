// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modfile/reader.h"

#include "modfile/format.h"
#include "modfile/gotext.h"
#include "modfile/modulepath.h"
#include "modfile/semver.h"

#include <algorithm>

namespace slipway::detail {

namespace {

QByteArray withDirective(QByteArrayView verb, const QByteArray &path, const QByteArray &message)
{
    return verb.toByteArray() + (path.isEmpty() ? ": " : ' ' + path + ": ") + message;
}

} // namespace

void Reader::readRequireOrExclude(QByteArrayView verb)
{
    if (count() != 2)
        throw Wrong{"usage: " + verb.toByteArray() + " module/path v1.2.3"};
    const QByteArray path = readString(0);
    const QByteArray version = readVersion(verb, path, 1, true);
    const PathMajor major = splitPathMajor(path);
    if (!major.isValid)
        throw Wrong{"invalid module path", 0};
    if (const QByteArray why = checkPathMajor(version, major.major); !why.isEmpty())
        throw Wrong{withDirective(verb, path, why), 1};
    if (verb == QByteArrayView("require"))
        m_out.require.push_back({{{path, version}, isIndirect(*m_line), lineSpan(), span(0, 0), span(1, 1)}, m_line});
    else
        m_out.exclude.push_back({{{path, version}, lineSpan(), span(0, 0), span(1, 1)}, m_line});
}

void Reader::readReplace()
{
    const qsizetype arrow = argumentIs(1, "=>") ? 1 : 2;
    if (count() < arrow + 2 || count() > arrow + 3 || !argumentIs(arrow, "=>"))
        throw Wrong{"usage: replace module/path [v1.2.3] => other/module v1.4\n\t or replace module/path [v1.2.3] => ../local/directory"};
    ReplaceLine replace;
    readReplaced(replace, arrow);
    readReplacement(replace, arrow);
    replace.span = lineSpan();
    replace.oldSpan = span(0, arrow - 1);
    replace.newSpan = span(arrow + 1, count() - 1);
    m_out.replace.push_back({replace, m_line});
}

void Reader::readReplaced(ReplaceLine &replace, qsizetype arrow)
{
    replace.old.path = readString(0);
    const PathMajor major = splitPathMajor(replace.old.path);
    if (!major.isValid)
        throw Wrong{withDirective("replace", replace.old.path, "invalid module path"), 0};
    if (arrow == 1)
        return;
    replace.old.version = readVersion("replace", replace.old.path, 1, true);
    if (const QByteArray why = checkPathMajor(replace.old.version, major.major); !why.isEmpty())
        throw Wrong{withDirective("replace", replace.old.path, why), 1};
}

void Reader::readReplacement(ReplaceLine &replace, qsizetype arrow)
{
    const QByteArray path = replace.replacement.path = readString(arrow + 1);
    if (count() == arrow + 3) {
        replace.replacement.version = readVersion("replace", path, arrow + 2, true);
        if (isDirectoryPath(path))
            throw Wrong{"replacement module directory path " + goQuoted(path) + " cannot have version", arrow + 2};
        return;
    }
    if (!isDirectoryPath(path) && path.contains('@'))
        throw Wrong{"replacement module must match format 'path version', not 'path@version'", arrow + 1};
    if (!isDirectoryPath(path))
        throw Wrong{"replacement module without version must be directory path (rooted or starting with . or ..)", arrow + 1};
    if (path.contains('\\'))
        throw Wrong{"replacement directory appears to be Windows path (on a non-windows system)", arrow + 1};
}

void Reader::readRetract(const Block *block)
{
    const QByteArray rationale = directiveComment(block, *m_line);
    qsizetype next = 0;
    Interval interval;
    try {
        interval = takeInterval(next);
    } catch (const Wrong &) {
        if (isLax()) // a later Go may know more kinds of intervals
            return;
        throw;
    }
    if (next < count() && !isLax())
        throw Wrong{"unexpected token after version: " + goQuoted(argument(next).text), next};
    m_out.retract.push_back({{interval.low, interval.high, rationale, lineSpan()}, m_line});
}

/// Reads "v1.2.3" or "[v1.2.3, v1.2.5]" from the front of the arguments.
Reader::Interval Reader::takeInterval(qsizetype &next)
{
    if (count() == 0 || argumentIs(0, "("))
        throw Wrong{"expected '[' or version", 0};
    if (!argumentIs(0, "[")) {
        const QByteArray version = readVersion("retract", {}, 0, false);
        next = 1;
        return {version, version};
    }
    if (count() < 2)
        throw Wrong{"expected version after '['"};
    Interval interval;
    interval.low = readVersion("retract", {}, 1, false);
    if (!argumentIs(2, ","))
        throw Wrong{"expected ',' after version", 2};
    if (count() < 4)
        throw Wrong{"expected version after ','"};
    interval.high = readVersion("retract", {}, 3, false);
    if (!argumentIs(4, "]"))
        throw Wrong{"expected ']' after version", 4};
    next = 5;
    return interval;
}

QByteArray Reader::takeOne(const QByteArray &usage)
{
    if (count() != 1)
        throw Wrong{usage};
    return readString(0);
}

QByteArray Reader::unquoted(qsizetype i, QByteArray &why)
{
    const QByteArray &text = argument(i).text;
    if (text.startsWith('"')) {
        const auto read = goUnquoted(text);
        if (!read)
            why = "invalid syntax";
        return read.value_or(QByteArray());
    }
    if (std::ranges::any_of(text, [](char c) { return c == '"' || c == '\'' || c == '`'; }))
        why = "unquoted string cannot contain quote";
    return text;
}

QByteArray Reader::readString(qsizetype i)
{
    QByteArray why;
    const QByteArray text = unquoted(i, why);
    if (!why.isEmpty())
        throw Wrong{"invalid quoted string: " + why, i};
    argument(i).text = autoQuoted(text);
    return text;
}

QByteArray Reader::readVersion(QByteArrayView verb, const QByteArray &path, qsizetype i, bool mustBeCanonical)
{
    QByteArray why;
    QByteArray version = unquoted(i, why);
    if (!why.isEmpty())
        throw Wrong{withDirective(verb, path, "version " + goQuoted(argument(i).text) + " invalid: " + why), i};
    if (mustBeCanonical) {
        const QByteArray canonical = canonicalVersion(version);
        if (canonical.isEmpty())
            throw Wrong{withDirective(verb, path, "version " + goQuoted(version) + " invalid: must be of the form v1.2.3"), i};
        version = canonical;
    }
    argument(i).text = version;
    return version;
}

} // namespace slipway::detail
