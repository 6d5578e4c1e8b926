// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "git/repository.h"
#include "gitfixture.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <unistd.h>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void folderWithoutRepository();
    void unbornBranch();
    void branchCommitAndDate();
    void detachedHead();
    void foundFromASubfolder();
    void bareRepository();
    void workTreeAndSubmodule();
    void shallowAndPartialClone();
    void seesChangesAsGit();
    void oddFileNames();
    void personalIgnoreFileCounts();
    void tagMessage_data();
    void tagMessage();
    void remoteWithoutCredentials_data();
    void remoteWithoutCredentials();
    void filesElsewhereAreRefused();
    void brokenRepositoryIsNamed();
    void foreignFolderIsExplained();
    void writesNothing();

private:
    QTemporaryDir m_home;
};

namespace {

RepositoryState stateOf(const QString &folder)
{
    const Result<RepositoryState> state = readRepository(folder);
    if (!state)
        QTest::qFail(qPrintable(state.error().summary()), __FILE__, __LINE__);
    return state.value_or(RepositoryState());
}

QString head(const GitFixture &fixture)
{
    return QString::fromLatin1(fixture.git({u"rev-parse"_s, u"HEAD"_s}));
}

} // namespace

void TestRepository::initTestCase()
{
    if (!GitFixture::hasGit())
        QSKIP("no git in PATH");
    GitFixture::isolate(m_home.path());
}

void TestRepository::folderWithoutRepository()
{
    const QTemporaryDir dir;
    QCOMPARE(stateOf(dir.path()), RepositoryState());
    QCOMPARE(stateOf(dir.filePath(u"missing"_s)), RepositoryState());
}

void TestRepository::unbornBranch()
{
    const GitFixture fixture;
    RepositoryState state = stateOf(fixture.path());
    QVERIFY(state.exists);
    QCOMPARE(state.root, fixture.path());
    QVERIFY(state.branch.isEmpty() && state.commit.isEmpty() && state.tag.isEmpty() && !state.isDirty);
    fixture.write(u"a.go"_s, "package a\n");
    state = stateOf(fixture.path());
    QVERIFY(state.isDirty);
    QCOMPARE(state.changedFiles, QStringList{u"a.go"_s});
}

void TestRepository::branchCommitAndDate()
{
    const GitFixture fixture;
    fixture.commit(u"a.go"_s, "package a\n");
    fixture.git({u"checkout"_s, u"-q"_s, u"-b"_s, u"feature/分支"_s});
    const RepositoryState state = stateOf(fixture.path());
    QCOMPARE(state.branch, u"feature/分支"_s);
    QCOMPARE(state.commit, head(fixture));
    QCOMPARE(state.commitDate, QDateTime::fromSecsSinceEpoch(1700000000, QTimeZone::UTC));
    QVERIFY(!state.isDirty);
}

void TestRepository::detachedHead()
{
    const GitFixture fixture;
    fixture.commit(u"a.go"_s, "package a\n");
    fixture.git({u"checkout"_s, u"-q"_s, u"--detach"_s});
    const RepositoryState state = stateOf(fixture.path());
    QVERIFY(state.branch.isEmpty());
    QCOMPARE(state.commit, head(fixture));
}

void TestRepository::foundFromASubfolder()
{
    const GitFixture fixture;
    fixture.commit(u"deep/er/a.go"_s, "package a\n");
    QCOMPARE(stateOf(fixture.path(u"deep/er"_s)).root, fixture.path());
}

void TestRepository::bareRepository()
{
    const GitFixture fixture;
    fixture.commit(u"a.go"_s, "package a\n");
    const QTemporaryDir dir;
    fixture.git({u"clone"_s, u"-q"_s, u"--bare"_s, u"."_s, dir.filePath(u"bare.git"_s)});
    const RepositoryState state = stateOf(dir.filePath(u"bare.git"_s));
    QVERIFY(state.exists && state.root.isEmpty() && !state.isDirty);
    QCOMPARE(state.commit, head(fixture));
}

void TestRepository::workTreeAndSubmodule()
{
    const GitFixture inner;
    inner.commit(u"lib.go"_s, "package lib\n");
    const GitFixture fixture;
    fixture.commit(u"a.go"_s, "package a\n");
    fixture.git({u"submodule"_s, u"--quiet"_s, u"add"_s, inner.path(), u"sub"_s});
    fixture.git({u"commit"_s, u"-q"_s, u"-m"_s, u"submodule"_s});
    QVERIFY(!stateOf(fixture.path()).isDirty);
    const RepositoryState sub = stateOf(fixture.path(u"sub"_s));
    QCOMPARE(sub.root, fixture.path(u"sub"_s));
    QCOMPARE(sub.commit, head(inner));
    fixture.write(u"sub/lib.go"_s, "package lib // changed\n");
    QCOMPARE(stateOf(fixture.path()).changedFiles, QStringList{u"sub"_s});

    const QTemporaryDir dir;
    const QString tree = dir.filePath(u"tree"_s);
    fixture.git({u"worktree"_s, u"add"_s, u"-q"_s, u"-b"_s, u"other"_s, tree});
    const RepositoryState state = stateOf(tree);
    QCOMPARE(state.root, tree);
    QCOMPARE(state.branch, u"other"_s);
    QVERIFY(!state.isDirty);
}

void TestRepository::shallowAndPartialClone()
{
    const GitFixture fixture;
    fixture.commit(u"a.go"_s, "package a\n");
    fixture.git({u"tag"_s, u"v1.0.0"_s});
    for (int i = 0; i < 3; ++i)
        fixture.commit(u"a.go"_s, "package a // " + QByteArray::number(i) + '\n');
    fixture.git({u"config"_s, u"uploadpack.allowFilter"_s, u"true"_s});
    const QTemporaryDir dir;
    const QString from = "file://"_L1 + fixture.path();
    fixture.git({u"clone"_s, u"-q"_s, u"--depth"_s, u"2"_s, from, dir.filePath(u"shallow"_s)});
    const RepositoryState shallow = stateOf(dir.filePath(u"shallow"_s));
    QCOMPARE(shallow.commit, head(fixture));
    QVERIFY(shallow.tag.isEmpty() && !shallow.isDirty);

    fixture.git({u"clone"_s, u"-q"_s, u"--filter=blob:none"_s, from, dir.filePath(u"partial"_s)});
    const RepositoryState partial = stateOf(dir.filePath(u"partial"_s));
    QCOMPARE(partial.tag, u"v1.0.0"_s);
    QVERIFY(!partial.isDirty);
}

void TestRepository::seesChangesAsGit()
{
    const GitFixture fixture;
    fixture.write(u".gitignore"_s, "*.log\nbuild/\n");
    fixture.write(u"kept.go"_s, "package a\n");
    fixture.write(u"edited.go"_s, "package a\n");
    fixture.write(u"removed.go"_s, "package a\n");
    fixture.commit(u"moved.go"_s, "package a\n\nfunc moved() {}\n");
    QVERIFY(!stateOf(fixture.path()).isDirty);

    fixture.write(u"edited.go"_s, "package a // edited\n");
    QFile::remove(fixture.path(u"removed.go"_s));
    fixture.write(u"new/one.go"_s, "package new\n");
    fixture.write(u"staged.go"_s, "package a\n");
    fixture.git({u"add"_s, u"staged.go"_s});
    fixture.write(u"x.log"_s, "ignored");
    fixture.write(u"build/out"_s, "ignored");
    QStringList expected;
    const QByteArray status = fixture.git({u"-c"_s, u"status.renames=false"_s, u"status"_s, u"--porcelain"_s, u"-z"_s});
    // "XY name", each ended by a zero.
    for (const QByteArray &line : status.split('\0')) {
        if (!line.isEmpty())
            expected.append(QString::fromUtf8(line.mid(3)));
    }
    expected.sort();
    QCOMPARE(stateOf(fixture.path()).changedFiles, expected);
    QCOMPARE(expected, (QStringList{u"edited.go"_s, u"new/"_s, u"removed.go"_s, u"staged.go"_s}));
    fixture.git({u"config"_s, u"status.showUntrackedFiles"_s, u"no"_s});
    QCOMPARE(stateOf(fixture.path()).changedFiles.size(), 3);
}

void TestRepository::oddFileNames()
{
    const GitFixture fixture;
    fixture.commit(u"a.go"_s, "package a\n");
    const QByteArray names[] = {"-rf", "new\nline", "quote\"s", "tab\t", "*", "[a]", "汉字", "\xff\xfe.go", " blank "};
    for (const QByteArray &name : names) {
        QFile file(fixture.path() + u'/' + QFile::decodeName(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    const RepositoryState state = stateOf(fixture.path());
    QVERIFY(state.changedFiles.contains(u"-rf"_s));
    QVERIFY(state.changedFiles.contains(u"new\nline"_s));
    QVERIFY(state.changedFiles.contains(u"汉字"_s));
    for (int i = 0; i < 300; ++i)
        fixture.write(u"many%1"_s.arg(i), "x");
    QCOMPARE(stateOf(fixture.path()).changedFiles.size(), 100);
}

void TestRepository::personalIgnoreFileCounts()
{
    const GitFixture fixture;
    fixture.commit(u"a.go"_s, "package a\n");
    fixture.write(u".idea/x"_s, "x");
    QVERIFY(stateOf(fixture.path()).isDirty);
    const QDir home(m_home.path());
    QVERIFY(home.mkpath(u"git"_s));
    QFile ignore(home.filePath(u"git/ignore"_s));
    QVERIFY(ignore.open(QIODevice::WriteOnly));
    ignore.write(".idea/\n");
    ignore.close();
    QVERIFY(!stateOf(fixture.path()).isDirty);
    QVERIFY(ignore.remove());
}

void TestRepository::tagMessage_data()
{
    QTest::addColumn<bool>("annotated");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("plain") << false << ""_ba;
    QTest::newRow("subject") << true << "Release one"_ba;
    QTest::newRow("subject and body") << true << "Release\none\n\nIt's here.\n\nMore\nlines.\n"_ba;
}

void TestRepository::tagMessage()
{
    QFETCH(bool, annotated);
    QFETCH(QByteArray, message);
    const GitFixture fixture;
    fixture.commit(u"a.go"_s, "package a\n");
    fixture.git(annotated ? QStringList{u"tag"_s, u"-a"_s, u"-F"_s, u"-"_s, u"v1.0.0"_s} : QStringList{u"tag"_s, u"v1.0.0"_s}, message);
    const auto field = [&](const QString &name) {
        return QString::fromUtf8(fixture.git({u"tag"_s, u"-l"_s, "--format=%("_L1 + name + u')', u"v1.0.0"_s}));
    };
    const RepositoryState state = stateOf(fixture.path());
    QCOMPARE(state.tagSubject, field(u"contents:subject"_s));
    QCOMPARE(state.tagBody, field(u"contents:body"_s));
    QCOMPARE(state.tagContents, field(u"contents"_s));
}

void TestRepository::remoteWithoutCredentials_data()
{
    QTest::addColumn<QString>("shown");
    QTest::newRow("https://me:token@example.org/x.git") << u"https://example.org/x.git"_s;
    QTest::newRow("https://token@example.org/x") << u"https://example.org/x"_s;
    QTest::newRow("ssh://git:secret@example.org:22/x") << u"ssh://git@example.org:22/x"_s;
    QTest::newRow("git@example.org:x/y.git") << u"git@example.org:x/y.git"_s;
    QTest::newRow("../folder") << u"../folder"_s;
}

void TestRepository::remoteWithoutCredentials()
{
    QFETCH(QString, shown);
    const GitFixture fixture;
    fixture.git({u"remote"_s, u"add"_s, u"origin"_s, QString::fromLatin1(QTest::currentDataTag())});
    QCOMPARE(stateOf(fixture.path()).remoteUrl, shown);
}

void TestRepository::filesElsewhereAreRefused()
{
    const GitFixture fixture;
    fixture.commit(u"a.go"_s, "package a\n");
    fixture.git({u"config"_s, u"core.worktree"_s, u"/usr"_s});
    const Result<RepositoryState> state = readRepository(fixture.path());
    QVERIFY(!state.has_value());
    QCOMPARE(state.error().kind, ErrorKind::Refused);
    QVERIFY(!state.error().hint.isEmpty());
}

void TestRepository::brokenRepositoryIsNamed()
{
    const GitFixture fixture;
    fixture.commit(u"a.go"_s, "package a\n");
    fixture.write(u".git/config"_s, "[core\n\tbroken");
    const Result<RepositoryState> broken = readRepository(fixture.path());
    QVERIFY(!broken.has_value());
    QCOMPARE(broken.error().kind, ErrorKind::ToolFailed);
    QVERIFY(!broken.error().detail.isEmpty());
    QCOMPARE(broken.error().subject, fixture.path());

    fixture.write(u".git/config"_s, "[core]\n\trepositoryformatversion = 1\n[extensions]\n\tobjectformat = sha512\n");
    QVERIFY(!readRepository(fixture.path()).has_value());
}

void TestRepository::foreignFolderIsExplained()
{
    if (::geteuid() != 0)
        QSKIP("only root can give a folder away");
    const GitFixture fixture;
    fixture.commit(u"a.go"_s, "package a\n");
    if (::chown(QFile::encodeName(fixture.path(u".git"_s)).constData(), 12345, 12345) != 0
        || ::chown(QFile::encodeName(fixture.path()).constData(), 12345, 12345) != 0)
        QSKIP("folders cannot be given away here");
    const Result<RepositoryState> state = readRepository(fixture.path());
    QVERIFY(!state.has_value());
    QVERIFY2(state.error().hint.contains("safe.directory"_L1), qPrintable(state.error().hint));
    fixture.git({u"config"_s, u"--global"_s, u"--add"_s, u"safe.directory"_s, fixture.path()});
    QVERIFY(readRepository(fixture.path()).has_value());
}

void TestRepository::writesNothing()
{
    const GitFixture fixture;
    fixture.commit(u"a.go"_s, "package a\n");
    // Stale times: git itself would now write the index anew.
    QFile file(fixture.path(u"a.go"_s));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::fromSecsSinceEpoch(1000), QFileDevice::FileModificationTime));
    file.close();
    const auto indexOf = [&] {
        QFile index(fixture.path(u".git/index"_s));
        return index.open(QIODevice::ReadOnly) ? index.readAll() : QByteArray();
    };
    const QByteArray before = indexOf();
    QVERIFY(!stateOf(fixture.path()).isDirty);
    QVERIFY(!before.isEmpty());
    QCOMPARE(indexOf(), before);
}

QTEST_GUILESS_MAIN(TestRepository)
#include "tst_repository.moc"
