// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// What `go get` does, in words.
#include "modules/getrules.h"

#include <QCoreApplication>

namespace slipway {

namespace {

QString nameOf(const ModuleVersion &module)
{
    return module.version.isEmpty() ? module.path : QStringLiteral("%1 %2").arg(module.path, module.version);
}

/// "a v1 requires b v2", "a v1 requires b v2 by way of c v1 and d v3".
QString requirement(const QList<ModuleVersion> &chain)
{
    const QString first = nameOf(chain.first());
    const QString last = nameOf(chain.last());
    if (chain.size() == 2)
        return QCoreApplication::translate("slipway::GetRules", "%1 requires %2").arg(first, last);
    QStringList between;
    for (const ModuleVersion &step : chain.sliced(1, chain.size() - 2))
        between.append(nameOf(step));
    return QCoreApplication::translate("slipway::GetRules", "%1 requires %2 by way of %3")
        .arg(first, last, between.join(QCoreApplication::translate("slipway::GetRules", ", ", "between the names of modules")));
}

QString wishWords(const ModuleVersion &wish)
{
    return wish.version == kNoVersion ? QCoreApplication::translate("slipway::GetRules", "%1 is to go").arg(wish.path)
                                      : QCoreApplication::translate("slipway::GetRules", "%1 is asked for").arg(nameOf(wish));
}

} // namespace

QString GetConflict::toGo() const
{
    const QString adverb = chain.size() > 2 ? QStringLiteral("indirectly ") : QString();
    const QString end = problem.isEmpty() ? QStringLiteral(", not ") + wish.toString() : QStringLiteral(": ") + problem;
    return QStringLiteral("go: %1 %2requires %3%4").arg(chain.first().toString(), adverb, chain.last().toString(), end);
}

QString getConflictSentence(const GetConflict &conflict)
{
    if (!conflict.problem.isEmpty()) {
        return QCoreApplication::translate("slipway::GetRules", "The go.mod of %1 cannot be read: %2.")
            .arg(nameOf(conflict.chain.last()), conflict.problem);
    }
    if (conflict.chain.size() < 2)
        return QCoreApplication::translate("slipway::GetRules", "%1 is above what is asked for.").arg(nameOf(conflict.chain.first()));
    return QCoreApplication::translate("slipway::GetRules", "%1, but %2: both together cannot be.")
        .arg(requirement(conflict.chain), wishWords(conflict.wish));
}

QString getMoveSentence(const GetMove &move)
{
    const QString from = nameOf(move.from);
    if (move.from.version.isEmpty())
        return QCoreApplication::translate("slipway::GetRules", "%1 %2 comes in, because what is asked for needs it.")
            .arg(move.from.path, move.to);
    if (move.chain.size() < 2) {
        return move.to.isEmpty() ? QCoreApplication::translate("slipway::GetRules", "%1 is removed.").arg(from)
                                 : QCoreApplication::translate("slipway::GetRules", "%1 becomes %2.").arg(from, move.to);
    }
    const QString why = requirement(move.chain);
    const QString wish = wishWords(move.wish);
    if (move.to.isEmpty())
        return QCoreApplication::translate("slipway::GetRules", "%1 is removed: no version of it that is known does with that. %2, but %3.")
            .arg(from, why, wish);
    return QCoreApplication::translate("slipway::GetRules", "%1 becomes %2: %3, but %4.").arg(from, move.to, why, wish);
}

} // namespace slipway
