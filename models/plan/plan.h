// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "plan/actions.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace slipway {

/// The name of a step, unique in its plan: "build:linux/amd64".
using StepId = QString;

/// Where in the life of a release a step stands. The pipeline panel draws one lane for each, in this order.
enum class Phase { Preflight, Build, Package, Prove, Publish, Deploy };

/// One piece of work that is written down before it is done.
struct Step {
    StepId id;
    Phase phase = Phase::Build;
    QString title; ///< for people, translated
    QList<StepId> needs;
    Action action;
    QStringList writes; ///< absolute paths that this step alone writes
    bool isCheck = false;
    bool isIrreversible = false;
    int cores = 1; ///< how many cores the step can use

    bool operator==(const Step &) const = default;
};

/// A directed acyclic graph of steps, in an order in which every step comes after its needs.
/// The same value is drawn, printed, tested, run, journalled and resumed.
struct Plan {
    QString name; ///< "build", "release"
    QList<Step> steps;

    bool operator==(const Plan &) const = default;
    const Step *find(const StepId &id) const;
};

/// Collects steps; build() validates and orders them.
class PlanBuilder
{
public:
    explicit PlanBuilder(QString name);

    /// The reference is good until the next call; set `writes`, `cores` and the like through it.
    Step &step(StepId id, Phase phase, QString title, QList<StepId> needs, Action action);
    Step &check(StepId id, QString title, QList<StepId> needs, Action action);
    Step &irreversible(StepId id, QString title, QList<StepId> needs, Action action);
    /// Fills `writes` from the actions, drops repeated needs, orders (as inserted, as far as the needs allow) and validates.
    [[nodiscard]] Result<Plan> build() const;

private:
    Plan m_plan;
};

/// Errors: BadInput (subject: the step) for an unknown need, a cycle, a step before its need, two steps of one id, two steps that
/// write one file, a step that reads another step's file or writes into a folder that another step empties without needing that step,
/// and an irreversible step that does not need every check.
[[nodiscard]] Result<> validate(const Plan &plan);

/// One line for each step, "build:linux/amd64 <- before  go build …": what tests compare and `slipway plan` prints.
QString toText(const Plan &plan);
QString toDot(const Plan &plan);
/// One object on one line, with "schema":1; secrets are left out.
QByteArray toJson(const Plan &plan);
/// SHA-256 (hex) over everything that decides what the plan does; a journal belongs to one digest.
/// Titles, phases and cores count for nothing: they depend on the language and the machine.
QByteArray digest(const Plan &plan);
QByteArray digest(const Step &step);

} // namespace slipway
