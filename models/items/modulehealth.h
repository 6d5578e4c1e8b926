// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "audit/modulehash.h"
#include "audit/vulnreport.h"
#include "licences/licence.h"
#include "updates/update.h"

#include <array>
#include <optional>

namespace slipway {

/// The checks that look beyond go.mod.
enum class HealthCheck { Updates, Notes, Vulnerabilities, Symbols, Licences, Sums, Verification };

/// How a check stands.
struct HealthState {
    bool isRunning = false;
    int done = 0, total = 0; ///< total 0: not known
    Error problem{}; ///< why the last one failed; detail empty: it did not, or there was none
    bool operator==(const HealthState &) const = default;
};

/// What was found out about the modules of a project beside what selects them. Every part may be missing: nothing missing is good news.
struct ModuleHealth {
    UpdateReport updates;
    QHash<QString, QString> notes; ///< what modules say about their changes, by "path@version"; empty text: they say nothing
    std::optional<VulnReport> vulnerabilities;
    QString database; ///< where the vulnerability database is
    std::shared_ptr<const VulnDatabase> opened; ///< the one on this machine; null: there is none
    QList<ModuleLicence> licences; ///< in the order of the build list
    std::optional<QList<SumProblem>> sums;
    QList<VerifiedModule> verified;
    std::array<HealthState, 7> checks; ///< by HealthCheck
    QString govulncheck, licenceDetector; ///< paths of the programs; empty: not installed

    bool operator==(const ModuleHealth &) const = default;
    const HealthState &state(HealthCheck check) const { return checks[size_t(check)]; }
    HealthState &state(HealthCheck check) { return checks[size_t(check)]; }
    const ModuleUpdate *update(const QString &path) const { return updates.find(path); }
    /// Null: not asked. `module` is of the build list; a replacement's licence is its own.
    const ModuleLicence *licence(const ModuleInfo &module) const;
};

/// What a change of versions means for safety, by what is known now. Needs no network.
struct ChangeRisk {
    QList<VulnFinding> gained; ///< vulnerabilities that the versions after it have and those before had not
    qsizetype lost = 0; ///< those that go
    QStringList retracted; ///< "path@version" of new versions that are known to be retracted
    bool isJudged = false; ///< false: there is no database on this machine, so nothing is known of vulnerabilities
    bool operator==(const ChangeRisk &) const = default;
};
/// `database` null: none. Retractions are those that the newest go.mod in the module cache states. Thread: any; reads both.
ChangeRisk riskOf(const ModuleAnalysis &before, const ModuleAnalysis &after, const VulnDatabase *database, const QString &moduleCache);
/// One sentence or more, translated; empty where nothing changes for the worse or the better.
QString riskSentence(const ChangeRisk &risk);

} // namespace slipway
