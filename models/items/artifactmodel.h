// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "items/planrun.h"

#include <QAbstractTableModel>

namespace slipway {

/// The files that a plan leaves in dist, and, as its steps end, their sizes and sums. Binaries that only go into archives are left out.
class ArtifactModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { FileColumn, SizeColumn, SumColumn, ColumnCount };
    enum Role {
        PathRole = Qt::UserRole + 1, ///< absolute
        StepIdRole,
        IsMadeRole, ///< bool: it is there
        SumRole, ///< all digits; empty: not known
    };

    explicit ArtifactModel(QObject *parent = nullptr);

    void setPlan(const Plan &plan);
    void setRunner(Runner *runner); ///< null: the plan alone stays
    int madeCount() const;
    qint64 madeBytes() const;
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void totalsChanged();

private:
    struct Row {
        StepId step;
        QString path;
        bool isMade = false;
        qint64 sizeBytes = 0;
        QByteArray sha256;
        bool operator==(const Row &) const = default;
    };
    void arrange();
    void refresh(const StepId &id);
    QList<Row> rowsOf(const Step &step) const;
    QVariant display(const Row &row, int column) const;

    PlanRun m_run;
    QList<Row> m_rows; ///< in the order of the plan
};

} // namespace slipway
