// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "made.h"

#include "archive/reader.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>

using namespace slipway;
using namespace Qt::StringLiterals;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray sha256Of(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result().toHex() : QByteArray();
}

QMap<QString, QByteArray> sumsBelow(const QString &folder)
{
    QMap<QString, QByteArray> sums;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (files.fileName() != ".slipway"_L1 && files.fileName() != ".gitignore"_L1) // what Slipway alone leaves beside the results
            sums.insert(QDir(folder).relativeFilePath(path), sha256Of(path));
    }
    return sums;
}

QStringList listingOf(const QString &archive)
{
    const auto entries = readArchive(archive);
    if (!entries)
        return {entries.error().summary()};
    QStringList lines;
    for (const ArchivedFile &entry : *entries)
        lines.append(u"%1 %2 %3%4"_s.arg(entry.mode & 0777, 4, 8, QLatin1Char('0'))
                         .arg(entry.name, QString::fromLatin1(entry.sha256.left(16)), entry.linkTarget));
    return lines;
}

QList<QJsonObject> artifactsIn(const QString &dist)
{
    QList<QJsonObject> artifacts;
    for (const QJsonValue &value : QJsonDocument::fromJson(contentOf(dist + u"/artifacts.json"_s)).array())
        artifacts.append(value.toObject());
    return artifacts;
}

QStringList wrongSums(const QString &checksums)
{
    QStringList wrong;
    const QByteArray text = contentOf(checksums);
    for (const QByteArray &line : text.split('\n')) {
        const qsizetype blanks = line.indexOf("  ");
        if (blanks > 0 && sha256Of(QFileInfo(checksums).path() + u'/' + QString::fromUtf8(line.sliced(blanks + 2))) != line.first(blanks))
            wrong.append(QString::fromUtf8(line));
    }
    return text.isEmpty() ? QStringList{checksums + u" is empty"_s} : wrong;
}

Ended runProgram(const QString &program, const QStringList &arguments, const QString &folder, const QProcessEnvironment &environment)
{
    constexpr int kPatience = 1'800'000;
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(kPatience)) {
        process.kill();
        process.waitForFinished();
        return {-1, "did not end: " + process.readAll()};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAll()};
}

bool makeCommit(const QString &folder, const QString &tag)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"GIT_CONFIG_GLOBAL"_s, u"/dev/null"_s);
    environment.insert(u"GIT_CONFIG_SYSTEM"_s, u"/dev/null"_s);
    for (const QString &who : {u"AUTHOR"_s, u"COMMITTER"_s}) {
        environment.insert(u"GIT_%1_NAME"_s.arg(who), u"Test"_s);
        environment.insert(u"GIT_%1_EMAIL"_s.arg(who), u"test@example.org"_s);
        environment.insert(u"GIT_%1_DATE"_s.arg(who), u"2026-01-01T00:00:00Z"_s);
    }
    const auto git = [&](const QStringList &arguments) { return runProgram(u"git"_s, arguments, folder, environment).exitCode == 0; };
    QFile ignored(folder + u"/.git/info/exclude"_s);
    return git({u"init"_s, u"-q"_s, u"-b"_s, u"main"_s}) && ignored.open(QIODevice::Append) && ignored.write("/dist/\n") > 0
        && ignored.flush() && git({u"add"_s, u"-A"_s, u"-f"_s}) && git({u"commit"_s, u"-q"_s, u"-m"_s, u"one"_s}) && git({u"tag"_s, tag});
}
