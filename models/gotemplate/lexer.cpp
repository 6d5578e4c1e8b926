// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "gotemplate/lexer_p.h"

namespace slipway {

void TemplateLexer::lexText()
{
    const qsizetype found = m_input.indexOf("{{", m_position);
    m_position = found < 0 ? m_input.size() : found;
    const qsizetype textEnd = m_position;
    if (found >= 0) {
        m_position += 2;
        if (atLeftTrim()) { // the text loses the blanks at its end
            m_position = textEnd;
            while (m_position > m_start && isSpace(uchar(m_input[m_position - 1])))
                --m_position;
        } else {
            m_position = textEnd;
        }
    }
    if (m_position > m_start)
        emitToken(Type::Text);
    m_position = textEnd;
    ignore();
    if (found < 0) {
        m_tokens.append({Type::End, "EOF", m_start, m_line});
        m_isDone = true;
        return;
    }
    m_position += 2;
    const qsizetype marker = atLeftTrim() ? 2 : 0;
    if (startsWith("/*", marker)) {
        m_position += marker;
        ignore();
        lexComment();
        return;
    }
    emitToken(Type::LeftDelimiter);
    m_isInside = true;
    m_position += marker;
    ignore();
    m_depth = 0;
}

void TemplateLexer::lexComment()
{
    const qsizetype end = m_input.indexOf("*/", m_position + 2);
    if (end < 0)
        return fail("unclosed comment");
    m_position = end + 2;
    const bool isTrimmed = atRightTrim();
    if (isTrimmed)
        m_position += 2;
    if (!startsWith("}}"))
        return fail("comment ends before closing delimiter");
    m_position += 2;
    if (isTrimmed)
        skipSpaces();
    ignore();
}

void TemplateLexer::lexRightDelimiter()
{
    const bool isTrimmed = atRightTrim();
    if (isTrimmed) {
        m_position += 2;
        ignore();
    }
    m_position += 2;
    emitToken(Type::RightDelimiter);
    if (isTrimmed) {
        skipSpaces();
        ignore();
    }
    m_isInside = false;
}

QList<TemplateToken> templateTokens(const QByteArray &text)
{
    return TemplateLexer(text).run();
}

} // namespace slipway
