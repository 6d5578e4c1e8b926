// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "run/journal.h"

#include <QString>

namespace slipway {

/// Makes a folder for a new run in `parent` ("20260102-030405-678-release"), and deletes the oldest of the others so that at most `keep`
/// are left. A folder whose run goes on in some process is never deleted.
/// errors: ToolFailed when it cannot be made; what cannot be deleted stays.
[[nodiscard]] Result<QString> makeRunFolder(const QString &parent, const QString &planName, int keep = 10);

/// Names inside a run folder and its parent.
QString journalPath(const QString &runFolder);
QString logPath(const QString &runFolder, const StepId &id, int attempt = 1);
QString historyPath(const QString &runFolder);

/// A run that stopped before its end.
struct ResumableRun {
    QString folder; ///< empty: there is none
    JournalContent content;
};

/// The newest run of `planName` in `parent`, if it did not come to its end and no process is at it.
ResumableRun findResumable(const QString &parent, const QString &planName);

} // namespace slipway
