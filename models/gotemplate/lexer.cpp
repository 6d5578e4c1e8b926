// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "gotemplate/lexer.h"

#include "gotemplate/format.h"

#include <QChar>
#include <QHash>

namespace slipway {

namespace {

using Type = TemplateToken::Type;

constexpr char32_t kEnd = 0xffffffff;

const QHash<QByteArray, Type> &keywords()
{
    static const QHash<QByteArray, Type> words{
        {".", Type::Dot}, {"block", Type::Block}, {"break", Type::Break}, {"continue", Type::Continue}, {"define", Type::Define},
        {"else", Type::Else}, {"end", Type::EndKeyword}, {"if", Type::If}, {"range", Type::Range}, {"nil", Type::Nil},
        {"template", Type::Template}, {"with", Type::With}, {"true", Type::Bool}, {"false", Type::Bool},
    };
    return words;
}

bool isSpace(char32_t c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool isAlphaNumeric(char32_t c)
{
    return c == '_' || (c != kEnd && (QChar::isLetter(c) || QChar::isDigit(c)));
}

/// A character in Go's "%#U" form: U+0025 '%'.
QByteArray described(char32_t c)
{
    if (c == kEnd)
        return "U+FFFFFFFFFFFFFFFF";
    QByteArray text = "U+" + QByteArray::number(uint(c), 16).toUpper().rightJustified(4, '0');
    if (QChar::isPrint(c))
        text += " '" + encodeRune(c) + "'";
    return text;
}

class Lexer
{
public:
    explicit Lexer(const QByteArray &input)
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
    char32_t next()
    {
        const CodePoint rune = runeAt(m_input, m_position);
        m_last = rune.length;
        m_position += rune.length;
        return rune.length == 0 ? kEnd : rune.code;
    }
    void backUp() { m_position -= std::exchange(m_last, 0); }
    char32_t peek() const
    {
        const CodePoint rune = runeAt(m_input, m_position);
        return rune.length == 0 ? kEnd : rune.code;
    }
    bool startsWith(QByteArrayView what, qsizetype offset = 0) const { return QByteArrayView(m_input).sliced(std::min(m_position + offset, m_input.size())).startsWith(what); }
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

    bool atLeftTrim() const { return m_position + 1 < m_input.size() && m_input[m_position] == '-' && isSpace(uchar(m_input[m_position + 1])); }
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

    void lexText();
    void lexComment();
    void lexInside();
    void lexRightDelimiter();
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

void Lexer::lexText()
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

void Lexer::lexComment()
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

void Lexer::lexRightDelimiter()
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

void Lexer::lexInside()
{
    if (atRightTrim() || startsWith("}}"))
        return m_depth == 0 ? lexRightDelimiter() : fail("unclosed left paren");
    const char32_t c = next();
    if (c == kEnd)
        return fail("unclosed action");
    if (isSpace(c))
        return backUp(), lexSpace();
    switch (c) {
    case '=':
        return emitToken(Type::Assign);
    case ':':
        return next() == '=' ? emitToken(Type::Declare) : fail("expected :=");
    case '|':
        return emitToken(Type::Pipe);
    case '"':
        return lexQuoted('"', Type::String, "unterminated quoted string");
    case '`':
        return lexRaw();
    case '$':
        return atTerminator() ? emitToken(Type::Variable) : lexFieldOrVariable(Type::Variable);
    case '\'':
        return lexQuoted('\'', Type::CharacterConstant, "unterminated character constant");
    case '(':
        ++m_depth;
        return emitToken(Type::LeftParenthesis);
    case ')':
        return --m_depth < 0 ? fail("unexpected right paren") : emitToken(Type::RightParenthesis);
    default:
        break;
    }
    if (c == '.' && m_position < m_input.size() && (m_input[m_position] < '0' || m_input[m_position] > '9'))
        return lexFieldOrVariable(Type::Field);
    if (c == '.' || c == '+' || c == '-' || (c >= '0' && c <= '9'))
        return backUp(), lexNumber();
    if (isAlphaNumeric(c))
        return backUp(), lexIdentifier();
    if (c < 0x7f && QChar::isPrint(c))
        return emitToken(Type::Character);
    fail("unrecognized character in action: " + described(c));
}

void Lexer::lexSpace()
{
    qsizetype count = 0;
    while (isSpace(peek())) {
        next();
        ++count;
    }
    if (atRightTrim(-1)) { // the last blank belongs to " -}}"
        --m_position;
        if (count == 1)
            return lexRightDelimiter();
    }
    emitToken(Type::Space);
}

void Lexer::lexIdentifier()
{
    while (isAlphaNumeric(peek()))
        next();
    if (!atTerminator())
        return fail("bad character " + described(peek()));
    emitToken(keywords().value(pending(), Type::Identifier));
}

void Lexer::lexFieldOrVariable(Type type)
{
    if (atTerminator())
        return emitToken(type == Type::Variable ? type : Type::Dot);
    while (isAlphaNumeric(peek()))
        next();
    if (!atTerminator())
        return fail("bad character " + described(peek()));
    emitToken(type);
}

bool Lexer::atTerminator() const
{
    const char32_t c = peek();
    return c == kEnd || isSpace(c) || (c < 0x80 && QByteArrayView(".,|:)(").contains(char(c))) || startsWith("}}");
}

void Lexer::lexQuoted(char32_t quote, Type type, const QByteArray &message)
{
    for (;;) {
        char32_t c = next();
        if (c == quote)
            return emitToken(type);
        if (c == '\\' && (c = next()) != kEnd && c != '\n')
            continue;
        if (c == kEnd || c == '\n')
            return fail(message);
    }
}

void Lexer::lexRaw()
{
    const qsizetype end = m_input.indexOf('`', m_position);
    if (end < 0)
        return fail("unterminated raw quoted string");
    m_position = end + 1;
    emitToken(Type::RawString);
}

bool Lexer::accept(QByteArrayView set)
{
    const char32_t c = peek();
    if (c >= 0x80 || !set.contains(char(c)))
        return false;
    next();
    return true;
}

void Lexer::acceptRun(QByteArrayView set)
{
    while (accept(set)) { }
}

bool Lexer::scanNumber()
{
    accept("+-");
    QByteArrayView digits = "0123456789_";
    if (accept("0")) {
        if (accept("xX"))
            digits = "0123456789abcdefABCDEF_";
        else if (accept("oO"))
            digits = "01234567_";
        else if (accept("bB"))
            digits = "01_";
    }
    acceptRun(digits);
    if (accept("."))
        acceptRun(digits);
    if (digits.size() == 11 && accept("eE")) {
        accept("+-");
        acceptRun("0123456789_");
    }
    if (digits.size() == 23 && accept("pP")) {
        accept("+-");
        acceptRun("0123456789_");
    }
    accept("i");
    if (!isAlphaNumeric(peek()))
        return true;
    next();
    return false;
}

void Lexer::lexNumber()
{
    if (!scanNumber())
        return fail("bad number syntax: " + goQuoted(pending()));
    if (peek() != '+' && peek() != '-')
        return emitToken(Type::Number);
    if (!scanNumber() || m_input[m_position - 1] != 'i')
        return fail("bad number syntax: " + goQuoted(pending()));
    emitToken(Type::Complex);
}

} // namespace

QList<TemplateToken> templateTokens(const QByteArray &text)
{
    return Lexer(text).run();
}

} // namespace slipway
