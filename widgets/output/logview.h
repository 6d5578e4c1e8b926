// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "output/linelayout.h"

#include <QAbstractScrollArea>
#include <QCache>
#include <QTimer>

#include <functional>

namespace slipway {

class LogLines;
class LogSearch;
class MarkScrollBar;
class PillButton;

/// Lines of output, however many: only those in view are read, laid out and painted. Has a cursor, so that it works by keyboard and
/// can be read aloud. A row is a line that is shown: all lines, or, while filtered, those that match the search.
class LogView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    struct Place {
        qint64 row = 0;
        int column = 0;
        auto operator<=>(const Place &) const = default;
    };

    explicit LogView(LogSearch *search, QWidget *parent = nullptr);
    ~LogView() override;

    /// Shows these lines; they must outlive the view or be replaced. Starts at the end, following it.
    void setLines(LogLines *lines, bool hasLabels);
    const LogLines *lines() const { return m_lines; }
    void linesGrew(); ///< paints at once if what is in view has changed
    void searchChanged();
    void setFiltered(bool filtered);
    bool isFiltered() const { return m_isFiltered; }
    /// Lines of the log that have problems, ascending: marked in the scroll bar.
    void setProblemLines(const QList<qint64> &lines);

    bool isFollowing() const { return m_isFollowing; }
    void setFollowing(bool following);
    qint64 rowCount() const;
    qint64 lineOf(qint64 row) const; ///< of the log
    Place cursor() const { return m_cursor; }
    bool hasCursor() const { return m_hasCursor; } ///< somebody has put it where it is
    /// Puts the cursor on a line of the log and brings it into view.
    void showLine(qint64 line);
    QString textOfRow(qint64 row) const; ///< as it is shown, whole
    bool hasSelection() const { return m_cursor != m_anchor; }
    QString selectedText() const;
    void selectAll();
    void copy();
    /// Opens the place in a file that the cursor's line names. False: it names none.
    bool activateRow(qint64 row);

    // For assistive technology.
    qint64 firstVisibleRow() const { return m_top; }
    int visibleRows() const;
    QRect rectOf(Place place) const; ///< in the viewport
    Place placeAt(const QPoint &point) const;
    std::pair<Place, Place> selection() const { return std::minmax(m_cursor, m_anchor); }
    void select(Place anchor, Place cursor);

Q_SIGNALS:
    void followingChanged(bool following);
    void activated(qint64 line, const slipway::Position &position); ///< line of the log
    void cursorMoved();
    void copied(const QString &text);
    void tooMuchToCopy(qint64 rows); ///< the clipboard got only the first rows

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    static constexpr int kMargin = 10;
    static constexpr int kLineGap = 4;

    void paintRow(QPainter *painter, qint64 row, int y);
    void paintLabel(QPainter *painter, qint64 row, int y);
    void moveCursor(Place place, bool keepsAnchor);
    bool moveByKey(QKeyEvent *event);
    Place clamped(Place place) const;
    Place wordEdge(Place place, int direction) const;
    LineLayout &layoutOf(qint64 row) const;
    LogLine lineAt(qint64 row) const;
    const LineLayout::Link *linkAt(const QPoint &point) const;
    void updateStyle();
    void updateBars();
    void updatePill();
    void updateMarks();
    void scrollTo(qint64 top);
    void makeVisible(Place place);
    void leaveOrFollow();
    qint64 lastTop() const;
    int contentLeft() const;
    void retranslate();

    LogLines *m_lines = nullptr;
    LogSearch *m_search;
    MarkScrollBar *m_bar;
    PillButton *m_pill;
    QList<qint64> m_problems;
    LineStyle m_style;
    int m_lineHeight = 16;
    int m_ascent = 12;
    qreal m_columnWidth = 8;
    int m_labelWidth = 0; ///< 0: no labels
    mutable QCache<qint64, LineLayout> m_layouts; ///< by line of the log
    mutable qreal m_contentWidth = 0; ///< of the widest line seen
    qint64 m_top = 0;
    int m_barStep = 1; ///< rows for each unit of the scroll bar
    bool m_isSettingBar = false;
    bool m_isFollowing = true;
    qint64 m_seenRows = 0; ///< when the end was left
    bool m_isFiltered = false;
    Place m_cursor;
    Place m_anchor;
    bool m_hasCursor = false;
    int m_wantedColumn = 0; ///< when going up and down
    QPoint m_pressed;
    bool m_isPressed = false;
    int m_wheelRest = 0;
    QTimer m_dragScroll;
};

} // namespace slipway
