// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// How a store learns what go.mod files say.
#include "modules/store.h"

#include "modfile/gover.h"
#include "modfile/laxmodfile.h"
#include "modules/modreader.h"

#include <QFile>

#include <sys/stat.h>

namespace slipway {

namespace {

/// What the go line adds to a summary.
void finishSummary(ModuleStore &store, Summary &summary, std::string_view go, std::vector<NodeId> &requirements)
{
    if (!go.empty()) {
        const NodeId node = store.goNode(go);
        summary.go = store.version(node);
        summary.goNode = node;
        summary.isPruned = compareGoVersions(toBytes(go), kPrunedGraphVersion) >= 0;
        if (compareGoVersions(toBytes(go), kStrictGoVersion) >= 0)
            requirements.push_back(node);
    }
    summary.requirements = store.keepNodes(requirements);
}

} // namespace

const Summary *ModuleStore::want(NodeId node)
{
    Summary &known = m_summaries[node];
    if (known.state != Summary::State::Unknown)
        return &known;
    m_isUnderway.resize(m_nodes.size());
    if (m_isUnderway[node])
        return nullptr;
    const Summary saved = savedSummary(node);
    ask(node, saved);
    if (saved.state == Summary::State::Unknown)
        return nullptr;
    known = saved;
    return &known;
}

void ModuleStore::ask(NodeId node, const Summary &saved)
{
    if (!m_reader)
        m_reader = std::make_unique<ModReader>(m_moduleCache);
    m_isUnderway[node] = true;
    ModJob question;
    question.node = node;
    question.path = pathNameOf(node);
    question.version = version(node);
    question.knownSize = saved.size;
    question.knownModified = saved.modified;
    m_reader->ask(std::move(question));
}

bool ModuleStore::isBusy() const
{
    return m_reader && m_reader->isBusy();
}

bool ModuleStore::receive()
{
    if (!m_reader)
        return false;
    if (m_reader->takeNext([this](const ModJob &job, std::span<const ReadRequire> requirements) { settle(job, requirements); }))
        return true;
    m_reader.reset();
    return false;
}

void ModuleStore::settle(const ModJob &job, std::span<const ReadRequire> requirements)
{
    m_isUnderway[job.node] = false;
    if (job.outcome == ModJob::Outcome::Unchanged)
        return;
    if (job.knownModified >= 0) {
        m_hasSurprise = true;
        m_cachedEntries[job.node] = kNone;
    }
    const Summary summary = summaryOf(job, requirements);
    m_summaries[job.node] = summary;
    (summary.state == Summary::State::Good ? m_unsaved : m_problems).push_back(job.node);
}

Summary ModuleStore::summaryOf(const ModJob &job, std::span<const ReadRequire> requirements)
{
    Summary summary;
    if (job.outcome != ModJob::Outcome::Good) {
        summary.state = job.outcome == ModJob::Outcome::Missing ? Summary::State::Missing : Summary::State::Broken;
        summary.problem = keepText(toView(job.problem));
        return summary;
    }
    summary.state = Summary::State::Good;
    summary.size = job.size;
    summary.modified = job.modified;
    summary.isSilent = job.isSilent;
    if (!job.module.empty())
        summary.module = path(job.module);
    m_required.clear();
    for (const ReadRequire &require : requirements)
        m_required.push_back(node(path(require.path, require.pathHash), require.version));
    finishSummary(*this, summary, job.go, m_required);
    return summary;
}

Summary ModuleStore::parse(QByteArrayView text, std::string_view name)
{
    Summary summary;
    LaxModFile parsed;
    if (!parseLaxModFile(text, parsed)) {
        QByteArray problem = parsed.error.trimmed();
        problem.replace("go.mod:", QByteArray(name.data(), qsizetype(name.size())) + ':');
        summary.state = Summary::State::Broken;
        summary.problem = keepText(toView("parsing " + problem));
        return summary;
    }
    std::vector<NodeId> requirements;
    for (const LaxRequire &require : parsed.require)
        requirements.push_back(node(toView(require.path), toView(require.version)));
    summary.state = Summary::State::Good;
    summary.size = quint32(text.size());
    if (!parsed.module.isEmpty())
        summary.module = path(toView(parsed.module));
    finishSummary(*this, summary, toView(parsed.go), requirements);
    return summary;
}

const Summary &ModuleStore::folder(const QString &folder, const QByteArray *text)
{
    Folder &known = m_folders[folder];
    const QString name = folder + QStringLiteral("/go.mod");
    if (text && text->isNull()) {
        known.size = -1;
        known.summary = {};
        known.summary.state = Summary::State::Missing;
        known.summary.problem = keepText(toView("reading " + name.toUtf8() + ": no such file or directory"));
        return known.summary;
    }
    if (text) {
        known.size = -1; // text of the moment: never taken for the file's
        known.summary = parse(*text, toView(name.toUtf8()));
        return known.summary;
    }
    struct stat status{};
    QFile file(name);
    if (::stat(QFile::encodeName(name).constData(), &status) != 0 || !S_ISREG(status.st_mode) || !file.open(QIODevice::ReadOnly)) {
        known.size = -1;
        known.summary = {};
        known.summary.state = Summary::State::Missing;
        const bool hasFolder = ::stat(QFile::encodeName(folder).constData(), &status) == 0;
        known.summary.problem = keepText(toView(hasFolder ? "reading " + name.toUtf8() + ": no such file or directory"
                                                          : "replacement directory " + folder.toUtf8() + " does not exist"));
        return known.summary;
    }
    const qint64 modified = qint64(status.st_mtim.tv_sec) * 1'000'000'000 + status.st_mtim.tv_nsec;
    if (known.size != status.st_size || known.modified != modified) {
        known.size = status.st_size;
        known.modified = modified;
        known.summary = parse(file.readAll(), toView(name.toUtf8()));
    }
    return known.summary;
}

void ModuleStore::forgetProblems()
{
    for (const NodeId node : m_problems)
        m_summaries[node] = {};
    m_problems.clear();
}

} // namespace slipway
