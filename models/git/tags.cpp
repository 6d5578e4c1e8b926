// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "git/tags.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <map>
#include <memory>
#include <queue>
#include <unordered_map>
#include <vector>

namespace slipway::detail {

namespace {

// git's own default; ten candidates are weighed, the rest of the history is not read.
constexpr int kMaximumCandidates = 10;
constexpr quint32 kSeen = 1U << 31;

struct OidHash {
    size_t operator()(const git_oid &oid) const
    {
        size_t hash = 0;
        std::memcpy(&hash, oid.id, sizeof hash);
        return hash;
    }
};

struct OidEqual {
    bool operator()(const git_oid &a, const git_oid &b) const { return git_oid_equal(&a, &b); }
};

/// A tag on the way back, and how many commits are not behind it.
struct Candidate {
    const TagEntry *tag;
    int depth;
    quint32 within; ///< marks the commits behind it
};

struct Waiting {
    git_time_t date;
    quint64 order; ///< among equal dates, first come first served
    git_oid oid;

    bool operator<(const Waiting &other) const { return date != other.date ? date < other.date : order > other.order; }
};

/// Annotated tags beat plain ones, the newer annotated one beats the older; otherwise the first by name stays.
bool isBetter(const TagEntry &next, const TagEntry &current)
{
    if (next.isAnnotated != current.isAnnotated)
        return next.isAnnotated;
    return next.isAnnotated && next.date > current.date;
}

/// One walk back through the history, newest commits first.
class Walk
{
public:
    Walk(git_repository *repository, const QList<TagEntry> &tags)
        : m_repository(repository)
    {
        for (const TagEntry &tag : tags) {
            const auto [it, isNew] = m_names.try_emplace(tag.commit, &tag);
            if (!isNew && isBetter(tag, *it->second))
                it->second = &tag;
        }
    }

    std::optional<TagEntry> run(const git_oid &start)
    {
        if (const auto here = m_names.find(start); here != m_names.end())
            return *here->second;
        enqueue(start, kSeen);
        while (!m_queue.empty() && visitNext()) { }
        if (m_candidates.empty())
            return std::nullopt;
        // Of equally near ones the first met wins, and they stand in that order.
        return *std::ranges::min_element(m_candidates, {}, &Candidate::depth)->tag;
    }

private:
    void enqueue(const git_oid &oid, quint32 flags)
    {
        quint32 &known = m_flags[oid];
        if (!(known & kSeen)) {
            if (const auto commit = take<CommitHandle>(git_commit_lookup, m_repository, &oid))
                m_queue.push({git_commit_time(commit.get()), m_order++, oid});
        }
        known |= flags;
    }

    /// False: nothing that could follow changes the answer.
    bool visitNext()
    {
        const git_oid oid = m_queue.top().oid;
        m_queue.pop();
        ++m_visited;
        quint32 &flags = m_flags[oid];
        if (const auto name = m_names.find(oid); name != m_names.end()) {
            if (m_candidates.size() == kMaximumCandidates)
                return false;
            const quint32 within = 1U << m_candidates.size();
            m_candidates.push_back({name->second, m_visited - 1, within});
            flags |= within;
            m_hasAnnotated = m_hasAnnotated || name->second->isAnnotated;
        }
        const quint32 marks = flags;
        for (Candidate &candidate : m_candidates)
            candidate.depth += marks & candidate.within ? 0 : 1;
        if (m_hasAnnotated && m_queue.empty() && isBehindTheBest(marks))
            return false;

        const auto commit = take<CommitHandle>(git_commit_lookup, m_repository, &oid);
        const unsigned parents = commit ? git_commit_parentcount(commit.get()) : 0;
        for (unsigned i = 0; i < parents; ++i)
            enqueue(*git_commit_parent_id(commit.get(), i), marks);
        return true;
    }

    bool isBehindTheBest(quint32 marks) const
    {
        int best = std::numeric_limits<int>::max();
        quint32 within = 0;
        for (const Candidate &candidate : m_candidates) {
            if (candidate.depth < best)
                within = 0;
            if (candidate.depth <= best)
                within |= candidate.within;
            best = std::min(best, candidate.depth);
        }
        return (marks & within) == within;
    }

    git_repository *m_repository;
    std::unordered_map<git_oid, const TagEntry *, OidHash, OidEqual> m_names;
    std::unordered_map<git_oid, quint32, OidHash, OidEqual> m_flags;
    std::priority_queue<Waiting> m_queue;
    std::vector<Candidate> m_candidates;
    quint64 m_order = 0;
    int m_visited = 0;
    bool m_hasAnnotated = false;
};

std::optional<TagEntry> entryOf(git_repository *repository, git_reference *reference)
{
    constexpr QByteArrayView kPrefix = "refs/tags/";
    const QByteArray full = git_reference_name(reference);
    const auto resolved = [&] {
        git_reference *direct = nullptr;
        return git_reference_resolve(&direct, reference) == 0 ? ReferenceHandle(direct) : ReferenceHandle();
    }();
    if (!full.startsWith(kPrefix) || !resolved)
        return std::nullopt;
    const auto object = take<ObjectHandle>(git_object_lookup, repository, git_reference_target(resolved.get()), GIT_OBJECT_ANY);
    const auto commit = object ? take<ObjectHandle>(git_object_peel, object.get(), GIT_OBJECT_COMMIT) : ObjectHandle();
    if (!commit)
        return std::nullopt;
    TagEntry entry{full.sliced(kPrefix.size()), *git_object_id(commit.get()), git_object_type(object.get()) == GIT_OBJECT_TAG, 0, 0};
    entry.creatorDate = git_commit_time(reinterpret_cast<const git_commit *>(commit.get()));
    if (entry.isAnnotated) {
        const git_signature *tagger = git_tag_tagger(reinterpret_cast<const git_tag *>(object.get()));
        entry.date = tagger ? tagger->when.time : 0;
        entry.creatorDate = entry.date;
    }
    return entry;
}

} // namespace

QList<TagEntry> readTags(git_repository *repository, const QStringList &ignored)
{
    QList<TagEntry> tags;
    const auto iterator = take<ReferenceIteratorHandle>(git_reference_iterator_glob_new, repository, "refs/tags/*");
    for (git_reference *next = nullptr; iterator && git_reference_next(&next, iterator.get()) == 0;) {
        const ReferenceHandle reference(next);
        const auto entry = entryOf(repository, next);
        if (entry && !ignored.contains(QString::fromUtf8(entry->name)))
            tags.append(*entry);
    }
    std::ranges::sort(tags, {}, &TagEntry::name);
    return tags;
}

std::optional<TagEntry> describe(git_repository *repository, const QList<TagEntry> &tags, const git_oid &commit)
{
    // Without a tag the walk would read the whole history for nothing.
    return tags.isEmpty() ? std::nullopt : Walk(repository, tags).run(commit);
}

int compareTagNames(const QByteArray &a, const QByteArray &b, const QByteArray &suffix)
{
    if (!suffix.isEmpty()) {
        const auto [left, right] = std::ranges::mismatch(a, b);
        const qsizetype difference = left - a.begin();
        // The suffix counts where it begins before the first difference or at it, and not in both.
        const auto has = [&](const QByteArray &name) {
            const qsizetype at = name.indexOf(suffix, std::max<qsizetype>(0, difference - suffix.size()));
            return at >= 0 && at <= difference;
        };
        if (has(a) != has(b))
            return has(a) ? -1 : 1;
    }
    // git's versioncmp() is glibc's strverscmp().
    return ::strverscmp(a.constData(), b.constData());
}

std::optional<TagEntry> firstTagAt(const QList<TagEntry> &tags, const git_oid &commit, const TagRules &rules)
{
    const bool isByDate = rules.sort.endsWith(QLatin1StringView("creatordate"));
    const QByteArray suffix = rules.prereleaseSuffix.toUtf8();
    const auto comesBefore = [&](const TagEntry &a, const TagEntry &b) {
        return isByDate ? a.creatorDate > b.creatorDate : compareTagNames(a.name, b.name, suffix) > 0;
    };
    std::optional<TagEntry> first;
    for (const TagEntry &tag : tags) {
        if (git_oid_equal(&tag.commit, &commit) && (!first || comesBefore(tag, *first)))
            first = tag;
    }
    return first;
}

QByteArray tagMessage(git_repository *repository, const TagEntry &tag)
{
    const QByteArray name = "refs/tags/" + tag.name;
    const auto reference = take<ReferenceHandle>(git_reference_lookup, repository, name.constData());
    git_reference *direct = nullptr;
    const ReferenceHandle resolved(reference && git_reference_resolve(&direct, reference.get()) == 0 ? direct : nullptr);
    if (tag.isAnnotated && resolved) {
        if (const auto object = take<TagHandle>(git_tag_lookup, repository, git_reference_target(resolved.get())))
            return git_tag_message(object.get());
    }
    const auto commit = take<CommitHandle>(git_commit_lookup, repository, &tag.commit);
    return commit ? git_commit_message(commit.get()) : QByteArray();
}

} // namespace slipway::detail
