// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace slipway {

/// A program to start, as a value. Never a shell string.
struct Command {
    QString program;
    QStringList arguments;
    QString workingDirectory;
    /// The complete environment of the child: nothing is inherited beside it. Built from buildEnvironment().
    QMap<QString, QString> environment;
    /// Names in `environment` that this command sets on purpose; only these are shown and copied.
    QStringList shownVariables;
    /// Values that must never reach disk or screen. Those shorter than kShortestSecret are not hidden, which the outcome says.
    QStringList secrets;

    bool operator==(const Command &) const = default;
    /// A line to paste into a POSIX shell: `cd DIR && NAME=value program 'an argument'`. Secrets are written as "$NAME".
    QString toShell() const;
};

/// Quotes one word for a POSIX shell; leaves plain words alone.
QString shellQuoted(const QString &word);

} // namespace slipway
