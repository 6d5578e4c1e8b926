// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "modfile/syntax.h"

namespace slipway::detail {

/// Cuts a go.mod into tokens, one ahead of its reader. Throws SyntaxError, as the first error ends the reading.
class Lexer
{
public:
    enum class Kind { End, LineComment, EndComment, Word, String, Punctuation, NewLine };
    struct Lexeme {
        Kind kind = Kind::End;
        Token token;

        bool endsLine() const { return kind == Kind::End || kind == Kind::EndComment || kind == Kind::NewLine; }
        bool isPunctuation(char c) const { return kind == Kind::Punctuation && token.text.at(0) == c; }
    };

    explicit Lexer(QByteArrayView text)
        : m_text(text)
    {
    }
    void start() { readNext(); }
    const Lexeme &peek() const { return m_next; }
    Lexeme take();
    [[noreturn]] void fail(const QByteArray &message) const;

private:
    void readNext();
    void readComment();
    void readString(char quote);
    void readWord();
    char32_t peekRune() const;
    char32_t advance();
    void skipPlain();
    bool startsWith(QByteArrayView prefix) const { return m_text.sliced(m_position.offset).startsWith(prefix); }
    bool atEnd() const { return m_position.offset == m_text.size(); }
    void finish(Kind kind, const Position &start);

    QByteArrayView m_text;
    Position m_position;
    Lexeme m_next;
    bool m_lineHasTokens = false;
};

} // namespace slipway::detail
