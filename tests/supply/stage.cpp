// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "places/places.h"
#include "stage.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

const QString kModule = u"example.test/team/lib"_s;
const QByteArray kGoMod = "module example.test/team/lib\n\ngo 1.20\n";

} // namespace

void SupplyStage::write(const QString &name, const QByteArray &text) const
{
    QDir().mkpath(QFileInfo(path(name)).path());
    QFile file(path(name));
    QVERIFY2(file.open(QIODevice::WriteOnly) && file.write(text) == text.size(), qPrintable(name));
}

void SupplyStage::remove(const QString &name) const
{
    QFile::remove(path(name));
}

QString SupplyStage::url(const QString &path, const char *server) const
{
    return u"%1://127.0.0.1:%2/%3"_s.arg(qstrcmp(server, "plain") == 0 ? u"http"_s : u"https"_s).arg(port(server)).arg(path);
}

bool SupplyStage::run(const QString &program, const QStringList &arguments, const QString &folder) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, path(u"home"_s));
    for (const auto &[name, value] : {std::pair(u"GIT_AUTHOR_NAME"_s, u"Ann"_s),
                                      {u"GIT_AUTHOR_EMAIL"_s, u"ann@example.test"_s},
                                      {u"GIT_COMMITTER_NAME"_s, u"Ann"_s},
                                      {u"GIT_COMMITTER_EMAIL"_s, u"ann@example.test"_s}})
        environment.insert(name, value);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder.isEmpty() ? m_folder.path() : folder);
    process.start(program, arguments);
    return process.waitForFinished(60'000) && process.exitCode() == 0;
}

bool SupplyStage::makeCertificates() const
{
    QDir().mkpath(path(u"tls"_s));
    write(u"tls/names"_s, "subjectAltName=IP:127.0.0.1,DNS:localhost,DNS:example.test,DNS:mods.test\nbasicConstraints=CA:FALSE\n");
    const auto openssl = [this](const QString &line) { return run(u"openssl"_s, line.split(u' '), path(u"tls"_s)); };
    return openssl(
               u"req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 30 -subj /CN=Test-Authority -keyout ca.key -out ca.pem"_s)
        && openssl(u"req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj /CN=good -keyout good.key -out good.csr"_s)
        && openssl(u"x509 -req -in good.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 30 -extfile names -out good.pem"_s)
        && openssl(
               u"req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 30 -subj /CN=alien -addext subjectAltName=IP:127.0.0.1 -keyout alien.key -out alien.pem"_s);
}

bool SupplyStage::makeRepository(const QString &name, const QByteArray &module) const
{
    write(u"work/%1/go.mod"_s.arg(name), "module " + module + "\n\ngo 1.20\n");
    write(u"work/%1/lib.go"_s.arg(name), "package lib\n");
    const QString work = path(u"work/"_s + name);
    QDir().mkpath(path(u"git/team"_s));
    const auto git = [&](const QStringList &arguments) { return run(u"git"_s, arguments, work); };
    return git({u"init"_s, u"-q"_s, u"-b"_s, u"main"_s, u"."_s}) && git({u"add"_s, u"."_s})
        && git({u"commit"_s, u"-q"_s, u"-m"_s, u"first"_s}) && git({u"tag"_s, u"v1.0.0"_s}) && git({u"tag"_s, u"v1.1.0"_s})
        && git({u"clone"_s, u"-q"_s, u"--bare"_s, u"."_s, path(u"git/team/%1.git"_s.arg(name))});
}

/// The same module in a file proxy, its zip made by git as go wants it.
void SupplyStage::publish() const
{
    for (const QString &version : {u"v1.0.0"_s, u"v1.1.0"_s}) {
        const QString at = u"proxy/%1/@v/%2"_s.arg(kModule, version);
        write(at + u".info"_s, "{\"Version\":\"" + version.toUtf8() + "\",\"Time\":\"2024-01-01T00:00:00Z\"}");
        write(at + u".mod"_s, kGoMod);
        QVERIFY(run(u"git"_s,
                    {u"archive"_s, u"--format=zip"_s, u"--prefix=%1@%2/"_s.arg(kModule, version), u"-o"_s, path(at + u".zip"_s), version},
                    path(u"work/lib"_s)));
    }
    write(u"proxy/%1/@v/list"_s.arg(kModule), "v1.0.0\nv1.1.0\n");
}

QString SupplyStage::start()
{
    for (const QString &program : {u"python3"_s, u"openssl"_s, u"git"_s, u"go"_s}) {
        if (QStandardPaths::findExecutable(program).isEmpty())
            return program + u" is not installed"_s;
    }
    QDir().mkpath(path(u"home"_s));
    if (!makeCertificates())
        return u"openssl made no certificates"_s;
    if (!makeRepository(u"lib"_s, kModule.toUtf8()) || !makeRepository(u"priv"_s, "example.test/team/priv.git"))
        return u"git made no repository"_s;
    publish();
    m_servers.start(u"python3"_s, {sourceFile(QStringLiteral("tests/supply/servers.py")), m_folder.path()});
    while (m_servers.state() != QProcess::NotRunning && !m_servers.canReadLine() && m_servers.waitForReadyRead(20'000)) { }
    const QJsonObject ports = QJsonDocument::fromJson(m_servers.readLine()).object();
    for (auto each = ports.begin(); each != ports.end(); ++each)
        m_ports.insert(each.key(), each.value().toInt());
    return m_ports.isEmpty() ? u"the servers did not start: "_s + QString::fromUtf8(m_servers.readAllStandardError()) : QString();
}

SupplyStage::~SupplyStage()
{
    m_servers.closeWriteChannel();
    m_servers.waitForFinished(10'000);
}

CheckQuestion SupplyStage::question(const QString &module, const QMap<QString, QString> &settings) const
{
    CheckQuestion question;
    question.module = module.section(u'@', 0, 0);
    question.version = module.section(u'@', 1);
    question.settings = settings;
    question.settings.insert(u"GOSUMDB"_s, settings.value(u"GOSUMDB"_s, u"off"_s));
    question.environment = {{u"HOME"_s, path(u"home"_s)},
                            {u"PATH"_s, qEnvironmentVariable("PATH")},
                            {u"SSL_CERT_FILE"_s, path(u"tls/ca.pem"_s)},
                            {u"GIT_SSL_CAINFO"_s, path(u"tls/ca.pem"_s)},
                            {u"GOCACHE"_s, path(u"gocache"_s)},
                            {u"GOPATH"_s, path(u"gopath"_s)}};
    question.goProgram = QStandardPaths::findExecutable(u"go"_s);
    question.gitProgram = QStandardPaths::findExecutable(u"git"_s);
    question.mayRunPrograms = true;
    return question;
}

void runToEnd(ModuleCheck &check)
{
    QSignalSpy finished(&check, &ModuleCheck::finished);
    check.start();
    QCOMPARE(finished.count(), 0); // never from inside start()
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
    QVERIFY(!check.isRunning());
    // What was answered says the same when it is heard again.
    const QList<CheckStep> said = check.steps();
    check.speakAnew();
    QCOMPARE(finished.count(), 1);
    for (qsizetype i = 0; i < said.size(); ++i)
        QVERIFY2(check.steps().value(i) == said[i], qPrintable(said[i].detail + u"\n--\n"_s + check.steps().value(i).detail));
}

QString storyOf(const ModuleCheck &check)
{
    QStringList story;
    for (const CheckStep &step : check.steps())
        story += u"%1 %2 %3"_s.arg(step.id, nameOf(step.state), nameOf(step.fault)).trimmed();
    return story.join(u", "_s);
}

CheckStep stepOf(const ModuleCheck &check, const QString &id)
{
    const auto found = std::ranges::find(check.steps(), id, &CheckStep::id);
    if (found == check.steps().end())
        qFatal("no step %s in: %s", qPrintable(id), qPrintable(storyOf(check)));
    return *found;
}

QString allTextOf(const ModuleCheck &check)
{
    QString text;
    for (const CheckStep &step : check.steps()) {
        text += step.title + u'\n' + step.detail + u'\n' + step.words + u'\n';
        for (const CheckRemedy &remedy : step.remedies)
            text += remedy.label + u'\n' + remedy.command + u'\n' + remedy.value + u'\n';
    }
    return text;
}

} // namespace slipway
