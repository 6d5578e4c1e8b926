// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/statesymbol.h"
#include "run/runner.h"

#include <QVariant>

namespace slipway {

/// The symbol for an int of StepState, as models give it; none for an invalid one.
inline Symbol stepSymbol(const QVariant &state, bool isUnchanged)
{
    if (!state.isValid())
        return Symbol::None;
    switch (StepState(state.toInt())) {
    case StepState::Waiting:
        return Symbol::Waiting;
    case StepState::Running:
        return Symbol::Running;
    case StepState::Succeeded:
        return isUnchanged ? Symbol::Unchanged : Symbol::Done;
    case StepState::Failed:
        return Symbol::Failed;
    case StepState::Cancelled:
        return Symbol::Stopped;
    case StepState::Skipped:
        return Symbol::Skipped;
    }
    Q_UNREACHABLE_RETURN(Symbol::None);
}

} // namespace slipway
