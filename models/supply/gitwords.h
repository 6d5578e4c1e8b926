// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "supply/checkstep.h"

namespace slipway {

/// What a failure of `git ls-remote` (or of the ssh below it) means. source: git 2.47, OpenSSH 10
CheckFault faultInGitWords(const QString &words);

/// A rule of the person's git configuration that git applies to a URL.
struct GitRewrite {
    QString from; ///< "https://git.example.com/"
    QString to; ///< "git@git.example.com:", without credentials
};

/// What `git config --get-regexp` printed ("url.TO.insteadof FROM", "credential.helper store"), as far as it matters for a URL.
struct GitConfiguration {
    QList<GitRewrite> rewrites; ///< the longest `from` first
    QList<QPair<QString, QString>> helpers; ///< of credentials: for which URL (empty: every one), its name

    /// Null: the URL stays as it is.
    const GitRewrite *rewriteOf(const QString &url) const;
    QString helperFor(const QString &url) const;
};
GitConfiguration parseGitConfiguration(const QByteArray &output);

/// The tags that `git ls-remote` printed.
QStringList tagsIn(const QByteArray &output);

} // namespace slipway
