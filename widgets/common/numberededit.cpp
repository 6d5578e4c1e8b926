// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "common/numberededit.h"

#include <QPaintEvent>
#include <QPainter>
#include <QTextBlock>

namespace slipway {
namespace {

constexpr int kInset = 10; ///< pixels

} // namespace

NumberedEdit::NumberedEdit(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_margin(new QWidget(this))
{
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setFont(codeFont());
    setTabStopDistance(4 * fontMetrics().horizontalAdvance(u' '));
    m_margin->installEventFilter(this);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &NumberedEdit::updateMargin);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        dy ? m_margin->scroll(0, dy) : m_margin->update(0, rect.y(), m_margin->width(), rect.height());
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] { markLines(); });
    updateMargin();
}

Tone NumberedEdit::toneOfNumber(int line) const
{
    return line == textCursor().blockNumber() + 1 ? Tone::Text : Tone::Muted;
}

QTextEdit::ExtraSelection NumberedEdit::currentLineMark() const
{
    QTextEdit::ExtraSelection current;
    current.cursor = textCursor();
    current.cursor.clearSelection();
    current.format.setBackground(palette().color(QPalette::Inactive, QPalette::Highlight));
    current.format.setProperty(QTextFormat::FullWidthSelection, true);
    return current;
}

void NumberedEdit::showMarks(const QList<QTextEdit::ExtraSelection> &marks)
{
    setExtraSelections(marks);
    m_margin->update();
}

int NumberedEdit::marginWidth() const
{
    const QString widest(QString::number(qMax(100, blockCount())).size(), u'0');
    return fontMetrics().horizontalAdvance(widest) + 2 * kInset;
}

void NumberedEdit::updateMargin()
{
    setViewportMargins(marginWidth(), 0, 0, 0);
    m_margin->setGeometry(QRect(contentsRect().topLeft(), QSize(marginWidth(), contentsRect().height())));
}

void NumberedEdit::paintMargin(QPaintEvent *event)
{
    QPainter painter(m_margin);
    painter.fillRect(event->rect(), palette().color(QPalette::Base));
    painter.setFont(font());
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > event->rect().bottom())
            break;
        const int line = block.blockNumber() + 1;
        painter.setPen(toneColor(toneOfNumber(line), palette()));
        painter.drawText(QRectF(0, place.top(), m_margin->width() - kInset, place.height()), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(line));
    }
}

void NumberedEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    updateMargin();
}

void NumberedEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        markLines();
}

bool NumberedEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_margin && event->type() == QEvent::Paint) {
        paintMargin(static_cast<QPaintEvent *>(event));
        return true;
    }
    return QPlainTextEdit::eventFilter(watched, event);
}

} // namespace slipway
