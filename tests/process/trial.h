// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// A run of a program, as the tests of this folder make it.
#pragma once

#include "places/places.h"
#include "process/environment.h"
#include "process/processjob.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace slipway {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

inline const QString kFlood = builtProgram(QStringLiteral("process-flood"));
inline const QString kEscapee = builtProgram(QStringLiteral("process-escapee"));

/// A job, its log, and what came out of it.
struct Trial {
    explicit Trial(const QString &program, const QStringList &arguments = {}, LogStore::Options options = {})
        : command{program, arguments, {}, buildEnvironment(), {}, {}}
        , log(std::make_shared<LogStore>(std::move(options)))
    {
        processes.temporaryRoot = folder.path();
    }
    static Trial shell(const QString &script, const QStringList &arguments = {})
    {
        return Trial(u"/bin/sh"_s, QStringList{u"-c"_s, script, u"sh"_s} + arguments);
    }

    void begin()
    {
        job = std::make_unique<ProcessJob>(command, log, processes);
        QObject::connect(job.get(), &Job::done, job.get(), [this](const Result<Outcome> &result) {
            ++ends;
            outcome = result;
        });
        job->start();
        QCOMPARE(ends, 0);
    }
    void run()
    {
        begin();
        QTRY_COMPARE_WITH_TIMEOUT(ends, 1, 60s);
        QVERIFY(log->isFinished());
        QTRY_COMPARE(leftFolders(), QStringList());
    }
    Error error() const { return outcome ? Error{} : outcome.error(); }
    QByteArray output() const { return log->bytes(0, log->sizeBytes()); }
    QStringList leftFolders() const { return QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot); }

    QTemporaryDir folder;
    Command command;
    ProcessOptions processes;
    std::shared_ptr<LogStore> log;
    std::unique_ptr<ProcessJob> job;
    Result<Outcome> outcome = failure(ErrorKind::BadInput, {}, {});
    int ends = 0;
};

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool isAlive(pid_t pid)
{
    QFile stat(u"/proc/%1/stat"_s.arg(pid));
    if (!stat.open(QIODevice::ReadOnly))
        return false;
    const QByteArray text = stat.readAll();
    return !text.isEmpty() && text.at(text.lastIndexOf(')') + 2) != 'Z';
}

} // namespace slipway
