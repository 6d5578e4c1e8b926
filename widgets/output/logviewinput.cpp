// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// Mouse and keyboard of LogView.
#include "output/logview.h"

#include "common/icons.h"
#include "items/logsearch.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

constexpr int kWheelStep = 120; ///< eighths of a degree that a notch of a wheel turns
constexpr int kRowsPerNotch = 3;

enum class CharClass { Blank, Word, Other };

CharClass classOf(QChar c)
{
    if (c.isSpace())
        return CharClass::Blank;
    return c.isLetterOrNumber() || c == u'_' ? CharClass::Word : CharClass::Other;
}

} // namespace

LogView::Place LogView::clamped(Place place) const
{
    place.row = std::clamp<qint64>(place.row, 0, std::max<qint64>(0, rowCount() - 1));
    place.column = std::clamp(place.column, 0, rowCount() > 0 ? int(layoutOf(place.row).text().size()) : 0);
    return place;
}

LogView::Place LogView::placeAt(const QPoint &point) const
{
    const qint64 row = std::clamp<qint64>(m_top + (point.y() < 0 ? -1 : point.y() / m_lineHeight), 0, std::max<qint64>(0, rowCount() - 1));
    if (rowCount() == 0)
        return {};
    return {row, layoutOf(row).columnAt(point.x() - contentLeft())};
}

QRect LogView::rectOf(Place place) const
{
    const LineLayout &layout = layoutOf(place.row);
    const qreal x = layout.xOf(place.column), next = layout.xOf(place.column + 1);
    return QRectF(contentLeft() + x, double(place.row - m_top) * m_lineHeight, std::max(1.0, next - x), m_lineHeight).toRect();
}

const LineLayout::Link *LogView::linkAt(const QPoint &point) const
{
    const qint64 row = m_top + point.y() / m_lineHeight;
    if (point.y() < 0 || row >= rowCount())
        return nullptr;
    const LineLayout &layout = layoutOf(row);
    if (!layout.link())
        return nullptr;
    const qreal x = point.x() - contentLeft();
    const bool isInside = x >= layout.xOf(layout.link()->start) && x <= layout.xOf(layout.link()->start + layout.link()->length);
    return isInside ? &*layout.link() : nullptr;
}

void LogView::moveCursor(Place place, bool keepsAnchor)
{
    m_cursor = clamped(place);
    m_hasCursor = true;
    if (!keepsAnchor)
        m_anchor = m_cursor;
    viewport()->update();
    if (QAccessible::isActive()) {
        QAccessibleTextCursorEvent event(this, m_cursor.column);
        QAccessible::updateAccessibility(&event);
    }
    Q_EMIT cursorMoved();
}

void LogView::select(Place anchor, Place cursor)
{
    m_anchor = clamped(anchor);
    moveCursor(cursor, true);
}

void LogView::selectAll()
{
    if (rowCount() == 0)
        return;
    m_anchor = {};
    const qint64 last = rowCount() - 1;
    m_cursor = {last, int(layoutOf(last).text().size())};
    viewport()->update();
    Q_EMIT cursorMoved();
}

void LogView::makeVisible(Place place)
{
    if (place.row < m_top)
        scrollTo(place.row);
    else if (place.row >= m_top + visibleRows())
        scrollTo(place.row - visibleRows() + 1);
    const qreal x = rowCount() > 0 ? layoutOf(place.row).xOf(place.column) : 0;
    if (x + m_columnWidth > m_contentWidth) { // not painted yet, and so not measured
        m_contentWidth = x + m_columnWidth;
        updateBars();
    }
    QScrollBar *bar = horizontalScrollBar();
    const int room = viewport()->width() - 2 * kMargin - m_labelWidth;
    if (x < bar->value())
        bar->setValue(int(x));
    else if (x > bar->value() + room)
        bar->setValue(int(x) - room);
    leaveOrFollow();
}

LogView::Place LogView::wordEdge(Place place, int direction) const
{
    const QString text = textOfRow(place.row);
    int column = place.column;
    const auto at = [&](int offset) { return text[direction > 0 ? offset : offset - 1]; };
    const auto isInside = [&](int offset) { return direction > 0 ? offset < text.size() : offset > 0; };
    while (isInside(column) && classOf(at(column)) == CharClass::Blank)
        column += direction;
    if (isInside(column))
        for (const CharClass kind = classOf(at(column)); isInside(column) && classOf(at(column)) == kind;)
            column += direction;
    return {place.row, column};
}

bool LogView::moveByKey(QKeyEvent *event)
{
    const bool isControl = event->modifiers() & Qt::ControlModifier;
    Place place = m_cursor;
    const int page = std::max(1, visibleRows() - 1);
    bool keepsColumn = false;
    switch (event->key()) {
    case Qt::Key_Up:
        place.row -= 1, keepsColumn = true;
        break;
    case Qt::Key_Down:
        place.row += 1, keepsColumn = true;
        break;
    case Qt::Key_PageUp:
        place.row -= page, keepsColumn = true;
        break;
    case Qt::Key_PageDown:
        place.row += page, keepsColumn = true;
        break;
    case Qt::Key_Left:
        place = isControl ? wordEdge(place, -1) : Place{place.row, place.column - 1};
        break;
    case Qt::Key_Right:
        place = isControl ? wordEdge(place, 1) : Place{place.row, place.column + 1};
        break;
    case Qt::Key_Home:
        place = isControl ? Place{} : Place{place.row, 0};
        break;
    case Qt::Key_End:
        place = isControl ? Place{rowCount() - 1, INT_MAX} : Place{place.row, INT_MAX};
        break;
    default:
        return false;
    }
    if (keepsColumn)
        place.column = std::max(m_wantedColumn, m_cursor.column);
    moveCursor(place, event->modifiers() & Qt::ShiftModifier);
    m_wantedColumn = keepsColumn ? std::max(m_wantedColumn, m_cursor.column) : m_cursor.column;
    makeVisible(m_cursor);
    return true;
}

void LogView::keyPressEvent(QKeyEvent *event)
{
    if (event == QKeySequence::Copy)
        copy();
    else if (event == QKeySequence::SelectAll)
        selectAll();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        activateRow(m_cursor.row);
    else if (event->key() == Qt::Key_Escape && hasSelection())
        moveCursor(m_cursor, false);
    else if (rowCount() == 0 || !moveByKey(event))
        QAbstractScrollArea::keyPressEvent(event);
}

bool LogView::activateRow(qint64 row)
{
    if (row < 0 || row >= rowCount() || !layoutOf(row).link())
        return false;
    const Position position = layoutOf(row).link()->position;
    Q_EMIT activated(lineOf(row), position);
    return true;
}

void LogView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = event->position().toPoint();
    m_isPressed = true;
    moveCursor(placeAt(m_pressed), event->modifiers() & Qt::ShiftModifier);
    m_wantedColumn = m_cursor.column;
}

void LogView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (!m_isPressed) {
        viewport()->setCursor(linkAt(point) ? Qt::PointingHandCursor : Qt::IBeamCursor);
        return;
    }
    const bool isOutside = point.y() < 0 || point.y() > viewport()->height();
    if (isOutside != m_dragScroll.isActive())
        isOutside ? m_dragScroll.start() : m_dragScroll.stop();
    moveCursor(placeAt(point), true);
}

void LogView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_isPressed)
        return;
    m_isPressed = false;
    m_dragScroll.stop();
    const QPoint point = event->position().toPoint();
    const bool isClick = (point - m_pressed).manhattanLength() < QApplication::startDragDistance() && !hasSelection();
    if (isClick && linkAt(point))
        activateRow(placeAt(point).row);
    else if (hasSelection() && QApplication::clipboard()->supportsSelection() && selection().second.row - selection().first.row < 10'000)
        QApplication::clipboard()->setText(selectedText(), QClipboard::Selection);
}

void LogView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Place place = placeAt(event->position().toPoint());
    const Place end = wordEdge(place, 1);
    select(wordEdge(end, -1), end);
}

void LogView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ShiftModifier || std::abs(event->angleDelta().x()) > std::abs(event->angleDelta().y())) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    m_wheelRest += event->angleDelta().y() * kRowsPerNotch;
    const int rows = m_wheelRest / kWheelStep;
    m_wheelRest -= rows * kWheelStep;
    scrollTo(m_top - rows);
    leaveOrFollow();
    event->accept();
}

void LogView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const qint64 row = isByKey ? m_cursor.row : placeAt(event->pos()).row;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"logMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (row < rowCount() && layoutOf(row).link()) {
        const Position &position = layoutOf(row).link()->position;
        const QString place = Location{position.file, position.line, position.column}.toString();
        connect(menu->addAction(tr("Open %1").arg(place)), &QAction::triggered, this, [this, row] { activateRow(row); });
        menu->addSeparator();
    }
    QAction *copyAction = menu->addAction(icon(u"copy"), tr("Copy"));
    copyAction->setEnabled(hasSelection());
    copyAction->setShortcut(QKeySequence::Copy);
    connect(copyAction, &QAction::triggered, this, &LogView::copy);
    QAction *all = menu->addAction(tr("Select all"));
    all->setShortcut(QKeySequence::SelectAll);
    connect(all, &QAction::triggered, this, &LogView::selectAll);
    menu->addSeparator();
    QAction *follow = menu->addAction(tr("Follow new lines"));
    follow->setCheckable(true);
    follow->setChecked(m_isFollowing);
    connect(follow, &QAction::triggered, this, &LogView::setFollowing);
    menu->popup(isByKey ? viewport()->mapToGlobal(rectOf(m_cursor).bottomLeft()) : event->globalPos());
}

void LogView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    // The cursor is where one looks: a keyboard starts in view.
    if (m_cursor.row < m_top || m_cursor.row >= m_top + visibleRows())
        moveCursor({std::min(m_top + visibleRows(), rowCount()) - 1, 0}, false);
    viewport()->update();
}

void LogView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace slipway
