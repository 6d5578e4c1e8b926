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

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace slipway {
namespace {

constexpr int kKeptLayouts = 400;
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
    m_style.glyphs = PlainGlyphs::of(m_style.font);
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
