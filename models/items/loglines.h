// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "process/logstore.h"

#include <QList>
#include <QString>

#include <chrono>
#include <memory>
#include <vector>

namespace slipway {

/// What a line of a log is.
enum class LineKind { Output, Command, Succeeded, Unchanged, Failed, Cancelled, Skipped, Unsaved, Held, Saved };

/// A line that Slipway adds: what was started, how it ended, that its output cannot be saved. Its words are made when it is shown, in the
/// language of the moment.
struct LogNote {
    LineKind kind = LineKind::Command;
    QString text; ///< a command, or an error in the tool's or the system's words
    std::chrono::milliseconds time{0};
    qint64 sizeBytes = 0;
    QString folder = {}; ///< where output cannot be saved

    QString toString() const;
};

/// One line, as a view shows it.
struct LogLine {
    QByteArray bytes;
    LineKind kind = LineKind::Output;
    int source = 0;
    qint64 storeLine = -1; ///< of its store; -1: a note
    Stream stream = Stream::Out;
};

/// Lines of one or several stores in the order in which they came. Only ever grows, except for clear().
/// Thread: one; a copy may be read in another one.
class LogLines
{
public:
    /// A further store; gives its number. Its lines come in with update().
    int addSource(const std::shared_ptr<LogStore> &store, const QString &label);
    void setLabel(int source, const QString &label) { m_sources[size_t(source)].label = label; }
    void addNote(int source, const LogNote &note);
    /// Takes in what the stores have got since the last time. True: there are more lines, or the last one of a store may have grown.
    bool update();
    bool update(int source);
    void clear();

    qint64 count() const { return m_count; }
    LogLine at(qint64 index, qsizetype maximumBytes = 64 << 10) const;
    int sourceOf(qint64 index) const;
    /// The line that shows a line of a store; -1: none does.
    qint64 indexOf(int source, qint64 storeLine) const;
    int sourceCount() const { return int(m_sources.size()); }
    std::shared_ptr<LogStore> store(int source) const { return m_sources[size_t(source)].store; }
    QString label(int source) const { return m_sources[size_t(source)].label; }
    int sourceOf(const LogStore *store) const; ///< -1: none
    qint64 taken(int source) const { return m_sources[size_t(source)].taken; } ///< lines of the store that are shown

private:
    struct Source {
        std::shared_ptr<LogStore> store;
        QString label;
        qint64 taken = 0;
        qint64 sizeBytes = 0;
        std::vector<size_t> spans; ///< indices, ascending
    };
    struct Span {
        qint64 start = 0; ///< line of the view
        qint64 first = 0; ///< line of the store; of a note: -1 - its number
        qint64 count = 0;
        int source = 0;
    };
    const Span *spanAt(qint64 index) const;

    std::vector<Source> m_sources;
    std::vector<Span> m_spans;
    QList<LogNote> m_notes;
    qint64 m_count = 0;
};

} // namespace slipway
