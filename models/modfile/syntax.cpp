// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modfile/syntax.h"

#include "modfile/lexer.h"

#include <algorithm>

namespace slipway::detail {

namespace {

using Kind = Lexer::Kind;

/// Something that a comment at the end of a line may belong to.
struct Anchor {
    Position start, end;
    Comments *comments;
};

class Parser
{
public:
    Parser(QByteArrayView text, QByteArrayView fileName, SyntaxTree &tree)
        : m_fileName(fileName)
        , m_lexer(text)
        , m_tree(tree)
    {
    }

    void parseFile();
    void attachEndComments();

private:
    Lexer::Lexeme take();
    void parseStatement();
    BlockPtr parseBlock(const Position &start, const QList<Token> &tokens, const Position &open);
    void parseBlockEnd(Block &block, QList<QByteArray> comments);
    LinePtr parseBlockLine();
    void flushComments();
    std::vector<Anchor> anchors() const;

    QByteArrayView m_fileName;
    Lexer m_lexer;
    SyntaxTree &m_tree;
    std::optional<Statement> m_pendingComments;
    std::vector<Token> m_endComments;
};

Lexer::Lexeme Parser::take()
{
    Lexer::Lexeme lexeme = m_lexer.take();
    if (lexeme.kind == Kind::EndComment)
        m_endComments.push_back(lexeme.token);
    return lexeme;
}

void Parser::flushComments()
{
    if (m_pendingComments)
        m_tree.statements.push_back(*std::exchange(m_pendingComments, {}));
}

void Parser::parseFile()
{
    m_lexer.start();
    for (;;) {
        const Lexer::Lexeme &next = m_lexer.peek();
        if (next.kind == Kind::End) {
            flushComments();
            return;
        }
        if (next.kind == Kind::NewLine) {
            take();
            flushComments();
        } else if (next.kind == Kind::LineComment) {
            if (!m_pendingComments)
                m_pendingComments = Statement{{}, {}, {}, next.token.start};
            m_pendingComments->freeComments.before += take().token.text;
        } else {
            parseStatement();
            if (m_pendingComments)
                m_tree.statements.back().comments().before = std::exchange(m_pendingComments, {})->freeComments.before;
        }
    }
}

void Parser::parseStatement()
{
    QList<Token> tokens{take().token};
    const Position start = tokens.first().start;
    Position end = tokens.first().end;
    for (;;) {
        const Lexer::Lexeme lexeme = take();
        if (lexeme.endsLine()) {
            m_tree.statements.push_back({std::make_shared<Line>(Line{{}, tokens, start, end, false}), {}, {}, start});
            return;
        }
        if (!lexeme.isPunctuation('(')) {
            end = lexeme.token.end;
            tokens += lexeme.token;
        } else if (m_lexer.peek().endsLine()) {
            m_tree.statements.push_back({{}, parseBlock(start, tokens, lexeme.token.start), {}, start});
            return;
        } else if (m_lexer.peek().isPunctuation(')')) {
            const Token close = take().token;
            if (m_lexer.peek().endsLine()) {
                take();
                m_tree.statements.push_back(
                    {{}, std::make_shared<Block>(Block{{}, {}, {}, tokens, {}, start, lexeme.token.start, close.start}), {}, start});
                return;
            }
            tokens << lexeme.token << close; // "( )" inside a line opens nothing
        } else {
            tokens += lexeme.token;
        }
    }
}

BlockPtr Parser::parseBlock(const Position &start, const QList<Token> &tokens, const Position &open)
{
    auto block = std::make_shared<Block>(Block{{}, {}, {}, tokens, {}, start, open, {}});
    QList<QByteArray> comments;
    for (;;) {
        const Lexer::Lexeme &next = m_lexer.peek();
        switch (next.kind) {
        case Kind::EndComment:
            take();
            break;
        case Kind::NewLine: // an empty comment keeps the blank line
            take();
            if (comments.isEmpty() ? !block->lines.empty() : !comments.last().isEmpty())
                comments += QByteArray();
            break;
        case Kind::LineComment:
            comments += take().token.text;
            break;
        case Kind::End:
            m_lexer.fail("syntax error (unterminated block started at " + m_fileName.toByteArray() + ':' + QByteArray::number(start.line)
                         + ':' + QByteArray::number(start.column) + ')');
        default:
            if (next.isPunctuation(')')) {
                parseBlockEnd(*block, comments);
                return block;
            }
            block->lines.push_back(parseBlockLine());
            block->lines.back()->comments.before = std::exchange(comments, {});
        }
    }
}

void Parser::parseBlockEnd(Block &block, QList<QByteArray> comments)
{
    block.close = take().token.start;
    if (comments.size() == 1 && comments.first().isEmpty()) // a blank line before ")" is not kept
        comments.clear();
    block.closeComments.before = comments;
    if (!m_lexer.peek().endsLine())
        m_lexer.fail("syntax error (expected newline after closing paren)");
    take();
}

LinePtr Parser::parseBlockLine()
{
    auto line = std::make_shared<Line>();
    line->isInBlock = true;
    for (Lexer::Lexeme lexeme = take(); !lexeme.endsLine(); lexeme = take())
        line->tokens += lexeme.token;
    line->start = line->tokens.first().start;
    line->end = line->tokens.last().end;
    return line;
}

/// In the order of their ends, what is inside before what is around it.
std::vector<Anchor> Parser::anchors() const
{
    const auto after = [](Position position) {
        ++position.offset;
        ++position.column;
        return position;
    };
    std::vector<Anchor> all;
    for (Statement &statement : m_tree.statements) {
        if (statement.line) {
            all.push_back({statement.start, statement.line->end, &statement.line->comments});
        } else if (Block *block = statement.block.get()) {
            all.push_back({block->open, after(block->open), &block->openComments});
            for (const LinePtr &line : block->lines)
                all.push_back({line->start, line->end, &line->comments});
            all.push_back({block->close, after(block->close), &block->closeComments});
            all.push_back({block->start, after(block->close), &block->comments});
        } else {
            all.push_back({statement.start, statement.start, &statement.freeComments});
        }
    }
    return all;
}

/// Gives each comment at the end of a line to the last thing before it that stands on one line.
void Parser::attachEndComments()
{
    const std::vector<Anchor> all = anchors();
    for (auto anchor = all.rbegin(); anchor != all.rend(); ++anchor) {
        if (anchor->start.line != anchor->end.line)
            continue;
        while (!m_endComments.empty() && anchor->end.offset <= m_endComments.back().start.offset) {
            anchor->comments->suffix.prepend(m_endComments.back().text);
            m_endComments.pop_back();
        }
    }
    for (const Token &comment : m_endComments)
        m_tree.comments += comment.text;
}

} // namespace

SyntaxTree parseSyntax(QByteArrayView text, QByteArrayView fileName)
{
    SyntaxTree tree;
    Parser parser(text, fileName, tree);
    try {
        parser.parseFile();
    } catch (const SyntaxError &error) {
        tree.error = error;
    }
    parser.attachEndComments();
    return tree;
}

} // namespace slipway::detail
