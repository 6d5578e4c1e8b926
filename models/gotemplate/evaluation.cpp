// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "gotemplate/execution.h"

#include "gotemplate/format.h"

namespace slipway {

namespace {

using Type = TemplateNode::Type;
using Kind = TemplateValue::Kind;

constexpr qsizetype kMaximumText = 16 << 20;

QByteArray typeName(TemplateType type)
{
    switch (type) {
    case TemplateType::Any:
        return "interface {}";
    case TemplateType::String:
        return "string";
    case TemplateType::Int:
        return "int";
    case TemplateType::StringList:
        return "[]string";
    case TemplateType::StringMap:
        return "map[string]string";
    }
    return {};
}

bool canBeNil(TemplateType type)
{
    return type != TemplateType::String && type != TemplateType::Int;
}

TemplateValue emptyOf(TemplateType type)
{
    if (type == TemplateType::StringList)
        return TemplateValue::list({});
    return type == TemplateType::StringMap ? TemplateValue::map({}, "map[string]string") : TemplateValue();
}

bool isAssignable(const TemplateValue &value, TemplateType type)
{
    if (type == TemplateType::Any)
        return true;
    if (type == TemplateType::StringMap) // a named map type without methods is as good
        return value.isStringMap();
    return value.type() == typeName(type);
}

} // namespace

TemplateValue *TemplateExecution::find(const QByteArray &name)
{
    for (qsizetype i = m_variables.size() - 1; i >= 0; --i) {
        if (m_variables.at(i).name == name)
            return &m_variables[i].value;
    }
    fail("undefined variable: " + name);
    return nullptr;
}

TemplateValue TemplateExecution::evaluatePipe(const Value &dot, const TemplateNode &pipe)
{
    at(pipe);
    Optional value;
    for (const TemplateNodePointer &command : pipe.parts) {
        value = evaluateCommand(dot, *command, value);
        if (hasFailed())
            return {};
    }
    for (const TemplateNodePointer &variable : pipe.declared) {
        const QByteArray &name = variable->names.front();
        if (!pipe.isAssignment)
            m_variables.append({name, *value});
        else if (Value *known = find(name))
            *known = *value;
    }
    return *value;
}

void TemplateExecution::refuseArguments(const Nodes &words, const Optional &piped)
{
    if (words.size() > 1 || piped)
        fail("can't give argument to non-function " + words.front()->toText());
}

TemplateValue TemplateExecution::evaluateCommand(const Value &dot, const TemplateNode &command, const Optional &piped)
{
    const Nodes &words = command.parts;
    const TemplateNode &first = *words.front();
    switch (first.type) {
    case Type::Field:
        at(first);
        return evaluateChain(dot, dot, first, 0, words, piped);
    case Type::Chain:
        return evaluateChainNode(dot, first, words, piped);
    case Type::Identifier:
        return evaluateFunction(dot, first, command, words, piped);
    case Type::Pipe:
        refuseArguments(words, piped);
        return hasFailed() ? Value() : evaluatePipe(dot, first);
    case Type::Variable:
        return evaluateVariable(dot, first, words, piped);
    default:
        break;
    }
    at(first);
    refuseArguments(words, piped);
    if (hasFailed())
        return {};
    switch (first.type) {
    case Type::Bool:
        return Value::boolean(first.text == "true");
    case Type::Dot:
        return dot;
    case Type::Nil:
        return fail("nil is not a command");
    case Type::Number:
        return idealConstant(first);
    case Type::String:
        return Value::string(first.text);
    default:
        return fail("can't evaluate command " + goQuoted(first.toText()));
    }
}

TemplateValue TemplateExecution::idealConstant(const TemplateNode &node)
{
    at(node);
    const TemplateNumber &number = node.number;
    const QByteArray &text = node.text;
    const bool isHexadecimal = text.startsWith("0x") || text.startsWith("0X");
    const auto has = [&](const char *letters) { return std::ranges::any_of(text, [&](char c) { return strchr(letters, c) != nullptr; }); };
    const bool isHexInt = text.size() > 2 && isHexadecimal && !has("pP");
    if (number.isFloat && !isHexInt && !text.startsWith('\'') && has(".eEpP"))
        return Value::real(number.real);
    if (number.isInt)
        return Value::integer(number.integer);
    return fail(text + " overflows int");
}

TemplateValue TemplateExecution::evaluateChainNode(const Value &dot, const TemplateNode &chain, const Nodes &words, const Optional &piped)
{
    at(chain);
    const Value start = evaluateArgument(dot, TemplateType::Any, *chain.parts.front());
    return hasFailed() ? Value() : evaluateChain(dot, start, chain, 0, words, piped);
}

TemplateValue TemplateExecution::evaluateVariable(const Value &dot, const TemplateNode &node, const Nodes &words, const Optional &piped)
{
    at(node);
    const Value *found = find(node.names.front());
    if (!found)
        return {};
    const Value value = *found;
    if (node.names.size() == 1) {
        if (!words.empty())
            refuseArguments(words, piped);
        return value;
    }
    return evaluateChain(dot, value, node, 1, words, piped);
}

TemplateValue TemplateExecution::evaluateChain(const Value &dot, const Value &receiver, const TemplateNode &node, qsizetype firstName,
                                               const Nodes &words, const Optional &piped)
{
    Value value = receiver;
    QByteArray type = value.type(); // as Go declares it: what a map of anything holds is an interface
    for (qsizetype i = firstName; i < node.names.size() && !hasFailed(); ++i) {
        const bool isLast = i + 1 == node.names.size();
        const bool holdsAnything = value.kind() == Kind::Map && !value.isStringMap();
        value = evaluateField(dot, node.names.at(i), node, isLast ? words : Nodes(), isLast ? piped : Optional(), {value, type});
        type = holdsAnything ? "interface {}" : value.type();
    }
    return hasFailed() ? Value() : value;
}

TemplateValue TemplateExecution::evaluateField(const Value &dot, const QByteArray &name, const TemplateNode &node, const Nodes &words,
                                               const Optional &piped, const Receiver &from)
{
    const Value &receiver = from.value;
    if (!receiver.isValid())
        return fail("nil data; no entry for key " + goQuoted(name));
    if (const TemplateFunction *method = methodOf(receiver, name))
        return call(dot, *method, node, name, words, piped, &receiver);
    const bool hasArguments = words.size() > 1 || piped;
    if (receiver.kind() == Kind::Struct) {
        for (const auto &[field, value] : receiver.toFields()) {
            if (field == name)
                return hasArguments ? fail(name + " has arguments but cannot be invoked as function") : value;
        }
    } else if (receiver.kind() == Kind::Map) {
        if (hasArguments)
            return fail(name + " is not a method but has arguments");
        const auto entry = receiver.toMap().constFind(name);
        return entry == receiver.toMap().constEnd() ? fail("map has no entry for key " + goQuoted(name)) : *entry;
    }
    return fail("can't evaluate field " + name + " in type " + from.type);
}

TemplateValue TemplateExecution::evaluateFunction(const Value &dot, const TemplateNode &name, const TemplateNode &command,
                                                  const Nodes &words, const Optional &piped)
{
    at(name);
    if (const auto own = m_functions.constFind(name.text); own != m_functions.constEnd())
        return call(dot, *own, command, name.text, words, piped, nullptr);
    if (name.text == "call" && words.size() > 1) {
        const Value callee = evaluateArgument(dot, TemplateType::Any, *words[1]);
        at(command);
        return fail("error calling call: "
                    + (callee.isValid() ? "non-function " + words[1]->toText() + " of type " + callee.type() : QByteArray("call of nil")));
    }
    if (name.text == "and" || name.text == "or")
        return evaluateAndOr(dot, name.text == "or", words, piped);
    if (const auto builtin = builtinFunctions().constFind(name.text); builtin != builtinFunctions().constEnd())
        return call(dot, *builtin, command, name.text, words, piped, nullptr);
    return fail(goQuoted(name.text) + " is not a defined function");
}

TemplateValue TemplateExecution::evaluateAndOr(const Value &dot, bool isOr, const Nodes &words, const Optional &piped)
{
    if (words.size() < 2 && !piped)
        return fail(QByteArray("wrong number of args for ") + (isOr ? "or" : "and") + ": want at least 1 got 0");
    Value value;
    for (size_t i = 1; i < words.size(); ++i) {
        value = evaluateArgument(dot, TemplateType::Any, *words[i]);
        if (hasFailed() || value.isTrue() == isOr)
            return value;
    }
    return piped ? *piped : value;
}

TemplateValue TemplateExecution::call(const Value &dot, const TemplateFunction &function, const TemplateNode &node, const QByteArray &name,
                                      const Nodes &words, const Optional &piped, const Value *receiver)
{
    const qsizetype own = receiver ? 1 : 0; // a method has its receiver already
    const qsizetype wanted = function.parameters.size() - own;
    const qsizetype written = words.empty() ? 0 : qsizetype(words.size()) - 1;
    const qsizetype given = written + (piped ? 1 : 0);
    if (function.isVariadic && given < wanted - 1)
        return fail("wrong number of args for " + name + ": want at least " + QByteArray::number(wanted - 1) + " got "
                    + QByteArray::number(written));
    if (!function.isVariadic && given != wanted)
        return fail("wrong number of args for " + name + ": want " + QByteArray::number(wanted) + " got " + QByteArray::number(given));
    const auto typeOf = [&](qsizetype index) { return function.parameters.at(std::min(index + own, function.parameters.size() - 1)); };
    QList<Value> arguments;
    if (receiver)
        arguments.append(*receiver);
    for (qsizetype i = 0; i < written; ++i) {
        arguments.append(evaluateArgument(dot, typeOf(i), *words[size_t(i + 1)]));
        if (hasFailed())
            return {};
    }
    if (piped)
        arguments.append(checkedType(*piped, typeOf(written)));
    if (hasFailed())
        return {};
    const TemplateResult result = function.body(arguments);
    if (result && result->kind() == Kind::String && result->toBytes().size() > kMaximumText)
        return fail("the result of " + name + " is longer than 16 MiB");
    if (result)
        return *result;
    at(node);
    return fail("error calling " + name + ": " + result.error());
}

TemplateValue TemplateExecution::checkedType(const Value &value, TemplateType type)
{
    if (!value.isValid() && type != TemplateType::Any)
        return canBeNil(type) ? emptyOf(type) : fail("invalid value; expected " + typeName(type));
    if (!isAssignable(value, type))
        return fail("wrong type for value; expected " + typeName(type) + "; got " + value.type());
    return value;
}

TemplateValue TemplateExecution::evaluateArgument(const Value &dot, TemplateType type, const TemplateNode &node)
{
    at(node);
    const auto checked = [&](const Value &value) { return hasFailed() ? Value() : checkedType(value, type); };
    const Nodes itself{TemplateNodePointer(std::shared_ptr<void>(), &node)};
    switch (node.type) {
    case Type::Dot:
        return checkedType(dot, type);
    case Type::Nil:
        return canBeNil(type) ? emptyOf(type) : fail("cannot assign nil to " + typeName(type));
    case Type::Field:
        return checked(evaluateChain(dot, dot, node, 0, itself, {}));
    case Type::Variable:
        return checked(evaluateVariable(dot, node, {}, {}));
    case Type::Pipe:
        return checked(evaluatePipe(dot, node));
    case Type::Identifier:
        return checked(evaluateFunction(dot, node, node, {}, {}));
    case Type::Chain:
        return checked(evaluateChainNode(dot, node, {}, {}));
    default:
        return evaluateConstant(type, node);
    }
}

TemplateValue TemplateExecution::evaluateConstant(TemplateType type, const TemplateNode &node)
{
    switch (type) {
    case TemplateType::String:
        return node.type == Type::String ? Value::string(node.text) : fail("expected string; found " + node.toText());
    case TemplateType::Int:
        return node.type == Type::Number && node.number.isInt ? Value::integer(node.number.integer)
                                                              : fail("expected integer; found " + node.toText());
    case TemplateType::StringList:
    case TemplateType::StringMap:
        return fail("can't handle " + node.toText() + " for arg of type " + typeName(type));
    case TemplateType::Any:
        break;
    }
    if (node.type == Type::Bool)
        return Value::boolean(node.text == "true");
    return node.type == Type::String ? Value::string(node.text) : idealConstant(node);
}

} // namespace slipway
