// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "output/meaningtext.h"

#include "items/stepnames.h"
#include "items/texts.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace slipway {
namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("Meaning", source);
}

QString counted(const char *source, int count)
{
    return QCoreApplication::translate("Meaning", source, nullptr, count);
}

/// The parts of a file's name decide for which targets Go compiles it.
/// source: go/build, "goodOSArchFile"
QString systemOfFile(const QString &file)
{
    const QStringList parts = QFileInfo(file).completeBaseName().section(u"_test"_s, 0, 0).split(u'_');
    constexpr QLatin1StringView kSystems[]
        = {"linux"_L1, "darwin"_L1, "windows"_L1, "freebsd"_L1, "netbsd"_L1,  "openbsd"_L1, "android"_L1,  "ios"_L1,
           "js"_L1,    "wasip1"_L1, "plan9"_L1,   "aix"_L1,     "solaris"_L1, "illumos"_L1, "dragonfly"_L1};
    for (qsizetype at = parts.size() - 1; at > 0 && at >= parts.size() - 2; --at)
        if (std::ranges::find(kSystems, parts[at]) != std::end(kSystems))
            return parts[at];
    return {};
}

QString problemsSentence(const QList<Problem> &problems)
{
    QStringList files;
    for (const Problem &problem : problems)
        if (!files.contains(problem.position.file))
            files.append(problem.position.file);
    const QString count = counted(QT_TRANSLATE_N_NOOP("Meaning", "%n problem(s)"), int(problems.size()));
    if (files.size() > 1)
        return QCoreApplication::translate("Meaning", "%1 in %n files.", "problems, files", int(files.size())).arg(count);
    const QString name = QFileInfo(files.first()).fileName();
    if (const QString system = systemOfFile(name); !system.isEmpty())
        return QCoreApplication::translate("Meaning", "%1 in %2, a file that only %3 targets compile.", "problems, file, operating system")
            .arg(count, name, system);
    return QCoreApplication::translate("Meaning", "%1 in %2.", "problems, file").arg(count, name);
}

/// A message in the tool's words, without the paths that stand in the list below anyway.
QString wordsOf(const Error &error)
{
    QStringList lines = error.detail.trimmed().split(u'\n');
    constexpr qsizetype kMost = 6;
    if (lines.size() > kMost)
        lines = lines.last(kMost);
    return error.hint.isEmpty() ? lines.join(u'\n') : lines.join(u'\n') + u'\n' + error.hint;
}

QString shownPath(const QString &path, const QString &root)
{
    return !root.isEmpty() && path.startsWith(root + u'/') ? path.sliced(root.size() + 1) : QDir::toNativeSeparators(path);
}

QString factsOf(const StepStatus &status, const QString &root)
{
    QStringList facts;
    const Outcome &outcome = status.outcome;
    if (status.startedAt.isValid() && status.endedAt.isValid())
        facts << QCoreApplication::translate("Meaning", "Time: %1").arg(durationText(status.elapsed(status.endedAt)));
    if (outcome.cpuTime > 0ms)
        facts << QCoreApplication::translate("Meaning", "Processor time: %1").arg(durationText(outcome.cpuTime));
    if (outcome.peakMemoryBytes > 0)
        facts << QCoreApplication::translate("Meaning", "Memory at most: %1").arg(sizeText(outcome.peakMemoryBytes));
    for (const ProducedFile &file : outcome.files)
        facts
            << QCoreApplication::translate("Meaning", "%1, %2", "file, its size").arg(shownPath(file.path, root), sizeText(file.sizeBytes));
    return facts.join(u'\n');
}

bool isBuild(const Step &step)
{
    return std::holds_alternative<BuildTarget>(step.action);
}

QString failedTitle(const RunModel &model, const Step &step, bool hasProblems)
{
    const QString name = model.nameOf(step.id);
    if (isBuild(step) && hasProblems)
        return QCoreApplication::translate("Meaning", "%1 did not compile").arg(name);
    return isBuild(step) ? QCoreApplication::translate("Meaning", "%1 could not be built").arg(name)
                         : QCoreApplication::translate("Meaning", "%1 failed").arg(name);
}

QString remainingText(std::optional<std::chrono::milliseconds> left)
{
    if (!left)
        return {};
    return *left > 500ms
        ? QCoreApplication::translate("Meaning", "About %1 left.").arg(durationText(std::chrono::ceil<std::chrono::seconds>(*left)))
        : text(QT_TRANSLATE_NOOP("Meaning", "Nearly done, if it takes as long as others did."));
}

std::optional<std::chrono::milliseconds> remainingOf(const RunModel &model, const Step &step, const StepStatus &status)
{
    return model.expected(step.id).transform(
        [&](std::chrono::milliseconds whole) { return whole - status.elapsed(QDateTime::currentDateTimeUtc()); });
}

/// A large program compiles for minutes, and the log holds its command alone meanwhile.
QString runningText(bool isSilent, std::optional<std::chrono::milliseconds> left)
{
    QStringList sentences;
    if (isSilent)
        sentences << text(QT_TRANSLATE_NOOP("Meaning", "go prints nothing as long as all goes well."));
    if (const QString remaining = remainingText(left); !remaining.isEmpty())
        sentences << remaining;
    return sentences.join(u' ');
}

} // namespace

Meaning meaningOfStep(const RunModel &model, const Step &step, const QList<Problem> &problems, const QString &root)
{
    const StepStatus status = model.runner()->status(step.id);
    const QString name = model.nameOf(step.id);
    switch (status.state) {
    case StepState::Waiting: {
        QStringList needs;
        for (const StepId &need : step.needs)
            if (model.runner()->status(need).state != StepState::Succeeded)
                needs.append(model.nameOf(need));
        return {Tone::Text,
                QCoreApplication::translate("Meaning", "%1 waits").arg(name),
                needs.isEmpty()
                    ? text(QT_TRANSLATE_NOOP("Meaning", "It starts as soon as cores and memory are free."))
                    : QCoreApplication::translate("Meaning", "It starts after: %1.", "steps").arg(needs.mid(0, 4).join(u", "_s)),
                {}};
    }
    case StepState::Running:
        return {Tone::Accent,
                QCoreApplication::translate("Meaning", "%1 is running").arg(name),
                runningText(isBuild(step), remainingOf(model, step, status)),
                {}};
    case StepState::Succeeded:
        return {Tone::Good, QCoreApplication::translate("Meaning", "%1 is done").arg(name),
                status.isUnchanged ? text(QT_TRANSLATE_NOOP("Meaning", "Nothing has changed since it was done before."))
                                   : status.outcome.note,
                factsOf(status, root)};
    case StepState::Failed:
        return {Tone::Bad, failedTitle(model, step, !problems.isEmpty()),
                problems.isEmpty() ? wordsOf(status.error) : problemsSentence(problems), factsOf(status, root)};
    case StepState::Cancelled:
        return {Tone::Text,
                QCoreApplication::translate("Meaning", "%1 was stopped").arg(name),
                text(QT_TRANSLATE_NOOP("Meaning", "Nothing of it was left behind.")),
                {}};
    case StepState::Skipped:
        return {Tone::Text, QCoreApplication::translate("Meaning", "%1 was skipped").arg(name), status.reason, {}};
    }
    Q_UNREACHABLE_RETURN({});
}

Meaning meaningOfRun(const RunModel &model)
{
    const RunCounts counts = model.counts();
    const bool isRunning = model.runner()->isRunning();
    const QList<Step> &steps = model.runner()->plan().steps;
    const bool isRelease = std::ranges::any_of(steps, &makesArtifacts);
    qint64 size = 0;
    for (const Step &step : steps)
        if (!isRelease || makesArtifacts(step)) // the same sum as in the list of artifacts
            size += sizeOf(model.runner()->status(step.id).outcome);
    const QString facts = size > 0 ? QCoreApplication::translate("Meaning", "All files together: %1").arg(sizeText(size)) : QString();
    if (isRunning) {
        return {Tone::Accent,
                QCoreApplication::translate("Meaning", "%1 of %n steps are done", nullptr, counts.total)
                    .arg(QLocale().toString(counts.succeeded)),
                runningText(std::ranges::all_of(steps, isBuild), model.runner()->progress().remaining), facts};
    }
    if (counts.failed > 0)
        return {Tone::Bad, counted(QT_TRANSLATE_N_NOOP("Meaning", "%n step(s) failed"), counts.failed),
                counts.succeeded > 0 ? counted(QT_TRANSLATE_N_NOOP("Meaning", "The other %n were not affected."), counts.succeeded)
                                     : QString(),
                facts};
    if (counts.cancelled > 0)
        return {Tone::Text, text(QT_TRANSLATE_NOOP("Meaning", "The run was stopped")),
                QCoreApplication::translate("Meaning", "%1 of %n steps were done before.", nullptr, counts.total)
                    .arg(QLocale().toString(counts.succeeded)),
                facts};
    return {Tone::Good, counted(QT_TRANSLATE_N_NOOP("Meaning", "All %n steps are done"), counts.total), {}, facts};
}

QString folderOfFiles(const RunModel &model, const StepId &step)
{
    QString folder;
    for (const Step &one : model.runner()->plan().steps) {
        if (!step.isEmpty() && one.id != step)
            continue;
        for (const ProducedFile &file : model.runner()->status(one.id).outcome.files) {
            QString parent = QFileInfo(file.path).absolutePath();
            if (folder.isEmpty())
                folder = parent;
            while (folder.size() > 1 && parent != folder && !parent.startsWith(folder + u'/'))
                folder = QFileInfo(folder).absolutePath();
        }
    }
    return folder;
}

} // namespace slipway
