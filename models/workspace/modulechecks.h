// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "audit/vulnmirror.h"
#include "base/error.h"
#include "items/modulehealth.h"
#include "licences/licencescan.h"
#include "updates/updatecheck.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>
#include <stop_token>

namespace slipway {

class Workspace;

/// The checks that look beyond go.mod: newer versions, known vulnerabilities, licences, sums. They start when somebody asks; with
/// setFollowing() those that need no network follow the project by themselves. Each check can be cancelled, and says why it could
/// not run. Thread: that of its workspace.
class ModuleChecks : public QObject
{
    Q_OBJECT

public:
    using Check = HealthCheck;

    explicit ModuleChecks(Workspace *workspace);
    ~ModuleChecks() override;

    /// For a window: sums, vulnerabilities (by the database on this machine) and licences are looked up after each analysis.
    void setFollowing(bool follows);
    const ModuleHealth &health() const { return m_health; }
    /// Where the vulnerability database is: GOVULNDB, as `go env` has it; else the one that govulncheck asks.
    QString databaseLocation() const;

    void checkUpdates(bool withMajorsOfAll = false);
    /// Judges the modules by the database on this machine; `mayFetch`: brings the copy of one at an address up to date before.
    void checkVulnerabilities(bool mayFetch);
    void scanSymbols(); ///< with govulncheck; after checkVulnerabilities()
    void scanLicences();
    void checkSums();
    void verify();
    /// What a module says about the versions between the selected one and `version`; fetches its archive through go if need be.
    void readNotes(const QString &path, const QString &version);
    /// Builds govulncheck or the licence detector through the module proxy, then does the check that wants it.
    void installFor(Check check);
    static QString installCommandFor(Check check); ///< ready to paste
    void cancel(Check check);
    const HealthState &state(Check check) const { return m_health.state(check); }

Q_SIGNALS:
    void changed(); ///< health() says something else now
    void ended(slipway::HealthCheck check); ///< one check came to its end; state() tells how

private:
    // modulechecks.cpp: the checks that only read
    void follow();
    void forget();
    void lookAgain();
    void lookUp(const QString &path, const QDateTime &fetched);
    struct Looked {
        std::shared_ptr<const VulnDatabase> database;
        VulnReport report;
    };
    void takeReport(const Result<Looked> &looked);
    QString goVersion() const;
    void begin(Check check);
    void end(Check check, const Error &problem);
    void progress(Check check, int done, int total);
    HealthState &stateOf(Check check) { return m_health.state(check); }
    SumFile sumFile() const;

    // modulechecksrun.cpp: those that start programs
    void takeSymbols(const Answer &answer);
    void startSymbols(const QString &database);
    void findTools();
    void readCachedNotes(const QString &path, const QString &from, const QString &to, bool mayFetch);
    bool mayStart(Check check);

    Workspace *m_workspace;
    ModuleHealth m_health;
    std::shared_ptr<const ModuleAnalysis> m_analysis;
    bool m_isFollowing = false;
    Error m_fetchProblem; ///< the copy of the database could not be brought up to date
    quint64 m_generation = 0; ///< answers about an older analysis are dropped
    std::unique_ptr<UpdateCheck> m_updates;
    std::unique_ptr<VulnMirror> m_mirror;
    std::unique_ptr<Question> m_symbols;
    std::unique_ptr<Question> m_install;
    std::unique_ptr<Question> m_download;
    std::unique_ptr<LicenceScan> m_licences;
    std::stop_source m_verification;
    std::shared_ptr<std::atomic_int> m_verifiedCount; ///< written by the thread that verifies
    int m_toVerify = 0;
    QTimer m_verificationTimer;
};

} // namespace slipway
