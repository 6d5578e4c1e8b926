// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace slipway {

/// A commit, and the name under which a person knows it.
struct Revision {
    enum class Kind { Tag, Branch, Commit };

    Kind kind = Kind::Commit;
    QString name; ///< "v1.2.0", "main", "origin/main"; of a commit its first ten digits
    QString commit; ///< 40 hex digits
    QDateTime date; ///< UTC
    QString subject; ///< first line of its message

    bool operator==(const Revision &) const = default;
};

/// The files of one commit, read in this process: nothing is checked out, no filter and no program runs.
/// Thread: made and used in one.
class CommitTree
{
public:
    /// `revision` is anything that `git rev-parse` understands: a tag, a branch, digits, "HEAD~3".
    /// Errors: BadInput when there is no such revision or no repository; ToolFailed with libgit2's words.
    [[nodiscard]] static Result<CommitTree> open(const QString &folder, const QString &revision);
    ~CommitTree();
    CommitTree(CommitTree &&) noexcept;
    CommitTree &operator=(CommitTree &&) noexcept;

    const Revision &revision() const;
    bool holds(const QString &path) const; ///< an absolute path below the work tree
    /// Content of a file below the work tree, by absolute path. Empty optional: the commit does not have it, or it is larger than 16 MiB.
    std::optional<QByteArray> read(const QString &path) const;

private:
    struct Private;
    explicit CommitTree(std::unique_ptr<Private> data);
    std::unique_ptr<Private> d;
};

/// What a person may want to look at. Shape: tags (highest version first), branches (newest first; remote ones after own ones),
/// then at most `mostCommits` commits before HEAD that changed one of `files` (absolute paths), newest first. Empty: no repository.
/// Errors: ToolFailed when the repository cannot be read.
[[nodiscard]] Result<QList<Revision>> listRevisions(const QString &folder, const QStringList &files, int mostCommits = 40);

} // namespace slipway
