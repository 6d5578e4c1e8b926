// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "envprint.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

void printRecord(Output &out, const GoSetting &setting)
{
    static constexpr QLatin1StringView groups[] = {"modules"_L1, "privacy"_L1, "project"_L1, "folders"_L1, "building"_L1, "c"_L1};
    out.record("setting"_L1,
               {{"name"_L1, setting.name},
                {"value"_L1, setting.shownValue()},
                {"origin"_L1, nameOf(setting.origin)},
                {"source"_L1, setting.source},
                {"group"_L1, groups[int(setting.group)]},
                {"writable"_L1, setting.isWritable},
                {"inFile"_L1, setting.inFile.has_value()},
                {"meaning"_L1, setting.meaning}});
}

} // namespace

QString valueWithOrigin(const GoSetting &setting)
{
    const QString origin = setting.source.isEmpty() ? titleOf(setting.origin) : setting.source;
    return u"%1  (%2)"_s.arg(setting.shownValue(), origin);
}

void printSettings(Output &out, const QList<GoSetting> &settings, bool isAll)
{
    qsizetype width = 0;
    for (const GoSetting &setting : settings)
        width = std::max(width, setting.name.size());
    std::optional<SettingGroup> group;
    for (const GoSetting &setting : settings) {
        if (setting.value.isEmpty() && !isAll)
            continue;
        if (out.isJson()) {
            printRecord(out, setting);
            continue;
        }
        if (group != setting.group)
            out.line(out.inked(Ink::Strong, titleOf(setting.group)));
        group = setting.group;
        out.line(u"  "_s + setting.name.leftJustified(width) + u"  "_s + valueWithOrigin(setting));
        if (setting.isHidden())
            out.line(QString(4 + width, u' ')
                     + out.inked(Ink::Warning, Cli::tr("The go env file says something else, which does not count.")));
        if (out.isVerbose() && !setting.meaning.isEmpty())
            out.line(QString(4 + width, u' ') + out.inked(Ink::Faint, setting.meaning));
    }
}

} // namespace slipway
