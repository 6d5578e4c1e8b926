// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "gotemplate/format.h"
#include "gotemplate/parser.h"

#include <QString>

#include <algorithm>

namespace slipway {

namespace {

using Token = TemplateToken::Type;

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
        return node->type == TemplateNode::Type::Text && node->text.trimmed().isEmpty();
    });
}

} // namespace

void TemplateParser::unexpected(const TemplateToken &token, const QByteArray &context)
{
    if (token.type != Token::Error)
        return fail("unexpected " + described(token) + " in " + context, token.position);
    QByteArray extra;
    if (m_actionLine != 0 && m_actionLine != token.line)
        extra = (token.text.endsWith(" action") ? " started at tmpl:" : " in action started at tmpl:") + QByteArray::number(m_actionLine);
    fail(token.text + extra, token.position);
}

void TemplateParser::parseMain()
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
    addTree("tmpl", root);
}

void TemplateParser::addTree(const QByteArray &name, const MutableNode &list)
{
    if (hasFailed())
        return;
    const TemplateNodePointer known = m_tree.lists.value(name);
    if (!known || isEmptyTree(*known))
        m_tree.lists.insert(name, list);
    else if (!isEmptyTree(*list))
        fail("template: multiple definition of template " + goQuoted(name));
}

void TemplateParser::parseDefinition()
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
    addTree(name, list);
}

QByteArray TemplateParser::parseName(const QByteArray &context)
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

auto TemplateParser::parseList(Stop &stop) -> MutableNode
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

auto TemplateParser::parseAction(Stop &stop, bool &isStop) -> MutableNode
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

auto TemplateParser::parseLoopWord(Type type, const QByteArray &context) -> MutableNode
{
    const qsizetype position = m_tokens.at(m_index - 1).position;
    if (const TemplateToken &token = nextNonSpace(); token.type != Token::RightDelimiter)
        unexpected(token, context);
    if (m_rangeDepth == 0)
        fail(context + " outside {{range}}", position);
    return make(type, position);
}

auto TemplateParser::parseBranch(Type type, const QByteArray &context) -> MutableNode
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

void TemplateParser::parseElse(const MutableNode &branch, Type type, const QByteArray &context)
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

auto TemplateParser::parseTemplateCall(bool isBlock) -> MutableNode
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
    addTree(call->text, list);
    return call;
}

std::expected<std::shared_ptr<const TemplateTree>, TemplateFailure> parseTemplateTree(const QByteArray &text,
                                                                                      const TemplateFunctions &functions)
{
    return TemplateParser(text, functions).run();
}

} // namespace slipway
