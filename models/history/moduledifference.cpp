// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "history/moduledifference.h"

#include <QCoreApplication>

#include <algorithm>

namespace slipway {

ModuleDifference compareModules(const ModuleAnalysis &before, const ModuleAnalysis &after)
{
    ModuleDifference result{difference(before, after), {}};
    for (const ModuleInfo &module : after.modules()) {
        const ModuleInfo *old = module.isRequired ? before.find(module.path) : nullptr;
        if (old && old->isRequired && old->isDirect != module.isDirect)
            result.roles.append({module.path, module.selected, module.isDirect});
    }
    std::ranges::sort(result.roles, {}, &RoleChange::path);
    return result;
}

QString summaryOf(const ModuleDifference &difference)
{
    QStringList sentences;
    if (!difference.changes.isEmpty() || difference.roles.isEmpty())
        sentences += differenceSummary(difference.changes);
    const auto direct = std::ranges::count_if(difference.roles, &RoleChange::isDirect);
    if (direct > 0)
        sentences += QCoreApplication::translate("History", "%n became direct.", nullptr, int(direct));
    if (difference.roles.size() > direct)
        sentences += QCoreApplication::translate("History", "%n became indirect.", nullptr, int(difference.roles.size() - direct));
    return sentences.join(QLatin1Char(' '));
}

} // namespace slipway
