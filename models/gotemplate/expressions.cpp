// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "gotemplate/format.h"
#include "gotemplate/parser.h"

namespace slipway {

void TemplateParser::parseDeclarations(const MutableNode &pipe, const QByteArray &context)
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

auto TemplateParser::parsePipe(const QByteArray &context, Token end) -> MutableNode
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

auto TemplateParser::parseCommand() -> MutableNode
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

auto TemplateParser::parseOperand() -> MutableNode
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

auto TemplateParser::parseVariable(const TemplateToken &token) -> MutableNode
{
    if (!m_variables.contains(token.text))
        fail("undefined variable " + goQuoted(token.text), token.position);
    const MutableNode node = make(Type::Variable, token.position);
    node->names = {token.text};
    return node;
}

auto TemplateParser::parseTerm() -> MutableNode
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

} // namespace slipway
