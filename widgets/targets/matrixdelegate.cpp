// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "targets/matrixdelegate.h"

#include "common/calmparts.h"
#include "common/statesymbol.h"
#include "items/targetmatrixmodel.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace slipway {
namespace {

constexpr int kInset = 7; ///< the names of the columns begin there too
constexpr int kGap = 4;

int boxSize(const QStyleOptionViewItem &option)
{
    return qMax(14, option.fontMetrics.ascent() + 2);
}

Symbol symbolOf(const QModelIndex &index)
{
    switch (CellState(index.data(TargetMatrixModel::StateRole).toInt())) {
    case CellState::None:
        return index.data(TargetMatrixModel::ObstacleRole).toString().isEmpty() ? Symbol::None : Symbol::Warning;
    case CellState::Waiting:
        return Symbol::Waiting;
    case CellState::Running:
        return Symbol::Running;
    case CellState::Succeeded:
        return Symbol::DoneDot;
    case CellState::Unchanged:
        return Symbol::Unchanged;
    case CellState::Skipped:
        return Symbol::Skipped;
    case CellState::Cancelled:
        return Symbol::Stopped;
    case CellState::Failed:
        return Symbol::Failed;
    }
    Q_UNREACHABLE_RETURN(Symbol::None);
}

/// A cell that needs a C toolchain says so where others have their box; checked, it has one like them.
bool showsOnlyWord(const QModelIndex &index)
{
    return index.data(TargetMatrixModel::NeedsCRole).toBool() && index.data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Unchecked;
}

QRect boxRect(const QStyleOptionViewItem &option)
{
    const int size = boxSize(option);
    return {option.rect.left() + kInset, option.rect.top() + (option.rect.height() - size) / 2, size, size};
}

QRect symbolRect(const QStyleOptionViewItem &option)
{
    const int size = symbolSize(option.fontMetrics);
    return {boxRect(option).right() + 1 + kGap, option.rect.top() + (option.rect.height() - size) / 2, size, size};
}

} // namespace

MatrixDelegate::MatrixDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

QRect MatrixDelegate::variantsRect(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QRect rect = option.rect;
    if (showsOnlyWord(index))
        rect.setLeft(boxRect(option).left());
    else
        rect.setLeft(symbolOf(index) == Symbol::None ? boxRect(option).right() + 1 + kGap : symbolRect(option).right() + 1 + kGap);
    return rect;
}

void MatrixDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (!index.data(TargetMatrixModel::ExistsRole).toBool()) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(lineColor(option.palette));
        painter->drawEllipse(QRectF(boxRect(option)).center(), 1.1, 1.1);
        painter->restore();
        return;
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(option.palette.color(QPalette::Accent), 1.3));
        painter->setBrush(option.palette.color(QPalette::Active, QPalette::Highlight));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5), 4, 4);
    } else if (option.state & QStyle::State_Selected) {
        painter->fillRect(option.rect, option.palette.color(QPalette::Inactive, QPalette::Highlight));
    } else if (option.state & QStyle::State_MouseOver) {
        painter->fillRect(option.rect, option.palette.color(QPalette::AlternateBase));
    }
    if (!showsOnlyWord(index))
        drawCheckBox(painter, boxRect(option), index.data(Qt::CheckStateRole).value<Qt::CheckState>(), option.palette);
    paintSymbol(painter, symbolRect(option), symbolOf(index), option.palette);
    painter->setFont(smallFont(option.font));
    painter->setPen(toneColor(Tone::Muted, option.palette));
    painter->drawText(variantsRect(option, index), Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
    painter->restore();
}

QSize MatrixDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    // Room for a symbol is there before a run, so that nothing moves when one starts.
    const int width = kInset + boxSize(cell) + kGap + symbolSize(cell.fontMetrics) + kGap;
    const QString text = index.data().toString();
    const bool hasText = !text.isEmpty() && !showsOnlyWord(index);
    const int textWidth = hasText ? QFontMetrics(smallFont(cell.font)).horizontalAdvance(text) + kGap : 0;
    return {width + textWidth, cell.fontMetrics.height() + 9};
}

bool MatrixDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (!(index.flags() & Qt::ItemIsUserCheckable))
        return false;
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick)
        return false; // lets the cell become current first
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (mouse->button() != Qt::LeftButton || !option.rect.contains(mouse->position().toPoint()))
            return false;
        if (!index.data().toString().isEmpty() && !showsOnlyWord(index)
            && variantsRect(option, index).contains(mouse->position().toPoint())) {
            Q_EMIT variantsRequested(index);
            return true;
        }
    } else if (event->type() != QEvent::KeyPress
               || (static_cast<QKeyEvent *>(event)->key() != Qt::Key_Space && static_cast<QKeyEvent *>(event)->key() != Qt::Key_Select)) {
        return false;
    }
    const bool isChecked = index.data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Checked;
    return model->setData(index, isChecked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace slipway
