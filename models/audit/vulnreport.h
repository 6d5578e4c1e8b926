// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "audit/vulndatabase.h"
#include "modules/analysis.h"

#include <optional>

namespace slipway {

/// A module as a vulnerability database knows it: the code that is really built in, a replacement included.
struct AuditedModule {
    QString path;
    QString version; ///< "v1.2.3"; "go1.26.1" for stdlib and toolchain; empty: a folder, which has none
    QString listedPath; ///< in the build list; another one where the module is replaced
    bool isDirect = false;
    bool operator==(const AuditedModule &) const = default;
};

/// The build list without main modules; then "stdlib" and "toolchain" at `goVersion` ("go1.26.1"), unless that is empty.
QList<AuditedModule> auditedModules(const ModuleAnalysis &analysis, const QString &goVersion);

/// How near the fault is to what runs.
enum class Reach { Required, Imported, Called };

/// One step on the way from the program's code to the fault.
struct TraceFrame {
    QString module, version, package;
    QString function; ///< "Reader.Next"; empty: the import of a package
    Location location; ///< as govulncheck names it; line 0: not known
    bool operator==(const TraceFrame &) const = default;
    /// "pkg.Reader.Next".
    QString toString() const;
};

/// One fault in one module of the build list.
struct VulnFinding {
    OsvEntry entry;
    AuditedModule module;
    QByteArray fixedIn; ///< "v1.2.4", "go1.26.2"; empty: no version is without it
    std::optional<Reach> reach; ///< empty: only the modules were looked at
    QList<QList<TraceFrame>> traces; ///< from the program's own code to the fault
    bool operator==(const VulnFinding &) const = default;
};

/// A module that could not be judged.
struct UncheckedModule {
    QString path;
    QString reason; ///< translated
    bool operator==(const UncheckedModule &) const = default;
};

/// What a check found, and how far one can rely on it.
struct VulnReport {
    QList<VulnFinding> findings; ///< in the order of the modules, newest entry first within one
    QList<UncheckedModule> unchecked;
    qsizetype checked = 0; ///< modules that were looked up, stdlib and toolchain included
    QString database; ///< where it is from
    QDateTime databaseModified; ///< of its newest entry; invalid: not told
    QDateTime databaseFetched; ///< when a mirror was last asked; invalid: it is no mirror
    bool hasSymbols = false; ///< govulncheck has told what is called
    bool operator==(const VulnReport &) const = default;

    QList<VulnFinding> of(const QString &listedPath) const;
    qsizetype moduleCount() const; ///< modules with at least one finding
};

/// Looks modules up in a database. `os` and `arch` leave out what concerns other systems; empty: everything is told.
/// Nothing withdrawn is told. Thread: any; reads the database. source: golang.org/x/vuln/internal/vulncheck.affectingVulnerabilities (v1.1)
VulnReport findVulnerabilities(const VulnDatabase &database, const QList<AuditedModule> &modules, const QString &os = {},
                               const QString &arch = {});

} // namespace slipway
