// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "supply/checkstep.h"
#include "supply/gosettings.h"

namespace slipway {

class Workspace;

/// Programs that serve the person and not the project (`go env -w`, `git ls-remote`) may be started: the project is trusted, or
/// none is open, and nobody forbade it.
bool mayServePerson(const Workspace &workspace);

/// The go that the project uses, or the first one on this machine; empty: there is none. Starts nothing.
QString personsGo(const Workspace &workspace);

/// What go's settings are made of, with what is known of the project. Reads two files.
SettingSources settingSources(const Workspace &workspace);

/// A check of a module with the person's settings and the project's go.sum.
CheckQuestion checkQuestion(const Workspace &workspace, const QString &module, const QString &version);

/// "example.com/m@v1.0.0" (a version may be missing) as path and version. The path may be wrong: the check says so.
QPair<QString, QString> splitModule(const QString &text);

} // namespace slipway
