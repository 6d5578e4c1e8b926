// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// What part of the lines is in view: bars, marks beside them, and following the end.
#include "output/logview.h"

#include "common/pillbutton.h"
#include "items/logsearch.h"
#include "output/markscrollbar.h"

#include <QLocale>

#include <algorithm>

namespace slipway {
namespace {

constexpr qint64 kBarLimit = 1 << 30; ///< a scroll bar counts in int

} // namespace

int LogView::visibleRows() const
{
    return std::max(1, viewport()->height() / m_lineHeight);
}

qint64 LogView::lastTop() const
{
    return std::max<qint64>(0, rowCount() - visibleRows());
}

int LogView::contentLeft() const
{
    return kMargin + m_labelWidth - horizontalScrollBar()->value();
}

void LogView::updateBars()
{
    m_isSettingBar = true;
    const qint64 last = lastTop();
    m_barStep = int(last / kBarLimit) + 1;
    m_top = std::clamp<qint64>(m_top, 0, last);
    m_bar->setRange(0, int((last + m_barStep - 1) / m_barStep));
    m_bar->setPageStep(std::max(1, visibleRows() / m_barStep));
    m_bar->setSingleStep(1);
    m_bar->setValue(m_top == last ? m_bar->maximum() : int(m_top / m_barStep));
    const int room = viewport()->width() - 2 * kMargin - m_labelWidth;
    horizontalScrollBar()->setRange(0, std::max(0, int(m_contentWidth) - room));
    horizontalScrollBar()->setPageStep(std::max(1, room));
    horizontalScrollBar()->setSingleStep(int(m_columnWidth * 4));
    m_isSettingBar = false;
}

void LogView::scrollTo(qint64 top)
{
    m_top = std::clamp<qint64>(top, 0, lastTop());
    updateBars();
    viewport()->update();
}

void LogView::scrollContentsBy(int, int dy)
{
    if (!m_isSettingBar && dy != 0) {
        m_top = m_bar->value() == m_bar->maximum() ? lastTop() : std::min(qint64(m_bar->value()) * m_barStep, lastTop());
        leaveOrFollow();
    }
    viewport()->update();
}

/// After the person has scrolled: at the end the view follows, elsewhere it stays.
void LogView::leaveOrFollow()
{
    const bool isAtEnd = m_top >= lastTop();
    if (isAtEnd == m_isFollowing)
        return;
    m_isFollowing = isAtEnd;
    m_seenRows = rowCount();
    updatePill();
    Q_EMIT followingChanged(isAtEnd);
}

void LogView::setFollowing(bool following)
{
    if (following)
        scrollTo(lastTop());
    if (following == m_isFollowing)
        return;
    m_isFollowing = following;
    m_seenRows = rowCount();
    updatePill();
    Q_EMIT followingChanged(following);
}

void LogView::updatePill()
{
    const qint64 fresh = rowCount() - m_seenRows;
    const bool isShown = !m_isFollowing && fresh > 0;
    m_pill->setVisible(isShown);
    if (!isShown)
        return;
    m_pill->setText(tr("%1 new lines", "lines of output").arg(QLocale().toString(fresh)));
    m_pill->resize(m_pill->sizeHint());
    m_pill->move((viewport()->width() - m_pill->width()) / 2, viewport()->height() - m_pill->height() - 8);
}

void LogView::showLine(qint64 line)
{
    setFollowing(false);
    if (m_isFiltered) {
        const qint64 row = m_search->firstHitAtOrAfter(line);
        if (row >= m_search->hits().size() || qint64(m_search->hits()[row]) != line)
            setFiltered(false);
    }
    const qint64 row = m_isFiltered ? m_search->firstHitAtOrAfter(line) : line;
    moveCursor({row, 0}, false);
    if (row < m_top + 1 || row >= m_top + visibleRows() - 1)
        scrollTo(row - visibleRows() / 3);
    leaveOrFollow();
}

void LogView::updateMarks()
{
    if (m_isFiltered) {
        m_bar->setMarks(Tone::Bad, 0, {});
        m_bar->setMarks(Tone::Warning, 0, {});
        return;
    }
    const auto among = [](const auto &lines, qint64 first, qint64 end) {
        const auto found = std::ranges::lower_bound(lines, first, {}, [](auto line) { return qint64(line); });
        return found != lines.end() && qint64(*found) < end;
    };
    m_bar->setMarks(Tone::Bad, rowCount(), [this, among](qint64 first, qint64 end) { return among(m_problems, first, end); });
    m_bar->setMarks(Tone::Warning, rowCount(), [this, among](qint64 first, qint64 end) { return among(m_search->hits(), first, end); });
}

void LogView::setProblemLines(const QList<qint64> &lines)
{
    m_problems = lines;
    std::ranges::sort(m_problems);
    updateMarks();
}

} // namespace slipway
