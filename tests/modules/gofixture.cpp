// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "gofixture.h"

#include "zipof.h"

#include "modfile/modulepath.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

namespace slipway {

GoFixture::GoFixture()
    : m_environment(QProcessEnvironment::systemEnvironment())
{
    const auto set = [this](const char *key, const QString &value) { m_environment.insert(QString::fromLatin1(key), value); };
    set("GOMODCACHE", cache());
    set("GOPROXY", QStringLiteral("file://") + path(QStringLiteral("proxy")));
    set("GOSUMDB", QStringLiteral("off"));
    set("GOFLAGS", QStringLiteral("-modcacherw -mod=mod"));
    set("GOTOOLCHAIN", QStringLiteral("local"));
    set("GOENV", QStringLiteral("off"));
    set("GOWORK", QStringLiteral("off"));
    set("GO111MODULE", QStringLiteral("on"));
    set("GONOPROXY", {});
    set("GOPRIVATE", {});
}

bool GoFixture::isThere()
{
    return !QStandardPaths::findExecutable(QStringLiteral("go")).isEmpty();
}

QString GoFixture::write(const QString &name, const QByteArray &text) const
{
    QDir().mkpath(QFileInfo(path(name)).path());
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(path(name)));
    file.write(text);
    return path(name);
}

void GoFixture::publish(const QString &module, const QString &version, const QByteArray &goMod) const
{
    const QString folder = QStringLiteral("proxy/%1/@v/").arg(QString::fromUtf8(escapedForCache(module.toUtf8())));
    const QString name = folder + QString::fromUtf8(escapedForCache(version.toUtf8()));
    write(name + QStringLiteral(".mod"), goMod);
    write(name + QStringLiteral(".info"), "{\"Version\":\"" + version.toUtf8() + "\",\"Time\":\"2024-01-01T00:00:00Z\"}");
    write(name + QStringLiteral(".zip"), zipOf((module + u'@' + version).toUtf8() + "/go.mod", goMod));
}

void GoFixture::publishList(const QString &module, const QStringList &versions) const
{
    write(QStringLiteral("proxy/%1/@v/list").arg(QString::fromUtf8(escapedForCache(module.toUtf8()))),
          versions.join(u'\n').toUtf8() + '\n');
}

GoFixture::Answer GoFixture::go(const QStringList &arguments, const QString &folder) const
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(folder);
    process.start(QStringLiteral("go"), arguments);
    process.closeWriteChannel();
    if (!process.waitForFinished(300'000))
        return {-1, {}, process.errorString().toUtf8()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QString configuredProxy()
{
    QProcess process;
    process.start(QStringLiteral("go"), {QStringLiteral("env"), QStringLiteral("GOPROXY")});
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput().trimmed());
}

} // namespace slipway
