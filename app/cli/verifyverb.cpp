// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "runverb.h"

#include "run/verify.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

/// The folder that is meant: DIST itself, or `dist` of the project that is named.
QString distOf(const Invocation &call)
{
    const QString folder = QDir::cleanPath(QDir::current().absoluteFilePath(call.path()));
    const bool isProject = !QFileInfo::exists(folder + "/artifacts.json"_L1) && QFileInfo::exists(folder + "/dist"_L1);
    return isProject ? folder + "/dist"_L1 : folder;
}

void print(Output &out, const QList<DistCheck> &checks)
{
    static constexpr const char *names[] = {"ok", "note", "wrong"};
    static constexpr Ink inks[] = {Ink::Good, Ink::Warning, Ink::Bad};
    static const char *const words[]
        = {QT_TRANSLATE_NOOP("Cli", "ok"), QT_TRANSLATE_NOOP("Cli", "note"), QT_TRANSLATE_NOOP("Cli", "wrong")};
    qsizetype width = 0;
    for (const DistCheck &check : checks)
        width = std::max(width, check.name.size());
    for (const DistCheck &check : checks) {
        const int state = int(check.state);
        if (out.isJson()) {
            out.record("check"_L1,
                       {{"state"_L1, QLatin1StringView(names[state])},
                        {"name"_L1, check.name},
                        {"value"_L1, check.value},
                        {"hint"_L1, check.hint}});
            continue;
        }
        out.line(out.inked(inks[state], Cli::tr(words[state]).leftJustified(8)) + check.name.leftJustified(width) + u"  "_s + check.value);
        if (!check.hint.isEmpty())
            out.line(QString(10 + width, u' ') + check.hint);
    }
}

/// Prints what was found; the exit code.
int report(Output &out, const Result<QList<DistCheck>> &checks)
{
    if (!checks)
        return out.fail(checks.error());
    print(out, *checks);
    return std::ranges::contains(*checks, DistCheck::State::Bad, &DistCheck::state)
        ? Error{ErrorKind::WorkFailed, {}, {}, {}, {}}.exitCode()
        : 0;
}

/// Makes everything once more, in a folder that is thrown away, and compares.
class RebuildVerb final : public RunVerb
{
public:
    RebuildVerb(CliSession &session, const QString &dist, int codeSoFar)
        : RunVerb(session)
        , m_dist(dist)
        , m_codeSoFar(codeSoFar)
    {
    }

protected:
    QString path() const override { return QFileInfo(m_dist).path(); }
    Result<> check() override;
    Result<Plan> plan() override { return workspace().planRelease(); }
    Result<Runner *> start() override { return workspace().startRehearsal(); }
    int conclude(int code) override;

private:
    QString m_dist;
    int m_codeSoFar;
    QTemporaryDir m_again;
};

/// As it was made: the same version, moment and targets.
Result<> RebuildVerb::check()
{
    const Result<DistFacts> facts = readDistFacts(m_dist);
    if (!facts)
        return std::unexpected(facts.error());
    if (!m_again.isValid())
        return failure(ErrorKind::ToolFailed, m_again.path(), m_again.errorString(),
                       Cli::tr("Set TMPDIR to a folder that can be written to."));
    const QString commit = workspace().repository().commit;
    if (!facts->commit.isEmpty() && facts->commit != commit && facts->commit != "none"_L1) {
        return failure(ErrorKind::Refused, m_dist,
                       Cli::tr("It was made from commit %1; the work tree is at %2.").arg(facts->commit.left(12), commit.left(12)),
                       Cli::tr("git checkout %1").arg(facts->commit));
    }
    RunChoices choices = workspace().runChoices();
    choices.dist = m_again.path() + "/dist"_L1;
    choices.isSnapshot = facts->version != (facts->tag.startsWith(u'v') ? facts->tag.sliced(1) : facts->tag);
    choices.targets = facts->targets;
    choices.moment = facts->date;
    workspace().setRunChoices(choices);
    return {};
}

int RebuildVerb::conclude(int code)
{
    if (code != 0)
        return code;
    return std::max(report(out(), compareDists(m_dist, m_again.path() + "/dist"_L1)), m_codeSoFar);
}

} // namespace

int runVerify(CliSession &session)
{
    const QString dist = distOf(session.call);
    const Result<QList<DistCheck>> checks = verifyDist(dist);
    const int code = report(session.out, checks);
    return checks && session.call.has("rebuild") ? RebuildVerb(session, dist, code).run() : code;
}

} // namespace slipway
