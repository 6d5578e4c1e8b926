// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "gotemplate/escape.h"

#include "gotemplate/format.h"

#include <QChar>

namespace slipway {

QByteArray htmlEscaped(const QByteArray &text)
{
    QByteArray result;
    for (const char c : text) {
        switch (c) {
        case '\0':
            result += "\xef\xbf\xbd";
            break;
        case '"':
            result += "&#34;";
            break;
        case '\'':
            result += "&#39;";
            break;
        case '&':
            result += "&amp;";
            break;
        case '<':
            result += "&lt;";
            break;
        case '>':
            result += "&gt;";
            break;
        default:
            result += c;
        }
    }
    return result;
}

QByteArray scriptEscaped(const QByteArray &text)
{
    const auto number = [](char32_t code) { return QByteArray::number(uint(code), 16).toUpper().rightJustified(4, '0'); };
    QByteArray result;
    for (qsizetype position = 0; position < text.size();) {
        const CodePoint rune = runeAt(text, position);
        if (rune.code == '\\' || rune.code == '\'' || rune.code == '"')
            result += '\\' + QByteArray(1, char(rune.code));
        else if (rune.code < ' ' || rune.code == '<' || rune.code == '>' || rune.code == '&' || rune.code == '='
                 || (rune.code >= 0x80 && (!QChar::isPrint(rune.code) || QChar::isSpace(rune.code))))
            result += "\\u" + number(rune.code);
        else
            result += text.sliced(position, rune.length);
        position += rune.length;
    }
    return result;
}

QByteArray queryEscaped(const QByteArray &text)
{
    return text.toPercentEncoding(" ").replace(' ', '+');
}

QByteArray pathEscaped(const QByteArray &text)
{
    return text.toPercentEncoding("$&+=:@");
}

} // namespace slipway
