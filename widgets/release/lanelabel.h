// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPersistentModelIndex>
#include <QWidget>

namespace slipway {

/// The name of a phase with the symbol of how far it is.
class LaneLabel : public QWidget
{
    Q_OBJECT

public:
    /// An invalid lane never begins.
    explicit LaneLabel(const QModelIndex &lane, QWidget *parent = nullptr);
    void setText(const QString &text);
    void refresh();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont boldFont() const;

    QPersistentModelIndex m_lane;
    QString m_text;
};

} // namespace slipway
