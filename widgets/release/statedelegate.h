// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/theme.h"
#include "run/runner.h"

#include <QStyledItemDelegate>

namespace slipway {

/// Where a step stands, as a symbol and a colour; the symbol alone is enough.
struct StateLook {
    QString symbol;
    Tone tone = Tone::Muted;
};
StateLook lookOf(StepState state, bool isUnchanged);

/// Draws a step as a chip: symbol, name and result. `stateRole` and `unchangedRole` are those of its model; `resultRole` may be -1.
class StateDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum class Shape { Chip, Cell };
    struct Roles {
        int state;
        int unchanged;
        int result = -1;
    };

    StateDelegate(Shape shape, Roles roles, QObject *parent);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QString textOf(const QModelIndex &index) const;
    StateLook look(const QModelIndex &index) const;

    Shape m_shape;
    Roles m_roles;
};

} // namespace slipway
