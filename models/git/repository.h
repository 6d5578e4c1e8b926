// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace slipway {

/// What a project's repository looks like now. Read in this process: no git program, no hook and no filter runs.
struct RepositoryState {
    bool exists = false;
    QString root; ///< work tree
    QString branch; ///< empty when detached or unborn
    QString commit; ///< 40 hex digits; empty before the first commit
    QDateTime commitDate; ///< UTC
    QString tag; ///< nearest tag that HEAD descends from (the first by the rules among several on HEAD itself)
    bool isTagOnHead = false;
    QString previousTag;
    QString tagSubject, tagContents, tagBody;
    QString remoteUrl; ///< origin's; without credentials
    bool isDirty = false;
    QStringList changedFiles; ///< relative to root, at most 100
    QString gitFolder; ///< where git keeps HEAD and the index of this work tree

    bool operator==(const RepositoryState &) const = default;
};

/// Which tags count, and in which order: the `git` section of a recipe.
struct TagRules {
    QString sort; ///< "-version:refname" (empty means this), or "-version:creatordate", "-creatordate": the youngest first
    QString prereleaseSuffix; ///< "-rc": tags that have it come after the one without
    QStringList ignored; ///< exact names
    QString current; ///< decided elsewhere (GORELEASER_CURRENT_TAG); empty: by these rules
    QString previous;

    bool operator==(const TagRules &) const = default;
};

/// Reads the repository that holds `folder`; `exists` is false where there is none. Hostile configuration is not obeyed.
/// Errors: ToolFailed when the repository is there but cannot be read (its words in the detail).
[[nodiscard]] Result<RepositoryState> readRepository(const QString &folder, const TagRules &rules = {});

/// The address of origin alone, without credentials; quick. Empty: there is none, or no repository that can be read.
QString readRemoteUrl(const QString &folder);

} // namespace slipway
