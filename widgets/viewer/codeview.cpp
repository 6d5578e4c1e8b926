// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "viewer/codeview.h"

#include "common/theme.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

constexpr int kInset = 10;

} // namespace

CodeView::CodeView(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_margin(new QWidget(this))
{
    setObjectName(u"code"_s);
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFont(codeFont());
    setTabStopDistance(4 * fontMetrics().horizontalAdvance(u' '));
    m_margin->installEventFilter(this);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &CodeView::updateMargin);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        dy ? m_margin->scroll(0, dy) : m_margin->update(0, rect.y(), m_margin->width(), rect.height());
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &CodeView::markLine);
    updateMargin();
}

void CodeView::goTo(int line, int column)
{
    const QTextBlock block = document()->findBlockByNumber(qBound(0, line - 1, document()->blockCount() - 1));
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + qBound(0, column - 1, block.length() - 1));
    setTextCursor(cursor);
    centerCursor();
    horizontalScrollBar()->setValue(0);
    ensureCursorVisible();
    markLine();
}

void CodeView::markLine()
{
    QTextEdit::ExtraSelection current;
    current.cursor = textCursor();
    current.cursor.clearSelection();
    current.format.setBackground(palette().color(QPalette::Inactive, QPalette::Highlight));
    current.format.setProperty(QTextFormat::FullWidthSelection, true);
    setExtraSelections({current});
    m_margin->update();
}

int CodeView::marginWidth() const
{
    const QString widest(QString::number(qMax(100, blockCount())).size(), u'0');
    return fontMetrics().horizontalAdvance(widest) + 2 * kInset;
}

void CodeView::updateMargin()
{
    setViewportMargins(marginWidth(), 0, 0, 0);
    m_margin->setGeometry(QRect(contentsRect().topLeft(), QSize(marginWidth(), contentsRect().height())));
}

void CodeView::paintMargin(QPaintEvent *event)
{
    QPainter painter(m_margin);
    painter.fillRect(event->rect(), palette().color(QPalette::Base));
    painter.setFont(font());
    const int current = textCursor().blockNumber();
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > event->rect().bottom())
            break;
        painter.setPen(toneColor(block.blockNumber() == current ? Tone::Text : Tone::Muted, palette()));
        painter.drawText(QRectF(0, place.top(), m_margin->width() - kInset, place.height()), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(block.blockNumber() + 1));
    }
}

void CodeView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    updateMargin();
}

void CodeView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_margin)
        markLine();
}

bool CodeView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_margin && event->type() == QEvent::Paint) {
        paintMargin(static_cast<QPaintEvent *>(event));
        return true;
    }
    return QPlainTextEdit::eventFilter(watched, event);
}

} // namespace slipway
