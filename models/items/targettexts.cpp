// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "items/targettexts.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("Targets", source);
}

QStringList variantsOf(const QList<Target> &chosen)
{
    QStringList result;
    for (const Target &target : chosen)
        if (!target.variant.isEmpty())
            result.append(target.variant);
    return result;
}

} // namespace

QString stateText(CellState state)
{
    switch (state) {
    case CellState::None:
        return {};
    case CellState::Waiting:
        return text(QT_TRANSLATE_NOOP("Targets", "waiting"));
    case CellState::Running:
        return text(QT_TRANSLATE_NOOP("Targets", "running"));
    case CellState::Succeeded:
        return text(QT_TRANSLATE_NOOP("Targets", "done"));
    case CellState::Unchanged:
        return text(QT_TRANSLATE_NOOP("Targets", "unchanged"));
    case CellState::Skipped:
        return text(QT_TRANSLATE_NOOP("Targets", "skipped"));
    case CellState::Cancelled:
        return text(QT_TRANSLATE_NOOP("Targets", "stopped"));
    case CellState::Failed:
        return text(QT_TRANSLATE_NOOP("Targets", "failed"));
    }
    Q_UNREACHABLE_RETURN({});
}

QString cellText(const CellFacts &facts)
{
    const QStringList variants = variantsOf(facts.chosen);
    QStringList parts;
    parts << (variants.isEmpty() ? facts.target.name()
                                 : QCoreApplication::translate("Targets", "%1 (%2 %3)", "target, variable, its values")
                                       .arg(facts.target.name(), variantVariable(facts.target.arch), variants.join(u", "_s)));
    parts << (facts.chosen.isEmpty() ? text(QT_TRANSLATE_NOOP("Targets", "not chosen")) : text(QT_TRANSLATE_NOOP("Targets", "chosen")));
    if (facts.state != CellState::None)
        parts << stateText(facts.state);
    if (facts.needsC)
        parts << text(QT_TRANSLATE_NOOP("Targets", "needs a C toolchain"));
    if (!facts.obstacle.isEmpty())
        parts << facts.obstacle;
    //: Between the parts of a spoken description, as in "linux/arm, chosen, running".
    return parts.join(text(QT_TRANSLATE_NOOP("Targets", ", ")));
}

QString missingText(const Target &target)
{
    return text(QT_TRANSLATE_NOOP("Targets", "Go has no port %1.")).arg(target.name());
}

QString variantsText(const QList<Target> &chosen, bool needsC)
{
    const QStringList variants = variantsOf(chosen);
    if (!variants.isEmpty())
        return variants.join(u'·');
    return needsC ? u"cgo"_s : QString();
}

QString systemText(const QString &os, bool isFirstClass)
{
    return isFirstClass ? text(QT_TRANSLATE_NOOP("Targets", "%1, has first-class ports")).arg(os) : os;
}

} // namespace slipway
