// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "supply/gosettings.h"

#include "net/httpget.h"
#include "process/environment.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostBytes = 1 << 20;

/// The file that `go env -w` writes. source: os.UserConfigDir
QString envFileOf(const QMap<QString, QString> &environment)
{
    const QString named = environment.value(u"GOENV"_s);
    if (!named.isEmpty())
        return named == "off"_L1 ? QString() : named;
    QString folder = environment.value(u"XDG_CONFIG_HOME"_s);
    if (!folder.startsWith(u'/'))
        folder = environment.value(u"HOME"_s, QDir::homePath()) + "/.config"_L1;
    return folder + "/go/env"_L1;
}

QMap<QString, QString> readEnvFile(const QString &name)
{
    QFile file(name);
    return !name.isEmpty() && file.open(QIODevice::ReadOnly) ? parseGoSettings(file.read(kMostBytes)) : QMap<QString, QString>();
}

/// Settings that follow another one while nobody sets them.
QString leaderOf(const QString &name)
{
    return name == "GONOPROXY"_L1 || name == "GONOSUMDB"_L1 ? u"GOPRIVATE"_s : QString();
}

/// go computes the value where nobody says anything, so its answer is needed. (Of the others it would only repeat the files, as
/// they were when it was asked.)
bool isComputed(const QString &name)
{
    const SettingFacts *facts = findSettingFacts(name);
    return facts && (facts->group > SettingGroup::Project || name == "GOMODCACHE"_L1);
}

/// Go's own value stands in go.env of GOROOT, which an empty line in the env file hides.
bool isFromToolchain(const QString &name)
{
    return name == "GOPROXY"_L1 || name == "GOSUMDB"_L1 || name == "GOTOOLCHAIN"_L1;
}

struct Found {
    QString value;
    SettingOrigin origin = SettingOrigin::Default;
    QString source{};
};

/// What counts where neither the environment nor the env file says anything.
Found foundBelow(const SettingSources &sources, const QString &name, QLatin1StringView fallback)
{
    if (const QString value = sources.inToolchain.value(name); !value.isEmpty())
        return {value, SettingOrigin::Toolchain, sources.toolchainFile};
    if (name == "GOENV"_L1)
        return {sources.envFile.isEmpty() ? u"off"_s : sources.envFile};
    if (name == "GOWORK"_L1)
        return {sources.goWork, sources.goWork.isEmpty() ? SettingOrigin::Default : SettingOrigin::Project};
    if (name == "GOMOD"_L1)
        return {sources.goMod, sources.goMod.isEmpty() ? SettingOrigin::Default : SettingOrigin::Project};
    if (const QString answer = sources.answered.value(name); !answer.isEmpty() && isComputed(name))
        return {answer};
    return {fallback};
}

GoSetting settingOf(const SettingSources &sources, const QString &name, const SettingFacts *facts)
{
    GoSetting setting;
    setting.name = name;
    if (facts) {
        setting.group = facts->group;
        setting.isWritable = facts->isWritable;
        setting.meaning = QCoreApplication::translate("GoSettings", facts->meaning);
    }
    if (sources.inEnvFile.contains(name))
        setting.inFile = sources.inEnvFile.value(name);
    // What go answered holds the env file and the environment already: without them it is only its default where it differs.
    SettingSources below = sources;
    if (!setting.inFile.value_or(QString()).isEmpty() || !sources.environment.value(name).isEmpty())
        below.answered.remove(name);
    Found found = foundBelow(below, name, facts ? facts->fallback : QLatin1StringView());
    setting.withoutFile = found.value;
    if (const QString value = sources.environment.value(name); !value.isEmpty())
        found = {value, SettingOrigin::Environment, {}};
    else if (setting.inFile && (!setting.inFile->isEmpty() || isFromToolchain(name)))
        found = {*setting.inFile, SettingOrigin::EnvFile, sources.envFile};
    setting.value = found.value;
    setting.origin = found.origin;
    setting.source = found.source;
    return setting;
}

} // namespace

QString titleOf(SettingOrigin origin)
{
    switch (origin) {
    case SettingOrigin::Environment:
        return QCoreApplication::translate("GoSettings", "environment");
    case SettingOrigin::EnvFile:
        return QCoreApplication::translate("GoSettings", "go env file");
    case SettingOrigin::Toolchain:
        return QCoreApplication::translate("GoSettings", "this Go's go.env");
    case SettingOrigin::Project:
        return QCoreApplication::translate("GoSettings", "project");
    case SettingOrigin::Derived:
        return QCoreApplication::translate("GoSettings", "another setting");
    case SettingOrigin::Default:
        break;
    }
    return QCoreApplication::translate("GoSettings", "default");
}

QLatin1StringView nameOf(SettingOrigin origin)
{
    static constexpr QLatin1StringView names[] = {"environment"_L1, "file"_L1, "toolchain"_L1, "project"_L1, "derived"_L1, "default"_L1};
    return names[int(origin)];
}

QString GoSetting::shownValue() const
{
    return withoutCredentials(value);
}

SettingSources readSettingSources(const QMap<QString, QString> &environment, const QString &goRoot)
{
    SettingSources sources;
    sources.environment = environment;
    sources.envFile = envFileOf(environment);
    sources.inEnvFile = readEnvFile(sources.envFile);
    if (!goRoot.isEmpty()) {
        sources.toolchainFile = goRoot + "/go.env"_L1;
        sources.inToolchain = readEnvFile(sources.toolchainFile);
    }
    return sources;
}

QList<GoSetting> goSettings(const SettingSources &sources)
{
    QList<GoSetting> settings;
    for (const SettingFacts &facts : settingFacts())
        settings += settingOf(sources, facts.name, &facts);
    for (const QString &name : sources.inEnvFile.keys()) {
        if (!findSettingFacts(name)) {
            settings += settingOf(sources, name, nullptr);
            settings.last().group = SettingGroup::Building;
            settings.last().isWritable = true;
        }
    }
    const QMap<QString, QString> values = effectiveSettings(settings);
    for (GoSetting &setting : settings) {
        const QString leader = leaderOf(setting.name);
        if (leader.isEmpty() || values.value(leader).isEmpty())
            continue;
        setting.withoutFile = values.value(leader);
        if (setting.origin != SettingOrigin::Environment && setting.origin != SettingOrigin::EnvFile) {
            setting.value = values.value(leader);
            setting.origin = SettingOrigin::Derived;
            setting.source = leader;
        }
    }
    return settings;
}

QMap<QString, QString> effectiveSettings(const QList<GoSetting> &settings)
{
    QMap<QString, QString> values;
    for (const GoSetting &setting : settings) {
        if (!setting.value.isEmpty())
            values.insert(setting.name, setting.value);
    }
    return values;
}

} // namespace slipway
