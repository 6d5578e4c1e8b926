// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "items/artifactmodel.h"

#include "items/stepnames.h"
#include "items/texts.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

constexpr int kShownDigits = 6;

/// Does somebody who downloads a release get what the step writes?
QString text(const char *source)
{
    return QCoreApplication::translate("Artifacts", source);
}

} // namespace

ArtifactModel::ArtifactModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ArtifactModel::setPlan(const Plan &plan)
{
    if (m_run.runner)
        m_run.runner->disconnect(this);
    beginResetModel();
    m_run = {plan, nullptr};
    arrange();
    endResetModel();
    Q_EMIT totalsChanged();
}

void ArtifactModel::setRunner(Runner *runner)
{
    if (m_run.runner)
        m_run.runner->disconnect(this);
    beginResetModel();
    if (runner)
        m_run.plan = runner->plan();
    m_run.runner = runner;
    arrange();
    endResetModel();
    if (runner)
        connect(runner, &Runner::stepChanged, this, &ArtifactModel::refresh);
    Q_EMIT totalsChanged();
}

QList<ArtifactModel::Row> ArtifactModel::rowsOf(const Step &step) const
{
    QList<Row> rows;
    const StepStatus status = m_run.status(step.id);
    for (const ProducedFile &file : status.outcome.files)
        rows.append({step.id, file.path, true, file.sizeBytes, file.sha256});
    // A step that has ended knows its files better than the plan did.
    if (status.state == StepState::Succeeded && !rows.isEmpty())
        return rows;
    for (const QString &path : step.writes.isEmpty() ? writtenFiles(step.action) : step.writes)
        if (std::ranges::none_of(rows, [&](const Row &row) { return row.path == path; }))
            rows.append({step.id, path, false, 0, {}});
    return rows;
}

void ArtifactModel::arrange()
{
    m_rows.clear();
    for (const Step &step : std::as_const(m_run.plan.steps))
        if (makesArtifacts(step))
            m_rows += rowsOf(step);
}

void ArtifactModel::refresh(const StepId &id)
{
    const Step *step = m_run.plan.find(id);
    if (!step || !makesArtifacts(*step))
        return;
    const auto isOfStep = [&](const Row &row) { return row.step == id; };
    const int first = int(std::ranges::find_if(m_rows, isOfStep) - m_rows.begin());
    const int before = int(std::ranges::count_if(m_rows, isOfStep));
    const QList<Row> fresh = rowsOf(*step);
    const int shared = std::min<int>(before, int(fresh.size()));
    std::copy_n(fresh.begin(), shared, m_rows.begin() + first);
    if (shared > 0)
        Q_EMIT dataChanged(index(first, 0), index(first + shared - 1, ColumnCount - 1));
    if (before > shared) {
        beginRemoveRows({}, first + shared, first + before - 1);
        m_rows.remove(first + shared, before - shared);
        endRemoveRows();
    } else if (fresh.size() > shared) {
        beginInsertRows({}, first + shared, first + int(fresh.size()) - 1);
        for (int row = shared; row < fresh.size(); ++row)
            m_rows.insert(first + row, fresh[row]);
        endInsertRows();
    }
    Q_EMIT totalsChanged();
}

int ArtifactModel::madeCount() const
{
    return int(std::ranges::count_if(m_rows, &Row::isMade));
}

qint64 ArtifactModel::madeBytes() const
{
    qint64 sum = 0;
    for (const Row &row : m_rows)
        sum += row.sizeBytes;
    return sum;
}

int ArtifactModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ArtifactModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ArtifactModel::display(const Row &row, int column) const
{
    switch (column) {
    case FileColumn:
        return QFileInfo(row.path).fileName();
    case SizeColumn:
        return row.isMade ? sizeText(row.sizeBytes) : QString();
    default:
        return row.sha256.isEmpty() ? QString()
                                    : QString::fromLatin1(row.sha256.first(qMin<qsizetype>(kShownDigits, row.sha256.size()))) + u'…';
    }
}

QVariant ArtifactModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return display(row, index.column());
    case Qt::ToolTipRole:
        return index.column() == SumColumn ? QString::fromLatin1(row.sha256) : row.path;
    case Qt::AccessibleTextRole:
        if (index.column() == SumColumn)
            return QString::fromLatin1(row.sha256);
        return row.isMade || index.column() != FileColumn
            ? display(row, index.column())
            : QCoreApplication::translate("Artifacts", "%1, not made yet").arg(QFileInfo(row.path).fileName());
    case Qt::TextAlignmentRole:
        return int((index.column() == SizeColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case PathRole:
        return row.path;
    case StepIdRole:
        return row.step;
    case IsMadeRole:
        return row.isMade;
    case SumRole:
        return QString::fromLatin1(row.sha256);
    default:
        return {};
    }
}

QVariant ArtifactModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == SizeColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == FileColumn ? text(QT_TRANSLATE_NOOP("Artifacts", "File"))
        : section == SizeColumn  ? text(QT_TRANSLATE_NOOP("Artifacts", "Size"))
                                 : u"SHA-256"_s;
}

void ArtifactModel::retranslate()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

} // namespace slipway
