// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "goreleaser.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

/// Notes its arguments and variables for builds and leaves a small file; everything else goes to the real go.
const char kStandIn[] = R"sh(#!/bin/sh
case $1 in
build | test) ;;
*) exec "$REAL_GO" "$@" ;;
esac
out=
previous=
for word; do
    [ "$previous" = -o ] && out=$word
    previous=$word
done
note=$(mktemp "$NOTES/callXXXXXX")
{
    printf '%s\0' "$PWD" "$#" "$@"
    env -0 | grep -z -E '^(GO[A-Z0-9]+|CGO_[A-Z]+|CC|CXX)='
} >"$note"
if [ -d "$out" ]; then exec "$REAL_GO" "$@"; fi
mkdir -p "$(dirname "$out")" && printf '%s' "$GOOS $GOARCH" >"$out"
)sh";

bool run(const QString &program, const QStringList &arguments, const QString &folder, const QProcessEnvironment &environment,
         QString *output = nullptr)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    const bool isDone = process.waitForFinished(300'000);
    if (output)
        *output = QString::fromUtf8(process.readAll());
    return isDone && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

QProcessEnvironment quietEnvironment()
{
    QProcessEnvironment environment;
    for (const QString &name : {u"PATH"_s, u"HOME"_s, u"GOPROXY"_s, u"GOMODCACHE"_s, u"GOCACHE"_s, u"TMPDIR"_s})
        if (qEnvironmentVariableIsSet(name.toLatin1().constData()))
            environment.insert(name, qEnvironmentVariable(name.toLatin1().constData()));
    environment.insert(u"GOENV"_s, u"off"_s);
    environment.insert(u"GOTOOLCHAIN"_s, u"local"_s);
    environment.insert(u"GIT_CONFIG_GLOBAL"_s, u"/dev/null"_s);
    environment.insert(u"GIT_CONFIG_SYSTEM"_s, u"/dev/null"_s);
    for (const QString &who : {u"AUTHOR"_s, u"COMMITTER"_s}) {
        environment.insert(u"GIT_%1_NAME"_s.arg(who), u"Test"_s);
        environment.insert(u"GIT_%1_EMAIL"_s.arg(who), u"test@example.org"_s);
        environment.insert(u"GIT_%1_DATE"_s.arg(who), u"2026-01-01T00:00:00Z"_s);
    }
    return environment;
}

BuildCall readNote(const QByteArray &note)
{
    QList<QByteArray> words = note.split('\0');
    BuildCall call;
    call.workingDirectory = QString::fromUtf8(words.takeFirst());
    const int count = words.takeFirst().toInt();
    for (int i = 0; i < count; ++i)
        call.arguments.append(QString::fromUtf8(words.takeFirst()));
    for (const QByteArray &word : words) {
        if (const qsizetype equals = word.indexOf('='); equals > 0)
            call.environment.insert(QString::fromUtf8(word.first(equals)), QString::fromUtf8(word.sliced(equals + 1)));
    }
    return call;
}

} // namespace

QString goReleaserProgram()
{
    const QString found = QStandardPaths::findExecutable(u"goreleaser"_s);
    return found.isEmpty() ? QStandardPaths::findExecutable(u"goreleaser"_s, {QDir::homePath() + u"/.cache/slipway-tools"_s}) : found;
}

QByteArray fileContent(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool makeRepository(const QString &root, const QMap<QString, QByteArray> &files, const QString &tag)
{
    for (const auto &[name, content] : files.asKeyValueRange()) {
        QFile file(root + u'/' + name);
        if (!QDir().mkpath(QFileInfo(file.fileName()).path()) || !file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            return false;
    }
    const QProcessEnvironment environment = quietEnvironment();
    const auto git = [&](const QStringList &arguments) { return run(u"git"_s, arguments, root, environment); };
    return git({u"init"_s, u"-q"_s, u"-b"_s, u"main"_s}) && git({u"add"_s, u"-A"_s}) && git({u"commit"_s, u"-q"_s, u"-m"_s, u"one"_s})
        && (tag.isEmpty() || git({u"tag"_s, tag})) && git({u"remote"_s, u"add"_s, u"origin"_s, u"https://example.org/acme/hello.git"_s});
}

GoReleaserRun runGoReleaser(const QString &root, const QMap<QString, QString> &environment, const QStringList &moreArguments)
{
    QTemporaryDir tools;
    QFile standIn(tools.filePath(u"go"_s));
    if (!standIn.open(QIODevice::WriteOnly) || standIn.write(kStandIn) < 0)
        return {};
    standIn.close();
    standIn.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QDir(tools.path()).mkdir(u"notes"_s);

    QProcessEnvironment all = quietEnvironment();
    all.insert(u"REAL_GO"_s, QStandardPaths::findExecutable(u"go"_s));
    all.insert(u"NOTES"_s, tools.filePath(u"notes"_s));
    all.insert(u"PATH"_s, tools.path() + u':' + qEnvironmentVariable("PATH"));
    for (const auto &[name, value] : environment.asKeyValueRange())
        all.insert(name, value);
    GoReleaserRun result;
    result.hasStarted = true;
    const QStringList arguments{u"release"_s, u"--snapshot"_s, u"--clean"_s, u"--parallelism"_s, u"1"_s};
    result.exitCode = run(goReleaserProgram(), arguments + moreArguments, root, all, &result.output) ? 0 : 1;
    for (const QFileInfo &note : QDir(tools.filePath(u"notes"_s)).entryInfoList(QDir::Files)) {
        const BuildCall call = readNote(fileContent(note.filePath()));
        result.builds.insert(call.arguments.value(call.arguments.indexOf(u"-o"_s) + 1), call);
    }
    return result;
}
