// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "output/logview.h"

#include "common/pillbutton.h"
#include "items/logsearch.h"
#include "output/logaccessible.h"
#include "output/markscrollbar.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QLocale>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace slipway {
namespace {

constexpr int kMargin = 10;
constexpr int kLineGap = 4;
constexpr int kKeptLayouts = 400;
constexpr qint64 kBarLimit = 1 << 30; ///< a scroll bar counts in int
constexpr qsizetype kMostCopied = 64 << 20;

} // namespace

LogView::LogView(LogSearch *search, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_search(search)
    , m_bar(new MarkScrollBar(this))
    , m_pill(new PillButton(Tone::Accent, viewport()))
    , m_layouts(kKeptLayouts)
{
    setObjectName(u"logView"_s);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBar(m_bar);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    m_pill->setObjectName(u"newLines"_s);
    m_pill->hide();
    m_dragScroll.setInterval(40ms);
    connect(&m_dragScroll, &QTimer::timeout, this, [this] {
        const QPoint point = viewport()->mapFromGlobal(QCursor::pos());
        const int rows = point.y() < 0 ? -1 : point.y() > viewport()->height() ? 1 : 0;
        scrollTo(m_top + rows * 2);
        moveCursor(placeAt(point), true);
    });
    connect(m_pill, &QAbstractButton::clicked, this, [this] {
        setFollowing(true);
        setFocus();
    });
    installLogAccessibility();
    updateStyle();
    retranslate();
}

LogView::~LogView() = default;

void LogView::retranslate()
{
    setAccessibleName(tr("Output"));
    m_pill->setToolTip(tr("Go to the end and follow it"));
    updatePill();
}

void LogView::updateStyle()
{
    m_style.font = codeFont();
    m_style.palette = palette();
    const QFontMetricsF metrics(m_style.font);
    m_lineHeight = qCeil(metrics.height()) + kLineGap;
    m_ascent = qCeil(metrics.ascent());
    m_columnWidth = metrics.horizontalAdvance(u'0');
    m_layouts.clear();
    m_contentWidth = 0;
    updateBars();
    viewport()->update();
}

void LogView::setLines(LogLines *lines, bool hasLabels)
{
    m_lines = lines;
    m_layouts.clear();
    m_problems.clear();
    m_contentWidth = 0;
    m_cursor = m_anchor = {};
    m_hasCursor = false;
    m_labelWidth = hasLabels ? qRound(m_columnWidth * 18) : 0;
    m_isFollowing = false;
    setFollowing(true);
    horizontalScrollBar()->setValue(0);
    updateMarks();
    viewport()->update();
}

qint64 LogView::rowCount() const
{
    if (!m_lines)
        return 0;
    return m_isFiltered ? m_search->hits().size() : m_lines->count();
}

qint64 LogView::lineOf(qint64 row) const
{
    if (!m_isFiltered)
        return row;
    return row >= 0 && row < m_search->hits().size() ? qint64(m_search->hits()[row]) : -1;
}

LogLine LogView::lineAt(qint64 row) const
{
    return m_lines ? m_lines->at(lineOf(row)) : LogLine();
}

LineLayout &LogView::layoutOf(qint64 row) const
{
    const qint64 line = lineOf(row);
    const LogLine content = lineAt(row);
    LineLayout *layout = m_layouts.object(line);
    if (!layout || !layout->shows(content)) {
        layout = new LineLayout(content, m_style);
        m_layouts.insert(line, layout);
    }
    return *layout;
}

QString LogView::textOfRow(qint64 row) const
{
    return layoutOf(row).text();
}

void LogView::linesGrew()
{
    updateBars();
    if (m_isFollowing) {
        scrollTo(lastTop());
        m_seenRows = rowCount();
    }
    updatePill();
    updateMarks();
    viewport()->update();
}

void LogView::searchChanged()
{
    if (m_style.query != m_search->query()) {
        m_style.query = m_search->isActive() ? m_search->query() : SearchQuery();
        m_layouts.clear();
    }
    if (m_isFiltered && !m_search->isActive())
        setFiltered(false);
    updateBars();
    updateMarks();
    viewport()->update();
}

void LogView::setFiltered(bool filtered)
{
    if (filtered == m_isFiltered || (filtered && !m_search->isActive()))
        return;
    const qint64 line = lineOf(m_cursor.row), top = lineOf(m_top);
    m_isFiltered = filtered;
    const auto rowOf = [this](qint64 line) { return m_isFiltered ? m_search->firstHitAtOrAfter(line) : std::max<qint64>(0, line); };
    m_cursor = m_anchor = clamped({rowOf(line), 0});
    updateBars();
    scrollTo(m_isFollowing ? lastTop() : rowOf(top));
    updateMarks();
    viewport()->update();
}

void LogView::setProblemLines(const QList<qint64> &lines)
{
    m_problems = lines;
    std::ranges::sort(m_problems);
    updateMarks();
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

QString LogView::selectedText() const
{
    const auto [first, last] = selection();
    QString text;
    for (qint64 row = first.row; row <= last.row && text.size() < kMostCopied; ++row) {
        const QString line = textOfRow(row);
        const qsizetype start = row == first.row ? first.column : 0;
        const qsizetype end = row == last.row ? last.column : line.size();
        text += QStringView(line).mid(start, end - start);
        if (row != last.row)
            text += u'\n';
    }
    return text;
}

void LogView::copy()
{
    if (!hasSelection())
        return;
    const QString text = selectedText();
    QApplication::clipboard()->setText(text);
    if (text.size() >= kMostCopied)
        Q_EMIT tooMuchToCopy(text.count(u'\n'));
    else
        Q_EMIT copied(text);
}

void LogView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), palette().color(QPalette::Base));
    const qint64 end = std::min(rowCount(), m_top + viewport()->height() / m_lineHeight + 1);
    const qreal before = m_contentWidth;
    for (qint64 row = m_top; row < end; ++row)
        paintRow(&painter, row, int(row - m_top) * m_lineHeight);
    if (m_contentWidth > before)
        QMetaObject::invokeMethod(this, &LogView::updateBars, Qt::QueuedConnection);
}

void LogView::paintRow(QPainter *painter, qint64 row, int y)
{
    const LineLayout &layout = layoutOf(row);
    const QRect band(0, y, viewport()->width(), m_lineHeight);
    const bool isCurrent = row == m_cursor.row;
    if (isCurrent && hasFocus())
        painter->fillRect(band, palette().color(QPalette::AlternateBase));
    const auto [first, last] = selection();
    const int start = row < first.row ? INT_MAX : row == first.row ? first.column : 0;
    const int end = row > last.row ? 0 : row == last.row ? last.column : int(layout.text().size());
    painter->save();
    painter->setClipRect(band.adjusted(kMargin + m_labelWidth - 2, 0, 0, 0));
    const qreal left = horizontalScrollBar()->value();
    const QPointF origin(contentLeft(), y + kLineGap / 2);
    layout.draw(painter, origin, left, left + viewport()->width(), start, end);
    if (hasFocus() && isCurrent) {
        const qreal x = origin.x() + layout.xOf(m_cursor.column);
        painter->fillRect(QRectF(x, y + 1, 1.2, m_lineHeight - 2), palette().color(QPalette::Accent));
    }
    painter->restore();
    m_contentWidth = std::max(m_contentWidth, layout.width() + m_columnWidth);
    if (m_labelWidth > 0)
        paintLabel(painter, row, y);
}

/// Which step a line belongs to, where it is another one than above.
void LogView::paintLabel(QPainter *painter, qint64 row, int y)
{
    const int source = m_lines->sourceOf(lineOf(row));
    if (source < 0 || (row > m_top && m_lines->sourceOf(lineOf(row - 1)) == source))
        return;
    painter->setFont(smallFont(font()));
    painter->setPen(toneColor(Tone::Muted, palette()));
    const QString text = painter->fontMetrics().elidedText(m_lines->label(source), Qt::ElideMiddle, m_labelWidth - 12);
    painter->drawText(QRect(kMargin, y, m_labelWidth - 10, m_lineHeight), Qt::AlignVCenter | Qt::AlignLeft, text);
}

void LogView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (m_isFollowing)
        m_top = lastTop();
    updateBars();
    updatePill();
}

void LogView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateStyle();
    else if (event->type() == QEvent::LanguageChange) {
        m_layouts.clear();
        retranslate();
        viewport()->update();
    }
}

} // namespace slipway
