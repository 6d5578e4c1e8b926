// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "size/treemapview.h"

#include "common/theme.h"
#include "items/sizemodel.h"
#include "layout/squarify.h"
#include "size/sizeaccessible.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

#include <cmath>
#include <limits>
#include <ranges>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

constexpr qreal kSmallestTile = 5; ///< pixels; smaller ones are not drawn
constexpr qreal kSmallestOpen = 46; ///< both sides: below, what is inside is not drawn
constexpr int kDeepest = 2;
constexpr int kMostTiles = 4000;
constexpr qreal kGap = 1.5;

} // namespace

TreeMapView::TreeMapView(SizeModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
{
    setObjectName(u"treeMap"_s);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    installTreeMapAccessible();
    connect(model, &QAbstractItemModel::modelReset, this, &TreeMapView::reset);
    connect(model, &QAbstractItemModel::dataChanged, this, qOverload<>(&QWidget::update));
}

void TreeMapView::reset()
{
    m_root = QPersistentModelIndex();
    m_hovered = QPersistentModelIndex();
    m_current = m_model->index(0, 0);
    arrange();
    Q_EMIT rootChanged();
    Q_EMIT currentChanged();
}

void TreeMapView::setRoot(const QModelIndex &root)
{
    if (root == m_root)
        return;
    m_root = root;
    arrange();
    Q_EMIT rootChanged();
}

void TreeMapView::setCurrent(const QModelIndex &index)
{
    const QModelIndex first = index.siblingAtColumn(0);
    if (first == m_current || !first.isValid())
        return;
    m_current = first;
    if (!tileOf(first))
        setRoot(first.parent());
    update();
    if (QAccessible::isActive()) {
        QAccessibleValueChangeEvent event(this, currentText());
        QAccessible::updateAccessibility(&event);
    }
    Q_EMIT currentChanged();
}

QString TreeMapView::currentText() const
{
    return m_current.isValid() ? m_current.data(Qt::ToolTipRole).toString().replace(u'\n', u". "_s) : QString();
}

int TreeMapView::titleHeight() const
{
    return QFontMetrics(smallFont(font())).height() + 6;
}

void TreeMapView::arrange()
{
    m_tiles.clear();
    addTiles(m_root, QRectF(rect()).adjusted(0, 0, -kGap, -kGap), 0, -1);
    update();
}

void TreeMapView::addTiles(const QModelIndex &parent, const QRectF &area, int depth, int hue)
{
    QList<qreal> weights;
    for (int row = 0; row < m_model->rowCount(parent); ++row)
        weights.append(m_model->index(row, 0, parent).data(SizeModel::BytesRole).toDouble());
    const QList<QRectF> places = squarified(area, weights);
    for (int row = 0; row < places.size() && m_tiles.size() < kMostTiles; ++row) {
        const QRectF place = places[row].adjusted(kGap, kGap, 0, 0);
        if (place.width() < kSmallestTile || place.height() < kSmallestTile)
            continue;
        const QModelIndex index = m_model->index(row, 0, parent);
        QModelIndex top = index;
        while (top.parent().isValid())
            top = top.parent();
        const bool isOpen = depth < kDeepest && place.width() > kSmallestOpen && place.height() > kSmallestOpen + titleHeight()
            && m_model->rowCount(index) > 0;
        m_tiles.append({index, place, depth, hue < 0 ? top.row() : hue, isOpen});
        if (isOpen)
            addTiles(index, place.adjusted(2, titleHeight(), -3, -3), depth + 1, top.row());
    }
}

const TreeMapView::Tile *TreeMapView::tileAt(QPointF place) const
{
    for (const Tile &tile : m_tiles | std::views::reverse) {
        if (tile.rect.contains(place))
            return &tile;
    }
    return nullptr;
}

const TreeMapView::Tile *TreeMapView::tileOf(const QModelIndex &index) const
{
    const auto found = std::ranges::find(m_tiles, index, &Tile::index);
    return found == m_tiles.end() ? nullptr : &*found;
}

/// The tile of the same depth that lies nearest in that direction.
QModelIndex TreeMapView::neighbour(int key) const
{
    const Tile *from = tileOf(m_current);
    if (!from)
        return m_tiles.isEmpty() ? QModelIndex() : m_tiles.first().index;
    const bool isLevel = key == Qt::Key_Left || key == Qt::Key_Right;
    const qreal sign = key == Qt::Key_Left || key == Qt::Key_Up ? -1 : 1;
    qreal best = std::numeric_limits<qreal>::max();
    QModelIndex next;
    for (const Tile &tile : m_tiles) {
        const QPointF way = tile.rect.center() - from->rect.center();
        const qreal along = sign * (isLevel ? way.x() : way.y());
        const qreal across = std::abs(isLevel ? way.y() : way.x());
        const qreal cost = along + 2 * across;
        if (tile.depth == from->depth && along > 1 && cost < best) {
            best = cost;
            next = tile.index;
        }
    }
    return next;
}

void TreeMapView::enter(const QModelIndex &index)
{
    if (m_model->rowCount(index) == 0)
        return;
    setRoot(index);
    setCurrent(m_model->index(0, 0, index));
}

void TreeMapView::leave()
{
    const QModelIndex from = m_root;
    if (!from.isValid())
        return;
    setRoot(from.parent());
    setCurrent(from);
}

void TreeMapView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        setCurrent(neighbour(event->key()));
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        enter(m_current);
        return;
    case Qt::Key_PageDown:
        setCurrent(m_model->index(0, 0, m_current));
        return;
    case Qt::Key_PageUp:
        setCurrent(m_current.parent());
        return;
    case Qt::Key_Home:
        setRoot({});
        setCurrent(m_model->index(0, 0));
        return;
    case Qt::Key_Backspace:
    case Qt::Key_Escape:
        if (m_root.isValid()) {
            leave();
            return;
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void TreeMapView::mousePressEvent(QMouseEvent *event)
{
    if (const Tile *tile = tileAt(event->position()); tile && event->button() == Qt::LeftButton)
        setCurrent(tile->index);
    else if (event->button() == Qt::BackButton)
        leave();
}

void TreeMapView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Tile *tile = event->button() == Qt::LeftButton ? tileAt(event->position()) : nullptr;
    QModelIndex index = tile ? tile->index : QModelIndex();
    while (index.isValid() && index.parent() != m_root)
        index = index.parent();
    if (index.isValid())
        enter(index);
}

void TreeMapView::mouseMoveEvent(QMouseEvent *event)
{
    const Tile *tile = tileAt(event->position());
    const QModelIndex index = tile ? tile->index : QModelIndex();
    if (index == m_hovered)
        return;
    m_hovered = index;
    update();
}

void TreeMapView::leaveEvent(QEvent *)
{
    m_hovered = QPersistentModelIndex();
    update();
}

void TreeMapView::resizeEvent(QResizeEvent *)
{
    arrange();
}

void TreeMapView::focusInEvent(QFocusEvent *)
{
    update();
}

void TreeMapView::focusOutEvent(QFocusEvent *)
{
    update();
}

void TreeMapView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        arrange();
    QWidget::changeEvent(event);
}

bool TreeMapView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    if (const Tile *tile = tileAt(help->pos()))
        QToolTip::showText(help->globalPos(), tile->index.data(Qt::ToolTipRole).toString(), this, tile->rect.toRect());
    else
        QToolTip::hideText();
    return true;
}

} // namespace slipway
