// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTableView>

namespace slipway {

class PlanTargetModel;

/// The builds of a plan, one row for each target. As high as its rows: what is around it scrolls.
class TargetTable : public QTableView
{
    Q_OBJECT

public:
    explicit TargetTable(PlanTargetModel *model, QWidget *parent = nullptr);
    void retranslate();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void stepRequested(const QString &id);

protected:
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void fit();
};

} // namespace slipway
