// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "audit/sumcheck.h"

#include <functional>
#include <stop_token>

namespace slipway {

/// "h1:…" of a module's archive or of its unpacked folder, whose files are named "path@version/…".
/// errors: those of reading. thread: any; blocks it. source: golang.org/x/mod/sumdb/dirhash.Hash1
[[nodiscard]] Result<QByteArray> hashOfArchive(const QString &file, const std::stop_token &stop = {});
[[nodiscard]] Result<QByteArray> hashOfFolder(const QString &folder, const QString &prefix, const std::stop_token &stop = {});

/// What is true of one module in the cache.
struct VerifiedModule {
    enum class State {
        Good,
        NotInCache, ///< nothing to compare
        NoSum, ///< go.sum has no hash of it
        ArchiveChanged, ///< the archive is not the one that go.sum means
        FolderChanged, ///< somebody changed the unpacked files
        Unreadable,
    };
    ModuleVersion module;
    State state = State::Good;
    QString why; ///< of Unreadable
    bool operator==(const VerifiedModule &) const = default;
};

/// Does what `go mod verify` does, without a program: hashes the archive and the folder of every module in the build list and compares
/// them with go.sum. `progress` is called after each module, from this thread. Stopped: the modules that were done.
/// source: cmd/go/internal/modcmd/verify.go (Go 1.26); there the `.ziphash` beside the archive is believed, here go.sum
QList<VerifiedModule> verifyModules(const ModuleAnalysis &analysis, const SumFile &sums, const QString &moduleCache,
                                    const std::function<void(int done, int total)> &progress = {}, const std::stop_token &stop = {});

/// One sentence, translated; in go's manner.
QString verifiedText(const VerifiedModule &module);

} // namespace slipway
