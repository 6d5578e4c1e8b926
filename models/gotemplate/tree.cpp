// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "gotemplate/tree.h"

#include "gotemplate/format.h"

namespace slipway {

namespace {

using Type = TemplateNode::Type;

QByteArray joined(const std::vector<TemplateNodePointer> &nodes, const QByteArray &separator)
{
    QByteArray result;
    for (const TemplateNodePointer &node : nodes)
        result += (result.isEmpty() ? QByteArray() : separator) + node->toText();
    return result;
}

QByteArray inParentheses(const TemplateNode &node)
{
    return node.type == Type::Pipe ? '(' + node.toText() + ')' : node.toText();
}

QByteArray commandText(const TemplateNode &command)
{
    QByteArray result;
    for (const TemplateNodePointer &word : command.parts)
        result += (result.isEmpty() ? "" : " ") + inParentheses(*word);
    return result;
}

QByteArray pipeText(const TemplateNode &pipe)
{
    QByteArray declared = joined(pipe.declared, ", ");
    if (!declared.isEmpty())
        declared += pipe.isAssignment ? " = " : " := ";
    return declared + joined(pipe.parts, " | ");
}

QByteArray branchText(const QByteArray &keyword, const TemplateNode &node)
{
    QByteArray result = "{{" + keyword + ' ' + node.pipe->toText() + "}}" + node.list->toText();
    if (node.elseList)
        result += "{{else}}" + node.elseList->toText();
    return result + "{{end}}";
}

} // namespace

QByteArray TemplateNode::toText() const
{
    switch (type) {
    case Type::Action:
        return "{{" + pipe->toText() + "}}";
    case Type::If:
        return branchText("if", *this);
    case Type::With:
        return branchText("with", *this);
    case Type::Range:
        return branchText("range", *this);
    case Type::Template:
        return "{{template " + goQuoted(text) + (pipe ? ' ' + pipe->toText() : QByteArray()) + "}}";
    case Type::Break:
        return "{{break}}";
    case Type::Continue:
        return "{{continue}}";
    case Type::List:
        return joined(parts, {});
    case Type::Pipe:
        return pipeText(*this);
    case Type::Command:
        return commandText(*this);
    case Type::Field:
        return '.' + names.join('.');
    case Type::Variable:
        return names.join('.');
    case Type::Chain:
        return inParentheses(*parts.front()) + '.' + names.join('.');
    case Type::Dot:
        return ".";
    case Type::Nil:
        return "nil";
    case Type::String:
        return source;
    case Type::Text:
    case Type::Identifier:
    case Type::Bool:
    case Type::Number:
        return text;
    }
    return {};
}

} // namespace slipway
