// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/theme.h"

#include <QStyledItemDelegate>

namespace slipway {

/// Draws the text of a cell as a pill. The item model says its tone as an int of slipway::Tone under `toneRole`.
class PillDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    PillDelegate(int toneRole, QObject *parent);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_toneRole;
};

} // namespace slipway
