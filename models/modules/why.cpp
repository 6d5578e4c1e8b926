// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// One sentence that a colleague would say.
#include "modfile/gover.h"
#include "modules/analysis.h"

#include <QCoreApplication>

#include <algorithm>

namespace slipway {

namespace {

/// The winners besides go.mod, those that are in use themselves first.
QList<const Asker *> winnersOf(const ModuleInfo &module)
{
    QList<const Asker *> winners;
    for (const Asker &asker : module.askers) {
        if (asker.isWinner && !asker.isMain)
            winners.append(&asker);
    }
    return winners;
}

QString nameOf(const ModuleVersion &module)
{
    return module.version.isEmpty() ? module.path : QStringLiteral("%1 %2").arg(module.path, module.version);
}

/// "x asks for it", "x and 3 other modules ask for it".
QString askersWords(const QList<const Asker *> &winners)
{
    const QString first = nameOf(winners.first()->who);
    if (winners.size() == 1)
        return first;
    const int others = int(winners.size()) - 1;
    return QCoreApplication::translate("Why", "%1 and %n other module(s)", nullptr, others).arg(first);
}

/// Why the winner wins, seen from the line of go.mod, which is `file`.
QString reason(const ModuleInfo &module, const QList<const Asker *> &winners, const QString &file)
{
    const bool fileWins = module.isRequired && module.requiredInFile == module.selected;
    if (winners.isEmpty() && !fileWins)
        return QCoreApplication::translate("Why", "%1 is at %2.").arg(module.path, module.selected);
    if (winners.isEmpty()) {
        const QString text = module.isDirect
            ? QCoreApplication::translate("Why", "%1 is at %2 because %3 says so; nobody else asks for that much.")
            : QCoreApplication::translate(
                  "Why", "%1 is at %2 only because an indirect line of %3 holds it there; nobody else asks for that much.");
        return text.arg(module.path, module.selected, file);
    }
    const QString who = askersWords(winners);
    if (fileWins && module.isDirect) {
        return (winners.size() == 1 ? QCoreApplication::translate("Why", "%1 is at %2 because %3 says so; %4 needs it too.")
                                    : QCoreApplication::translate("Why", "%1 is at %2 because %3 says so; %4 need it too."))
            .arg(module.path, module.selected, file, who);
    }
    if (fileWins)
        return QCoreApplication::translate("Why", "%1 is at %2 because of %3; %4 repeats it as an indirect requirement.")
            .arg(module.path, module.selected, who, file);
    if (module.isRequired) {
        return QCoreApplication::translate("Why", "%1 is at %2 because of %3, although %4 asks only for %5.")
            .arg(module.path, module.selected, who, file, module.requiredInFile);
    }
    return QCoreApplication::translate("Why", "%1 is at %2 because of %3; %4 does not name it.")
        .arg(module.path, module.selected, who, file);
}

QString losersWords(const ModuleInfo &module)
{
    // What a version that is not used asks for would be no reason to do with less.
    const auto isLoser = [](const Asker &asker) { return asker.isSelected && !asker.isWinner && !asker.isMain; };
    const auto count = int(std::ranges::count_if(module.askers, isLoser));
    if (!count)
        return {};
    const auto lowest = std::ranges::find_if(module.askers.crbegin(), module.askers.crend(), isLoser);
    return QCoreApplication::translate("Why", "%n module(s) would do with less, down to %1.", nullptr, count).arg(lowest->version);
}

QString goSentence(const ModuleAnalysis &analysis, const ModuleInfo &go)
{
    const QList<const Asker *> winners = winnersOf(go);
    if (winners.isEmpty() || go.requiredInFile == go.selected)
        return QCoreApplication::translate("Why", "Go %1 is needed because the go line says so.").arg(analysis.goVersion());
    return QCoreApplication::translate("Why", "Go %1 is needed because of %2.").arg(analysis.goVersion(), askersWords(winners));
}

} // namespace

QString whySentence(const ModuleAnalysis &analysis, const QString &path)
{
    const ModuleInfo *module = analysis.find(path);
    if (!module)
        return QCoreApplication::translate("Why", "%1 is not in the build list: no requirement that counts leads to it.").arg(path);
    if (module->isMain && path != analysis.mainPath() && analysis.isWorkspace())
        return QCoreApplication::translate("Why", "%1 is a module of the workspace.").arg(path);
    if (module->isMain)
        return QCoreApplication::translate("Why", "%1 is the module you are working on.").arg(path);
    if (path == QLatin1StringView("go"))
        return goSentence(analysis, *module);
    QList<const Asker *> winners = winnersOf(*module);
    // The one that is named is the one the shortest way leads through: that is what is drawn and listed beside the sentence.
    if (const QList<ModuleVersion> chain = analysis.chainTo(path); chain.size() > 2) {
        const auto isOnTheWay = [&](const Asker *asker) { return asker->who == chain.at(chain.size() - 2); };
        std::ranges::stable_partition(winners, isOnTheWay);
    }
    QStringList sentences{reason(*module, winners, analysis.mainFileName())};
    if (!winners.isEmpty() && std::ranges::none_of(winners, &Asker::isSelected) && module->requiredInFile != module->selected) {
        sentences.append(QCoreApplication::translate(
                             "Why", "That requirement comes from %1, a version that is not in use itself; it counts all the same.")
                             .arg(nameOf(winners.first()->who)));
    }
    if (const QString losers = losersWords(*module); !losers.isEmpty())
        sentences.append(losers);
    if (module->replacement)
        sentences.append(
            QCoreApplication::translate("Why", "The code comes from %1, which replaces it.").arg(nameOf(*module->replacement)));
    if (!module->problem.isEmpty())
        sentences.append(QCoreApplication::translate("Why", "What it requires itself is not known: %1.").arg(module->problem));
    return sentences.join(QLatin1Char(' '));
}

} // namespace slipway
