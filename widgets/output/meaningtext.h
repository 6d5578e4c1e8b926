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

/// Files are named as they lie in `root`, the folder of the project.
Meaning meaningOfStep(const RunModel &model, const Step &step, const QList<Problem> &problems, const QString &root);
Meaning meaningOfRun(const RunModel &model);
/// The folder that holds all files a step (empty: the run) has made; empty: none were made.
QString folderOfFiles(const RunModel &model, const StepId &step);

} // namespace slipway
