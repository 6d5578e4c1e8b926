// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "items/itemroles.h"
#include "items/modulehealth.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QSortFilterProxyModel>

namespace slipway {

/// A table whose rows a kind of value fills: what the tables of the audit have in common. Roles: ModuleRole, ItemRole.
class AuditTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;
    void retranslate();
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_count); }

protected:
    void setCount(qsizetype count); ///< between beginResetModel() and endResetModel()

private:
    qsizetype m_count = 0;
};

/// Known vulnerabilities, one a row.
class VulnModel final : public AuditTable
{
    Q_OBJECT

public:
    enum Column { IdColumn, ModuleColumn, FoundColumn, FixedColumn, ReachColumn, SummaryColumn, ColumnCount };

    using AuditTable::AuditTable;
    void setFindings(const QList<VulnFinding> &findings);
    const VulnFinding *findingAt(int row) const;

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const VulnFinding &finding, int column) const;
    ItemTone tone(const VulnFinding &finding, int column) const;

    QList<VulnFinding> m_findings;
};

/// Newer versions, one module a row; rows with an update that go.mod can take over have a check box.
class UpdatesModel final : public AuditTable
{
    Q_OBJECT

public:
    enum Column { ModuleColumn, CurrentColumn, PatchColumn, LatestColumn, AgeColumn, MajorColumn, NoteColumn, ColumnCount };

    using AuditTable::AuditTable;
    /// Rows that were chosen stay so. `all`: also modules that have nothing to say.
    void setUpdates(const UpdateReport &report, bool all);
    const ModuleUpdate *updateAt(int row) const;
    QStringList chosen() const; ///< paths
    void choose(UpdateChoice choice, bool directOnly); ///< every module with such an update; the others are left out

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void chosenChanged();

private:
    QString text(const ModuleUpdate &update, int column) const;
    QString note(const ModuleUpdate &update) const;
    static bool canTake(const ModuleUpdate &update) { return update.hasLine && (update.latest || update.patch); }

    QList<ModuleUpdate> m_updates;
    QSet<QString> m_chosen;
};

/// Licences, one module a row.
class LicenceModel final : public AuditTable
{
    Q_OBJECT

public:
    enum Column { ModuleColumn, VersionColumn, LicenceColumn, FilesColumn, ColumnCount };

    using AuditTable::AuditTable;
    void setLicences(const QList<ModuleLicence> &licences);

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const ModuleLicence &licence, int column) const;

    QList<ModuleLicence> m_licences;
};

/// What is wrong with go.sum and with the module cache, one finding a row.
class SumModel final : public AuditTable
{
    Q_OBJECT

public:
    enum Column { PlaceColumn, ProblemColumn, ColumnCount };

    using AuditTable::AuditTable;
    void setProblems(const QList<SumProblem> &sums, const QList<VerifiedModule> &verified); ///< good modules are left out

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    int lineAt(int row) const; ///< in go.sum; 0: none

private:
    QList<SumProblem> m_sums;
    QList<VerifiedModule> m_verified;
};

} // namespace slipway
