// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "recipe/shellwords.h"

namespace slipway {

namespace {

using namespace Qt::StringLiterals;

class Splitter
{
public:
    ShellWords run(const QString &line)
    {
        for (const QChar c : line) {
            take(c);
            if (!m_result.isValid)
                return {{}, {}, false};
            if (!m_result.stop.isNull())
                break;
        }
        if (m_hasWord)
            m_result.words.append(m_word);
        if (m_isEscaped || m_inSingle || m_inDouble || m_inBack || m_inDollar)
            return {{}, {}, false};
        return m_result;
    }

private:
    bool isQuoted() const { return m_inSingle || m_inDouble || m_inBack || m_inDollar; }
    void add(QChar c)
    {
        m_word += c;
        m_hasWord = true;
    }
    void take(QChar c);
    bool takeQuote(QChar c);
    void takeBlank(QChar c);

    ShellWords m_result;
    QString m_word;
    bool m_hasWord = false;
    bool m_isEscaped = false;
    bool m_inSingle = false;
    bool m_inDouble = false;
    bool m_inBack = false;
    bool m_inDollar = false;
};

void Splitter::takeBlank(QChar c)
{
    if (isQuoted()) {
        m_word += c;
    } else if (m_hasWord) {
        m_result.words.append(std::exchange(m_word, QString()));
        m_hasWord = false;
    }
}

/// True if the character is gone with that.
bool Splitter::takeQuote(QChar c)
{
    switch (c.unicode()) {
    case u'`':
        if (!m_inSingle && !m_inDouble && !m_inDollar)
            m_inBack = !m_inBack;
        return false;
    case u')':
        if (!m_inSingle && !m_inDouble && !m_inBack)
            m_inDollar = !m_inDollar;
        return false;
    case u'(':
        if (m_inSingle || m_inDouble || m_inBack)
            return false;
        if (m_inDollar || !m_word.endsWith(u'$')) {
            m_result.isValid = false;
            return true;
        }
        m_inDollar = true;
        m_word += c;
        return true;
    case u'"':
        if (m_inSingle || m_inDollar)
            return false;
        m_hasWord = m_hasWord || m_inDouble;
        m_inDouble = !m_inDouble;
        return true;
    case u'\'':
        if (m_inDouble || m_inDollar)
            return false;
        m_hasWord = m_hasWord || m_inSingle;
        m_inSingle = !m_inSingle;
        return true;
    default:
        return false;
    }
}

void Splitter::take(QChar c)
{
    if (m_isEscaped) {
        m_isEscaped = false;
        return add(c == u't' ? u'\t' : c == u'n' ? u'\n' : c);
    }
    if (c == u'\\') {
        if (m_inSingle)
            m_word += c;
        else
            m_isEscaped = true;
        return;
    }
    if (c == u' ' || c == u'\t' || c == u'\r' || c == u'\n')
        return takeBlank(c);
    if (takeQuote(c))
        return;
    if (u";&|<>"_s.contains(c) && !isQuoted()) {
        if (c == u'>' && !m_word.isEmpty() && m_word.front().isDigit()) // "2>file": the number belongs to the sign
            m_hasWord = false;
        m_result.stop = c;
        return;
    }
    add(c);
}

} // namespace

ShellWords splitShellWords(const QString &line)
{
    return Splitter().run(line);
}

} // namespace slipway
