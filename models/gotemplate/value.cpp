// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "gotemplate/value.h"

#include <QString>

namespace slipway {

TemplateValue::TemplateValue(Data data, const char *type)
    : m_data(std::move(data))
    , m_type(QByteArray::fromRawData(type, qsizetype(qstrlen(type))))
{
}

TemplateValue TemplateValue::boolean(bool value)
{
    return {Data(value), "bool"};
}

TemplateValue TemplateValue::integer(qint64 value, const char *type)
{
    return {Data(value), type};
}

TemplateValue TemplateValue::unsignedInteger(quint64 value, const char *type)
{
    return {Data(value), type};
}

TemplateValue TemplateValue::real(double value)
{
    return {Data(value), "float64"};
}

TemplateValue TemplateValue::string(QByteArray value)
{
    return {Data(std::move(value)), "string"};
}

TemplateValue TemplateValue::string(const QString &value)
{
    return string(value.toUtf8());
}

TemplateValue TemplateValue::list(List value, const char *type)
{
    return {Data(std::make_shared<const List>(std::move(value))), type};
}

TemplateValue TemplateValue::strings(const QList<QByteArray> &values)
{
    List elements;
    for (const QByteArray &value : values)
        elements.append(string(value));
    return list(std::move(elements));
}

TemplateValue TemplateValue::map(Map value, const char *type)
{
    return {Data(std::make_shared<const Map>(std::move(value))), type};
}

TemplateValue TemplateValue::structure(Fields value, const char *type)
{
    return {Data(std::make_shared<const Fields>(std::move(value))), type};
}

TemplateValue TemplateValue::time(TemplateTime value)
{
    return {Data(value), "time.Time"};
}

bool TemplateValue::isTrue() const
{
    switch (kind()) {
    case Kind::Invalid:
        return false;
    case Kind::Bool:
        return toBool();
    case Kind::Int:
        return toInt() != 0;
    case Kind::Uint:
        return toUint() != 0;
    case Kind::Float:
        return toFloat() != 0;
    case Kind::String:
        return !toBytes().isEmpty();
    case Kind::List:
        return !toList().isEmpty();
    case Kind::Map:
        return !toMap().isEmpty();
    case Kind::Struct:
    case Kind::Time:
        return true;
    }
    return false;
}

QList<QByteArray> TemplateValue::toStrings() const
{
    QList<QByteArray> result;
    for (const TemplateValue &element : toList())
        result.append(element.toBytes());
    return result;
}

} // namespace slipway
