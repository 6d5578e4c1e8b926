// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "targets/target.h"

#include <QAbstractTableModel>
#include <QMap>

namespace slipway {

class Runner;

/// Where the work for one cell stands. Several variants of a cell count as the worst of them.
enum class CellState { None, Waiting, Running, Succeeded, Unchanged, Skipped, Cancelled, Failed };

/// What the latest run says of each target it builds.
QMap<Target, CellState> targetStates(const Runner &runner);

/// Every GOOS (rows) against every GOARCH (columns) of a Go. A cell is checked when one of its variants is chosen.
/// First-class ports come first; while it is not expanded, the rest is left out unless something in it is chosen.
class TargetMatrixModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        ExistsRole = Qt::UserRole + 1, ///< bool: Go builds for it
        NeedsCRole, ///< bool: cannot be linked without a C toolchain
        IsFirstClassRole, ///< bool; of a header: something in it is
        VariantsRole, ///< QStringList: the chosen ones; empty text: Go's default
        StateRole, ///< int of CellState
        ObstacleRole, ///< QString: why it cannot be built here; empty: nothing known against it
    };

    explicit TargetMatrixModel(QObject *parent = nullptr);

    void setPorts(const QList<Port> &ports);
    void setChosen(const QList<Target> &targets);
    /// shape: in the order of the matrix, variants in Go's order; also those that no port knows, last.
    QList<Target> chosen() const { return m_chosen; }
    void setStates(const QMap<Target, CellState> &states);
    void setObstacles(const QMap<Target, QString> &obstacles);

    bool isExpanded() const { return m_isExpanded; }
    void setExpanded(bool expanded);
    int hiddenRows() const { return int(m_allSystems.size() - m_systems.size()); }
    int hiddenColumns() const { return int(m_allArchitectures.size() - m_architectures.size()); }
    int portCount() const { return int(m_ports.size()); }

    /// The target of a cell, without a variant; null where there is none.
    Target targetAt(const QModelIndex &index) const;
    /// The first chosen target of a cell, or else what checking it would choose.
    Target currentTarget(const QModelIndex &index) const;
    QModelIndex indexOf(const Target &target) const; ///< invalid while hidden
    bool isChosen(const Target &target) const;

    // What the person does; each gives one chosenEdited() if it changes something.
    void toggleRow(int row);
    void toggleColumn(int column);
    void toggleAll(); ///< all cells that are shown
    void setVariant(const QModelIndex &index, const QString &variant, bool chosen);
    void choose(const QList<Target> &targets);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// Texts again, after a change of language.
    void retranslate();

Q_SIGNALS:
    void chosenEdited(const QList<slipway::Target> &before, const QList<slipway::Target> &after);

private:
    const Port *port(const QString &os, const QString &arch) const;
    QList<Target> chosenIn(const QModelIndex &index) const;
    QList<Target> toggled(const QList<QModelIndex> &cells) const;
    QList<Target> sorted(QList<Target> targets) const;
    QList<Target> asBefore(const Target &cell) const;
    void edit(const QList<Target> &targets);
    void arrange();
    CellState stateOf(const QModelIndex &index) const;
    QString obstacleOf(const QModelIndex &index) const;
    QString accessibleText(const QModelIndex &index) const;

    QList<Port> m_ports;
    QStringList m_allSystems, m_allArchitectures; ///< in order
    QStringList m_systems, m_architectures; ///< shown
    QList<Target> m_chosen;
    QMap<Target, QStringList> m_lastVariants; ///< what a cell had before it was cleared
    QMap<Target, CellState> m_states;
    QMap<Target, QString> m_obstacles;
    bool m_isExpanded = false;
};

} // namespace slipway
