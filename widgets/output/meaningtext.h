// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/theme.h"
#include "items/problemsmodel.h"
#include "items/runmodel.h"

namespace slipway {

/// What a step or a whole run means, in words.
struct Meaning {
    Tone tone = Tone::Text;
    QString title;
    QString text; ///< whole sentences
    QString facts; ///< times, memory, files; one a line
};

Meaning meaningOfStep(const RunModel &model, const Step &step, const QList<Problem> &problems);
Meaning meaningOfRun(const RunModel &model);

} // namespace slipway
