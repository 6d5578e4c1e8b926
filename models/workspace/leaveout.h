// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/plan.h"

namespace slipway {

/// The plan without some steps. `names` are ids, or kinds: "archive" is every "archive:…". What needed a step that is left out needs
/// what that one needed; a step that reads a file of it goes too, since it could not work.
/// Errors: those of `plan`; BadInput for a name that no step has, with the names there are.
[[nodiscard]] Result<Plan> withoutSteps(const Result<Plan> &plan, const QStringList &names);

} // namespace slipway
