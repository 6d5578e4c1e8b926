// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "deps.h"
#include "projectverb.h"

#include "workspace/projectevidence.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr qsizetype kShownPackages = 20;

/// `slipway deps --why MODULE --evidence`: the reason, and then what go says about the packages.
class EvidenceVerb final : public ProjectVerb
{
public:
    explicit EvidenceVerb(CliSession &session)
        : ProjectVerb(session)
        , m_evidence(&workspace())
    {
        workspace().setModuleAlone(asksFileAlone(call()));
        connect(&m_evidence, &ProjectEvidence::changed, this, [this] { follow(); });
    }

protected:
    QString path() const override { return depsPath(call()); }
    void work() override;
    void cancel() override;

private:
    void follow();
    void print(const ModuleEvidence &evidence);

    ProjectEvidence m_evidence;
    bool m_isCancelled = false;
};

void EvidenceVerb::work()
{
    if (const Error obstacle = m_evidence.obstacle(); !obstacle.detail.isEmpty()) {
        finish(fail(obstacle));
        return;
    }
    m_evidence.ask();
}

void EvidenceVerb::follow()
{
    if (m_evidence.state() == ProjectEvidence::State::Asking) {
        out().progress(Cli::tr("Asking go about packages: %1 of %2").arg(m_evidence.answered()).arg(m_evidence.total()));
        return;
    }
    if (m_evidence.state() == ProjectEvidence::State::Unasked) {
        if (!m_isCancelled)
            m_evidence.ask(); // the project was read again in the meantime
        return;
    }
    out().progress({});
    if (m_evidence.state() == ProjectEvidence::State::Failed) {
        finish(fail(m_evidence.error()));
        return;
    }
    const int code = answerDeps(session(), false);
    const auto analysis = workspace().analysis();
    if (code == 0 && analysis)
        if (const Result<QString> path = moduleOfWhy(*analysis, call()))
            print(m_evidence.evidence().of(*path));
    finish(code);
}

void EvidenceVerb::print(const ModuleEvidence &evidence)
{
    constexpr const char *kVerdicts[] = {"unknown", "everywhere", "somewhere", "testsOnly", "nowhere"};
    if (out().isJson()) {
        const auto list = [](const QStringList &texts) { return QJsonArray::fromStringList(texts); };
        out().record("evidence"_L1,
                     {{"path"_L1, evidence.module},
                      {"verdict"_L1, QLatin1StringView(kVerdicts[int(evidence.verdict)])},
                      {"sentence"_L1, evidenceSentence(evidence)},
                      {"targets"_L1, list(evidence.targets)},
                      {"others"_L1, list(evidence.others)},
                      {"unknown"_L1, list(evidence.unknown)},
                      {"packages"_L1, list(evidence.packages)},
                      {"chain"_L1, list(evidence.chain)}});
        return;
    }
    out().line(u"\n"_s + evidenceSentence(evidence));
    for (const QString &path : evidence.packages.first(qMin(evidence.packages.size(), kShownPackages)))
        out().line(u"    "_s + path);
    if (evidence.packages.size() > kShownPackages)
        out().line(u"    "_s + Cli::tr("… and %n more.", nullptr, int(evidence.packages.size() - kShownPackages)));
    for (const QString &problem : m_evidence.evidence().problems())
        out().remark(problem);
}

void EvidenceVerb::cancel()
{
    m_isCancelled = true;
    m_evidence.cancel();
    ProjectVerb::cancel();
}

} // namespace

int runEvidence(CliSession &session)
{
    return EvidenceVerb(session).run();
}

} // namespace slipway
