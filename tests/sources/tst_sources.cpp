// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "sources/gofile.h"
#include "sources/mainpackages.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestSources : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheHead_data();
    void readsTheHead();
    void findsCommandsAsGoWould();
};

void TestSources::readsTheHead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("package");
    QTest::addColumn<QByteArray>("constraint");
    QTest::addColumn<bool>("importsC");

    QTest::newRow("plain") << "package main\n"_ba << "main"_ba << ""_ba << false;
    QTest::newRow("comment before") << "// Command x.\n/* more\n */ package main; import \"fmt\"\n"_ba << "main"_ba << ""_ba << false;
    QTest::newRow("constraint") << "//go:build linux && !cgo\n\npackage p\n"_ba << "p"_ba << "linux && !cgo"_ba << false;
    QTest::newRow("constraint after the clause is a comment") << "package p\n//go:build linux\n"_ba << "p"_ba << ""_ba << false;
    QTest::newRow("cgo") << "package p\n\n// #include <x.h>\nimport \"C\"\n"_ba << "p"_ba << ""_ba << true;
    QTest::newRow("cgo in a block") << "package p\nimport (\n\tf \"fmt\"\n\t\"C\"\n)\n"_ba << "p"_ba << ""_ba << true;
    QTest::newRow("C named elsewhere") << "package p\nimport \"fmt\"\nvar x = \"C\"\n"_ba << "p"_ba << ""_ba << false;
    QTest::newRow("not go") << "#!/bin/sh\npackage main\n"_ba << ""_ba << ""_ba << false;
    QTest::newRow("unfinished") << "package p\nimport (\n\"fm"_ba << "p"_ba << ""_ba << false;
    QTest::newRow("empty") << ""_ba << ""_ba << ""_ba << false;
}

void TestSources::readsTheHead()
{
    QFETCH(QByteArray, text);
    const GoFileHead head = readGoFileHead(text);
    QTEST(head.packageName, "package");
    QTEST(head.constraint, "constraint");
    QTEST(head.importsC, "importsC");
}

void TestSources::findsCommandsAsGoWould()
{
    QTemporaryDir dir;
    const auto write = [&](const QString &path, const QByteArray &text) {
        QDir(dir.path()).mkpath(QFileInfo(path).path());
        QFile file(dir.filePath(path));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    };
    write(u"main.go"_s, "package main\n");
    write(u"cmd/b/b.go"_s, "package main\nimport \"C\"\n");
    write(u"cmd/a/a.go"_s, "package main\n");
    write(u"cmd/c/c.go"_s, "package main\n");
    write(u"cmd/c/bridge.go"_s, "//go:build cgo\n\npackage main\nimport \"C\"\n");
    write(u"lib/lib.go"_s, "package lib\n");
    write(u"lib/gen.go"_s, "//go:build ignore\n\npackage main\n");
    write(u"only/x_test.go"_s, "package main\n");
    write(u"nested/go.mod"_s, "module nested\n");
    write(u"nested/main.go"_s, "package main\n");
    write(u"testdata/main.go"_s, "package main\n");
    write(u"vendor/v/main.go"_s, "package main\n");

    const QList<MainPackage> expected{
        {u"."_s, false, false}, {u"./cmd/a"_s, false, false}, {u"./cmd/b"_s, true, true}, {u"./cmd/c"_s, true, false}};
    QCOMPARE(findMainPackages(dir.path()), expected);
}

QTEST_APPLESS_MAIN(TestSources)
#include "tst_sources.moc"
