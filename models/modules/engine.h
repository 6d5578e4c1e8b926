// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "modules/analysis.h"

#include <functional>
#include <memory>

namespace slipway {

class ModuleStore;
struct Project;

/// Answers questions about projects and remembers every `.mod` file it has read, so that a second question about the same
/// project (a what-if with other text) reads nothing and costs milliseconds. Keep one for each opened project, or one for all.
/// Thread: any; analyse() may be called from several threads at once, and the engine may go before its analyses do.
class ModuleEngine
{
public:
    /// `cacheFolder`: where parsed `.mod` files are kept between runs, one file for each module cache; empty: nowhere.
    explicit ModuleEngine(QString cacheFolder = defaultCacheFolder());
    ~ModuleEngine();
    ModuleEngine(const ModuleEngine &) = delete;
    ModuleEngine &operator=(const ModuleEngine &) = delete;

    /// As the free function analyse(). Folder replacements and the main files are read anew each time, and a module whose
    /// `.mod` was missing is looked for again; what was found in the module cache is not, since it never changes there.
    [[nodiscard]] Result<std::shared_ptr<const ModuleAnalysis>> analyse(const AnalysisRequest &request);

    /// Hands the project to `use` while nobody else works with the store; views into the store's text keep good. For what reads
    /// graphs of its own (modules/getrules.h). Errors: as analyse().
    [[nodiscard]] Result<> withProject(const AnalysisRequest &request, const std::function<void(ModuleStore &, const Project &)> &use);

    /// Writes what was parsed since the last save, atomically; nothing to write costs nothing. Call it off the critical path
    /// (after the answer was shown, on another thread). Errors: ToolFailed when the folder cannot be written.
    [[nodiscard]] Result<> save();

    /// How many parsed files save() would write anew. unit: files
    qsizetype unsavedCount() const;

    /// Forgets everything in memory (after `go clean -modcache`).
    void forget();

    /// "slipway/modules" in the person's cache folder.
    static QString defaultCacheFolder();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace slipway
