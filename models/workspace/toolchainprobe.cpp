// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/toolchainprobe.h"

#include "process/environment.h"
#include "tools/go.h"
#include "tools/goadvice.h"
#include "tools/goenvironment.h"

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

/// `go env` takes milliseconds, and seconds from a sleepy disk; but where GOTOOLCHAIN names a release, it may have to fetch that first.
std::chrono::milliseconds usualPatience()
{
    const bool mayFetch = ownEnvironment().value(u"GOTOOLCHAIN"_s).startsWith("go"_L1);
    return mayFetch ? std::chrono::minutes(10) : std::chrono::seconds(20);
}

} // namespace

ToolchainProbe::ToolchainProbe(ProcessOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_patience(usualPatience())
{
    m_clock.setSingleShot(true);
    connect(&m_clock, &QTimer::timeout, this, &ToolchainProbe::giveUp);
}

ToolchainProbe::~ToolchainProbe() = default;

void ToolchainProbe::ask(const GoInstallation &go, const QString &folder)
{
    cancel();
    m_isAsking = true;
    m_folder = folder;
    m_toolchain = {};
    m_toolchain.goProgram = go.program;
    askNext(goEnvCommand({go.program, folder, probeEnvironment(buildEnvironment(), ownEnvironment()), {}}), &ToolchainProbe::takeSettings);
}

void ToolchainProbe::cancel()
{
    m_isAsking = false;
    letGo();
}

/// Nothing came: a script in the place of go that waits for something, a network folder that is gone, …
void ToolchainProbe::giveUp()
{
    const QString line = m_question ? QStringList(m_question->command().arguments).join(u' ') : QString();
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(m_patience).count();
    finish({ErrorKind::ToolFailed,
            m_toolchain.goProgram,
            tr("“go %1” has said nothing for %n second(s), so it was stopped.", nullptr, int(seconds)).arg(line),
            tr("Run “%1 %2” in a terminal to see what it waits for, or put another Go first in PATH.").arg(m_toolchain.goProgram, line),
            {}});
}

void ToolchainProbe::letGo()
{
    m_clock.stop();
    if (!m_question)
        return;
    // It may be what calls us; its program is stopped when it goes.
    m_question->disconnect(this);
    m_question.release()->deleteLater();
}

void ToolchainProbe::askNext(const Command &command, void (ToolchainProbe::*take)(const Answer &))
{
    letGo();
    m_question = std::make_unique<Question>(command, m_options);
    connect(m_question.get(), &Question::answered, this, take);
    m_question->ask();
    m_clock.start(m_patience);
}

void ToolchainProbe::takeSettings(const Answer &answer)
{
    if (!answer.isGood())
        return finish(withGoHint(answer.error));
    const auto settings = parseGoEnv(answer.output);
    if (!settings)
        return finish(settings.error());
    m_toolchain.environment = *settings;
    m_toolchain.version = settings->value(u"GOVERSION"_s);
    askNext(goPortsCommand({m_toolchain.goProgram, m_folder, queryEnvironment(buildEnvironment(), *settings, {}), {}}),
            &ToolchainProbe::takePorts);
}

void ToolchainProbe::takePorts(const Answer &answer)
{
    if (!answer.isGood())
        return finish(withGoHint(answer.error));
    const auto ports = parseGoPorts(answer.output);
    if (!ports)
        return finish(ports.error());
    m_toolchain.ports = *ports;
    finish({});
}

void ToolchainProbe::finish(const Error &error)
{
    letGo();
    m_isAsking = false;
    Q_EMIT answered(m_toolchain, error);
}

} // namespace slipway
