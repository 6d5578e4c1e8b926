// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/projecthistory.h"

#include "history/pastproject.h"
#include "modules/engine.h"
#include "workspace/workspace.h"

namespace slipway {

namespace {

/// What a thread takes along.
struct Place {
    QString modFile;
    QString moduleCache;
    std::shared_ptr<ModuleEngine> engine;
};

Place placeOf(const Workspace &workspace)
{
    return {workspace.modFile(), workspace.moduleCache(), workspace.engine()};
}

Result<PastModules> readState(const Place &place, const QString &revision)
{
    PastModules state;
    AnalysisRequest request;
    request.modFile = place.modFile;
    request.moduleCache = place.moduleCache;
    if (!revision.isEmpty()) {
        const auto past = readPastProject(place.modFile, revision, place.moduleCache);
        if (!past)
            return std::unexpected(past.error());
        request = past->request;
        state.name = revision;
        state.date = past->revision.date;
        state.text = request.modText;
    }
    auto analysis = place.engine->analyse(request);
    if (!analysis)
        return std::unexpected(analysis.error());
    state.analysis = *analysis;
    state.analysis->conflicts(); // found here, not in the window's thread
    return state;
}

using Comparison = Result<ModuleDifference>;

Comparison compareStates(const Place &place, const QString &from, const QString &to)
{
    const auto before = readState(place, from);
    const auto after = before ? readState(place, to) : Result<PastModules>();
    if (!before || !after)
        return std::unexpected(before ? after.error() : before.error());
    return compareModules(*before->analysis, *after->analysis);
}

} // namespace

ProjectHistory::ProjectHistory(Workspace *workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_listing(makeReadingThreads())
    , m_comparing(makeReadingThreads())
    , m_looking(makeReadingThreads())
{
}

void ProjectHistory::refresh()
{
    if (m_workspace->modFile().isEmpty()) {
        m_listing.drop();
        m_revisions.clear();
        m_error = {};
        Q_EMIT revisionsChanged();
        return;
    }
    const QString root = m_workspace->root();
    const QStringList files{m_workspace->modFile(), root + QStringLiteral("/go.sum"), root + QStringLiteral("/go.work")};
    m_listing.ask([root, files] { return listRevisions(root, files); },
                  [this](const Result<QList<Revision>> &revisions) {
                      m_revisions = revisions.value_or(QList<Revision>());
                      m_error = revisions ? Error() : revisions.error();
                      Q_EMIT revisionsChanged();
                  });
}

void ProjectHistory::compare(const QString &from, const QString &to)
{
    m_comparing.ask([place = placeOf(*m_workspace), from, to] { return compareStates(place, from, to); },
                    [this, from, to](const Comparison &answer) {
                        Q_EMIT compared(from, to, answer.value_or(ModuleDifference()), answer ? Error() : answer.error());
                    });
}

void ProjectHistory::lookAt(const QString &revision)
{
    m_looking.ask([place = placeOf(*m_workspace), revision] { return readState(place, revision); },
                  [this, revision, file = m_workspace->modFile()](const Result<PastModules> &state) {
                      if (file != m_workspace->modFile())
                          return; // another project is open by now
                      if (state)
                          m_workspace->setPast(*state);
                      Q_EMIT looked(revision, state ? Error() : state.error());
                  });
}

} // namespace slipway
