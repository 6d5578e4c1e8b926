// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "palette/pinyin.h"

#include <QStringEncoder>

#include <algorithm>
#include <array>
#include <ranges>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

struct Range {
    int first; ///< GB 2312 code of the first character with this initial
    char letter;
};

// source: GB 2312-1980, level 1 (rows 16 to 55); no syllable begins with i, u or v.
constexpr auto kRanges = std::to_array<Range>({
    {0xB0A1, 'a'}, {0xB0C5, 'b'}, {0xB2C1, 'c'}, {0xB4EE, 'd'}, {0xB6EA, 'e'}, {0xB7A2, 'f'}, {0xB8C1, 'g'}, {0xB9FE, 'h'},
    {0xBBF7, 'j'}, {0xBFA6, 'k'}, {0xC0AC, 'l'}, {0xC2E8, 'm'}, {0xC4C3, 'n'}, {0xC5B6, 'o'}, {0xC5BE, 'p'}, {0xC6DA, 'q'},
    {0xC8BB, 'r'}, {0xC8F6, 's'}, {0xCBFA, 't'}, {0xCDDA, 'w'}, {0xCEF4, 'x'}, {0xD1B9, 'y'}, {0xD4D1, 'z'},
});
constexpr int kLast = 0xD7F9;

char initialOf(const QByteArray &code)
{
    if (code.size() != 2)
        return 0;
    const int value = (uchar(code[0]) << 8) | uchar(code[1]);
    if (value < kRanges.front().first || value > kLast)
        return 0;
    const auto next = std::ranges::upper_bound(kRanges, value, {}, &Range::first);
    return std::prev(next)->letter;
}

} // namespace

QString pinyinInitials(const QString &text)
{
    static thread_local QStringEncoder encoder("GB18030");
    QString result;
    for (const QChar character : text) {
        if (character.unicode() < 128) {
            if (character.isLetterOrNumber())
                result += character.toLower();
        } else if (encoder.isValid()) {
            const QByteArray code = encoder(QStringView(&character, 1));
            if (const char letter = initialOf(code))
                result += QLatin1Char(letter);
        }
    }
    return result;
}

} // namespace slipway
