// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "gomod/linehints.h"

#include "modfile/gover.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

class Hints
{
    Q_DECLARE_TR_FUNCTIONS(slipway::LineHints)

public:
    Hints(const ModFile &saved, const ModuleAnalysis *analysis)
        : m_saved(saved)
        , m_analysis(analysis)
    {
    }

    LineHint ofRequire(const RequireLine &line) const
    {
        const QString path = QString::fromUtf8(line.module.path);
        const QString version = QString::fromUtf8(line.module.version);
        const ModuleInfo *module = m_analysis ? m_analysis->find(path) : nullptr;
        if (const RequireLine *before = m_saved.findRequire(line.module.path); before && before->module.version != line.module.version)
            return {tr("was %1").arg(QString::fromUtf8(before->module.version)), Tone::Accent, path};
        else if (!before)
            return {tr("new"), Tone::Good, path};
        if (!module)
            return {};
        if (!module->problem.isEmpty())
            return {tr("cannot be read"), Tone::Bad, path};
        if (module->selected != version && !module->selected.isEmpty())
            return {tr("selected %1").arg(module->selected), Tone::Warning, path};
        if (module->replacement)
            return {module->replacement->version.isEmpty() ? tr("replaced by a folder") : tr("replaced"), Tone::Accent, path};
        return {};
    }

    LineHint ofReplace(const ReplaceLine &line) const
    {
        const QString path = QString::fromUtf8(line.old.path);
        if (line.replacement.version.isEmpty())
            return {tr("local replace: a release is refused"), Tone::Warning, path};
        const ModuleInfo *module = m_analysis ? m_analysis->find(path) : nullptr;
        if (m_analysis && !module)
            return {tr("nothing requires it"), Tone::Muted, path};
        if (module && !line.old.version.isEmpty() && module->selected != QString::fromUtf8(line.old.version))
            return {tr("has no effect: %1 is selected").arg(module->selected), Tone::Warning, path};
        return {};
    }

    LineHint ofGo(const GoLine &line) const
    {
        const QString needed = m_analysis ? m_analysis->goVersion() : QString();
        if (!needed.isEmpty() && compareGoVersions(needed.toUtf8(), line.version) > 0)
            return {tr("a dependency needs %1").arg(needed), Tone::Warning, {}};
        return {};
    }

private:
    const ModFile &m_saved;
    const ModuleAnalysis *m_analysis;
};

} // namespace

QHash<int, LineHint> lineHints(const ModFile &file, const ModFile &saved, const ModuleAnalysis *analysis)
{
    const Hints hints(saved, analysis);
    QHash<int, LineHint> found;
    const auto add = [&found](const SourceSpan &span, const LineHint &hint) {
        if (!hint.text.isEmpty())
            found.insert(span.line, hint);
    };
    for (const RequireLine &line : file.require)
        add(line.span, hints.ofRequire(line));
    for (const ReplaceLine &line : file.replace)
        add(line.span, hints.ofReplace(line));
    if (file.go)
        add(file.go->span, hints.ofGo(*file.go));
    return found;
}

} // namespace slipway
