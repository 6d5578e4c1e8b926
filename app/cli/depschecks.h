// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "projectverb.h"

#include "items/modulehealth.h"

namespace slipway {

/// The forms of `slipway deps` that look beyond go.mod.
inline constexpr std::initializer_list<const char *> kCheckForms = {"outdated", "audit", "licences", "sbom", "verify"};

/// Null: the call asks for none of them.
int runDepsCheck(CliSession &session);
bool isDepsCheck(const Invocation &call);

// -- printing; each returns the exit code
int printUpdates(Output &out, const UpdateReport &report, bool directOnly);
int printAudit(Output &out, const ModuleHealth &health);
int printLicences(Output &out, const QList<ModuleLicence> &licences, const QString &format);
int printVerified(Output &out, const QList<VerifiedModule> &modules);

} // namespace slipway
