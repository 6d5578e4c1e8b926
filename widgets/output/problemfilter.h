// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "items/problemsmodel.h"

#include <QFileInfo>
#include <QSortFilterProxyModel>

namespace slipway {

using namespace Qt::StringLiterals;

/// The problems of one step.
class ProblemFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    ProblemFilter(ProblemsModel *problems, QObject *parent)
        : QSortFilterProxyModel(parent)
    {
        setSourceModel(problems);
    }
    void setStep(const StepId &id)
    {
        m_step = id;
        invalidateFilter();
    }

    /// The list is narrow: the name of the file is enough, the tool tip has the rest.
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::DisplayRole)
            return QSortFilterProxyModel::data(index, role);
        const Position &position = static_cast<ProblemsModel *>(sourceModel())->problems()[mapToSource(index).row()].position;
        return QFileInfo(position.file).fileName() + u':' + QString::number(position.line) + u"  "_s + position.message;
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        return sourceModel()->index(row, 0, parent).data(ProblemsModel::StepRole).toString() == m_step;
    }

private:
    StepId m_step;
};

} // namespace slipway
