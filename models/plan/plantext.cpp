// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "plan/plan.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kPhaseNames = {"preflight"_L1, "build"_L1, "package"_L1, "prove"_L1, "publish"_L1, "deploy"_L1};

QString phaseName(Phase phase)
{
    return kPhaseNames[size_t(phase)];
}

/// Words that must not leave this process become "***".
QString withoutSecrets(QString text, const Command &command)
{
    for (const QString &secret : command.secrets)
        if (!secret.isEmpty())
            text.replace(secret, u"***"_s);
    return text;
}

QJsonObject toJson(const Command &command)
{
    QJsonArray arguments;
    for (const QString &argument : command.arguments)
        arguments.append(withoutSecrets(argument, command));
    QJsonObject environment;
    for (const QString &name : command.shownVariables)
        if (command.environment.contains(name))
            environment.insert(name, withoutSecrets(command.environment.value(name), command));
    return {{u"program"_s, command.program},
            {u"arguments"_s, arguments},
            {u"folder"_s, command.workingDirectory},
            {u"environment"_s, environment},
            {u"shell"_s, command.toShell()}};
}

QJsonObject fields(const RunProgram &action)
{
    return {{u"kind"_s, u"run"_s}, {u"command"_s, toJson(action.command)}};
}

QJsonObject fields(const BuildTarget &action)
{
    return {
        {u"kind"_s, u"build"_s}, {u"target"_s, action.target.name()}, {u"command"_s, toJson(action.command)}, {u"output"_s, action.output}};
}

QJsonObject fields(const MakeArchive &action)
{
    QJsonArray entries;
    for (const ArchiveEntry &entry : action.entries)
        entries.append(QJsonObject{{u"name"_s, entry.name}, {u"source"_s, entry.source}, {u"mode"_s, QString::number(entry.mode, 8)}});
    QJsonArray globs;
    for (const ArchiveGlob &glob : action.globs)
        globs.append(glob.pattern);
    return {{u"kind"_s, u"archive"_s},
            {u"path"_s, action.path},
            {u"format"_s, archiveFormatName(action.format)},
            {u"entries"_s, entries},
            {u"globs"_s, globs}};
}

QJsonObject fields(const WriteChecksums &action)
{
    return {{u"kind"_s, u"checksums"_s},
            {u"path"_s, action.path},
            {u"algorithm"_s, action.algorithm},
            {u"split"_s, action.isSplit},
            {u"files"_s, QJsonArray::fromStringList(action.files)}};
}

QJsonObject fields(const WriteText &action)
{
    return {{u"kind"_s, u"text"_s}, {u"path"_s, action.path}, {u"bytes"_s, action.content.size()}};
}

QJsonObject fields(const WriteArtifacts &action)
{
    return {{u"kind"_s, u"artifacts"_s}, {u"path"_s, action.path}};
}

QJsonObject fields(const PrepareFolder &action)
{
    return {{u"kind"_s, u"folder"_s}, {u"path"_s, action.path}, {u"emptied"_s, action.isCleaned}};
}

QJsonObject fields(const RequireCleanTree &action)
{
    return {{u"kind"_s, u"clean-tree"_s}, {u"root"_s, action.root}};
}

QJsonObject toJson(const Step &step)
{
    return {{u"id"_s, step.id},
            {u"phase"_s, phaseName(step.phase)},
            {u"title"_s, step.title},
            {u"needs"_s, QJsonArray::fromStringList(step.needs)},
            {u"writes"_s, QJsonArray::fromStringList(step.writes)},
            {u"check"_s, step.isCheck},
            {u"irreversible"_s, step.isIrreversible},
            {u"cores"_s, step.cores},
            {u"action"_s, std::visit([](const auto &action) { return fields(action); }, step.action)}};
}

/// What the text shows of an action: a command without the prompt, and always one line.
QString oneLine(const Action &action)
{
    QString text = describe(action);
    if (text.startsWith(u"$ "_s))
        text.remove(0, 2);
    return text.replace(u'\n', u"\\n"_s);
}

QString dotQuoted(QString text)
{
    text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'\n', u"\\n"_s);
    return u'"' + text + u'"';
}

} // namespace

QString toText(const Plan &plan)
{
    QString text;
    for (const Step &step : plan.steps) {
        text += step.id;
        if (!step.needs.isEmpty())
            text += u" <- "_s + step.needs.join(u", "_s);
        text += u"  "_s;
        if (step.isCheck)
            text += u"[check] "_s;
        if (step.isIrreversible)
            text += u"[irreversible] "_s;
        text += oneLine(step.action) + u'\n';
    }
    return text;
}

QString toDot(const Plan &plan)
{
    QString text = u"digraph %1 {\n    rankdir=LR;\n    node [shape=box];\n"_s.arg(dotQuoted(plan.name));
    for (const Step &step : plan.steps) {
        const QString style = step.isIrreversible ? u", style=bold"_s : step.isCheck ? u", style=rounded"_s : QString();
        const QString label = step.title.isEmpty() ? step.id : step.id + u'\n' + step.title;
        text += u"    %1 [label=%2%3];\n"_s.arg(dotQuoted(step.id), dotQuoted(label), style);
    }
    for (const Step &step : plan.steps)
        for (const StepId &need : step.needs)
            text += u"    %1 -> %2;\n"_s.arg(dotQuoted(need), dotQuoted(step.id));
    return text + u"}\n"_s;
}

QByteArray toJson(const Plan &plan)
{
    QJsonArray steps;
    for (const Step &step : plan.steps)
        steps.append(toJson(step));
    const QJsonObject object{
        {u"schema"_s, 1}, {u"name"_s, plan.name}, {u"digest"_s, QString::fromLatin1(digest(plan))}, {u"steps"_s, steps}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace slipway
