// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gotemplate/lexer.h"
#include "gotemplate/tree.h"

namespace slipway {

/// Recursive descent over the words; the first mistake ends it.
class TemplateParser
{
public:
    TemplateParser(const QByteArray &text, const TemplateFunctions &functions)
        : m_tokens(templateTokens(text))
        , m_functions(functions)
    {
    }

    std::expected<std::shared_ptr<const TemplateTree>, TemplateFailure> run()
    {
        parseMain();
        if (m_failure)
            return std::unexpected(*m_failure);
        return std::make_shared<const TemplateTree>(std::move(m_tree));
    }

private:
    using Token = TemplateToken::Type;
    using Type = TemplateNode::Type;
    using MutableNode = std::shared_ptr<TemplateNode>;
    static constexpr int kMaximumDepth = 200;

    /// What ends a list of nodes.
    enum class Stop { End, Else, EndOfInput };

    const TemplateToken &peek() const { return m_tokens.at(m_index); }
    const TemplateToken &next() { return m_tokens.at(m_index + 1 < m_tokens.size() ? m_index++ : m_index); }
    const TemplateToken &peekNonSpace()
    {
        while (peek().type == Token::Space)
            ++m_index;
        return peek();
    }
    const TemplateToken &nextNonSpace()
    {
        peekNonSpace();
        return next();
    }
    bool hasFailed() const { return m_failure.has_value(); }
    void fail(const QByteArray &message, qsizetype position)
    {
        if (!m_failure)
            m_failure = TemplateFailure{message, {}, position};
    }
    void fail(const QByteArray &message) { fail(message, peek().position); }
    void unexpected(const TemplateToken &token, const QByteArray &context);
    void expect(Token type, const QByteArray &context)
    {
        if (const TemplateToken &token = nextNonSpace(); token.type != type)
            unexpected(token, context);
    }
    static MutableNode make(Type type, qsizetype position, const QByteArray &text = {})
    {
        auto node = std::make_shared<TemplateNode>();
        node->type = type;
        node->position = position;
        node->text = text;
        return node;
    }

    // What stands between the delimiters as a whole: parser.cpp.
    void parseMain();
    void parseDefinition();
    void addTree(const QByteArray &name, const MutableNode &list);
    MutableNode parseList(Stop &stop);
    MutableNode parseAction(Stop &stop, bool &isStop);
    MutableNode parseBranch(Type type, const QByteArray &context);
    void parseElse(const MutableNode &branch, Type type, const QByteArray &context);
    MutableNode parseLoopWord(Type type, const QByteArray &context);
    MutableNode parseTemplateCall(bool isBlock);
    QByteArray parseName(const QByteArray &context);
    // Pipelines, commands and their operands: expressions.cpp.
    MutableNode parsePipe(const QByteArray &context, Token end);
    void parseDeclarations(const MutableNode &pipe, const QByteArray &context);
    MutableNode parseCommand();
    MutableNode parseOperand();
    MutableNode parseTerm();
    MutableNode parseVariable(const TemplateToken &token);

    QList<TemplateToken> m_tokens;
    const TemplateFunctions &m_functions;
    TemplateTree m_tree;
    std::optional<TemplateFailure> m_failure;
    QList<QByteArray> m_variables{"$"};
    qsizetype m_index = 0;
    int m_actionLine = 0;
    int m_rangeDepth = 0;
    int m_depth = 0;
};

} // namespace slipway
