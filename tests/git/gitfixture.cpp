// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "gitfixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;

void GitFixture::isolate(const QString &home)
{
    qputenv("HOME", home.toLocal8Bit());
    qputenv("XDG_CONFIG_HOME", home.toLocal8Bit());
    qputenv("GIT_CONFIG_NOSYSTEM", "1");
    qputenv("GIT_CONFIG_GLOBAL", (home + "/.gitconfig"_L1).toLocal8Bit());
    qputenv("GIT_AUTHOR_DATE", "1700000000 +0200");
    qputenv("GIT_COMMITTER_DATE", "1700000000 +0200");
    QFile config(home + "/.gitconfig"_L1);
    if (config.open(QIODevice::WriteOnly))
        config.write(
            "[user]\n\tname = T\n\temail = t@example.org\n[init]\n\tdefaultBranch = main\n[protocol \"file\"]\n\tallow = always\n");
}

bool GitFixture::hasGit()
{
    return !QStandardPaths::findExecutable(u"git"_s).isEmpty();
}

GitFixture::GitFixture(bool isInitialised)
{
    if (isInitialised)
        git({u"init"_s, u"-q"_s});
}

QString GitFixture::path(const QString &name) const
{
    return name.isEmpty() ? m_dir.path() : m_dir.filePath(name);
}

void GitFixture::write(const QString &name, const QByteArray &content) const
{
    QDir().mkpath(QFileInfo(path(name)).path());
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QByteArray GitFixture::git(const QStringList &arguments, const QByteArray &input, bool mayFail) const
{
    return gitIn(path(), arguments, input, mayFail);
}

QByteArray GitFixture::gitIn(const QString &folder, const QStringList &arguments, const QByteArray &input, bool mayFail) const
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(u"git"_s, arguments);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(30000);
    if (process.exitCode() != 0 && !mayFail) {
        const QByteArray words = arguments.join(u' ').toUtf8() + ": " + process.readAllStandardError();
        QTest::qFail(words.constData(), __FILE__, __LINE__);
    }
    QByteArray output = process.readAllStandardOutput();
    while (output.endsWith('\n'))
        output.chop(1);
    return output;
}

void GitFixture::commit(const QString &name, const QByteArray &content) const
{
    write(name, content);
    git({u"add"_s, u"-A"_s});
    git({u"commit"_s, u"-q"_s, u"-m"_s, name});
}
