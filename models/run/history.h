// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "process/job.h"

#include <QHash>
#include <QString>

#include <chrono>

namespace slipway {

/// What earlier runs taught about one step.
struct StepExperience {
    qint64 peakMemoryBytes = 0; ///< the largest of the last runs; 0: not known
    std::chrono::milliseconds wallTime{0};
    std::chrono::milliseconds cpuTime{0};
    int runs = 0;

    bool operator==(const StepExperience &) const = default;
};

/// What earlier runs of one project taught: how long a step takes, how much memory it needs, which files we wrote.
struct RunHistory {
    QHash<QString, StepExperience> steps; ///< by step id
    QHash<QString, QByteArray> sums; ///< SHA-256 (hex) of the files that steps left behind, by absolute path

    bool operator==(const RunHistory &) const = default;
    void learn(const QString &step, const Outcome &outcome);
    qint64 memoryOf(const QString &step) const;
    std::chrono::milliseconds timeOf(const QString &step) const;
    QByteArray sumOf(const QString &path) const { return sums.value(path); }
};

/// Reads a history; a missing or damaged file is an empty history, since all of it can be learnt again.
RunHistory loadHistory(const QString &path);
/// errors: ToolFailed with the path.
[[nodiscard]] Result<> saveHistory(const QString &path, const RunHistory &history);

} // namespace slipway
