// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>

#include <memory>
#include <utility>
#include <variant>

namespace slipway {

/// A moment as Go's time.Time in UTC holds it.
struct TemplateTime {
    qint64 seconds = 0; ///< since 1970
    int nanoseconds = 0;

    auto operator<=>(const TemplateTime &) const = default;
    bool operator==(const TemplateTime &) const = default;
};

/// A value of a Go template: what reflect.Value holds there, as far as recipes need it. Strings are bytes in UTF-8, as in Go.
class TemplateValue
{
public:
    enum class Kind { Invalid, Bool, Int, Uint, Float, String, List, Map, Struct, Time };
    using List = QList<TemplateValue>;
    using Map = QMap<QByteArray, TemplateValue>;
    using Fields = QList<std::pair<QByteArray, TemplateValue>>;

    TemplateValue() = default;
    static TemplateValue boolean(bool value);
    static TemplateValue integer(qint64 value, const char *type = "int");
    static TemplateValue unsignedInteger(quint64 value, const char *type = "uint64");
    static TemplateValue real(double value);
    static TemplateValue string(QByteArray value);
    static TemplateValue string(const QString &value);
    static TemplateValue list(List value, const char *type = "[]string");
    static TemplateValue strings(const QList<QByteArray> &values);
    static TemplateValue map(Map value, const char *type);
    static TemplateValue structure(Fields value, const char *type);
    static TemplateValue time(TemplateTime value);

    Kind kind() const { return Kind(m_data.index()); }
    bool isValid() const { return kind() != Kind::Invalid; }
    bool isNumber() const { return kind() == Kind::Int || kind() == Kind::Uint || kind() == Kind::Float; }
    /// Go's name of the type: "int64", "map[string]string", "time.Time".
    QByteArray type() const { return m_type; }
    bool isStringMap() const { return kind() == Kind::Map && m_type != "map[string]interface {}"; }
    /// What `if` makes of it.
    bool isTrue() const;

    bool toBool() const { return std::get<bool>(m_data); }
    qint64 toInt() const { return std::get<qint64>(m_data); }
    quint64 toUint() const { return std::get<quint64>(m_data); }
    double toFloat() const { return std::get<double>(m_data); }
    const QByteArray &toBytes() const { return std::get<QByteArray>(m_data); }
    const List &toList() const { return *std::get<ListPointer>(m_data); }
    const Map &toMap() const { return *std::get<MapPointer>(m_data); }
    const Fields &toFields() const { return *std::get<FieldsPointer>(m_data); }
    const TemplateTime &toTime() const { return std::get<TemplateTime>(m_data); }
    /// The bytes of each element; only for lists of strings.
    QList<QByteArray> toStrings() const;

private:
    using ListPointer = std::shared_ptr<const List>;
    using MapPointer = std::shared_ptr<const Map>;
    using FieldsPointer = std::shared_ptr<const Fields>;
    using Data
        = std::variant<std::monostate, bool, qint64, quint64, double, QByteArray, ListPointer, MapPointer, FieldsPointer, TemplateTime>;

    TemplateValue(Data data, const char *type);

    Data m_data;
    QByteArray m_type;
};

} // namespace slipway
