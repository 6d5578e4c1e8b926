// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gotemplate/format.h"
#include "gotemplate/lexer.h"

#include <algorithm>

namespace slipway {

inline constexpr char32_t kEndOfInput = 0xffffffff;

/// Walks over the text once; the first mistake ends it.
class TemplateLexer
{
public:
    explicit TemplateLexer(const QByteArray &input)
        : m_input(input)
    {
    }

    QList<TemplateToken> run()
    {
        while (!m_isDone)
            m_isInside ? lexInside() : lexText();
        return m_tokens;
    }

private:
    using Type = TemplateToken::Type;

    static bool isSpace(char32_t c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }
    char32_t next()
    {
        const CodePoint rune = runeAt(m_input, m_position);
        m_last = rune.length;
        m_position += rune.length;
        return rune.length == 0 ? kEndOfInput : rune.code;
    }
    void backUp() { m_position -= std::exchange(m_last, 0); }
    char32_t peek() const
    {
        const CodePoint rune = runeAt(m_input, m_position);
        return rune.length == 0 ? kEndOfInput : rune.code;
    }
    bool startsWith(QByteArrayView what, qsizetype offset = 0) const
    {
        return QByteArrayView(m_input).sliced(std::min(m_position + offset, m_input.size())).startsWith(what);
    }
    QByteArray pending() const { return m_input.sliced(m_start, m_position - m_start); }

    void emitToken(Type type)
    {
        m_tokens.append({type, pending(), m_start, m_line});
        ignore();
    }
    void ignore()
    {
        m_line += int(QByteArrayView(m_input).sliced(m_start, m_position - m_start).count('\n'));
        m_start = m_position;
    }
    void fail(const QByteArray &message)
    {
        m_tokens.append({Type::Error, message, m_start, m_line});
        m_isDone = true;
    }

    bool atLeftTrim() const
    {
        return m_position + 1 < m_input.size() && m_input[m_position] == '-' && isSpace(uchar(m_input[m_position + 1]));
    }
    bool atRightTrim(qsizetype offset = 0) const
    {
        const qsizetype at = m_position + offset;
        return at >= 0 && at + 1 < m_input.size() && isSpace(uchar(m_input[at])) && m_input[at + 1] == '-' && startsWith("}}", offset + 2);
    }
    void skipSpaces()
    {
        while (m_position < m_input.size() && isSpace(uchar(m_input[m_position])))
            ++m_position;
    }

    // Text, comments and delimiters: lexer.cpp.
    void lexText();
    void lexComment();
    void lexRightDelimiter();
    // The words of an action: words.cpp.
    void lexInside();
    void lexSpace();
    void lexIdentifier();
    void lexFieldOrVariable(Type type);
    void lexQuoted(char32_t quote, Type type, const QByteArray &message);
    void lexRaw();
    void lexNumber();
    bool scanNumber();
    bool accept(QByteArrayView set);
    void acceptRun(QByteArrayView set);
    bool atTerminator() const;

    QByteArray m_input;
    QList<TemplateToken> m_tokens;
    qsizetype m_start = 0;
    qsizetype m_position = 0;
    int m_last = 0;
    int m_line = 1;
    int m_depth = 0;
    bool m_isInside = false;
    bool m_isDone = false;
};

} // namespace slipway
