// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "common/pilldelegate.h"

#include <QApplication>
#include <QPainter>

namespace slipway {

PillDelegate::PillDelegate(int toneRole, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_toneRole(toneRole)
{
}

void PillDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString text = cell.text;
    cell.text.clear();
    const QWidget *view = option.widget;
    (view ? view->style() : QApplication::style())->drawControl(QStyle::CE_ItemViewItem, &cell, painter, view);
    if (text.isEmpty())
        return;
    painter->save();
    painter->setFont(smallFont(option.font));
    QRect pill(QPoint(), pillSize(painter->fontMetrics(), text));
    pill.setWidth(qMin(pill.width(), option.rect.width() - 6));
    pill.moveTopLeft({option.rect.left() + 2, option.rect.center().y() - pill.height() / 2 + 1});
    paintPill(painter, pill, text, Tone(index.data(m_toneRole).toInt()), option.palette);
    painter->restore();
}

QSize PillDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize pill = pillSize(QFontMetrics(smallFont(option.font)), index.data(Qt::DisplayRole).toString());
    return QStyledItemDelegate::sizeHint(option, index).expandedTo(pill + QSize(8, 6));
}

} // namespace slipway
