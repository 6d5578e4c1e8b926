// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// The engine by itself, for measuring: slipway_modgraph graph|list|modules|conflicts GO.MOD [CACHE-FOLDER]
#include "modules/engine.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>

#include <cstdio>

using namespace slipway;

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3) {
        std::fputs("usage: slipway_modgraph graph|list|conflicts|time GO.MOD [CACHE-FOLDER]\n", stderr);
        return 2;
    }
    QElapsedTimer timer;
    timer.start();
    ModuleEngine engine(arguments.value(3));
    const AnalysisRequest request{QFileInfo(arguments[2]).absoluteFilePath(), {}, {}};
    const auto analysis = engine.analyse(request);
    const double first = double(timer.nsecsElapsed()) / 1e6;
    if (!analysis) {
        std::fprintf(stderr, "%s\n", qPrintable(analysis.error().summary()));
        return 2;
    }
    const ModuleAnalysis &known = **analysis;
    for (const Error &problem : known.problems())
        std::fprintf(stderr, "%s: %s\n", qPrintable(problem.subject), qPrintable(problem.detail));
    QByteArray text;
    if (arguments[1] == QLatin1StringView("graph"))
        text = known.graphText();
    else if (arguments[1] == QLatin1StringView("list"))
        text = known.listText();
    for (const Conflict &conflict : arguments[1] == QLatin1StringView("conflicts") ? known.conflicts() : QList<Conflict>()) {
        text += conflict.kind.toUtf8() + ' ' + QByteArray::number(int(conflict.severity)) + ' ' + conflict.title.toUtf8() + "\n\t"
            + conflict.detail.toUtf8() + "\n\t" + conflict.location.toString().toUtf8() + '\n';
        for (const QString &fix : conflict.fixes)
            text += "\t$ " + fix.toUtf8() + '\n';
    }
    if (arguments[1] == QLatin1StringView("time")) {
        timer.restart();
        const auto again = engine.analyse(request);
        const double second = double(timer.nsecsElapsed()) / 1e6;
        timer.restart();
        const qsizetype count = again ? (*again)->modules().size() : 0;
        const double modules = double(timer.nsecsElapsed()) / 1e6;
        timer.restart();
        const qsizetype conflicts = known.conflicts().size();
        std::printf(
            "modules %lld edges %lld conflicts %lld problems %lld | first %.2f ms, again %.2f ms, askers %.2f ms, conflicts %.2f ms\n",
            count, known.edgeCount(), conflicts, known.problems().size(), first, second, modules, double(timer.nsecsElapsed()) / 1e6);
    }
    std::fwrite(text.constData(), 1, size_t(text.size()), stdout);
    std::fflush(stdout);
    if (!arguments.value(3).isEmpty())
        (void)engine.save();
    return known.problems().isEmpty() ? 0 : 1;
}
