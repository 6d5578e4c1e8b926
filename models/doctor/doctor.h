// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

#include <vector>

namespace slipway {

/// Something that helps, as a command to show, copy or run.
struct Remedy {
    QString label;
    QString command; ///< for a POSIX shell; values taken from the message are quoted
    bool operator==(const Remedy &) const = default;
};

/// What a message means.
struct Diagnosis {
    QString id; ///< of its entry in doctor.json
    bool isWarning = false; ///< the command succeeded all the same
    QString title;
    QString cause;
    QString message; ///< the part of the output that was recognised, unchanged
    qsizetype offset = 0; ///< of that part, in bytes
    QList<Remedy> remedies; ///< the gentlest first; may be empty
    bool operator==(const Diagnosis &) const = default;
};

/// Recognises messages. Thread: after construction any, at the same time.
class Doctor
{
public:
    Doctor();
    ~Doctor();
    Doctor(const Doctor &) = delete;
    Doctor &operator=(const Doctor &) = delete;

    /// shape: in the order of the output; the same finding once. `language` is "en" or "zh_CN".
    QList<Diagnosis> examine(QByteArrayView output, const QString &language) const;
    qsizetype entryCount() const;

private:
    struct Entry;
    std::vector<Entry> m_entries;
};

/// The language the person reads, as examine() wants it.
QString doctorLanguage();

} // namespace slipway
