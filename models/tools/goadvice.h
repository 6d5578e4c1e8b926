// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QByteArrayView>

namespace slipway {

/// No `go` lies anywhere: what that means and how to get one.
Error noGoError();

/// Why a Go cannot work on a project: its version is below the go line. Detail empty: it can, or nobody knows.
/// `version` is "1.26.8" or "go1.26.8"; `modFile` is the file with the go line.
/// source: go.dev/doc/toolchain (with GOTOOLCHAIN=local, as everything here is run)
Error unsuitableGoError(QByteArrayView version, QByteArrayView goLine, const QString &modFile);

/// Adds the way out to what `go` said: no network, a proxy that refuses, sums that are missing, a go.mod that wants changes.
/// The words stay as they are; a hint that is there stays too.
Error withGoHint(Error error);

} // namespace slipway
