// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "items/loglines.h"

#include "items/texts.h"
#include "process/spillproblem.h"

#include <QCoreApplication>

#include <algorithm>

namespace slipway {

QString LogNote::toString() const
{
    switch (kind) {
    case LineKind::Output:
    case LineKind::Command:
        return text;
    case LineKind::Succeeded:
        return sizeBytes > 0
            ? QCoreApplication::translate("Log", "Done in %1 · %2", "time, size").arg(durationText(time), sizeText(sizeBytes))
            : QCoreApplication::translate("Log", "Done in %1").arg(durationText(time));
    case LineKind::Unchanged:
        return QCoreApplication::translate("Log", "Unchanged: what it makes is there already");
    case LineKind::Skipped:
        return QCoreApplication::translate("Log", "Skipped: %1", "reason").arg(text);
    case LineKind::Failed:
        return QCoreApplication::translate("Log", "Failed after %1: %2", "time, reason").arg(durationText(time), text);
    case LineKind::Unsaved:
    case LineKind::Held:
        return SpillProblem{folder, text, kind == LineKind::Held}.toString();
    case LineKind::Saved:
        return QCoreApplication::translate("Log", "The output is saved again; nothing was lost.");
    case LineKind::Cancelled:
        return QCoreApplication::translate("Log", "Stopped after %1").arg(durationText(time));
    }
    Q_UNREACHABLE_RETURN({});
}

int LogLines::addSource(const std::shared_ptr<LogStore> &store, const QString &label)
{
    m_sources.push_back({store, label, 0, 0, {}});
    return int(m_sources.size()) - 1;
}

void LogLines::addNote(int source, const LogNote &note)
{
    m_notes.append(note);
    m_spans.push_back({m_count, -m_notes.size(), 1, source});
    ++m_count;
}

bool LogLines::update()
{
    bool hasGrown = false;
    for (int source = 0; source < sourceCount(); ++source)
        hasGrown = update(source) || hasGrown;
    return hasGrown;
}

bool LogLines::update(int number)
{
    Source &source = m_sources[size_t(number)];
    const qint64 size = source.store->sizeBytes();
    if (size == source.sizeBytes)
        return false;
    source.sizeBytes = size;
    const qint64 fresh = source.store->lineCount() - source.taken;
    if (fresh <= 0)
        return true; // its last line grew
    const bool continues = !m_spans.empty() && m_spans.back().source == number && m_spans.back().first >= 0;
    if (continues) {
        m_spans.back().count += fresh;
    } else {
        source.spans.push_back(m_spans.size());
        m_spans.push_back({m_count, source.taken, fresh, number});
    }
    source.taken += fresh;
    m_count += fresh;
    return true;
}

void LogLines::clear()
{
    m_sources.clear();
    m_spans.clear();
    m_notes.clear();
    m_count = 0;
}

const LogLines::Span *LogLines::spanAt(qint64 index) const
{
    if (index < 0 || index >= m_count)
        return nullptr;
    const auto after = std::ranges::upper_bound(m_spans, index, {}, &Span::start);
    return &*std::prev(after);
}

LogLine LogLines::at(qint64 index, qsizetype maximumBytes) const
{
    const Span *span = spanAt(index);
    if (!span)
        return {};
    if (span->first < 0) {
        const LogNote &note = m_notes[-span->first - 1];
        return {note.toString().toUtf8(), note.kind, span->source, -1, Stream::Out};
    }
    const qint64 line = span->first + (index - span->start);
    const LogStore &store = *m_sources[size_t(span->source)].store;
    return {store.line(line, maximumBytes), LineKind::Output, span->source, line, store.streamOfLine(line)};
}

int LogLines::sourceOf(qint64 index) const
{
    const Span *span = spanAt(index);
    return span ? span->source : -1;
}

int LogLines::sourceOf(const LogStore *store) const
{
    const auto found = std::ranges::find_if(m_sources, [=](const Source &source) { return source.store.get() == store; });
    return found == m_sources.end() ? -1 : int(found - m_sources.begin());
}

qint64 LogLines::indexOf(int number, qint64 storeLine) const
{
    if (number < 0 || number >= sourceCount())
        return -1;
    const Source &source = m_sources[size_t(number)];
    const auto after = std::ranges::upper_bound(source.spans, storeLine, {}, [this](size_t span) { return m_spans[span].first; });
    if (after == source.spans.begin())
        return -1;
    const Span &span = m_spans[*std::prev(after)];
    return storeLine < span.first + span.count ? span.start + (storeLine - span.first) : -1;
}

} // namespace slipway
