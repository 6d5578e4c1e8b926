// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "audit/vulndatabase.h"
#include "base/error.h"
#include "modules/analysis.h"
#include "modules/engine.h"
#include "modules/member.h"

#include <QByteArray>

#include <memory>

namespace slipway {

enum class ReadingState { NoProject, Reading, Ready, Failed };

/// What a panel needs to know of a project's modules at one moment.
struct ProjectModules {
    ReadingState state = ReadingState::NoProject;
    Error error; ///< when Failed
    bool isTrusted = false;
    bool isConfirmed = false; ///< `go` said the same
    QString modFile; ///< absolute
    QString workFile{}; ///< the go.work whose workspace answers although modFile is one of its modules; empty: modFile itself is asked
    QByteArray modText; ///< as last read from disk
    QString moduleCache; ///< GOMODCACHE; empty: the default one
    std::shared_ptr<ModuleEngine> engine; ///< answers what-ifs; null: panels make their own
    std::shared_ptr<const VulnDatabase> vulnerabilities; ///< the database on this machine, for what-ifs; null: none
    std::shared_ptr<const ModuleAnalysis> analysis; ///< null until read

    /// What a what-if asks: `text` instead of what stands in modFile.
    AnalysisRequest question(const QByteArray &text) const
    {
        AnalysisRequest request = questionAbout(modFile, workFile, text);
        request.moduleCache = moduleCache;
        return request;
    }
};

} // namespace slipway
