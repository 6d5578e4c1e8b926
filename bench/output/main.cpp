// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// How fast and how smoothly output comes in: slipway_bench_output FLOOD FOLDER [LINES [ROUNDS]]
// A flood of lines from a real child under the supervisor, redacted and kept with spill, while the thread of the window paints the
// newest lines at the rate of a screen; then the same lines, fewer of them, into a QPlainTextEdit in batches.
#include "heartbeat.h"

#include "process/environment.h"
#include "process/processjob.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QPainter>
#include <QPlainTextEdit>

#include <cstdio>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr qint64 kEditLines = 500'000;

qint64 residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE) : 0;
}

QByteArray sumOfFile(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result().toHex() : QByteArray();
}

/// Paints the newest lines, as a view that follows the output does.
class TailView : public QWidget
{
public:
    void setLog(const LogStore *log) { m_log = log; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), palette().base());
        const int height = fontMetrics().height();
        const qint64 count = m_log ? m_log->lineCount() : 0;
        for (qint64 row = 0, line = std::max<qint64>(0, count - this->height() / height); line < count; ++row, ++line)
            painter.drawText(QPoint(4, static_cast<int>(row + 1) * height), QString::fromUtf8(m_log->line(line)));
    }

private:
    const LogStore *m_log = nullptr;
};

/// One flood from its start to its end.
struct Flood {
    Flood(const QString &program, const QString &folder, qint64 lines, LogStore::Options options)
        : log(std::make_shared<LogStore>(std::move(options)))
        , job({program, {QString::number(lines), u"unused"_s, u"lines"_s}, {}, buildEnvironment(), {}, {}}, log,
              {.supervisor = {}, .temporaryRoot = folder})
    {
        QObject::connect(&job, &Job::done, &job, [this](const Result<Outcome> &end) {
            result = end;
            isOver = true;
        });
        clock.start();
        job.start();
    }

    std::shared_ptr<LogStore> log;
    ProcessJob job;
    QElapsedTimer clock;
    Result<Outcome> result = failure(ErrorKind::WorkFailed, {}, {});
    bool isOver = false;
};

void spinUntil(const std::function<bool()> &isOver)
{
    while (!isOver())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents);
}

struct Figures {
    double linesPerSecond = 0;
    double megabytesPerSecond = 0;
    double memoryMegabytes = 0;
    double late50 = 0;
    double late99 = 0;
    double latest = 0;
    bool isWhole = false;
};

void print(const char *name, const Figures &figures)
{
    std::printf("%-22s %7.2f M lines/s  %6.0f MB/s  %6.0f MiB above idle  late p50 %.2f  p99 %.2f  max %.2f ms  %s\n", name,
                figures.linesPerSecond / 1e6, figures.megabytesPerSecond, figures.memoryMegabytes, figures.late50, figures.late99,
                figures.latest, figures.isWhole ? "whole" : "NOT WHOLE");
    std::fflush(stdout);
}

void fill(Figures &figures, const Flood &flood, Heartbeat &heartbeat, qint64 idle, qint64 peak)
{
    const double seconds = static_cast<double>(flood.clock.nsecsElapsed()) / 1e9;
    figures.linesPerSecond = static_cast<double>(flood.log->lineCount()) / seconds;
    figures.megabytesPerSecond = static_cast<double>(flood.log->sizeBytes()) / 1e6 / seconds;
    figures.memoryMegabytes = static_cast<double>(peak - idle) / (1 << 20);
    figures.late50 = heartbeat.lateness(0.5);
    figures.late99 = heartbeat.lateness(0.99);
    figures.latest = heartbeat.lateness(1);
}

Figures measureStore(const QString &program, const QString &folder, qint64 lines, const QByteArray &sum)
{
    const QString spill = folder + u"/output.log"_s;
    TailView view;
    view.resize(1000, 900);
    view.show();
    qint64 peak = 0;
    Heartbeat heartbeat([&view, &peak] {
        view.repaint();
        peak = std::max(peak, residentBytes());
    });
    QCoreApplication::processEvents();
    const qint64 idle = residentBytes();
    heartbeat.start();
    Figures figures;
    {
        Flood flood(program, folder, lines, {.spillPath = spill});
        view.setLog(flood.log.get());
        spinUntil([&flood] { return flood.isOver; });
        heartbeat.stop();
        fill(figures, flood, heartbeat, idle, std::max(peak, residentBytes()));
        figures.isWhole = flood.result.has_value() && flood.log->lineCount() == lines && sumOfFile(spill) == sum;
        view.setLog(nullptr);
    }
    QFile::remove(spill);
    return figures;
}

/// As well as it goes: a thousand lines at a time, for half of each frame.
Figures measureEdit(const QString &program, const QString &folder, qint64 lines)
{
    QPlainTextEdit edit;
    edit.setReadOnly(true);
    edit.setUndoRedoEnabled(false);
    edit.resize(1000, 900);
    edit.show();
    QCoreApplication::processEvents();
    Heartbeat heartbeat([] { });
    const qint64 idle = residentBytes();
    Figures figures;
    Flood flood(program, folder, lines, {});
    qint64 shown = 0;
    QTimer feeder;
    QObject::connect(&feeder, &QTimer::timeout, &edit, [&edit, &flood, &shown] {
        QElapsedTimer slice;
        slice.start();
        while (!slice.hasExpired(8)) {
            const qint64 stop = std::min(shown + 1000, flood.log->lineCount() - (flood.isOver ? 0 : 1));
            QStringList batch;
            for (; shown < stop; ++shown)
                batch.append(QString::fromUtf8(flood.log->line(shown)));
            if (batch.isEmpty())
                return;
            edit.appendPlainText(batch.join(u'\n'));
        }
    });
    heartbeat.start();
    feeder.start(0);
    spinUntil([&flood, &shown, lines] { return flood.isOver && shown >= lines; });
    heartbeat.stop();
    fill(figures, flood, heartbeat, idle, residentBytes());
    figures.isWhole = edit.blockCount() == lines;
    return figures;
}

QByteArray expectedSum(const QString &program, const QString &folder, qint64 lines)
{
    const auto log = std::make_shared<LogStore>();
    const QString sum = folder + u"/sum"_s;
    ProcessJob job({program, {QString::number(lines), sum, u"sum"_s}, {}, buildEnvironment(), {}, {}}, log,
                   {.supervisor = {}, .temporaryRoot = folder});
    bool isOver = false;
    QObject::connect(&job, &Job::done, &job, [&isOver] { isOver = true; });
    job.start();
    spinUntil([&isOver] { return isOver; });
    QFile file(sum);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

} // namespace slipway

int main(int argc, char **argv)
{
    using namespace slipway;
    const QApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() < 3)
        return 2;
    const qint64 lines = words.value(3, u"10000000"_s).toLongLong();
    const int rounds = words.value(4, u"3"_s).toInt();
    const QByteArray sum = expectedSum(words[1], words[2], lines);
    QList<Figures> all;
    for (int round = 0; round < rounds; ++round) {
        all.append(measureStore(words[1], words[2], lines, sum));
        print("log with spill", all.last());
    }
    std::ranges::sort(all, {}, &Figures::linesPerSecond);
    const Figures edit = measureEdit(words[1], words[2], std::min(lines, kEditLines));
    print("QPlainTextEdit, batches", edit);
    std::printf("median of the log: %.2f M lines/s, %.0f times QPlainTextEdit\n", all[all.size() / 2].linesPerSecond / 1e6,
                all[all.size() / 2].linesPerSecond / edit.linesPerSecond);
    const bool isWhole = std::ranges::all_of(all, &Figures::isWhole);
    return isWhole && edit.isWhole ? 0 : 1;
}
