// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "gofixture.h"

#include "modules/engine.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

/// "path@version" and what its go.mod holds beside the module line; a text that begins with "module" is all of it.
struct Published {
    QByteArray at;
    QByteArray text;
};
using World = QList<Published>;

} // namespace
Q_DECLARE_METATYPE(QList<Published>)

/// The corners of module loading, one by one, beside the real `go`: `go mod graph` byte for byte, `go list -m -e all` equal.
class TestEdgesVsGo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void project_data();
    void project();
    void workspace_data();
    void workspace();
    void vendorFolder();
    void anotherModFile();
    void cacheAnywhere_data();
    void cacheAnywhere();
    void brokenNodes_data();
    void brokenNodes();
    void hostileFiles();

private:
    void publish(const GoFixture &fixture, const World &world) const;
    void compare(const GoFixture &fixture, const QString &folder, const QString &mainFile, const QByteArray &text = {}) const;
};

void TestEdgesVsGo::initTestCase()
{
    if (!GoFixture::isThere())
        QSKIP("there is no go to compare with");
}

void TestEdgesVsGo::publish(const GoFixture &fixture, const World &world) const
{
    for (const auto &[at, text] : world) {
        const QString path = QString::fromUtf8(at.left(at.indexOf('@')));
        const QByteArray whole = text.startsWith("module ") ? text : "module " + path.toUtf8() + '\n' + text;
        fixture.publish(path, QString::fromUtf8(at.mid(at.indexOf('@') + 1)), whole);
    }
}

/// `text`: of go.mod, which go may write while it lists.
void TestEdgesVsGo::compare(const GoFixture &fixture, const QString &folder, const QString &mainFile, const QByteArray &text) const
{
    const GoFixture::Answer graph = fixture.go({u"mod"_s, u"graph"_s}, folder);
    QVERIFY2(graph.exitCode == 0, graph.errors.constData());
    const auto analysis = analyse({mainFile, text, fixture.cache()});
    QVERIFY2(analysis, qPrintable(analysis ? QString() : analysis.error().summary()));
    QVERIFY((*analysis)->problems().isEmpty());
    QCOMPARE((*analysis)->graphText(), graph.output);
    const GoFixture::Answer list = fixture.go({u"list"_s, u"-m"_s, u"-e"_s, u"all"_s}, folder);
    QVERIFY2(list.exitCode == 0, list.errors.constData());
    QCOMPARE((*analysis)->listText(), list.output);
}

void TestEdgesVsGo::project_data()
{
    QTest::addColumn<World>("world");
    QTest::addColumn<QByteArray>("main");
    QTest::addColumn<QByteArray>("folder"); // go.mod of ../local, where there is one
    const auto add = [](const char *name, const World &world, const QByteArray &main, const QByteArray &folder = {}) {
        QTest::newRow(name) << world << main << folder;
    };
    const World chain{{"ex.t/a@v1.0.0", "go 1.20\nrequire ex.t/c v1.1.0\n"},
                      {"ex.t/a@v1.5.0", "go 1.20\nrequire ex.t/d v1.0.0\n"},
                      {"ex.t/b@v1.0.0", "go 1.20\nrequire ex.t/c v1.2.0\n"},
                      {"ex.t/c@v1.0.0", "go 1.20\n"},
                      {"ex.t/c@v1.1.0", "go 1.20\n"},
                      {"ex.t/c@v1.2.0", "go 1.20\n"},
                      {"ex.t/d@v1.0.0", "go 1.20\n"},
                      {"ex.t/fork@v1.0.1", "module ex.t/a\ngo 1.20\nrequire ex.t/d v1.0.0\n"},
                      {"ex.t/other@v1.0.0", "go 1.20\nrequire ex.t/c v1.0.0\n"}};
    const QByteArray both = "module ex.t/m\ngo 1.20\nrequire (\n\tex.t/a v1.0.0\n\tex.t/b v1.0.0\n\tex.t/c v1.2.0 // indirect\n)\n";
    add("nothing special", chain, both);
    add("replace every version", chain, both + "replace ex.t/a => ex.t/a v1.5.0\n");
    add("replace one version", chain, both + "replace ex.t/a v1.0.0 => ex.t/other v1.0.0\n");
    add("the line for one version wins", chain, both + "replace ex.t/a => ex.t/a v1.5.0\nreplace ex.t/a v1.0.0 => ex.t/other v1.0.0\n");
    add("replace another version than selected", chain, both + "replace ex.t/c v1.1.0 => ex.t/c v1.0.0\n");
    add("replace lowers", chain, both + "replace ex.t/c => ex.t/c v1.0.0\n");
    add("replace by a fork with the old name", chain, both + "replace ex.t/a => ex.t/fork v1.0.1\n");
    add("replace by a folder", chain, both + "replace ex.t/a => ../local\n", "module whatever\ngo 1.20\nrequire ex.t/d v1.0.0\n");
    add("replace one version by a folder", chain, both + "replace ex.t/a v1.0.0 => ../local\n",
        "module ex.t/a\ngo 1.16\nrequire ex.t/other v1.0.0\n");
    add("replace what nobody requires", chain, both + "replace ex.t/nobody => ../local\n", "module ex.t/nobody\n");
    add("folder without a module line", chain, both + "replace ex.t/a => ../local\n", "go 1.20\n");
    add("exclude what a dependency wants", chain,
        "module ex.t/m\ngo 1.20\nrequire (\n\tex.t/a v1.0.0\n\tex.t/b v1.0.0\n)\nexclude ex.t/c v1.2.0\n");
    add("exclude a root", chain, both + "exclude ex.t/c v1.2.0\n");
    add("exclude what nobody wants", chain, both + "exclude ex.t/c v1.9.0\n");
    add("a root below the selected version", chain,
        "module ex.t/m\ngo 1.20\nrequire (\n\tex.t/a v1.0.0\n\tex.t/b v1.0.0\n\tex.t/c v1.0.0\n)\n");
    add("the same, unpruned", chain, "module ex.t/m\ngo 1.16\nrequire (\n\tex.t/a v1.0.0\n\tex.t/b v1.0.0\n\tex.t/c v1.0.0\n)\n");
    add("a root twice", chain,
        "module ex.t/m\ngo 1.20\nrequire (\n\tex.t/a v1.0.0\n\tex.t/a v1.5.0\n\tex.t/c v1.2.0\n\tex.t/b v1.0.0\n)\n");
    add("no go line", chain, "module ex.t/m\nrequire (\n\tex.t/a v1.0.0\n\tex.t/b v1.0.0\n)\n");
    add("a wildcard and an exclusion", chain, both + "replace ex.t/c => ex.t/c v1.0.0\nexclude ex.t/c v1.1.0\n");

    const World gos{{"ex.t/a@v1.0.0", "go 1.24.1\nrequire ex.t/b v1.0.0\n"},
                    {"ex.t/b@v1.0.0", "go 1.21\n"},
                    {"ex.t/old@v1.0.0", "go 1.11\n"},
                    {"ex.t/odd@v1.0.0", "go 1.21.x\n"},
                    {"ex.t/tool@v1.0.0", "go 1.22\ntoolchain go1.23.1\n"}};
    const QByteArray wantsAll
        = "require (\n\tex.t/a v1.0.0\n\tex.t/b v1.0.0\n\tex.t/old v1.0.0\n\tex.t/odd v1.0.0\n\tex.t/tool v1.0.0\n)\n";
    add("go and toolchain nodes", gos, "module ex.t/m\ngo 1.24.1\n" + wantsAll);
    add("go line below a dependency's", gos, "module ex.t/m\ngo 1.21\n" + wantsAll);
    add("a toolchain line", gos, "module ex.t/m\ngo 1.24.1\ntoolchain go1.25.0\n" + wantsAll);
    add("toolchain default", gos, "module ex.t/m\ngo 1.24.1\ntoolchain default\n" + wantsAll);

    const World versions{{"ex.t/inc@v2.0.0+incompatible", ""},
                         {"ex.t/inc@v3.1.0+incompatible", ""},
                         {"ex.t/a@v1.0.0", "require ex.t/inc v3.1.0+incompatible\n"},
                         {"ex.t/p@v0.0.0-20200101000000-aaaaaaaaaaaa", ""},
                         {"ex.t/p@v0.0.0-20230101000000-bbbbbbbbbbbb", ""},
                         {"ex.t/b@v1.0.0", "require ex.t/p v0.0.0-20200101000000-aaaaaaaaaaaa\n"},
                         {"ex.t/q@v1.2.0", ""},
                         {"ex.t/q@v1.2.1-0.20230101000000-cccccccccccc", ""},
                         {"ex.t/c@v1.0.0", "require ex.t/q v1.2.1-0.20230101000000-cccccccccccc\n"},
                         {"ex.t/m2/v2@v2.1.0", ""},
                         {"ex.t/m2@v1.0.0", ""}};
    add("+incompatible", versions, "module ex.t/m\ngo 1.20\nrequire (\n\tex.t/a v1.0.0\n\tex.t/inc v2.0.0+incompatible\n)\n");
    add("pseudo-versions", versions,
        "module ex.t/m\ngo 1.16\nrequire (\n\tex.t/b v1.0.0\n\tex.t/p v0.0.0-20230101000000-bbbbbbbbbbbb\n\tex.t/c v1.0.0\n\tex.t/q "
        "v1.2.0\n)\n");
    add("two majors", versions, "module ex.t/m\ngo 1.20\nrequire (\n\tex.t/m2 v1.0.0\n\tex.t/m2/v2 v2.1.0\n)\n");

    const World gopkg{{"gopkg.in/yaml.v3@v3.0.1", "require gopkg.in/check.v1 v0.0.0-20161208181325-20d25e280405\n"},
                      {"gopkg.in/yaml.v2@v2.4.0", ""},
                      {"gopkg.in/check.v1@v0.0.0-20161208181325-20d25e280405", ""},
                      {"gopkg.in/check.v1@v1.0.0-20201130134442-10cb98267c6c", ""},
                      {"gopkg.in/x.v2-unstable@v2.0.0-20200101000000-aaaaaaaaaaaa", ""}};
    add("gopkg.in", gopkg,
        "module ex.t/m\ngo 1.16\nrequire (\n\tgopkg.in/yaml.v3 v3.0.1\n\tgopkg.in/yaml.v2 v2.4.0\n\tgopkg.in/check.v1 "
        "v1.0.0-20201130134442-10cb98267c6c\n"
        "\tgopkg.in/x.v2-unstable v2.0.0-20200101000000-aaaaaaaaaaaa\n)\n");

    const World capitals{{"ex.t/Azure/SDK@v1.0.0-RC1", "go 1.20\nrequire ex.t/azure/sdk v1.0.0\n"}, {"ex.t/azure/sdk@v1.0.0", "go 1.20\n"}};
    add("capitals in path and version", capitals, "module ex.t/Main\ngo 1.16\nrequire ex.t/Azure/SDK v1.0.0-RC1\n");

    const World pruned{{"ex.t/a@v1.0.0", "go 1.20\nrequire ex.t/b v1.0.0\n"},   {"ex.t/b@v1.0.0", "go 1.20\nrequire ex.t/c v1.0.0\n"},
                       {"ex.t/c@v1.0.0", "go 1.20\nrequire ex.t/d v1.0.0\n"},   {"ex.t/d@v1.0.0", "go 1.20\n"},
                       {"ex.t/old@v1.0.0", "go 1.15\nrequire ex.t/b v1.0.0\n"}, {"ex.t/m@v0.9.0", "go 1.15\nrequire ex.t/c v1.0.0\n"},
                       {"ex.t/back@v1.0.0", "go 1.15\nrequire ex.t/m v0.9.0\n"}};
    add("pruned", pruned, "module ex.t/m\ngo 1.20\nrequire (\n\tex.t/a v1.0.0\n\tex.t/b v1.0.0 // indirect\n)\n");
    add("an old dependency is followed to the end", pruned, "module ex.t/m\ngo 1.20\nrequire ex.t/old v1.0.0\n");
    add("unpruned main", pruned, "module ex.t/m\ngo 1.16\nrequire ex.t/a v1.0.0\n");
    add("an old version of the main module", pruned, "module ex.t/m\ngo 1.20\nrequire ex.t/back v1.0.0\n");

    const World lax{
        {"ex.t/a@v1.0.0",
         "go 1.21.x\nunknown directive here\nrequire ex.t/b v1\nreplace ex.t/b => ex.t/nothing v1.0.0\nexclude ex.t/b v1.0.0\n"},
        {"ex.t/b@v1.0.0", "go 1.20\n"},
        {"ex.t/quoted@v1.0.0", "module \"ex.t/quoted\"\ngo 1.20\nrequire (\n\t\"ex.t/b\" v1.0.0+meta\n\n\t// a comment\n)\n"}};
    add("what a dependency may write", lax, "module ex.t/m\ngo 1.16\nrequire (\n\tex.t/a v1.0.0\n\tex.t/quoted v1.0.0\n)\n");
}

void TestEdgesVsGo::project()
{
    QFETCH(World, world);
    QFETCH(QByteArray, main);
    QFETCH(QByteArray, folder);
    const GoFixture fixture;
    publish(fixture, world);
    if (!folder.isEmpty())
        fixture.write(u"local/go.mod"_s, folder);
    const QString file = fixture.write(u"main/go.mod"_s, main);
    compare(fixture, fixture.path(u"main"_s), file, main);
}

void TestEdgesVsGo::workspace_data()
{
    QTest::addColumn<QByteArray>("work");
    QTest::addColumn<QByteArray>("one");
    QTest::addColumn<QByteArray>("two");
    QTest::addColumn<bool>("isRefused");
    const QByteArray use = "go 1.22\nuse (\n\t./one\n\t./two\n)\n";
    const QByteArray one = "module ex.t/one\ngo 1.22\nrequire ex.t/a v1.0.0\n";
    QTest::newRow("members raise each other") << use << one << QByteArray("module ex.t/two\ngo 1.22\nrequire ex.t/a v1.2.0\n") << false;
    QTest::newRow("a member requires another") << use << one << QByteArray("module ex.t/two\ngo 1.22\nrequire ex.t/one v0.0.0\n") << false;
    QTest::newRow("replacement of go.work") << use + "replace ex.t/a => ex.t/a v1.1.0\n"
                                            << one << QByteArray("module ex.t/two\ngo 1.22\nrequire ex.t/a v1.2.0\n") << false;
    QTest::newRow("go.work wins over a member") << use + "replace ex.t/a => ex.t/a v1.1.0\n"
                                                << one + "replace ex.t/a => ex.t/a v1.0.0\n"
                                                << QByteArray("module ex.t/two\ngo 1.22\n") << false;
    QTest::newRow("replacement of a member") << use << one + "replace ex.t/a => ex.t/a v1.1.0\n"
                                             << QByteArray("module ex.t/two\ngo 1.22\nrequire ex.t/a v1.2.0\n") << false;
    QTest::newRow("members that agree") << use << one + "replace ex.t/a => ex.t/a v1.1.0\n"
                                        << QByteArray("module ex.t/two\ngo 1.22\nreplace ex.t/a => ex.t/a v1.1.0\n") << false;
    QTest::newRow("members that do not") << use << one + "replace ex.t/a => ex.t/a v1.1.0\n"
                                         << QByteArray("module ex.t/two\ngo 1.22\nreplace ex.t/a => ex.t/a v1.2.0\n") << true;
    QTest::newRow("exclusions of a member") << use << one + "exclude ex.t/a v1.2.0\n"
                                            << QByteArray("module ex.t/two\ngo 1.22\nrequire ex.t/a v1.2.0\n") << false;
    QTest::newRow("a folder") << use + "replace ex.t/a => ./local\n" << one << QByteArray("module ex.t/two\ngo 1.22\n") << false;
    QTest::newRow("a toolchain line") << QByteArray("go 1.22\ntoolchain go1.23.0\nuse ./one\nuse ./two\n") << one
                                      << QByteArray("module ex.t/two\ngo 1.21\n") << false;
    QTest::newRow("an old member") << use << one << QByteArray("module ex.t/two\ngo 1.15\nrequire ex.t/b v1.0.0\n") << false;
    QTest::newRow("one name twice") << use << one << QByteArray("module ex.t/one\ngo 1.22\n") << true;
    QTest::newRow("one folder twice") << use + "use ./one\n" << one << QByteArray("module ex.t/two\ngo 1.22\n") << true;
}

void TestEdgesVsGo::workspace()
{
    QFETCH(QByteArray, work);
    QFETCH(QByteArray, one);
    QFETCH(QByteArray, two);
    QFETCH(bool, isRefused);
    GoFixture fixture;
    fixture.setEnvironment(u"GOWORK"_s, fixture.path(u"go.work"_s));
    fixture.setEnvironment(u"GOFLAGS"_s, u"-modcacherw"_s);
    publish(fixture,
            {{"ex.t/a@v1.0.0", "go 1.20\nrequire ex.t/b v1.0.0\n"},
             {"ex.t/a@v1.1.0", "go 1.20\nrequire ex.t/b v1.1.0\n"},
             {"ex.t/a@v1.2.0", "go 1.20\n"},
             {"ex.t/b@v1.0.0", "go 1.16\nrequire ex.t/c v1.0.0\n"},
             {"ex.t/b@v1.1.0", "go 1.20\n"},
             {"ex.t/c@v1.0.0", ""},
             {"ex.t/one@v0.0.0", ""}});
    const QString file = fixture.write(u"go.work"_s, work);
    fixture.write(u"one/go.mod"_s, one);
    fixture.write(u"two/go.mod"_s, two);
    fixture.write(u"local/go.mod"_s, "module ex.t/a\ngo 1.20\nrequire ex.t/c v1.0.0\n");
    if (!isRefused) {
        compare(fixture, fixture.path(u"one"_s), file);
        return;
    }
    QVERIFY(fixture.go({u"mod"_s, u"graph"_s}, fixture.path(u"one"_s)).exitCode != 0);
    const auto analysis = analyse({file, {}, fixture.cache()});
    if (!analysis)
        return;
    const auto &conflicts = (*analysis)->conflicts();
    const bool isNamed = std::ranges::any_of(conflicts, [](const Conflict &conflict) { return conflict.severity == Severity::Error; });
    QVERIFY2(!(*analysis)->problems().isEmpty() || isNamed, "go refuses, and nothing says so");
}

/// `go mod graph` does not look at the vendor folder; neither do we.
void TestEdgesVsGo::vendorFolder()
{
    const GoFixture fixture;
    publish(fixture, {{"ex.t/a@v1.0.0", "go 1.20\n"}});
    const QString file = fixture.write(u"main/go.mod"_s, "module ex.t/m\ngo 1.20\nrequire ex.t/a v1.0.0\n");
    fixture.write(u"main/vendor/modules.txt"_s, "# ex.t/a v0.5.0\n## explicit\n");
    compare(fixture, fixture.path(u"main"_s), file);
    const auto analysis = analyse({file, {}, fixture.cache()});
    const bool isNamed = std::ranges::any_of((*analysis)->conflicts(), [](const Conflict &conflict) {
        return conflict.kind == "C8"_L1 && conflict.severity == Severity::Error;
    });
    QVERIFY(isNamed);
    GoFixture vendoring;
    vendoring.setEnvironment(u"GOFLAGS"_s, QString());
    publish(vendoring, {{"ex.t/a@v1.0.0", "go 1.20\n"}});
    vendoring.write(u"main/go.mod"_s, "module ex.t/m\ngo 1.20\nrequire ex.t/a v1.0.0\n");
    vendoring.write(u"main/vendor/modules.txt"_s, "# ex.t/a v0.5.0\n## explicit\n");
    vendoring.write(u"main/m.go"_s, "package m\n");
    QVERIFY(vendoring.go({u"build"_s, u"./..."_s}, vendoring.path(u"main"_s)).errors.contains("inconsistent vendoring"));
}

void TestEdgesVsGo::anotherModFile()
{
    const GoFixture fixture;
    publish(fixture, {{"ex.t/a@v1.0.0", "go 1.20\n"}});
    fixture.write(u"main/go.mod"_s, "module ex.t/m\ngo 1.20\n");
    const QString file = fixture.write(u"main/vendor.mod"_s, "module ex.t/m\ngo 1.20\nrequire ex.t/a v1.0.0\n");
    const GoFixture::Answer graph = fixture.go({u"mod"_s, u"graph"_s, u"-modfile=vendor.mod"_s}, fixture.path(u"main"_s));
    const auto analysis = analyse({file, {}, fixture.cache()});
    QVERIFY(analysis);
    QCOMPARE((*analysis)->graphText(), graph.output);
}

void TestEdgesVsGo::cacheAnywhere_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("flags");
    QTest::newRow("as usual: read-only") << u"cache"_s << u"-mod=mod"_s;
    QTest::newRow("-modcacherw") << u"cache"_s << u"-mod=mod -modcacherw"_s;
    QTest::newRow("blanks") << u"my modules"_s << u"-mod=mod -modcacherw"_s;
    QTest::newRow("Chinese") << u"模块 缓存"_s << u"-mod=mod -modcacherw"_s;
    QTest::newRow("deep") << u"a/b/c/d/e"_s << u"-mod=mod -modcacherw"_s;
}

void TestEdgesVsGo::cacheAnywhere()
{
    QFETCH(QString, name);
    QFETCH(QString, flags);
    GoFixture fixture;
    const QString cache = fixture.path(name);
    fixture.setEnvironment(u"GOMODCACHE"_s, cache);
    fixture.setEnvironment(u"GOFLAGS"_s, flags);
    publish(fixture, {{"ex.t/Big@v1.0.0", "go 1.16\nrequire ex.t/b v1.0.0\n"}, {"ex.t/b@v1.0.0", ""}});
    const QString file = fixture.write(u"main/go.mod"_s, "module ex.t/m\ngo 1.16\nrequire ex.t/Big v1.0.0\n");
    const GoFixture::Answer graph = fixture.go({u"mod"_s, u"graph"_s}, fixture.path(u"main"_s));
    QVERIFY2(graph.exitCode == 0, graph.errors.constData());
    if (!flags.contains("modcacherw"_L1)) { // nobody may write anywhere in it
        QDirIterator each(cache, QDir::AllEntries | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
        while (each.hasNext()) {
            const QFileInfo info = each.nextFileInfo();
            QFile::setPermissions(info.filePath(), info.isDir() ? QFile::ReadOwner | QFile::ExeOwner : QFile::ReadOwner);
        }
    }
    const auto analysis = analyse({file, {}, cache});
    QVERIFY(analysis);
    QCOMPARE((*analysis)->graphText(), graph.output);
    fixture.go({u"clean"_s, u"-modcache"_s}, fixture.path(u"main"_s)); // so that the folder can be removed
}

void TestEdgesVsGo::brokenNodes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("syntax") << QByteArray("module ex.t/b\n\nrequire (\n\tex.t/c v1.0.0\n") << QByteArray("syntax error");
    QTest::newRow("not closed string") << QByteArray("module \"ex.t/b\n") << QByteArray("unexpected newline in string");
    QTest::newRow("another name") << QByteArray("module ex.t/other\n") << QByteArray("module declares its path as");
    QTest::newRow("version of another major") << QByteArray("module ex.t/b\nrequire ex.t/c v2.0.0\n")
                                              << QByteArray("should be v0 or v1, not v2");
    QTest::newRow("go line") << QByteArray("module ex.t/b\ngo v1.21\n") << QByteArray("invalid go version 'v1.21'");
    QTest::newRow("no version") << QByteArray("module ex.t/b\nrequire ex.t/c\n") << QByteArray("usage: require module/path v1.2.3");
    QTest::newRow("binary") << QByteArray("\0\1\2\3", 4) << QByteArray("unexpected input character");
    QTest::newRow("bom") << QByteArray("\xef\xbb\xbfmodule ex.t/b\n") << QByteArray("unexpected input character");
    QTest::newRow("a page of HTML") << QByteArray("<html><body>sign in</body></html>\n") << QByteArray();
    QTest::newRow("merge conflict") << QByteArray("module ex.t/b\n<<<<<<< HEAD\nrequire ex.t/c v1.0.0\n=======\n>>>>>>> other\n")
                                    << QByteArray();
    QTest::newRow("empty") << QByteArray() << QByteArray();
}

/// A broken go.mod of a dependency: where go prints no graph at all, ours shows what is known and names the node and go's reason.
void TestEdgesVsGo::brokenNodes()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, word);
    const GoFixture fixture;
    publish(fixture, {{"ex.t/a@v1.0.0", "go 1.16\nrequire ex.t/c v1.1.0\n"}, {"ex.t/c@v1.0.0", ""}, {"ex.t/c@v1.1.0", ""}});
    fixture.publish(u"ex.t/b"_s, u"v1.0.0"_s, text);
    const QByteArray main = "module ex.t/m\ngo 1.16\nrequire (\n\tex.t/a v1.0.0\n\tex.t/b v1.0.0\n)\n";
    const QString file = fixture.write(u"main/go.mod"_s, main);
    // go caches what it fetched before it finds that it cannot read it.
    const GoFixture::Answer graph = fixture.go({u"mod"_s, u"graph"_s}, fixture.path(u"main"_s));
    fixture.go({u"mod"_s, u"download"_s, u"-json"_s, u"ex.t/a@v1.0.0"_s, u"ex.t/c@v1.1.0"_s}, fixture.path(u"empty"_s));
    fixture.write(u"main/go.mod"_s, main);
    const QString cached = fixture.cache() + u"/cache/download/ex.t/b/@v/v1.0.0.mod"_s;
    if (!QFile::exists(cached))
        fixture.write(u"cache/cache/download/ex.t/b/@v/v1.0.0.mod"_s, text);
    const auto analysis = analyse({file, {}, fixture.cache()});
    QVERIFY(analysis);
    QCOMPARE((*analysis)->problems().isEmpty(), graph.exitCode == 0);
    if (graph.exitCode == 0) {
        QCOMPARE((*analysis)->graphText(), graph.output);
        return;
    }
    QVERIFY2(word.isEmpty() || graph.errors.contains(word), graph.errors.constData());
    QVERIFY2(word.isEmpty() || (*analysis)->problems().first().detail.contains(QString::fromUtf8(word)),
             qPrintable((*analysis)->problems().first().detail));
    QVERIFY((*analysis)->problems().first().subject.contains(u"ex.t/b@v1.0.0"_s));
    QVERIFY((*analysis)->graphText().contains("ex.t/m ex.t/b@v1.0.0\n"));
    QVERIFY((*analysis)->graphText().contains("ex.t/a@v1.0.0 ex.t/c@v1.1.0\n"));
    QVERIFY(!(*analysis)->find(u"ex.t/b"_s)->problem.isEmpty());
}

/// What no proxy delivers, but what may lie in a cache: links out of it, folders and devices in the place of files, giants.
void TestEdgesVsGo::hostileFiles()
{
    const GoFixture fixture;
    const auto cached = [&](const QString &name) { return fixture.cache() + u"/cache/download/ex.t/%1/@v/v1.0.0.mod"_s.arg(name); };
    fixture.write(u"cache/cache/download/ex.t/good/@v/v1.0.0.mod"_s, "module ex.t/good\ngo 1.16\n");
    QDir().mkpath(cached(u"folder"_s));
    for (const QString &name : {u"device"_s, u"loop"_s, u"unreadable"_s, u"giant"_s, u"many"_s, u"long"_s})
        QDir().mkpath(QFileInfo(cached(name)).path());
    QVERIFY(QFile::link(u"/dev/zero"_s, cached(u"device"_s)));
    QVERIFY(QFile::link(cached(u"loop"_s), cached(u"loop"_s)));
    QFile giant(cached(u"giant"_s));
    QVERIFY(giant.open(QIODevice::WriteOnly) && giant.resize(64LL << 20));
    QByteArray many = "module ex.t/many\ngo 1.16\nrequire (\n";
    for (int i = 0; i < 100'000; ++i)
        many += "\tex.t/x" + QByteArray::number(i) + " v1.0.0\n";
    fixture.write(u"cache/cache/download/ex.t/many/@v/v1.0.0.mod"_s, many + ")\n");
    fixture.write(u"cache/cache/download/ex.t/long/@v/v1.0.0.mod"_s,
                  "module ex.t/long\nrequire " + QByteArray(1 << 20, 'a') + ".t/m v1.0.0\n");
    QByteArray main = "module ex.t/m\ngo 1.20\nrequire (\n";
    for (const char *name : {"good", "folder", "device", "loop", "giant", "many", "long"})
        main += "\tex.t/" + QByteArray(name) + " v1.0.0\n";
    const auto analysis = analyse({fixture.write(u"main/go.mod"_s, main + ")\n"), {}, fixture.cache()});
    QVERIFY(analysis);
    for (const QString &name : {u"folder"_s, u"device"_s, u"loop"_s, u"giant"_s})
        QVERIFY2(!(*analysis)->find(u"ex.t/"_s + name)->problem.isEmpty(), qPrintable(name));
    QVERIFY((*analysis)->find(u"ex.t/good"_s)->problem.isEmpty());
    QVERIFY((*analysis)->modules().size() > 100'000);
}

QTEST_GUILESS_MAIN(TestEdgesVsGo)
#include "tst_edgesvsgo.moc"
