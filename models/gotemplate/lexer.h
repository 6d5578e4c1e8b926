// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>

namespace slipway {

/// A word of a template.
struct TemplateToken {
    enum class Type {
        Error, ///< text: what is wrong
        Text,
        LeftDelimiter,
        RightDelimiter,
        Space,
        Pipe,
        Assign,
        Declare,
        Character,
        LeftParenthesis,
        RightParenthesis,
        Bool,
        CharacterConstant,
        Complex,
        Number,
        String,
        RawString,
        Field,
        Identifier,
        Variable,
        Block,
        Break,
        Continue,
        Define,
        Dot,
        Else,
        If,
        Nil,
        Range,
        Template,
        With,
        EndKeyword,
        End, ///< of the input
    };
    Type type = Type::End;
    QByteArray text;
    qsizetype position = 0;
    int line = 1; ///< on which it begins

    bool operator==(const TemplateToken &) const = default;
    bool isKeyword() const { return type >= Type::Block && type <= Type::EndKeyword; }
};

/// The words of a template, the last of which is End or Error. Trim markers are applied, comments are gone.
QList<TemplateToken> templateTokens(const QByteArray &text);

} // namespace slipway
