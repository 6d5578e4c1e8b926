// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tools/question.h"
#include "updates/versionquestions.h"

#include <QObject>
#include <QTemporaryDir>

#include <memory>

namespace slipway {

/// What to ask about.
struct UpdateRequest {
    GoContext context; ///< of the project
    UpdateReport modules; ///< from unaskedUpdates()
    bool wantsMajors = true; ///< look for new major versions of direct requirements
    bool wantsMajorsOfAll = false; ///< of all modules
};

/// Asks `go` for newer versions, some modules at a time, so that there is progress and a part of the answer early. start() once;
/// finished() once, never from inside start(); what was not asked when cancel() came stays NotChecked. Destroying it stops go.
/// Thread: that of its maker.
class UpdateCheck : public QObject
{
    Q_OBJECT

public:
    explicit UpdateCheck(UpdateRequest request, ProcessOptions options = {}, QObject *parent = nullptr);

    void start();
    void cancel();
    const UpdateReport &report() const { return m_report; }

Q_SIGNALS:
    void progressed(int done, int total); ///< modules; report() has more than before
    void finished(const slipway::UpdateReport &report);

private:
    enum class Stage { Updates, Times, Majors };
    void next();
    void ask(const Command &command);
    void take(const Answer &answer);
    void takeUpdates(const Answer &answer);
    void takeTimes(const QList<VersionAnswer> &answers);
    void takeMajors(const Answer &answer);
    void failBatch(const QString &words);
    void prepareTimes();
    void prepareMajors();
    void end();
    ModuleUpdate *find(const QString &path);

    UpdateRequest m_request;
    ProcessOptions m_options;
    UpdateReport m_report;
    QTemporaryDir m_scratch;
    Stage m_stage = Stage::Updates;
    QStringList m_pending; ///< paths, or "path@version"
    QStringList m_batch;
    QHash<QString, QString> m_origins; ///< the module that a path is a new major version of
    std::unique_ptr<Question> m_question;
    bool m_isEnded = false;
    int m_total = 0;
    int m_done = 0;
};

} // namespace slipway
