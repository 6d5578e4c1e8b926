// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "gotemplate/gotime.h"

#include <QDate>
#include <QDateTime>
#include <QTimeZone>

#include <array>

namespace slipway {

namespace {

constexpr std::array kMonths{"January", "February", "March",     "April",   "May",      "June",
                             "July",    "August",   "September", "October", "November", "December"};
constexpr std::array kWeekdays{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};

/// One element of a layout. The order decides where one is the beginning of another: longer ones stand first.
enum class Element {
    LongMonth,
    Month,
    NumberMonth,
    ZeroMonth,
    LongWeekDay,
    WeekDay,
    Day,
    UnderDay,
    ZeroDay,
    UnderYearDay,
    ZeroYearDay,
    Hour,
    Hour12,
    ZeroHour12,
    Minute,
    ZeroMinute,
    Second,
    ZeroSecond,
    LongYear,
    Year,
    UpperPm,
    LowerPm,
    ZoneName,
    ZoneZ,
    ZoneNumeric,
    Fraction,
    None,
};

struct Found {
    Element element = Element::None;
    qsizetype start = 0;
    qsizetype length = 0;
    QByteArray text;
};

struct Spelling {
    const char *text;
    Element element;
};

constexpr std::array kSpellings{
    Spelling{"January", Element::LongMonth},
    Spelling{"Monday", Element::LongWeekDay},
    Spelling{"MST", Element::ZoneName},
    Spelling{"01", Element::ZeroMonth},
    Spelling{"002", Element::ZeroYearDay},
    Spelling{"02", Element::ZeroDay},
    Spelling{"03", Element::ZeroHour12},
    Spelling{"04", Element::ZeroMinute},
    Spelling{"05", Element::ZeroSecond},
    Spelling{"06", Element::Year},
    Spelling{"15", Element::Hour},
    Spelling{"2006", Element::LongYear},
    Spelling{"__2", Element::UnderYearDay},
    Spelling{"_2", Element::UnderDay},
    Spelling{"PM", Element::UpperPm},
    Spelling{"pm", Element::LowerPm},
    Spelling{"-07:00:00", Element::ZoneNumeric},
    Spelling{"-07:00", Element::ZoneNumeric},
    Spelling{"-070000", Element::ZoneNumeric},
    Spelling{"-0700", Element::ZoneNumeric},
    Spelling{"-07", Element::ZoneNumeric},
    Spelling{"Z07:00:00", Element::ZoneZ},
    Spelling{"Z07:00", Element::ZoneZ},
    Spelling{"Z070000", Element::ZoneZ},
    Spelling{"Z0700", Element::ZoneZ},
    Spelling{"Z07", Element::ZoneZ},
    Spelling{"1", Element::NumberMonth},
    Spelling{"2", Element::Day},
    Spelling{"3", Element::Hour12},
    Spelling{"4", Element::Minute},
    Spelling{"5", Element::Second},
};

bool isDigitAt(const QByteArray &layout, qsizetype position)
{
    return position < layout.size() && layout.at(position) >= '0' && layout.at(position) <= '9';
}

/// ".000" or ",999", if no other digit follows.
Found fractionAt(const QByteArray &layout, qsizetype position)
{
    if ((layout.at(position) != '.' && layout.at(position) != ',') || position + 1 >= layout.size())
        return {};
    const char digit = layout.at(position + 1);
    if (digit != '0' && digit != '9')
        return {};
    qsizetype end = position + 1;
    while (end < layout.size() && layout.at(end) == digit)
        ++end;
    return isDigitAt(layout, end) ? Found{} : Found{Element::Fraction, position, end - position, layout.sliced(position, end - position)};
}

Found elementAt(const QByteArray &layout, qsizetype position)
{
    const QByteArrayView rest = QByteArrayView(layout).sliced(position);
    if (rest.startsWith("_2006")) // a "_" before a year stands for itself
        return {Element::LongYear, position + 1, 4, "2006"};
    for (const Spelling &spelling : kSpellings) {
        if (rest.startsWith(spelling.text))
            return {spelling.element, position, qsizetype(qstrlen(spelling.text)), spelling.text};
    }
    const auto isShort = [&](const char *name) { return rest.startsWith(name) && (rest.size() == 3 || rest[3] < 'a' || rest[3] > 'z'); };
    if (isShort("Jan"))
        return {Element::Month, position, 3, "Jan"};
    if (isShort("Mon"))
        return {Element::WeekDay, position, 3, "Mon"};
    return fractionAt(layout, position);
}

Found nextElement(const QByteArray &layout, qsizetype position)
{
    for (; position < layout.size(); ++position) {
        if (Found found = elementAt(layout, position); found.element != Element::None)
            return found;
    }
    return {Element::None, layout.size(), 0, {}};
}

QByteArray padded(qint64 value, int width, char filler = '0')
{
    return (value < 0 ? "-" : "") + QByteArray::number(std::abs(value)).rightJustified(width, filler);
}

QByteArray fraction(int nanoseconds, const QByteArray &layout)
{
    QByteArray digits = padded(nanoseconds, 9).first(std::min<qsizetype>(9, layout.size() - 1));
    if (layout.at(1) == '9') {
        while (digits.endsWith('0'))
            digits.chop(1);
        if (digits.isEmpty())
            return {};
    }
    return layout.first(1) + digits;
}

QByteArray written(const Found &found, const QDateTime &moment, int nanoseconds)
{
    const QDate date = moment.date();
    const QTime time = moment.time();
    const int hour12 = time.hour() % 12 == 0 ? 12 : time.hour() % 12;
    switch (found.element) {
    case Element::LongMonth:
        return goMonthName(date.month());
    case Element::Month:
        return goMonthName(date.month()).first(3);
    case Element::NumberMonth:
        return QByteArray::number(date.month());
    case Element::ZeroMonth:
        return padded(date.month(), 2);
    case Element::LongWeekDay:
        return goWeekdayName(date.dayOfWeek() % 7);
    case Element::WeekDay:
        return goWeekdayName(date.dayOfWeek() % 7).first(3);
    case Element::Day:
        return QByteArray::number(date.day());
    case Element::UnderDay:
        return padded(date.day(), 2, ' ');
    case Element::ZeroDay:
        return padded(date.day(), 2);
    case Element::UnderYearDay:
        return padded(date.dayOfYear(), 3, ' ');
    case Element::ZeroYearDay:
        return padded(date.dayOfYear(), 3);
    case Element::Hour:
        return padded(time.hour(), 2);
    case Element::Hour12:
        return QByteArray::number(hour12);
    case Element::ZeroHour12:
        return padded(hour12, 2);
    case Element::Minute:
        return QByteArray::number(time.minute());
    case Element::ZeroMinute:
        return padded(time.minute(), 2);
    case Element::Second:
        return QByteArray::number(time.second());
    case Element::ZeroSecond:
        return padded(time.second(), 2);
    case Element::LongYear:
        return padded(date.year(), 4);
    case Element::Year:
        return padded(std::abs(date.year()) % 100, 2);
    case Element::UpperPm:
        return time.hour() >= 12 ? "PM" : "AM";
    case Element::LowerPm:
        return time.hour() >= 12 ? "pm" : "am";
    case Element::ZoneName:
        return "UTC";
    case Element::ZoneZ:
        return "Z";
    case Element::ZoneNumeric:
        return QByteArray(found.text).replace('-', '+').replace('7', '0');
    case Element::Fraction:
        return fraction(nanoseconds, found.text);
    case Element::None:
        break;
    }
    return {};
}

} // namespace

QByteArray goMonthName(int month)
{
    return month >= 1 && month <= 12 ? QByteArray(kMonths.at(size_t(month - 1))) : "%!Month(" + QByteArray::number(month) + ')';
}

QByteArray goWeekdayName(int day)
{
    return day >= 0 && day <= 6 ? QByteArray(kWeekdays.at(size_t(day))) : "%!Weekday(" + QByteArray::number(day) + ')';
}

QByteArray goTimeFormatted(const TemplateTime &time, const QByteArray &layout)
{
    const QDateTime moment = QDateTime::fromSecsSinceEpoch(time.seconds, QTimeZone::UTC);
    QByteArray result;
    qsizetype position = 0;
    while (position < layout.size()) {
        const Found found = nextElement(layout, position);
        result += layout.sliced(position, found.start - position);
        result += written(found, moment, time.nanoseconds);
        position = found.start + found.length;
    }
    return result;
}

QByteArray goTimeText(const TemplateTime &time)
{
    return goTimeFormatted(time, "2006-01-02 15:04:05.999999999 -0700 MST");
}

} // namespace slipway
