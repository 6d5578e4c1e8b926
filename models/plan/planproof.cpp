// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "plan/planproof.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

/// Compares two sets of export data; works with Go 1.23 and newer. It is fetched and compiled by go when it is first needed.
const QString kComparer = u"golang.org/x/exp/cmd/apidiff@v0.0.0-20250606033433-dcc06ee1d476"_s;

struct Proof {
    Q_DECLARE_TR_FUNCTIONS(slipway::Proof)
};

class ProofPlanner
{
public:
    explicit ProofPlanner(const ProofInput &input)
        : m_input(input)
        , m_plan(u"proof"_s)
    {
    }

    Result<Plan> plan()
    {
        const QList<StepId> copies = copy();
        // go writes to the copies: one command at a time.
        run(u"modules"_s, Phase::Preflight, Proof::tr("Select the modules"), copies,
            QStringList{u"list"_s, u"-m"_s} + flags() + QStringList{u"all"_s});
        run(u"build"_s, Phase::Build, Proof::tr("Compile every package"), {u"modules"_s}, forPackages(u"build"_s));
        run(u"vet"_s, Phase::Prove, Proof::tr("Look for mistakes"), {u"build"_s}, forPackages(u"vet"_s));
        if (m_input.runsTests)
            run(u"test"_s, Phase::Prove, Proof::tr("Run the tests"), {u"vet"_s}, forPackages(u"test"_s));
        for (qsizetype i = 0; i < m_input.comparisons.size(); ++i)
            compare(m_input.comparisons[i], m_input.scratch + u"/api%1"_s.arg(i));
        return m_plan.build();
    }

private:
    bool isInWorkspace() const { return !m_input.workText.isNull(); }
    QString inScratch(QLatin1StringView name) const { return m_input.scratch + u'/' + name; }

    QList<StepId> copy()
    {
        m_plan.step(u"copy"_s, Phase::Preflight, Proof::tr("Copy go.mod"), {}, WriteText{inScratch("go.mod"_L1), m_input.modText, {}});
        if (!isInWorkspace()) {
            m_plan.step(u"copy-sums"_s, Phase::Preflight, Proof::tr("Copy go.sum"), {},
                        WriteText{inScratch("go.sum"_L1), m_input.sumText, {}});
            return {u"copy"_s, u"copy-sums"_s};
        }
        m_plan.step(u"copy-work"_s, Phase::Preflight, Proof::tr("Copy go.work"), {},
                    WriteText{inScratch("go.work"_L1), m_input.workText, {}});
        m_plan.step(u"copy-sums"_s, Phase::Preflight, Proof::tr("Copy go.work.sum"), {},
                    WriteText{inScratch("go.work.sum"_L1), m_input.workSumText, {}});
        m_plan.step(u"overlay"_s, Phase::Preflight, Proof::tr("Let the copy of go.mod stand for the file"), {},
                    WriteText{inScratch("overlay.json"_L1), overlayText(m_input.root + u"/go.mod"_s, inScratch("go.mod"_L1)), {}});
        return {u"copy"_s, u"copy-work"_s, u"copy-sums"_s, u"overlay"_s};
    }

    QStringList flags() const
    {
        if (isInWorkspace())
            return {u"-overlay="_s + inScratch("overlay.json"_L1)};
        return {u"-modfile="_s + inScratch("go.mod"_L1), u"-mod=mod"_s};
    }

    QStringList forPackages(const QString &verb) const { return QStringList{verb} + flags() + QStringList{u"./..."_s}; }

    Command command(const QString &folder, const QStringList &arguments) const
    {
        Command command;
        command.program = m_input.goProgram;
        command.arguments = arguments;
        command.workingDirectory = folder;
        command.environment = m_input.environment;
        command.environment.insert(u"GOWORK"_s, u"off"_s);
        command.shownVariables = {u"GOWORK"_s};
        return command;
    }

    Step &run(const QString &id, Phase phase, const QString &title, const QList<StepId> &needs, const QStringList &arguments)
    {
        RunProgram action{command(m_input.root, arguments)};
        if (isInWorkspace())
            action.command.environment.insert(u"GOWORK"_s, inScratch("go.work"_L1));
        Step &step = m_plan.step(id, phase, title, needs, action);
        step.cores = 2;
        return step;
    }

    /// The API of one version, written down: a module of its own that requires nothing else.
    StepId writeDown(const QString &module, const QString &version, const QString &folder, const QString &result, const StepId &after)
    {
        const QString id = module + u'@' + version;
        m_plan.step(u"api-copy:"_s + id, Phase::Preflight, Proof::tr("Prepare %1").arg(id), {}, PrepareFolder{folder, false});
        m_plan.step(u"api-module:"_s + id, Phase::Preflight, Proof::tr("Prepare %1").arg(id), {u"api-copy:"_s + id},
                    WriteText{folder + u"/go.mod"_s,
                              "module slipway.invalid/api\n\ngo 1.23\n\nrequire " + id.toUtf8().replace('@', ' ') + '\n',
                              {}});
        RunProgram action{command(folder, {u"run"_s, kComparer, u"-m"_s, u"-w"_s, result, module})};
        action.command.environment.insert(u"GOFLAGS"_s, u"-mod=mod"_s);
        action.command.shownVariables.append(u"GOFLAGS"_s);
        QList<StepId> needs{u"api-module:"_s + id};
        if (!after.isEmpty())
            needs.append(after);
        m_plan.step(u"api:"_s + id, Phase::Prove, Proof::tr("Read the API of %1").arg(id), needs, action).writes = {result};
        return u"api:"_s + id;
    }

    void compare(const ApiComparison &comparison, const QString &folder)
    {
        const QString before = folder + u".before"_s, after = folder + u".after"_s;
        const StepId first = writeDown(comparison.path, comparison.before, folder + u"-before"_s, before, {});
        const StepId second = writeDown(comparison.path, comparison.after, folder + u"-after"_s, after, first);
        m_plan.step(u"api-difference:"_s + comparison.path, Phase::Prove, Proof::tr("Compare the API of %1").arg(comparison.path),
                    {first, second}, RunProgram{command(m_input.scratch, {u"run"_s, kComparer, u"-m"_s, before, after})});
    }

    const ProofInput &m_input;
    PlanBuilder m_plan;
};

constexpr qsizetype kMostLines = 20;

} // namespace

Result<Plan> planProof(const ProofInput &input)
{
    return ProofPlanner(input).plan();
}

QByteArray overlayText(const QString &original, const QString &copy)
{
    return QJsonDocument(QJsonObject{{u"Replace"_s, QJsonObject{{original, copy}}}}).toJson(QJsonDocument::Compact);
}

QList<PackageVerdict> packageVerdicts(const QByteArray &output)
{
    QList<PackageVerdict> verdicts;
    const auto verdictOf = [&verdicts](const QString &package) -> PackageVerdict & {
        const auto known = std::ranges::find(verdicts, package, &PackageVerdict::package);
        return known == verdicts.end() ? verdicts.emplaceBack(PackageVerdict{package, {}}) : *known;
    };
    QString current;
    QStringList before; // lines of a test, which names its package behind them
    for (const QByteArray &bytes : output.split('\n')) {
        const QString line = QString::fromUtf8(bytes);
        const QStringList words = line.split(u'\t');
        const bool isVerdict = words.size() > 1 && (words.first() == "ok  "_L1 || words.first() == "FAIL"_L1 || words.first() == "?   "_L1);
        if (line.startsWith("# "_L1)) {
            current = line.sliced(2).section(u' ', 0, 0);
            if (current.startsWith(u'[') && current.endsWith(u']'))
                current = current.sliced(1).chopped(1); // vet
        } else if (isVerdict) {
            PackageVerdict &verdict = verdictOf(words[1].section(u' ', 0, 0));
            if (words.first() == "FAIL"_L1)
                verdict.lines = verdict.lines + (before.isEmpty() && verdict.lines.isEmpty() ? QStringList{line} : before);
            before.clear();
            current.clear();
        } else if (!current.isEmpty() && !line.isEmpty()) {
            PackageVerdict &verdict = verdictOf(current);
            if (verdict.lines.size() < kMostLines)
                verdict.lines.append(line);
        } else if (!line.isEmpty() && before.size() < kMostLines) {
            before.append(line);
        }
    }
    return verdicts;
}

} // namespace slipway
