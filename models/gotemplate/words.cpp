// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "gotemplate/lexer_p.h"

#include <QChar>
#include <QHash>

namespace slipway {

namespace {

using Word = TemplateToken::Type;

const QHash<QByteArray, Word> &keywords()
{
    static const QHash<QByteArray, Word> words{
        {".", Word::Dot},         {"block", Word::Block}, {"break", Word::Break},       {"continue", Word::Continue},
        {"define", Word::Define}, {"else", Word::Else},   {"end", Word::EndKeyword},    {"if", Word::If},
        {"range", Word::Range},   {"nil", Word::Nil},     {"template", Word::Template}, {"with", Word::With},
        {"true", Word::Bool},     {"false", Word::Bool},
    };
    return words;
}

bool isAlphaNumeric(char32_t c)
{
    return c == '_' || (c != kEndOfInput && (QChar::isLetter(c) || QChar::isDigit(c)));
}

/// A character in Go's "%#U" form: U+0025 '%'.
QByteArray described(char32_t c)
{
    if (c == kEndOfInput)
        return "U+FFFFFFFFFFFFFFFF";
    QByteArray text = "U+" + QByteArray::number(uint(c), 16).toUpper().rightJustified(4, '0');
    if (QChar::isPrint(c))
        text += " '" + encodeRune(c) + "'";
    return text;
}

} // namespace

void TemplateLexer::lexInside()
{
    if (atRightTrim() || startsWith("}}"))
        return m_depth == 0 ? lexRightDelimiter() : fail("unclosed left paren");
    const char32_t c = next();
    if (c == kEndOfInput)
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

void TemplateLexer::lexSpace()
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

void TemplateLexer::lexIdentifier()
{
    while (isAlphaNumeric(peek()))
        next();
    if (!atTerminator())
        return fail("bad character " + described(peek()));
    emitToken(keywords().value(pending(), Type::Identifier));
}

void TemplateLexer::lexFieldOrVariable(Type type)
{
    if (atTerminator())
        return emitToken(type == Type::Variable ? type : Type::Dot);
    while (isAlphaNumeric(peek()))
        next();
    if (!atTerminator())
        return fail("bad character " + described(peek()));
    emitToken(type);
}

bool TemplateLexer::atTerminator() const
{
    const char32_t c = peek();
    return c == kEndOfInput || isSpace(c) || (c < 0x80 && QByteArrayView(".,|:)(").contains(char(c))) || startsWith("}}");
}

void TemplateLexer::lexQuoted(char32_t quote, Type type, const QByteArray &message)
{
    for (;;) {
        char32_t c = next();
        if (c == quote)
            return emitToken(type);
        if (c == '\\' && (c = next()) != kEndOfInput && c != '\n')
            continue;
        if (c == kEndOfInput || c == '\n')
            return fail(message);
    }
}

void TemplateLexer::lexRaw()
{
    const qsizetype end = m_input.indexOf('`', m_position);
    if (end < 0)
        return fail("unterminated raw quoted string");
    m_position = end + 1;
    emitToken(Type::RawString);
}

bool TemplateLexer::accept(QByteArrayView set)
{
    const char32_t c = peek();
    if (c >= 0x80 || !set.contains(char(c)))
        return false;
    next();
    return true;
}

void TemplateLexer::acceptRun(QByteArrayView set)
{
    while (accept(set)) { }
}

bool TemplateLexer::scanNumber()
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

void TemplateLexer::lexNumber()
{
    if (!scanNumber())
        return fail("bad number syntax: " + goQuoted(pending()));
    if (peek() != '+' && peek() != '-')
        return emitToken(Type::Number);
    if (!scanNumber() || m_input[m_position - 1] != 'i')
        return fail("bad number syntax: " + goQuoted(pending()));
    emitToken(Type::Complex);
}

} // namespace slipway
