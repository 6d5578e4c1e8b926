// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QObject>

#include <chrono>

namespace slipway {

/// A file that a step left behind.
struct ProducedFile {
    QString path; ///< absolute
    qint64 sizeBytes = 0;
    QByteArray sha256; ///< hex, lower case; empty if nobody asked

    bool operator==(const ProducedFile &) const = default;
};

/// What a finished piece of work reports.
struct Outcome {
    QList<ProducedFile> files;
    QString note; ///< one short sentence for people; may be empty
    std::chrono::milliseconds wallTime{0};
    std::chrono::milliseconds cpuTime{0};
    qint64 peakMemoryBytes = 0; ///< largest resident set of one process of the step; 0: not measured

    bool operator==(const Outcome &) const = default;
};

/// One piece of waiting. start() is called once and returns at once; done() comes exactly once and never from inside
/// start(); cancel() may be called at any time and still ends in done(); destroying a job stops its work silently.
/// Thread: lives in the thread that made it. No job knows another job.
class Job : public QObject
{
    Q_OBJECT

public:
    explicit Job(QObject *parent = nullptr)
        : QObject(parent)
    {
    }

    virtual void start() = 0;
    virtual void cancel() = 0;

Q_SIGNALS:
    void done(const slipway::Result<slipway::Outcome> &result);
};

} // namespace slipway
