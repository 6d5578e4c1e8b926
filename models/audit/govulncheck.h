// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "audit/vulnreport.h"
#include "tools/go.h"

namespace slipway {

/// `govulncheck -json -scan symbol`: which faults are called, and on which way. `program` is govulncheck, `database` an address or a
/// "file://" folder. It runs `go`, and so needs the modules' sources. source: golang.org/x/vuln/cmd/govulncheck (v1.1)
Command govulncheckCommand(const GoContext &context, const QString &program, const QString &database,
                           const QStringList &patterns = {QStringLiteral("./...")});

/// What govulncheck printed.
struct VulncheckAnswer {
    QString goVersion; ///< "go1.26.1"
    QStringList progress; ///< what it says of itself
    QList<OsvEntry> entries;
    QList<VulnFinding> findings; ///< one for each entry and module, at its deepest reach with all traces there; `entry` filled in
};

/// shape of the input: JSON objects one after the other, each with one key: "config", "progress", "osv", "finding", "SBOM".
/// errors: ToolFailed when the stream is cut or malformed.
[[nodiscard]] Result<VulncheckAnswer> parseGovulncheck(const QByteArray &output);

/// The report with what govulncheck knows beside: reach and traces. It looks only at modules whose packages are imported, so a finding
/// that it does not have is only required.
/// Findings that only govulncheck has are added: it is right.
VulnReport withSymbols(VulnReport report, const VulncheckAnswer &answer);

} // namespace slipway
