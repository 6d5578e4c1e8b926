// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "common/elision.h"
#include "common/theme.h"
#include "items/sizemodel.h"
#include "size/treemapview.h"

#include <QPainter>

#include <cmath>

namespace slipway {
namespace {

constexpr double kGoldenAngle = 0.381966; ///< neighbours in a row of colours are far apart
constexpr int kMargin = 4;
constexpr int kLeastLetters = 7;

} // namespace

/// Dependencies have colours of their own; the standard library is slate, what is no code grey. Names and sizes stand on every tile that
/// has room, so a colour only keeps together what belongs together.
QColor TreeMapView::fill(const Tile &tile) const
{
    const bool dark = isDark(palette());
    const int origin = tile.index.data(SizeModel::OriginRole).toInt();
    const double step = (dark ? 0.035 : -0.035) * tile.depth;
    if (origin == int(SizeOrigin::Main)) {
        const QColor accent = toneColor(Tone::Accent, palette());
        return QColor::fromHslF(accent.hslHueF(), 0.55f, float((dark ? 0.27 : 0.83) + step));
    }
    if (origin != int(SizeOrigin::Module) && origin != int(SizeOrigin::Unknown)) {
        const bool isCode = origin >= 0;
        const double lightness = isCode ? (dark ? 0.24 : 0.90) : (dark ? 0.18 : 0.95);
        return QColor::fromHslF(0.6f, !isCode ? 0.06f : dark ? 0.14f : 0.32f, float(lightness + 0.7 * step));
    }
    const double hue = std::fmod(0.08 + tile.hue * kGoldenAngle, 1.0);
    return QColor::fromHslF(float(hue), dark ? 0.30f : 0.45f, float((dark ? 0.26 : 0.84) + step));
}

void TreeMapView::paintTile(QPainter &painter, const Tile &tile) const
{
    QColor color = fill(tile);
    if (tile.index == m_hovered)
        color = isDark(palette()) ? color.lighter(118) : color.darker(106);
    painter.fillRect(tile.rect, color);
    const QFontMetrics metrics = painter.fontMetrics();
    const QRectF inside = tile.rect.adjusted(kMargin, 2, -kMargin, -2);
    const QString name = tile.index.data().toString();
    // A few letters of a name say nothing: such tiles are told apart by pointing at them.
    const int least = qMin(metrics.horizontalAdvance(name), kLeastLetters * metrics.averageCharWidth());
    if (inside.width() < least || inside.height() < metrics.height())
        return;
    const QString size = tile.index.siblingAtColumn(SizeModel::SizeColumn).data().toString();
    const bool hasRoom = inside.height() >= 2 * metrics.height() && !tile.isOpen;
    const int width = int(inside.width());
    const int beside = metrics.horizontalAdvance(size) + 2 * kMargin;
    const bool isBeside = !hasRoom && width - beside > metrics.horizontalAdvance(name);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignTop, elidedNames(name, metrics, isBeside ? width - beside : width));
    if ((!hasRoom && !isBeside) || metrics.horizontalAdvance(size) > width)
        return;
    painter.setPen(toneColor(Tone::Muted, palette()));
    if (isBeside)
        painter.drawText(inside, Qt::AlignRight | Qt::AlignTop, size);
    else
        painter.drawText(inside.translated(0, metrics.height()), Qt::AlignLeft | Qt::AlignTop, size);
}

void TreeMapView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().base());
    painter.setFont(smallFont(font()));
    for (const Tile &tile : m_tiles)
        paintTile(painter, tile);
    if (const Tile *current = tileOf(m_current)) {
        painter.setPen(QPen(toneColor(hasFocus() ? Tone::Accent : Tone::Muted, palette()), 2));
        painter.drawRect(current->rect.adjusted(1, 1, -1, -1));
    }
}

} // namespace slipway
