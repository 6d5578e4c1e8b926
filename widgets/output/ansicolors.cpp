// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "output/ansicolors.h"

#include "common/theme.h"

#include <cmath>

namespace slipway {
namespace {

struct NamedColor {
    QRgb light, dark;
};

// Black, red, green, yellow, blue, magenta, cyan, white, and the bright ones.
constexpr NamedColor kNamed[] = {
    {0xff1c2128, 0xff9ca4ae}, {0xffb42323, 0xffff8080}, {0xff1d6e30, 0xff71dc83}, {0xff7d5700, 0xffe5c06a},
    {0xff1f5fb8, 0xff7fb2ff}, {0xff8a3a9e, 0xffdc9cf0}, {0xff0b6677, 0xff58cbdc}, {0xff565e6a, 0xffd5d9de},
    {0xff565e6a, 0xffb3bac3}, {0xffc93030, 0xffffa0a0}, {0xff217d37, 0xff9aeba8}, {0xff8a6100, 0xfff3d898},
    {0xff2a6fd0, 0xffa6caff}, {0xff9a46b0, 0xffe8bdf7}, {0xff0f7486, 0xff8fe2ee}, {0xff1c2128, 0xfff2f5f7},
};

constexpr double kLeastContrast = 3.0;

QRgb fromCube(int index)
{
    if (index >= 232) {
        const int grey = 8 + 10 * (index - 232);
        return qRgb(grey, grey, grey);
    }
    constexpr int kSteps[] = {0, 95, 135, 175, 215, 255};
    const int place = index - 16;
    return qRgb(kSteps[place / 36], kSteps[place / 6 % 6], kSteps[place % 6]);
}

QColor colorOf(int color, bool isDarkPalette)
{
    if (color >= AnsiStyle::kRgb)
        return QColor::fromRgb(QRgb(color & 0xffffff));
    if (color >= 16)
        return QColor::fromRgb(fromCube(color));
    return QColor::fromRgb(isDarkPalette ? kNamed[color].dark : kNamed[color].light);
}

/// Relative luminance. source: WCAG 2.2
double luminance(const QColor &color)
{
    const auto linear = [](double part) { return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double first = luminance(one), second = luminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QColor readable(QColor color, const QColor &background)
{
    const bool isDarkBackground = background.lightness() < 128;
    for (int step = 0; step < 8 && contrast(color, background) < kLeastContrast; ++step)
        color = isDarkBackground
            ? QColor::fromHslF(std::max(0.0F, color.hslHueF()), color.hslSaturationF(), std::min(1.0F, color.lightnessF() + 0.12F))
            : QColor::fromHslF(std::max(0.0F, color.hslHueF()), color.hslSaturationF(), std::max(0.0F, color.lightnessF() - 0.12F));
    return color;
}

} // namespace

QTextCharFormat formatOf(const AnsiStyle &style, const QPalette &palette)
{
    const bool dark = isDark(palette);
    const QColor base = palette.color(QPalette::Base);
    QColor foreground = style.foreground == AnsiStyle::kDefault ? palette.color(QPalette::Text) : colorOf(style.foreground, dark);
    QColor background = style.background == AnsiStyle::kDefault ? base : colorOf(style.background, dark);
    if (style.isInverse)
        std::swap(foreground, background);
    if (style.isFaint)
        foreground = toneColor(Tone::Muted, palette);
    QTextCharFormat format;
    if (style.foreground != AnsiStyle::kDefault || style.isInverse || style.isFaint || style.background != AnsiStyle::kDefault)
        format.setForeground(readable(foreground, background));
    if (style.background != AnsiStyle::kDefault || style.isInverse)
        format.setBackground(background);
    if (style.isBold)
        format.setFontWeight(QFont::Bold);
    format.setFontItalic(style.isItalic);
    format.setFontUnderline(style.isUnderlined);
    return format;
}

} // namespace slipway
