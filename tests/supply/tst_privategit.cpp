// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "stage.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpSocket>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

/// Modules that come from a repository: git's own http-backend behind a password and TLS, and the system's sshd, on loopback.
class TestPrivateGit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void https_data();
    void https();
    void secretsStayOut();
    void ssh_data();
    void ssh();
    void versions_data();
    void versions();
    void discovery_data();
    void discovery();
    void goVcsForbids();
    void publicDatabaseDoesNotKnowIt();
    void goAsksGitForCredentials();
    void cleanupTestCase();

private:
    QMap<QString, QString> privateSettings() const { return {{u"GOPROXY"_s, u"direct"_s}, {u"GOPRIVATE"_s, u"example.test"_s}}; }
    void configureGit(const QByteArray &text) const { m_stage.write(u"home/.gitconfig"_s, text); }
    QByteArray rewrite(const QString &to) const { return "[url \"" + to.toUtf8() + "\"]\n\tinsteadOf = https://example.test/\n"; }
    QString startSshd();

    SupplyStage m_stage;
    QProcess m_sshd;
    int m_sshPort = 0;
};

void TestPrivateGit::initTestCase()
{
    if (const QString problem = m_stage.start(); !problem.isEmpty())
        QSKIP(qPrintable(problem));
}

void TestPrivateGit::init()
{
    for (const QString &name : {u"home/.netrc"_s, u"home/.gitconfig"_s, u"home/.git-credentials"_s})
        m_stage.remove(name);
}

void TestPrivateGit::https_data()
{
    QTest::addColumn<QByteArray>("netrc");
    QTest::addColumn<QByteArray>("stored");
    QTest::addColumn<QString>("story");
    const QByteArray secret = SupplyStage::kSecret;
    const QString good = u"private good, discovery good, repository good, sums skipped, go good"_s;
    QTest::newRow("no credentials")
        << QByteArray() << QByteArray()
        << u"private good, discovery good, repository failed git-prompt, sums skipped, go failed no-repository"_s;
    QTest::newRow(".netrc") << QByteArray("machine 127.0.0.1 login ann password " + secret) << QByteArray() << good;
    QTest::newRow("wrong .netrc")
        << QByteArray("machine 127.0.0.1 login ann password nonsense") << QByteArray()
        << u"private good, discovery good, repository failed git-refused, sums skipped, go failed no-repository"_s;
    QTest::newRow("credential helper") << QByteArray() << QByteArray("https://ann:" + secret + "@127.0.0.1") << good;
}

void TestPrivateGit::https()
{
    QFETCH(QByteArray, netrc);
    QFETCH(QByteArray, stored);
    QFETCH(QString, story);
    QByteArray configuration = rewrite(m_stage.url(u"git/"_s));
    if (!netrc.isEmpty())
        m_stage.write(u"home/.netrc"_s, netrc + '\n');
    if (!stored.isEmpty()) {
        m_stage.write(u"home/.git-credentials"_s, stored + ':' + QByteArray::number(m_stage.port("tls")) + '\n');
        configuration += "[credential]\n\thelper = store\n";
    }
    configureGit(configuration);
    ModuleCheck check(m_stage.question(u"example.test/team/priv.git@v1.0.0"_s, privateSettings()));
    runToEnd(check);
    // go only says “no secure protocol found for repository”; our own step says why.
    QCOMPARE(storyOf(check), story);
    QVERIFY2(!allTextOf(check).contains(QString::fromLatin1(SupplyStage::kSecret)), qPrintable(allTextOf(check)));
    QCOMPARE(stepOf(check, u"go"_s).state == CheckState::Good, stepOf(check, u"repository"_s).state == CheckState::Good);
    if (stepOf(check, u"repository"_s).state == CheckState::Failed)
        QVERIFY(stepOf(check, u"repository"_s).remedies.size() >= 2);
}

void TestPrivateGit::secretsStayOut()
{
    // A token in the rewritten URL: common, and git repeats it in its messages.
    QString to = m_stage.url(u"git/"_s);
    to.replace(u"https://"_s, u"https://ann:%1@"_s.arg(QString::fromLatin1(SupplyStage::kSecret)));
    configureGit(rewrite(to));
    ModuleCheck good(m_stage.question(u"example.test/team/priv.git@v1.0.0"_s, privateSettings()));
    runToEnd(good);
    QCOMPARE(stepOf(good, u"repository"_s).state, CheckState::Good);
    QVERIFY2(!allTextOf(good).contains(QString::fromLatin1(SupplyStage::kSecret)), qPrintable(allTextOf(good)));
    ModuleCheck missing(m_stage.question(u"example.test/team/nothing.git@v1.0.0"_s, privateSettings()));
    runToEnd(missing);
    QCOMPARE(stepOf(missing, u"repository"_s).state, CheckState::Failed);
    QCOMPARE(stepOf(missing, u"repository"_s).fault, CheckFault::NoRepository);
    QVERIFY2(!allTextOf(missing).contains(QString::fromLatin1(SupplyStage::kSecret)), qPrintable(allTextOf(missing)));
}

/// A server of our own: a host key, one key that may come in, and one that may not. Empty: it runs.
QString TestPrivateGit::startSshd()
{
    const QString program = QStandardPaths::findExecutable(u"sshd"_s, {u"/usr/sbin"_s, u"/usr/local/sbin"_s});
    if (program.isEmpty())
        return u"sshd is not installed"_s;
    QDir().mkpath(m_stage.path(u"ssh"_s));
    for (const QString &key : {u"host"_s, u"mine"_s, u"other"_s}) {
        if (!m_stage.run(u"ssh-keygen"_s, {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, QString(), u"-f"_s, m_stage.path(u"ssh/"_s + key)}))
            return u"ssh-keygen failed"_s;
    }
    QFile::copy(m_stage.path(u"ssh/mine.pub"_s), m_stage.path(u"ssh/authorized"_s));
    if (qEnvironmentVariable("USER", u"root"_s) == "root"_L1)
        QDir().mkpath(u"/run/sshd"_s);
    for (m_sshPort = 41022; m_sshPort < 41042; ++m_sshPort) {
        m_stage.write(u"ssh/config"_s,
                      u"Port %1\nListenAddress 127.0.0.1\nHostKey %2\nAuthorizedKeysFile %3\nPidFile none\nUsePAM no\nStrictModes no\n"
                      "PasswordAuthentication no\nKbdInteractiveAuthentication no\nPermitRootLogin yes\n"_s.arg(m_sshPort)
                          .arg(m_stage.path(u"ssh/host"_s), m_stage.path(u"ssh/authorized"_s))
                          .toUtf8());
        m_sshd.start(program, {u"-D"_s, u"-e"_s, u"-f"_s, m_stage.path(u"ssh/config"_s)});
        QElapsedTimer clock;
        clock.start();
        while (clock.elapsed() < 10'000 && !m_sshd.waitForFinished(50)) {
            QTcpSocket probe;
            probe.connectToHost(u"127.0.0.1"_s, quint16(m_sshPort));
            if (probe.waitForConnected(1000) && m_sshd.state() == QProcess::Running)
                return {};
        }
    }
    return u"sshd does not start: "_s + QString::fromUtf8(m_sshd.readAllStandardError());
}

void TestPrivateGit::ssh_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("isHostKnown");
    QTest::addColumn<QString>("repository");
    QTest::newRow("key is accepted") << u"mine"_s << true << u"good"_s;
    QTest::newRow("another key") << u"other"_s << true << u"failed ssh-key"_s;
    QTest::newRow("server is not known") << u"mine"_s << false << u"failed ssh-host"_s;
}

void TestPrivateGit::ssh()
{
    if (m_sshd.state() == QProcess::NotRunning) {
        if (const QString problem = startSshd(); !problem.isEmpty())
            QSKIP(qPrintable(problem));
    }
    QFETCH(QString, key);
    QFETCH(bool, isHostKnown);
    QFETCH(QString, repository);
    QFile hostKey(m_stage.path(u"ssh/host.pub"_s));
    QVERIFY(hostKey.open(QIODevice::ReadOnly));
    m_stage.write(u"ssh/known"_s, isHostKnown ? "[127.0.0.1]:" + QByteArray::number(m_sshPort) + ' ' + hostKey.readAll() : QByteArray());
    const QString user = qEnvironmentVariable("USER", u"root"_s);
    configureGit(rewrite(u"ssh://%1@127.0.0.1:%2%3/"_s.arg(user).arg(m_sshPort).arg(m_stage.path(u"git"_s))));
    CheckQuestion question = m_stage.question(u"example.test/team/priv.git@v1.0.0"_s, privateSettings());
    question.environment.insert(
        u"GIT_SSH_COMMAND"_s,
        u"ssh -F none -o BatchMode=yes -o IdentitiesOnly=yes -o StrictHostKeyChecking=yes -o UserKnownHostsFile=%1 -i %2"_s.arg(
            m_stage.path(u"ssh/known"_s), m_stage.path(u"ssh/"_s + key)));
    ModuleCheck check(question);
    runToEnd(check);
    const CheckStep step = stepOf(check, u"repository"_s);
    QCOMPARE(QString(nameOf(step.state) + u' ' + nameOf(step.fault)).trimmed(), repository);
    QCOMPARE(stepOf(check, u"go"_s).state == CheckState::Good, step.state == CheckState::Good);
    QVERIFY(step.detail.contains(u"insteadOf"_s, Qt::CaseInsensitive) || step.detail.contains(u"ssh://"_s));
}

void TestPrivateGit::versions_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("repository");
    QTest::addColumn<QString>("found");
    QTest::newRow("latest") << QString() << u"good"_s << u"v1.1.0"_s;
    QTest::newRow("a tag") << u"v1.0.0"_s << u"good"_s << u"v1.0.0"_s;
    QTest::newRow("no such tag") << u"v1.9.0"_s << u"failed no-tag"_s << QString();
    QTest::newRow("a branch") << u"main"_s << u"good"_s << u"v1.1.0"_s; // its commit has that tag
}

void TestPrivateGit::versions()
{
    QFETCH(QString, version);
    QFETCH(QString, repository);
    QFETCH(QString, found);
    configureGit(rewrite(m_stage.url(u"opengit/"_s)));
    ModuleCheck check(m_stage.question(u"example.test/team/priv.git@"_s + version, privateSettings()));
    runToEnd(check);
    const CheckStep step = stepOf(check, u"repository"_s);
    QCOMPARE(QString(nameOf(step.state) + u' ' + nameOf(step.fault)).trimmed(), repository);
    QCOMPARE(stepOf(check, u"go"_s).state == CheckState::Good, step.state == CheckState::Good);
    QCOMPARE(check.foundVersion(), found);
    if (step.fault == CheckFault::NoTag)
        QVERIFY(step.detail.contains(u"v1.1.0, v1.0.0"_s));
}

void TestPrivateGit::discovery_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QString>("story");
    QTest::newRow("says it") << QByteArray(
        "<html><head><meta name=\"go-import\" content=\"example.test/team/lib git https://example.test/opengit/team/lib.git\"></head>")
                             << u"private good, discovery good, repository good, sums skipped, go good"_s;
    QTest::newRow("no such line") << QByteArray("<html><head></head><body>welcome</body>")
                                  << u"private good, discovery failed no-repository, sums skipped, go failed no-repository"_s;
    QTest::newRow("no such page") << QByteArray() << u"private good, discovery failed not-found, sums skipped, go failed not-found"_s;
}

/// A vanity path: the server of the path says where the code is. Its name is known to the web proxy alone.
void TestPrivateGit::discovery()
{
    QFETCH(QByteArray, page);
    QFETCH(QString, story);
    m_stage.remove(u"web/team/lib"_s);
    if (!page.isEmpty())
        m_stage.write(u"web/team/lib"_s, page);
    CheckQuestion question = m_stage.question(u"example.test/team/lib@v1.0.0"_s, privateSettings());
    question.environment.insert(u"HTTPS_PROXY"_s,
                                u"http://ann:%1@127.0.0.1:%2"_s.arg(QString::fromLatin1(SupplyStage::kSecret)).arg(m_stage.port("web")));
    ModuleCheck check(question);
    runToEnd(check);
    QString told = storyOf(check);
    told.replace(u"repository skipped, "_s, QString());
    if (told != story)
        qInfo().noquote() << allTextOf(check);
    QCOMPARE(told, story);
    QVERIFY(!allTextOf(check).contains(QString::fromLatin1(SupplyStage::kSecret)));
}

void TestPrivateGit::goVcsForbids()
{
    QMap<QString, QString> settings = privateSettings();
    settings.insert(u"GOVCS"_s, u"private:hg"_s);
    ModuleCheck check(m_stage.question(u"example.test/team/priv.git@v1.0.0"_s, settings));
    runToEnd(check);
    QCOMPARE(stepOf(check, u"repository"_s).fault, CheckFault::GoVcs);
    QCOMPARE(stepOf(check, u"go"_s).fault, CheckFault::GoVcs);
    QVERIFY(stepOf(check, u"go"_s).words.contains(stepOf(check, u"repository"_s).words.section(u';', 0, 0)));
}

/// The classical mistake: a private module comes by git, and then a public database is asked for its checksum.
void TestPrivateGit::publicDatabaseDoesNotKnowIt()
{
    configureGit(rewrite(m_stage.url(u"opengit/"_s)));
    const QString database = u"db.test+33d7d496+AZG2WT+xKhpV84kqXZMQvA7xXUoMjBNnNqkMBzGBkFm7 %1"_s.arg(m_stage.url(u"missing/sumdb"_s));
    ModuleCheck check(m_stage.question(u"example.test/team/priv.git@v1.0.0"_s, {{u"GOPROXY"_s, u"direct"_s}, {u"GOSUMDB"_s, database}}));
    runToEnd(check);
    QCOMPARE(stepOf(check, u"repository"_s).state, CheckState::Good);
    QCOMPARE(stepOf(check, u"sums"_s).fault, CheckFault::NotInDatabase);
    QCOMPARE(stepOf(check, u"sums"_s).remedies.first().setting, u"GOPRIVATE"_s);
    QCOMPARE(stepOf(check, u"go"_s).state, CheckState::Failed);
    CheckQuestion again = m_stage.question(u"example.test/team/priv.git@v1.0.0"_s, {{u"GOPROXY"_s, u"direct"_s}, {u"GOSUMDB"_s, database}});
    again.settings.insert(u"GOPRIVATE"_s, stepOf(check, u"sums"_s).remedies.first().value);
    ModuleCheck healed(again);
    runToEnd(healed);
    QCOMPARE(healed.failingStep(), -1);
}

/// GOAUTH=git: only go can ask git's credential helper for the password of a proxy; our own step leaves it open.
void TestPrivateGit::goAsksGitForCredentials()
{
    const QByteArray host = "127.0.0.1:" + QByteArray::number(m_stage.port("tls"));
    m_stage.write(u"home/.git-credentials"_s, "https://ann:" + QByteArray(SupplyStage::kSecret) + '@' + host + '\n');
    configureGit("[credential]\n\thelper = store\n");
    CheckQuestion question = m_stage.question(u"example.test/team/lib@v1.0.0"_s,
                                              {{u"GOPROXY"_s, m_stage.url(u"auth"_s)}, {u"GOAUTH"_s, u"git "_s + m_stage.path(u"home"_s)}});
    ModuleCheck check(question);
    runToEnd(check);
    QCOMPARE(storyOf(check), u"private good, proxy:1 note, sums skipped, go good"_s);
    QVERIFY(!allTextOf(check).contains(QString::fromLatin1(SupplyStage::kSecret)));
    question.settings.insert(u"GOAUTH"_s, u"off"_s);
    ModuleCheck off(question);
    runToEnd(off);
    QCOMPARE(stepOf(off, u"proxy:1"_s).fault, CheckFault::Unauthorized);
}

void TestPrivateGit::cleanupTestCase()
{
    m_sshd.terminate();
    m_sshd.waitForFinished(10'000);
}

QTEST_GUILESS_MAIN(TestPrivateGit)
#include "tst_privategit.moc"
