// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "run/filework.h"

#include "archive/checksum.h"
#include "archive/writer.h"
#include "base/atomicfile.h"
#include "git/repository.h"
#include "plan/archivefiles.h"
#include "plan/artifactsjson.h"
#include "run/produced.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kNamedChanges = 5;

QString tr(const char *text, int count = -1)
{
    return QCoreApplication::translate("slipway", text, nullptr, count);
}

void say(LogStore &log, const QString &line)
{
    log.append(line.toUtf8() + '\n', Stream::Out);
}

struct Sum {
    QString name;
    QByteArray hex;
};

QString nameInList(const WriteChecksums &action, qsizetype index)
{
    const QString plain = QFileInfo(action.files[index]).fileName();
    return action.names.value(index, action.isSplit ? plain + u'.' + action.algorithm : plain);
}

Result<QList<Sum>> sumsOf(const WriteChecksums &action, LogStore &log, const std::stop_token &stop)
{
    QList<Sum> sums;
    for (qsizetype i = 0; i < action.files.size(); ++i) {
        const Result<QByteArray> hex = fileChecksum(action.files[i], action.algorithm, stop);
        if (!hex)
            return std::unexpected(hex.error());
        sums.append({nameInList(action, i), *hex});
        say(log, QString::fromLatin1(*hex) + u"  "_s + QFileInfo(action.files[i]).fileName());
    }
    std::ranges::stable_sort(sums, {}, &Sum::name);
    return sums;
}

Result<ProducedFile> writeFile(const QString &path, const QByteArray &content, const std::optional<qint64> &time,
                               const std::stop_token &stop)
{
    return makeFolderOf(path)
        .and_then([&] { return writeAtomically(path, content); })
        .and_then([&] { return setModificationTime(path, time); })
        .and_then([&] { return producedFile(path, stop); });
}

Outcome outcomeOf(const ProducedFile &file)
{
    Outcome outcome;
    outcome.files = {file};
    return outcome;
}

} // namespace

Result<Outcome> makeArchive(const MakeArchive &action, int threads, LogStore &log, const std::stop_token &stop)
{
    const Result<QList<ArchiveEntry>> entries = allEntries(action);
    if (!entries)
        return std::unexpected(entries.error());
    const Result<WrittenArchive> written = writeArchive({action.path, action.format, *entries, action.modificationTime, threads}, stop);
    if (!written)
        return std::unexpected(written.error());
    for (const QString &name : written->entries)
        say(log, name);
    say(log, u"%1: %2 bytes, sha256 %3"_s.arg(action.path).arg(written->sizeBytes).arg(QLatin1StringView(written->sha256)));
    return outcomeOf({action.path, written->sizeBytes, written->sha256});
}

Result<Outcome> writeChecksums(const WriteChecksums &action, LogStore &log, const std::stop_token &stop)
{
    const Result<QList<Sum>> sums = sumsOf(action, log, stop);
    if (!sums)
        return std::unexpected(sums.error());
    Outcome outcome;
    QByteArray list;
    for (const Sum &sum : *sums) {
        if (!action.isSplit) {
            list += sum.hex + "  " + sum.name.toUtf8() + '\n';
            continue;
        }
        const Result<ProducedFile> file = writeFile(QDir(action.path).filePath(sum.name), sum.hex, {}, stop);
        if (!file)
            return std::unexpected(file.error());
        outcome.files.append(*file);
    }
    return action.isSplit ? outcome : writeFile(action.path, list, {}, stop).transform(outcomeOf);
}

Result<Outcome> writeText(const WriteText &action, const std::stop_token &stop)
{
    return writeFile(action.path, action.content, action.modificationTime, stop).transform(outcomeOf);
}

Result<Outcome> writeArtifacts(const WriteArtifacts &action, const std::stop_token &stop)
{
    return finishedArtifacts(action)
        .and_then([&](const QByteArray &content) { return writeFile(action.path, content, action.modificationTime, stop); })
        .transform(outcomeOf);
}

Result<Outcome> requireCleanTree(const RequireCleanTree &action, LogStore &log)
{
    const Result<RepositoryState> state = readRepository(action.root);
    if (!state)
        return std::unexpected(state.error());
    if (!state->exists)
        return failure(ErrorKind::Refused, action.root,
                       tr("The project is in no git repository, so nobody could say later what was released."),
                       tr("Run git init and commit, or rehearse a snapshot instead."));
    if (!state->isDirty)
        return Outcome();
    for (const QString &file : state->changedFiles)
        say(log, file);
    const QStringList named = state->changedFiles.first(std::min(kNamedChanges, state->changedFiles.size()));
    return failure(ErrorKind::Refused, action.root,
                   tr("%n file(s) differ from the last commit:", int(state->changedFiles.size())) + u'\n' + named.join(u'\n'),
                   tr("Commit or discard the changes (git stash puts them aside), or rehearse a snapshot instead."));
}

} // namespace slipway
