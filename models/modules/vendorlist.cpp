// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modules/vendorlist.h"

#include "modfile/semver.h"

#include <algorithm>

namespace slipway {

namespace {

/// "# path version", "# path version => path version", "# path => folder".
std::optional<VendoredModule> moduleLine(const QString &line)
{
    const QStringList words = line.mid(2).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const qsizetype arrow = words.indexOf(QLatin1StringView("=>"));
    const QStringList left = arrow < 0 ? words : words.first(arrow);
    if (left.isEmpty() || left.size() > 2 || (left.size() == 2 && !isSemver(left[1].toUtf8())) || (left.size() == 1 && arrow < 0))
        return std::nullopt;
    VendoredModule module;
    module.module = {left[0], left.value(1)};
    if (arrow >= 0)
        module.replacement = ModuleVersion{words.value(arrow + 1), words.value(arrow + 2)};
    return module;
}

void readMarks(VendoredModule &module, const QString &marks)
{
    for (const QString &mark : marks.split(QLatin1Char(';'))) {
        const QString text = mark.trimmed();
        if (text == QLatin1StringView("explicit"))
            module.isExplicit = true;
        else if (text.startsWith(QLatin1StringView("go ")))
            module.goVersion = text.mid(3).trimmed();
    }
}

} // namespace

const VendoredModule *VendorList::find(const ModuleVersion &module) const
{
    const auto found = std::ranges::find(modules, module, &VendoredModule::module);
    return found == modules.end() ? nullptr : &*found;
}

VendorList parseVendorList(const QByteArray &text)
{
    VendorList list;
    bool isInModule = false;
    for (const QByteArray &bytes : text.split('\n')) {
        const QString line = QString::fromUtf8(bytes);
        if (line.startsWith(QLatin1StringView("# "))) {
            const std::optional<VendoredModule> module = moduleLine(line);
            isInModule = module.has_value();
            if (module)
                list.modules.append(*module);
        } else if (line.startsWith(QLatin1StringView("## "))) {
            if (line.trimmed() == QLatin1StringView("## workspace"))
                list.isWorkspace = true;
            else if (isInModule)
                readMarks(list.modules.last(), line.mid(3));
        } else if (isInModule && !line.isEmpty() && !line.startsWith(QLatin1Char('#'))) {
            list.modules.last().packages.append(line.trimmed());
        }
    }
    return list;
}

} // namespace slipway
