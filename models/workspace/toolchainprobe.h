// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "process/processjob.h"
#include "tools/findgo.h"
#include "tools/question.h"
#include "tools/toolchain.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>

namespace slipway {

/// Asks one Go for its settings and its ports. A new question drops the old one. thread: that of its maker.
class ToolchainProbe : public QObject
{
    Q_OBJECT

public:
    explicit ToolchainProbe(ProcessOptions options, QObject *parent = nullptr);
    ~ToolchainProbe() override;

    /// `folder`: where the questions are asked; go reads the go.mod it finds from there.
    void ask(const GoInstallation &go, const QString &folder);
    void cancel();
    bool isAsking() const { return m_isAsking; }
    /// How long each answer may take; a `go` that says nothing until then is stopped, and answered() says so.
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }

Q_SIGNALS:
    /// `error` with an empty detail: the toolchain is complete.
    void answered(const slipway::Toolchain &toolchain, const slipway::Error &error);

private:
    void letGo();
    void askNext(const Command &command, void (ToolchainProbe::*take)(const Answer &));
    void takeSettings(const Answer &answer);
    void takePorts(const Answer &answer);
    void finish(const Error &error);
    void giveUp();

    ProcessOptions m_options;
    Toolchain m_toolchain;
    QString m_folder;
    std::unique_ptr<Question> m_question;
    QTimer m_clock;
    std::chrono::milliseconds m_patience;
    bool m_isAsking = false;
};

} // namespace slipway
