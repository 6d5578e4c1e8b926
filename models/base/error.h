// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMetaType>
#include <QString>

#include <expected>

namespace slipway {

/// What went wrong, as far as a script needs to know: it decides the exit code and the icon.
enum class ErrorKind {
    WorkFailed, ///< the work itself failed: a build error, a gate (exit code 1)
    BadInput, ///< wrong usage or an input that cannot be read (exit code 2)
    Refused, ///< untrusted project, dirty tree, unconfirmed (exit code 3)
    ToolFailed, ///< a program, the disk or the network failed (exit code 4)
    Cancelled, ///< a person asked for it (exit code 130)
};

/// A place in a text file. Lines and columns count from 1; 0 means "not known".
struct Location {
    QString file;
    int line = 0;
    int column = 0;

    bool operator==(const Location &) const = default;
    /// "file:line:column", without the parts that are not known.
    QString toString() const;
};

/// A failure for reasons outside the program. Shown once, at the edge.
struct Error {
    ErrorKind kind = ErrorKind::WorkFailed;
    QString subject; ///< the thing that failed: a file, a target, a step
    QString detail; ///< what happened; a tool's own words unchanged
    QString hint; ///< what the person can do next; may be empty
    Location location; ///< where, if it is in a file

    bool operator==(const Error &) const = default;
    int exitCode() const;
    /// One line, "place or subject: first line of the detail".
    QString summary() const;
};

template<typename T = void> using Result = std::expected<T, Error>;

inline std::unexpected<Error> failure(ErrorKind kind, QString subject, QString detail, QString hint = {}, Location location = {})
{
    return std::unexpected(Error{kind, std::move(subject), std::move(detail), std::move(hint), std::move(location)});
}

} // namespace slipway

Q_DECLARE_METATYPE(slipway::Error)
