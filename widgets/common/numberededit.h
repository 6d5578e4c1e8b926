// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/theme.h"

#include <QPlainTextEdit>

namespace slipway {

/// Code with the numbers of its lines beside it, in the font of code and not wrapped. Who inherits it says which line is set off how.
class NumberedEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit NumberedEdit(QWidget *parent = nullptr);

protected:
    /// How the number of a line is written; `line` counts from 1. By itself only the current line stands out.
    virtual Tone toneOfNumber(int line) const;
    /// Sets lines and parts of them off; called when the cursor moves or the colours change.
    virtual void markLines() = 0;
    /// The current line, over the whole width.
    QTextEdit::ExtraSelection currentLineMark() const;
    /// With the numbers of the lines.
    void showMarks(const QList<QTextEdit::ExtraSelection> &marks);

    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int marginWidth() const;
    void updateMargin();
    void paintMargin(QPaintEvent *event);

    QWidget *m_margin;
};

} // namespace slipway
