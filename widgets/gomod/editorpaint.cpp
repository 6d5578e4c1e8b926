// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// What the editor draws around its text: the numbers of the lines, and what is known of each behind it.
#include "gomod/modeditor.h"

#include "common/theme.h"

#include <QPainter>
#include <QTextBlock>

namespace slipway {
namespace {

constexpr int kInset = 10; ///< pixels

} // namespace

void ModEditor::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    paintHints(event);
}

void ModEditor::paintHints(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setFont(smallFont(font()));
    QHash<int, LineHint> shown = m_hints;
    for (const ModDiagnostic &diagnostic : m_diagnostics) {
        const QString message = QString::fromUtf8(diagnostic.message).section(u'\n', 0, 0);
        shown.insert(diagnostic.span.isNull() ? diagnostic.line : diagnostic.span.line,
                     {message, diagnostic.severity == ModSeverity::Error ? Tone::Bad : Tone::Warning, {}});
    }
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > event->rect().bottom())
            break;
        const auto hint = shown.constFind(block.blockNumber() + 1);
        if (hint == shown.cend())
            continue;
        QTextCursor end(block);
        end.movePosition(QTextCursor::EndOfBlock);
        const int left = cursorRect(end).right() + 2 * fontMetrics().horizontalAdvance(u' ');
        const QSize size = pillSize(painter.fontMetrics(), hint->text);
        const int width = qMin(size.width(), qMax(0, viewport()->width() - left - 4));
        if (width < 24)
            continue;
        const int height = qMin<int>(size.height(), int(place.height()));
        paintPill(&painter, QRect(left, int(place.top() + (place.height() - height) / 2), width, height), hint->text, hint->tone,
                  palette());
    }
}

int ModEditor::marginWidth() const
{
    const QString widest(QString::number(qMax(100, blockCount())).size(), u'0');
    return fontMetrics().horizontalAdvance(widest) + 2 * kInset;
}

void ModEditor::updateMargin()
{
    setViewportMargins(marginWidth(), 0, 0, 0);
    m_margin->setGeometry(QRect(contentsRect().topLeft(), QSize(marginWidth(), contentsRect().height())));
}

void ModEditor::paintMargin(QPaintEvent *event)
{
    QPainter painter(m_margin);
    painter.fillRect(event->rect(), palette().color(QPalette::Base));
    painter.setFont(font());
    QSet<int> wrong;
    for (const ModDiagnostic &diagnostic : m_diagnostics)
        wrong.insert(diagnostic.span.isNull() ? diagnostic.line : diagnostic.span.line);
    const int current = textCursor().blockNumber();
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > event->rect().bottom())
            break;
        const int number = block.blockNumber() + 1;
        const Tone tone = wrong.contains(number) ? Tone::Bad : block.blockNumber() == current ? Tone::Text : Tone::Muted;
        painter.setPen(toneColor(tone, palette()));
        painter.drawText(QRectF(0, place.top(), m_margin->width() - kInset, place.height()), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(number));
    }
}

} // namespace slipway
