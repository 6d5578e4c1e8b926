// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "items/modulefacts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

QString joined(const QList<ItemPill> &pills)
{
    QStringList words;
    for (const ItemPill &pill : pills)
        words.append(pill.text);
    return words.join(u", "_s);
}

QString replacementText(const ModuleVersion &replacement)
{
    return replacement.version.isEmpty() ? replacement.path : replacement.path + u' ' + replacement.version;
}

ModuleFacts::ModuleFacts(std::shared_ptr<const ModuleAnalysis> analysis)
    : m_analysis(std::move(analysis))
{
    m_counts = countConflicts(m_analysis->conflicts());
    for (const Conflict &conflict : m_analysis->conflicts()) {
        m_conflicts[conflict.path].append(conflict);
        if (conflict.severity == Severity::Info || m_breaking.contains(conflict.path))
            continue;
        m_breaking.insert(conflict.path);
        m_conflictPaths.append(conflict.path);
    }
    for (const auto &[asked, raised] : m_analysis->repairs())
        m_repairs.insert(asked.path, asked.version);
}

qsizetype ModuleFacts::moduleCount() const
{
    return std::ranges::count_if(m_analysis->modules(), [](const ModuleInfo &module) { return !module.isMain; });
}

int ModuleFacts::versionsAsked(const ModuleInfo &module) const
{
    int count = 0;
    QStringView last;
    for (const Asker &asker : module.askers) {
        if (count == 0 || asker.version != last)
            ++count;
        last = asker.version;
    }
    return count;
}

QList<ItemPill> ModuleFacts::conflictPills(const QString &path) const
{
    struct Word {
        QLatin1StringView kind;
        const char *text;
    };
    // C1 is said by the number of versions, C9 only explains.
    static constexpr Word kWords[] = {
        {QLatin1StringView("C2"), QT_TR_NOOP("several majors")}, {QLatin1StringView("C3"), QT_TR_NOOP("ambiguous")},
        {QLatin1StringView("C4"), QT_TR_NOOP("replace")},        {QLatin1StringView("C5"), QT_TR_NOOP("exclude")},
        {QLatin1StringView("C6"), QT_TR_NOOP("retracted")},      {QLatin1StringView("C7"), QT_TR_NOOP("needs a newer Go")},
        {QLatin1StringView("C8"), QT_TR_NOOP("out of step")},    {QLatin1StringView("C10"), QT_TR_NOOP("two names")},
        {QLatin1StringView("C11"), QT_TR_NOOP("workspace")},     {QLatin1StringView("C12"), QT_TR_NOOP("binary")},
    };
    QList<ItemPill> pills;
    for (const Conflict &conflict : m_conflicts.value(path)) {
        const auto word = std::ranges::find(kWords, conflict.kind, &Word::kind);
        if (conflict.severity == Severity::Info || word == std::end(kWords))
            continue;
        const ItemPill pill{tr(word->text), conflict.severity == Severity::Error ? ItemTone::Bad : ItemTone::Warning};
        if (!pills.contains(pill))
            pills.append(pill);
    }
    return pills;
}

bool ModuleFacts::isVulnerable(const QString &path) const
{
    const auto isIt = [&](const VulnFinding &finding) { return finding.module.listedPath == path; };
    return m_health && m_health->vulnerabilities && std::ranges::any_of(m_health->vulnerabilities->findings, isIt);
}

bool ModuleFacts::hasUpdate(const QString &path) const
{
    const ModuleUpdate *update = m_health ? m_health->update(path) : nullptr;
    return update && (update->latest || update->patch);
}

qsizetype ModuleFacts::vulnerableCount() const
{
    return std::ranges::count_if(m_analysis->modules(), [this](const ModuleInfo &module) { return isVulnerable(module.path); });
}

qsizetype ModuleFacts::updateCount() const
{
    return m_health ? m_health->updates.withUpdate() : 0;
}

QList<ItemPill> ModuleFacts::healthPills(const QString &path) const
{
    QList<ItemPill> pills;
    if (isVulnerable(path))
        pills.append({tr("vulnerable"), ItemTone::Bad});
    const ModuleUpdate *update = m_health ? m_health->update(path) : nullptr;
    if (!update)
        return pills;
    if (!update->retracted.isEmpty() && conflictPills(path).isEmpty())
        pills.append({tr("retracted"), ItemTone::Warning});
    if (!update->deprecated.isEmpty())
        pills.append({tr("deprecated"), ItemTone::Warning});
    if (update->latest)
        pills.append({tr("update %1").arg(update->latest->version), ItemTone::Accent});
    return pills;
}

QList<ItemPill> ModuleFacts::pills(const ModuleInfo &module) const
{
    QList<ItemPill> pills;
    if (!module.problem.isEmpty())
        pills.append({tr("problem"), ItemTone::Bad});
    if (module.replacement)
        pills.append({tr("replaced → %1").arg(replacementText(*module.replacement)), ItemTone::Accent});
    if (const auto asked = m_repairs.constFind(module.path); asked != m_repairs.cend())
        pills.append({tr("go.mod says %1").arg(*asked), ItemTone::Warning});
    const QList<Conflict> conflicts = m_conflicts.value(module.path);
    const bool isDivergent
        = std::ranges::any_of(conflicts, [](const Conflict &one) { return one.kind == u"C1"_s && one.severity != Severity::Info; });
    if (const int asked = versionsAsked(module); asked > 1)
        pills.append({tr("%n version(s) asked", nullptr, asked), isDivergent ? ItemTone::Warning : ItemTone::Muted});
    pills.append(conflictPills(module.path));
    pills.append(healthPills(module.path));
    if (module.isDirect)
        pills.append({tr("direct"), ItemTone::Muted});
    // What can break stands first; beyond that the order above.
    const auto rank = [](const ItemPill &pill) { return pill.tone == ItemTone::Bad ? 0 : pill.tone == ItemTone::Warning ? 1 : 2; };
    std::ranges::stable_sort(pills, {}, rank);
    return pills;
}

QString ModuleFacts::description(const ModuleInfo &module) const
{
    QStringList lines{ModuleVersion{module.path, module.selected}.toString()};
    if (!module.problem.isEmpty())
        lines.append(module.problem);
    if (module.replacement)
        lines.append(tr("The code comes from %1.").arg(replacementText(*module.replacement)));
    if (m_repairs.contains(module.path))
        lines.append(tr("go.mod asks for %1, but other modules need %2; go would write that line anew.")
                         .arg(m_repairs[module.path], module.selected));
    for (const Conflict &conflict : m_conflicts.value(module.path)) {
        lines.append(conflict.title);
        if (conflict.severity != Severity::Info && !conflict.detail.isEmpty())
            lines.append(conflict.detail);
    }
    if (m_health && m_health->vulnerabilities) {
        for (const VulnFinding &finding : m_health->vulnerabilities->of(module.path))
            lines.append(finding.entry.id + u": "_s + finding.entry.summary);
    }
    if (const ModuleUpdate *update = m_health ? m_health->update(module.path) : nullptr; update && update->state != UpdateState::NotChecked)
        lines.append(updateSentence(*update));
    return lines.join(u'\n');
}

bool ModuleFilter::accepts(const ModuleFacts &facts, const ModuleInfo &module) const
{
    if ((directOnly && !module.isDirect) || (conflictsOnly && !facts.hasConflict(module.path)))
        return false;
    if ((vulnerableOnly && !facts.isVulnerable(module.path)) || (updatesOnly && !facts.hasUpdate(module.path)))
        return false;
    for (const QStringView word : QStringView(text).split(u' ', Qt::SkipEmptyParts))
        if (!module.path.contains(word, Qt::CaseInsensitive) && !module.selected.contains(word))
            return false;
    return true;
}

} // namespace slipway
