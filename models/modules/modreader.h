// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "modfile/laxmodfile.h"
#include "modules/names.h"

#include <QByteArray>

namespace slipway {

/// One `.mod` file to read from a module cache.
struct ModJob {
    enum class Outcome : quint8 { Pending, Good, Missing, Broken, Unchanged };
    std::string_view path;
    std::string_view version;
    qint64 knownModified = -1; ///< with knownSize: what the parse cache knows about the file; -1: nothing
    quint32 knownSize = 0;
    Outcome outcome = Outcome::Pending; ///< Unchanged: the parse cache is right
    QByteArray problem; ///< of a missing or broken one
    std::string_view module;
    std::string_view go;
    bool isSilent = false; ///< says nothing about its other versions
    qint64 modified = -1; ///< of the file that was read
    quint32 size = 0; ///< bytes of it
    quint32 worker = 0; ///< whose list holds the requirements
    quint32 first = 0;
    quint32 count = 0;
};

struct ReadRequire {
    std::string_view path;
    std::string_view version;
    quint64 pathHash = 0;
};

/// Reads and parses `.mod` files below GOMODCACHE/cache/download, on as many threads as pay. What it hands out lives as long
/// as it does.
class ModReader
{
public:
    explicit ModReader(const QString &moduleCache);
    ~ModReader();

    /// Fills in every job. Blocks until all are done.
    void run(std::span<ModJob> jobs);
    std::span<const ReadRequire> requirements(const ModJob &job) const;

private:
    struct Worker;
    void work(Worker &worker, std::span<ModJob> jobs);
    bool isUnchanged(const char *name, const ModJob &job) const;
    void readOne(Worker &worker, ModJob &job);
    static void takeParsed(Worker &worker, ModJob &job);

    int m_folder = -1; ///< cache/download, opened
    QByteArray m_name;
    std::vector<std::unique_ptr<Worker>> m_workers;
};

} // namespace slipway
