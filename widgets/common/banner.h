// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/theme.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace slipway {

/// A strip with an icon, a sentence, up to two actions and a button that closes it.
class Banner : public QFrame
{
    Q_OBJECT

public:
    explicit Banner(QWidget *parent = nullptr);
    void setContent(Tone tone, const QString &iconName, const QString &sentence);
    void setActions(const QString &primary, const QString &secondary = {});
    void setClosable(bool closable);
    QString sentence() const;

Q_SIGNALS:
    void primaryActivated();
    void secondaryActivated();
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    Tone m_tone = Tone::Accent;
    QString m_iconName;
    QLabel *m_icon;
    QLabel *m_sentence;
    QPushButton *m_primary;
    QPushButton *m_secondary;
    QToolButton *m_close;
};

} // namespace slipway
