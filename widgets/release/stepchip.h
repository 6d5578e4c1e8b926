// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>
#include <QPersistentModelIndex>

namespace slipway {

/// A step of a plan as a chip that fills with its state. Pressing it shows what the step prints.
class StepChip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit StepChip(const QModelIndex &step, QWidget *parent = nullptr);
    void refresh();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPersistentModelIndex m_step; ///< of a PlanModel
};

} // namespace slipway
