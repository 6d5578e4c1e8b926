// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QScrollArea>

class QGridLayout;
class QLabel;

namespace slipway {

class LaneLabel;
class PlanModel;
class PlanTargetModel;
class StepChip;
class TargetTable;

/// A plan as a picture: a lane for each phase, its steps as chips, the builds as a table. Fills up while it runs.
class PlanView : public QScrollArea
{
    Q_OBJECT

public:
    PlanView(PlanModel *model, PlanTargetModel *targets, QWidget *parent = nullptr);
    void retranslate();

Q_SIGNALS:
    void stepRequested(const QString &id);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void rebuild();
    void refresh();
    QWidget *makeChips(const QList<QModelIndex> &steps);
    void addLane(const QModelIndex &lane);
    void addRehearsalEnd();
    void place(QWidget *label, const QList<QWidget *> &contents);

    PlanModel *m_model;
    QWidget *m_content;
    QGridLayout *m_grid;
    TargetTable *m_table;
    QList<LaneLabel *> m_labels;
    QList<StepChip *> m_chips;
    QList<QWidget *> m_made; ///< replaced with the next plan
    bool m_isNarrow = false; ///< lanes have their name above them
};

} // namespace slipway
