// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/projectevidence.h"

#include "workspace/workspace.h"

namespace slipway {

ProjectEvidence::ProjectEvidence(Workspace *workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    connect(&m_collector, &EvidenceCollector::finished, this, &ProjectEvidence::take);
    connect(&m_collector, &EvidenceCollector::progressed, this, [this](int answered) {
        m_answered = answered;
        Q_EMIT changed();
    });
    for (const auto signal :
         {&Workspace::projectChanged, &Workspace::analysisChanged, &Workspace::targetsChanged, &Workspace::trustChanged})
        connect(workspace, signal, this, &ProjectEvidence::forget);
}

Error ProjectEvidence::obstacle() const
{
    if (!m_workspace->goContext().program.isEmpty())
        return {};
    if (!m_workspace->isTrusted()) {
        return {ErrorKind::Refused,
                m_workspace->root(),
                tr("Only go can say which packages are compiled in, and no program runs here until you trust this folder."),
                tr("“slipway trust” allows it."),
                {}};
    }
    const Error problem = m_workspace->toolchainError();
    return problem.detail.isEmpty() ? Error{ErrorKind::ToolFailed, m_workspace->root(), tr("go has not answered yet."), {}, {}} : problem;
}

EvidenceRequest ProjectEvidence::request() const
{
    EvidenceRequest request;
    request.context = m_workspace->goContext();
    request.host = m_workspace->host();
    request.targets = m_workspace->chosenTargets();
    if (request.targets.isEmpty())
        request.targets = {request.host};
    request.tags = m_workspace->buildChoices().tags;
    const auto analysis = m_workspace->analysis();
    if (analysis && analysis->isWorkspace()) {
        request.patterns.clear();
        for (const QString &path : analysis->mainPaths())
            request.patterns.append(path + QStringLiteral("/..."));
    }
    return request;
}

void ProjectEvidence::ask()
{
    if (m_state == State::Known || m_state == State::Asking)
        return;
    m_error = obstacle();
    m_answered = 0;
    m_state = m_error.detail.isEmpty() ? State::Asking : State::Failed;
    if (m_state == State::Asking)
        m_collector.ask(request());
    Q_EMIT changed();
}

void ProjectEvidence::cancel()
{
    m_collector.cancel();
    if (m_state != State::Asking)
        return;
    m_state = State::Unasked;
    Q_EMIT changed();
}

void ProjectEvidence::forget()
{
    m_collector.cancel();
    m_evidence = {};
    m_error = {};
    if (m_state == State::Unasked)
        return;
    m_state = State::Unasked;
    Q_EMIT changed();
}

void ProjectEvidence::take(const PackageEvidence &evidence, const Error &error)
{
    m_evidence = evidence;
    m_error = error;
    m_state = error.detail.isEmpty() ? State::Known : State::Failed;
    Q_EMIT changed();
}

} // namespace slipway
