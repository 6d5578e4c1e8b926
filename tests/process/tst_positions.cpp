// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "process/positions.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace slipway;

using Kind = Position::Kind;
Q_DECLARE_METATYPE(Kind)

class tst_Positions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsPlaces_data();
    void findsPlaces();
    void findsNothing_data();
    void findsNothing();
    void readsPackages_data();
    void readsPackages();
    void resolvesFiles();
};

void tst_Positions::findsPlaces_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("clickable");
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const char *text, const char16_t *clickable, const char16_t *file, int line, int column,
                        Kind kind, const char16_t *message) {
        QTest::newRow(name) << QByteArray(text) << QString::fromUtf16(clickable) << QString::fromUtf16(file) << line << column << kind
                            << QString::fromUtf16(message);
    };
    row("compile", "./main.go:8:2: undefined: foo", u"./main.go:8:2", u"./main.go", 8, 2, Kind::Error, u"undefined: foo");
    row("compile, other folder", "../lib/a b.go:12:34: x declared and not used: y", u"../lib/a b.go:12:34", u"../lib/a b.go", 12, 34,
        Kind::Error, u"x declared and not used: y");
    row("folder with a space", "sub dir/x.go:3:5: oops", u"sub dir/x.go:3:5", u"sub dir/x.go", 3, 5, Kind::Error, u"oops");
    row("chinese", "./包/主程序.go:3:5: 未定义", u"./包/主程序.go:3:5", u"./包/主程序.go", 3, 5, Kind::Error, u"未定义");
    row("vet", "vet: ./main.go:5:6: undefined: x", u"./main.go:5:6", u"./main.go", 5, 6, Kind::Error, u"undefined: x");
    row("line only", "go.mod:5: unknown directive: foo", u"go.mod:5", u"go.mod", 5, 0, Kind::Error, u"unknown directive: foo");
    row("go.mod with its tool", "go: /home/me/p/go.work:3: unknown directive", u"/home/me/p/go.work:3", u"/home/me/p/go.work", 3, 0,
        Kind::Error, u"unknown directive");
    row("test", "    main_test.go:12: got 1, want 2", u"main_test.go:12", u"main_test.go", 12, 0, Kind::Test, u"got 1, want 2");
    row("subtest", "        sub_test.go:7: no", u"sub_test.go:7", u"sub_test.go", 7, 0, Kind::Test, u"no");
    row("testify", "        \tError Trace:\t/src/p/x_test.go:34", u"/src/p/x_test.go:34", u"/src/p/x_test.go", 34, 0, Kind::Error, u"");
    row("panic", "\t/home/me/p/main.go:12 +0x1d", u"/home/me/p/main.go:12", u"/home/me/p/main.go", 12, 0, Kind::Frame, u"");
    row("panic with a space", "\t/home/me/my project/main.go:12 +0x1d", u"/home/me/my project/main.go:12", u"/home/me/my project/main.go",
        12, 0, Kind::Frame, u"");
    row("panic, trimmed", "\texample.com/m@v1.2.3/sub/x.go:99 +0x44", u"example.com/m@v1.2.3/sub/x.go:99", u"example.com/m@v1.2.3/sub/x.go",
        99, 0, Kind::Frame, u"");
    row("gcc error", "x.c:3:1: error: expected ';'", u"x.c:3:1", u"x.c", 3, 1, Kind::Error, u"error: expected ';'");
    row("gcc warning", "./x.c:3:1: warning: unused", u"./x.c:3:1", u"./x.c", 3, 1, Kind::Warning, u"warning: unused");
    row("gcc note", "/usr/include/a.h:3:1: note: declared here", u"/usr/include/a.h:3:1", u"/usr/include/a.h", 3, 1, Kind::Note,
        u"note: declared here");
    row("gcc include", "In file included from /usr/include/a.h:25,", u"/usr/include/a.h:25", u"/usr/include/a.h", 25, 0, Kind::Note, u"");
    row("gcc include, further", "                 from x.c:2:", u"x.c:2", u"x.c", 2, 0, Kind::Note, u"");
    row("linker", "/usr/bin/ld: main.c:7: undefined reference to `f'", u"main.c:7", u"main.c", 7, 0, Kind::Error,
        u"undefined reference to `f'");
    row("windows", "C:\\Users\\me\\p\\main.go:4:9: undefined: x", u"C:\\Users\\me\\p\\main.go:4:9", u"C:\\Users\\me\\p\\main.go", 4, 9,
        Kind::Error, u"undefined: x");
    row("windows, mixed", "D:/p/main.go:4: x", u"D:/p/main.go:4", u"D:/p/main.go", 4, 0, Kind::Error, u"x");
    row("in a sentence", "see main.go:12 for details", u"main.go:12", u"main.go", 12, 0, Kind::Error, u"");
    row("absolute in a sentence", "panic at /srv/x/y.go:12", u"/srv/x/y.go:12", u"/srv/x/y.go", 12, 0, Kind::Error, u"");
    row("in brackets", "failed (main.go:12)", u"main.go:12", u"main.go", 12, 0, Kind::Error, u"");
    row("copy", "./main (copy).go:1:1: redeclared", u"./main (copy).go:1:1", u"./main (copy).go", 1, 1, Kind::Error, u"redeclared");
    row("apostrophe in a folder", "/home/jo's/x.go:1:2: y", u"/home/jo's/x.go:1:2", u"/home/jo's/x.go", 1, 2, Kind::Error, u"y");
    row("recipe", "  • .goreleaser.yaml:12:3: field not found", u".goreleaser.yaml:12:3", u".goreleaser.yaml", 12, 3, Kind::Error,
        u"field not found");
    row("make", "Makefile:3: *** missing separator.  Stop.", u"Makefile:3", u"Makefile", 3, 0, Kind::Error,
        u"*** missing separator.  Stop.");
    row("after a time", "12:30:45 main.go:7: hello", u"main.go:7", u"main.go", 7, 0, Kind::Error, u"hello");
    row("windows line end", "./a.go:1:2: x\r", u"./a.go:1:2", u"./a.go", 1, 2, Kind::Error, u"x");
}

void tst_Positions::findsPlaces()
{
    QFETCH(QByteArray, text);
    const std::optional<Position> found = findPosition(text);
    QVERIFY(found);
    QTEST(QString::fromUtf8(text.sliced(found->start, found->length)), "clickable");
    QTEST(found->file, "file");
    QTEST(found->line, "line");
    QTEST(found->column, "column");
    QTEST(found->kind, "kind");
    QTEST(found->message, "message");
}

void tst_Positions::findsNothing_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
         {"", ":", "12:30:45", "listening on localhost:8080", "https://example.com/main.go:12", "main.go", "main.go:", "main.go:0: x",
          "main.go:x", "ratio 3:4", "# example.com/x", "main.gone:12: x", "a.go:99999999999: x", ".go:3: x", "ok  \texample.com/x\t0.01s"})
        QTest::newRow(text) << QByteArray(text);
    QTest::newRow("very long") << QByteArray(1 << 20, ':') + "main.go:1: x";
}

void tst_Positions::findsNothing()
{
    QFETCH(QByteArray, text);
    const auto found = findPosition(text);
    QVERIFY2(!found, found ? qPrintable(found->file) : "");
}

void tst_Positions::readsPackages_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("package");
    QTest::newRow("build") << QByteArray("# example.com/x/sub") << u"example.com/x/sub"_s;
    QTest::newRow("build of a test") << QByteArray("# example.com/x [example.com/x.test]") << u"example.com/x"_s;
    QTest::newRow("vet") << QByteArray("# [example.com/x]") << u"example.com/x"_s;
    QTest::newRow("failed") << QByteArray("FAIL\texample.com/x\t0.003s") << u"example.com/x"_s;
    QTest::newRow("not built") << QByteArray("FAIL\texample.com/x [build failed]") << u"example.com/x"_s;
    QTest::newRow("passed") << QByteArray("ok  \texample.com/x\t(cached)") << u"example.com/x"_s;
    QTest::newRow("prose") << QByteArray("# this is a heading") << QString();
    QTest::newRow("bare") << QByteArray("FAIL") << QString();
    QTest::newRow("other") << QByteArray("./x.go:1:2: y") << QString();
}

void tst_Positions::readsPackages()
{
    QFETCH(QByteArray, text);
    QTEST(packageOfLine(text), "package");
}

void tst_Positions::resolvesFiles()
{
    QTemporaryDir folder;
    const QDir root(folder.path());
    const auto make = [&root](const QString &path) {
        root.mkpath(QFileInfo(path).path());
        QFile file(root.filePath(path));
        QVERIFY(file.open(QIODevice::WriteOnly));
    };
    make(u"main.go"_s);
    make(u"sub/x_test.go"_s);
    make(u"cache/m@v1.0.0/p/y.go"_s);
    const auto folderOf = [&root](const QString &package) {
        const QMap<QString, QString> folders
            = {{u"example.com/x/sub"_s, root.filePath(u"sub"_s)}, {u"example.com/m/p"_s, root.filePath(u"cache/m@v1.0.0/p"_s)}};
        return folders.value(package);
    };
    const auto resolve = [&root, &folderOf](const QString &file, const QString &package = {}) {
        Position position;
        position.file = file;
        return root.relativeFilePath(resolveFile(position, root.path(), package, folderOf));
    };
    QCOMPARE(resolve(u"./main.go"_s), u"main.go"_s);
    QCOMPARE(resolve(root.filePath(u"main.go"_s)), u"main.go"_s);
    QCOMPARE(resolve(u"x_test.go"_s, u"example.com/x/sub"_s), u"sub/x_test.go"_s);
    QCOMPARE(resolve(u"example.com/m@v1.0.0/p/y.go"_s), u"cache/m@v1.0.0/p/y.go"_s);
    QCOMPARE(resolve(u"in main.go"_s), u"main.go"_s);
    Position missing;
    missing.file = u"nowhere.go"_s;
    QCOMPARE(resolveFile(missing, root.path(), {}), QString());
}

QTEST_GUILESS_MAIN(tst_Positions)
#include "tst_positions.moc"
