// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tools/go.h"

namespace slipway {

/// Where Slipway keeps programs that it built through the module proxy; in the person's data folder.
QString toolFolder();

/// A Go program beside `go`: in `own`, in GOBIN, in the `bin` of each GOPATH, in PATH. Relative folders do not count.
/// Empty: it is nowhere. Starts nothing.
QString findTool(const QString &name, const QMap<QString, QString> &environment, const QString &own = toolFolder());

/// `go install PACKAGE@latest` into `folder`: what the person agreed to. It can be pasted into a shell as it is.
Command installToolCommand(const GoContext &context, const QString &package, const QString &folder = toolFolder());

} // namespace slipway
