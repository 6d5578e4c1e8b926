// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "getcompare.h"
#include "randomworld.h"

#include "modfile/modfile.h"

#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

/// The rules of `go get` against the real one, on random modules. SLIPWAY_SEEDS=200 tries more worlds than a normal run does.
class TestGetRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void random_data();
    void random();
    void cleanupTestCase();
    void lowersWhatRequiresMore();
    void removesWhatCannotBeLowered();
    void namesConflictingWishes();
    void saysWhichVersionsItGuesses();
    void refusesWishesWithoutSense_data();
    void refusesWishesWithoutSense();

private:
    QString m_go; ///< version of the real one
    int m_answers = 0;
    int m_refusals = 0;
    int m_others = 0; ///< go stopped for a reason that is not about versions
};

namespace {

/// A cache of three modules for the stories below: b requires c, higher with each version.
struct Story {
    GoFixture fixture;
    ModuleEngine engine{QString()};

    void module(const QString &at, const QByteArray &text)
    {
        fixture.write(u"cache/cache/download/"_s + at.section(u'@', 0, 0) + u"/@v/"_s + at.section(u'@', 1) + u".mod"_s,
                      "module " + at.section(u'@', 0, 0).toUtf8() + "\ngo 1.20\n" + text);
    }
    Result<GetOutcome> get(const QByteArray &goMod, const QStringList &wishes)
    {
        return getModules(engine, {fixture.path(u"go.mod"_s), "module m.t/m\ngo 1.20\n" + goMod, fixture.cache()}, wishesOf(wishes),
                          [this](const QString &path) { return cachedVersionList(fixture.cache(), path); });
    }
    Story()
    {
        module(u"ex.t/b@v1.0.0"_s, "require ex.t/c v1.0.0\n");
        module(u"ex.t/b@v1.1.0"_s, "require ex.t/c v1.1.0\n");
        module(u"ex.t/b@v1.2.0"_s, "require ex.t/c v1.2.0\n");
        for (const char *version : {"v0.9.0", "v1.0.0", "v1.1.0", "v1.2.0"})
            module(u"ex.t/c@"_s + QString::fromUtf8(version), {});
    }
};

} // namespace

void TestGetRules::initTestCase()
{
    if (!GoFixture::isThere())
        return;
    const GoFixture fixture;
    m_go = QString::fromUtf8(fixture.go({u"env"_s, u"GOVERSION"_s}, fixture.path({})).output.trimmed().sliced(2));
}

void TestGetRules::random_data()
{
    QTest::addColumn<quint32>("seed");
    const int count = qEnvironmentVariableIntValue("SLIPWAY_SEEDS") ? qEnvironmentVariableIntValue("SLIPWAY_SEEDS") : 10;
    for (int seed = 1; seed <= count; ++seed)
        QTest::addRow("seed %d", seed) << quint32(seed);
}

void TestGetRules::random()
{
    if (!GoFixture::isThere())
        QSKIP("there is no go to compare with");
    QFETCH(quint32, seed);
    const GoFixture fixture;
    RandomWorld world(seed + 50'000);
    world.publish(fixture);
    const QByteArray main = world.mainFile(fixture, u"main"_s);
    fixture.write(u"main/go.mod"_s, main);
    ModuleEngine engine{QString()};
    GetComparison comparison(fixture, engine, m_go, [&world](const QString &path) { return VersionList{world.tagsOf(path), true}; });
    for (int i = 0; i < 5 && !QTest::currentTestFailed(); ++i)
        comparison.compare(fixture.path(u"main"_s), i ? world.edited(main) : main, world.wishes());
    m_answers += comparison.answers;
    m_refusals += comparison.refusals;
    m_others += comparison.others;
}

void TestGetRules::cleanupTestCase()
{
    qInfo("%d answers and %d refusals were equal; go stopped %d times for other reasons", m_answers, m_refusals, m_others);
    QVERIFY(!GoFixture::isThere() || m_answers > 2 * m_others);
}

void TestGetRules::lowersWhatRequiresMore()
{
    Story story;
    const auto outcome = story.get("require ex.t/b v1.2.0\nrequire ex.t/c v1.2.0\n", {u"ex.t/c@v1.1.0"_s});
    QVERIFY(outcome);
    QVERIFY(!outcome->isRefused());
    const ModFile mod = parseModFile(outcome->text);
    QCOMPARE(mod.findRequire("ex.t/b")->module.version, QByteArray("v1.1.0"));
    QCOMPARE(mod.findRequire("ex.t/c")->module.version, QByteArray("v1.1.0"));
    QCOMPARE(outcome->moves.size(), 1);
    QCOMPARE(getMoveSentence(outcome->moves.first()),
             u"ex.t/b v1.2.0 becomes v1.1.0: ex.t/b v1.2.0 requires ex.t/c v1.2.0, but ex.t/c v1.1.0 is asked for."_s);
}

void TestGetRules::removesWhatCannotBeLowered()
{
    Story story;
    const auto outcome = story.get("require ex.t/b v1.2.0\n", {u"ex.t/c@none"_s});
    QVERIFY(outcome);
    QVERIFY(parseModFile(outcome->text).require.isEmpty());
    QCOMPARE(
        getMoveSentence(outcome->moves.value(0)),
        u"ex.t/b v1.2.0 is removed: no version of it that is known does with that. ex.t/b v1.2.0 requires ex.t/c v1.2.0, but ex.t/c is to go."_s);
}

void TestGetRules::namesConflictingWishes()
{
    Story story;
    const auto outcome = story.get({}, {u"ex.t/b@v1.2.0"_s, u"ex.t/c@v1.0.0"_s});
    QVERIFY(outcome);
    QVERIFY(outcome->isRefused());
    QCOMPARE(outcome->conflicts.size(), 1);
    QCOMPARE(outcome->conflicts.first().toGo(), u"go: ex.t/b@v1.2.0 requires ex.t/c@v1.2.0, not ex.t/c@v1.0.0"_s);
    QCOMPARE(getConflictSentence(outcome->conflicts.first()),
             u"ex.t/b v1.2.0 requires ex.t/c v1.2.0, but ex.t/c v1.0.0 is asked for: both together cannot be."_s);
}

void TestGetRules::saysWhichVersionsItGuesses()
{
    Story story;
    const auto outcome = story.get("require ex.t/b v1.2.0\n", {u"ex.t/c@v1.0.0"_s});
    QVERIFY(outcome);
    QCOMPARE(outcome->guessed, QStringList{u"ex.t/b"_s});
    story.fixture.write(u"cache/cache/download/ex.t/b/@v/list"_s, "v1.0.0\nv1.1.0\nv1.2.0\n");
    const auto known = story.get("require ex.t/b v1.2.0\n", {u"ex.t/c@v1.0.0"_s});
    QVERIFY(known);
    QVERIFY(known->guessed.isEmpty());
    QCOMPARE(parseModFile(known->text).findRequire("ex.t/b")->module.version, QByteArray("v1.0.0"));
}

void TestGetRules::refusesWishesWithoutSense_data()
{
    QTest::addColumn<QStringList>("wishes");
    QTest::newRow("the main module") << QStringList{u"m.t/m@v1.0.0"_s};
    QTest::newRow("no go line") << QStringList{u"go@none"_s};
    QTest::newRow("two versions") << QStringList{u"ex.t/c@v1.0.0"_s, u"ex.t/c@v1.1.0"_s};
    QTest::newRow("an excluded version") << QStringList{u"ex.t/c@v0.9.0"_s};
}

void TestGetRules::refusesWishesWithoutSense()
{
    QFETCH(QStringList, wishes);
    Story story;
    const auto outcome = story.get("exclude ex.t/c v0.9.0\n", wishes);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::BadInput);
}

QTEST_GUILESS_MAIN(TestGetRules)
#include "tst_getrules.moc"
