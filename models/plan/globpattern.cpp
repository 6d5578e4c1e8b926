// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "plan/globpattern.h"

#include "recipe/gopath.h"

#include <QCoreApplication>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

bool isWildcard(QChar c)
{
    return u"*?[]{}!"_s.contains(c);
}

/// "[a-z]" or "[!a-z]" from `position` on, as a part of a regular expression; empty if it is never closed.
QString classAt(const QString &text, qsizetype &position)
{
    const qsizetype end = text.indexOf(u']', position + 1);
    if (end < 0)
        return {};
    QString inner = text.sliced(position + 1, end - position - 1);
    const bool isNegated = inner.startsWith(u'!');
    if (isNegated)
        inner.removeFirst();
    inner.replace(u'\\', "\\\\"_L1).replace(u'^', "\\^"_L1).replace(u'[', "\\["_L1);
    position = end;
    return (isNegated ? u"[^"_s : u"["_s) + inner + u']';
}

} // namespace

Result<GlobPattern> GlobPattern::parse(const QString &text)
{
    GlobPattern pattern;
    QString rest = text;
    while (rest.startsWith("./"_L1))
        rest.remove(0, 2);
    while (rest.size() > 1 && rest.endsWith(u'/'))
        rest.chop(1);
    pattern.m_text = rest;
    QString expression;
    int depth = 0;
    for (qsizetype i = 0; i < rest.size(); ++i) {
        const QChar c = rest.at(i);
        pattern.m_hasWildcards = pattern.m_hasWildcards || isWildcard(c);
        const bool isDouble = c == u'*' && i + 1 < rest.size() && rest.at(i + 1) == u'*';
        if (isDouble) {
            while (i + 1 < rest.size() && rest.at(i + 1) == u'*')
                ++i;
            expression += ".*"_L1;
        } else if (c == u'*') {
            expression += "[^/]*"_L1;
        } else if (c == u'?') {
            expression += "[^/]"_L1;
        } else if (c == u'[') {
            const QString part = classAt(rest, i);
            if (part.isEmpty())
                return failure(ErrorKind::BadInput, text,
                               QCoreApplication::translate("Plan", "The pattern “%1” has a “[” without a “]”.").arg(text));
            expression += part;
        } else if (c == u'{') {
            ++depth;
            expression += "(?:"_L1;
        } else if (c == u'}' && depth > 0) {
            --depth;
            expression += u')';
        } else if (c == u',' && depth > 0) {
            expression += u'|';
        } else {
            const bool isQuote = c == u'\\' && i + 1 < rest.size();
            expression += QRegularExpression::escape(QString(isQuote ? rest.at(++i) : c));
        }
    }
    if (depth > 0)
        return failure(ErrorKind::BadInput, text,
                       QCoreApplication::translate("Plan", "The pattern “%1” has a “{” without a “}”.").arg(text));
    pattern.m_expression
        = QRegularExpression(QRegularExpression::anchoredPattern(expression), QRegularExpression::DotMatchesEverythingOption);
    if (!pattern.m_expression.isValid())
        return failure(ErrorKind::BadInput, text, QCoreApplication::translate("Plan", "“%1” is not a pattern for files.").arg(text));
    return pattern;
}

QString GlobPattern::fixedPart() const
{
    if (!m_hasWildcards)
        return goCleanPath(QString(m_text).remove(u'\\'));
    const auto first = std::ranges::find_if(m_text, isWildcard) - m_text.begin();
    const qsizetype slash = m_text.first(first).lastIndexOf(u'/');
    return slash < 0 ? u"."_s : goCleanPath(m_text.first(slash));
}

} // namespace slipway
