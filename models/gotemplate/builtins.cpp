// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "gotemplate/escape.h"
#include "gotemplate/format.h"
#include "gotemplate/function.h"

#include <cmath>

namespace slipway {

namespace {

using Value = TemplateValue;
using Kind = TemplateValue::Kind;
using Values = QList<TemplateValue>;

std::unexpected<QByteArray> no(const QByteArray &message)
{
    return std::unexpected(message);
}

/// Values of one kind can be compared; Go knows no other kinds.
bool isBasic(Kind kind)
{
    return kind == Kind::Bool || kind == Kind::Int || kind == Kind::Uint || kind == Kind::Float || kind == Kind::String;
}

/// A time.Time is a struct to Go.
Kind comparedKind(const Value &value)
{
    return value.kind() == Kind::Time ? Kind::Struct : value.kind();
}

std::expected<bool, QByteArray> isEqual(const Value &left, const Value &right)
{
    if (left.kind() == Kind::Int && right.kind() == Kind::Uint)
        return left.toInt() >= 0 && quint64(left.toInt()) == right.toUint();
    if (left.kind() == Kind::Uint && right.kind() == Kind::Int)
        return right.toInt() >= 0 && quint64(right.toInt()) == left.toUint();
    if (!left.isValid() || !right.isValid())
        return left.isValid() == right.isValid();
    if (isBasic(left.kind()) || isBasic(right.kind())) {
        if (left.kind() != right.kind())
            return no("incompatible types for comparison: " + left.type() + " and " + right.type());
    } else if (comparedKind(left) != comparedKind(right) || left.kind() == Kind::List || left.kind() == Kind::Map) {
        return comparedKind(left) == comparedKind(right)
            ? no("non-comparable type " + goPrintFormatted("%s", {right}) + ": " + right.type())
            : no("non-comparable types " + goPrintFormatted("%s", {left}) + ": " + left.type() + ", " + right.type() + ": "
                 + goPrint({right}));
    }
    switch (left.kind()) {
    case Kind::Bool:
        return left.toBool() == right.toBool();
    case Kind::Int:
        return left.toInt() == right.toInt();
    case Kind::Uint:
        return left.toUint() == right.toUint();
    case Kind::Float:
        return left.toFloat() == right.toFloat();
    case Kind::String:
        return left.toBytes() == right.toBytes();
    default:
        return left.type() == right.type() && goPrint({left}) == goPrint({right});
    }
}

std::expected<bool, QByteArray> isLess(const Value &left, const Value &right)
{
    if (!isBasic(left.kind()) || !isBasic(right.kind()))
        return no("invalid type for comparison");
    if (left.kind() == Kind::Int && right.kind() == Kind::Uint)
        return left.toInt() < 0 || quint64(left.toInt()) < right.toUint();
    if (left.kind() == Kind::Uint && right.kind() == Kind::Int)
        return right.toInt() >= 0 && left.toUint() < quint64(right.toInt());
    if (left.kind() != right.kind())
        return no("incompatible types for comparison: " + left.type() + " and " + right.type());
    switch (left.kind()) {
    case Kind::Int:
        return left.toInt() < right.toInt();
    case Kind::Uint:
        return left.toUint() < right.toUint();
    case Kind::Float:
        return left.toFloat() < right.toFloat();
    case Kind::String:
        return left.toBytes() < right.toBytes();
    default:
        return no("invalid type for comparison");
    }
}

TemplateResult answer(const std::expected<bool, QByteArray> &truth)
{
    return truth ? TemplateResult(Value::boolean(*truth)) : TemplateResult(no(truth.error()));
}

TemplateResult equal(const Values &values)
{
    if (values.size() < 2)
        return no("missing argument for comparison");
    for (const Value &other : values.sliced(1)) {
        const auto truth = isEqual(values.first(), other);
        if (!truth || *truth)
            return answer(truth);
    }
    return Value::boolean(false);
}

TemplateResult notEqual(const Values &values)
{
    const auto truth = isEqual(values.at(0), values.at(1));
    return truth ? TemplateResult(Value::boolean(!*truth)) : TemplateResult(no(truth.error()));
}

std::expected<bool, QByteArray> isLessOrEqual(const Value &left, const Value &right)
{
    const auto less = isLess(left, right);
    return !less || *less ? less : isEqual(left, right);
}

TemplateResult less(const Values &values)
{
    return answer(isLess(values.at(0), values.at(1)));
}

TemplateResult lessOrEqual(const Values &values)
{
    return answer(isLessOrEqual(values.at(0), values.at(1)));
}

TemplateResult greater(const Values &values)
{
    const auto truth = isLessOrEqual(values.at(0), values.at(1));
    return truth ? TemplateResult(Value::boolean(!*truth)) : TemplateResult(no(truth.error()));
}

TemplateResult greaterOrEqual(const Values &values)
{
    const auto truth = isLess(values.at(0), values.at(1));
    return truth ? TemplateResult(Value::boolean(!*truth)) : TemplateResult(no(truth.error()));
}

std::expected<qsizetype, QByteArray> position(const Value &index, qsizetype limit)
{
    if (!index.isValid())
        return no("cannot index slice/array with nil");
    if (index.kind() != Kind::Int && index.kind() != Kind::Uint)
        return no("cannot index slice/array with type " + index.type());
    const qint64 number = index.kind() == Kind::Int ? index.toInt() : qint64(index.toUint());
    if (number < 0 || number > limit)
        return no("index out of range: " + QByteArray::number(number));
    return number;
}

/// Go's runtime complains about the last position, which the check above lets pass.
std::unexpected<QByteArray> beyondEnd(const Value &item)
{
    return no(item.kind() == Kind::String ? "reflect: string index out of range" : "reflect: slice index out of range");
}

Value elementZero(const Value &map)
{
    return map.isStringMap() ? Value::string(QByteArray()) : Value();
}

TemplateResult indexOnce(const Value &item, const Value &index)
{
    if (item.kind() == Kind::Map) {
        if (!index.isValid())
            return no("value is nil; should be of type string");
        if (index.kind() != Kind::String)
            return no("value has type " + index.type() + "; should be string");
        return item.toMap().value(index.toBytes(), elementZero(item));
    }
    if (item.kind() != Kind::List && item.kind() != Kind::String)
        return no("can't index item of type " + item.type());
    const qsizetype size = item.kind() == Kind::List ? item.toList().size() : item.toBytes().size();
    const auto at = position(index, size);
    if (!at)
        return no(at.error());
    if (*at >= size)
        return beyondEnd(item);
    return item.kind() == Kind::List ? item.toList().at(*at) : Value::unsignedInteger(uchar(item.toBytes().at(*at)), "uint8");
}

TemplateResult index(const Values &values)
{
    if (!values.first().isValid())
        return no("index of untyped nil");
    Value item = values.first();
    for (const Value &step : values.sliced(1)) {
        if (!item.isValid())
            return no("index of nil pointer");
        const TemplateResult next = indexOnce(item, step);
        if (!next)
            return next;
        item = *next;
    }
    return item;
}

TemplateResult slice(const Values &values)
{
    const Value &item = values.first();
    if (!item.isValid())
        return no("slice of untyped nil");
    if (values.size() > 4)
        return no("too many slice indexes: " + QByteArray::number(values.size() - 1));
    if (item.kind() == Kind::String && values.size() == 4)
        return no("cannot 3-index slice a string");
    if (item.kind() != Kind::String && item.kind() != Kind::List)
        return no("can't slice item of type " + item.type());
    const qsizetype size = item.kind() == Kind::List ? item.toList().size() : item.toBytes().size();
    qsizetype bounds[3] = {0, size, size};
    for (qsizetype i = 1; i < values.size(); ++i) {
        const auto at = position(values.at(i), size);
        if (!at)
            return no(at.error());
        bounds[i - 1] = *at;
    }
    for (int i = 0; i < 2; ++i) {
        if (bounds[i] > bounds[i + 1])
            return no("invalid slice index: " + QByteArray::number(bounds[i]) + " > " + QByteArray::number(bounds[i + 1]));
    }
    const qsizetype count = bounds[1] - bounds[0];
    if (item.kind() == Kind::String)
        return Value::string(item.toBytes().sliced(bounds[0], count));
    return Value::list(item.toList().sliced(bounds[0], count), item.type().constData());
}

TemplateResult length(const Values &values)
{
    const Value &item = values.first();
    switch (item.kind()) {
    case Kind::String:
        return Value::integer(item.toBytes().size());
    case Kind::List:
        return Value::integer(item.toList().size());
    case Kind::Map:
        return Value::integer(item.toMap().size());
    case Kind::Invalid:
        return no("reflect: call of reflect.Value.Type on zero Value");
    default:
        return no("len of type " + item.type());
    }
}

/// No value here is a function.
TemplateResult call(const Values &values)
{
    return no(values.first().isValid() ? "non-function of type " + values.first().type() : QByteArray("call of nil"));
}

/// What html, js and urlquery escape: their arguments as one text.
QByteArray asText(const Values &values)
{
    Values shown = values;
    for (Value &value : shown) {
        if (!value.isValid())
            value = Value::string(QByteArray("<no value>"));
    }
    return goPrint(shown);
}

template<QByteArray (*escape)(const QByteArray &)> TemplateResult escaped(const Values &values)
{
    return Value::string(escape(asText(values)));
}

} // namespace

const TemplateFunctions &builtinFunctions()
{
    using enum TemplateType;
    static const TemplateFunctions functions{
        {"call", {{Any, Any}, true, call}},
        {"eq", {{Any, Any}, true, equal}},
        {"ge", {{Any, Any}, false, greaterOrEqual}},
        {"gt", {{Any, Any}, false, greater}},
        {"html", {{Any}, true, escaped<htmlEscaped>}},
        {"index", {{Any, Any}, true, index}},
        {"js", {{Any}, true, escaped<scriptEscaped>}},
        {"le", {{Any, Any}, false, lessOrEqual}},
        {"len", {{Any}, false, length}},
        {"lt", {{Any, Any}, false, less}},
        {"ne", {{Any, Any}, false, notEqual}},
        {"not", {{Any}, false, [](const Values &values) -> TemplateResult { return Value::boolean(!values.first().isTrue()); }}},
        {"print", {{Any}, true, [](const Values &values) -> TemplateResult { return Value::string(goPrint(values)); }}},
        {"printf",
         {{String, Any},
          true,
          [](const Values &values) -> TemplateResult {
              return Value::string(goPrintFormatted(values.first().toBytes(), values.sliced(1)));
          }}},
        {"println", {{Any}, true, [](const Values &values) -> TemplateResult { return Value::string(goPrintLine(values)); }}},
        {"slice", {{Any, Any}, true, slice}},
        {"urlquery", {{Any}, true, escaped<queryEscaped>}},
    };
    return functions;
}

} // namespace slipway
