// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace slipway {

/// The row on top of a panel: its name in bold, counts beside it, actions on the right.
class PanelHeader : public QWidget
{
    Q_OBJECT

public:
    explicit PanelHeader(QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void addBesideTitle(QWidget *widget);
    void addRight(QWidget *widget);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *m_left;
    QHBoxLayout *m_right;
    QLabel *m_title;
};

} // namespace slipway
