// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "gotemplate/format.h"
#include "gotemplate/lexer.h"
#include "gotemplate/tree.h"

#include <QStringList>

namespace slipway {

namespace {

using Token = TemplateToken::Type;
using Type = TemplateNode::Type;
using MutableNode = std::shared_ptr<TemplateNode>;

constexpr int kMaximumDepth = 200;

QByteArray described(const TemplateToken &token)
{
    if (token.type == Token::End || token.type == Token::Error)
        return token.text;
    if (token.isKeyword())
        return '<' + token.text + '>';
    const QString text = QString::fromUtf8(token.text);
    return text.size() > 10 ? goQuoted(text.first(10).toUtf8()) + "..." : goQuoted(token.text);
}

bool isEmptyTree(const TemplateNode &list)
{
    return std::ranges::all_of(list.parts, [](const TemplateNodePointer &node) {
        return node->type == Type::Text && node->text.trimmed().isEmpty();
    });
}

/// Recursive descent over the words; the first mistake ends it.
class Parser
{
public:
    Parser(const QByteArray &text, const TemplateFunctions &functions)
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
    void unexpected(const TemplateToken &token, const QByteArray &context)
    {
        if (token.type != Token::Error)
            return fail("unexpected " + described(token) + " in " + context, token.position);
        QByteArray extra;
        if (m_actionLine != 0 && m_actionLine != token.line)
            extra = (token.text.endsWith(" action") ? " started at tmpl:" : " in action started at tmpl:") + QByteArray::number(m_actionLine);
        fail(token.text + extra, token.position);
    }
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

    void parseMain();
    void parseDefinition();
    void add(const QByteArray &name, const MutableNode &list);
    MutableNode parseList(Stop &stop);
    MutableNode parseAction(Stop &stop, bool &isStop);
    MutableNode parseBranch(Type type, const QByteArray &context);
    void parseElse(const MutableNode &branch, Type type, const QByteArray &context);
    MutableNode parseLoopWord(Type type, const QByteArray &context);
    MutableNode parseTemplateCall(bool isBlock);
    QByteArray parseName(const QByteArray &context);
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

void Parser::parseMain()
{
    const MutableNode root = make(Type::List, 0);
    while (!hasFailed() && peek().type != Token::End) {
        if (peek().type == Token::LeftDelimiter) {
            const qsizetype before = m_index;
            next();
            if (nextNonSpace().type == Token::Define) {
                parseDefinition();
                continue;
            }
            m_index = before;
        }
        const TemplateToken token = next();
        if (token.type == Token::Text) {
            root->parts.push_back(make(Type::Text, token.position, token.text));
        } else if (token.type == Token::LeftDelimiter) {
            m_actionLine = token.line;
            Stop stop = Stop::End;
            bool isStop = false;
            const MutableNode node = parseAction(stop, isStop);
            m_actionLine = 0;
            if (isStop)
                fail(stop == Stop::End ? "unexpected {{end}}" : "unexpected {{else}}", token.position);
            root->parts.push_back(node);
        } else {
            unexpected(token, "input");
        }
    }
    add("tmpl", root);
}

void Parser::add(const QByteArray &name, const MutableNode &list)
{
    if (hasFailed())
        return;
    const TemplateNodePointer known = m_tree.lists.value(name);
    if (!known || isEmptyTree(*known))
        m_tree.lists.insert(name, list);
    else if (!isEmptyTree(*list))
        fail("template: multiple definition of template " + goQuoted(name));
}

void Parser::parseDefinition()
{
    const QByteArray name = parseName("define clause");
    expect(Token::RightDelimiter, "define clause");
    const QList<QByteArray> outer = std::exchange(m_variables, {"$"});
    const int outerRange = std::exchange(m_rangeDepth, 0);
    Stop stop = Stop::End;
    const MutableNode list = parseList(stop);
    if (stop == Stop::Else)
        fail("unexpected {{else}} in define clause");
    m_variables = outer;
    m_rangeDepth = outerRange;
    add(name, list);
}

QByteArray Parser::parseName(const QByteArray &context)
{
    const TemplateToken token = nextNonSpace();
    if (token.type != Token::String && token.type != Token::RawString) {
        unexpected(token, context);
        return {};
    }
    const auto name = goUnquoted(token.text);
    if (!name)
        fail("invalid syntax", token.position);
    return name.value_or(QByteArray());
}

MutableNode Parser::parseList(Stop &stop)
{
    const MutableNode list = make(Type::List, peekNonSpace().position);
    if (++m_depth > kMaximumDepth)
        fail("max expression depth exceeded");
    while (!hasFailed() && peekNonSpace().type != Token::End) {
        const TemplateToken token = next();
        if (token.type == Token::Text) {
            list->parts.push_back(make(Type::Text, token.position, token.text));
        } else if (token.type == Token::LeftDelimiter) {
            m_actionLine = token.line;
            bool isStop = false;
            const MutableNode node = parseAction(stop, isStop);
            m_actionLine = 0;
            if (isStop) {
                --m_depth;
                return list;
            }
            list->parts.push_back(node);
        } else {
            unexpected(token, "input");
        }
    }
    --m_depth;
    fail("unexpected EOF");
    return list;
}

MutableNode Parser::parseAction(Stop &stop, bool &isStop)
{
    const qsizetype before = m_index;
    const TemplateToken token = nextNonSpace();
    switch (token.type) {
    case Token::Block:
        return parseTemplateCall(true);
    case Token::Break:
        return parseLoopWord(Type::Break, "{{break}}");
    case Token::Continue:
        return parseLoopWord(Type::Continue, "{{continue}}");
    case Token::If:
        return parseBranch(Type::If, "if");
    case Token::Range:
        return parseBranch(Type::Range, "range");
    case Token::With:
        return parseBranch(Type::With, "with");
    case Token::Template:
        return parseTemplateCall(false);
    case Token::EndKeyword:
        expect(Token::RightDelimiter, "end");
        stop = Stop::End;
        isStop = true;
        return {};
    case Token::Else:
        if (const Token after = peekNonSpace().type; after != Token::If && after != Token::With)
            expect(Token::RightDelimiter, "else");
        stop = Stop::Else;
        isStop = true;
        return {};
    default:
        break;
    }
    m_index = before;
    const MutableNode action = make(Type::Action, peekNonSpace().position);
    action->pipe = parsePipe("command", Token::RightDelimiter);
    return action;
}

MutableNode Parser::parseLoopWord(Type type, const QByteArray &context)
{
    const qsizetype position = m_tokens.at(m_index - 1).position;
    if (const TemplateToken &token = nextNonSpace(); token.type != Token::RightDelimiter)
        unexpected(token, context);
    if (m_rangeDepth == 0)
        fail(context + " outside {{range}}", position);
    return make(type, position);
}

MutableNode Parser::parseBranch(Type type, const QByteArray &context)
{
    const qsizetype known = m_variables.size();
    const MutableNode branch = make(type, 0);
    const MutableNode pipe = parsePipe(context, Token::RightDelimiter);
    branch->pipe = pipe;
    branch->position = pipe->position;
    m_rangeDepth += type == Type::Range;
    Stop stop = Stop::End;
    branch->list = parseList(stop);
    m_rangeDepth -= type == Type::Range;
    if (stop == Stop::Else && !hasFailed())
        parseElse(branch, type, context);
    m_variables.resize(known);
    return branch;
}

void Parser::parseElse(const MutableNode &branch, Type type, const QByteArray &context)
{
    const Token after = peek().type;
    const bool isChained = (type == Type::If && after == Token::If) || (type == Type::With && after == Token::With);
    if (isChained) { // "{{else if x}}" is "{{else}}{{if x}}" whose {{end}} closes both
        const MutableNode list = make(Type::List, next().position);
        if (++m_depth > kMaximumDepth)
            fail("max expression depth exceeded");
        list->parts.push_back(parseBranch(type, context));
        --m_depth;
        branch->elseList = list;
        return;
    }
    Stop stop = Stop::End;
    branch->elseList = parseList(stop);
    if (stop == Stop::Else)
        fail("expected end; found {{else}}");
}

MutableNode Parser::parseTemplateCall(bool isBlock)
{
    const QByteArray context = isBlock ? "block clause" : "template clause";
    const qsizetype position = peekNonSpace().position;
    const MutableNode call = make(Type::Template, position, parseName(context));
    if (isBlock || peekNonSpace().type != Token::RightDelimiter)
        call->pipe = parsePipe(context, Token::RightDelimiter);
    else
        nextNonSpace();
    if (!isBlock || hasFailed())
        return call;
    const QList<QByteArray> outer = std::exchange(m_variables, {"$"});
    const int outerRange = std::exchange(m_rangeDepth, 0);
    Stop stop = Stop::End;
    const MutableNode list = parseList(stop);
    if (stop == Stop::Else)
        fail("unexpected {{else}} in block clause");
    m_variables = outer;
    m_rangeDepth = outerRange;
    add(call->text, list);
    return call;
}

void Parser::parseDeclarations(const MutableNode &pipe, const QByteArray &context)
{
    while (!hasFailed() && peekNonSpace().type == Token::Variable) {
        const qsizetype before = m_index;
        const TemplateToken variable = next();
        const TemplateToken after = peekNonSpace();
        const bool isComma = after.type == Token::Character && after.text == ",";
        if (after.type != Token::Assign && after.type != Token::Declare && !isComma) {
            m_index = before;
            return;
        }
        nextNonSpace();
        const MutableNode node = make(Type::Variable, variable.position);
        node->names = {variable.text};
        pipe->declared.push_back(node);
        m_variables.append(variable.text);
        if (!isComma) {
            pipe->isAssignment = after.type == Token::Assign;
            return;
        }
        if (context != "range" || pipe->declared.size() >= 2)
            return fail("too many declarations in " + context);
        const Token following = peekNonSpace().type;
        if (following != Token::Variable && following != Token::RightDelimiter && following != Token::RightParenthesis)
            return fail("range can only initialize variables");
    }
}

MutableNode Parser::parsePipe(const QByteArray &context, Token end)
{
    const MutableNode pipe = make(Type::Pipe, peekNonSpace().position);
    if (++m_depth > kMaximumDepth)
        fail("max expression depth exceeded");
    parseDeclarations(pipe, context);
    while (!hasFailed()) {
        const TemplateToken token = peekNonSpace();
        if (token.type == end) {
            next();
            break;
        }
        const bool startsCommand = token.type == Token::LeftParenthesis || token.type == Token::Dot || token.type == Token::Nil
            || (token.type >= Token::Bool && token.type <= Token::Variable);
        if (!startsCommand) {
            unexpected(token, context);
            break;
        }
        pipe->parts.push_back(parseCommand());
    }
    --m_depth;
    if (pipe->parts.empty())
        fail("missing value for " + context);
    for (size_t i = 1; i < pipe->parts.size() && !hasFailed(); ++i) {
        const Type first = pipe->parts[i]->parts.front()->type;
        if (first == Type::Bool || first == Type::Dot || first == Type::Nil || first == Type::Number || first == Type::String)
            fail("non executable command in pipeline stage " + QByteArray::number(i + 1));
    }
    return pipe;
}

MutableNode Parser::parseCommand()
{
    const MutableNode command = make(Type::Command, peekNonSpace().position);
    while (!hasFailed()) {
        peekNonSpace();
        if (const MutableNode operand = parseOperand())
            command->parts.push_back(operand);
        if (hasFailed())
            break;
        const TemplateToken token = peek();
        if (token.type == Token::Space) {
            next();
            continue;
        }
        if (token.type == Token::Pipe)
            next();
        else if (token.type != Token::RightDelimiter && token.type != Token::RightParenthesis)
            unexpected(token, "operand");
        break;
    }
    if (command->parts.empty())
        fail("empty command");
    return command;
}

MutableNode Parser::parseOperand()
{
    MutableNode node = parseTerm();
    if (!node || hasFailed() || peek().type != Token::Field)
        return node;
    const bool isPlain = node->type == Type::Field || node->type == Type::Variable;
    if (!isPlain && node->type != Type::Pipe && node->type != Type::Identifier) {
        fail("unexpected . after term " + goQuoted(node->toText()));
        return node;
    }
    const qsizetype position = peek().position;
    if (!isPlain) {
        const MutableNode chain = make(Type::Chain, position);
        chain->parts.push_back(node);
        node = chain;
    }
    node->position = position;
    while (peek().type == Token::Field)
        node->names.append(next().text.sliced(1));
    return node;
}

MutableNode Parser::parseVariable(const TemplateToken &token)
{
    if (!m_variables.contains(token.text))
        fail("undefined variable " + goQuoted(token.text), token.position);
    const MutableNode node = make(Type::Variable, token.position);
    node->names = {token.text};
    return node;
}

MutableNode Parser::parseTerm()
{
    const TemplateToken token = peekNonSpace();
    const qsizetype before = m_index;
    next();
    switch (token.type) {
    case Token::Identifier:
        if (!m_functions.contains(token.text) && !builtinFunctions().contains(token.text) && token.text != "and" && token.text != "or")
            fail("function " + goQuoted(token.text) + " not defined", token.position);
        return make(Type::Identifier, token.position, token.text);
    case Token::Dot:
        return make(Type::Dot, token.position);
    case Token::Nil:
        return make(Type::Nil, token.position);
    case Token::Variable:
        return parseVariable(token);
    case Token::Field: {
        const MutableNode node = make(Type::Field, token.position);
        node->names = {token.text.sliced(1)};
        return node;
    }
    case Token::Bool:
        return make(Type::Bool, token.position, token.text);
    case Token::CharacterConstant:
    case Token::Complex:
    case Token::Number: {
        const MutableNode node = make(Type::Number, token.position, token.text);
        if (const auto number = templateNumber(token.text))
            node->number = *number;
        else
            fail(number.error(), token.position);
        return node;
    }
    case Token::LeftParenthesis:
        return parsePipe("parenthesized pipeline", Token::RightParenthesis);
    case Token::String:
    case Token::RawString: {
        const auto text = goUnquoted(token.text);
        if (!text)
            fail("invalid syntax", token.position);
        const MutableNode node = make(Type::String, token.position, text.value_or(QByteArray()));
        node->source = token.text;
        return node;
    }
    default:
        m_index = before;
        return {};
    }
}

} // namespace

std::expected<std::shared_ptr<const TemplateTree>, TemplateFailure> parseTemplateTree(const QByteArray &text, const TemplateFunctions &functions)
{
    return Parser(text, functions).run();
}

} // namespace slipway
