// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modfile/lexer.h"

#include "modfile/gotext.h"

#include <algorithm>
#include <array>

namespace slipway::detail {

namespace {

constexpr QByteArrayView kPunctuation = "()[]{},";
constexpr char kNoBlockComments[] = "mod files must use // comments (not /* */ comments)";

bool isWordRune(char32_t rune)
{
    return rune != U' ' && !(rune < 0x80 && kPunctuation.contains(char(rune))) && isPrintable(rune);
}

/// Bytes that are part of a word whatever stands beside them. Nearly everything in nearly every file is.
constexpr auto kPlain = [] {
    std::array<bool, 256> plain{};
    for (int c = ' ' + 1; c <= '~'; ++c)
        plain[size_t(c)] = c != '/' && !std::ranges::contains(kPunctuation, char(c));
    return plain;
}();

} // namespace

Lexer::Lexeme Lexer::take()
{
    Lexeme taken = std::move(m_next);
    readNext();
    return taken;
}

void Lexer::fail(const QByteArray &message) const
{
    throw SyntaxError{m_position, message};
}

char32_t Lexer::peekRune() const
{
    return firstRune(m_text.sliced(m_position.offset)).value;
}

char32_t Lexer::advance()
{
    const Rune rune = firstRune(m_text.sliced(m_position.offset));
    m_position.offset += rune.size;
    if (rune.value == U'\n') {
        ++m_position.line;
        m_position.column = 1;
    } else {
        ++m_position.column;
    }
    return rune.value;
}

void Lexer::skipPlain()
{
    const qsizetype start = m_position.offset;
    while (!atEnd() && kPlain[uchar(m_text[m_position.offset])])
        ++m_position.offset;
    m_position.column += int(m_position.offset - start);
}

void Lexer::finish(Kind kind, const Position &start)
{
    m_next.kind = kind;
    m_next.token = {m_text.sliced(start.offset, m_position.offset - start.offset).toByteArray(), start, m_position};
    m_lineHasTokens = kind != Kind::NewLine && kind != Kind::LineComment && kind != Kind::EndComment;
}

void Lexer::readNext()
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
    while (!atEnd() && isBlank(m_text[m_position.offset]))
        advance();
    if (!atEnd() && m_text[m_position.offset] == '/') {
        if (startsWith("//"))
            return readComment();
        if (startsWith("/*"))
            fail(kNoBlockComments);
    }
    const Position start = m_position;
    if (atEnd())
        return finish(Kind::End, start);
    const char c = m_text[start.offset];
    if (c == '"' || c == '`')
        return readString(c);
    if (c != '\n' && !kPunctuation.contains(c))
        return readWord();
    advance();
    finish(c == '\n' ? Kind::NewLine : Kind::Punctuation, start);
}

void Lexer::readComment()
{
    const Position start = m_position;
    const Kind kind = m_lineHasTokens ? Kind::EndComment : Kind::LineComment;
    do {
        skipPlain();
    } while (!atEnd() && advance() != U'\n');
    finish(kind, start);
    QByteArray &text = m_next.token.text;
    if (text.endsWith('\n'))
        text.chop(text.endsWith("\r\n") ? 2 : 1);
}

void Lexer::readString(char quote)
{
    const Position start = m_position;
    const auto failAtStart = [&] {
        m_position = start;
        fail("unexpected EOF in string");
    };
    advance();
    for (;;) {
        if (atEnd())
            failAtStart();
        if (peekRune() == U'\n')
            fail("unexpected newline in string");
        const char32_t rune = advance();
        if (rune == char32_t(quote))
            break;
        if (rune == U'\\' && quote != '`') {
            if (atEnd())
                failAtStart();
            advance();
        }
    }
    finish(Kind::String, start);
}

void Lexer::readWord()
{
    const Position start = m_position;
    if (const char32_t rune = peekRune(); !isWordRune(rune))
        fail("unexpected input character " + goQuotedRune(rune));
    for (;;) {
        skipPlain();
        if (atEnd() || !isWordRune(peekRune()) || startsWith("//"))
            break;
        if (startsWith("/*"))
            fail(kNoBlockComments);
        advance();
    }
    finish(Kind::Word, start);
}

} // namespace slipway::detail
