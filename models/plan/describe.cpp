// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "plan/actions.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

template<class... Ts> struct Overloaded : Ts... {
    using Ts::operator()...;
};

QString counted(qsizetype count, QLatin1StringView noun)
{
    return count == 1 ? u"1 "_s + noun : QString::number(count) + u' ' + noun + u's';
}

QStringList sumFiles(const WriteChecksums &sums)
{
    if (!sums.isSplit)
        return {sums.path};
    QStringList written;
    for (qsizetype i = 0; i < sums.files.size(); ++i) {
        const QString plain = QFileInfo(sums.files[i]).fileName() + u'.' + sums.algorithm;
        written.append(QDir(sums.path).filePath(sums.names.value(i, plain)));
    }
    return written;
}

QStringList listedArtifacts(const WriteArtifacts &artifacts)
{
    QStringList paths;
    for (const QJsonValue &artifact : QJsonDocument::fromJson(artifacts.templateJson).array()) {
        const QString path = artifact.toObject()[u"path"].toString();
        if (!path.isEmpty())
            paths.append(QDir(artifacts.root).absoluteFilePath(path));
    }
    return paths;
}

QStringList cleaned(QStringList paths)
{
    for (QString &path : paths)
        path = QDir::cleanPath(path);
    return paths;
}

} // namespace

QString describe(const Action &action)
{
    return std::visit(
        Overloaded{
            [](const RunProgram &a) { return u"$ "_s + a.command.toShell(); },
            [](const BuildTarget &a) { return u"$ "_s + a.command.toShell(); },
            [](const MakeArchive &a) {
                QString what = counted(a.entries.size(), "file"_L1);
                if (!a.globs.isEmpty() && a.globs.first().position == 0) // nothing is there yet
                    what += u", "_s + counted(a.globs.size(), "pattern"_L1);
                return u"pack %1 (%2)"_s.arg(a.path, what);
            },
            [](const WriteChecksums &a) { return u"sum %1 (%2 of %3)"_s.arg(a.path, a.algorithm, counted(a.files.size(), "file"_L1)); },
            [](const WriteText &a) { return u"write %1 (%2)"_s.arg(a.path, counted(a.content.size(), "byte"_L1)); },
            [](const WriteArtifacts &a) { return u"list %1"_s.arg(a.path); },
            [](const PrepareFolder &a) { return (a.isCleaned ? u"empty %1"_s : u"make %1"_s).arg(a.path); },
            [](const RequireCleanTree &a) { return u"require a clean %1"_s.arg(a.root); },
        },
        action);
}

QStringList writtenFiles(const Action &action)
{
    return cleaned(std::visit(Overloaded{
                                  [](const BuildTarget &a) { return QStringList{a.output}; },
                                  [](const MakeArchive &a) { return QStringList{a.path}; },
                                  [](const WriteChecksums &a) { return sumFiles(a); },
                                  [](const WriteText &a) { return QStringList{a.path}; },
                                  [](const WriteArtifacts &a) { return QStringList{a.path}; },
                                  [](const auto &) { return QStringList(); },
                              },
                              action));
}

QStringList readFiles(const Action &action)
{
    return cleaned(std::visit(Overloaded{
                                  [](const MakeArchive &a) {
                                      QStringList sources;
                                      for (const ArchiveEntry &entry : a.entries)
                                          sources.append(entry.source);
                                      return sources;
                                  },
                                  [](const WriteChecksums &a) { return a.files; },
                                  [](const WriteArtifacts &a) { return listedArtifacts(a); },
                                  [](const auto &) { return QStringList(); },
                              },
                              action));
}

} // namespace slipway
