// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "../git/gitfixture.h"
#include "../modules/modulefixture.h"
#include "history/moduledifference.h"
#include "history/pastproject.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestPastModules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void listsAsOfARevision();
    void differenceOfTwoRevisions();
    void foldersAndWorkspaceAreOfThatTime();
    void whatIsWrongIsNamed();
    void listsRevisions();
    void everythingStaysAsItIs();

private:
    std::shared_ptr<const ModuleAnalysis> analysisAt(const QString &file, const QString &revision);

    QTemporaryDir m_home;
    std::unique_ptr<GitFixture> m_git;
    std::unique_ptr<ModuleFixture> m_modules;
};

void TestPastModules::initTestCase()
{
    if (!GitFixture::hasGit())
        QSKIP("there is no git to make repositories with");
    GitFixture::isolate(m_home.path());
}

void TestPastModules::init()
{
    m_git = std::make_unique<GitFixture>();
    m_modules = std::make_unique<ModuleFixture>();
    m_modules->module(u"ex.t/a@v1.0.0"_s, "go 1.20\n\nrequire ex.t/c v1.0.0\n");
    m_modules->module(u"ex.t/a@v1.1.0"_s, "go 1.20\n\nrequire ex.t/c v1.2.0\n");
    m_modules->module(u"ex.t/b@v1.0.0"_s);
    m_modules->module(u"ex.t/c@v1.0.0"_s);
    m_modules->module(u"ex.t/c@v1.2.0"_s);
    m_git->commit(u"app/go.mod"_s,
                  "module ex.t/app\n\ngo 1.20\n\nrequire (\n\tex.t/a v1.0.0\n\tex.t/b v1.0.0\n\tex.t/c v1.0.0 // indirect\n)\n");
    m_git->git({u"tag"_s, u"v1.0.0"_s});
    m_git->commit(u"app/main.go"_s, "package main\n");
    m_git->commit(u"app/go.mod"_s, "module ex.t/app\n\ngo 1.21\n\nrequire (\n\tex.t/a v1.1.0\n\tex.t/c v1.2.0\n)\n");
    m_git->git({u"tag"_s, u"v1.10.0"_s});
}

std::shared_ptr<const ModuleAnalysis> TestPastModules::analysisAt(const QString &file, const QString &revision)
{
    const Result<PastProject> past = readPastProject(file, revision, m_modules->cache());
    if (!past) {
        QTest::qFail(qPrintable(past.error().summary()), __FILE__, __LINE__);
        return nullptr;
    }
    const auto analysis = analyse(past->request);
    return analysis ? *analysis : nullptr;
}

void TestPastModules::listsAsOfARevision()
{
    const QString file = m_git->path(u"app/go.mod"_s);
    QCOMPARE(listOf(*analysisAt(file, u"v1.0.0"_s)), u"ex.t/a v1.0.0, ex.t/b v1.0.0, ex.t/c v1.0.0"_s);
    QCOMPARE(listOf(*analysisAt(file, u"HEAD"_s)), u"ex.t/a v1.1.0, ex.t/c v1.2.0"_s);
    QCOMPARE(listOf(*analysisAt(file, u"HEAD~1"_s)), u"ex.t/a v1.0.0, ex.t/b v1.0.0, ex.t/c v1.0.0"_s);
    m_git->write(u"app/go.mod"_s, "broken");
    QCOMPARE(listOf(*analysisAt(file, u"main"_s)), u"ex.t/a v1.1.0, ex.t/c v1.2.0"_s);
}

void TestPastModules::differenceOfTwoRevisions()
{
    const QString file = m_git->path(u"app/go.mod"_s);
    const auto before = analysisAt(file, u"v1.0.0"_s);
    const auto after = analysisAt(file, u"v1.10.0"_s);
    const ModuleDifference difference = compareModules(*before, *after);
    QStringList changes;
    for (const Change &change : difference.changes)
        changes += change.path + u' ' + change.before + u'>' + change.after;
    QCOMPARE(changes,
             QStringList(
                 {u"go 1.20>1.21"_s, u"toolchain >go1.21"_s, u"ex.t/a v1.0.0>v1.1.0"_s, u"ex.t/b v1.0.0>"_s, u"ex.t/c v1.0.0>v1.2.0"_s}));
    QCOMPARE(difference.roles, (QList<RoleChange>{{u"ex.t/c"_s, u"v1.2.0"_s, true}}));
    QVERIFY(summaryOf(difference).endsWith(u"direct."_s));
    QVERIFY(compareModules(*after, *after).isEmpty());
}

void TestPastModules::foldersAndWorkspaceAreOfThatTime()
{
    m_git->write(u"go.work"_s, "go 1.20\n\nuse (\n\t./app\n\t./lib\n)\n");
    m_git->write(u"lib/go.mod"_s, "module ex.t/lib\n\ngo 1.20\n\nrequire ex.t/local v1.0.0\n\nreplace ex.t/local => ../local\n");
    m_git->write(u"local/go.mod"_s, "module ex.t/local\n\nrequire ex.t/b v1.0.0\n");
    m_git->git({u"add"_s, u"."_s});
    m_git->git({u"commit"_s, u"-qm"_s, u"workspace"_s});
    QVERIFY(QDir(m_git->path(u"local"_s)).removeRecursively());
    m_git->write(u"lib/go.mod"_s, "module ex.t/lib\n\ngo 1.20\n");
    const auto work = analysisAt(m_git->path(u"go.work"_s), u"HEAD"_s);
    QVERIFY(work->isWorkspace());
    QVERIFY(work->find(u"ex.t/b"_s)); // through the folder as it was
    QVERIFY(work->problems().isEmpty());
    QVERIFY(analysisAt(m_git->path(u"lib/go.mod"_s), u"HEAD"_s)->find(u"ex.t/b"_s));

    // A folder that is here now was not there then.
    m_git->git({u"rm"_s, u"-rqf"_s, u"--cached"_s, u"local"_s});
    m_git->git({u"commit"_s, u"-qm"_s, u"without"_s});
    m_git->write(u"local/go.mod"_s, "module ex.t/local\n\nrequire ex.t/b v1.0.0\n");
    const auto without = analysisAt(m_git->path(u"lib/go.mod"_s), u"HEAD"_s);
    QVERIFY(!without->find(u"ex.t/b"_s));
    QCOMPARE(without->problems().size(), 1);
}

void TestPastModules::whatIsWrongIsNamed()
{
    const QString file = m_git->path(u"app/go.mod"_s);
    QCOMPARE(readPastProject(file, u"v9"_s).error().kind, ErrorKind::BadInput);
    QCOMPARE(readPastProject(file, u"v9"_s).error().subject, u"v9"_s);
    QCOMPARE(readPastProject(m_git->path(u"other/go.mod"_s), u"HEAD"_s).error().kind, ErrorKind::BadInput);
    QCOMPARE(readPastProject(m_modules->write(u"go.mod"_s, "module m\n"), u"HEAD"_s).error().kind, ErrorKind::BadInput);
    m_git->commit(u"app/go.mod"_s, "module ex.t/app\n\nrequire\n");
    const Result<PastProject> broken = readPastProject(file, u"HEAD"_s, m_modules->cache());
    QVERIFY(broken);
    QCOMPARE(analyse(broken->request).error().location.line, 3);
}

void TestPastModules::listsRevisions()
{
    m_git->git({u"branch"_s, u"old"_s, u"v1.0.0"_s});
    const Result<QList<Revision>> revisions = listRevisions(m_git->path(u"app"_s), {m_git->path(u"app/go.mod"_s)});
    QVERIFY(revisions);
    QStringList names;
    for (const Revision &revision : *revisions) {
        names += revision.kind == Revision::Kind::Commit ? revision.subject : revision.name;
        QCOMPARE(revision.commit.size(), 40);
    }
    names.removeAll(u"main"_s); // of the same second as the other branch
    names.removeAll(u"old"_s);
    QCOMPARE(names.first(2), QStringList({u"v1.10.0"_s, u"v1.0.0"_s}));
    QCOMPARE(names.size(), 4); // the commit of main.go is not among them
    QCOMPARE(*listRevisions(m_home.path(), {}), QList<Revision>());
}

void TestPastModules::everythingStaysAsItIs()
{
    const QByteArray before = m_git->git({u"status"_s, u"--porcelain"_s});
    const QByteArray index = m_git->git({u"rev-parse"_s, u"HEAD"_s});
    analysisAt(m_git->path(u"app/go.mod"_s), u"v1.0.0"_s);
    QCOMPARE(m_git->git({u"status"_s, u"--porcelain"_s}), before);
    QCOMPARE(m_git->git({u"rev-parse"_s, u"HEAD"_s}), index);
}

QTEST_GUILESS_MAIN(TestPastModules)
#include "tst_pastmodules.moc"
