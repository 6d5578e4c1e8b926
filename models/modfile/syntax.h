// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "modfile/modfile.h"

#include <memory>
#include <vector>

/// The tree behind go.mod and go.work: statements, tokens and comments. Only this room's sources use it; everyone else sees
/// ModFile and WorkFile. Lines are shared, so that an edit can move one from a block to the top level and still know it.
namespace slipway::detail {

/// A place in the text, as go counts it: line and column (code points) from 1, offset in bytes.
struct Position {
    int line = 1;
    int column = 1;
    qsizetype offset = 0;
};

struct Token {
    QByteArray text;
    Position start, end;
};

/// Comments around a statement. A comment line that is empty keeps a blank line of a block.
struct Comments {
    QList<QByteArray> before; ///< whole lines above
    QList<QByteArray> suffix; ///< at the end of the line
};

struct Line {
    Comments comments;
    QList<Token> tokens; ///< empty: removed
    Position start, end;
    bool isInBlock = false; ///< its verb stands in the block's tokens

    bool isRemoved() const { return tokens.isEmpty(); }
    void remove();
    /// Replaces everything after the verb, if that stands in the block, or the whole line.
    void setTokens(const QList<QByteArray> &texts);
    /// The tokens after the verb.
    qsizetype firstArgument() const { return isInBlock ? 0 : 1; }
};
using LinePtr = std::shared_ptr<Line>;

struct Block {
    Comments comments, openComments, closeComments; ///< of the block, of "(" and of ")"
    QList<Token> tokens;
    std::vector<LinePtr> lines;
    Position start, open, close;
};
using BlockPtr = std::shared_ptr<Block>;

/// A line, a block or comments that belong to neither.
struct Statement {
    LinePtr line;
    BlockPtr block;
    Comments freeComments;
    Position start;

    Comments &comments() { return line ? line->comments : block ? block->comments : freeComments; }
    const Comments &comments() const { return const_cast<Statement *>(this)->comments(); }
    QByteArrayView verb() const; ///< empty for comments and removed lines
};

struct SyntaxError {
    Position position;
    QByteArray message;
};

struct SyntaxTree {
    std::vector<Statement> statements; ///< as far as the text could be read
    QList<QByteArray> comments; ///< that found no statement; printed first
    std::optional<SyntaxError> error; ///< go stops at the first

    /// Adds a line. With `hint`: beside that line, in its block if the verb is the same. Without: after the last statement
    /// of the verb, or at the end.
    LinePtr addLine(const LinePtr &hint, const QList<QByteArray> &tokens);
    LinePtr addLineAtEnd(const QList<QByteArray> &tokens);
    /// Drops removed lines and empty blocks, and makes a block of one line a line.
    void cleanUp();
};

/// Cuts a text into statements. `fileName` is only named in messages.
SyntaxTree parseSyntax(QByteArrayView text, QByteArrayView fileName);

QByteArray printSyntax(const SyntaxTree &tree);

} // namespace slipway::detail
