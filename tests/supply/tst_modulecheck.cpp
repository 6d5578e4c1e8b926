// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "stage.h"

#include "items/checkmodel.h"
#include "supply/sumdatabase.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

using namespace slipway;
using namespace Qt::StringLiterals;

/// The walk through proxies and the checksum database, against real servers with TLS on loopback; and what go says to the same.
class TestModuleCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void proxies_data();
    void proxies();
    void fileProxy();
    void credentialsOfNetrc();
    void credentialsAndRedirections();
    void credentialsInGoProxy();
    void credentialsOverHttp();
    void throughTheWebProxy_data();
    void throughTheWebProxy();
    void goSumDisagrees();
    void database_data();
    void database();
    void settingsThatCannotBeRead_data();
    void settingsThatCannotBeRead();
    void restrictedProjectStartsNothing();
    void cancelEndsIt();
    void destroyedWhileItAsks();
    void modelFollows();
    void speaksAnotherLanguage();

private:
    SupplyStage m_stage;
};

void TestModuleCheck::initTestCase()
{
    if (const QString problem = m_stage.start(); !problem.isEmpty())
        QSKIP(qPrintable(problem));
}

void TestModuleCheck::cleanup()
{
    m_stage.remove(u"home/.netrc"_s);
}

void TestModuleCheck::proxies_data()
{
    QTest::addColumn<QString>("list"); // {x} is the URL of the server's folder x
    QTest::addColumn<QString>("story");
    QTest::newRow("has it") << u"{open}"_s << u"private good, proxy:1 good, sums note, go good"_s;
    QTest::newRow("404, then the next") << u"{missing},{open}"_s
                                        << u"private good, proxy:1 note not-found, proxy:2 good, sums note, go good"_s;
    QTest::newRow("410, then the next") << u"{gone},{open}"_s << u"private good, proxy:1 note gone, proxy:2 good, sums note, go good"_s;
    QTest::newRow("404 at the end") << u"{missing}"_s << u"private good, proxy:1 failed not-found, sums skipped, go failed not-found"_s;
    QTest::newRow("410 at the end") << u"{gone}"_s << u"private good, proxy:1 failed gone, sums skipped, go failed gone"_s;
    QTest::newRow("401") << u"{auth},{open}"_s
                         << u"private good, proxy:1 failed unauthorized, proxy:2 skipped, sums skipped, go failed unauthorized"_s;
    QTest::newRow("403") << u"{deny},{open}"_s
                         << u"private good, proxy:1 failed forbidden, proxy:2 skipped, sums skipped, go failed forbidden"_s;
    QTest::newRow("403 and a pipe") << u"{deny}|{open}"_s << u"private good, proxy:1 note forbidden, proxy:2 good, sums note, go good"_s;
    QTest::newRow("500") << u"{broken},{open}"_s << u"private good, proxy:1 failed server, proxy:2 skipped, sums skipped, go failed go"_s;
    QTest::newRow("a page to sign in") << u"{login}"_s << u"private good, proxy:1 failed bad-answer, sums skipped, go failed go"_s;
    QTest::newRow("refused") << u"{closed},{open}"_s
                             << u"private good, proxy:1 failed connection, proxy:2 skipped, sums skipped, go failed connection"_s;
    QTest::newRow("refused and a pipe") << u"{closed}|{open}"_s
                                        << u"private good, proxy:1 note connection, proxy:2 good, sums note, go good"_s;
    QTest::newRow("unknown authority") << u"{untrusted}"_s << u"private good, proxy:1 failed tls, sums skipped, go failed tls"_s;
    QTest::newRow("no such host") << u"https://no-such-host.invalid"_s
                                  << u"private good, proxy:1 failed dns, sums skipped, go failed dns"_s;
    QTest::newRow("off") << u"off"_s << u"private good, proxy:1 failed offline, sums skipped, go failed offline"_s;
    QTest::newRow("404, then off") << u"{missing},off"_s
                                   << u"private good, proxy:1 note not-found, proxy:2 failed offline, sums skipped, go failed offline"_s;
}

void TestModuleCheck::proxies()
{
    QFETCH(QString, list);
    QFETCH(QString, story);
    for (const QString &folder : {u"open"_s, u"missing"_s, u"gone"_s, u"auth"_s, u"deny"_s, u"broken"_s, u"login"_s})
        list.replace(u'{' + folder + u'}', m_stage.url(folder));
    list.replace(u"{closed}"_s, m_stage.url(u"open"_s, "closed")).replace(u"{untrusted}"_s, m_stage.url(u"open"_s, "untrusted"));
    ModuleCheck check(m_stage.question(u"example.test/team/lib@v1.0.0"_s, {{u"GOPROXY"_s, list}}));
    runToEnd(check);
    QCOMPARE(storyOf(check), story);
    const int failing = check.failingStep();
    QCOMPARE(failing < 0, stepOf(check, u"go"_s).state == CheckState::Good);
    QVERIFY(failing < 0 || !check.steps()[failing].remedies.isEmpty());
    QVERIFY(failing >= 0 || check.foundVersion() == u"v1.0.0"_s);
}

void TestModuleCheck::fileProxy()
{
    const QString proxy = u"file://"_s + m_stage.path(u"proxy"_s);
    ModuleCheck latest(m_stage.question(u"example.test/team/lib"_s, {{u"GOPROXY"_s, proxy}}));
    runToEnd(latest);
    QCOMPARE(latest.failingStep(), -1);
    QCOMPARE(latest.foundVersion(), u"v1.1.0"_s);
    ModuleCheck wrong(m_stage.question(u"example.test/team/lib@v9.0.0"_s, {{u"GOPROXY"_s, proxy}}));
    runToEnd(wrong);
    QCOMPARE(stepOf(wrong, u"proxy:1"_s).fault, CheckFault::NotFound);
}

void TestModuleCheck::credentialsOfNetrc()
{
    const QByteArray host = "127.0.0.1:" + QByteArray::number(m_stage.port("tls"));
    m_stage.write(u"home/.netrc"_s, "machine " + host + " login ann password " + SupplyStage::kSecret + '\n');
    const QMap<QString, QString> settings{{u"GOPROXY"_s, m_stage.url(u"auth"_s)}};
    ModuleCheck check(m_stage.question(u"example.test/team/lib@v1.0.0"_s, settings));
    runToEnd(check);
    QCOMPARE(storyOf(check), u"private good, proxy:1 good, sums note, go good"_s);
    QVERIFY(stepOf(check, u"proxy:1"_s).detail.contains(m_stage.path(u"home/.netrc"_s)));
    QVERIFY(!allTextOf(check).contains(QString::fromLatin1(SupplyStage::kSecret)));

    m_stage.write(u"home/.netrc"_s, "machine " + host + " login ann password wrong-one\n");
    ModuleCheck refused(m_stage.question(u"example.test/team/lib@v1.0.0"_s, settings));
    runToEnd(refused);
    QCOMPARE(stepOf(refused, u"proxy:1"_s).fault, CheckFault::Unauthorized);
    QVERIFY(!allTextOf(refused).contains(u"wrong-one"_s));

    // GOAUTH=off: .netrc is not looked at, by us and by go.
    m_stage.write(u"home/.netrc"_s, "machine " + host + " login ann password " + SupplyStage::kSecret + '\n');
    ModuleCheck off(m_stage.question(u"example.test/team/lib@v1.0.0"_s, {{u"GOPROXY"_s, m_stage.url(u"auth"_s)}, {u"GOAUTH"_s, u"off"_s}}));
    runToEnd(off);
    QCOMPARE(storyOf(off), u"private good, proxy:1 failed unauthorized, sums skipped, go failed unauthorized"_s);
}

/// Credentials stay with the host that they are for, as with go.
void TestModuleCheck::credentialsAndRedirections()
{
    const auto proxy = [this](const QString &path) {
        return m_stage.url(path).replace(u"https://"_s, u"https://ann:%1@"_s.arg(QString::fromLatin1(SupplyStage::kSecret)));
    };
    ModuleCheck near(m_stage.question(u"example.test/team/lib@v1.0.0"_s, {{u"GOPROXY"_s, proxy(u"near"_s)}}));
    runToEnd(near);
    QCOMPARE(storyOf(near), u"private good, proxy:1 good, sums note, go good"_s);
    ModuleCheck far(m_stage.question(u"example.test/team/lib@v1.0.0"_s, {{u"GOPROXY"_s, proxy(u"moved"_s)}}));
    runToEnd(far);
    QCOMPARE(storyOf(far), u"private good, proxy:1 failed unauthorized, sums skipped, go failed unauthorized"_s);
}

void TestModuleCheck::credentialsInGoProxy()
{
    QString proxy = m_stage.url(u"auth"_s);
    proxy.replace(u"https://"_s, u"https://ann:%1@"_s.arg(QString::fromLatin1(SupplyStage::kSecret)));
    ModuleCheck check(m_stage.question(u"example.test/team/lib@v1.0.0"_s, {{u"GOPROXY"_s, proxy}}));
    runToEnd(check);
    QCOMPARE(storyOf(check), u"private good, proxy:1 good, sums note, go good"_s);
    QVERIFY(!allTextOf(check).contains(QString::fromLatin1(SupplyStage::kSecret)));
    // In a failure too, the words of go included.
    ModuleCheck missing(m_stage.question(u"example.test/team/lib@v7.0.0"_s, {{u"GOPROXY"_s, proxy}}));
    runToEnd(missing);
    QVERIFY(missing.failingStep() >= 0);
    QVERIFY2(!allTextOf(missing).contains(QString::fromLatin1(SupplyStage::kSecret)), qPrintable(allTextOf(missing)));
}

void TestModuleCheck::credentialsOverHttp()
{
    QString proxy = m_stage.url(u"auth"_s, "plain");
    proxy.replace(u"http://"_s, u"http://ann:%1@"_s.arg(QString::fromLatin1(SupplyStage::kSecret)));
    ModuleCheck check(m_stage.question(u"example.test/team/lib@v1.0.0"_s, {{u"GOPROXY"_s, proxy}}));
    runToEnd(check);
    QCOMPARE(storyOf(check), u"private good, proxy:1 failed insecure, sums skipped, go failed insecure"_s);
}

void TestModuleCheck::throughTheWebProxy_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("story");
    const QString secret = QString::fromLatin1(SupplyStage::kSecret);
    QTest::newRow("with its password") << u"ann:%1@"_s.arg(secret) << u"web"_s << u"private good, proxy:1 good, sums note, go good"_s;
    QTest::newRow("without") << QString() << u"web"_s
                             << u"private good, proxy:1 failed web-proxy-auth, sums skipped, go failed web-proxy-auth"_s;
    QTest::newRow("not there") << QString() << u"closed"_s
                               << u"private good, proxy:1 failed web-proxy, sums skipped, go failed web-proxy"_s;
}

/// A host that no DNS knows can be reached, since the web proxy finds it.
void TestModuleCheck::throughTheWebProxy()
{
    QFETCH(QString, login);
    QFETCH(QString, server);
    QFETCH(QString, story);
    CheckQuestion question = m_stage.question(u"example.test/team/lib@v1.0.0"_s, {{u"GOPROXY"_s, u"https://mods.test/open"_s}});
    question.environment.insert(u"HTTPS_PROXY"_s,
                                u"http://"_s + login + u"127.0.0.1:%1"_s.arg(m_stage.port(server.toLatin1().constData())));
    ModuleCheck check(question);
    runToEnd(check);
    QCOMPARE(storyOf(check), story);
    QVERIFY2(!allTextOf(check).contains(QString::fromLatin1(SupplyStage::kSecret)), qPrintable(allTextOf(check)));
}

void TestModuleCheck::goSumDisagrees()
{
    CheckQuestion question = m_stage.question(u"example.test/team/lib@v1.0.0"_s, {{u"GOPROXY"_s, m_stage.url(u"open"_s)}});
    question.goSum = "example.test/team/lib v1.0.0/go.mod h1:LzX7hefJvL54yjefDEDHNONDjII0t9xZLPXsUe+TKr0=\n";
    ModuleCheck check(question);
    runToEnd(check);
    QCOMPARE(storyOf(check), u"private good, proxy:1 good, sums failed checksum, go failed checksum"_s);
    QVERIFY(stepOf(check, u"sums"_s).words.contains(u"h1:LzX7hefJvL54yjefDEDHNONDjII0t9xZLPXsUe+TKr0="_s));
}

void TestModuleCheck::database_data()
{
    QTest::addColumn<QByteArray>("goModHash");
    QTest::addColumn<QString>("story");
    QTest::newRow("agrees") << goModHash("module example.test/team/lib\n\ngo 1.20\n")
                            << u"private good, proxy:1 good, sums good, go skipped"_s;
    QTest::newRow("disagrees") << QByteArray("h1:LzX7hefJvL54yjefDEDHNONDjII0t9xZLPXsUe+TKr0=")
                               << u"private good, proxy:1 good, sums failed checksum, go skipped"_s;
    QTest::newRow("does not know it") << QByteArray() << u"private good, proxy:1 good, sums failed not-in-database, go skipped"_s;
}

/// The database is offered by the proxy. (Its signature is checked by go alone: see tst_privategit.)
void TestModuleCheck::database()
{
    QFETCH(QByteArray, goModHash);
    QFETCH(QString, story);
    m_stage.write(u"proxy/sumdb/db.test/supported"_s, {});
    const QString file = u"proxy/sumdb/db.test/lookup/example.test/team/lib@v1.0.0"_s;
    m_stage.remove(file);
    if (!goModHash.isEmpty())
        m_stage.write(file, "1\nexample.test/team/lib v1.0.0 h1:AAAA=\nexample.test/team/lib v1.0.0/go.mod " + goModHash + "\n\nsigned\n");
    CheckQuestion question = m_stage.question(u"example.test/team/lib@v1.0.0"_s,
                                              {{u"GOPROXY"_s, m_stage.url(u"open"_s)}, {u"GOSUMDB"_s, u"db.test+33d7d496+AZG2WT"_s}});
    question.mayRunPrograms = false;
    ModuleCheck check(question);
    runToEnd(check);
    QCOMPARE(storyOf(check), story);
    if (check.failingStep() >= 0 && stepOf(check, u"sums"_s).fault == CheckFault::NotInDatabase)
        QCOMPARE(stepOf(check, u"sums"_s).remedies.first().command, u"go env -w GOPRIVATE=example.test/team"_s);
    question.settings.insert(u"GONOSUMDB"_s, u"example.test"_s);
    ModuleCheck spared(question);
    runToEnd(spared);
    QCOMPARE(stepOf(spared, u"sums"_s).state, CheckState::Skipped);
}

void TestModuleCheck::settingsThatCannotBeRead_data()
{
    QTest::addColumn<QString>("module");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::newRow("GOPROXY") << u"example.test/m"_s << u"GOPROXY"_s << u"nonsense"_s;
    QTest::newRow("path") << u"no-dot/m"_s << u"GOPROXY"_s << u"off"_s;
    QTest::newRow("path with blanks") << u"a b"_s << u"GOPROXY"_s << u"off"_s;
}

void TestModuleCheck::settingsThatCannotBeRead()
{
    QFETCH(QString, module);
    QFETCH(QString, name);
    QFETCH(QString, value);
    CheckQuestion question = m_stage.question(module, {{name, value}});
    question.mayRunPrograms = false;
    ModuleCheck check(question);
    runToEnd(check);
    QCOMPARE(check.failingStep(), 0);
    QCOMPARE(check.steps().first().fault, CheckFault::Settings);
    QVERIFY(!check.steps().first().words.isEmpty());
}

void TestModuleCheck::restrictedProjectStartsNothing()
{
    CheckQuestion question = m_stage.question(
        u"example.test/team/lib@v1.0.0"_s, {{u"GOPROXY"_s, m_stage.url(u"missing"_s) + u",direct"_s}, {u"GOPRIVATE"_s, u"example.test"_s}});
    question.environment.insert(u"HTTPS_PROXY"_s,
                                u"http://ann:%1@127.0.0.1:%2"_s.arg(QString::fromLatin1(SupplyStage::kSecret)).arg(m_stage.port("web")));
    question.mayRunPrograms = false;
    m_stage.write(u"started.sh"_s, "#!/bin/sh\necho $0 >> " + m_stage.path(u"started"_s).toUtf8() + '\n');
    QFile::setPermissions(m_stage.path(u"started.sh"_s), QFile::ReadOwner | QFile::ExeOwner);
    question.goProgram = question.gitProgram = m_stage.path(u"started.sh"_s);
    m_stage.write(u"web/team/lib"_s,
                  "<meta name=\"go-import\" content=\"example.test/team/lib git https://example.test/opengit/team/lib.git\">");
    ModuleCheck check(question);
    runToEnd(check);
    QCOMPARE(storyOf(check), u"private good, proxy:1 skipped, discovery good, repository skipped, sums skipped, go skipped"_s);
    QVERIFY(!QFile::exists(m_stage.path(u"started"_s)));
    QVERIFY(check.foundVersion().isEmpty());
}

void TestModuleCheck::cancelEndsIt()
{
    ModuleCheck check(m_stage.question(u"example.test/team/lib@v1.0.0"_s, {{u"GOPROXY"_s, m_stage.url(u"slow"_s)}}));
    QSignalSpy finished(&check, &ModuleCheck::finished);
    check.start();
    QTRY_COMPARE(stepOf(check, u"proxy:1"_s).state, CheckState::Running);
    QElapsedTimer clock;
    clock.start();
    check.cancel();
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(clock.elapsed() < 5000);
    QVERIFY(check.isCancelled());
    QCOMPARE(stepOf(check, u"proxy:1"_s).state, CheckState::Skipped);
    QCOMPARE(stepOf(check, u"go"_s).state, CheckState::Skipped);
}

void TestModuleCheck::destroyedWhileItAsks()
{
    auto check
        = std::make_unique<ModuleCheck>(m_stage.question(u"example.test/team/lib@v1.0.0"_s, {{u"GOPROXY"_s, m_stage.url(u"slow"_s)}}));
    check->start();
    QTRY_COMPARE(stepOf(*check, u"proxy:1"_s).state, CheckState::Running);
    check.reset();
    QCoreApplication::processEvents();
}

void TestModuleCheck::modelFollows()
{
    CheckQuestion question = m_stage.question(u"example.test/team/lib@v1.0.0"_s, {{u"GOPROXY"_s, m_stage.url(u"open"_s)}});
    question.mayRunPrograms = false;
    auto check = std::make_unique<ModuleCheck>(question);
    CheckModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setCheck(check.get());
    QCOMPARE(model.rowCount(), check->steps().size());
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    runToEnd(*check);
    QVERIFY(changes.count() >= check->steps().size());
    QCOMPARE(model.index(1, CheckModel::StateColumn).data().toString(), CheckModel::stateText(CheckState::Good));
    check.reset();
    QCOMPARE(model.rowCount(), 0);
}

namespace {

/// Another language: every text begins with a mark.
class Marked : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override { return u"~"_s + QString::fromUtf8(source); }
};

} // namespace

/// Nobody is asked again: the check that failed at a server that is gone tells the same.
void TestModuleCheck::speaksAnotherLanguage()
{
    ModuleCheck check(
        m_stage.question(u"example.test/team/lib@v1.0.0"_s, {{u"GOPROXY"_s, m_stage.url(u"missing"_s) + u',' + m_stage.url(u"deny"_s)}}));
    runToEnd(check);
    const QList<CheckStep> before = check.steps();
    QSignalSpy changed(&check, &ModuleCheck::stepChanged);
    Marked language;
    QVERIFY(QCoreApplication::installTranslator(&language));
    check.speakAnew();
    QVERIFY(changed.count() >= before.size());
    for (const CheckStep &step : check.steps()) {
        QVERIFY2(step.title.startsWith(u'~'), qPrintable(step.title));
        QVERIFY2(step.detail.isEmpty() || step.detail.startsWith(u'~'), qPrintable(step.detail));
        for (const CheckRemedy &remedy : step.remedies)
            QVERIFY2(remedy.label.startsWith(u'~'), qPrintable(remedy.label));
    }
    QCOMPARE(check.steps().size(), before.size());
    QVERIFY(QCoreApplication::removeTranslator(&language));
    check.speakAnew();
    QVERIFY(check.steps() == before);

    // Switched while it runs: at its end everything is said in the new language.
    ModuleCheck other(m_stage.question(u"example.test/team/lib@v1.0.0"_s, {{u"GOPROXY"_s, m_stage.url(u"open"_s)}}));
    QSignalSpy finished(&other, &ModuleCheck::finished), moved(&other, &ModuleCheck::stepChanged);
    other.start();
    QVERIFY(!moved.isEmpty() || moved.wait());
    QCOMPARE(finished.count(), 0);
    QVERIFY(QCoreApplication::installTranslator(&language));
    other.speakAnew();
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
    for (const CheckStep &step : other.steps())
        QVERIFY2(step.title.startsWith(u'~') && step.detail.startsWith(u'~'), qPrintable(step.title + step.detail));
    QVERIFY(QCoreApplication::removeTranslator(&language));
}

QTEST_GUILESS_MAIN(TestModuleCheck)
#include "tst_modulecheck.moc"
