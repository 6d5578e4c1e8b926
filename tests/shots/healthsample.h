// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "items/modulehealth.h"
#include "modules/analysis.h"

namespace slipway {

/// One state of what is known about the modules, with a name for the file of its picture.
struct HealthSample {
    QString name;
    ModuleHealth health;
};

/// Nothing asked, asking, failed, all well, and something found in every part: invented facts about the modules of the project.
QList<HealthSample> healthSamples(const ModuleAnalysis &analysis);

} // namespace slipway
