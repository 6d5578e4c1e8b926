// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "common/theme.h"

#include "common/calmstyle.h"

#include <QApplication>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPainter>
#include <QStyleHints>

namespace slipway {
namespace {

struct ToneColors {
    QRgb light, lightFill, dark, darkFill;
};

// In the order of Tone.
constexpr ToneColors kTones[] = {
    {0xff1c2128, 0xffebedf2, 0xffe6e9ed, 0xff343a43}, {0xff565e6a, 0xffebedf2, 0xffa7b0bb, 0xff343a43},
    {0xff0b6677, 0xffdcf0f4, 0xff58cbdc, 0xff163a42}, {0xff1d6e30, 0xffe2f4e6, 0xff71dc83, 0xff1b3523},
    {0xff8a4a00, 0xfffdefdc, 0xffffb45f, 0xff3d2c14}, {0xffb42323, 0xfffde7e7, 0xffff9494, 0xff472224},
};

// Role, light, dark.
struct RoleColors {
    QPalette::ColorRole role;
    QRgb light, dark;
};
constexpr RoleColors kRoles[] = {
    {QPalette::Window, 0xfff3f4f7, 0xff2a2f37},      {QPalette::WindowText, 0xff1c2128, 0xffe6e9ed},
    {QPalette::Base, 0xffffffff, 0xff20242b},        {QPalette::AlternateBase, 0xfff7f8fa, 0xff242931},
    {QPalette::Text, 0xff1c2128, 0xffe6e9ed},        {QPalette::PlaceholderText, 0xff697180, 0xff939ca8},
    {QPalette::Button, 0xffffffff, 0xff333942},      {QPalette::ButtonText, 0xff1c2128, 0xffe6e9ed},
    {QPalette::Light, 0xffffffff, 0xff3e454f},       {QPalette::Midlight, 0xffeceef2, 0xff3a414b},
    {QPalette::Mid, 0xffc9ced6, 0xff4a525d},         {QPalette::Dark, 0xff9aa2ae, 0xff15181c},
    {QPalette::Shadow, 0xff5c6570, 0xff0b0d10},      {QPalette::BrightText, 0xffffffff, 0xff11151a},
    {QPalette::Highlight, 0xffd3ebf0, 0xff1b4049},   {QPalette::HighlightedText, 0xff12171d, 0xfff2f5f7},
    {QPalette::Accent, 0xff0b7285, 0xff4cc2d4},      {QPalette::Link, 0xff0b6677, 0xff58cbdc},
    {QPalette::LinkVisited, 0xff5b4b8a, 0xffb9a8ea}, {QPalette::ToolTipBase, 0xff2a2f37, 0xff3a414b},
    {QPalette::ToolTipText, 0xfff2f5f7, 0xfff2f5f7},
};

} // namespace

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < 128;
}

QColor toneColor(Tone tone, const QPalette &palette)
{
    const ToneColors &colors = kTones[int(tone)];
    return QColor::fromRgba(isDark(palette) ? colors.dark : colors.light);
}

QColor toneFill(Tone tone, const QPalette &palette)
{
    const ToneColors &colors = kTones[int(tone)];
    return QColor::fromRgba(isDark(palette) ? colors.darkFill : colors.lightFill);
}

QColor lineColor(const QPalette &palette)
{
    return isDark(palette) ? palette.color(QPalette::Midlight) : palette.color(QPalette::Mid).lighter(112);
}

QFont smallFont(const QFont &font)
{
    QFont result = font;
    if (font.pointSizeF() > 0)
        result.setPointSizeF(font.pointSizeF() * 0.9);
    else
        result.setPixelSize(qMax(9, qRound(font.pixelSize() * 0.9)));
    return result;
}

QFont codeFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    const QFont normal = QApplication::font();
    if (normal.pointSizeF() > 0)
        font.setPointSizeF(normal.pointSizeF());
    else
        font.setPixelSize(normal.pixelSize());
    font.setStyleHint(QFont::Monospace);
    return font;
}

QSize pillSize(const QFontMetrics &metrics, const QString &text)
{
    return {metrics.horizontalAdvance(text) + metrics.height(), metrics.height() + 4};
}

void paintPill(QPainter *painter, const QRect &rect, const QString &text, Tone tone, const QPalette &palette)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(toneFill(tone, palette));
    painter->drawRoundedRect(rect, rect.height() / 2.0, rect.height() / 2.0);
    painter->setPen(toneColor(tone, palette));
    const int inset = rect.height() / 3;
    const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width() - inset);
    painter->drawText(rect, Qt::AlignCenter, shown);
    painter->restore();
}

Theme::Theme(QObject *parent)
    : QObject(parent)
{
    QApplication::setStyle(new CalmStyle);
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Theme::apply);
    apply();
}

void Theme::setScheme(ColorScheme scheme)
{
    m_scheme = scheme;
    switch (scheme) {
    case ColorScheme::System:
        QGuiApplication::styleHints()->unsetColorScheme();
        break;
    case ColorScheme::Light:
        QGuiApplication::styleHints()->setColorScheme(Qt::ColorScheme::Light);
        break;
    case ColorScheme::Dark:
        QGuiApplication::styleHints()->setColorScheme(Qt::ColorScheme::Dark);
        break;
    }
    apply();
}

void Theme::apply()
{
    const bool systemIsDark = QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
    const bool dark = m_scheme == ColorScheme::Dark || (m_scheme == ColorScheme::System && systemIsDark);
    const QPalette wanted = palette(dark);
    if (QApplication::palette() != wanted)
        QApplication::setPalette(wanted);
}

QPalette Theme::palette(bool dark)
{
    QPalette result;
    for (const RoleColors &row : kRoles)
        result.setColor(row.role, QColor::fromRgba(dark ? row.dark : row.light));
    const QColor faint = QColor::fromRgba(dark ? 0xff7a838e : 0xff8a919c);
    for (const QPalette::ColorRole role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        result.setColor(QPalette::Disabled, role, faint);
    // A selection that has lost the focus stays readable and visible.
    result.setColor(QPalette::Inactive, QPalette::Highlight, QColor::fromRgba(dark ? 0xff2b3f46 : 0xffe3eff2));
    return result;
}

} // namespace slipway
