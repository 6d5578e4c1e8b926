// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "recipe/yamlwriter.h"

#include <QRegularExpression>

namespace slipway {

namespace {

using namespace Qt::StringLiterals;

/// Words that YAML, in one of its versions, takes for something other than a text.
bool looksLikeSomethingElse(const QString &value)
{
    static const QRegularExpression numbers(
        u"\\A([-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?0[xob][0-9a-fA-F_]+|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9_]*)?|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*|[-+]?[0-9][0-9_]*)\\z"_s);
    static const QRegularExpression words(
        u"\\A(~|null|Null|NULL|true|True|TRUE|false|False|FALSE|y|Y|yes|Yes|YES|on|On|ON|n|N|no|No|NO|off|Off|OFF|<<|=)\\z"_s);
    return numbers.match(value).hasMatch() || words.match(value).hasMatch();
}

/// Whether a block of YAML can hold the text without quotes.
bool canBePlain(const QString &value)
{
    static const QRegularExpression bad(
        u"\\A[#,\\[\\]{}&*!|>'\"%@`]|\\A[-?:](\\s|\\z)|:(\\s|\\z)|\\s#|\\A\\s|\\s\\z|\\A---|\\A\\.\\.\\.|[\\x00-\\x1f\\x7f]"_s);
    return !value.isEmpty() && !bad.match(value).hasMatch();
}

QString doubleQuoted(const QString &value)
{
    QString result(u'"');
    for (const QChar c : value) {
        if (c == u'"' || c == u'\\')
            result += u'\\' + QString(c);
        else if (c == u'\t')
            result += "\\t"_L1;
        else if (c == u'\n')
            result += "\\n"_L1;
        else if (c.unicode() < 0x20 || c.unicode() == 0x7f)
            result += u"\\x%1"_s.arg(c.unicode(), 2, 16, QLatin1Char('0'));
        else
            result += c;
    }
    return result + u'"';
}

QString block(const QString &value, int indentation)
{
    const QString ending = !value.endsWith(u'\n') ? u"-"_s : value.endsWith("\n\n"_L1) ? u"+"_s : QString();
    const QString start = value.startsWith(u' ') || value.startsWith(u'\n') ? QString::number(2) : QString();
    QString result = u'|' + start + ending;
    QString body = value;
    if (body.endsWith(u'\n'))
        body.chop(1);
    for (const QString &line : body.split(u'\n'))
        result += line.isEmpty() ? u"\n"_s : u'\n' + QString(indentation, u' ') + line;
    return result;
}

} // namespace

QString YamlWriter::scalar(const QString &value, int indentation)
{
    if (value.contains(u'\n'))
        return block(value, indentation);
    if (looksLikeSomethingElse(value) || value.isEmpty())
        return doubleQuoted(value);
    if (canBePlain(value))
        return value;
    static const QRegularExpression special(u"[\\x00-\\x1f\\x7f]"_s);
    return special.match(value).hasMatch() ? doubleQuoted(value) : u'\'' + QString(value).replace(u'\'', "''"_L1) + u'\'';
}

void YamlWriter::startLine(QLatin1StringView key)
{
    for (const QLatin1StringView pending : std::exchange(m_pending, {})) {
        startLine(pending);
        m_text += '\n';
        ++m_depth;
    }
    if (m_isFirstInItem)
        m_text += QByteArray((m_depth - 1) * 2, ' ') + "- ";
    else
        m_text += QByteArray(m_depth * 2, ' ');
    m_isFirstInItem = false;
    m_text += QByteArray(key.data(), key.size()) + ':';
}

void YamlWriter::text(QLatin1StringView key, const QString &value)
{
    if (value.isEmpty())
        return;
    startLine(key);
    m_text += ' ' + scalar(value, m_depth * 2 + 2).toUtf8() + '\n';
}

void YamlWriter::number(QLatin1StringView key, qint64 value)
{
    if (value == 0)
        return;
    startLine(key);
    m_text += ' ' + QByteArray::number(value) + '\n';
}

void YamlWriter::flag(QLatin1StringView key, bool value)
{
    if (!value)
        return;
    startLine(key);
    m_text += " true\n";
}

void YamlWriter::list(QLatin1StringView key, const QStringList &values)
{
    if (values.isEmpty())
        return;
    startLine(key);
    m_text += '\n';
    for (const QString &value : values)
        m_text += QByteArray(m_depth * 2 + 2, ' ') + "- " + scalar(value, m_depth * 2 + 4).toUtf8() + '\n';
}

void YamlWriter::list(QLatin1StringView key, const QList<RecipeText> &values)
{
    QStringList words;
    for (const RecipeText &value : values)
        words.append(value.text);
    list(key, words);
}

void YamlWriter::beginMapping(QLatin1StringView key)
{
    m_pending.append(key);
}

void YamlWriter::endMapping()
{
    if (m_pending.isEmpty())
        --m_depth;
    else
        m_pending.removeLast();
}

void YamlWriter::beginList(QLatin1StringView key)
{
    startLine(key);
    m_text += '\n';
    ++m_depth;
}

void YamlWriter::beginItem()
{
    ++m_depth;
    m_isFirstInItem = true;
}

void YamlWriter::endItem()
{
    m_isFirstInItem = false;
    --m_depth;
}

void YamlWriter::endList()
{
    --m_depth;
}

} // namespace slipway
