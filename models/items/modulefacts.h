// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "items/itemroles.h"
#include "items/modulehealth.h"
#include "modules/conflicts.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <QStringList>

#include <memory>

namespace slipway {

/// An analysis with what the views ask of it again and again, found once. Cheap to ask, dear to make: keep it.
class ModuleFacts
{
    Q_DECLARE_TR_FUNCTIONS(slipway::ModuleFacts)

public:
    explicit ModuleFacts(std::shared_ptr<const ModuleAnalysis> analysis);

    const ModuleAnalysis &analysis() const { return *m_analysis; }
    /// What was found out beside the analysis; models that show it are told by who sets it. Null: nothing.
    void setHealth(std::shared_ptr<const ModuleHealth> health) { m_health = std::move(health); }
    const ModuleHealth *health() const { return m_health.get(); }
    qsizetype vulnerableCount() const; ///< modules of the build list; Go itself does not count
    qsizetype updateCount() const; ///< modules with a newer version within their path
    bool isVulnerable(const QString &path) const;
    bool hasUpdate(const QString &path) const;
    qsizetype moduleCount() const; ///< without main modules
    /// Paths with a conflict that can break something, the worst first; those that only explain are left out. Some are in no build list.
    const QStringList &conflictPaths() const { return m_conflictPaths; }
    /// As `slipway deps --conflicts` counts them.
    const ConflictCounts &conflictCounts() const { return m_counts; }
    bool hasConflict(const QString &path) const { return m_breaking.contains(path); }
    QList<Conflict> conflictsOf(const QString &path) const { return m_conflicts.value(path); } ///< all of them, the worst first
    /// How many different versions are asked for.
    int versionsAsked(const ModuleInfo &module) const;
    /// What stands beside a module, the most important first.
    QList<ItemPill> pills(const ModuleInfo &module) const;
    QList<ItemPill> conflictPills(const QString &path) const; ///< the part that conflicts say
    QList<ItemPill> healthPills(const QString &path) const; ///< the part that checks say
    /// Everything a tool tip says: whole path, problem, conflicts, replacement.
    QString description(const ModuleInfo &module) const;

private:
    std::shared_ptr<const ModuleAnalysis> m_analysis;
    std::shared_ptr<const ModuleHealth> m_health;
    QHash<QString, QList<Conflict>> m_conflicts; ///< by path
    QStringList m_conflictPaths;
    ConflictCounts m_counts;
    QSet<QString> m_breaking; ///< the same
    QHash<QString, QString> m_repairs; ///< version in go.mod, by path
};

/// "./local" of a folder, "example.com/fork v1.2.3" of another module.
QString replacementText(const ModuleVersion &replacement);

/// What a person wants to see of the modules.
struct ModuleFilter {
    QString text; ///< words that must occur in the path
    bool conflictsOnly = false;
    bool directOnly = false;
    bool vulnerableOnly = false;
    bool updatesOnly = false;

    bool operator==(const ModuleFilter &) const = default;
    bool isEmpty() const { return text.trimmed().isEmpty() && !conflictsOnly && !directOnly && !vulnerableOnly && !updatesOnly; }
    bool accepts(const ModuleFacts &facts, const ModuleInfo &module) const;
};

} // namespace slipway
