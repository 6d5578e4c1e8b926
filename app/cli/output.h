// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace slipway {

struct Invocation;

/// How many cells of a terminal a text fills: Chinese letters take two.
qsizetype cellsOf(const QString &text);

enum class Ink { Plain, Strong, Faint, Good, Warning, Bad };

/// Where answers (standard output), remarks, progress and errors (standard error) go, and how they look there.
class Output
{
public:
    explicit Output(const Invocation &invocation);
    /// For errors before an invocation could be read.
    Output() = default;
    ~Output();
    Output(const Output &) = delete;
    Output &operator=(const Output &) = delete;

    bool isJson() const { return m_isJson; }
    bool isVerbose() const { return m_isVerbose; }
    bool isQuiet() const { return m_isQuiet; }

    // -- answers
    void write(QByteArrayView bytes);
    void line(const QString &text);
    /// A JSON object on a line of its own: `fields` with "schema" and "kind".
    void record(QLatin1StringView kind, QJsonObject fields);

    // -- everything else
    void remark(const QString &text); ///< one line; nothing when quiet
    void toolLine(QByteArrayView bytes); ///< a line that a tool printed, as it is
    /// A line that the next one replaces; on a terminal only. Empty: take it away.
    void progress(const QString &text);
    /// Says what failed and what to do. Returns the exit code.
    int fail(const Error &error);
    void warn(const Error &error); ///< the same for something that does not end the work

    QString inked(Ink ink, const QString &text) const; ///< for answers
    QString remarkInked(Ink ink, const QString &text) const;

    /// Hands everything to the system. Errors: ToolFailed when it does not take it (a full disk).
    [[nodiscard]] Result<> finish();

private:
    void describe(const Error &error, Ink ink);

    bool m_isJson = false;
    bool m_isQuiet = false;
    bool m_isVerbose = false;
    bool m_answerColor = false;
    bool m_remarkColor = false;
    bool m_showsProgress = false;
    qsizetype m_progressWidth = 0;
    QByteArray m_buffer; ///< answers that were not written yet
    int m_writeError = 0;
    bool m_hasLargePipe = false; ///< was asked for
    void flush();
    void writeOut(QByteArrayView bytes);
};

} // namespace slipway
