// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace slipway {

/// The row below the text to find and replace. Escape closes it.
class ModFindBar : public QWidget
{
    Q_OBJECT

public:
    explicit ModFindBar(QPlainTextEdit *editor, QWidget *parent = nullptr);
    void open();
    void retranslate();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void find(bool isBackward);
    void replaceCurrent();
    void replaceAll();
    void say(const QString &words);

    QPlainTextEdit *m_editor;
    QLineEdit *m_wanted;
    QLineEdit *m_replacement;
    QToolButton *m_previous;
    QToolButton *m_next;
    QPushButton *m_replace;
    QPushButton *m_replaceAll;
    QToolButton *m_close;
    QLabel *m_answer;
};

} // namespace slipway
