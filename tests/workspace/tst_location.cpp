// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "projectfixture.h"
#include "workspace/contents.h"
#include "workspace/location.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <sys/stat.h>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestLocation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheMainFile_data();
    void findsTheMainFile();
    void saysWhatToDo();
    void readsAHead();
    void keepsTheProblem();
    void obeysGoWorkAsGoDoes();
    void refusesWhatIsNoFile();
    void listsCommandsOfAWorkspace();
    void choosesTheUsualCommand();
};

void TestLocation::findsTheMainFile_data()
{
    QTest::addColumn<QString>("found");
    QTest::newRow("") << u"go.mod"_s;
    QTest::newRow("go.mod") << u"go.mod"_s;
    QTest::newRow("go.sum") << u"go.mod"_s;
    QTest::newRow("main.go") << u"go.mod"_s;
    QTest::newRow("deep/er") << u"go.mod"_s;
    QTest::newRow("deep/er/file.go") << u"go.mod"_s;
    QTest::newRow("deep/../") << u"go.mod"_s;
    QTest::newRow("other.mod") << u"other.mod"_s;
    QTest::newRow("go.work") << u"go.work"_s;
    QTest::newRow("nested") << u"nested/go.mod"_s;
    QTest::newRow("only-work") << u"only-work/go.work"_s;
}

void TestLocation::findsTheMainFile()
{
    QFETCH(QString, found);
    const ProjectFixture fixture;
    for (const QString &name : {u"go.mod"_s, u"go.sum"_s, u"go.work"_s, u"other.mod"_s, u"main.go"_s, u"deep/er/file.go"_s,
                                u"nested/go.mod"_s, u"only-work/go.work"_s})
        fixture.write(name, {});
    const Result<QString> file = findMainFile(fixture.path(QString::fromLatin1(QTest::currentDataTag())));
    QVERIFY(file.has_value());
    QCOMPARE(*file, QFileInfo(fixture.path(found)).canonicalFilePath());
}

void TestLocation::saysWhatToDo()
{
    const ProjectFixture fixture;
    QCOMPARE(findMainFile(fixture.path(u"missing"_s)).error().kind, ErrorKind::BadInput);
    fixture.write(u"README.md"_s, "x");
    const Error empty = findMainFile(fixture.root()).error();
    QCOMPARE(empty.kind, ErrorKind::BadInput);
    QVERIFY(empty.hint.contains("go mod init"_L1));
    fixture.write(u"services/a/go.mod"_s, "module a\n");
    QVERIFY(findMainFile(fixture.root()).error().hint.contains("services/a/go.mod"_L1));
}

void TestLocation::readsAHead()
{
    const ProjectFixture fixture;
    fixture.write(u"go.mod"_s, "module example.org/tool/v2\n\ngo 1.24.1\n");
    const auto head = readHead(fixture.path(u"go.mod"_s), {});
    QVERIFY(head.has_value());
    QCOMPARE(head->modulePath, u"example.org/tool/v2"_s);
    QCOMPARE(head->goLine, "1.24.1"_ba);
    QCOMPARE(head->root, fixture.root());
    QVERIFY(head->problem.detail.isEmpty());
    QCOMPARE(projectName(*head), u"tool"_s);
    QCOMPARE(projectName(withText(*head, "module gopkg.in/yaml.v3\n")), u"yaml"_s);
    QCOMPARE(projectName(withText(*head, "go 1.24\n")), u"project"_s);
}

void TestLocation::keepsTheProblem()
{
    const ProjectFixture fixture;
    fixture.write(u"go.mod"_s, "module example.org/x\n\nrequire example.org/y\n");
    const auto head = readHead(fixture.path(u"go.mod"_s), {});
    QVERIFY(head.has_value());
    QCOMPARE(head->problem.kind, ErrorKind::BadInput);
    QCOMPARE(head->problem.location.line, 3);
    QCOMPARE(head->problem.location.file, fixture.path(u"go.mod"_s));
    QCOMPARE(head->modulePath, u"example.org/x"_s);
}

void TestLocation::obeysGoWorkAsGoDoes()
{
    const ProjectFixture fixture;
    fixture.write(u"go.work"_s, "go 1.24\n\nuse ./a\n");
    fixture.write(u"a/go.mod"_s, "module a\n");
    fixture.write(u"b/go.mod"_s, "module b\n");
    const auto workOf = [&](const QString &name, const QString &variable) { return readHead(fixture.path(name), variable)->goWork; };
    QCOMPARE(workOf(u"a/go.mod"_s, {}), fixture.path(u"go.work"_s));
    QCOMPARE(workOf(u"a/go.mod"_s, u"off"_s), QString());
    QCOMPARE(workOf(u"b/go.mod"_s, {}), QString());
    QCOMPARE(workOf(u"go.work"_s, u"off"_s), fixture.path(u"go.work"_s));
    fixture.write(u"elsewhere.work"_s, "go 1.24\n\nuse ./b\n");
    QCOMPARE(workOf(u"b/go.mod"_s, fixture.path(u"elsewhere.work"_s)), fixture.path(u"elsewhere.work"_s));
}

void TestLocation::refusesWhatIsNoFile()
{
    const ProjectFixture fixture;
    fixture.write(u"x"_s, {});
    QCOMPARE(::mkfifo(QFile::encodeName(fixture.path(u"go.mod"_s)).constData(), 0600), 0);
    QCOMPARE(readHead(fixture.path(u"go.mod"_s), {}).error().kind, ErrorKind::BadInput);
}

void TestLocation::listsCommandsOfAWorkspace()
{
    const ProjectFixture fixture;
    fixture.write(u"w/go.work"_s, "go 1.24\n\nuse (\n\t.\n\t./tools\n\t../outside\n)\n");
    fixture.write(u"w/go.mod"_s, "module w\n");
    fixture.write(u"w/cmd/x/main.go"_s, "package main\n");
    fixture.write(u"w/tools/go.mod"_s, "module tools\n");
    fixture.write(u"w/tools/main.go"_s, "package main\n");
    fixture.write(u"outside/go.mod"_s, "module outside\n");
    fixture.write(u"outside/cmd/y/main.go"_s, "package main\n");
    const auto head = readHead(fixture.path(u"w/go.work"_s), {});
    QStringList paths;
    for (const MainPackage &package : readContents(*head).mainPackages)
        paths.append(package.path);
    QCOMPARE(paths, (QStringList{u"./cmd/x"_s, u"./tools"_s, u"../outside/cmd/y"_s}));
}

void TestLocation::choosesTheUsualCommand()
{
    const auto usual = [](const QStringList &paths) {
        QList<MainPackage> packages;
        for (const QString &path : paths)
            packages.append({path, false, false});
        return usualMainPackage(packages, u"tool"_s);
    };
    QCOMPARE(usual({u"."_s, u"./cmd/tool"_s}), u"."_s);
    QCOMPARE(usual({u"./cmd/a"_s, u"./cmd/tool"_s}), u"./cmd/tool"_s);
    QCOMPARE(usual({u"./a"_s, u"./cmd/b"_s}), u"./cmd/b"_s);
    QCOMPARE(usual({u"./a"_s, u"./b"_s}), u"./a"_s);
    QCOMPARE(usual({}), QString());
}

QTEST_GUILESS_MAIN(TestLocation)
#include "tst_location.moc"
