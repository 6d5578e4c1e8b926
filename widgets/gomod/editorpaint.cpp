// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// What the editor draws around its text: which numbers of lines are set off, and what is known of each line behind it.
#include "gomod/modeditor.h"

#include "common/theme.h"

#include <QPainter>
#include <QTextBlock>

#include <algorithm>

namespace slipway {

void ModEditor::paintEvent(QPaintEvent *event)
{
    NumberedEdit::paintEvent(event);
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

Tone ModEditor::toneOfNumber(int line) const
{
    const auto isThere
        = [line](const ModDiagnostic &diagnostic) { return (diagnostic.span.isNull() ? diagnostic.line : diagnostic.span.line) == line; };
    return std::ranges::any_of(m_diagnostics, isThere) ? Tone::Bad : NumberedEdit::toneOfNumber(line);
}

} // namespace slipway
