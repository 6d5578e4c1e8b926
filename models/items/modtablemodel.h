// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "items/modtable.h"
#include "modules/analysis.h"

#include <QAbstractTableModel>

#include <memory>

namespace slipway {

/// The lines of one kind of a go.mod as a table that can be edited. It changes nothing itself: it says which edits a person wants
/// with editsRequested(), and shows what setFile() brings then. The last row is empty, to be filled in for a new line.
/// Roles: ModulePathRole and ModuleVersionRole where a row is about a module.
class ModTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit ModTableModel(ModTable table, QObject *parent = nullptr);

    ModTable table() const { return m_table; }
    /// `analysis`: of this text where it is known; may be null.
    void setFile(const ModFile &file, std::shared_ptr<const ModuleAnalysis> analysis);
    void setEditable(bool isEditable);
    int lineCount() const { return int(m_rows.size()); } ///< without the row to be filled in
    int lineAt(int row) const { return m_rows.value(row).line; } ///< in the file, from 1; 0: none
    /// Asks for the edit that drops these rows.
    void removeLines(const QList<int> &rows);
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void editsRequested(const QList<slipway::ModEdit> &edits);

private:
    bool isDraft(int row) const { return row == m_rows.size(); }
    int selectedColumn() const { return m_table == ModTable::Require ? 2 : -1; }
    int indirectColumn() const { return m_table == ModTable::Require ? 3 : -1; }
    QString fieldName(int column) const;
    QString selectedVersion(const ModRow &row) const;
    void fillDraft(int column, const QString &value);

    const ModTable m_table;
    QList<ModRow> m_rows;
    ModRow m_draft;
    bool m_isEditable = true;
    std::shared_ptr<const ModuleAnalysis> m_analysis;
};

} // namespace slipway
