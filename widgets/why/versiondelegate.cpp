// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "why/versiondelegate.h"

#include "common/theme.h"

#include <QPainter>

namespace slipway {
namespace {

constexpr int kGap = 24;

} // namespace

void VersionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const bool isSelected = option.state & QStyle::State_Selected;
    painter->save();
    painter->setPen(isSelected ? option.palette.color(QPalette::HighlightedText) : toneColor(Tone::Muted, option.palette));
    painter->drawText(option.rect.adjusted(0, 0, -8, 0), Qt::AlignRight | Qt::AlignVCenter, index.data(NoteRole).toString());
    painter->restore();
}

QSize VersionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.rwidth() += kGap + option.fontMetrics.horizontalAdvance(index.data(NoteRole).toString());
    return size;
}

} // namespace slipway
