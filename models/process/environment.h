// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace slipway {

/// The environment of every program that is started here: what is allowed of this process's environment, the safe settings
/// of the person's `go env` file, and fixed values that make programs answer the same way everywhere (no prompts, English
/// messages, no `git` hooks or file watchers, no `go env` file, the local toolchain).
/// TMPDIR and GOTMPDIR are missing on purpose: the supervisor makes them for each run. Callers add what they need
/// (GOOS, GOARCH, CGO_ENABLED, GOWORK, GOFLAGS, …), naming it in Command::shownVariables.
QMap<QString, QString> buildEnvironment();

/// The same as a pure function. `goSettings` are the lines of a `go env` file; `inherited` wins over them.
QMap<QString, QString> buildEnvironment(const QMap<QString, QString> &inherited, const QMap<QString, QString> &goSettings);

/// This process's environment.
QMap<QString, QString> ownEnvironment();

/// Reads `NAME=value` lines as `go env -w` writes them; other lines are skipped.
/// source: `go help environment`, cmd/go/internal/cfg (Go 1.26)
QMap<QString, QString> parseGoSettings(const QByteArray &text);

/// Variables of `inherited` that programs do not get, or get with another value; sorted. For the page that explains it.
QStringList withheldVariables(const QMap<QString, QString> &inherited);

} // namespace slipway
