// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "git/committree.h"

#include "git/hostile.h"
#include "git/tags.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTimeZone>

#include <algorithm>

namespace slipway {

using namespace Qt::StringLiterals;
using namespace detail;

namespace {

constexpr qint64 kLargestFile = 16LL << 20;
constexpr int kMostVisited = 5000; ///< commits that are looked at for changes of some files
constexpr qsizetype kShortDigits = 10;

using TreeHandle = Handle<git_tree, git_tree_free>;
using TreeEntryHandle = Handle<git_tree_entry, git_tree_entry_free>;
using BlobHandle = Handle<git_blob, git_blob_free>;
using RevwalkHandle = Handle<git_revwalk, git_revwalk_free>;

Revision describedAs(Revision::Kind kind, const QString &name, git_commit *commit)
{
    const char *summary = git_commit_summary(commit);
    const QString hex = hexOf(*git_commit_id(commit));
    return {kind, name.isEmpty() ? hex.left(kShortDigits) : name, hex,
            QDateTime::fromSecsSinceEpoch(git_commit_time(commit), QTimeZone::UTC), summary ? QString::fromUtf8(summary) : QString()};
}

CommitHandle commitOf(git_repository *repository, const git_oid &oid)
{
    return take<CommitHandle>(git_commit_lookup, repository, &oid);
}

QString workTreeOf(git_repository *repository)
{
    const char *folder = git_repository_workdir(repository);
    return folder ? QDir::cleanPath(QFile::decodeName(folder)) : QString();
}

/// Relative to the work tree, as git writes it; empty: not below it. Symbolic links on the way to the work tree are followed.
QByteArray insidePath(const QString &workTree, const QString &path)
{
    const auto below = [](const QString &folder, const QString &file) {
        return file.startsWith(folder + u'/') ? QFile::encodeName(file.sliced(folder.size() + 1)) : QByteArray();
    };
    const QString clean = QDir::cleanPath(path);
    if (const QByteArray inside = below(workTree, clean); !inside.isEmpty())
        return inside;
    const QString folder = QFileInfo(QFileInfo(clean).path()).canonicalFilePath();
    return folder.isEmpty() ? QByteArray() : below(QFileInfo(workTree).canonicalFilePath(), folder + u'/' + QFileInfo(clean).fileName());
}

/// The blob's id; zeros: there is no such file.
git_oid fileId(const git_tree *tree, const QByteArray &path)
{
    git_tree_entry *found = nullptr;
    git_oid id{};
    if (tree && git_tree_entry_bypath(&found, tree, path.constData()) == 0) {
        const TreeEntryHandle entry(found);
        git_oid_cpy(&id, git_tree_entry_id(found));
    }
    return id;
}

QList<Revision> tagRevisions(git_repository *repository)
{
    QList<TagEntry> tags = readTags(repository, {});
    std::ranges::stable_sort(tags, [](const TagEntry &a, const TagEntry &b) { return compareTagNames(a.name, b.name, {}) > 0; });
    QList<Revision> revisions;
    for (const TagEntry &tag : std::as_const(tags)) {
        if (const CommitHandle commit = commitOf(repository, tag.commit))
            revisions.append(describedAs(Revision::Kind::Tag, QString::fromUtf8(tag.name), commit.get()));
    }
    return revisions;
}

QList<Revision> branchRevisions(git_repository *repository, git_branch_t type)
{
    QList<Revision> revisions;
    git_branch_iterator *made = nullptr;
    if (git_branch_iterator_new(&made, repository, type) != 0)
        return revisions;
    const Handle<git_branch_iterator, git_branch_iterator_free> each(made);
    git_reference *next = nullptr;
    git_branch_t found{};
    while (git_branch_next(&next, &found, made) == 0) {
        const ReferenceHandle branch(next);
        const git_oid *target = git_reference_target(next); // null: "origin/HEAD", which names another
        const CommitHandle commit = target ? commitOf(repository, *target) : CommitHandle();
        if (commit)
            revisions.append(describedAs(Revision::Kind::Branch, QString::fromUtf8(git_reference_shorthand(next)), commit.get()));
    }
    std::ranges::stable_sort(revisions, std::greater(), &Revision::date);
    return revisions;
}

bool changes(git_commit *commit, const QList<QByteArray> &files)
{
    const auto tree = take<TreeHandle>(git_commit_tree, commit);
    const auto parent = git_commit_parentcount(commit) ? take<CommitHandle>(git_commit_parent, commit, 0u) : CommitHandle();
    const auto before = parent ? take<TreeHandle>(git_commit_tree, parent.get()) : TreeHandle();
    return std::ranges::any_of(files, [&](const QByteArray &file) {
        const git_oid a = fileId(tree.get(), file);
        const git_oid b = fileId(before.get(), file);
        return !git_oid_equal(&a, &b);
    });
}

QList<Revision> commitRevisions(git_repository *repository, const QStringList &paths, int most)
{
    QList<QByteArray> files;
    for (const QString &path : paths) {
        if (const QByteArray file = insidePath(workTreeOf(repository), path); !file.isEmpty())
            files.append(file);
    }
    QList<Revision> revisions;
    const auto walk = take<RevwalkHandle>(git_revwalk_new, repository);
    if (files.isEmpty() || !walk || git_revwalk_push_head(walk.get()) != 0)
        return revisions;
    git_revwalk_sorting(walk.get(), GIT_SORT_TIME);
    git_oid next{};
    for (int visited = 0; visited < kMostVisited && revisions.size() < most && git_revwalk_next(&next, walk.get()) == 0; ++visited) {
        const CommitHandle commit = commitOf(repository, next);
        if (commit && changes(commit.get(), files))
            revisions.append(describedAs(Revision::Kind::Commit, {}, commit.get()));
    }
    return revisions;
}

} // namespace

struct CommitTree::Private {
    std::unique_ptr<OpenRepository> repository;
    TreeHandle tree;
    QString workTree;
    Revision revision;
};

CommitTree::CommitTree(std::unique_ptr<Private> data)
    : d(std::move(data))
{
}

CommitTree::~CommitTree() = default;
CommitTree::CommitTree(CommitTree &&) noexcept = default;
CommitTree &CommitTree::operator=(CommitTree &&) noexcept = default;

Result<CommitTree> CommitTree::open(const QString &folder, const QString &revision)
{
    Result<std::unique_ptr<OpenRepository>> opened = openForReading(folder);
    if (!opened)
        return std::unexpected(opened.error());
    if (!*opened)
        return failure(ErrorKind::BadInput, folder,
                       QCoreApplication::translate("Repository", "The folder is in no git repository, so it has no past."));
    auto data = std::make_unique<Private>();
    data->repository = std::move(*opened);
    git_repository *repository = data->repository->handle.get();
    const auto object = take<ObjectHandle>(git_revparse_single, repository, revision.toUtf8().constData());
    git_object *peeled = nullptr;
    if (!object || git_object_peel(&peeled, object.get(), GIT_OBJECT_COMMIT) != 0) {
        return failure(ErrorKind::BadInput, revision,
                       QCoreApplication::translate("Repository", "There is no such revision in the repository."),
                       QCoreApplication::translate("Repository", "Name a tag, a branch or a commit; in a shallow clone, fetch it first."));
    }
    const CommitHandle commit(reinterpret_cast<git_commit *>(peeled));
    data->tree = take<TreeHandle>(git_commit_tree, commit.get());
    if (!data->tree)
        return failure(ErrorKind::ToolFailed, revision, lastWords());
    data->workTree = workTreeOf(repository);
    data->revision = describedAs(Revision::Kind::Commit, revision, commit.get());
    return CommitTree(std::move(data));
}

const Revision &CommitTree::revision() const
{
    return d->revision;
}

bool CommitTree::holds(const QString &path) const
{
    return !insidePath(d->workTree, path).isEmpty();
}

std::optional<QByteArray> CommitTree::read(const QString &path) const
{
    const git_oid id = fileId(d->tree.get(), insidePath(d->workTree, path));
    const auto blob = git_oid_is_zero(&id) ? BlobHandle() : take<BlobHandle>(git_blob_lookup, d->repository->handle.get(), &id);
    if (!blob || git_blob_rawsize(blob.get()) > kLargestFile)
        return std::nullopt;
    return QByteArray(static_cast<const char *>(git_blob_rawcontent(blob.get())), qsizetype(git_blob_rawsize(blob.get())));
}

Result<QList<Revision>> listRevisions(const QString &folder, const QStringList &files, int mostCommits)
{
    const Result<std::unique_ptr<OpenRepository>> opened = openForReading(folder);
    if (!opened)
        return std::unexpected(opened.error());
    if (!*opened)
        return QList<Revision>();
    git_repository *repository = (*opened)->handle.get();
    return tagRevisions(repository) + branchRevisions(repository, GIT_BRANCH_LOCAL) + branchRevisions(repository, GIT_BRANCH_REMOTE)
        + commitRevisions(repository, files, mostCommits);
}

} // namespace slipway
