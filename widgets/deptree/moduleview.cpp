// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "deptree/moduleview.h"

#include "common/itemdelegate.h"
#include "common/theme.h"
#include "items/deptreemodel.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

namespace slipway {
namespace {

constexpr double kMostForOthers = 0.47; ///< part of the width for all columns but the first
constexpr int kLeastCharacters = 9;

} // namespace

ModuleView::ModuleView(QWidget *parent)
    : QTreeView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setExpandsOnDoubleClick(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new ItemDelegate(this));
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void ModuleView::setColumnCharacters(const QList<int> &most)
{
    m_most = most;
    applyWidths();
}

void ModuleView::applyWidths()
{
    const int character = fontMetrics().averageCharWidth();
    const int least = m_most.value(0) * character;
    int wanted = 0;
    for (int column = 1; column < m_most.size(); ++column)
        wanted += isColumnHidden(column) ? 0 : m_most[column] * character;
    // Names are what people look for: they keep the larger part.
    const double share = wanted == 0 || least > 0 ? 1 : qMin(1.0, kMostForOthers * viewport()->width() / wanted);
    const bool isScrolled = least > 0 && least + wanted > viewport()->width();
    for (int column = 0; column < m_most.size() && column < header()->count(); ++column) {
        header()->setSectionResizeMode(column, column == 0 && !isScrolled ? QHeaderView::Stretch : QHeaderView::Interactive);
        if (column > 0)
            header()->resizeSection(column, qMax(kLeastCharacters * character, qRound(m_most[column] * character * share)));
        else if (isScrolled)
            header()->resizeSection(column, least);
    }
}

void ModuleView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        applyWidths();
}

/// A row that has no version of its own may use the whole width.
void ModuleView::span(const QModelIndex &parent, int first, int last)
{
    for (int row = first; row <= last; ++row) {
        const auto kind = DepRow(model()->index(row, 0, parent).data(RowKindRole).toInt());
        if (kind == DepRow::Main || kind == DepRow::Requires || kind == DepRow::ShownAbove || kind == DepRow::Finding)
            setFirstColumnSpanned(row, parent, true);
    }
}

void ModuleView::rowsInserted(const QModelIndex &parent, int first, int last)
{
    QTreeView::rowsInserted(parent, first, last);
    span(parent, first, last);
}

void ModuleView::reset()
{
    QTreeView::reset();
    if (model() && rootIsDecorated())
        spanBelow({});
}

void ModuleView::spanBelow(const QModelIndex &parent)
{
    const int count = model()->rowCount(parent);
    span(parent, 0, count - 1);
    for (int row = 0; row < count; ++row)
        spanBelow(model()->index(row, 0, parent));
}

void ModuleView::setColumnShown(int column, bool shown)
{
    if (isColumnHidden(column) != shown)
        return;
    setColumnHidden(column, !shown);
    applyWidths();
}

QString ModuleView::currentPath() const
{
    return currentIndex().data(ModulePathRole).toString();
}

void ModuleView::expandRows(const QModelIndexList &rows)
{
    scheduleDelayedItemsLayout(); // until then, opening a row only remembers it
    for (const QModelIndex &row : rows)
        expand(row);
    executeDelayedItemsLayout();
}

void ModuleView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        Q_EMIT opened(currentIndex().siblingAtColumn(0));
        return;
    }
    QTreeView::keyPressEvent(event);
}

void ModuleView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex row = indexAt(event->position().toPoint());
    QTreeView::mouseDoubleClickEvent(event);
    if (row.isValid() && event->button() == Qt::LeftButton)
        Q_EMIT opened(row.siblingAtColumn(0));
}

void ModuleView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex row = byKey ? currentIndex() : indexAt(viewport()->mapFromGlobal(event->globalPos()));
    if (row.isValid())
        Q_EMIT menuRequested(row.siblingAtColumn(0), byKey ? viewport()->mapToGlobal(visualRect(row).bottomLeft()) : event->globalPos());
}

void ModuleView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (current.row() != previous.row() || current.parent() != previous.parent())
        Q_EMIT currentRowChanged(current.siblingAtColumn(0));
}

void ModuleView::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        applyWidths();
}

TreeState::TreeState(const ModuleView &view, const DepTreeModel &model)
    : m_current(model.occurrenceKey(view.currentIndex()))
    , m_scroll(view.verticalScrollBar()->value())
{
    collect(view, model, {});
}

void TreeState::collect(const ModuleView &view, const DepTreeModel &model, const QModelIndex &parent)
{
    for (int i = 0; i < model.rowCount(parent); ++i) {
        const QModelIndex row = model.index(i, 0, parent);
        if (!view.isExpanded(row))
            continue;
        m_open.insert(model.occurrenceKey(row));
        collect(view, model, row);
    }
}

/// The rows that were open; their own rows are made on the way, as laying out makes none then.
void TreeState::find(DepTreeModel &model, const QModelIndex &parent, QModelIndexList &open) const
{
    if (model.canFetchMore(parent))
        model.fetchMore(parent);
    for (int i = 0; i < model.rowCount(parent); ++i) {
        const QModelIndex row = model.index(i, 0, parent);
        if (parent.isValid() && !m_open.contains(model.occurrenceKey(row)))
            continue;
        open.append(row);
        find(model, row, open);
    }
}

void TreeState::restore(ModuleView &view, DepTreeModel &model) const
{
    QModelIndexList open;
    find(model, {}, open);
    view.expandRows(open);
    const QModelIndex current = m_current.isEmpty() ? QModelIndex() : model.findOccurrence(m_current);
    view.setCurrentIndex(current.isValid() ? current : model.index(0, 0));
    view.verticalScrollBar()->setValue(m_scroll);
}

} // namespace slipway
