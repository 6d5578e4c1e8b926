// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "projectfixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

void ProjectFixture::isolate(const QTemporaryDir &home)
{
    // Compiled packages of the standard library are worth sharing; everything else is the tests' own.
    QProcess go;
    go.start(u"go"_s, {u"env"_s, u"GOCACHE"_s});
    if (go.waitForFinished(30000) && go.exitCode() == 0)
        qputenv("GOCACHE", go.readAllStandardOutput().trimmed());
    const QByteArray folder = home.path().toLocal8Bit();
    for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        qputenv(name, folder);
    qputenv("GOMODCACHE", folder + "/mod");
    qputenv("GOENV", "off");
    qputenv("GOPROXY", "off");
    qputenv("GOSUMDB", "off");
    qputenv("GOTOOLCHAIN", "local");
    qputenv("GIT_CONFIG_NOSYSTEM", "1");
    for (const char *name : {"GOFLAGS", "GOWORK", "GOOS", "GOARCH", "CGO_ENABLED", "CC"})
        qunsetenv(name);
    for (const auto &[role, name] : {std::pair("AUTHOR", "A"), std::pair("COMMITTER", "C")}) {
        qputenv((QByteArray("GIT_") + role + "_NAME").constData(), name);
        qputenv((QByteArray("GIT_") + role + "_EMAIL").constData(), "t@example.org");
    }
}

bool ProjectFixture::hasGo()
{
    return !QStandardPaths::findExecutable(u"go"_s).isEmpty();
}

void ProjectFixture::write(const QString &name, const QByteArray &content) const
{
    QDir().mkpath(QFileInfo(path(name)).path());
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QByteArray ProjectFixture::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void ProjectFixture::writeProgram() const
{
    write(u"go.mod"_s, "module example.org/hello\n\ngo 1.21\n");
    write(u"main.go"_s, "package main\n\nimport \"os\"\n\nfunc main() { os.Stdout.WriteString(\"hello\\n\") }\n");
}

void ProjectFixture::publish(const QString &module, const QString &version, const QByteArray &mod) const
{
    const QString folder = m_dir.filePath("proxy/"_L1 + module + "/@v"_L1);
    QDir().mkpath(folder);
    const auto put = [&](const QString &name, const QByteArray &content, QIODevice::OpenMode mode) {
        QFile file(folder + u'/' + name);
        QVERIFY(file.open(mode));
        file.write(content);
    };
    put(version + ".mod"_L1, mod, QIODevice::WriteOnly);
    put(version + ".info"_L1, R"({"Version":")" + version.toUtf8() + R"(","Time":"2026-01-01T00:00:00Z"})", QIODevice::WriteOnly);
    put(u"list"_s, version.toUtf8() + '\n', QIODevice::Append);
}

void ProjectFixture::useProxy() const
{
    QDir().mkpath(m_dir.filePath(u"proxy"_s));
    qputenv("GOPROXY", "file://" + QFile::encodeName(m_dir.filePath(u"proxy"_s)));
    static int count = 0;
    qputenv("GOMODCACHE", QFile::encodeName(m_dir.filePath(u"mod%1"_s.arg(++count))));
}

std::shared_ptr<SettingsStore> ProjectFixture::settings() const
{
    return std::make_shared<SettingsStore>(m_dir.filePath(u"config"_s));
}

void ProjectFixture::trust() const
{
    QVERIFY(TrustStore(m_dir.filePath(u"config"_s)).setTrusted(identifyFolder(root()), true).has_value());
}

QByteArray ProjectFixture::run(const QString &program, const QStringList &arguments) const
{
    QProcess process;
    process.setWorkingDirectory(root());
    process.start(program, arguments);
    process.waitForFinished(60000);
    if (process.exitCode() != 0)
        QTest::qFail((arguments.join(u' ').toUtf8() + ": " + process.readAllStandardError()).constData(), __FILE__, __LINE__);
    return process.readAllStandardOutput().trimmed();
}

bool waitSettled(Workspace &workspace)
{
    return QTest::qWaitFor([&] { return workspace.isSettled() && workspace.state() != ProjectState::Loading; }, 60000);
}

bool openAndWait(Workspace &workspace, const QString &path)
{
    workspace.open(path);
    return waitSettled(workspace);
}
