// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/background.h"

#include <QDeadlineTimer>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace slipway;

// Long beside what taking the threads down needs, short beside the patience with work that hangs, on a busy machine too.
constexpr int kWorkMilliseconds = 100;

class TestReadingThreads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void workInHandEndsFirst();
};

/// A thread that computes on while the program's constants are taken down would crash it.
void TestReadingThreads::workInHandEndsFirst()
{
    std::atomic_bool isBegun = false;
    std::atomic_bool isDone = false;
    auto threads = makeReadingThreads();
    threads->start([&] {
        isBegun = true;
        for (const QDeadlineTimer work(kWorkMilliseconds); !work.hasExpired();)
            QThread::yieldCurrentThread();
        isDone = true;
    });
    QTRY_VERIFY(isBegun);
    threads.reset();
    QVERIFY(isDone);
}

QTEST_GUILESS_MAIN(TestReadingThreads)
#include "tst_readingthreads.moc"
