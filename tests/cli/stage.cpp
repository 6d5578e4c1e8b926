// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "stage.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMilliseconds = 540'000; // only against hanging: a large program from nothing takes minutes

void writeFile(const QString &path, const QByteArray &text)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(path));
}

QString goBuildCache()
{
    QProcess process;
    process.start(u"go"_s, {u"env"_s, u"GOCACHE"_s});
    process.waitForFinished();
    return QString::fromLocal8Bit(process.readAllStandardOutput()).trimmed();
}

} // namespace

Stage::Stage()
{
    for (const char *name : {"project", "home", "proxy", "modules"})
        QDir(m_folder.path()).mkpath(QLatin1StringView(name));
}

bool Stage::hasGo()
{
    return !QStandardPaths::findExecutable(u"go"_s).isEmpty();
}

void Stage::write(const QString &name, const QByteArray &text) const
{
    writeFile(project() + u'/' + name, text);
}

QByteArray Stage::read(const QString &name) const
{
    QFile file(project() + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void Stage::publish(const QString &module, const QString &version, const QByteArray &goMod) const
{
    const QString base = path(u"proxy/"_s + module + u"/@v/"_s);
    writeFile(base + version + u".mod"_s, goMod);
    writeFile(base + version + u".info"_s, "{\"Version\":\"" + version.toUtf8() + "\",\"Time\":\"2024-01-02T03:04:05Z\"}");
    QFile list(base + u"list"_s);
    if (list.open(QIODevice::Append))
        list.write(version.toUtf8() + '\n');
}

QProcessEnvironment Stage::environment() const
{
    static const QString buildCache = goBuildCache();
    QProcessEnvironment environment;
    const QProcessEnvironment own = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"PATH"_s, u"TMPDIR"_s, u"ASAN_OPTIONS"_s, u"LSAN_OPTIONS"_s, u"UBSAN_OPTIONS"_s, u"TSAN_OPTIONS"_s}) {
        if (own.contains(name))
            environment.insert(name, own.value(name));
    }
    const QList<std::pair<QString, QString>> values = {
        {u"HOME"_s, path(u"home"_s)},
        {u"XDG_CONFIG_HOME"_s, path(u"home/config"_s)},
        {u"XDG_CACHE_HOME"_s, path(u"home/cache"_s)},
        {u"XDG_DATA_HOME"_s, path(u"home/data"_s)},
        {u"XDG_STATE_HOME"_s, path(u"home/state"_s)},
        {u"LC_ALL"_s, u"C.UTF-8"_s},
        {u"LANGUAGE"_s, u"en"_s},
        {u"GOENV"_s, u"off"_s},
        {u"GOTOOLCHAIN"_s, u"local"_s},
        {u"GOFLAGS"_s, u"-modcacherw"_s},
        {u"GOSUMDB"_s, u"off"_s},
        {u"GOWORK"_s, u"off"_s},
        {u"GOPROXY"_s, u"file://"_s + path(u"proxy"_s)},
        {u"GOMODCACHE"_s, path(u"modules"_s)},
        {u"GOCACHE"_s, buildCache},
    };
    for (const auto &[name, value] : values)
        environment.insert(name, value);
    return environment;
}

Reply Stage::run(const QString &program, const QStringList &arguments, const QProcessEnvironment &environment) const
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(project());
    process.start(program, arguments);
    if (!process.waitForFinished(kPatienceMilliseconds)) {
        process.kill();
        process.waitForFinished();
        return {-1, process.readAllStandardOutput(), "did not end: " + process.readAllStandardError()};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

Reply Stage::slipway(const QStringList &arguments, const QProcessEnvironment &environment) const
{
    return run(program(), arguments, environment);
}

Reply Stage::go(const QStringList &arguments, const QProcessEnvironment &environment) const
{
    QProcessEnvironment settings = environment;
    // In a workspace go refuses -mod=mod.
    settings.insert(u"GOFLAGS"_s, settings.value(u"GOWORK"_s) == "off"_L1 ? u"-modcacherw -mod=mod"_s : u"-modcacherw"_s);
    return run(u"go"_s, arguments, settings);
}
