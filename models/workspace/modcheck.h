// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "modules/engine.h"
#include "process/processjob.h"
#include "tools/go.h"
#include "tools/question.h"
#include "workspace/background.h"

#include <QObject>
#include <QTemporaryDir>

#include <memory>

namespace slipway {

/// Lets `go list -m all` say which modules another text of go.mod leads to, in a copy, and compares with what we say.
/// A new question drops the old one. thread: that of its maker.
class ModCheck : public QObject
{
    Q_OBJECT

public:
    ModCheck(std::shared_ptr<ModuleEngine> engine, ProcessOptions options);
    ~ModCheck() override;

    /// `request` holds the text. GOWORK is switched off, or set to a copy where a workspace is to answer. `sumFile` (go.sum, or go.work.sum
    /// of a workspace) is copied too; it may be missing.
    void ask(GoContext context, const AnalysisRequest &request, const QString &sumFile);
    void cancel();

Q_SIGNALS:
    void answered(const QByteArray &text, const QStringList &differences, const slipway::Error &error);

private:
    void askGo(const GoContext &context);
    void take(const Answer &answer);
    void end(const QStringList &differences, const Error &error);

    std::shared_ptr<ModuleEngine> m_engine;
    ProcessOptions m_options;
    Background m_work;
    AnalysisRequest m_request;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Question> m_question;
};

} // namespace slipway
