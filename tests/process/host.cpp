// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// Stands for the application in the tests that kill it: host TEMPORARY-FOLDER PROGRAM [ARGUMENT...]
// Runs the program as the application would; "cancel" and "destroy" on standard input do just that to the job.
// Says "started", and how the job ended.
#include "process/environment.h"
#include "process/processjob.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <cstdio>
#include <memory>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

void say(const char *word)
{
    std::puts(word);
    std::fflush(stdout);
}

void tellEnd(const Result<Outcome> &result)
{
    if (result)
        say("succeeded");
    else
        say(result.error().kind == ErrorKind::Cancelled ? "cancelled" : qPrintable(u"failed: "_s + result.error().summary()));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    Command command{words.at(2), words.sliced(3), {}, buildEnvironment(), {}, {}};
    for (const QString &name : {u"SLIPWAY_TEST_MARK"_s, u"GOCACHE"_s, u"CGO_ENABLED"_s, u"GOPROXY"_s})
        command.environment.insert(name, qEnvironmentVariable(qPrintable(name)));
    command.workingDirectory = qEnvironmentVariable("SLIPWAY_TEST_FOLDER");
    const auto log = std::make_shared<LogStore>();
    auto job = std::make_unique<ProcessJob>(command, log, ProcessOptions{.supervisor = {}, .temporaryRoot = words.at(1)});
    QObject::connect(job.get(), &Job::done, &app, [&app, &log](const Result<Outcome> &result) {
        std::fputs(log->bytes(0, 4096).constData(), stderr);
        tellEnd(result);
        QMetaObject::invokeMethod(&app, &QCoreApplication::quit, Qt::QueuedConnection);
    });
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &app, [&job, &input] {
        char text[64] = {};
        if (::read(STDIN_FILENO, text, sizeof text - 1) <= 0)
            input.setEnabled(false);
        else if (QByteArrayView(text).startsWith("cancel"))
            job->cancel();
        else if (QByteArrayView(text).startsWith("destroy"))
            job.reset();
    });
    job->start();
    say("started");
    return QCoreApplication::exec();
}
