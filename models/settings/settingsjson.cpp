// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "settings/settingsjson.h"

#include <QJsonArray>

#include <algorithm>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaximumRecent = 20;

constexpr std::pair<ColorScheme, QLatin1StringView> kSchemes[]
    = {{ColorScheme::System, "system"_L1}, {ColorScheme::Light, "light"_L1}, {ColorScheme::Dark, "dark"_L1}};

QString nameOf(ColorScheme scheme)
{
    return std::ranges::find(kSchemes, scheme, &std::pair<ColorScheme, QLatin1StringView>::first)->second;
}

ColorScheme schemeOf(const QString &name)
{
    const auto row = std::ranges::find_if(kSchemes, [&](const auto &pair) { return pair.second == name; });
    return row == std::end(kSchemes) ? ColorScheme::System : row->first;
}

QStringList stringsOf(const QJsonValue &value)
{
    QStringList strings;
    for (const QJsonValue &item : value.toArray()) {
        if (item.isString())
            strings.append(item.toString());
    }
    return strings;
}

QByteArray bytesOf(const QJsonValue &value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}

BuildChoices choicesOf(const QJsonObject &object)
{
    BuildChoices choices;
    if (object["cgo"_L1].isBool())
        choices.cgo = object["cgo"_L1].toBool();
    choices.tags = stringsOf(object["tags"_L1]);
    choices.linkerFlags = object["linkerFlags"_L1].toString();
    choices.flags = stringsOf(object["flags"_L1]);
    return choices;
}

QJsonObject jsonOf(const BuildChoices &choices)
{
    QJsonObject object;
    if (choices.cgo)
        object["cgo"_L1] = *choices.cgo;
    if (!choices.tags.isEmpty())
        object["tags"_L1] = QJsonArray::fromStringList(choices.tags);
    if (!choices.linkerFlags.isEmpty())
        object["linkerFlags"_L1] = choices.linkerFlags;
    if (!choices.flags.isEmpty())
        object["flags"_L1] = QJsonArray::fromStringList(choices.flags);
    return object;
}

ProjectSettings projectOf(const QJsonObject &object)
{
    ProjectSettings project;
    for (const QString &name : stringsOf(object["targets"_L1])) {
        // A target that this version does not know is left out; it comes back with the version that does.
        if (const Result<Target> target = parseTarget(name); target && !project.targets.contains(*target))
            project.targets.append(*target);
    }
    project.hasChosenNone = object["choseNone"_L1].toBool() && project.targets.isEmpty();
    project.mainPackage = object["mainPackage"_L1].toString();
    project.choices = choicesOf(object["choices"_L1].toObject());
    return project;
}

QJsonObject jsonOf(const ProjectSettings &project, QJsonObject object)
{
    QJsonArray targets;
    for (const Target &target : project.targets)
        targets.append(target.name());
    object["targets"_L1] = targets;
    if (project.hasChosenNone)
        object["choseNone"_L1] = true;
    else
        object.remove("choseNone"_L1);
    object["mainPackage"_L1] = project.mainPackage;
    object["choices"_L1] = jsonOf(project.choices);
    return object;
}

QJsonObject changedProjects(QJsonObject object, const QHash<QString, ProjectSettings> &before, const QHash<QString, ProjectSettings> &after)
{
    for (auto it = before.begin(); it != before.end(); ++it) {
        if (!after.contains(it.key()))
            object.remove(it.key());
    }
    for (auto it = after.begin(); it != after.end(); ++it) {
        if (!before.contains(it.key()) || before.value(it.key()) != it.value())
            object[it.key()] = jsonOf(it.value(), object[it.key()].toObject());
    }
    return object;
}

} // namespace

Settings settingsFromJson(const QJsonObject &document)
{
    Settings settings;
    settings.language = document["language"_L1].toString();
    settings.colorScheme = schemeOf(document["colorScheme"_L1].toString());
    settings.editorCommand = document["editorCommand"_L1].toString();
    settings.recentProjects = stringsOf(document["recentProjects"_L1]).mid(0, kMaximumRecent);
    const QJsonObject projects = document["projects"_L1].toObject();
    for (auto it = projects.begin(); it != projects.end(); ++it)
        settings.projects.insert(it.key(), projectOf(it.value().toObject()));
    settings.windowGeometry = bytesOf(document["windowGeometry"_L1]);
    settings.windowState = bytesOf(document["windowState"_L1]);
    return settings;
}

QJsonObject withChanges(QJsonObject document, const Settings &before, const Settings &after)
{
    const auto change = [&](QLatin1StringView key, const auto &from, const auto &to, const QJsonValue &value) {
        if (from != to)
            document[key] = value;
    };
    document["version"_L1] = 1;
    change("language"_L1, before.language, after.language, after.language);
    change("colorScheme"_L1, before.colorScheme, after.colorScheme, nameOf(after.colorScheme));
    change("editorCommand"_L1, before.editorCommand, after.editorCommand, after.editorCommand);
    change("recentProjects"_L1, before.recentProjects, after.recentProjects,
           QJsonArray::fromStringList(after.recentProjects.mid(0, kMaximumRecent)));
    change("windowGeometry"_L1, before.windowGeometry, after.windowGeometry, QString::fromLatin1(after.windowGeometry.toBase64()));
    change("windowState"_L1, before.windowState, after.windowState, QString::fromLatin1(after.windowState.toBase64()));
    if (before.projects != after.projects)
        document["projects"_L1] = changedProjects(document["projects"_L1].toObject(), before.projects, after.projects);
    return document;
}

} // namespace slipway
