// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "modules/analysis.h"

namespace slipway {

/// One module of a vendor folder.
struct VendoredModule {
    ModuleVersion module; ///< version empty: a replacement of every version, listed for completeness
    std::optional<ModuleVersion> replacement;
    bool isExplicit = false; ///< go.mod requires it
    QString goVersion; ///< of its go.mod
    QStringList packages; ///< that were copied

    bool operator==(const VendoredModule &) const = default;
};

/// What a vendor folder says about itself, in file order.
struct VendorList {
    QList<VendoredModule> modules;
    bool isWorkspace = false; ///< written by `go work vendor`

    const VendoredModule *find(const ModuleVersion &module) const;
};

/// Reads vendor/modules.txt; lines that are not understood are passed over, as go does. Sample:
///     # golang.org/x/text v0.3.0 => ../text
///     ## explicit; go 1.17
///     golang.org/x/text/unicode/norm
/// source: cmd/go/internal/modload/vendor.go
VendorList parseVendorList(const QByteArray &text);

} // namespace slipway
