// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modfile/syntax.h"

#include <algorithm>

namespace slipway::detail {

namespace {

QList<Token> toTokens(const QList<QByteArray> &texts)
{
    QList<Token> tokens;
    for (const QByteArray &text : texts)
        tokens.append(Token{text, {}, {}});
    return tokens;
}

LinePtr newLine(const QList<QByteArray> &texts, bool isInBlock)
{
    auto line = std::make_shared<Line>();
    line->tokens = toTokens(isInBlock ? texts.sliced(1) : texts);
    line->isInBlock = isInBlock;
    return line;
}

/// Makes a line a block of one line; the line stays the same object.
void makeBlock(Statement &statement)
{
    auto block = std::make_shared<Block>();
    block->tokens = statement.line->tokens.first(1);
    statement.line->tokens.removeFirst();
    statement.line->isInBlock = true;
    block->lines.push_back(std::exchange(statement.line, nullptr));
    statement.block = block;
}

/// The opposite. The comments of the block become the line's; those behind its parentheses have no place any more.
void makeLine(Statement &statement)
{
    const BlockPtr block = std::exchange(statement.block, nullptr);
    const LinePtr line = block->lines.front();
    line->comments.before = block->comments.before + line->comments.before;
    line->comments.suffix = line->comments.suffix + block->comments.suffix;
    line->tokens = block->tokens + line->tokens;
    line->isInBlock = false;
    statement.line = line;
}

} // namespace

void Line::remove()
{
    tokens.clear();
    comments.suffix.clear();
}

void Line::setTokens(const QList<QByteArray> &texts)
{
    tokens = toTokens(isInBlock ? texts.sliced(1) : texts);
}

QByteArrayView Statement::verb() const
{
    if (block)
        return block->tokens.first().text;
    return line && !line->isRemoved() ? QByteArrayView(line->tokens.first().text) : QByteArrayView();
}

LinePtr SyntaxTree::addLineAtEnd(const QList<QByteArray> &tokens)
{
    Statement added{newLine(tokens, false), {}, {}, {}};
    statements.push_back(added);
    return added.line;
}

LinePtr SyntaxTree::addLine(const LinePtr &hint, const QList<QByteArray> &tokens)
{
    auto place = statements.end();
    qsizetype lineInBlock = -1; // behind which line of a block; -1: the last
    if (hint) {
        place = std::ranges::find_if(statements, [&](const Statement &statement) {
            if (!statement.block)
                return statement.line == hint;
            const auto found = std::ranges::find(statement.block->lines, hint);
            lineInBlock = found == statement.block->lines.end() ? -1 : found - statement.block->lines.begin();
            return lineInBlock >= 0;
        });
    } else {
        const auto last
            = std::find_if(statements.rbegin(), statements.rend(), [&](const Statement &s) { return s.verb() == tokens.first(); });
        place = last == statements.rend() ? statements.end() : std::prev(last.base());
    }
    if (place == statements.end())
        return addLineAtEnd(tokens);
    if (place->verb() != tokens.first()) {
        Statement added{newLine(tokens, false), {}, {}, {}};
        statements.insert(std::next(place), added);
        return added.line;
    }
    if (place->line)
        makeBlock(*place);
    const LinePtr added = newLine(tokens, true);
    auto &lines = place->block->lines;
    lines.insert(lineInBlock < 0 ? lines.end() : lines.begin() + lineInBlock + 1, added);
    return added;
}

void SyntaxTree::cleanUp()
{
    std::erase_if(statements, [](Statement &statement) {
        if (statement.line)
            return statement.line->isRemoved();
        if (!statement.block)
            return false;
        std::erase_if(statement.block->lines, [](const LinePtr &line) { return line->isRemoved(); });
        return statement.block->lines.empty();
    });
    for (Statement &statement : statements) {
        if (statement.block && statement.block->lines.size() == 1 && statement.block->closeComments.before.isEmpty())
            makeLine(statement);
    }
}

} // namespace slipway::detail
