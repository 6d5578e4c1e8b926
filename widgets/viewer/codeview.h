// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPlainTextEdit>

namespace slipway {

/// Text to read, with line numbers, the current line set off.
class CodeView : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit CodeView(QWidget *parent = nullptr);
    /// Lines and columns count from 1. The line comes into the middle of the view.
    void goTo(int line, int column);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int marginWidth() const;
    void paintMargin(QPaintEvent *event);
    void updateMargin();
    void markLine();

    QWidget *m_margin;
};

} // namespace slipway
