// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "release/statedelegate.h"

#include <QApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace slipway {

StateLook lookOf(StepState state, bool isUnchanged)
{
    switch (state) {
    case StepState::Waiting: return {u"○"_s, Tone::Muted};
    case StepState::Running: return {u"◐"_s, Tone::Accent};
    case StepState::Succeeded: return {isUnchanged ? u"="_s : u"✓"_s, Tone::Good};
    case StepState::Failed: return {u"✕"_s, Tone::Bad};
    case StepState::Cancelled: return {u"◼"_s, Tone::Warning};
    case StepState::Skipped: return {u"–"_s, Tone::Muted};
    }
    return {};
}

StateDelegate::StateDelegate(Shape shape, Roles roles, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_shape(shape)
    , m_roles(roles)
{
}

StateLook StateDelegate::look(const QModelIndex &index) const
{
    const QVariant state = index.data(m_roles.state);
    return state.isValid() ? lookOf(StepState(state.toInt()), index.data(m_roles.unchanged).toBool()) : StateLook();
}

QString StateDelegate::textOf(const QModelIndex &index) const
{
    const QString symbol = look(index).symbol;
    QStringList parts = {index.data(Qt::DisplayRole).toString()};
    if (!symbol.isEmpty() && !parts.first().startsWith(symbol))
        parts.prepend(symbol);
    if (m_roles.result >= 0)
        parts.append(index.data(m_roles.result).toString());
    parts.removeAll(QString());
    return parts.join(u' ');
}

void StateDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (m_shape == Shape::Cell) {
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        item.text = textOf(index);
        item.palette.setColor(QPalette::Text, toneColor(look(index).tone, option.palette));
        item.palette.setColor(QPalette::HighlightedText, toneColor(look(index).tone, option.palette));
        QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, option.widget);
        return;
    }
    painter->save();
    painter->setFont(smallFont(option.font));
    const QRect place = option.rect.adjusted(2, 2, -2, -2);
    paintPill(painter, place, textOf(index), look(index).tone, option.palette);
    if (option.state & QStyle::State_HasFocus) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(option.palette.color(QPalette::Accent), 1.5));
        painter->drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), place.height() / 2.0, place.height() / 2.0);
    }
    painter->restore();
}

QSize StateDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (m_shape == Shape::Cell) {
        const QFontMetrics metrics(option.font);
        return {metrics.horizontalAdvance(textOf(index)) + 20, metrics.height() + 8};
    }
    return pillSize(QFontMetrics(smallFont(option.font)), textOf(index)) + QSize(4, 4);
}

} // namespace slipway
