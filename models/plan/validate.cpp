// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "plan/plan.h"
#include "plan/texts.h"

#include <QBitArray>
#include <QDir>
#include <QMap>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

/// A plan cannot be wrong because of what a person did, only because of a planner or of a recipe that asks for the impossible.
std::unexpected<Error> refuse(const Step &step, const QString &detail)
{
    return failure(ErrorKind::BadInput, step.id, detail);
}

/// The plan as numbers: who needs whom, directly and in the end.
class Graph
{
public:
    explicit Graph(const Plan &plan)
        : m_plan(plan)
    {
    }

    Result<> index();
    Result<> close();
    bool reaches(qsizetype from, qsizetype need) const { return m_all[from].testBit(need); }

private:
    Result<> visit(qsizetype step, QList<qsizetype> &path);

    const Plan &m_plan;
    QHash<StepId, qsizetype> m_places;
    QList<QBitArray> m_all; ///< for each step: all that it needs; empty: not known yet
};

Result<> Graph::index()
{
    for (qsizetype i = 0; i < m_plan.steps.size(); ++i) {
        const Step &step = m_plan.steps[i];
        if (step.id.trimmed().isEmpty())
            return refuse(step, tr("A step has no name."));
        if (m_places.contains(step.id))
            return refuse(step, tr("Two steps have the name %1.").arg(step.id));
        m_places.insert(step.id, i);
    }
    for (const Step &step : m_plan.steps)
        for (const StepId &need : step.needs)
            if (!m_places.contains(need))
                return refuse(step, tr("%1 needs %2, which is not in the plan.").arg(step.id, need));
    return {};
}

/// Depth first; as deep as the longest chain of needs.
Result<> Graph::visit(qsizetype step, QList<qsizetype> &path)
{
    if (!m_all[step].isEmpty())
        return {};
    if (const qsizetype start = path.indexOf(step); start >= 0) {
        QStringList names;
        for (const qsizetype member : path.sliced(start))
            names.append(m_plan.steps[member].id);
        names.append(m_plan.steps[step].id);
        return refuse(m_plan.steps[step], tr("These steps wait for each other: %1.").arg(names.join(u" → "_s)));
    }
    path.append(step);
    QBitArray all(m_plan.steps.size());
    for (const StepId &need : m_plan.steps[step].needs) {
        const qsizetype place = m_places.value(need);
        if (const Result<> seen = visit(place, path); !seen)
            return seen;
        all |= m_all[place];
        all.setBit(place);
    }
    m_all[step] = all;
    path.removeLast();
    return {};
}

Result<> Graph::close()
{
    m_all.resize(m_plan.steps.size());
    for (qsizetype i = 0; i < m_plan.steps.size(); ++i) {
        QList<qsizetype> path;
        if (const Result<> seen = visit(i, path); !seen)
            return seen;
    }
    for (qsizetype i = 0; i < m_plan.steps.size(); ++i)
        for (const StepId &need : m_plan.steps[i].needs)
            if (m_places.value(need) > i)
                return refuse(m_plan.steps[i], tr("%1 stands before %2, which it needs.").arg(m_plan.steps[i].id, need));
    return {};
}

/// All that a step writes, named by the planner or known from the action.
QStringList allWrites(const Step &step)
{
    QStringList files;
    for (const QString &file : step.writes)
        files.append(QDir::cleanPath(file));
    files += writtenFiles(step.action);
    files.removeDuplicates();
    return files;
}

Result<QMap<QString, qsizetype>> writers(const Plan &plan)
{
    QMap<QString, qsizetype> owners;
    for (qsizetype i = 0; i < plan.steps.size(); ++i) {
        for (const QString &file : allWrites(plan.steps[i])) {
            if (const auto owner = owners.constFind(file); owner != owners.cend())
                return refuse(plan.steps[i], tr("%1 and %2 both write %3.").arg(plan.steps[*owner].id, plan.steps[i].id, file));
            owners.insert(file, i);
        }
    }
    return owners;
}

Result<> checkReads(const Plan &plan, const Graph &graph, const QMap<QString, qsizetype> &owners)
{
    for (qsizetype i = 0; i < plan.steps.size(); ++i) {
        for (const QString &file : readFiles(plan.steps[i].action)) {
            const auto owner = owners.constFind(file);
            if (owner != owners.cend() && *owner != i && !graph.reaches(i, *owner))
                return refuse(plan.steps[i],
                              tr("%1 reads %2 but does not need %3, which writes it.").arg(plan.steps[i].id, file, plan.steps[*owner].id));
        }
    }
    return {};
}

Result<> checkEmptied(const Plan &plan, const Graph &graph, const QMap<QString, qsizetype> &owners)
{
    for (qsizetype i = 0; i < plan.steps.size(); ++i) {
        const auto *folder = std::get_if<PrepareFolder>(&plan.steps[i].action);
        if (!folder || !folder->isCleaned)
            continue;
        const QString inside = QDir::cleanPath(folder->path) + u'/';
        for (const auto &[file, owner] : owners.asKeyValueRange())
            if (file.startsWith(inside) && !graph.reaches(owner, i))
                return refuse(plan.steps[owner],
                              tr("%1 writes into %2 but does not need %3, which empties it.")
                                  .arg(plan.steps[owner].id, folder->path, plan.steps[i].id));
    }
    return {};
}

Result<> checkIrreversible(const Plan &plan, const Graph &graph)
{
    for (qsizetype i = 0; i < plan.steps.size(); ++i) {
        if (!plan.steps[i].isIrreversible)
            continue;
        for (qsizetype check = 0; check < plan.steps.size(); ++check)
            if (plan.steps[check].isCheck && check != i && !graph.reaches(i, check))
                return refuse(plan.steps[i],
                              tr("%1 cannot be undone, but does not need the check %2.").arg(plan.steps[i].id, plan.steps[check].id));
    }
    return {};
}

} // namespace

Result<> validate(const Plan &plan)
{
    Graph graph(plan);
    return graph.index()
        .and_then([&] { return graph.close(); })
        .and_then([&] { return writers(plan); })
        .and_then([&](const QMap<QString, qsizetype> &owners) {
            return checkReads(plan, graph, owners).and_then([&] { return checkEmptied(plan, graph, owners); });
        })
        .and_then([&] { return checkIrreversible(plan, graph); });
}

} // namespace slipway
