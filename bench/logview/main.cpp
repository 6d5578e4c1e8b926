// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// How smooth the output view stays under a flood: slipway_bench_logview FOLDER [LINES]
#include "../output/heartbeat.h"

#include "common/theme.h"
#include "items/loglines.h"
#include "items/logsearch.h"
#include "output/logview.h"

#include <QApplication>
#include <QRandomGenerator>

#include <cstdio>
#include <thread>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

/// As a compiler prints: packages, colours, every seventh line names a place in a file.
QByteArray block(qint64 first, qint64 count)
{
    QByteArray text;
    text.reserve(count * 96);
    for (qint64 line = first; line < first + count; ++line) {
        if (line % 7 == 0)
            text
                += "pkg/iostreams/console_windows.go:" + QByteArray::number(line % 900 + 1) + ":14: too many arguments in call to enable\n";
        else if (line % 5 == 0)
            text += "\x1b[32mok\x1b[0m  \tgithub.com/example/project/internal/package" + QByteArray::number(line)
                + "\t\x1b[1m0.123s\x1b[0m\n";
        else
            text += "github.com/example/project/internal/some/package/number/" + QByteArray::number(line) + " compiled as usual\n";
    }
    return text;
}

struct Timing {
    QList<double> values;
    double at(double part)
    {
        std::ranges::sort(values);
        return values.isEmpty() ? 0 : values[std::min<qsizetype>(values.size() - 1, qsizetype(part * double(values.size())))];
    }
};

void spinUntil(const std::function<bool()> &isOver)
{
    while (!isOver())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents);
}

class Scene
{
public:
    Scene(const QString &folder, qint64 lines)
        : m_store(std::make_shared<LogStore>(LogStore::Options{.spillPath = folder + u"/output.log"_s}))
        , m_count(lines)
        , m_view(&m_search)
    {
        m_lines.addSource(m_store, u"linux/amd64"_s);
        m_view.setLines(&m_lines, true);
        m_search.setLines(&m_lines);
        QObject::connect(&m_search, &LogSearch::hitsChanged, &m_view, &LogView::searchChanged);
        m_view.resize(1000, 900);
        m_view.show();
        QCoreApplication::processEvents();
    }

    /// One flood while `meanwhile` happens in every frame.
    void flood(const char *name, const std::function<void(LogView &)> &meanwhile)
    {
        Timing paints;
        Heartbeat heartbeat([&] {
            QElapsedTimer clock;
            clock.start();
            if (m_lines.update())
                m_view.linesGrew();
            m_search.lookOn();
            meanwhile(m_view);
            m_view.viewport()->repaint();
            paints.values.append(double(clock.nsecsElapsed()) / 1e6);
        });
        const qint64 before = m_store->lineCount();
        std::atomic_bool isOver = false;
        QElapsedTimer clock;
        clock.start();
        heartbeat.start();
        std::jthread writer([&, store = m_store] {
            constexpr qint64 kBlock = 1000;
            static const QByteArray text = block(0, kBlock);
            for (qint64 line = 0; line < m_count; line += kBlock)
                store->append(text, Stream::Out);
            isOver = true;
        });
        spinUntil([&] { return isOver.load(); });
        const double seconds = double(clock.nsecsElapsed()) / 1e9;
        heartbeat.stop();
        std::printf("%-24s %6.2f M lines/s   late p50 %.2f  p99 %.2f  max %.2f ms   frame p50 %.2f  p99 %.2f ms\n", name,
                    double(m_store->lineCount() - before) / seconds / 1e6, heartbeat.lateness(0.5), heartbeat.lateness(0.99),
                    heartbeat.lateness(1), paints.at(0.5), paints.at(0.99));
        std::fflush(stdout);
    }

    void search(const char *name, const SearchQuery &query)
    {
        m_store->finish();
        m_lines.update();
        QElapsedTimer clock;
        double first = 0;
        Heartbeat heartbeat([&] {
            if (first == 0 && !m_search.hits().isEmpty())
                first = double(clock.nsecsElapsed()) / 1e6;
            m_view.viewport()->repaint();
        });
        clock.start();
        heartbeat.start();
        m_search.setQuery(query);
        spinUntil([&] { return !m_search.isSearching(); });
        const double all = double(clock.nsecsElapsed()) / 1e6;
        heartbeat.stop();
        std::printf("%-24s %lld lines, first hit after %.0f ms, all %lld after %.0f ms   late p99 %.2f  max %.2f ms\n", name,
                    (long long)m_lines.count(), first, (long long)m_search.hits().size(), all, heartbeat.lateness(0.99),
                    heartbeat.lateness(1));
        std::fflush(stdout);
        m_search.setQuery({});
    }

private:
    std::shared_ptr<LogStore> m_store;
    qint64 m_count;
    LogLines m_lines;
    LogSearch m_search;
    LogView m_view;
};

} // namespace
} // namespace slipway

int main(int argc, char **argv)
{
    using namespace slipway;
    QApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "usage: slipway_bench_logview FOLDER [LINES]\n");
        return 2;
    }
    Theme theme;
    Scene scene(arguments[1], arguments.value(2, u"10000000"_s).toLongLong());
    scene.flood("flood, following", [](LogView &) { });
    scene.flood("flood, jumping about",
                [](LogView &view) { view.showLine(QRandomGenerator::global()->bounded(qint64(1), std::max<qint64>(2, view.rowCount()))); });
    scene.search("search, literal", {u"number/999 "_s, false, true});
    scene.search("search, expression", {u"package4[05]\\s"_s, true, true});
    return 0;
}
