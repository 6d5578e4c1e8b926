// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "modules/projectanalysis.h"

#include <vector>

namespace slipway {

/// Gathers what the checks find, and puts the worst first.
class ConflictReport
{
public:
    explicit ConflictReport(const ProjectAnalysis &analysis)
        : m_analysis(analysis)
    {
    }

    const ProjectAnalysis &analysis() const { return m_analysis; }
    const Project &project() const { return m_analysis.project(); }

    /// `rank`: among findings of one severity the higher ones come first.
    void add(Conflict conflict, int rank = 0) { m_findings.push_back({std::move(conflict), rank}); }
    /// The line of go.mod for a module; nowhere if there is none.
    Location requireLine(const QString &path) const;
    /// Who is named first for the selected version of a module, where both the main module and others ask for it.
    enum class Prefer { Main, Others };
    /// Empty where nobody asks for that version.
    ModuleVersion winner(const QString &path, Prefer prefer = Prefer::Main) const;
    QList<Conflict> sorted();

private:
    struct Finding {
        Conflict conflict;
        int rank;
    };
    const ProjectAnalysis &m_analysis;
    std::vector<Finding> m_findings;
};

// One function for each family of kinds. None starts a program or asks the network.
void findDivergence(ConflictReport &report); ///< C1
void findSeveralMajors(ConflictReport &report); ///< C2
void findAmbiguousPackages(ConflictReport &report); ///< C3
void findReplacements(ConflictReport &report); ///< C4
void findExclusions(ConflictReport &report); ///< C5
void findWithdrawn(ConflictReport &report); ///< C6
void findGoVersions(ConflictReport &report); ///< C7
void findInconsistencies(ConflictReport &report); ///< C8
void findPins(ConflictReport &report); ///< C9
void findPathCollisions(ConflictReport &report); ///< C10
void findWorkspaceDifferences(ConflictReport &report); ///< C11

/// The folder of GOMODCACHE (or of a replacement) with a module's files; it need not be there.
QString sourceFolder(const ProjectAnalysis &analysis, const ModuleInfo &module);

} // namespace slipway
