// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "net/webproxy.h"
#include "supply/checkadvice.h"
#include "supply/gitwords.h"
#include "supply/govcs.h"
#include "supply/importroot.h"
#include "supply/netrc.h"
#include "supply/proxylist.h"
#include "supply/sumdatabase.h"

#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

/// Go's rules about servers, as pure functions.
class TestSupply : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void proxyList_data();
    void proxyList();
    void proxyFile();
    void goVcs_data();
    void goVcs();
    void patterns();
    void netrc();
    void sumDatabase_data();
    void sumDatabase();
    void hashOfGoMod();
    void importRoot_data();
    void importRoot();
    void goImportLine_data();
    void goImportLine();
    void tags_data();
    void tags();
    void gitWords_data();
    void gitWords();
    void gitConfiguration();
    void webProxy_data();
    void webProxy();
    void hostsWithoutSecrets();
    void everyFaultHasAWayOut();
};

void TestSupply::proxyList_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("entries");
    QTest::addColumn<QString>("error");
    QTest::newRow("usual") << u"https://proxy.golang.org,direct"_s << u"https://proxy.golang.org direct"_s << QString();
    QTest::newRow("pipe") << u"https://a.test|https://b.test,off"_s << u"https://a.test| https://b.test off"_s << QString();
    QTest::newRow("blanks and empty words") << u" , https://a.test ,,"_s << u"https://a.test"_s << QString();
    QTest::newRow("direct ends it") << u"direct,https://a.test"_s << u"direct"_s << QString();
    QTest::newRow("off ends it") << u"off,direct"_s << u"off"_s << QString();
    QTest::newRow("host alone") << u"goproxy.test/path"_s << u"https://goproxy.test/path"_s << QString();
    QTest::newRow("file") << u"file:///srv/mods"_s << u"file:///srv/mods"_s << QString();
    QTest::newRow("credentials are not shown") << u"https://ann:secret@a.test"_s << u"https://a.test"_s << QString();
    QTest::newRow("nothing") << u","_s << QString() << u"GOPROXY list is not the empty string, but contains no entries"_s;
    QTest::newRow("word") << u"proxy"_s << QString() << u"invalid proxy URL missing scheme: proxy"_s;
    QTest::newRow("path") << u"/srv/mods"_s << QString() << u"invalid proxy URL missing scheme: /srv/mods"_s;
    QTest::newRow("ftp") << u"ftp://a.test"_s << QString() << u"invalid proxy URL scheme (must be https, http, file): ftp://a.test"_s;
    QTest::newRow("file with a host") << u"file://srv/mods"_s << QString()
                                      << u"invalid file:// proxy URL with non-path elements: file://srv/mods"_s;
}

void TestSupply::proxyList()
{
    QFETCH(QString, value);
    QFETCH(QString, entries);
    QFETCH(QString, error);
    const Result<QList<ProxyEntry>> list = parseProxyList(value);
    if (!list) {
        QCOMPARE(list.error().detail, error);
        return;
    }
    QStringList words;
    for (const ProxyEntry &entry : *list)
        words += entry.name() + (entry.fallsBackOnAnyError ? u"|"_s : QString());
    QCOMPARE(words.join(u' '), entries);
    QCOMPARE(QString(), error);
}

void TestSupply::proxyFile()
{
    QCOMPARE(proxyFileUrl(QUrl(u"https://a.test/x/"_s), u"github.com/Azure/sdk"_s, u"@v/list"_s).toString(),
             u"https://a.test/x/github.com/!azure/sdk/@v/list"_s);
    QCOMPARE(proxyFileUrl(QUrl(u"file:///srv"_s), u"m.test/a"_s, u"@v/v1.0.0.mod"_s).toLocalFile(), u"/srv/m.test/a/@v/v1.0.0.mod"_s);
}

void TestSupply::goVcs_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("isPrivate");
    QTest::addColumn<QString>("vcs");
    QTest::addColumn<bool>("isAllowed");
    QTest::newRow("public git") << QString() << false << u"git"_s << true;
    QTest::newRow("public svn") << QString() << false << u"svn"_s << false;
    QTest::newRow("private svn") << QString() << true << u"svn"_s << true;
    QTest::newRow("nothing public") << u"public:off,private:all"_s << false << u"git"_s << false;
    QTest::newRow("one host") << u"example.test:hg|fossil,*:git"_s << false << u"git"_s << false;
    QTest::newRow("that host's own") << u"example.test:hg|fossil,*:git"_s << false << u"fossil"_s << true;
    QTest::newRow("malformed") << u"example.test"_s << false << u"git"_s << false;
    QTest::newRow("empty entry") << u"public:git,,private:all"_s << false << u"git"_s << false;
}

void TestSupply::goVcs()
{
    QFETCH(QString, value);
    QFETCH(bool, isPrivate);
    QFETCH(QString, vcs);
    QFETCH(bool, isAllowed);
    QCOMPARE(checkGoVcs(value, u"example.test/team/lib"_s, isPrivate, vcs).has_value(), isAllowed);
}

void TestSupply::patterns()
{
    QCOMPARE(matchingPattern(u"a.test,*.corp.test,example.test/team"_s, u"example.test/team/lib"_s), u"example.test/team"_s);
    QCOMPARE(matchingPattern(u"a.test,*.corp.test"_s, u"git.corp.test/x"_s), u"*.corp.test"_s);
    QCOMPARE(matchingPattern(u"example.test/other"_s, u"example.test/team/lib"_s), QString());
    CheckQuestion question;
    question.module = u"example.test/team/lib"_s;
    QCOMPARE(privatePatterns(question, "GOPRIVATE"_L1), u"example.test/team"_s);
    question.settings.insert(u"GOPRIVATE"_s, u"a.test"_s);
    QCOMPARE(privatePatterns(question, "GOPRIVATE"_L1), u"a.test,example.test/team"_s);
}

void TestSupply::netrc()
{
    const QList<NetrcEntry> entries = parseNetrc("machine a.test login ann password one\n"
                                                 "machine b.test\n  login bob\n  password two\n"
                                                 "macdef init\nmachine c.test login x password y\n\n"
                                                 "machine 127.0.0.1:8443 login eve password three\n"
                                                 "default\nmachine late.test login l password p\n");
    QCOMPARE(entries.size(), 3);
    QVERIFY(findNetrcEntry(entries, u"b.test"_s));
    QCOMPARE(findNetrcEntry(entries, u"b.test"_s)->authorization(), "Basic " + QByteArray("bob:two").toBase64());
    QVERIFY(findNetrcEntry(entries, u"127.0.0.1:8443"_s));
    QVERIFY(!findNetrcEntry(entries, u"c.test"_s));
    QVERIFY(!findNetrcEntry(entries, u"late.test"_s));
}

void TestSupply::sumDatabase_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("url");
    QTest::newRow("usual") << u"sum.golang.org"_s << u"sum.golang.org"_s << u"https://sum.golang.org"_s;
    QTest::newRow("with its key") << u"db.test+1234abcd+AbC/+="_s << u"db.test"_s << u"https://db.test"_s;
    QTest::newRow("elsewhere") << u"db.test+1234abcd+AbC https://mirror.test/db"_s << u"db.test"_s << u"https://mirror.test/db"_s;
    QTest::newRow("in China") << u"sum.golang.google.cn"_s << u"sum.golang.org"_s << u"https://sum.golang.google.cn"_s;
    QTest::newRow("off") << u"off"_s << u"off"_s << QString();
    QTest::newRow("too many") << u"a b c"_s << QString() << QString();
    QTest::newRow("a URL is no name") << u"https://db.test"_s << QString() << QString();
    QTest::newRow("a name without its key") << u"db.test"_s << QString() << QString();
}

void TestSupply::sumDatabase()
{
    QFETCH(QString, value);
    QFETCH(QString, name);
    QFETCH(QString, url);
    const Result<SumDatabase> database = parseSumDatabase(value);
    QCOMPARE(database ? database->isOff ? u"off"_s : database->name : QString(), name);
    if (database && !database->isOff)
        QCOMPARE(database->directUrl().toString(), url);
}

void TestSupply::hashOfGoMod()
{
    // go.sum of anything that requires rsc.io/quote v1.5.2 has this line.
    QCOMPARE(goModHash("module \"rsc.io/quote\"\n\nrequire \"rsc.io/sampler\" v1.3.0\n"),
             "h1:LzX7hefJvL54yjefDEDHNONDjII0t9xZLPXsUe+TKr0=");
    const SumFile sums = parseSumLookup("1234\nm.test/a v1.0.0 h1:AAA=\nm.test/a v1.0.0/go.mod h1:BBB=\n\ngo.sum database tree\n99\n");
    QCOMPARE(sums.hashes("m.test/a", "v1.0.0", true), QList<QByteArray>{"h1:BBB="});
}

void TestSupply::importRoot_data()
{
    QTest::addColumn<QString>("module");
    QTest::addColumn<QString>("root");
    QTest::addColumn<QString>("urls");
    QTest::newRow("github") << u"github.com/spf13/cobra/doc"_s << u"github.com/spf13/cobra"_s << u"https://github.com/spf13/cobra"_s;
    QTest::newRow("github major") << u"github.com/x/y/v2"_s << u"github.com/x/y"_s << u"https://github.com/x/y"_s;
    QTest::newRow(".git") << u"git.example.test/team/lib.git/sub"_s << u"git.example.test/team/lib.git"_s
                          << u"https://git.example.test/team/lib ssh://git.example.test/team/lib"_s;
    QTest::newRow(".hg") << u"code.test/x.hg"_s << u"code.test/x.hg"_s << u"https://code.test/x"_s;
    QTest::newRow("to be asked") << u"gopkg.in/yaml.v3"_s << QString() << QString();
    QTest::newRow("github user alone") << u"github.com/x"_s << QString() << QString();
}

void TestSupply::importRoot()
{
    QFETCH(QString, module);
    QFETCH(QString, root);
    QFETCH(QString, urls);
    const std::optional<ImportRoot> known = knownImportRoot(module);
    QCOMPARE(known ? known->root : QString(), root);
    QCOMPARE(known ? known->urls.join(u' ') : QString(), urls);
}

void TestSupply::goImportLine_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QString>("found");
    const QByteArray line = "<meta name=\"go-import\" content=\"m.test/a git https://code.test/a\">";
    QTest::newRow("plain") << QByteArray("<html><head>" + line + "</head>") << u"git https://code.test/a"_s;
    QTest::newRow("several lines, single quotes")
        << QByteArray("<!DOCTYPE html>\n<META\n content='m.test/a git https://code.test/a' NAME='go-import' />")
        << u"git https://code.test/a"_s;
    QTest::newRow("in the body") << QByteArray("<html><head></head><body>" + line) << QString();
    QTest::newRow("commented out") << QByteArray("<head><!-- " + line + " --></head>") << QString();
    QTest::newRow("another path") << QByteArray("<meta name=go-import content=\"m.test/other git https://code.test/a\">") << QString();
    QTest::newRow("a proxy is preferred") << QByteArray(line + "<meta name=go-import content=\"m.test/a mod https://proxy.test\">")
                                          << u"mod https://proxy.test"_s;
    QTest::newRow("with a folder") << QByteArray("<meta name=go-import content=\"m.test/a git https://code.test/a sub\">")
                                   << u"git https://code.test/a"_s;
    QTest::newRow("two words") << QByteArray("<meta name=go-import content=\"m.test/a git\">") << QString();
    QTest::newRow("nothing") << QByteArray() << QString();
}

void TestSupply::goImportLine()
{
    QFETCH(QByteArray, html);
    QFETCH(QString, found);
    const std::optional<ImportRoot> root = importRootIn(html, u"m.test/a/pkg"_s);
    QCOMPARE(root ? root->vcs + u' ' + root->urls.first() : QString(), found);
}

void TestSupply::tags_data()
{
    QTest::addColumn<QString>("module");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("tag");
    QTest::newRow("root") << u"m.test/a"_s << u"v1.0.0"_s << u"v1.0.0"_s;
    QTest::newRow("major") << u"m.test/a/v2"_s << u"v2.1.0"_s << u"v2.1.0"_s;
    QTest::newRow("folder") << u"m.test/a/sub/x"_s << u"v1.0.0"_s << u"sub/x/v1.0.0"_s;
    QTest::newRow("folder and major") << u"m.test/a/sub/v3"_s << u"v3.0.1"_s << u"sub/v3.0.1"_s;
    QTest::newRow("incompatible") << u"m.test/a"_s << u"v4.0.0+incompatible"_s << u"v4.0.0"_s;
}

void TestSupply::tags()
{
    QFETCH(QString, module);
    QFETCH(QString, version);
    QFETCH(QString, tag);
    QCOMPARE(tagOf(module, u"m.test/a"_s, version), tag);
}

void TestSupply::gitWords_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("fault");
    QTest::newRow("prompt") << u"fatal: could not read Username for 'https://h.test': terminal prompts disabled"_s << u"git-prompt"_s;
    QTest::newRow("refused") << u"fatal: Authentication failed for 'https://h.test/x/'"_s << u"git-refused"_s;
    QTest::newRow("403") << u"fatal: unable to access 'https://h.test/x/': The requested URL returned error: 403"_s << u"forbidden"_s;
    QTest::newRow("404") << u"remote: Not Found\nfatal: repository 'https://h.test/x/' not found"_s << u"no-repository"_s;
    QTest::newRow("key") << u"git@h.test: Permission denied (publickey).\nfatal: Could not read from remote repository."_s << u"ssh-key"_s;
    QTest::newRow("host key") << u"Host key verification failed.\nfatal: Could not read from remote repository."_s << u"ssh-host"_s;
    QTest::newRow("dns") << u"fatal: unable to access 'https://h.test/': Could not resolve host: h.test"_s << u"dns"_s;
    QTest::newRow("ssh dns") << u"ssh: Could not resolve hostname h.test: Name or service not known"_s << u"dns"_s;
    QTest::newRow("tls")
        << u"fatal: unable to access 'https://h.test/': server certificate verification failed. CAfile: none CRLfile: none"_s << u"tls"_s;
    QTest::newRow("connection")
        << u"fatal: unable to access 'https://h.test/': Failed to connect to h.test port 443 after 0 ms: Couldn't connect to server"_s
        << u"connection"_s;
    QTest::newRow("web proxy") << u"fatal: unable to access 'https://h.test/': CONNECT tunnel failed, response 407"_s
                               << u"web-proxy-auth"_s;
    QTest::newRow("anything else") << u"fatal: something new"_s << u"go"_s;
}

void TestSupply::gitWords()
{
    QFETCH(QString, words);
    QFETCH(QString, fault);
    QCOMPARE(QString(nameOf(faultInGitWords(words))), fault);
}

void TestSupply::gitConfiguration()
{
    const GitConfiguration git
        = parseGitConfiguration("url.git@h.test:.insteadof https://h.test/\n"
                                "url.https://ann:s3cr3t@h.test/deep/.insteadof https://h.test/deep/\n"
                                "credential.helper store\ncredential.https://x.test.helper !prog --now\nuser.name Ann\n");
    QVERIFY(git.rewriteOf(u"https://h.test/a"_s));
    QCOMPARE(git.rewriteOf(u"https://h.test/a"_s)->to, u"git@h.test:"_s);
    QCOMPARE(git.rewriteOf(u"https://h.test/deep/a"_s)->to, u"https://***@h.test/deep/"_s);
    QVERIFY(!git.rewriteOf(u"https://other.test/a"_s));
    QCOMPARE(git.helperFor(u"https://h.test/a"_s), u"store"_s);
    QCOMPARE(git.helperFor(u"https://x.test/a"_s), u"!prog --now"_s);
    QCOMPARE(tagsIn("123\tHEAD\n123\trefs/tags/v1.0.0\n456\trefs/tags/v1.0.0^{}\n789\trefs/heads/main\n"), QStringList{u"v1.0.0"_s});
}

void TestSupply::webProxy_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("noProxy");
    QTest::addColumn<QString>("proxy");
    QTest::newRow("https") << u"https://a.test/x"_s << QString() << u"http://way.test:3128"_s;
    QTest::newRow("http has none") << u"http://a.test/x"_s << QString() << QString();
    QTest::newRow("loopback") << u"https://127.0.0.1:8443/"_s << QString() << QString();
    QTest::newRow("localhost") << u"https://localhost/"_s << QString() << QString();
    QTest::newRow("host and below") << u"https://x.a.test/"_s << u"b.test, a.test"_s << QString();
    QTest::newRow("only below") << u"https://a.test/"_s << u".a.test"_s << u"http://way.test:3128"_s;
    QTest::newRow("not a suffix") << u"https://ba.test/"_s << u"a.test"_s << u"http://way.test:3128"_s;
    QTest::newRow("port") << u"https://a.test/"_s << u"a.test:8443"_s << u"http://way.test:3128"_s;
    QTest::newRow("its port") << u"https://a.test:8443/"_s << u"a.test:8443"_s << QString();
    QTest::newRow("network") << u"https://10.1.2.3/"_s << u"10.0.0.0/8"_s << QString();
    QTest::newRow("other network") << u"https://11.1.2.3/"_s << u"10.0.0.0/8"_s << u"http://way.test:3128"_s;
    QTest::newRow("everything") << u"https://a.test/"_s << u"*"_s << QString();
}

void TestSupply::webProxy()
{
    QFETCH(QString, url);
    QFETCH(QString, noProxy);
    QFETCH(QString, proxy);
    QCOMPARE(webProxyFor(QUrl(url), {{u"HTTPS_PROXY"_s, u"way.test:3128"_s}, {u"NO_PROXY"_s, noProxy}}).toString(), proxy);
    QCOMPARE(webProxyFor(QUrl(url), {{u"https_proxy"_s, u"http://way.test:3128"_s}, {u"no_proxy"_s, noProxy}}).toString(), proxy);
}

void TestSupply::hostsWithoutSecrets()
{
    QCOMPARE(hostOf(u"https://me:secret@a.test:8443/team/lib"_s), u"a.test:8443"_s);
    QCOMPARE(hostOf(u"ssh://git@a.test/team/lib.git"_s), u"a.test"_s);
    QCOMPARE(hostOf(u"a.test/team"_s), u"a.test"_s);
}

void TestSupply::everyFaultHasAWayOut()
{
    CheckQuestion question;
    question.module = u"example.test/team/lib"_s;
    question.version = u"v1.0.0"_s;
    for (int fault = int(CheckFault::Settings); fault < int(CheckFault::Tool); ++fault) {
        CheckStep step;
        step.id = CheckFault(fault) == CheckFault::NoProgram ? u"repository"_s : u"proxy:1"_s;
        step.fault = CheckFault(fault);
        const QList<CheckRemedy> remedies = remediesFor(question, step, u"example.test:8443"_s);
        QVERIFY2(!remedies.isEmpty(), qPrintable(QString(nameOf(step.fault))));
        for (const CheckRemedy &remedy : remedies) {
            QVERIFY(!remedy.label.isEmpty());
            QVERIFY(remedy.setting.isEmpty() || remedy.command.startsWith("go env -"_L1));
        }
    }
}

QTEST_GUILESS_MAIN(TestSupply)
#include "tst_supply.moc"
