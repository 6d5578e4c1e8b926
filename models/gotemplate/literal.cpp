// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "gotemplate/format.h"
#include "gotemplate/tree.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>

namespace slipway {

namespace {

std::optional<char32_t> digitsAt(const QByteArray &text, qsizetype &position, int count, int base)
{
    if (position + count > text.size())
        return {};
    quint32 value = 0;
    const auto *begin = text.constData() + position;
    const auto [end, error] = std::from_chars(begin, begin + count, value, base);
    if (error != std::errc() || end != begin + count)
        return {};
    position += count;
    return value;
}

/// What stands for one character of a quoted text; an octal or hexadecimal escape is a single byte.
struct Unquoted {
    char32_t code;
    bool isByte;
};

std::optional<Unquoted> escapeAt(const QByteArray &text, qsizetype &position, char quote)
{
    const char c = text.at(position++);
    switch (c) {
    case 'a':
        return Unquoted{'\a', false};
    case 'b':
        return Unquoted{'\b', false};
    case 'f':
        return Unquoted{'\f', false};
    case 'n':
        return Unquoted{'\n', false};
    case 'r':
        return Unquoted{'\r', false};
    case 't':
        return Unquoted{'\t', false};
    case 'v':
        return Unquoted{'\v', false};
    case '\\':
        return Unquoted{'\\', false};
    default:
        break;
    }
    if (c == '\'' || c == '"')
        return c == quote ? std::optional(Unquoted{char32_t(c), false}) : std::nullopt;
    if (c >= '0' && c <= '7') {
        const auto code = digitsAt(text, --position, 3, 8);
        return code && *code <= 255 ? std::optional(Unquoted{*code, true}) : std::nullopt;
    }
    if (c != 'x' && c != 'u' && c != 'U')
        return {};
    const auto code = digitsAt(text, position, c == 'x' ? 2 : c == 'u' ? 4 : 8, 16);
    if (!code || (c != 'x' && (*code > 0x10ffff || (*code >= 0xd800 && *code <= 0xdfff))))
        return {};
    return Unquoted{*code, c == 'x'};
}

std::optional<Unquoted> characterAt(const QByteArray &text, qsizetype &position, char quote)
{
    const char c = text.at(position);
    if (c == quote)
        return {};
    if (c == '\\') {
        if (++position >= text.size())
            return {};
        return escapeAt(text, position, quote);
    }
    const CodePoint rune = runeAt(text, position);
    position += rune.length;
    return Unquoted{rune.code, false};
}

/// Go's rule for "_": only between digits, or between the base and a digit.
bool hasGoodUnderscores(QByteArrayView digits, int base)
{
    char previous = base == 10 ? '^' : '0';
    for (const char c : digits) {
        const bool isDigit = base == 16 ? std::isxdigit(uchar(c)) : std::isdigit(uchar(c));
        if (c == '_' ? previous != '0' : (previous == '_' && !isDigit))
            return false;
        previous = c == '_' ? '_' : isDigit ? '0' : '!';
    }
    return previous != '_';
}

struct Digits {
    QByteArray text; ///< without sign, base and "_"
    int base = 10;
    bool isNegative = false;
    bool hasSign = false;
    bool isGood = true;
};

Digits splitDigits(QByteArray rest, bool isFraction)
{
    Digits result;
    if (rest.startsWith('+') || rest.startsWith('-')) {
        result.hasSign = true;
        result.isNegative = rest.startsWith('-');
        rest.remove(0, 1);
    }
    if (rest.size() > 1 && rest.startsWith('0')) {
        const char kind = char(rest.at(1) | 0x20);
        result.base = kind == 'x' ? 16 : isFraction ? 10 : kind == 'b' ? 2 : 8;
        rest.remove(0, result.base == 10 ? 0 : std::isalpha(uchar(rest.at(1))) ? 2 : 1);
    }
    result.isGood = !rest.contains('_') || hasGoodUnderscores(rest, result.base);
    result.text = rest.replace("_", "");
    return result;
}

void readWhole(const Digits &digits, TemplateNumber &number)
{
    quint64 value = 0;
    const char *end = digits.text.constData() + digits.text.size();
    const auto [stop, error] = std::from_chars(digits.text.constData(), end, value, digits.base);
    if (!digits.isGood || digits.text.isEmpty() || error != std::errc() || stop != end)
        return;
    constexpr auto limit = quint64(std::numeric_limits<qint64>::max());
    number.isInt = value <= limit || (digits.isNegative && value == limit + 1);
    number.integer = digits.isNegative ? qint64(0 - value) : qint64(value);
    number.isUint = !digits.hasSign || (number.isInt && value == 0); // "-0" is a fine uint
    number.unsignedInteger = value;
    number.isFloat = number.isInt || number.isUint;
    number.real = number.isInt ? double(number.integer) : double(value);
}

std::optional<double> readFraction(const QByteArray &literal)
{
    const Digits digits = splitDigits(literal, true);
    const bool isHexadecimal = digits.base == 16;
    if (!digits.isGood || digits.text.isEmpty() || (isHexadecimal && !literal.contains('p') && !literal.contains('P')))
        return {};
    double value = 0;
    const char *end = digits.text.constData() + digits.text.size();
    const auto [stop, error]
        = std::from_chars(digits.text.constData(), end, value, isHexadecimal ? std::chars_format::hex : std::chars_format::general);
    if (error != std::errc() || stop != end || std::isinf(value) || std::isnan(value))
        return {};
    return digits.isNegative ? -value : value;
}

TemplateNumber fraction(double value)
{
    TemplateNumber number;
    number.isFloat = true;
    number.real = value;
    if (std::floor(value) != value)
        return number;
    number.isInt = std::abs(value) < 0x1p63;
    number.integer = number.isInt ? qint64(value) : 0;
    number.isUint = value >= 0 && value < 0x1p64;
    number.unsignedInteger = number.isUint ? quint64(value) : 0;
    return number;
}

std::expected<TemplateNumber, QByteArray> characterConstant(const QByteArray &literal)
{
    qsizetype position = 1;
    const auto character = characterAt(literal, position, '\'');
    if (!character)
        return std::unexpected(QByteArray("invalid syntax"));
    if (literal.sliced(position) != "'")
        return std::unexpected("malformed character constant: " + literal);
    const auto code = qint64(character->code);
    return TemplateNumber{true, true, true, code, quint64(code), double(code)};
}

} // namespace

std::optional<QByteArray> goUnquoted(const QByteArray &literal)
{
    if (literal.size() < 2 || literal.front() != literal.back())
        return {};
    const QByteArray inner = literal.sliced(1, literal.size() - 2);
    if (literal.front() == '`')
        return inner.contains('`') ? std::nullopt : std::optional(QByteArray(inner).replace("\r", ""));
    QByteArray result;
    for (qsizetype position = 0; position < inner.size();) {
        const auto character = characterAt(inner, position, '"');
        if (!character)
            return {};
        result += character->isByte ? QByteArray(1, char(character->code)) : encodeRune(character->code);
    }
    return result;
}

std::expected<TemplateNumber, QByteArray> templateNumber(const QByteArray &literal)
{
    if (literal.startsWith('\''))
        return characterConstant(literal);
    TemplateNumber number;
    readWhole(splitDigits(literal, false), number);
    if (number.isFloat)
        return number;
    const auto value = readFraction(literal);
    if (!value)
        return std::unexpected("illegal number syntax: " + goQuoted(literal));
    const bool looksWhole = std::ranges::none_of(literal, [](char c) { return QByteArrayView(".eEpP").contains(c); });
    if (looksWhole)
        return std::unexpected("integer overflow: " + goQuoted(literal));
    return fraction(*value);
}

} // namespace slipway
