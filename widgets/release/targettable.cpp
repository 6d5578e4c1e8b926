// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "release/targettable.h"

#include "items/plantargetmodel.h"
#include "release/stepsymbol.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

constexpr int kInset = 3; ///< as the style writes the header

/// A state as its symbol, and what there is to say beside it; a hairline under each row.
class TargetCellDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        if (option.state & QStyle::State_Selected)
            painter->fillRect(
                option.rect,
                option.palette.color(option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive, QPalette::Highlight));
        else if (option.state & QStyle::State_MouseOver)
            painter->fillRect(option.rect, option.palette.color(QPalette::AlternateBase));
        painter->setPen(lineColor(option.palette));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        const Symbol symbol = stepSymbol(index.data(PlanTargetModel::StateRole), index.data(PlanTargetModel::IsUnchangedRole).toBool());
        QRect rect = option.rect.adjusted(kInset, 0, -4, 0);
        if (symbol != Symbol::None) {
            const int side = symbolSize(option.fontMetrics);
            paintSymbol(painter, QRectF(rect.left(), rect.top() + (rect.height() - side) / 2.0, side, side), symbol, option.palette);
            rect.setLeft(rect.left() + side + 6);
        }
        const bool isTarget = index.column() == PlanTargetModel::TargetColumn;
        painter->setFont(option.font);
        painter->setPen(isTarget || symbol == Symbol::None ? option.palette.color(QPalette::Text)
                                                           : toneColor(symbolTone(symbol), option.palette));
        painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, rect.width()));
        if (option.state & QStyle::State_HasFocus) {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(QPen(option.palette.color(QPalette::Accent), 1.2));
            painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -2), 3, 3);
        }
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem cell = option;
        initStyleOption(&cell, index);
        return {cell.fontMetrics.horizontalAdvance(index.data().toString()) + symbolSize(cell.fontMetrics) + 2 * kInset + 10,
                cell.fontMetrics.height() + 9};
    }
};

} // namespace

TargetTable::TargetTable(PlanTargetModel *model, QWidget *parent)
    : QTableView(parent)
{
    setObjectName(u"targetTable"_s);
    setModel(model);
    setItemDelegate(new TargetCellDelegate(this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    verticalHeader()->setMinimumSectionSize(10);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(model, &QAbstractItemModel::modelReset, this, &TargetTable::fit);
    connect(this, &QTableView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT stepRequested(index.data(PlanTargetModel::StepIdRole).toString()); });
    retranslate();
    fit();
}

void TargetTable::retranslate()
{
    setAccessibleName(tr("Builds, one row for each target"));
}

void TargetTable::fit()
{
    updateGeometry();
}

QSize TargetTable::sizeHint() const
{
    return {420, horizontalHeader()->sizeHint().height() + verticalHeader()->length() + 2};
}

QSize TargetTable::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

void TargetTable::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // what is around it scrolls
}

void TargetTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

} // namespace slipway
