// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class QLabel;
class QToolButton;

namespace slipway {

/// A command, whole and ready to paste, with a button that copies it.
class CommandBox : public QFrame
{
    Q_OBJECT

public:
    explicit CommandBox(QWidget *parent = nullptr);
    void setCommand(const QString &command);
    QString command() const { return m_command; }
    void setPlaceholder(const QString &text);
    void copy();
    void retranslate();

Q_SIGNALS:
    void copied(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    QString m_command;
    QString m_placeholder;
    QLabel *m_text;
    QToolButton *m_copy;
};

} // namespace slipway
