// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "items/problemsmodel.h"

#include <QSortFilterProxyModel>

namespace slipway {

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

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        return sourceModel()->index(row, 0, parent).data(ProblemsModel::StepRole).toString() == m_step;
    }

private:
    StepId m_step;
};

} // namespace slipway
