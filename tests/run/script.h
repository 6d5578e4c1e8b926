// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "run/runner.h"

#include <QTest>
#include <QTimer>

#include <map>

namespace slipway {

/// A plan in the notation of the tests, one step a word, what follows "<-" being its needs and what stands in brackets its fate:
///     a;  b <- a [fails];  c <- a [hangs];  d <- b c
/// Fates: nothing (succeeds), "fails", "hangs" (until it is cancelled), "stays" (as "hangs", but ends well when cancelled),
/// "check", "irreversible".
struct Script {
    Plan plan;
    QHash<StepId, QString> fates;
};

inline Script parseScript(const QString &text)
{
    Script script;
    PlanBuilder builder(QStringLiteral("script"));
    for (const QString &line : text.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        const QString fate = line.section(QLatin1Char('['), 1).section(QLatin1Char(']'), 0, 0).trimmed();
        const QString edges = line.section(QLatin1Char('['), 0, 0);
        const StepId id = edges.section(QStringLiteral("<-"), 0, 0).trimmed();
        const QStringList needs = edges.section(QStringLiteral("<-"), 1).simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
        Step &step = builder.step(id, Phase::Build, id, needs, RunProgram{});
        step.isCheck = fate == QStringLiteral("check");
        step.isIrreversible = fate == QStringLiteral("irreversible");
        script.fates.insert(id, fate);
    }
    const Result<Plan> plan = builder.build();
    if (!plan)
        qFatal("%s", qPrintable(plan.error().detail));
    script.plan = *plan;
    return script;
}

/// Ends as its fate says, one turn of the event loop after it was started or cancelled.
class ScriptedJob : public Job
{
public:
    ScriptedJob(QString fate, Outcome outcome)
        : m_fate(std::move(fate))
        , m_outcome(std::move(outcome))
    {
    }
    void start() override
    {
        if (m_fate == QStringLiteral("fails"))
            endLater(failure(ErrorKind::WorkFailed, QStringLiteral("tool"), QStringLiteral("it broke")));
        else if (m_fate != QStringLiteral("hangs") && m_fate != QStringLiteral("stays"))
            endLater(m_outcome);
    }
    void cancel() override
    {
        if (m_fate == QStringLiteral("stays"))
            endLater(m_outcome);
        else
            endLater(failure(ErrorKind::Cancelled, {}, QStringLiteral("cancelled")));
    }

private:
    void endLater(const Result<Outcome> &result)
    {
        if (std::exchange(m_isEnding, true))
            return;
        QTimer::singleShot(0, this, [this, result] { Q_EMIT done(result); });
    }

    QString m_fate;
    Outcome m_outcome;
    bool m_isEnding = false;
};

/// Makes scripted jobs and remembers which.
struct Stage {
    QHash<StepId, QString> fates;
    QHash<StepId, Outcome> outcomes;
    QStringList made;

    JobFactory factory()
    {
        return [this](const Step &step, const std::shared_ptr<LogStore> &) -> std::unique_ptr<Job> {
            made.append(step.id);
            return std::make_unique<ScriptedJob>(fates.value(step.id), outcomes.value(step.id));
        };
    }
};

/// What a run told, as "a running", "a succeeded", …, "finished".
class Listener : public QObject
{
public:
    explicit Listener(Runner &runner)
    {
        connect(&runner, &Runner::stepChanged, this,
                [this, &runner](const QString &id) { events.append(id + QLatin1Char(' ') + word(runner.status(id).state)); });
        connect(&runner, &Runner::finished, this, [this](const Result<> &ended) {
            events.append(QStringLiteral("finished"));
            result = ended;
            ++finishes;
        });
    }
    static QString word(StepState state)
    {
        constexpr const char *words[] = {"waiting", "running", "succeeded", "failed", "cancelled", "skipped"};
        return QLatin1StringView(words[int(state)]);
    }

    QStringList events;
    Result<> result;
    int finishes = 0;
};

} // namespace slipway
