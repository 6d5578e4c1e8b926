// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "items/modpreview.h"

#include "base/background.h"
#include "modules/member.h"

namespace slipway {
namespace {

using Clock = std::chrono::steady_clock;

void compare(ModuleEngine &engine, const AnalysisRequest &request, const std::shared_ptr<const ModuleAnalysis> &before, Preview &preview)
{
    preview.text = subjectText(request);
    const auto after = engine.analyse(request);
    if (!after) {
        preview.error = after.error();
        return;
    }
    preview.analysis = *after;
    if (before)
        preview.changes = difference(*before, **after);
}

/// The time is that of the answer about versions; what it means for safety is looked up after it.
void finish(Preview &preview, Clock::time_point start, const std::shared_ptr<const ModuleAnalysis> &before, const VulnDatabase *database,
            const QString &moduleCache)
{
    preview.took = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - start);
    if (preview.analysis && before && !preview.changes.isEmpty())
        preview.risk = riskOf(*before, *preview.analysis, database, moduleCache);
}

Preview makePreview(ModuleEngine &engine, const AnalysisRequest &request, const std::shared_ptr<const ModuleAnalysis> &before,
                    const VulnDatabase *database)
{
    const Clock::time_point start = Clock::now();
    Preview preview;
    compare(engine, request, before, preview);
    finish(preview, start, before, database, request.moduleCache);
    return preview;
}

Preview makeGetPreview(ModuleEngine &engine, AnalysisRequest request, const QList<ModuleVersion> &wishes,
                       const std::shared_ptr<const ModuleAnalysis> &before, const VulnDatabase *database)
{
    const Clock::time_point start = Clock::now();
    Preview preview;
    const QString cache = request.moduleCache.isEmpty() ? defaultModuleCache() : request.moduleCache;
    const auto outcome = getModules(engine, request, wishes, [cache](const QString &path) { return cachedVersionList(cache, path); });
    if (!outcome) {
        preview.error = outcome.error();
    } else {
        preview.moves = outcome->moves;
        preview.conflicts = outcome->conflicts;
        preview.guessed = outcome->guessed;
        request = withSubjectText(std::move(request), outcome->text);
        if (!outcome->isRefused())
            compare(engine, request, before, preview);
    }
    finish(preview, start, before, database, request.moduleCache);
    return preview;
}

} // namespace

ModPreview::ModPreview(QObject *parent)
    : QObject(parent)
{
}

ModPreview::~ModPreview() = default;

void ModPreview::setEngine(std::shared_ptr<ModuleEngine> engine)
{
    m_engine = std::move(engine);
}

void ModPreview::ask(const AnalysisRequest &request, std::shared_ptr<const ModuleAnalysis> before)
{
    start([request, before = std::move(before), database = m_database](ModuleEngine &engine) {
        return makePreview(engine, request, before, database.get());
    });
}

void ModPreview::askGet(const AnalysisRequest &request, const QList<ModuleVersion> &wishes, std::shared_ptr<const ModuleAnalysis> before)
{
    start([request, wishes, before = std::move(before), database = m_database](ModuleEngine &engine) {
        return makeGetPreview(engine, request, wishes, before, database.get());
    });
}

void ModPreview::start(const Work &work)
{
    if (!m_engine)
        m_engine = std::make_shared<ModuleEngine>();
    m_pending = ++m_asked;
    inBackground(
        this, [engine = m_engine, work] { return work(*engine); },
        [this, number = m_pending](const Preview &preview) {
            if (m_pending != number)
                return;
            m_pending = 0;
            Q_EMIT ready(preview);
        });
}

void ModPreview::cancel()
{
    m_pending = 0;
}

} // namespace slipway
