// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "gotemplate/execution.h"

#include "gotemplate/format.h"

namespace slipway {

namespace {

using Type = TemplateNode::Type;
using Kind = TemplateValue::Kind;

constexpr qint64 kMaximumSteps = 1'000'000;
constexpr qsizetype kMaximumOutput = 16 << 20;
constexpr int kMaximumDepth = 200;

} // namespace

std::expected<QByteArray, TemplateFailure> TemplateExecution::run(const TemplateValue &data)
{
    m_variables = {{"$", data}};
    walkList(data, *m_tree.lists.value("tmpl"));
    if (m_failure)
        return std::unexpected(*m_failure);
    return m_output;
}

TemplateValue TemplateExecution::fail(const QByteArray &message)
{
    if (!m_failure)
        m_failure = m_node ? TemplateFailure{message, m_node->toText(), m_node->position} : TemplateFailure{message, {}, 0};
    return {};
}

void TemplateExecution::write(const QByteArray &text)
{
    m_output += text;
    if (m_output.size() > kMaximumOutput)
        fail("the result is longer than 16 MiB");
}

TemplateExecution::Flow TemplateExecution::walkList(const Value &dot, const TemplateNode &list)
{
    for (const TemplateNodePointer &node : list.parts) {
        if (hasFailed())
            return Flow::Next;
        if (const Flow flow = walk(dot, *node); flow != Flow::Next)
            return flow;
    }
    return Flow::Next;
}

TemplateExecution::Flow TemplateExecution::walk(const Value &dot, const TemplateNode &node)
{
    at(node);
    if (++m_steps > kMaximumSteps) {
        fail("the template takes more than a million steps");
        return Flow::Next;
    }
    switch (node.type) {
    case Type::Text:
        write(node.text);
        return Flow::Next;
    case Type::Action: {
        const Value value = evaluatePipe(dot, *node.pipe);
        at(node);
        if (!hasFailed() && node.pipe->declared.empty())
            write(value.isValid() ? goPrint({value}) : "<no value>");
        return Flow::Next;
    }
    case Type::If:
    case Type::With:
        return walkBranch(dot, node);
    case Type::Range:
        return walkRange(dot, node);
    case Type::Template:
        walkTemplate(dot, node);
        return Flow::Next;
    case Type::Break:
        return Flow::Break;
    case Type::Continue:
        return Flow::Continue;
    default:
        fail("unknown node: " + node.toText());
        return Flow::Next;
    }
}

TemplateExecution::Flow TemplateExecution::walkBranch(const Value &dot, const TemplateNode &node)
{
    const qsizetype known = m_variables.size();
    const Value value = evaluatePipe(dot, *node.pipe);
    Flow flow = Flow::Next;
    if (!hasFailed() && value.isTrue())
        flow = walkList(node.type == Type::With ? value : dot, *node.list);
    else if (!hasFailed() && node.elseList)
        flow = walkList(dot, *node.elseList);
    m_variables.resize(known);
    return flow;
}

TemplateExecution::Flow TemplateExecution::walkIteration(const TemplateNode &node, const Value &index, const Value &element)
{
    if (++m_steps > kMaximumSteps)
        fail("the template takes more than a million steps");
    const Nodes &declared = node.pipe->declared;
    const qsizetype mark = m_variables.size();
    if (!declared.empty()) {
        const bool hasBoth = declared.size() > 1;
        const auto set = [&](size_t which, const Value &value) {
            if (!node.pipe->isAssignment)
                m_variables[mark - qsizetype(declared.size()) + qsizetype(which)].value = value;
            else if (Value *variable = find(declared[which]->names.front()))
                *variable = value;
        };
        set(0, hasBoth ? index : element);
        if (hasBoth)
            set(1, element);
    }
    const Flow flow = hasFailed() ? Flow::Break : walkList(element, *node.list);
    m_variables.resize(mark);
    return flow;
}

TemplateExecution::Flow TemplateExecution::walkWholeNumbers(const TemplateNode &node, const Value &end, bool &hasRun)
{
    const bool isSigned = end.kind() == Kind::Int;
    const quint64 count = isSigned ? quint64(std::max<qint64>(end.toInt(), 0)) : end.toUint();
    if (node.pipe->declared.size() > 1) {
        fail("can't use " + goPrint({end}) + " to iterate over more than one variable");
        return Flow::Next;
    }
    hasRun = count > 0;
    for (quint64 i = 0; i < count && !hasFailed(); ++i) {
        const Value element
            = isSigned ? Value::integer(qint64(i), end.type().constData()) : Value::unsignedInteger(i, end.type().constData());
        if (walkIteration(node, {}, element) == Flow::Break)
            break;
    }
    return Flow::Next;
}

TemplateExecution::Flow TemplateExecution::walkRange(const Value &dot, const TemplateNode &node)
{
    at(node);
    const qsizetype known = m_variables.size();
    const Value value = evaluatePipe(dot, *node.pipe);
    if (hasFailed())
        return Flow::Next;
    bool hasRun = false;
    switch (value.kind()) {
    case Kind::Int:
    case Kind::Uint:
        walkWholeNumbers(node, value, hasRun);
        break;
    case Kind::List:
        for (qsizetype i = 0; i < value.toList().size() && !hasFailed(); ++i) {
            hasRun = true;
            if (walkIteration(node, Value::integer(i), value.toList().at(i)) == Flow::Break)
                break;
        }
        break;
    case Kind::Map:
        for (const auto &[key, element] : value.toMap().asKeyValueRange()) {
            hasRun = true;
            if (hasFailed() || walkIteration(node, Value::string(key), element) == Flow::Break)
                break;
        }
        break;
    case Kind::Invalid:
        break;
    default:
        fail("range can't iterate over " + goPrint({value}));
    }
    const Flow flow = !hasRun && node.elseList && !hasFailed() ? walkList(dot, *node.elseList) : Flow::Next;
    m_variables.resize(known);
    return flow;
}

void TemplateExecution::walkTemplate(const Value &dot, const TemplateNode &node)
{
    const TemplateNodePointer list = m_tree.lists.value(node.text);
    if (!list) {
        fail("template " + goQuoted(node.text) + " not defined");
        return;
    }
    if (m_depth >= kMaximumDepth) {
        fail("exceeded maximum template depth (" + QByteArray::number(kMaximumDepth) + ")");
        return;
    }
    const Value inner = node.pipe ? evaluatePipe(dot, *node.pipe) : Value();
    if (hasFailed())
        return;
    const QList<Variable> outer = std::exchange(m_variables, {{"$", inner}});
    ++m_depth;
    walkList(inner, *list);
    --m_depth;
    m_variables = outer;
}

} // namespace slipway
