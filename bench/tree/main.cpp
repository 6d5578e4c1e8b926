// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// How smooth the panel of dependencies stays: slipway_bench_tree GO.MOD FILTER [MODULE-CACHE]
#include "../output/heartbeat.h"

#include "common/theme.h"
#include "deptree/dependencypanel.h"

#include <QApplication>
#include <QFileInfo>
#include <QLineEdit>
#include <QScrollBar>
#include <QToolButton>
#include <QTreeView>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

constexpr int kFrames = 400; ///< of one way down
constexpr int kOpened = 300; ///< modules of the tree that are opened
constexpr int kFramesOfLetter = 12; ///< at 16 ms each: more than the panel waits for the next letter

double milliseconds(const QElapsedTimer &clock)
{
    return double(clock.nsecsElapsed()) / 1e6;
}

class Scene
{
public:
    explicit Scene(const ProjectModules &project)
        : m_tree(m_panel.findChild<QTreeView *>(u"moduleTree"_s))
        , m_list(m_panel.findChild<QTreeView *>(u"moduleList"_s))
        , m_filter(m_panel.findChild<QLineEdit *>(u"moduleFilter"_s))
    {
        m_panel.resize(620, 900);
        m_panel.show();
        spin(3, [](int) { });
        QElapsedTimer clock;
        clock.start();
        m_panel.setProject(project);
        m_panel.repaint();
        std::printf("  a project that was read stands there after %.1f ms\n", milliseconds(clock));
    }

    void scroll(const char *name, QTreeView *view)
    {
        QScrollBar *bar = view->verticalScrollBar();
        measure(name, kFrames, [bar](int frame) { bar->setValue(int(qint64(bar->maximum()) * frame / (kFrames - 1))); });
        bar->setValue(0);
    }

    void openModules()
    {
        const QModelIndex main = m_tree->model()->index(0, 0);
        measure("opening modules, one a frame", kOpened,
                [this, main](int frame) { m_tree->expand(m_tree->model()->index(frame, 0, main)); });
    }

    void type(const char *name, const QString &text)
    {
        const int letters = int(text.size());
        measure(name, 2 * letters * kFramesOfLetter, [&, letters](int frame) {
            const int step = frame / kFramesOfLetter + 1;
            if (frame % kFramesOfLetter == 0)
                m_filter->setText(text.first(step <= letters ? step : 2 * letters - step));
        });
    }

    void run(const QString &filter)
    {
        scroll("scrolling the tree", m_tree);
        type("filtering the tree", filter);
        openModules();
        scroll("scrolling the opened tree", m_tree);
        type("filtering the opened tree", filter);
        m_panel.findChild<QToolButton *>(u"listToggle"_s)->setChecked(true);
        scroll("scrolling the list", m_list);
        type("filtering the list", filter);
    }

private:
    void spin(int frames, const std::function<void(int)> &act) { measure(nullptr, frames, act); }

    /// `act` in every frame, and what changed by it is painted.
    void measure(const char *name, int frames, const std::function<void(int)> &act)
    {
        QList<double> times;
        int frame = 0;
        Heartbeat heartbeat([&] {
            if (frame >= frames)
                return;
            QElapsedTimer clock;
            clock.start();
            act(frame++);
            m_panel.repaint();
            times.append(milliseconds(clock));
        });
        heartbeat.start();
        while (frame < frames)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents);
        heartbeat.stop();
        std::ranges::sort(times);
        const auto at = [&times](double part) { return times[std::min(times.size() - 1, qsizetype(part * double(times.size())))]; };
        if (name)
            std::printf("  %-30s %4d frames   frame p50 %5.2f  p99 %5.2f  max %6.2f ms   late p50 %5.2f  p99 %5.2f  max %6.2f ms\n", name,
                        frames, at(0.5), at(0.99), times.back(), heartbeat.lateness(0.5), heartbeat.lateness(0.99), heartbeat.lateness(1));
        std::fflush(stdout);
    }

    DependencyPanel m_panel;
    QTreeView *m_tree;
    QTreeView *m_list;
    QLineEdit *m_filter;
};

} // namespace
} // namespace slipway

int main(int argc, char **argv)
{
    using namespace slipway;
    QApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3) {
        std::fputs("usage: slipway_bench_tree GO.MOD FILTER [MODULE-CACHE]\n", stderr);
        return 2;
    }
    ProjectModules project;
    project.state = ReadingState::Ready;
    project.modFile = QFileInfo(arguments[1]).absoluteFilePath();
    project.engine = std::make_shared<ModuleEngine>(QString());
    const auto analysis = project.engine->analyse({project.modFile, {}, arguments.value(3)});
    if (!analysis) {
        std::fprintf(stderr, "%s\n", qPrintable(analysis.error().summary()));
        return 2;
    }
    project.analysis = *analysis;
    // As the workspace has it done by a thread.
    const qsizetype conflicts = project.analysis->conflicts().size();
    std::printf("%s: %lld modules, %lld edges, %lld conflicts\n", qPrintable(project.analysis->mainPath()),
                project.analysis->modules().size(), project.analysis->edgeCount(), conflicts);
    Theme theme;
    Scene(project).run(arguments[2]);
    return 0;
}
