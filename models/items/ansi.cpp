// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "items/ansi.h"

#include <cstring>

namespace slipway {
namespace {

constexpr char kEscape = '\x1b';
constexpr char kBell = '\x07';
constexpr qsizetype kMostParameters = 64;

bool isBetween(char c, char first, char last)
{
    return c >= first && c <= last;
}

/// The numbers of "38;5;12" or "38:2::1:2:3"; a missing one is 0.
QList<int> parametersOf(QByteArrayView text)
{
    QList<int> numbers{0};
    for (const char c : text) {
        if (isBetween(c, '0', '9'))
            numbers.last() = qMin(numbers.last() * 10 + (c - '0'), 0xffff);
        else if (numbers.size() < kMostParameters)
            numbers.append(0);
    }
    return numbers;
}

/// Reads the colour after a 38 or 48 at `at`; leaves `at` on its last number.
int extendedColor(const QList<int> &numbers, qsizetype &at, bool hasColorSpace)
{
    const auto number = [&](qsizetype offset) { return at + offset < numbers.size() ? qBound(0, numbers[at + offset], 255) : 0; };
    switch (number(1)) {
    case 5: {
        const int color = number(2);
        at += 2;
        return color;
    }
    case 2: {
        const qsizetype first = hasColorSpace ? 3 : 2;
        const int color = AnsiStyle::kRgb | number(first) << 16 | number(first + 1) << 8 | number(first + 2);
        at += first + 2;
        return color;
    }
    default:
        at = numbers.size();
        return AnsiStyle::kDefault;
    }
}

void applySgr(AnsiStyle &style, QByteArrayView parameters)
{
    const QList<int> numbers = parametersOf(parameters);
    // "38:2::r:g:b" names a colour space between the 2 and the red; "38;2;r;g;b" does not.
    const bool hasColorSpace = parameters.contains(':') && numbers.size() >= 6;
    for (qsizetype at = 0; at < numbers.size(); ++at) {
        const int number = numbers[at];
        if (number >= 30 && number <= 37)
            style.foreground = number - 30;
        else if (number >= 40 && number <= 47)
            style.background = number - 40;
        else if (number >= 90 && number <= 97)
            style.foreground = number - 90 + 8;
        else if (number >= 100 && number <= 107)
            style.background = number - 100 + 8;
        switch (number) {
        case 0:
            style = {};
            break;
        case 1:
            style.isBold = true;
            break;
        case 2:
            style.isFaint = true;
            break;
        case 3:
            style.isItalic = true;
            break;
        case 4:
            style.isUnderlined = true;
            break;
        case 7:
            style.isInverse = true;
            break;
        case 22:
            style.isBold = style.isFaint = false;
            break;
        case 23:
            style.isItalic = false;
            break;
        case 24:
            style.isUnderlined = false;
            break;
        case 27:
            style.isInverse = false;
            break;
        case 38:
            style.foreground = extendedColor(numbers, at, hasColorSpace);
            break;
        case 39:
            style.foreground = AnsiStyle::kDefault;
            break;
        case 48:
            style.background = extendedColor(numbers, at, hasColorSpace);
            break;
        case 49:
            style.background = AnsiStyle::kDefault;
            break;
        default:
            break;
        }
    }
}

/// Length of the sequence that starts with an escape at the front of `text`; applies it if it is an SGR.
qsizetype consumeSequence(QByteArrayView text, AnsiStyle &style)
{
    if (text.size() < 2)
        return text.size();
    qsizetype end = 1;
    if (text[1] == '[') {
        for (end = 2; end < text.size() && isBetween(text[end], 0x20, 0x3f); ++end) { }
        if (end < text.size() && text[end] == 'm' && (end == 2 || isBetween(text[2], '0', ';')))
            applySgr(style, text.sliced(2, end - 2));
        return qMin(end + 1, text.size());
    }
    if (text[1] == ']' || text[1] == 'P' || text[1] == '_' || text[1] == '^' || text[1] == 'X') {
        for (end = 2; end < text.size(); ++end) {
            if (text[end] == kBell)
                return end + 1;
            if (text[end] == kEscape)
                return end + 1 < text.size() && text[end + 1] == '\\' ? end + 2 : end;
        }
        return end;
    }
    while (end < text.size() && isBetween(text[end], 0x20, 0x2f))
        ++end;
    return qMin(end + 1, text.size());
}

} // namespace

AnsiLine parseAnsi(QByteArrayView line)
{
    if (!line.contains(kEscape))
        return {line.toByteArray(), {}};
    AnsiLine result;
    result.text.reserve(line.size());
    AnsiStyle style;
    while (!line.isEmpty()) {
        const qsizetype escape = line.indexOf(kEscape);
        const QByteArrayView plain = escape < 0 ? line : line.first(escape);
        if (!plain.isEmpty()) {
            if (style != AnsiStyle())
                result.runs.append({result.text.size(), plain.size(), style});
            result.text.append(plain);
        }
        line = line.sliced(plain.size());
        if (!line.isEmpty())
            line = line.sliced(consumeSequence(line, style));
    }
    return result;
}

} // namespace slipway
