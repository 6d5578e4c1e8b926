// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/toolchainprobe.h"

#include "process/environment.h"
#include "tools/go.h"
#include "tools/goadvice.h"
#include "tools/goenvironment.h"

namespace slipway {

using namespace Qt::StringLiterals;

ToolchainProbe::ToolchainProbe(ProcessOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
{
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

void ToolchainProbe::letGo()
{
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
