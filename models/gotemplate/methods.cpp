// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "gotemplate/format.h"
#include "gotemplate/function.h"
#include "gotemplate/gotime.h"

#include <QDateTime>
#include <QTimeZone>

namespace slipway {

namespace {

using Value = TemplateValue;
using Values = QList<TemplateValue>;

QDateTime moment(const Values &values)
{
    return QDateTime::fromSecsSinceEpoch(values.first().toTime().seconds, QTimeZone::UTC);
}

/// time.Time.AddDate: months overflow as in Go (October 31 plus one month is December 1).
TemplateResult addDate(const Values &values)
{
    const QDateTime start = moment(values);
    const qint64 years = values.at(1).toInt();
    const qint64 months = values.at(2).toInt();
    const qint64 days = values.at(3).toInt();
    constexpr qint64 limit = 100'000'000;
    if (std::max({std::abs(years), std::abs(months), std::abs(days)}) > limit)
        return std::unexpected(QByteArray("the date is out of range"));
    const qint64 month = start.date().month() - 1 + months;
    const qint64 wholeYears = month >= 0 ? month / 12 : -((11 - month) / 12);
    const QDate first(int(start.date().year() + years + wholeYears), int(month - wholeYears * 12 + 1), 1);
    const QDate date = first.addDays(start.date().day() - 1 + days);
    if (!date.isValid())
        return std::unexpected(QByteArray("the date is out of range"));
    return Value::time({QDateTime(date, start.time(), QTimeZone::UTC).toSecsSinceEpoch(), values.first().toTime().nanoseconds});
}

template<typename Function> TemplateFunction number(Function function)
{
    return {{TemplateType::Any}, false, [function](const Values &values) -> TemplateResult {
                return Value::integer(function(moment(values), values.first().toTime()));
            }};
}

TemplateFunction text(QByteArray (*function)(int))
{
    return {{TemplateType::Any}, false, [function](const Values &values) -> TemplateResult {
                return Value::string(function(int(values.first().toInt())));
            }};
}

const TemplateFunctions &timeMethods()
{
    using enum TemplateType;
    using Time = const TemplateTime &;
    using Moment = const QDateTime &;
    static const TemplateFunctions methods{
        {"AddDate", {{Any, Int, Int, Int}, false, addDate}},
        {"Day", number([](Moment m, Time) { return m.date().day(); })},
        {"Format",
         {{Any, String},
          false,
          [](const Values &v) -> TemplateResult { return Value::string(goTimeFormatted(v.at(0).toTime(), v.at(1).toBytes())); }}},
        {"Hour", number([](Moment m, Time) { return m.time().hour(); })},
        {"IsZero",
         {{Any}, false, [](const Values &v) -> TemplateResult { return Value::boolean(v.first().toTime().seconds == -62135596800); }}},
        {"Minute", number([](Moment m, Time) { return m.time().minute(); })},
        {"Month", {{Any}, false, [](const Values &v) -> TemplateResult { return Value::integer(moment(v).date().month(), "time.Month"); }}},
        {"Nanosecond", number([](Moment, Time t) { return t.nanoseconds; })},
        {"Second", number([](Moment m, Time) { return m.time().second(); })},
        {"String", {{Any}, false, [](const Values &v) -> TemplateResult { return Value::string(goTimeText(v.first().toTime())); }}},
        {"UTC", {{Any}, false, [](const Values &v) -> TemplateResult { return v.first(); }}},
        {"Unix", {{Any}, false, [](const Values &v) -> TemplateResult { return Value::integer(v.first().toTime().seconds, "int64"); }}},
        {"UnixMilli",
         {{Any},
          false,
          [](const Values &v) -> TemplateResult {
              return Value::integer(v.first().toTime().seconds * 1000 + v.first().toTime().nanoseconds / 1'000'000, "int64");
          }}},
        {"UnixNano",
         {{Any},
          false,
          [](const Values &v) -> TemplateResult {
              return Value::integer(v.first().toTime().seconds * 1'000'000'000 + v.first().toTime().nanoseconds, "int64");
          }}},
        {"Weekday",
         {{Any},
          false,
          [](const Values &v) -> TemplateResult { return Value::integer(moment(v).date().dayOfWeek() % 7, "time.Weekday"); }}},
        {"Year", number([](Moment m, Time) { return m.date().year(); })},
        {"YearDay", number([](Moment m, Time) { return m.date().dayOfYear(); })},
    };
    return methods;
}

const TemplateFunction *find(const TemplateFunctions &methods, const QByteArray &name)
{
    const auto found = methods.constFind(name);
    return found == methods.constEnd() ? nullptr : &*found;
}

} // namespace

const TemplateFunction *methodOf(const TemplateValue &value, const QByteArray &name)
{
    static const TemplateFunctions monthMethods{{"String", text(goMonthName)}};
    static const TemplateFunctions weekdayMethods{{"String", text(goWeekdayName)}};
    if (value.kind() == TemplateValue::Kind::Time)
        return find(timeMethods(), name);
    if (value.type() == "time.Month")
        return find(monthMethods, name);
    return value.type() == "time.Weekday" ? find(weekdayMethods, name) : nullptr;
}

} // namespace slipway
