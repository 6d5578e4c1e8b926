// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "updates/versionquestions.h"

#include "updates/texts.h"
#include "modfile/modulepath.h"
#include "modfile/semver.h"
#include "tools/jsonstream.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

/// How many major numbers ahead are tried: some projects leave one out.
constexpr int kMajorsAhead = 2;

Command listCommand(const GoContext &context, const QStringList &flags, const QStringList &modules)
{
    Command command;
    command.program = context.program;
    command.arguments = QStringList{u"list"_s, u"-m"_s, u"-e"_s} + flags + modules;
    command.workingDirectory = context.workingDirectory;
    command.environment = context.environment;
    return command;
}

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &each : value.toArray())
        list.append(each.toString());
    return list;
}

QDateTime timeIn(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

/// The highest release above `current` with the same major and minor number.
QString highestPatch(const QString &current, const QStringList &versions)
{
    const QByteArray now = current.toUtf8();
    QByteArray highest;
    for (const QString &each : versions) {
        const QByteArray version = each.toUtf8();
        const bool isPatch = semverMajorMinor(version) == semverMajorMinor(now) && semverPrerelease(version).isEmpty();
        if (isPatch && compareSemver(version, now) > 0 && (highest.isEmpty() || compareSemver(version, highest) > 0))
            highest = version;
    }
    return QString::fromUtf8(highest);
}

} // namespace

Command goUpdatesCommand(const GoContext &context, const QStringList &paths)
{
    QStringList flags{u"-mod=readonly"_s};
    if (!context.modFile.isEmpty())
        flags.append("-modfile="_L1 + context.modFile);
    flags << u"-u"_s << u"-versions"_s << u"-json=Path,Version,Time,Update,Versions,Retracted,Deprecated,Replace,Error"_s;
    return listCommand(context, flags, paths);
}

Command goVersionsCommand(const GoContext &context, const QString &scratch, const QStringList &modules)
{
    GoContext outside = context;
    outside.workingDirectory = scratch;
    outside.environment.insert(u"GOWORK"_s, u"off"_s);
    return listCommand(outside, {u"-json=Path,Version,Time,Retracted,Deprecated,Error"_s}, modules);
}

Command goDownloadCommand(const GoContext &context, const QString &module)
{
    Command command;
    command.program = context.program;
    command.arguments = {u"mod"_s, u"download"_s, u"-json"_s, module};
    command.workingDirectory = QDir::rootPath();
    command.environment = context.environment;
    command.environment.insert(u"GOWORK"_s, u"off"_s);
    return command;
}

Result<QList<VersionAnswer>> parseVersionAnswers(const QByteArray &output)
{
    const std::optional<QList<QJsonObject>> objects = parseJsonStream(output);
    if (!objects || objects->isEmpty())
        return failure(ErrorKind::ToolFailed, u"go list -m -u"_s, Updates::tr("The answer is cut or empty."));
    QList<VersionAnswer> answers;
    for (const QJsonObject &object : *objects) {
        VersionAnswer answer;
        answer.path = object["Path"_L1].toString();
        answer.version = object["Version"_L1].toString();
        answer.time = timeIn(object["Time"_L1]);
        answer.update = object["Update"_L1]["Version"_L1].toString();
        answer.updateTime = timeIn(object["Update"_L1]["Time"_L1]);
        answer.versions = strings(object["Versions"_L1]);
        answer.retracted = strings(object["Retracted"_L1]);
        answer.deprecated = object["Deprecated"_L1].toString();
        answer.error = object["Error"_L1]["Err"_L1].toString();
        answer.isReplaced = object["Replace"_L1].isObject();
        answers.append(answer);
    }
    return answers;
}

void takeAnswer(ModuleUpdate &update, const VersionAnswer &answer)
{
    update.currentTime = answer.time;
    update.retracted = answer.retracted;
    update.deprecated = answer.deprecated;
    update.versions = answer.versions;
    if (!answer.error.isEmpty()) {
        update.state = UpdateState::Failed;
        update.why = answer.error;
        return;
    }
    update.state = UpdateState::Checked;
    update.why.clear();
    if (!answer.update.isEmpty())
        update.latest = NewerVersion{update.path, answer.update, answer.updateTime};
    const QString patch = highestPatch(update.current, answer.versions);
    if (!patch.isEmpty())
        update.patch = NewerVersion{update.path, patch, patch == answer.update ? answer.updateTime : QDateTime()};
}

QStringList nextMajorPaths(const QString &path, const QString &version)
{
    const QByteArray bytes = path.toUtf8();
    const PathMajor parts = splitPathMajor(bytes);
    if (!parts.isValid)
        return {};
    const bool isGopkg = path.startsWith("gopkg.in/"_L1);
    const QByteArray own = semverMajor(version.toUtf8()).toByteArray();
    const int major
        = parts.major.isEmpty() ? (own.size() > 1 ? own.sliced(1).toInt() : 1) : pathMajorVersion(parts.major).sliced(1).toInt();
    const int first = isIncompatible(version.toUtf8()) ? std::max(2, major) : std::max(1, major) + 1;
    QStringList paths;
    for (int next = first; next < first + kMajorsAhead; ++next)
        paths.append(QString::fromUtf8(parts.prefix) + (isGopkg ? u".v"_s : u"/v"_s) + QString::number(next));
    return paths;
}

bool saysThereIsNone(const QString &error)
{
    static constexpr QLatin1StringView kWords[] = {
        "404 Not Found"_L1,
        "410 Gone"_L1,
        "no matching versions"_L1,
        "not found: "_L1,
        ": not found"_L1,
        "unrecognized import path"_L1,
        "unknown revision"_L1,
        "no such file or directory"_L1,
        "does not contain package"_L1,
        "invalid version"_L1,
        "module path must match major version"_L1,
        "missing github.com"_L1,
        "invalid github.com/ import path"_L1,
    };
    static constexpr QLatin1StringView kNobody[] = {
        "dial tcp"_L1,     "timeout"_L1,     "connection refused"_L1,
        "no such host"_L1, "GOPROXY=off"_L1, "i/o error"_L1,
        "TLS"_L1,          "x509"_L1,        "500 "_L1,
        "502 "_L1,         "503 "_L1,        "401 "_L1,
        "403 "_L1,
    };
    const auto occurs = [&](QLatin1StringView word) { return error.contains(word); };
    return std::ranges::none_of(kNobody, occurs) && std::ranges::any_of(kWords, occurs);
}

} // namespace slipway
