// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "git/repository.h"

#include "git/hostile.h"
#include "git/tags.h"

#include <QFile>
#include <QTimeZone>
#include <QUrl>

#include <algorithm>
#include <optional>

namespace slipway {

using namespace Qt::StringLiterals;
using namespace detail;

namespace {

constexpr qsizetype kMaximumChanged = 100;

QString configString(git_repository *repository, const char *name)
{
    const auto config = take<ConfigHandle>(git_repository_config_snapshot, repository);
    const char *value = nullptr;
    return config && git_config_get_string(&value, config.get(), name) == 0 ? QString::fromUtf8(value) : QString();
}

void readHead(git_repository *repository, RepositoryState &state, git_oid &commitId)
{
    const auto head = take<ReferenceHandle>(git_repository_head, repository);
    const git_oid *target = head ? git_reference_target(head.get()) : nullptr;
    const auto commit = target ? take<CommitHandle>(git_commit_lookup, repository, target) : CommitHandle();
    if (!commit)
        return;
    commitId = *target;
    state.commit = hexOf(commitId);
    state.commitDate = QDateTime::fromSecsSinceEpoch(git_commit_time(commit.get()), QTimeZone::UTC);
    if (git_reference_is_branch(head.get()))
        state.branch = QString::fromUtf8(git_reference_shorthand(head.get()));
}

/// Splits a tag's message as `%(contents:subject)` and `%(contents:body)` do: the first paragraph, and the rest without a signature.
void readMessage(const QByteArray &message, RepositoryState &state)
{
    const QString text = QString::fromUtf8(message).trimmed();
    state.tagContents = text;
    const qsizetype signature = text.indexOf(QLatin1StringView("-----BEGIN "));
    const QString words = text.left(signature < 0 ? text.size() : signature).trimmed();
    const qsizetype gap = words.indexOf("\n\n"_L1);
    state.tagSubject = words.left(gap < 0 ? words.size() : gap).replace(u'\n', u' ');
    state.tagBody = gap < 0 ? QString() : words.sliced(gap).trimmed();
}

std::optional<TagEntry> named(const QList<TagEntry> &tags, const QString &name)
{
    const auto found = std::ranges::find(tags, name.toUtf8(), &TagEntry::name);
    return found == tags.end() ? std::nullopt : std::optional(*found);
}

/// The tag before `current`: GoReleaser describes the parent of its commit and takes the first tag there.
QString tagBefore(git_repository *repository, const QList<TagEntry> &tags, const TagEntry &current, const TagRules &rules)
{
    const auto tagged = take<CommitHandle>(git_commit_lookup, repository, &current.commit);
    if (!tagged || git_commit_parentcount(tagged.get()) == 0)
        return {};
    const auto near = describe(repository, tags, *git_commit_parent_id(tagged.get(), 0));
    return near ? QString::fromUtf8(firstTagAt(tags, near->commit, rules)->name) : QString();
}

void readTagState(git_repository *repository, const git_oid &commit, const TagRules &rules, RepositoryState &state)
{
    const QList<TagEntry> tags = readTags(repository, rules.ignored);
    auto current = rules.current.isEmpty() ? firstTagAt(tags, commit, rules) : named(tags, rules.current);
    if (!current && rules.current.isEmpty())
        current = describe(repository, tags, commit);
    state.previousTag = rules.previous;
    if (!current) {
        state.tag = rules.current;
        return;
    }
    state.tag = QString::fromUtf8(current->name);
    state.isTagOnHead = git_oid_equal(&current->commit, &commit);
    readMessage(tagMessage(repository, *current), state);
    if (state.previousTag.isEmpty())
        state.previousTag = tagBefore(repository, tags, *current, rules);
}

/// `git status --porcelain`: files that are new, too, unless the person's or the repository's settings leave them out.
Result<> readChanges(git_repository *repository, RepositoryState &state)
{
    git_status_options options = GIT_STATUS_OPTIONS_INIT;
    options.show = GIT_STATUS_SHOW_INDEX_AND_WORKDIR;
    options.flags = GIT_STATUS_OPT_DISABLE_PATHSPEC_MATCH;
    if (configString(repository, "status.showuntrackedfiles") != "no"_L1)
        options.flags |= GIT_STATUS_OPT_INCLUDE_UNTRACKED;
    git_status_list *taken = nullptr;
    if (git_status_list_new(&taken, repository, &options) != 0)
        return failure(ErrorKind::ToolFailed, state.root, lastWords());
    const StatusListHandle list(taken);

    const size_t count = git_status_list_entrycount(taken);
    for (size_t i = 0; i < count && state.changedFiles.size() < kMaximumChanged; ++i) {
        const git_status_entry *entry = git_status_byindex(taken, i);
        const git_diff_delta *delta = entry->index_to_workdir ? entry->index_to_workdir : entry->head_to_index;
        if (entry->status != GIT_STATUS_CURRENT && delta)
            state.changedFiles.append(QFile::decodeName(delta->new_file.path));
    }
    state.changedFiles.removeDuplicates();
    std::ranges::sort(state.changedFiles);
    state.isDirty = !state.changedFiles.isEmpty();
    return {};
}

/// Passwords and tokens stay out of it. The user of an ssh address is part of the address.
QString withoutCredentials(const QString &text)
{
    if (!text.contains("://"_L1))
        return text;
    QUrl url(text);
    if (!url.isValid())
        return {};
    url.setPassword(QString());
    if (url.scheme() != "ssh"_L1 && !url.scheme().endsWith("+ssh"_L1))
        url.setUserInfo(QString());
    return url.toString();
}

} // namespace

Result<RepositoryState> readRepository(const QString &folder, const TagRules &rules)
{
    const Result<std::unique_ptr<OpenRepository>> opened = openForReading(folder);
    if (!opened)
        return std::unexpected(opened.error());
    RepositoryState state;
    if (!*opened)
        return state;
    git_repository *repository = (*opened)->handle.get();
    state.exists = true;
    if (const char *workTree = git_repository_workdir(repository))
        state.root = QFile::decodeName(workTree).chopped(1);
    state.gitFolder = QFile::decodeName(git_repository_path(repository)).chopped(1);
    state.remoteUrl = withoutCredentials(configString(repository, "remote.origin.url"));

    git_oid commit{};
    readHead(repository, state, commit);
    if (!state.commit.isEmpty())
        readTagState(repository, commit, rules, state);
    if (!git_repository_is_bare(repository)) {
        if (const Result<> changes = readChanges(repository, state); !changes)
            return std::unexpected(changes.error());
    }
    return state;
}

QString readRemoteUrl(const QString &folder)
{
    const auto opened = openForReading(folder);
    return opened && *opened ? withoutCredentials(configString((*opened)->handle.get(), "remote.origin.url")) : QString();
}

} // namespace slipway
