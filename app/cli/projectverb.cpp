// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "projectverb.h"

namespace slipway {

ProjectVerb::ProjectVerb(CliSession &session)
    : m_session(session)
    , m_workspace(std::make_unique<Workspace>(std::make_shared<SettingsStore>()))
{
    m_workspace->setRestricted(session.call.has("untrusted"));
    connect(&m_interrupts, &Interrupts::interrupted, this, [this] { cancel(); });
    connect(m_workspace.get(), &Workspace::projectChanged, this, [this] { proceed(); });
    connect(m_workspace.get(), &Workspace::settled, this, [this] { proceed(); });
    connect(m_workspace.get(), &Workspace::messagePosted, this, [this](const Error &message) { out().warn(message); });
}

ProjectVerb::~ProjectVerb() = default;

void ProjectVerb::setNeeds(Needs needs)
{
    m_needs = needs;
    m_workspace->setConfirming(needs == Needs::Everything);
}

int ProjectVerb::run()
{
    connect(&m_patience, &QTimer::timeout, this, [this] { out().progress(Cli::tr("Waiting for answers of go… (Ctrl-C stops that)")); });
    m_patience.setSingleShot(true);
    m_patience.start(std::chrono::seconds(1));
    m_workspace->open(path());
    return m_code ? *m_code : QCoreApplication::exec();
}

void ProjectVerb::proceed()
{
    if (m_isWorking || m_code)
        return;
    const bool isBroken = m_workspace->state() == ProjectState::Failed;
    if (isBroken && !m_acceptsBroken) {
        finish(fail(m_workspace->error()));
        return;
    }
    const bool isReady = m_workspace->state() == ProjectState::Ready || isBroken;
    if (!isReady || (m_needs != Needs::Head && !m_workspace->isSettled()))
        return;
    m_isWorking = true;
    m_patience.stop();
    out().progress({});
    work();
}

void ProjectVerb::cancel()
{
    finish(fail({ErrorKind::Cancelled, {}, Cli::tr("Cancelled."), {}, {}}));
}

void ProjectVerb::finish(int code)
{
    if (m_code)
        return;
    m_code = code;
    m_patience.stop();
    out().progress({});
    QCoreApplication::exit(code); // has no effect while open() has not returned; run() then returns the code
}

int ProjectVerb::fail(const Error &error)
{
    return out().fail(error);
}

} // namespace slipway
