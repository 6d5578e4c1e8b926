// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace slipway {

/// Which repository an import path belongs to.
struct ImportRoot {
    QString root; ///< the path of the repository: "github.com/spf13/cobra"
    QString vcs; ///< "git", "hg", …; "mod": a module proxy
    QStringList urls; ///< to be tried one after the other
    QString folder; ///< of the module below the repository, as its server says; usually empty

    bool operator==(const ImportRoot &) const = default;
};

/// What a path says by itself: hosts that go knows, and paths that hold ".git". nullopt: its server has to be asked.
/// source: cmd/go/internal/vcs.vcsPaths (Go 1.26)
std::optional<ImportRoot> knownImportRoot(const QString &module, bool mayBeInsecure = false);

/// The answer of a server to "https://PATH?go-get=1": its <meta name="go-import"> that stands for `module`.
/// nullopt: none does. source: `go help importpath`
std::optional<ImportRoot> importRootIn(const QByteArray &html, const QString &module);

/// The name of the tag that a version has in its repository: "v1.2.3", or "sub/v1.2.3" for a module in a folder.
QString tagOf(const QString &module, const QString &root, const QString &version);

} // namespace slipway
