// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modfile/gotext.h"

#include <QChar>

#include <cstring>

namespace slipway {

namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr char kHexDigits[] = "0123456789abcdef";

bool isContinuation(uchar byte)
{
    return (byte & 0xC0) == 0x80;
}

/// Size of the well-formed sequence at the front; 0: malformed.
qsizetype sequenceSize(QByteArrayView text)
{
    const auto at = [&](qsizetype i) { return i < text.size() ? uchar(text[i]) : uchar(0); };
    const uchar first = at(0), second = at(1);
    if (first < 0x80)
        return 1;
    if (first < 0xC2 || first > 0xF4)
        return 0;
    if (first < 0xE0)
        return isContinuation(second) ? 2 : 0;
    // The narrower ranges keep out overlong forms, surrogates and what lies beyond U+10FFFF.
    const uchar low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    const uchar high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (second < low || second > high || !isContinuation(at(2)))
        return 0;
    if (first < 0xF0)
        return 3;
    return isContinuation(at(3)) ? 4 : 0;
}

void appendHex(QByteArray &out, char32_t value, int digits)
{
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4)
        out += kHexDigits[(value >> shift) & 0xF];
}

/// One rune as strconv writes it between `quote`s.
void appendEscaped(QByteArray &out, char32_t rune, char quote)
{
    if (rune == char32_t(quote) || rune == U'\\') {
        out += '\\';
        out += char(rune);
        return;
    }
    if (isPrintable(rune)) {
        appendRune(out, rune);
        return;
    }
    static constexpr char plain[] = "\a\b\f\n\r\t\v";
    static constexpr char letters[] = "abfnrtv";
    if (rune != 0 && rune < 0x80) {
        if (const char *found = std::strchr(plain, int(rune))) {
            out += '\\';
            out += letters[found - plain];
            return;
        }
    }
    if (rune < 0x20 || rune == 0x7F) {
        out += "\\x";
        appendHex(out, rune, 2);
    } else if (rune < 0x10000) {
        out += "\\u";
        appendHex(out, rune, 4);
    } else {
        out += "\\U";
        appendHex(out, rune, 8);
    }
}

int digitValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return 99;
}

/// Reads `count` digits of `base` from the front of `rest`; nothing: there are fewer.
std::optional<char32_t> takeDigits(QByteArrayView &rest, int count, int base)
{
    char32_t value = 0;
    if (rest.size() < count)
        return {};
    for (int i = 0; i < count; ++i) {
        const int digit = digitValue(rest[i]);
        if (digit >= base)
            return {};
        value = value * char32_t(base) + char32_t(digit);
    }
    rest = rest.sliced(count);
    return value;
}

/// Reads what follows a backslash in a double-quoted literal.
bool takeEscape(QByteArrayView &rest, QByteArray &out)
{
    if (rest.isEmpty())
        return false;
    const char c = rest[0];
    static constexpr char letters[] = "abfnrtv\\\"";
    static constexpr char plain[] = "\a\b\f\n\r\t\v\\\"";
    if (const char *found = c != 0 ? std::strchr(letters, c) : nullptr) {
        out += plain[found - letters];
        rest = rest.sliced(1);
        return true;
    }
    if (c == 'x' || c == 'u' || c == 'U') {
        rest = rest.sliced(1);
        const auto value = takeDigits(rest, c == 'x' ? 2 : c == 'u' ? 4 : 8, 16);
        if (!value || (c != 'x' && (*value > 0x10FFFF || (*value >= 0xD800 && *value < 0xE000))))
            return false;
        if (c == 'x')
            out += char(*value);
        else
            appendRune(out, *value);
        return true;
    }
    const auto value = takeDigits(rest, 3, 8);
    if (!value || *value > 255)
        return false;
    out += char(*value);
    return true;
}

} // namespace

Rune firstRune(QByteArrayView text)
{
    if (text.isEmpty())
        return {};
    const auto byte = [&](qsizetype i) { return char32_t(uchar(text[i])); };
    switch (sequenceSize(text)) {
    case 1:
        return {byte(0), 1};
    case 2:
        return {(byte(0) & 0x1F) << 6 | (byte(1) & 0x3F), 2};
    case 3:
        return {(byte(0) & 0xF) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F), 3};
    case 4:
        return {(byte(0) & 7) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F), 4};
    }
    return {kReplacement, 1};
}

bool isValidUtf8(QByteArrayView text)
{
    while (!text.isEmpty()) {
        const qsizetype size = sequenceSize(text);
        if (size == 0)
            return false;
        text = text.sliced(size);
    }
    return true;
}

void appendRune(QByteArray &out, char32_t rune)
{
    if (rune < 0x80) {
        out += char(rune);
    } else if (rune < 0x800) {
        out += char(0xC0 | (rune >> 6));
        out += char(0x80 | (rune & 0x3F));
    } else if (rune < 0x10000) {
        out += char(0xE0 | (rune >> 12));
        out += char(0x80 | ((rune >> 6) & 0x3F));
        out += char(0x80 | (rune & 0x3F));
    } else {
        out += char(0xF0 | (rune >> 18));
        out += char(0x80 | ((rune >> 12) & 0x3F));
        out += char(0x80 | ((rune >> 6) & 0x3F));
        out += char(0x80 | (rune & 0x3F));
    }
}

bool isPrintable(char32_t rune)
{
    if (rune < 0x7F)
        return rune >= 0x20;
    switch (QChar::category(rune)) {
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
        return false;
    default:
        return true;
    }
}

bool isSpace(char32_t rune)
{
    switch (rune) {
    case '\t':
    case '\n':
    case '\v':
    case '\f':
    case '\r':
    case ' ':
    case 0x85:
    case 0xA0:
    case 0x1680:
    case 0x2028:
    case 0x2029:
    case 0x202F:
    case 0x205F:
    case 0x3000:
        return true;
    default:
        return rune >= 0x2000 && rune <= 0x200A;
    }
}

QByteArrayView trimmedSpace(QByteArrayView text)
{
    while (!text.isEmpty()) {
        const Rune rune = firstRune(text);
        if (!isSpace(rune.value))
            break;
        text = text.sliced(rune.size);
    }
    while (!text.isEmpty()) {
        qsizetype start = text.size() - 1;
        while (start > 0 && text.size() - start < 4 && isContinuation(uchar(text[start])))
            --start;
        const Rune rune = firstRune(text.sliced(start));
        if (start + rune.size != text.size() || !isSpace(rune.value))
            break;
        text = text.first(start);
    }
    return text;
}

QByteArray goQuoted(QByteArrayView text)
{
    QByteArray out(1, '"');
    while (!text.isEmpty()) {
        const Rune rune = firstRune(text);
        if (rune.value == kReplacement && rune.size == 1) {
            out += "\\x";
            appendHex(out, uchar(text[0]), 2);
        } else {
            appendEscaped(out, rune.value, '"');
        }
        text = text.sliced(rune.size);
    }
    return out += '"';
}

QByteArray goQuotedRune(char32_t rune)
{
    QByteArray out(1, '\'');
    appendEscaped(out, rune, '\'');
    return out += '\'';
}

std::optional<QByteArray> goUnquoted(QByteArrayView literal)
{
    if (literal.size() < 2 || literal.front() != '"' || literal.back() != '"')
        return {};
    QByteArrayView rest = literal.sliced(1).chopped(1);
    QByteArray out;
    while (!rest.isEmpty()) {
        const Rune rune = firstRune(rest);
        if (rune.value == U'"' || rune.value == U'\n')
            return {};
        rest = rest.sliced(rune.size);
        if (rune.value != U'\\')
            appendRune(out, rune.value);
        else if (!takeEscape(rest, out))
            return {};
    }
    return out;
}

QByteArray goJsonString(QByteArrayView text)
{
    QByteArray out(1, '"');
    for (Rune rune; !text.isEmpty(); text = text.sliced(rune.size)) {
        rune = firstRune(text);
        static constexpr char plain[] = "\b\f\n\r\t\"\\";
        static constexpr char letters[] = "bfnrt\"\\";
        const char *found = rune.value != 0 && rune.value < 0x80 ? std::strchr(plain, int(rune.value)) : nullptr;
        const bool isMarkup = rune.value == U'<' || rune.value == U'>' || rune.value == U'&';
        if (found) {
            out += '\\';
            out += letters[found - plain];
        } else if (rune.value < 0x20 || isMarkup || rune.value == 0x2028 || rune.value == 0x2029
                   || (rune.value == kReplacement && rune.size == 1)) {
            out += "\\u";
            appendHex(out, rune.value, 4);
        } else {
            out += text.first(rune.size);
        }
    }
    return out += '"';
}

} // namespace slipway
