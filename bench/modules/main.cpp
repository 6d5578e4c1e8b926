// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// The engine by itself, for measuring: slipway_modgraph conflicts|time|whatif GO.MOD [CACHE-FOLDER]
#include "modfile/edits.h"
#include "modules/difference.h"
#include "modules/engine.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace slipway;

namespace {

constexpr qsizetype kMostEdits = 60;

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Of this process: means something on a machine that does other things too.
double processorMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

void printConflicts(const ModuleAnalysis &analysis)
{
    static constexpr const char *severities[] = {"note", "warning", "error"};
    for (const Conflict &conflict : analysis.conflicts()) {
        std::printf("%s %s %s\n\t%s\n\t%s\n", qPrintable(conflict.kind), severities[int(conflict.severity)], qPrintable(conflict.title),
                    qPrintable(conflict.detail), qPrintable(conflict.location.toString()));
        for (const QString &fix : conflict.fixes)
            std::printf("\t$ %s\n", qPrintable(fix));
    }
}

/// One edit for each of the first required modules: another version that somebody asks for, or the line dropped.
QList<ModEdit> editsOf(const ModuleAnalysis &analysis)
{
    QList<ModEdit> edits;
    for (const ModuleInfo &module : analysis.modules()) {
        if (!module.isRequired || edits.size() >= kMostEdits)
            continue;
        const auto other = std::ranges::find_if(module.askers, [&](const Asker &asker) { return asker.version != module.requiredInFile; });
        edits.append(other == module.askers.end() ? dropRequire(module.path.toUtf8())
                                                  : requireModule(module.path.toUtf8(), other->version.toUtf8()));
    }
    return edits;
}

/// What typing in go.mod costs: the text edited, versions selected anew, the difference found.
int measureWhatIfs(ModuleEngine &engine, const AnalysisRequest &request, const ModuleAnalysis &analysis)
{
    QFile file(request.modFile);
    if (!file.open(QIODevice::ReadOnly))
        return 2;
    const QByteArray text = file.readAll();
    std::vector<double> times;
    std::vector<double> processorTimes;
    qsizetype changes = 0;
    for (const ModEdit &edit : editsOf(analysis)) {
        QElapsedTimer timer;
        timer.start();
        const double before = processorMilliseconds();
        AnalysisRequest edited = request;
        edited.modText = editModFile(text, {edit}).value_or(text);
        const auto after = engine.analyse(edited);
        if (!after)
            return 2;
        changes += difference(analysis, **after).size();
        times.push_back(milliseconds(timer));
        processorTimes.push_back(processorMilliseconds() - before);
    }
    if (times.empty())
        return 0;
    std::ranges::sort(times);
    std::ranges::sort(processorTimes);
    const size_t median = times.size() / 2;
    const size_t most = times.size() * 95 / 100;
    std::printf("%zu what-ifs, %lld changes: median %.2f ms, 95 of 100 within %.2f ms; of the processor %.2f ms and %.2f ms\n",
                times.size(), changes, times[median], times[most], processorTimes[median], processorTimes[most]);
    return 0;
}

void measureAgain(ModuleEngine &engine, const AnalysisRequest &request, const ModuleAnalysis &known, double first)
{
    QElapsedTimer timer;
    timer.start();
    const auto again = engine.analyse(request);
    const double second = milliseconds(timer);
    timer.restart();
    const qsizetype count = again ? (*again)->modules().size() : 0;
    const double modules = milliseconds(timer);
    timer.restart();
    const double before = processorMilliseconds();
    const qsizetype conflicts = known.conflicts().size();
    const double conflictTime = milliseconds(timer);
    const double conflictProcessorTime = processorMilliseconds() - before;
    timer.restart();
    const qsizetype conflictsAgain = again ? (*again)->conflicts().size() : 0;
    std::printf("modules %lld edges %lld conflicts %lld problems %lld | first %.2f ms, again %.2f ms, askers %.2f ms, conflicts %.2f ms "
                "(%.2f ms of the processor), of another analysis %.2f ms\n",
                count, known.edgeCount(), conflicts, known.problems().size(), first, second, modules, conflictTime, conflictProcessorTime,
                conflictsAgain == conflicts ? milliseconds(timer) : -1.);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3) {
        std::fputs("usage: slipway_modgraph conflicts|time|whatif GO.MOD [CACHE-FOLDER]\n", stderr);
        return 2;
    }
    QElapsedTimer timer;
    timer.start();
    ModuleEngine engine(arguments.value(3));
    const AnalysisRequest request{QFileInfo(arguments[2]).absoluteFilePath(), {}, {}};
    const auto analysis = engine.analyse(request);
    const double first = milliseconds(timer);
    if (!analysis) {
        std::fprintf(stderr, "%s\n", qPrintable(analysis.error().summary()));
        return 2;
    }
    for (const Error &problem : (*analysis)->problems())
        std::fprintf(stderr, "%s: %s\n", qPrintable(problem.subject), qPrintable(problem.detail));
    if (arguments[1] == QLatin1StringView("conflicts"))
        printConflicts(**analysis);
    else if (arguments[1] == QLatin1StringView("whatif"))
        return measureWhatIfs(engine, request, **analysis);
    else
        measureAgain(engine, request, **analysis, first);
    return (*analysis)->problems().isEmpty() ? 0 : 1;
}
