// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "run/history.h"

#include "base/atomicfile.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace slipway {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

constexpr qint64 kLargestHistory = 16LL << 20;

/// The newest run counts for half: a build after `go clean -cache` must not frighten for long.
milliseconds blended(milliseconds old, milliseconds fresh, int runs)
{
    return runs == 0 ? fresh : (old + fresh) / 2;
}

QJsonObject toJson(const StepExperience &step)
{
    return {{u"memory"_s, step.peakMemoryBytes},
            {u"wall"_s, qint64(step.wallTime.count())},
            {u"cpu"_s, qint64(step.cpuTime.count())},
            {u"runs"_s, step.runs}};
}

} // namespace

void RunHistory::learn(const QString &step, const Outcome &outcome)
{
    StepExperience &known = steps[step];
    known.wallTime = blended(known.wallTime, outcome.wallTime, known.runs);
    known.cpuTime = blended(known.cpuTime, outcome.cpuTime, known.runs);
    // A peak is forgotten slowly, since a run with a warm cache says little about one without.
    known.peakMemoryBytes = std::max(outcome.peakMemoryBytes, known.peakMemoryBytes - known.peakMemoryBytes / 8);
    ++known.runs;
    for (const ProducedFile &file : outcome.files)
        if (!file.sha256.isEmpty())
            sums.insert(file.path, file.sha256);
}

qint64 RunHistory::memoryOf(const QString &step) const
{
    return steps.value(step).peakMemoryBytes;
}

milliseconds RunHistory::timeOf(const QString &step) const
{
    return steps.value(step).wallTime;
}

RunHistory loadHistory(const QString &path)
{
    RunHistory history;
    const QJsonObject object = QJsonDocument::fromJson(readFile(path, kLargestHistory).value_or(QByteArray())).object();
    const QJsonObject steps = object[u"steps"].toObject();
    for (auto step = steps.begin(); step != steps.end(); ++step) {
        const QJsonObject fields = step.value().toObject();
        history.steps.insert(step.key(),
                             {fields[u"memory"].toInteger(), milliseconds(fields[u"wall"].toInteger()),
                              milliseconds(fields[u"cpu"].toInteger()), fields[u"runs"].toInt()});
    }
    const QJsonObject sums = object[u"sums"].toObject();
    for (auto sum = sums.begin(); sum != sums.end(); ++sum)
        history.sums.insert(sum.key(), sum.value().toString().toLatin1());
    return history;
}

Result<> saveHistory(const QString &path, const RunHistory &history)
{
    QJsonObject steps;
    for (const auto &[id, step] : history.steps.asKeyValueRange())
        steps.insert(id, toJson(step));
    QJsonObject sums;
    for (const auto &[file, sum] : history.sums.asKeyValueRange())
        if (QFileInfo::exists(file)) // what is gone needs no memory
            sums.insert(file, QString::fromLatin1(sum));
    QDir().mkpath(QFileInfo(path).absolutePath());
    const QJsonObject object{{u"schema"_s, 1}, {u"steps"_s, steps}, {u"sums"_s, sums}};
    return writeAtomically(path, QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace slipway
