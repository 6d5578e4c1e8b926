// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "common/itemdelegate.h"

#include "common/elision.h"
#include "common/theme.h"
#include "items/itemroles.h"

#include <QApplication>
#include <QPainter>

namespace slipway {
namespace {

static_assert(int(ItemTone::Bad) == int(Tone::Bad) && int(ItemTone::Accent) == int(Tone::Accent));

constexpr int kPillGap = 4;

void paintPills(QPainter *painter, const QStyleOptionViewItem &option, const QList<ItemPill> &pills)
{
    painter->save();
    painter->setFont(smallFont(option.font));
    int left = option.rect.left() + 4;
    const int right = option.rect.right() - 3;
    for (const ItemPill &pill : pills) {
        const QSize size = pillSize(painter->fontMetrics(), pill.text);
        const bool isFirst = &pill == &pills.first();
        if (left + size.width() > right && !isFirst)
            break;
        const QRect rect(left, option.rect.center().y() - size.height() / 2 + 1, qMin(size.width(), right - left), size.height());
        paintPill(painter, rect, pill.text, Tone(pill.tone), option.palette);
        left = rect.right() + 1 + kPillGap;
    }
    painter->restore();
}

} // namespace

ItemDelegate::ItemDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void ItemDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->textElideMode = Qt::ElideRight;
    if (index.data(CodeRole).toBool())
        option->font = codeFont();
    if (index.data(StrongRole).toBool())
        option->font.setBold(true);
    option->fontMetrics = QFontMetrics(option->font);
    const QVariant tone = index.data(ToneRole);
    if (!tone.isValid() || ItemTone(tone.toInt()) == ItemTone::Text)
        return;
    const QColor color = toneColor(Tone(tone.toInt()), option->palette);
    option->palette.setColor(QPalette::Text, color);
    option->palette.setColor(QPalette::HighlightedText, color);
}

void ItemDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant pills = index.data(PillsRole);
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QWidget *view = option.widget;
    const QStyle *style = view ? view->style() : QApplication::style();
    if (pills.isValid()) {
        cell.text.clear();
    } else if (!index.data(CodeRole).toBool() || cell.text.contains(u'/')) {
        const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &cell, view) + 1;
        cell.text = elidedNames(cell.text, cell.fontMetrics,
                                style->subElementRect(QStyle::SE_ItemViewItemText, &cell, view).width() - 2 * margin);
    }
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, view);
    if (pills.isValid())
        paintPills(painter, cell, pills.value<QList<ItemPill>>());
}

QSize ItemDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant pills = index.data(PillsRole);
    if (!pills.isValid())
        return QStyledItemDelegate::sizeHint(option, index);
    const QFontMetrics metrics(smallFont(option.font));
    int width = 8;
    for (const ItemPill &pill : pills.value<QList<ItemPill>>())
        width += pillSize(metrics, pill.text).width() + kPillGap;
    return {width, qMax(option.fontMetrics.height() + 8, pillSize(metrics, {}).height() + 4)};
}

} // namespace slipway
