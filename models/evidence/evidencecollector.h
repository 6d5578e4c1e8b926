// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evidence/packageevidence.h"
#include "process/processjob.h"
#include "tools/question.h"

#include <QObject>

#include <memory>
#include <vector>

namespace slipway {

/// What is asked.
struct EvidenceRequest {
    GoContext context;
    QList<Target> targets; ///< never empty
    Target host; ///< whose tests are looked at
    QStringList patterns{QStringLiteral("./...")};
    QStringList tags;
};

/// Asks `go list -deps` for every target and once for the tests, two at a time. A new question drops the old one.
/// Only for projects that are trusted. thread: that of its maker.
class EvidenceCollector : public QObject
{
    Q_OBJECT

public:
    explicit EvidenceCollector(ProcessOptions options = {}, QObject *parent = nullptr);
    ~EvidenceCollector() override;

    void ask(const EvidenceRequest &request);
    void cancel(); ///< nothing comes any more
    bool isAsking() const { return !m_questions.empty() || !m_waiting.isEmpty(); }
    int total() const { return m_total; }

Q_SIGNALS:
    void progressed(int answered, int total);
    /// `error` is that of the first target when go could answer for none.
    void finished(const slipway::PackageEvidence &evidence, const slipway::Error &error);

private:
    struct Part {
        int target = -1; ///< in the request; -1: the tests
        Command command;
    };
    void askNext();
    void take(Question *question, int target, const Answer &answer);
    void finish();

    ProcessOptions m_options;
    PackageEvidence m_evidence;
    QList<Part> m_waiting;
    std::vector<std::unique_ptr<Question>> m_questions;
    int m_total = 0;
};

} // namespace slipway
