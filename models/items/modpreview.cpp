// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "items/modpreview.h"

#include "items/background.h"

namespace slipway {
namespace {

Preview makePreview(ModuleEngine &engine, const AnalysisRequest &request, const std::shared_ptr<const ModuleAnalysis> &before)
{
    using Clock = std::chrono::steady_clock;
    const Clock::time_point start = Clock::now();
    Preview preview{.text = request.modText};
    auto after = engine.analyse(request);
    if (!after) {
        preview.error = after.error();
    } else {
        preview.analysis = *after;
        if (before)
            preview.changes = difference(*before, **after);
    }
    preview.took = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - start);
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
    if (!m_engine)
        m_engine = std::make_shared<ModuleEngine>();
    m_pending = ++m_asked;
    const auto work = [engine = m_engine, request, before = std::move(before)] { return makePreview(*engine, request, before); };
    inBackground(this, work, [this, number = m_pending](const Preview &preview) {
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
