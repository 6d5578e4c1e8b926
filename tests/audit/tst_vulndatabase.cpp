// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "testdatabase.h"

#include "archive/writer.h"
#include "audit/vulnmirror.h"
#include "audit/vulnreport.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

/// A web server that hands out the files of a folder; says 404 for what is not there and 500 for what it is told to.
class FileServer : public QObject
{
public:
    explicit FileServer(const QString &folder)
        : m_folder(folder)
    {
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { answer(socket); });
        });
        m_server.listen(QHostAddress::LocalHost);
    }
    QString address() const { return u"http://127.0.0.1:%1/db"_s.arg(m_server.serverPort()); }
    QStringList asked;
    QString broken;

private:
    void answer(QTcpSocket *socket)
    {
        if (!socket->peek(16384).contains("\r\n\r\n"))
            return;
        const QString path = QString::fromLatin1(socket->readAll().split(' ').value(1));
        asked.append(path);
        QFile file(m_folder + path.sliced(3));
        if (!broken.isEmpty() && path.contains(broken))
            socket->write("HTTP/1.1 500 Oh\r\nContent-Length: 0\r\n\r\n");
        else if (!file.open(QIODevice::ReadOnly))
            socket->write("HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n");
        else
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(file.size()) + "\r\n\r\n" + file.readAll());
    }

    QString m_folder;
    QTcpServer m_server;
};

AuditedModule module(const QString &path, const QString &version)
{
    return {path, version, path, true};
}

QStringList idsOf(const VulnReport &report)
{
    QStringList ids;
    for (const VulnFinding &finding : report.findings)
        ids.append(finding.entry.id + u' ' + finding.module.listedPath + u' ' + QString::fromUtf8(finding.fixedIn));
    return ids;
}

} // namespace

/// A database as a folder, a zip, a heap of entries, and behind an address; and what modules it finds fault with.
class TestVulnDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyFormTellsTheSame_data();
    void everyFormTellsTheSame();
    void judgesModules();
    void withdrawnLaterStillCounts();
    void looksAtTheSystem();
    void namesWhatItCannotJudge();
    void refusesWhatIsNone();
    void findsTheFolder();
    void mirrorsAnAddress();
    void goesThroughTheWebProxy();
    void aBrokenServerLeavesTheCopy();
    void mirroringCanBeCancelled();

private:
    Result<> mirrored(const QString &address, const QList<AuditedModule> &modules, const QMap<QString, QString> &environment = {});

    TestDatabase m_content;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestVulnDatabase::init()
{
    using D = TestDatabase;
    m_content = {};
    m_content.add(u"GO-2099-0001"_s, {D::affected(u"example.test/m"_s, u"0 1.2.3"_s)});
    m_content.add(u"GO-2099-0002"_s, {D::affected(u"example.test/m"_s, u"1.1.0 1.1.5"_s), D::affected(u"example.test/n"_s, u"0"_s)});
    m_content.add(u"GO-2099-0003"_s, {D::affected(u"example.test/m"_s, u"0"_s)}, {{u"withdrawn"_s, u"2026-01-01T00:00:00Z"_s}});
    m_content.add(u"GO-2099-0004"_s,
                  {D::affected(u"stdlib"_s, u"0 1.25.1"_s, {D::import(u"net/http"_s)}), D::affected(u"toolchain"_s, u"0 1.25.2"_s)});
    m_content.add(u"GO-2099-0005"_s, {D::affected(u"example.test/w"_s, u"0"_s, {D::import(u"example.test/w"_s, {}, {u"windows"_s})})});
    m_folder = std::make_unique<QTemporaryDir>();
    m_content.write(m_folder->filePath(u"db"_s));
}

void TestVulnDatabase::everyFormTellsTheSame_data()
{
    QTest::addColumn<QString>("form");
    for (const char *form : {"folder", "zip", "zip in a folder", "flat", "gz"})
        QTest::newRow(form) << QString::fromLatin1(form);
}

void TestVulnDatabase::everyFormTellsTheSame()
{
    QFETCH(QString, form);
    QString path = m_folder->filePath(u"db"_s);
    if (form.startsWith(u"zip"_s)) {
        const QString inside = form == u"zip"_s ? QString() : u"vulndb/"_s;
        const ArchiveSpec spec{m_folder->filePath(u"db.zip"_s),
                               ArchiveFormat::Zip,
                               {{path + u"/index"_s, inside + u"index"_s}, {path + u"/ID"_s, inside + u"ID"_s}}};
        QVERIFY(writeArchive(spec));
        path = spec.path;
    } else if (form == u"flat"_s) {
        path += u"/ID"_s;
    } else if (form == u"gz"_s) {
        for (const QString &name : {u"/index/modules.json"_s, u"/index/db.json"_s, u"/ID/GO-2099-0001.json"_s}) {
            QVERIFY(writeArchive({path + name + u".gz"_s, ArchiveFormat::Gz, {{path + name, u"x"_s}}}));
            QVERIFY(QFile::remove(path + name));
        }
    }
    const Result<VulnDatabase> database = VulnDatabase::open(path);
    QVERIFY2(database, qPrintable(database ? QString() : database.error().summary()));
    QCOMPARE(database->modified().toUTC().toString(Qt::ISODate), u"2026-03-04T05:06:07Z"_s);
    QCOMPARE(database->moduleCount(), 5);
    const VulnReport report
        = findVulnerabilities(*database, {module(u"example.test/m"_s, u"v1.1.0"_s), module(u"stdlib"_s, u"go1.25.0"_s)});
    QCOMPARE(
        idsOf(report),
        (QStringList{u"GO-2099-0001 example.test/m v1.2.3"_s, u"GO-2099-0002 example.test/m v1.1.5"_s, u"GO-2099-0004 stdlib go1.25.1"_s}));
    QVERIFY(report.unchecked.isEmpty());
    QCOMPARE(report.checked, 2);
    QCOMPARE(report.moduleCount(), 2);
}

void TestVulnDatabase::judgesModules()
{
    const Result<VulnDatabase> database = VulnDatabase::open(m_folder->filePath(u"db"_s));
    QVERIFY(database);
    const auto ids
        = [&](const QString &path, const QString &version) { return idsOf(findVulnerabilities(*database, {module(path, version)})); };
    QCOMPARE(ids(u"example.test/m"_s, u"v1.2.3"_s), QStringList());
    QCOMPARE(ids(u"example.test/m"_s, u"v1.2.3-0.20240101000000-abcdefabcdef"_s), QStringList{u"GO-2099-0001 example.test/m v1.2.3"_s});
    QCOMPARE(ids(u"example.test/n"_s, u"v7.0.0"_s), QStringList{u"GO-2099-0002 example.test/n "_s});
    QCOMPARE(ids(u"toolchain"_s, u"go1.25.1"_s), QStringList{u"GO-2099-0004 toolchain go1.25.2"_s});
    QCOMPARE(ids(u"example.test/unknown"_s, u"v1.0.0"_s), QStringList());
    // A replacement is judged by its own path and told under that of the build list.
    const AuditedModule fork{u"example.test/n"_s, u"v1.0.0"_s, u"example.test/original"_s, true};
    const VulnReport report = findVulnerabilities(*database, {fork});
    QCOMPARE(report.of(u"example.test/original"_s).size(), 1);
    QCOMPARE(report.of(u"example.test/n"_s).size(), 0);
}

void TestVulnDatabase::withdrawnLaterStillCounts()
{
    m_content.add(u"GO-2099-0006"_s, {TestDatabase::affected(u"example.test/x"_s, u"0"_s)}, {{u"withdrawn"_s, u"2999-01-01T00:00:00Z"_s}});
    m_content.write(m_folder->filePath(u"db"_s));
    const Result<VulnDatabase> database = VulnDatabase::open(m_folder->filePath(u"db"_s));
    QVERIFY(database);
    QCOMPARE(findVulnerabilities(*database, {module(u"example.test/x"_s, u"v1.0.0"_s)}).findings.size(), 1);
}

void TestVulnDatabase::looksAtTheSystem()
{
    const Result<VulnDatabase> database = VulnDatabase::open(m_folder->filePath(u"db"_s));
    QVERIFY(database);
    const QList<AuditedModule> modules{module(u"example.test/w"_s, u"v1.0.0"_s)};
    QCOMPARE(findVulnerabilities(*database, modules).findings.size(), 1);
    QCOMPARE(findVulnerabilities(*database, modules, u"windows"_s, u"amd64"_s).findings.size(), 1);
    QCOMPARE(findVulnerabilities(*database, modules, u"linux"_s, u"amd64"_s).findings.size(), 0);
}

void TestVulnDatabase::namesWhatItCannotJudge()
{
    QVERIFY(QFile::remove(m_folder->filePath(u"db/ID/GO-2099-0001.json"_s)));
    const Result<VulnDatabase> database = VulnDatabase::open(m_folder->filePath(u"db"_s));
    QVERIFY(database);
    const VulnReport report = findVulnerabilities(*database, {module(u"example.test/m"_s, u"v1.0.0"_s), module(u"./folder"_s, {})});
    QCOMPARE(report.findings.size(), 0);
    QCOMPARE(report.unchecked.size(), 2);
    QVERIFY2(report.unchecked.first().reason.contains(u"GO-2099-0001"_s), qPrintable(report.unchecked.first().reason));
    QCOMPARE(report.unchecked.last().path, u"./folder"_s);
}

void TestVulnDatabase::refusesWhatIsNone()
{
    QVERIFY(!VulnDatabase::open(m_folder->filePath(u"nowhere"_s)));
    QVERIFY(QDir(m_folder->path()).mkpath(u"empty"_s));
    const auto empty = VulnDatabase::open(m_folder->filePath(u"empty"_s));
    QVERIFY(!empty);
    QVERIFY(!empty.error().hint.isEmpty());
    QFile index(m_folder->filePath(u"db/index/modules.json"_s));
    QVERIFY(index.open(QIODevice::WriteOnly));
    index.write("{ not json");
    index.close();
    QVERIFY(!VulnDatabase::open(m_folder->filePath(u"db"_s)));
    QFile zip(m_folder->filePath(u"x.zip"_s));
    QVERIFY(zip.open(QIODevice::WriteOnly));
    zip.write("no zip");
    zip.close();
    QVERIFY(!VulnDatabase::open(zip.fileName()));
}

void TestVulnDatabase::findsTheFolder()
{
    QCOMPARE(localDatabasePath(u"file:///a/b"_s), u"/a/b"_s);
    QCOMPARE(localDatabasePath(u"/a/b.zip"_s), u"/a/b.zip"_s);
    QCOMPARE(localDatabasePath(u"https://vuln.test"_s), QString());
    QCOMPARE(localDatabasePath({}), QString());
}

Result<> TestVulnDatabase::mirrored(const QString &address, const QList<AuditedModule> &modules, const QMap<QString, QString> &environment)
{
    VulnMirror mirror(address, m_folder->filePath(u"copy"_s), modules, environment);
    std::optional<Result<>> ended;
    connect(&mirror, &VulnMirror::done, this, [&](const Result<> &result) { ended = result; });
    mirror.start();
    if (!QTest::qWaitFor([&] { return ended.has_value(); }, 20000))
        return failure(ErrorKind::ToolFailed, address, u"no answer"_s);
    return *ended;
}

void TestVulnDatabase::mirrorsAnAddress()
{
    FileServer server(m_folder->filePath(u"db"_s));
    const QList<AuditedModule> modules{module(u"example.test/m"_s, u"v1.1.0"_s), module(u"example.test/private"_s, u"v1.0.0"_s)};
    QVERIFY(mirrored(server.address(), modules));
    // Only what can concern the modules was asked for, and no module was named.
    QVERIFY(server.asked.contains(u"/db/ID/GO-2099-0001.json"_s));
    QVERIFY(!server.asked.join(u' ').contains(u"0004"_s));
    QVERIFY(!server.asked.join(u' ').contains(u"private"_s));
    QVERIFY(mirrorFetched(m_folder->filePath(u"copy"_s)).isValid());
    const Result<VulnDatabase> copy = VulnDatabase::open(m_folder->filePath(u"copy"_s));
    QVERIFY(copy);
    QCOMPARE(findVulnerabilities(*copy, modules).findings.size(), 2);
    QCOMPARE(copy->modified().toUTC().toString(Qt::ISODate), u"2026-03-04T05:06:07Z"_s);
    // Again: entries that are here and did not change are not fetched.
    server.asked.clear();
    QVERIFY(mirrored(server.address(), modules));
    QVERIFY(!server.asked.join(u' ').contains(u"/ID/"_s));
}

/// As go does: who sits behind a web proxy gets the database too, and is told of the proxy when it fails.
void TestVulnDatabase::goesThroughTheWebProxy()
{
    FileServer proxy(m_folder->filePath(u"db"_s));
    proxy.broken = u"db.json"_s;
    const QString proxyAddress = proxy.address().chopped(3);
    const Result<> result = mirrored(u"http://vulndb.example.test"_s, {}, {{u"HTTP_PROXY"_s, proxyAddress}});
    QVERIFY(proxy.asked.contains(u"http://vulndb.example.test/index/db.json.gz"_s));
    QVERIFY(!result);
    QVERIFY2(result.error().hint.contains(proxyAddress), qPrintable(result.error().hint));
}

void TestVulnDatabase::aBrokenServerLeavesTheCopy()
{
    FileServer server(m_folder->filePath(u"db"_s));
    const QList<AuditedModule> modules{module(u"example.test/m"_s, u"v1.1.0"_s)};
    QVERIFY(mirrored(server.address(), modules));
    server.broken = u"modules.json"_s;
    const Result<> result = mirrored(server.address(), modules);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::ToolFailed);
    const Result<VulnDatabase> copy = VulnDatabase::open(m_folder->filePath(u"copy"_s));
    QVERIFY(copy);
    QCOMPARE(findVulnerabilities(*copy, modules).findings.size(), 2);
    const Result<> nowhere = mirrored(u"http://127.0.0.1:1/"_s, modules);
    QVERIFY(!nowhere);
    QVERIFY(!nowhere.error().hint.isEmpty());
}

void TestVulnDatabase::mirroringCanBeCancelled()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    VulnMirror mirror(u"http://127.0.0.1:%1"_s.arg(silent.serverPort()), m_folder->filePath(u"copy"_s), {}, {});
    std::optional<Result<>> ended;
    connect(&mirror, &VulnMirror::done, this, [&](const Result<> &result) { ended = result; });
    mirror.start();
    mirror.cancel();
    QTRY_VERIFY(ended.has_value());
    QVERIFY(!*ended);
    QCOMPARE(ended->error().kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestVulnDatabase)
#include "tst_vulndatabase.moc"
