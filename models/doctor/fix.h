// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "doctor/doctor.h"

#include <QMap>
#include <QStringList>

#include <optional>

namespace slipway {

/// A remedy as a program to start, never as a shell string.
struct FixCommand {
    QMap<QString, QString> variables; ///< "GOWORK=off" in front of the program
    QStringList arguments; ///< of `go`
    bool looksOnly = false; ///< it changes nothing; there is nothing to undo
    bool changesSettings = false; ///< it writes go's own settings file (`go env -w`)

    bool operator==(const FixCommand &) const = default;
};

/// What one click may start: `go` with one of the subcommands that the doctor's remedies use. Everything else (git, ssh, unknown
/// subcommands, anything a shell would have to interpret) is empty: it is only shown, to be copied.
std::optional<FixCommand> fixCommand(const QString &command);

/// Cuts a line as a POSIX shell does, as far as quotes and backslashes go. Empty: it holds something that only a shell understands.
std::optional<QStringList> shellWords(const QString &line);

} // namespace slipway
