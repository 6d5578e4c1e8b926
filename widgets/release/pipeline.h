// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "items/planmodel.h"
#include "items/plantargetmodel.h"

#include <QScrollArea>

class QGridLayout;
class QLabel;
class QListView;
class QTableView;

namespace slipway {

/// The plan as lanes, one for each phase: the steps of targets as a table, all others as chips.
class Pipeline : public QScrollArea
{
    Q_OBJECT

public:
    explicit Pipeline(QWidget *parent = nullptr);
    void setPlan(const Plan &plan);
    void setRunner(Runner *runner);
    PlanModel &model() { return m_model; }
    void retranslate();

Q_SIGNALS:
    void stepRequested(const QString &id);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Lane {
        QLabel *title = nullptr;
        QListView *chips = nullptr;
        QTableView *targets = nullptr; ///< of the phase that has steps of targets
    };
    void arrange();
    Lane makeLane(int row);
    QListView *makeChips(const QModelIndex &phase);
    QTableView *makeTargets();
    void refreshTitles();
    void fitHeights();

    PlanModel m_model;
    PlanTargetModel m_targets;
    QWidget *m_content;
    QGridLayout *m_grid;
    QList<Lane> m_lanes;
};

} // namespace slipway
