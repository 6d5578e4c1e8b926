// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "items/texts.h"

#include <QCoreApplication>
#include <QLocale>

#include <numeric>

using namespace std::chrono_literals;

namespace slipway {
namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("Texts", source);
}

} // namespace

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

QString durationText(std::chrono::milliseconds time)
{
    const qint64 milliseconds = std::max<qint64>(0, time.count());
    const QLocale locale;
    if (milliseconds < 9950)
        return QCoreApplication::translate("Texts", "%1 s", "seconds").arg(locale.toString(double(milliseconds) / 1000.0, 'f', 1));
    const qint64 seconds = (milliseconds + 500) / 1000;
    if (seconds < 60)
        return QCoreApplication::translate("Texts", "%1 s", "seconds").arg(locale.toString(seconds));
    if (seconds < 3600)
        return QCoreApplication::translate("Texts", "%1 min %2 s", "minutes and seconds")
            .arg(locale.toString(seconds / 60), locale.toString(seconds % 60));
    return QCoreApplication::translate("Texts", "%1 h %2 min", "hours and minutes")
        .arg(locale.toString(seconds / 3600), locale.toString(seconds % 3600 / 60));
}

QString stateText(StepState state)
{
    switch (state) {
    case StepState::Waiting:
        return text(QT_TRANSLATE_NOOP("Texts", "waiting"));
    case StepState::Running:
        return text(QT_TRANSLATE_NOOP("Texts", "running"));
    case StepState::Succeeded:
        return text(QT_TRANSLATE_NOOP("Texts", "done"));
    case StepState::Failed:
        return text(QT_TRANSLATE_NOOP("Texts", "failed"));
    case StepState::Cancelled:
        return text(QT_TRANSLATE_NOOP("Texts", "stopped"));
    case StepState::Skipped:
        return text(QT_TRANSLATE_NOOP("Texts", "skipped"));
    }
    Q_UNREACHABLE_RETURN({});
}

qint64 sizeOf(const Outcome &outcome)
{
    return std::accumulate(outcome.files.begin(), outcome.files.end(), qint64(0),
                           [](qint64 sum, const ProducedFile &file) { return sum + file.sizeBytes; });
}

QString resultText(const StepStatus &status)
{
    if (status.state == StepState::Skipped)
        return stateText(status.state);
    if (status.state == StepState::Waiting || status.state == StepState::Running)
        return {};
    const qint64 size = sizeOf(status.outcome);
    QString first = durationText(status.elapsed(status.endedAt));
    if (status.isUnchanged)
        first = text(QT_TRANSLATE_NOOP("Texts", "unchanged"));
    else if (status.state == StepState::Cancelled)
        first = stateText(status.state);
    return size > 0 ? QCoreApplication::translate("Texts", "%1 · %2", "time and size").arg(first, sizeText(size)) : first;
}

} // namespace slipway
