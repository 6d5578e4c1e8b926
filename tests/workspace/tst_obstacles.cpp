// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "targets/ports.h"
#include "tools/goadvice.h"
#include "workspace/obstacles.h"

#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestObstacles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pureGoHasNone();
    void namesWhatIsMissing_data();
    void namesWhatIsMissing();
    void goComesFirst();
    void cgoFollowsGosRule();
};

namespace {

BuildPlace here()
{
    BuildPlace place;
    place.ports = builtInPorts();
    place.goVersion = u"go1.26.8"_s;
    place.host = {u"linux"_s, u"amd64"_s, {}};
    place.mainPackage = u"./cmd/x"_s;
    place.compiler = [](const Target &target) {
        return target.os == "linux"_L1 && target.arch == "amd64"_L1 ? CCompiler{u"gcc"_s, u"g++"_s, {}} : CCompiler();
    };
    return place;
}

} // namespace

void TestObstacles::pureGoHasNone()
{
    const BuildPlace place = here();
    for (const Port &port : place.ports) {
        const Error obstacle = obstacleOf(place, {port.os, port.arch, {}});
        const bool needsLinker = portAbilities(port.os, port.arch).testFlag(PortAbility::NeedsLinker);
        QCOMPARE(obstacle.detail.isEmpty(), !needsLinker);
    }
}

void TestObstacles::namesWhatIsMissing_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<std::optional<bool>>("cgo");
    QTest::addColumn<bool>("needsC");
    QTest::addColumn<QString>("words"); ///< of detail and hint
    const std::optional<bool> unset;
    QTest::newRow("no compiler") << u"linux/arm64"_s << std::optional(true) << false << u"apt install gcc-aarch64-linux-gnu"_s;
    QTest::newRow("no package") << u"darwin/arm64"_s << std::optional(true) << false << u"oa64-clang"_s;
    QTest::newRow("no cgo there") << u"js/wasm"_s << std::optional(true) << false << u"no cgo on js/wasm"_s;
    QTest::newRow("a compiler is there") << u"linux/amd64"_s << std::optional(true) << true << QString();
    QTest::newRow("only C files, cgo by default") << u"linux/amd64"_s << unset << true << QString();
    QTest::newRow("only C files, cross") << u"linux/arm64"_s << unset << true << u"imports \"C\""_s;
    QTest::newRow("only C files, cgo off") << u"linux/amd64"_s << std::optional(false) << true << u"nothing to build"_s;
    QTest::newRow("wrong level") << u"linux/amd64/v9"_s << unset << false << u"GOAMD64 can be v1, v2, v3, v4"_s;
    QTest::newRow("port of another Go") << u"windows/arm"_s << unset << false << u"go1.26.8 does not build for windows/arm"_s;
    QTest::newRow("Android") << u"android/amd64"_s << unset << false << u"linked by a C compiler"_s;
}

void TestObstacles::namesWhatIsMissing()
{
    QFETCH(QString, target);
    QFETCH(std::optional<bool>, cgo);
    QFETCH(bool, needsC);
    QFETCH(QString, words);
    BuildPlace place = here();
    place.choices.cgo = cgo;
    place.needsC = needsC;
    const QStringList parts = target.split(u'/');
    const Error obstacle = obstacleOf(place, {parts[0], parts[1], parts.value(2)});
    if (words.isEmpty()) {
        QVERIFY2(obstacle.detail.isEmpty(), qPrintable(obstacle.detail));
        return;
    }
    const QString said = obstacle.detail + u' ' + obstacle.hint;
    QVERIFY2(said.contains(words), qPrintable(said));
    QVERIFY(!obstacle.hint.isEmpty());
    QCOMPARE(obstacle.subject, target);
}

void TestObstacles::goComesFirst()
{
    BuildPlace place = here();
    place.goError = noGoError();
    QCOMPARE(obstacleOf(place, {u"linux"_s, u"amd64"_s, {}}), noGoError());
}

void TestObstacles::cgoFollowsGosRule()
{
    BuildPlace place = here();
    QVERIFY(usesCgo(place, {u"linux"_s, u"amd64"_s, {}}));
    QVERIFY(!usesCgo(place, {u"linux"_s, u"arm64"_s, {}}));
    place.compiler = {};
    QVERIFY(!usesCgo(place, {u"linux"_s, u"amd64"_s, {}}));
    place.choices.cgo = true;
    QVERIFY(usesCgo(place, {u"linux"_s, u"arm64"_s, {}}));
    // Somebody who sets CC knows better.
    place.compilerInEnvironment = u"zig cc -target aarch64-linux-musl"_s;
    QVERIFY(obstacleOf(place, {u"linux"_s, u"arm64"_s, {}}).detail.isEmpty());
}

QTEST_APPLESS_MAIN(TestObstacles)
#include "tst_obstacles.moc"
