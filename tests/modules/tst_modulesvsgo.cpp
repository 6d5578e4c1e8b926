// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "randomworld.h"

#include "modules/difference.h"
#include "modules/engine.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

/// The engine against the real `go`, on random modules. SLIPWAY_SEEDS=200 tries more worlds than a normal run does.
class TestModulesVsGo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void project_data();
    void project();
    void workspace_data();
    void workspace();
    void cleanupTestCase();

private:
    static void addSeeds(int most);
    void compare(const GoFixture &fixture, ModuleEngine &engine, const QString &folder, const QByteArray &text);
    static void compareWithoutMemory(ModuleEngine &engine, const AnalysisRequest &before, const AnalysisRequest &after);

    int m_graphs = 0; ///< that go printed and that were compared
    int m_lists = 0;
    int m_refusals = 0; ///< texts that go refuses
};

void TestModulesVsGo::initTestCase()
{
    if (!GoFixture::isThere())
        QSKIP("there is no go to compare with");
}

void TestModulesVsGo::addSeeds(int most)
{
    QTest::addColumn<quint32>("seed");
    const int count = qEnvironmentVariableIntValue("SLIPWAY_SEEDS") ? qEnvironmentVariableIntValue("SLIPWAY_SEEDS") : most;
    for (int seed = 1; seed <= count; ++seed)
        QTest::addRow("seed %d", seed) << quint32(seed);
}

void TestModulesVsGo::project_data()
{
    addSeeds(8);
}

/// `go mod graph` byte for byte, and the build list, for one text of go.mod.
void TestModulesVsGo::compare(const GoFixture &fixture, ModuleEngine &engine, const QString &folder, const QByteArray &text)
{
    const QString copy = fixture.write(u"copy/copy.mod"_s, text);
    const GoFixture::Answer graph = fixture.go({u"mod"_s, u"graph"_s, u"-modfile="_s + copy}, folder);
    fixture.write(u"copy/copy.mod"_s, text);
    const GoFixture::Answer list = fixture.go({u"list"_s, u"-m"_s, u"-e"_s, u"-modfile="_s + copy, u"all"_s}, folder);
    const auto analysis = engine.analyse({folder + u"/go.mod"_s, text, fixture.cache()});
    QVERIFY2(analysis, qPrintable(analysis ? QString() : analysis.error().summary()));
    const QByteArray context = "\n--- go.mod\n" + text + "--- go says\n" + graph.errors + list.errors;
    m_graphs += graph.exitCode == 0;
    m_lists += list.exitCode == 0;
    m_refusals += graph.exitCode != 0;
    if (graph.exitCode == 0) {
        QVERIFY2((*analysis)->problems().isEmpty(), context.constData());
        if ((*analysis)->graphText() != graph.output)
            QFAIL((context + "--- go mod graph\n" + graph.output + "--- ours\n" + (*analysis)->graphText()).constData());
    }
    if (list.exitCode == 0 && (*analysis)->listText() != list.output)
        QFAIL((context + "--- go list -m all\n" + list.output + "--- ours\n" + (*analysis)->listText()).constData());
    QVERIFY2(graph.exitCode == 0 || !(*analysis)->problems().isEmpty(), context.constData());
}

/// What an engine remembers, in memory or in its file, changes no answer: neither the difference that an edit makes nor a graph.
void TestModulesVsGo::compareWithoutMemory(ModuleEngine &engine, const AnalysisRequest &before, const AnalysisRequest &after)
{
    const auto from = engine.analyse(before);
    const auto to = engine.analyse(after);
    const auto alone = ModuleEngine{QString()}.analyse(after);
    QVERIFY(from && to && alone);
    QVERIFY2(difference(**from, **to) == difference(**from, **alone), after.modText.constData());
    QVERIFY2((*to)->conflicts() == (*alone)->conflicts(), after.modText.constData());
}

void TestModulesVsGo::project()
{
    QFETCH(quint32, seed);
    const GoFixture fixture;
    RandomWorld world(seed);
    world.publish(fixture);
    const QByteArray main = world.mainFile(fixture, u"main"_s);
    fixture.write(u"main/go.mod"_s, main);
    const QString folder = fixture.path(u"main"_s);
    ModuleEngine engine(fixture.path(u"parsed"_s));
    compare(fixture, engine, folder, main);
    QVERIFY(engine.save());
    ModuleEngine second(fixture.path(u"parsed"_s)); // knows the first text's files from the other's memory
    for (int i = 0; i < 4 && !QTest::currentTestFailed(); ++i) {
        const QByteArray edited = world.edited(main);
        compare(fixture, second, folder, edited);
        compareWithoutMemory(second, {folder + u"/go.mod"_s, main, fixture.cache()}, {folder + u"/go.mod"_s, edited, fixture.cache()});
    }
}

void TestModulesVsGo::cleanupTestCase()
{
    qInfo("%d graphs and %d build lists were equal; go refused %d texts", m_graphs, m_lists, m_refusals);
    QVERIFY2(m_graphs > 4 * m_refusals, "too few comparisons were real ones");
}

void TestModulesVsGo::workspace_data()
{
    addSeeds(5);
}

void TestModulesVsGo::workspace()
{
    QFETCH(quint32, seed);
    GoFixture fixture;
    fixture.setEnvironment(u"GOWORK"_s, fixture.path(u"go.work"_s));
    fixture.setEnvironment(u"GOFLAGS"_s, u"-modcacherw"_s);
    RandomWorld world(seed + 1000);
    world.publish(fixture);
    QByteArray work = "go 1.22.3\n";
    for (int i = 0; i < 3; ++i) {
        const QByteArray name = "member" + QByteArray::number(i);
        work += "use ./" + name + '\n';
        QByteArray text = world.mainFile(fixture, QString::fromUtf8(name), "ex.t/" + name);
        if (i && text.contains("replace")) // two members that differ in a replacement make go stop
            text = text.left(text.indexOf("replace"));
        if (i == 1)
            text += "require ex.t/member2 v0.0.0\n";
        fixture.write(QString::fromUtf8(name) + u"/go.mod"_s, text);
    }
    work += "replace ex.t/member2 v0.0.0 => ./member2\n";
    fixture.write(u"go.work"_s, work);
    const GoFixture::Answer graph = fixture.go({u"mod"_s, u"graph"_s}, fixture.path(u"member0"_s));
    const auto analysis = analyse({fixture.path(u"go.work"_s), {}, fixture.cache()});
    QVERIFY2(analysis, qPrintable(analysis ? QString() : analysis.error().summary()));
    QCOMPARE(graph.errors, QByteArray());
    QCOMPARE((*analysis)->graphText(), graph.output);
    QCOMPARE((*analysis)->mainPaths(), (QStringList{u"ex.t/member0"_s, u"ex.t/member1"_s, u"ex.t/member2"_s}));
    const GoFixture::Answer list = fixture.go({u"list"_s, u"-m"_s, u"-e"_s, u"all"_s}, fixture.path(u"member0"_s));
    if (list.exitCode == 0 && list.errors.isEmpty())
        QCOMPARE((*analysis)->listText(), list.output);
    else
        qWarning("%s", list.errors.constData());
}

QTEST_GUILESS_MAIN(TestModulesVsGo)
#include "tst_modulesvsgo.moc"
