// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace slipway {

/// A folder whose Go files make a command.
struct MainPackage {
    QString path; ///< as `go build` takes it: "." or "./cmd/x"
    bool usesC = false; ///< one of its own files imports "C"
    bool needsC = false; ///< all of them do: without cgo there is nothing to build

    bool operator==(const MainPackage &) const = default;
};

/// The commands of the module in `root`, without those of nested modules, vendor, testdata and hidden folders.
/// shape: sorted by path with "." first. Files marked `//go:build ignore` do not count. Starts no program; at most
/// `maximumFolders` folders are visited, so that a home folder opened by mistake does not take minutes.
QList<MainPackage> findMainPackages(const QString &root, int maximumFolders = 20000);

} // namespace slipway
