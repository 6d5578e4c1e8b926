// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "gotemplate/formatter.h"

#include "gotemplate/format.h"
#include "gotemplate/gotime.h"

#include <QChar>

#include <charconv>
#include <cmath>

namespace slipway {

namespace {

using Kind = TemplateValue::Kind;

qsizetype runeCount(const QByteArray &text)
{
    qsizetype count = 0;
    for (qsizetype position = 0; position < text.size(); position += runeAt(text, position).length)
        ++count;
    return count;
}

/// What a value says of itself where text is wanted (Go's Stringer).
std::optional<QByteArray> ownText(const TemplateValue &value)
{
    if (value.kind() == Kind::Time)
        return goTimeText(value.toTime());
    if (value.type() == "time.Month")
        return goMonthName(int(value.toInt()));
    return value.type() == "time.Weekday" ? std::optional(goWeekdayName(int(value.toInt()))) : std::nullopt;
}

/// The part of Go's "time.Date(…" after the day.
QByteArray goTimeSyntax(const TemplateTime &time)
{
    const qint64 inDay = ((time.seconds % 86400) + 86400) % 86400;
    QByteArray result;
    for (const qint64 part : {inDay / 3600, inDay / 60 % 60, inDay % 60, qint64(time.nanoseconds)})
        result += QByteArray::number(part) + ", ";
    return result + "time.UTC)";
}

QByteArray floatDigits(double value, char32_t verb, std::optional<int> precision)
{
    char buffer[512];
    const auto written = [&](std::to_chars_result result) { return QByteArray(buffer, result.ptr - buffer); };
    switch (verb) {
    case 'e':
    case 'E':
        return written(std::to_chars(buffer, std::end(buffer), value, std::chars_format::scientific, precision.value_or(6)));
    case 'f':
    case 'F':
        return written(std::to_chars(buffer, std::end(buffer), value, std::chars_format::fixed, precision.value_or(6)));
    default:
        break;
    }
    if (verb == 'x' || verb == 'X') {
        QByteArray digits = "0x"
            + written(precision ? std::to_chars(buffer, std::end(buffer), value, std::chars_format::hex, *precision)
                                : std::to_chars(buffer, std::end(buffer), value, std::chars_format::hex));
        const qsizetype exponent = digits.indexOf('p') + 2; // Go writes two digits at least
        return digits.size() - exponent < 2 ? digits.insert(exponent, '0') : digits;
    }
    if (precision)
        return written(std::to_chars(buffer, std::end(buffer), value, std::chars_format::general, *precision));
    const QByteArray scientific = written(std::to_chars(buffer, std::end(buffer), value, std::chars_format::scientific));
    const int exponent = scientific.sliced(scientific.indexOf('e') + 1).toInt();
    if (value != 0 && (exponent < -4 || exponent >= 6))
        return scientific;
    return written(std::to_chars(buffer, std::end(buffer), value, std::chars_format::fixed));
}

} // namespace

QByteArray goQuotedWith(const QByteArray &text, char quote, bool onlyAscii)
{
    QByteArray result(1, quote);
    for (qsizetype position = 0; position < text.size();) {
        const CodePoint rune = runeAt(text, position);
        const bool isBroken = rune.code == 0xfffd && rune.length == 1;
        if (isBroken)
            result += "\\x" + text.mid(position, 1).toHex();
        else if (rune.code == char32_t(uchar(quote)) || rune.code == '\\')
            result += '\\' + QByteArray(1, char(rune.code));
        else if ((rune.code < 0x7f || !onlyAscii) && (rune.code == ' ' || (QChar::isPrint(rune.code) && !QChar::isSpace(rune.code))))
            result += text.sliced(position, rune.length);
        else if (const qsizetype known = QByteArrayView("\a\b\f\n\r\t\v").indexOf(char(rune.code)); rune.code < 0x20 && known >= 0)
            result += '\\' + QByteArray(1, "abfnrtv"[known]);
        else if (rune.code < ' ' || rune.code == 0x7f)
            result += "\\x" + QByteArray::number(uint(rune.code), 16).rightJustified(2, '0');
        else
            result += (rune.code < 0x10000 ? "\\u" : "\\U")
                + QByteArray::number(uint(rune.code), 16).rightJustified(rune.code < 0x10000 ? 4 : 8, '0');
        position += rune.length;
    }
    return result + quote;
}

QByteArray Formatter::padded(const QByteArray &text, bool withZeros) const
{
    const qsizetype missing = width.value_or(0) - runeCount(text);
    if (missing <= 0)
        return text;
    if (hasMinus)
        return text + QByteArray(missing, ' ');
    return QByteArray(missing, withZeros && hasZero ? '0' : ' ') + text;
}

QByteArray Formatter::truncated(const QByteArray &text) const
{
    if (!precision)
        return text;
    qsizetype position = 0;
    for (int count = 0; count < *precision && position < text.size(); ++count)
        position += runeAt(text, position).length;
    return text.first(position);
}

QByteArray Formatter::badVerb(const TemplateValue &value, char32_t verb) const
{
    const QByteArray start = "%!" + encodeRune(verb) + '(';
    if (!value.isValid())
        return start + "<nil>)";
    Formatter plain = *this;
    if (value.type().startsWith("time.") && value.kind() == Kind::Int) // while complaining, Go asks no value for its own text
        return start + value.type() + '=' + plain.wholeNumber(quint64(std::abs(value.toInt())), value.toInt() < 0, 10, 'v') + ')';
    return start + value.type() + '=' + plain.format(value, 'v') + ')';
}

QByteArray Formatter::format(const TemplateValue &value, char32_t verb) const
{
    if (!value.isValid())
        return verb == 'T' || verb == 'v' ? padded("<nil>") : badVerb(value, verb);
    if (verb == 'T')
        return padded(truncated(value.type()));
    const bool isText = verb == 'v' || verb == 's' || verb == 'x' || verb == 'X' || verb == 'q';
    if (const auto text = ownText(value); text && isText && !showsSyntax)
        return formatString(*text, verb, value);
    switch (value.kind()) {
    case Kind::Bool:
        return verb == 't' || verb == 'v' ? padded(value.toBool() ? "true" : "false") : badVerb(value, verb);
    case Kind::Int:
    case Kind::Uint:
        return formatInteger(value, verb);
    case Kind::Float:
        return formatFloat(value.toFloat(), verb, value);
    case Kind::String:
        return formatString(value.toBytes(), verb, value);
    case Kind::List:
        return formatList(value, verb);
    case Kind::Map:
        return formatMap(value, verb);
    case Kind::Struct:
        return formatStruct(value, verb);
    case Kind::Time:
        return formatTime(value.toTime(), verb);
    case Kind::Invalid:
        break;
    }
    return {};
}

QByteArray Formatter::formatList(const TemplateValue &value, char32_t verb) const
{
    QByteArray result = showsSyntax ? value.type() + '{' : QByteArray("[");
    bool isFirst = true;
    for (const TemplateValue &element : value.toList()) {
        result += std::exchange(isFirst, false) ? "" : showsSyntax ? ", " : " ";
        result += format(element, verb);
    }
    return result + (showsSyntax ? '}' : ']');
}

QByteArray Formatter::formatMap(const TemplateValue &value, char32_t verb) const
{
    QByteArray result = showsSyntax ? value.type() + '{' : QByteArray("map[");
    bool isFirst = true;
    for (const auto &[key, element] : value.toMap().asKeyValueRange()) {
        result += std::exchange(isFirst, false) ? "" : showsSyntax ? ", " : " ";
        result += formatString(key, verb, TemplateValue::string(key)) + ':' + format(element, verb);
    }
    return result + (showsSyntax ? '}' : ']');
}

QByteArray Formatter::formatStruct(const TemplateValue &value, char32_t verb) const
{
    QByteArray result = showsSyntax ? value.type() + '{' : QByteArray("{");
    bool isFirst = true;
    for (const auto &[name, field] : value.toFields()) {
        result += std::exchange(isFirst, false) ? "" : showsSyntax ? ", " : " ";
        result += (showsSyntax || showsFields ? name + ':' : QByteArray()) + format(field, verb);
    }
    return result + '}';
}

/// Where no text is wanted, Go shows what a time.Time is made of.
QByteArray Formatter::formatTime(const TemplateTime &time, char32_t verb) const
{
    if (showsSyntax)
        return goTimeFormatted(time, "time.Date(2006, time.January, 2, ") + goTimeSyntax(time);
    constexpr qint64 yearOne = -62135596800;
    const bool isNumber = verb == 'b' || verb == 'o' || verb == 'd' || verb == 'x' || verb == 'X';
    const QByteArray zone = isNumber ? wholeNumber(0, false,
                                                   verb == 'b'       ? 2
                                                       : verb == 'o' ? 8
                                                       : verb == 'd' ? 10
                                                                     : 16,
                                                   verb)
                                     : "%!" + encodeRune(verb) + "(*time.Location=" + padded("<nil>") + ')';
    return '{' + formatInteger(TemplateValue::unsignedInteger(quint64(time.nanoseconds)), verb) + ' '
        + formatInteger(TemplateValue::integer(time.seconds - yearOne, "int64"), verb) + ' ' + zone + '}';
}

QByteArray Formatter::hexadecimal(const QByteArray &bytes, bool isUpper) const
{
    const QByteArray prefix = hasSharp ? (isUpper ? "0X" : "0x") : "";
    QByteArray digits = bytes.first(std::min<qsizetype>(bytes.size(), precision.value_or(int(bytes.size())))).toHex();
    if (isUpper)
        digits = digits.toUpper();
    QByteArray result;
    for (qsizetype i = 0; i < digits.size(); i += 2) {
        if (i > 0 && hasSpace)
            result += ' ';
        result += (i == 0 || hasSpace ? prefix : QByteArray()) + digits.sliced(i, 2);
    }
    return padded(result);
}

QByteArray Formatter::formatString(const QByteArray &text, char32_t verb, const TemplateValue &original) const
{
    switch (verb) {
    case 'v':
    case 's':
        if (verb == 'v' && showsSyntax)
            break;
        return padded(truncated(text));
    case 'x':
    case 'X':
        return hexadecimal(text, verb == 'X');
    case 'q':
        break;
    default:
        return badVerb(original, verb);
    }
    const QByteArray cut = truncated(text);
    const bool canBackquote = std::ranges::none_of(cut, [](char c) { return c == '`' || c == 0x7f || (uchar(c) < 0x20 && c != '\t'); });
    return padded(hasSharp && canBackquote ? '`' + cut + '`' : goQuotedWith(cut, '"', hasPlus));
}

QByteArray Formatter::wholeNumber(quint64 magnitude, bool isNegative, int base, char32_t verb) const
{
    if (precision == 0 && magnitude == 0)
        return QByteArray(width.value_or(0), ' ');
    QByteArray digits = QByteArray::number(qulonglong(magnitude), base);
    if (verb == 'X')
        digits = digits.toUpper();
    int wanted = precision.value_or(0);
    if (!precision && hasZero && !hasMinus && width)
        wanted = *width - (isNegative || hasPlus || hasSpace);
    digits = digits.rightJustified(wanted, '0');
    if (hasSharp && base == 2)
        digits.prepend("0b");
    else if (hasSharp && base == 8 && !digits.startsWith('0'))
        digits.prepend('0');
    else if (hasSharp && base == 16)
        digits.prepend(verb == 'X' ? "0X" : "0x");
    if (verb == 'O')
        digits.prepend("0o");
    const QByteArray sign = isNegative ? "-" : hasPlus ? "+" : hasSpace ? " " : "";
    return padded(sign + digits, false);
}

QByteArray Formatter::formatInteger(const TemplateValue &value, char32_t verb) const
{
    const bool isSigned = value.kind() == Kind::Int;
    const bool isNegative = isSigned && value.toInt() < 0;
    const quint64 bits = isSigned ? quint64(value.toInt()) : value.toUint();
    const quint64 magnitude = isNegative ? 0 - bits : bits;
    const char32_t code = bits > 0x10ffff ? 0xfffd : char32_t(bits);
    switch (verb) {
    case 'v':
        if (showsSyntax && !isSigned) {
            Formatter sharp = *this;
            sharp.hasSharp = true;
            return sharp.wholeNumber(magnitude, false, 16, 'v');
        }
        return wholeNumber(magnitude, isNegative, 10, verb);
    case 'd':
        return wholeNumber(magnitude, isNegative, 10, verb);
    case 'b':
        return wholeNumber(magnitude, isNegative, 2, verb);
    case 'o':
    case 'O':
        return wholeNumber(magnitude, isNegative, 8, verb);
    case 'x':
    case 'X':
        return wholeNumber(magnitude, isNegative, 16, verb);
    case 'c':
        return padded(encodeRune(code));
    case 'q':
        return padded(goQuotedWith(encodeRune(code), '\'', hasPlus));
    case 'U': {
        QByteArray text = "U+" + QByteArray::number(qulonglong(bits), 16).toUpper().rightJustified(std::max(4, precision.value_or(0)), '0');
        if (hasSharp && bits <= 0x10ffff && QChar::isPrint(code))
            text += " '" + encodeRune(code) + '\'';
        return padded(text, false);
    }
    default:
        return badVerb(value, verb);
    }
}

QByteArray Formatter::formatFloat(double value, char32_t verb, const TemplateValue &original) const
{
    if (verb != 'v' && !QByteArrayView("eEfFgGxX").contains(verb < 0x80 ? char(verb) : '\0'))
        return badVerb(original, verb);
    const bool isSpecial = std::isinf(value) || std::isnan(value);
    QByteArray digits
        = isSpecial ? QByteArray(std::isnan(value) ? "NaN" : "Inf") : floatDigits(std::abs(value), verb == 'G' ? U'g' : verb, precision);
    if (verb == 'E' || verb == 'G' || verb == 'X')
        digits = isSpecial ? digits : digits.toUpper();
    if (hasSharp && !isSpecial && !digits.contains('.')) {
        const qsizetype exponent = digits.toLower().indexOf('e');
        digits.insert(exponent < 0 ? digits.size() : exponent, '.');
    }
    const QByteArray sign = std::signbit(value) && !std::isnan(value) ? "-" : hasPlus ? "+" : hasSpace ? " " : "";
    if (hasZero && !hasMinus && !isSpecial && width && !sign.isEmpty())
        return sign + digits.rightJustified(*width - 1, '0');
    return padded(sign + digits, !isSpecial);
}

} // namespace slipway
