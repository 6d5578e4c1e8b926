// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gotemplate/template.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <expected>
#include <memory>
#include <vector>

namespace slipway {

struct TemplateNode;
using TemplateNodePointer = std::shared_ptr<const TemplateNode>;

/// A constant as written; it may be a whole number and a fraction at once.
struct TemplateNumber {
    bool isInt = false;
    bool isUint = false;
    bool isFloat = false;
    qint64 integer = 0;
    quint64 unsignedInteger = 0;
    double real = 0;
};

/// A part of a template. Which members matter depends on the type.
struct TemplateNode {
    enum class Type {
        Text,
        Action,
        If,
        With,
        Range,
        Template,
        Break,
        Continue,
        List,
        Pipe,
        Command,
        Field,
        Variable,
        Chain,
        Identifier,
        Dot,
        Nil,
        Bool,
        Number,
        String,
    };
    Type type = Type::Text;
    qsizetype position = 0;
    QByteArray text; ///< Text: itself; String: its value; Number, Bool, Identifier: as written; Template: its name
    QByteArray source; ///< String: as written
    QList<QByteArray> names; ///< Field: the path; Variable, Chain: "$x" or nothing, then the path
    TemplateNumber number;
    TemplateNodePointer pipe; ///< Action, If, With, Range, Template
    TemplateNodePointer list; ///< If, With, Range
    TemplateNodePointer elseList; ///< null: none
    std::vector<TemplateNodePointer> parts; ///< List: its nodes; Pipe: commands; Command: words; Chain: the one it starts from
    std::vector<TemplateNodePointer> declared; ///< Pipe: variables
    bool isAssignment = false; ///< Pipe: "=" instead of ":="

    /// As Go prints it in messages.
    QByteArray toText() const;
};

/// The main template (named "tmpl") and those that it defines.
struct TemplateTree {
    QHash<QByteArray, TemplateNodePointer> lists;
};

std::expected<std::shared_ptr<const TemplateTree>, TemplateFailure> parseTemplateTree(const QByteArray &text,
                                                                                      const TemplateFunctions &functions);

/// Go's strconv.Unquote, for "…" and `…`; nothing where it says "invalid syntax".
std::optional<QByteArray> goUnquoted(const QByteArray &literal);

/// Reads a constant as Go does. Errors: Go's message.
std::expected<TemplateNumber, QByteArray> templateNumber(const QByteArray &literal);

} // namespace slipway
