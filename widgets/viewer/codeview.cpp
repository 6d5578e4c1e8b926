// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "viewer/codeview.h"

#include <QScrollBar>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace slipway {

CodeView::CodeView(QWidget *parent)
    : NumberedEdit(parent)
{
    setObjectName(u"code"_s);
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
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
    markLines();
}

void CodeView::markLines()
{
    showMarks({currentLineMark()});
}

} // namespace slipway
