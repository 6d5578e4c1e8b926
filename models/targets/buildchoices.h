// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace slipway {

/// What a person adds to every `go build` of a project, beside the target. Empty fields leave Go's defaults.
struct BuildChoices {
    std::optional<bool> cgo; ///< CGO_ENABLED; empty: as the recipe or go says
    QStringList tags; ///< `-tags`, joined with commas
    QString linkerFlags; ///< `-ldflags`, as one word
    QStringList flags; ///< any other flags, one word each

    bool operator==(const BuildChoices &) const = default;
    bool isEmpty() const { return !cgo && tags.isEmpty() && linkerFlags.isEmpty() && flags.isEmpty(); }
};

} // namespace slipway
