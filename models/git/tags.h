// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "git/handles.h"
#include "git/repository.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <optional>

namespace slipway::detail {

/// A tag and the commit it leads to.
struct TagEntry {
    QByteArray name; ///< without "refs/tags/"
    git_oid commit;
    bool isAnnotated = false;
    git_time_t date = 0; ///< of the tagger; 0 for a plain one
    git_time_t creatorDate = 0; ///< of the tagger, or of the commit of a plain one
};

/// Tags that lead to commits and are not ignored. shape: sorted by name, bytewise, as git reads them.
QList<TagEntry> readTags(git_repository *repository, const QStringList &ignored);

/// The tag that `git describe --tags --abbrev=0 COMMIT` prints; empty: none is reached.
/// source: builtin/describe.c of git 2.47
std::optional<TagEntry> describe(git_repository *repository, const QList<TagEntry> &tags, const git_oid &commit);

/// First of `git tag --points-at COMMIT --sort=…`, which is what GoReleaser takes. Empty: none.
std::optional<TagEntry> firstTagAt(const QList<TagEntry> &tags, const git_oid &commit, const TagRules &rules);

/// Order of versions as `git tag --sort=version:refname` has it; `suffix` is git's versionsort.suffix. source: versioncmp.c of git 2.47
int compareTagNames(const QByteArray &a, const QByteArray &b, const QByteArray &suffix);

/// Message of an annotated tag, or of the commit of a plain one.
QByteArray tagMessage(git_repository *repository, const TagEntry &tag);

} // namespace slipway::detail
