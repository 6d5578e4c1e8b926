// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/theme.h"
#include "modfile/modfile.h"
#include "modules/analysis.h"

#include <QHash>
#include <QString>

namespace slipway {

/// What stands at the end of a line of go.mod.
struct LineHint {
    QString text;
    Tone tone = Tone::Muted;
    QString path; ///< the module it is about; empty: none
    bool operator==(const LineHint &) const = default;
};

/// Hints by line, counted from 1. `file` is what the editor holds, `saved` the file on disk, `analysis` that of what the editor
/// holds where it is known, else that of the file; it may be null.
QHash<int, LineHint> lineHints(const ModFile &file, const ModFile &saved, const ModuleAnalysis *analysis);

} // namespace slipway
