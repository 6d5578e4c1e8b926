// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace slipway {

/// A command line, split as GoReleaser splits it: quotes and backslashes count, variables and pipes do not.
struct ShellWords {
    QStringList words;
    QString stop; ///< ";", "&", "|", "<" or ">", at which the line ends early; null: it was read to its end
    bool isValid = true; ///< false: an open quote or a stray parenthesis ("invalid command line string")

    bool operator==(const ShellWords &) const = default;
};

/// Source: GoReleaser's go-shellwords, v1.0.13.
ShellWords splitShellWords(const QString &line);

} // namespace slipway
