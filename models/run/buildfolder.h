// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/actions.h"
#include "process/job.h"

#include <optional>
#include <stop_token>

namespace slipway {

/// The folder beside a binary in which it is built under its own name (c-shared libraries carry it, and a header lies next to
/// them), so that an interrupted build never leaves half a binary where a whole one is expected.
struct BuildFolder {
    QString folder;
    QString binary; ///< in `folder`
    Command command; ///< with `-o` of `binary`
    QString results; ///< the folder of all results, where it is Slipway's; empty: none
    QByteArray oldSum; ///< of the binary that was there before and was put into `folder` to be brought up to date; empty: none
};

/// Makes the folder, and deletes what a killed build of the same binary left. If the binary that is there is the one that `knownSum`
/// names, a copy goes into the folder: `go build` then sees that nothing is to be done, instead of linking again.
/// Without an `-o` of the output in the command there is nothing to redirect: `folder` is empty.
/// errors: ToolFailed. thread: any; blocks it.
[[nodiscard]] Result<BuildFolder> makeBuildFolder(const BuildTarget &action, const QByteArray &knownSum, const std::stop_token &stop);

/// Moves what was built to where it belongs, sets its time, sums it and removes the folder.
/// errors: ToolFailed. thread: any; blocks it.
[[nodiscard]] Result<QList<ProducedFile>> takeFromBuildFolder(const BuildFolder &build, const BuildTarget &action,
                                                              const std::stop_token &stop);

void removeBuildFolder(const BuildFolder &build);

/// The command with `-o FROM` (or `-o=FROM`) replaced; empty if it has none.
std::optional<Command> redirected(const Command &command, const QString &from, const QString &to);

} // namespace slipway
