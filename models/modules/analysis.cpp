// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modules/analysis.h"

#include "modules/difference.h"

namespace slipway {

QString ModuleVersion::toString() const
{
    return version.isEmpty() ? path : path + QLatin1Char('@') + version;
}

PinEffect ModuleAnalysis::pinEffect(const QString &path) const
{
    PinEffect effect;
    effect.path = path;
    return effect;
}

void ModuleAnalysis::writeGraph(const std::function<void(QByteArrayView)> &write) const
{
    for (const Requirement &edge : edges())
        write(QByteArray(edge.from.toString().toUtf8() + ' ' + edge.to.toString().toUtf8() + '\n'));
}

QByteArray ModuleAnalysis::graphText() const
{
    QByteArray text;
    writeGraph([&text](QByteArrayView piece) { text += piece; });
    return text;
}

QByteArray ModuleAnalysis::listText() const
{
    QByteArray text;
    for (const ModuleInfo &module : modules()) {
        text += module.path.toUtf8();
        if (!module.selected.isEmpty())
            text += ' ' + module.selected.toUtf8();
        if (module.replacement)
            text += " => " + module.replacement->path.toUtf8();
        if (module.replacement && !module.replacement->version.isEmpty())
            text += ' ' + module.replacement->version.toUtf8();
        text += '\n';
    }
    return text;
}

} // namespace slipway
