// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "stage.h"

#include "../audit/testdatabase.h"
#include "../modules/zipof.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using Versions = QMap<QString, QString>; // by path

QList<QJsonObject> records(const QByteArray &lines, const QString &kind)
{
    QList<QJsonObject> found;
    for (const QByteArray &line : lines.split('\n')) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        if (object["kind"_L1].toString() == kind)
            found.append(object);
    }
    return found;
}

/// What `go list -m all` printed, main modules left out.
Versions versionsIn(const QByteArray &list)
{
    Versions versions;
    for (const QString &line : QString::fromUtf8(list).split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList words = line.split(u' ');
        if (words.size() > 1)
            versions.insert(words[0], words.sliced(1).join(u' '));
    }
    return versions;
}

} // namespace

/// `slipway deps` in the folder of a module that a go.work uses: each answer is that of the workspace, as go gives it there.
class TestMembers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysWhoAnswers();
    void findsUpdatesAsGo();
    void auditsWhatIsBuilt();
    void licencesOfWhatIsBuilt();
    void billHoldsWhatIsBuilt();
    void saysWhy();
    void whatIfsAsGo_data();
    void whatIfsAsGo();
    void getsAsGo_data();
    void getsAsGo();
    void appliesToTheMember();
    void warnsOfWhatGoRefuses();
    void goChecksACopy();
    void provesInTheWorkspace();

private:
    /// go.mod and an archive with nothing else in it, which `go get` wants to see.
    void publish(const QString &path, const QString &version, const QByteArray &goMod) const;
    /// GOWORK is not set: go finds go.work. Else: as given.
    QProcessEnvironment here(const QString &goWork = {}) const;
    Reply slipway(const QStringList &arguments, const QString &goWork = {}) const { return m_stage->slipway(arguments, here(goWork)); }
    Reply go(QStringList arguments, const QString &goWork = {}) const;
    Versions goVersions() const { return versionsIn(go({u"list"_s, u"-m"_s, u"all"_s}).out); }
    QByteArray modText() const { return m_stage->read(u"app/go.mod"_s); }
    bool hasWorkSums() const { return QFile::exists(m_stage->project() + u"/go.work.sum"_s); }

    std::unique_ptr<Stage> m_stage;
};

QProcessEnvironment TestMembers::here(const QString &goWork) const
{
    QProcessEnvironment environment = m_stage->environment();
    environment.insert(u"GOVULNDB"_s, u"file://"_s + m_stage->path(u"db"_s));
    environment.remove(u"GOWORK"_s);
    if (!goWork.isEmpty())
        environment.insert(u"GOWORK"_s, goWork);
    return environment;
}

Reply TestMembers::go(QStringList arguments, const QString &goWork) const
{
    arguments.insert(1, u"-C"_s);
    arguments.insert(2, m_stage->project() + u"/app"_s);
    if (arguments.first() == "mod"_L1) { // go mod VERB -C
        arguments.remove(1, 2);
        arguments.insert(2, u"-C"_s);
        arguments.insert(3, m_stage->project() + u"/app"_s);
    }
    return m_stage->go(arguments, here(goWork));
}

void TestMembers::publish(const QString &path, const QString &version, const QByteArray &goMod) const
{
    m_stage->publish(path, version, goMod);
    QFile archive(m_stage->path(u"proxy/%1/@v/%2.zip"_s.arg(path, version)));
    QVERIFY(archive.open(QIODevice::WriteOnly));
    QVERIFY(archive.write(slipway::zipOf((path + u'@' + version + u"/go.mod"_s).toUtf8(), goMod)) > 0);
}

void TestMembers::init()
{
    if (!Stage::hasGo())
        QSKIP("there is no go on this machine");
    m_stage = std::make_unique<Stage>();
    publish(u"example.test/a"_s, u"v1.0.0"_s, "module example.test/a\n\ngo 1.20\n\nrequire example.test/c v1.2.0\n");
    publish(u"example.test/a"_s, u"v1.1.0"_s,
            "module example.test/a\n\ngo 1.21\n\nrequire (\n\texample.test/c v1.4.0\n\texample.test/e v1.0.0\n)\n");
    publish(u"example.test/b"_s, u"v0.3.0"_s,
            "module example.test/b\n\ngo 1.17\n\nrequire (\n\texample.test/c v1.1.0\n\texample.test/d v1.0.0\n)\n");
    for (const char *version : {"v1.1.0", "v1.2.0", "v1.3.0", "v1.4.0", "v1.4.2"})
        publish(u"example.test/c"_s, QLatin1StringView(version), "module example.test/c\n\ngo 1.20\n");
    for (const char *path : {"example.test/d", "example.test/e"})
        publish(QLatin1StringView(path), u"v1.0.0"_s, "module "_ba + path + "\n");
    m_stage->write(u"app/go.mod"_s,
                   "module example.test/app\n\ngo 1.21\n\nrequire (\n\texample.test/a v1.0.0\n\texample.test/b v0.3.0\n)\n\n"
                   "require (\n\texample.test/c v1.2.0 // indirect\n\texample.test/d v1.0.0 // indirect\n)\n");
    m_stage->write(u"other/go.mod"_s, "module example.test/other\n\ngo 1.21\n\nrequire example.test/c v1.3.0\n");
    m_stage->write(u"go.work"_s, "go 1.21\n\nuse (\n\t./app\n\t./other\n)\n");
    TestDatabase database;
    database.add(u"GO-2099-0001"_s, {TestDatabase::affected(u"example.test/c"_s, u"1.3.0 1.4.0"_s)});
    database.write(m_stage->path(u"db"_s));
    // Everything that may be asked for lies in the module cache.
    for (const char *at :
         {"a@v1.0.0", "a@v1.1.0", "b@v0.3.0", "c@v1.1.0", "c@v1.2.0", "c@v1.3.0", "c@v1.4.0", "c@v1.4.2", "d@v1.0.0", "e@v1.0.0"})
        QCOMPARE(go({u"list"_s, u"-m"_s, u"-mod=mod"_s, u"example.test/"_s + QLatin1StringView(at)}, u"off"_s).exitCode, 0);
    for (const char *path : {"a", "b", "c", "d", "e"})
        go({u"list"_s, u"-m"_s, u"-mod=mod"_s, u"-versions"_s, u"example.test/"_s + QLatin1StringView(path)}, u"off"_s);
    QCOMPARE(slipway({u"trust"_s, u"app"_s}).exitCode, 0);
    QFile::remove(m_stage->project() + u"/go.work.sum"_s);
}

void TestMembers::saysWhoAnswers()
{
    const QByteArray work = m_stage->project().toUtf8() + "/go.work";
    for (const QStringList &form : {QStringList{},
                                    {u"--tree"_s},
                                    {u"--audit"_s},
                                    {u"--licences"_s, u"csv"_s},
                                    {u"--sbom"_s, u"spdx"_s},
                                    {u"--why"_s, u"example.test/c"_s},
                                    {u"--conflicts"_s},
                                    {u"--what-if"_s, u"example.test/c@v1.4.0"_s},
                                    {u"--outdated"_s}}) {
        const QByteArray name = form.join(u' ').toUtf8();
        const Reply member = slipway(QStringList{u"deps"_s, u"app"_s} + form);
        QVERIFY2(member.err.count("This is the answer of the workspace " + work) == 1, (name + ": " + member.err).constData());
        if (!form.isEmpty() && form != QStringList{u"--licences"_s, u"csv"_s})
            continue; // the same for all of them
        const Reply file = slipway(QStringList{u"deps"_s, u"app/go.mod"_s} + form);
        QVERIFY2(file.err.contains("app/go.mod alone; in its folder go obeys " + work), (name + ": " + file.err).constData());
        const Reply off = slipway(QStringList{u"deps"_s, u"app"_s} + form, u"off"_s);
        QVERIFY2(!off.err.contains("This is the answer of"), (name + ": " + off.err).constData());
    }
    QVERIFY(!hasWorkSums());
}

void TestMembers::findsUpdatesAsGo()
{
    for (const QString &goWork : {QString(), u"off"_s}) {
        const Reply ours = slipway({u"deps"_s, u"app"_s, u"--outdated"_s, u"--all"_s, u"--json"_s}, goWork);
        QVERIFY2(ours.exitCode == 0, ours.err.constData());
        QVERIFY(!hasWorkSums());
        QStringList lines;
        for (const QJsonObject &update : records(ours.out, u"update"_s)) {
            const QString latest = update["latest"_L1]["version"_L1].toString();
            lines.append(QStringList{update["path"_L1].toString(), update["version"_L1].toString(), latest}.join(u' ').trimmed());
        }
        const Reply theirs = go({u"list"_s, u"-m"_s, u"-u"_s, u"-f"_s,
                                 u"{{if not .Main}}{{.Path}} {{.Version}}{{with .Update}} {{.Version}}{{end}}{{end}}"_s, u"all"_s},
                                goWork);
        QStringList wanted = QString::fromUtf8(theirs.out).split(u'\n', Qt::SkipEmptyParts);
        lines.sort();
        wanted.sort();
        QCOMPARE(lines, wanted);
        QCOMPARE(lines.contains(u"example.test/c v1.3.0 v1.4.2"_s), goWork.isEmpty());
        QFile::remove(m_stage->project() + u"/go.work.sum"_s);
    }
}

void TestMembers::auditsWhatIsBuilt()
{
    const Reply workspace = slipway({u"deps"_s, u"app"_s, u"--audit"_s, u"--json"_s});
    QCOMPARE(workspace.exitCode, 1);
    QCOMPARE(records(workspace.out, u"vulnerability"_s).size(), 1);
    QCOMPARE(records(workspace.out, u"vulnerability"_s).first()["version"_L1].toString(), u"v1.3.0"_s);
    // Its go.sum is compared with what the module needs when it is alone.
    for (const QJsonObject &sum : records(workspace.out, u"sum"_s))
        QVERIFY2(!QJsonDocument(sum).toJson().contains("c@v1.3.0"), QJsonDocument(sum).toJson().constData());
    QCOMPARE(records(slipway({u"deps"_s, u"app"_s, u"--audit"_s, u"--json"_s}, u"off"_s).out, u"vulnerability"_s).size(), 0);
    QCOMPARE(records(slipway({u"deps"_s, u"app/go.mod"_s, u"--audit"_s, u"--json"_s}).out, u"vulnerability"_s).size(), 0);
}

void TestMembers::licencesOfWhatIsBuilt()
{
    const Reply csv = slipway({u"deps"_s, u"app"_s, u"--licences"_s, u"csv"_s});
    QVERIFY2(csv.out.contains("example.test/c,v1.3.0,"), csv.out.constData());
    QVERIFY(slipway({u"deps"_s, u"app"_s, u"--licences"_s, u"csv"_s}, u"off"_s).out.contains("example.test/c,v1.2.0,"));
}

void TestMembers::billHoldsWhatIsBuilt()
{
    m_stage->write(u"go.work.sum"_s, "example.test/c v1.3.0 h1:McPhQB+8wmayAg4k1V4s2gTCs9hRPzvE7iAXsOZuOrk=\n");
    const QJsonObject bill = QJsonDocument::fromJson(slipway({u"deps"_s, u"app"_s, u"--sbom"_s, u"cyclonedx"_s}).out).object();
    QCOMPARE(bill["metadata"_L1]["component"_L1]["name"_L1].toString(), u"example.test/app"_s);
    Versions versions;
    QJsonObject c;
    for (const QJsonValue &component : bill["components"_L1].toArray()) {
        if (component["name"_L1].toString() != "std"_L1)
            versions.insert(component["name"_L1].toString(), component["version"_L1].toString());
        if (component["name"_L1].toString() == "example.test/c"_L1)
            c = component.toObject();
    }
    Versions wanted = goVersions();
    wanted.insert(u"example.test/other"_s, QString()); // the other module of the workspace has no version
    QCOMPARE(versions, wanted);
    QVERIFY2(QJsonDocument(c).toJson().contains("SHA-256"), QJsonDocument(c).toJson().constData()); // its sum stands in go.work.sum alone
}

void TestMembers::saysWhy()
{
    const Reply why = slipway({u"deps"_s, u"app"_s, u"--why"_s, u"example.test/c"_s});
    QVERIFY2(why.out.contains("example.test/c is at v1.3.0 because of example.test/other, although go.mod asks only for v1.2.0."),
             why.out.constData());
    QVERIFY2(why.out.contains("* v1.3.0  example.test/other\n"), why.out.constData());
    QVERIFY2(why.out.contains("v1.2.0  example.test/app (go.mod)\n"), why.out.constData());
}

void TestMembers::whatIfsAsGo_data()
{
    QTest::addColumn<QStringList>("wishes");
    QTest::newRow("raised") << QStringList{u"example.test/a@v1.1.0"_s};
    QTest::newRow("raised below the others") << QStringList{u"example.test/c@v1.3.0"_s};
    QTest::newRow("raised above the others") << QStringList{u"example.test/c@v1.4.2"_s};
    QTest::newRow("lowered") << QStringList{u"example.test/c@v1.1.0"_s};
    QTest::newRow("dropped") << QStringList{u"example.test/b@none"_s, u"example.test/d@none"_s};
    QTest::newRow("everything dropped") << QStringList{u"example.test/a@none"_s, u"example.test/b@none"_s, u"example.test/c@none"_s,
                                                       u"example.test/d@none"_s};
    QTest::newRow("excluded") << QStringList{u"exclude=example.test/c@v1.3.0"_s};
    QTest::newRow("replaced by a version") << QStringList{u"replace=example.test/a=example.test/a@v1.1.0"_s};
    QTest::newRow("replaced by a folder") << QStringList{u"replace=example.test/b=../fork"_s};
    QTest::newRow("new") << QStringList{u"example.test/e@v1.0.0"_s};
}

/// What go lists with the changed go.mod in its place, the workspace around it.
void TestMembers::whatIfsAsGo()
{
    QFETCH(QStringList, wishes);
    m_stage->write(u"fork/go.mod"_s, "module example.test/b\n\ngo 1.20\n\nrequire example.test/e v1.0.0\n");
    Versions expected = goVersions();
    QStringList arguments{u"deps"_s, u"app"_s, u"--json"_s};
    for (const QString &wish : wishes)
        arguments += u"--what-if="_s + wish;
    const Reply ours = slipway(arguments);
    QVERIFY2(ours.exitCode == 0, ours.err.constData());
    for (const QJsonObject &change : records(ours.out, u"change"_s)) {
        const QString path = change["path"_L1].toString(), after = change["after"_L1].toString();
        QCOMPARE(change["before"_L1].toString(), expected.value(path).section(u' ', 0, 0));
        if (after.isEmpty())
            expected.remove(path);
        else
            expected.insert(path, after);
    }
    QStringList edit{u"mod"_s, u"edit"_s};
    for (const QString &wish : wishes)
        edit += wish.contains(u'=')     ? u'-' + wish
            : wish.endsWith("@none"_L1) ? u"-droprequire="_s + wish.section(u'@', 0, 0)
                                        : u"-require="_s + wish;
    QCOMPARE(go(edit).exitCode, 0);
    Versions theirs = goVersions();
    for (QString &version : theirs)
        version = version.section(u' ', 0, 0); // the replacement stands behind it
    QCOMPARE(expected, theirs);
}

void TestMembers::getsAsGo_data()
{
    QTest::addColumn<QStringList>("wishes");
    QTest::newRow("raised") << QStringList{u"example.test/a@v1.1.0"_s};
    QTest::newRow("lowered") << QStringList{u"example.test/c@v1.1.0"_s};
    QTest::newRow("removed") << QStringList{u"example.test/c@none"_s};
}

/// `go get` looks at the member alone; what is built then is the workspace's matter.
void TestMembers::getsAsGo()
{
    QFETCH(QStringList, wishes);
    Versions expected = goVersions();
    const Reply ours = slipway(QStringList{u"deps"_s, u"app"_s, u"--json"_s, u"--get"_s, u"--what-if"_s} + wishes);
    QVERIFY2(ours.exitCode == 0, ours.err.constData());
    for (const QJsonObject &change : records(ours.out, u"change"_s)) {
        const QString path = change["path"_L1].toString(), after = change["after"_L1].toString();
        if (after.isEmpty())
            expected.remove(path);
        else
            expected.insert(path, after);
    }
    const Reply got = go(QStringList{u"get"_s} + wishes);
    QVERIFY2(got.exitCode == 0, got.err.constData());
    QCOMPARE(expected, goVersions());
}

void TestMembers::appliesToTheMember()
{
    const QByteArray work = m_stage->read(u"go.work"_s), other = m_stage->read(u"other/go.mod"_s);
    const Reply reply = slipway({u"deps"_s, u"app"_s, u"--what-if=example.test/a@v1.1.0"_s, u"--apply"_s});
    QVERIFY2(reply.exitCode == 0, reply.err.constData());
    QVERIFY(modText().contains("example.test/a v1.1.0"));
    QCOMPARE(m_stage->read(u"go.work"_s), work);
    QCOMPARE(m_stage->read(u"other/go.mod"_s), other);
    QVERIFY(!hasWorkSums());
}

/// go takes no member that needs a newer Go than go.work lists.
void TestMembers::warnsOfWhatGoRefuses()
{
    const Reply reply = slipway({u"deps"_s, u"app"_s, u"--what-if=go@1.22.0"_s});
    QVERIFY2(reply.err.count("The member example.test/app needs go 1.22.0, but go.work says 1.21.") == 1
                 && reply.err.contains("go work use\n"),
             reply.err.constData());
    QCOMPARE(go({u"mod"_s, u"edit"_s, u"-go=1.22.0"_s}).exitCode, 0);
    QVERIFY(go({u"list"_s, u"-m"_s, u"all"_s}).exitCode != 0);
}

void TestMembers::goChecksACopy()
{
    const QByteArray before = modText();
    const Reply reply
        = slipway({u"deps"_s, u"app"_s, u"--what-if=example.test/a@v1.1.0"_s, u"--what-if=replace=example.test/b=../fork"_s, u"--check"_s});
    QVERIFY2(reply.exitCode != 0 && reply.err.contains("fork"), reply.err.constData()); // the folder is not there, and go says so
    m_stage->write(u"fork/go.mod"_s, "module example.test/b\n\ngo 1.20\n");
    const Reply good
        = slipway({u"deps"_s, u"app"_s, u"--what-if=example.test/a@v1.1.0"_s, u"--what-if=replace=example.test/b=../fork"_s, u"--check"_s});
    QVERIFY2(good.exitCode == 0 && good.err.contains("go selects the same modules."), (good.out + good.err).constData());
    QCOMPARE(modText(), before);
    QVERIFY(!hasWorkSums());
}

/// The other module of the workspace is compiled in, not the release that go.mod names.
void TestMembers::provesInTheWorkspace()
{
    m_stage->write(u"other/go.mod"_s, "module example.test/other\n\ngo 1.21\n");
    m_stage->write(u"other/other.go"_s, "package other\n\nfunc Name() string { return \"\" }\n");
    m_stage->write(u"app/go.mod"_s,
                   "module example.test/app\n\ngo 1.21\n\nrequire example.test/lib v0.0.0\n\nreplace example.test/lib => ../one\n");
    m_stage->write(u"app/main.go"_s,
                   "package main\n\nimport (\n\t\"example.test/lib\"\n\t\"example.test/other\"\n)\n\nfunc main() { println(lib.Name(), "
                   "other.Name()) }\n");
    for (const auto &[folder, name] : {std::pair(u"one"_s, "Name"_ba), std::pair(u"two"_s, "Title"_ba), std::pair(u"three"_s, "Name"_ba)}) {
        m_stage->write(folder + u"/go.mod"_s, "module example.test/lib\n\ngo 1.21\n");
        m_stage->write(folder + u"/lib.go"_s, "package lib\n\nfunc " + name + "() string { return \"\" }\n");
    }
    const QByteArray before = modText();
    const Reply bad = slipway({u"deps"_s, u"app"_s, u"--what-if=replace=example.test/lib=../two"_s, u"--prove"_s, u"--apply"_s});
    QVERIFY2(bad.exitCode == 1 && (bad.out + bad.err).contains("lib.Name"), (bad.out + bad.err).constData());
    QCOMPARE(modText(), before);
    const Reply good
        = slipway({u"deps"_s, u"app"_s, u"--what-if=replace=example.test/lib=../three"_s, u"--check"_s, u"--prove"_s, u"--apply"_s});
    QVERIFY2(good.exitCode == 0, (good.out + good.err).constData());
    QVERIFY(modText().contains("replace example.test/lib => ../three"));
    QVERIFY(!hasWorkSums());
}

QTEST_GUILESS_MAIN(TestMembers)
#include "tst_members.moc"
