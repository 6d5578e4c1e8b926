// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "evidence/evidencecollector.h"

#include "tools/goadvice.h"

#include <algorithm>

namespace slipway {

namespace {

constexpr size_t kAtOnce = 2; ///< each already uses several cores

} // namespace

EvidenceCollector::EvidenceCollector(ProcessOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
{
}

EvidenceCollector::~EvidenceCollector() = default;

void EvidenceCollector::ask(const EvidenceRequest &request)
{
    cancel();
    m_evidence = {};
    for (qsizetype i = 0; i < request.targets.size(); ++i) {
        m_evidence.targets.append({request.targets[i].name(), {}, {}});
        m_waiting.append({int(i), goPackagesCommand(request.context, request.targets[i], request.patterns, request.tags, false)});
    }
    m_evidence.tests.target = request.host.name();
    m_waiting.append({-1, goPackagesCommand(request.context, request.host, request.patterns, request.tags, true)});
    m_total = int(m_waiting.size());
    askNext();
}

void EvidenceCollector::cancel()
{
    m_waiting.clear();
    for (std::unique_ptr<Question> &question : m_questions) {
        // It may be what calls us; its program is stopped when it goes.
        question->disconnect(this);
        question.release()->deleteLater();
    }
    m_questions.clear();
}

void EvidenceCollector::askNext()
{
    while (m_questions.size() < kAtOnce && !m_waiting.isEmpty()) {
        const Part part = m_waiting.takeFirst();
        auto question = std::make_unique<Question>(part.command, m_options);
        Question *asked = question.get();
        connect(asked, &Question::answered, this,
                [this, asked, target = part.target](const Answer &answer) { take(asked, target, answer); });
        m_questions.push_back(std::move(question));
        asked->ask();
    }
}

void EvidenceCollector::take(Question *question, int target, const Answer &answer)
{
    const auto own = std::ranges::find(m_questions, question, &std::unique_ptr<Question>::get);
    own->release()->deleteLater();
    m_questions.erase(own);
    TargetPackages &into = target < 0 ? m_evidence.tests : m_evidence.targets[target];
    auto packages = parseGoPackages(answer.output);
    if (answer.isGood() && packages) {
        into.packages = std::move(*packages);
    } else {
        into.error = answer.isGood() ? packages.error() : answer.error;
        if (!answer.words.trimmed().isEmpty())
            into.error.detail = QString::fromUtf8(answer.words.trimmed());
        into.error = withGoHint(into.error);
    }
    askNext();
    Q_EMIT progressed(m_total - int(m_questions.size()) - int(m_waiting.size()), m_total);
    if (m_questions.empty() && m_waiting.isEmpty())
        finish();
}

void EvidenceCollector::finish()
{
    const bool isBlind = std::ranges::none_of(m_evidence.targets, [](const TargetPackages &one) { return one.error.detail.isEmpty(); });
    Q_EMIT finished(m_evidence, isBlind ? m_evidence.targets.first().error : Error());
}

} // namespace slipway
