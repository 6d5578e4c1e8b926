// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "stage.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QList<QJsonObject> records(const QByteArray &output)
{
    QList<QJsonObject> all;
    for (const QByteArray &line : output.trimmed().split('\n'))
        all += QJsonDocument::fromJson(line).object();
    return all;
}

} // namespace

/// `slipway env` and `slipway doctor MODULE`: go's settings and the way of a module, from a shell.
class TestSupplyVerbs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsSettings();
    void namesOne();
    void changesAndTakesBack();
    void showsCommands();
    void refusesInARestrictedProject();
    void doctorListsThemToo();
    void findsAModule();
    void namesTheFailingStep();
    void restrictedIsOpen();
    void pathsAreNoModules();

private:
    QProcessEnvironment withEnvFile(const Stage &stage) const
    {
        QProcessEnvironment environment = stage.environment();
        environment.remove(u"GOENV"_s);
        environment.remove(u"GOPROXY"_s);
        return environment;
    }
};

void TestSupplyVerbs::listsSettings()
{
    const Stage stage;
    QProcessEnvironment environment = stage.environment();
    environment.insert(u"GOPRIVATE"_s, u"example.test"_s);
    const Reply text = stage.slipway({u"env"_s}, environment);
    QCOMPARE(text.exitCode, 0);
    QVERIFY2(text.out.contains("Private modules\n") && text.out.contains("example.test  (environment)"), text.out.constData());
    const QList<QJsonObject> all = records(stage.slipway({u"env"_s, u"--json"_s}, environment).out);
    const auto named = [&](const QString &name) {
        return *std::ranges::find(all, name, [](const QJsonObject &one) { return one["name"_L1].toString(); });
    };
    QCOMPARE(named(u"GOPROXY"_s)["origin"_L1].toString(), u"environment"_s);
    QCOMPARE(named(u"GONOPROXY"_s)["origin"_L1].toString(), u"derived"_s);
    QCOMPARE(named(u"GONOPROXY"_s)["source"_L1].toString(), u"GOPRIVATE"_s);
    QVERIFY(std::ranges::none_of(all, [](const QJsonObject &one) { return one["value"_L1].toString().isEmpty(); }));
    QVERIFY(records(stage.slipway({u"env"_s, u"--json"_s, u"--all"_s}, environment).out).size() > all.size());
}

void TestSupplyVerbs::namesOne()
{
    const Stage stage;
    QCOMPARE(stage.slipway({u"env"_s, u"GOSUMDB"_s}).out, "Modules\n  GOSUMDB  off  (environment)\n");
    const Reply wrong = stage.slipway({u"env"_s, u"GONOSUCH"_s});
    QCOMPARE(wrong.exitCode, 2);
    QVERIFY(wrong.err.contains("GONOSUCH"));
    QProcessEnvironment secret = stage.environment();
    secret.insert(u"GOPROXY"_s, u"https://ann:s3cr3t@mods.test"_s);
    QVERIFY(!stage.slipway({u"env"_s, u"--json"_s}, secret).out.contains("s3cr3t"));
}

void TestSupplyVerbs::changesAndTakesBack()
{
    if (!Stage::hasGo())
        QSKIP("there is no go to write with");
    const Stage stage;
    const QProcessEnvironment environment = withEnvFile(stage);
    const Reply set = stage.slipway({u"env"_s, u"--set"_s, u"GOPROXY=direct"_s, u"--set"_s, u"GOPRIVATE=example.test"_s}, environment);
    QVERIFY2(set.exitCode == 0, set.err.constData());
    QFile file(stage.path(u"home/config/go/env"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "GOPRIVATE=example.test\nGOPROXY=direct\n");
    QVERIFY(stage.slipway({u"env"_s, u"GOPROXY"_s}, environment)
                .out.contains("direct  (" + stage.path(u"home/config/go/env"_s).toUtf8() + ')'));
    const Reply unset = stage.slipway({u"env"_s, u"--unset"_s, u"GOPROXY"_s}, environment);
    QVERIFY2(unset.exitCode == 0, unset.err.constData());
    QVERIFY2(unset.out.contains("https://proxy.golang.org,direct"), unset.out.constData());
    const Reply bad = stage.slipway({u"env"_s, u"--set"_s, u"GOMODCACHE=relative"_s}, environment);
    QCOMPARE(bad.exitCode, 2);
    QVERIFY(bad.err.contains("must be absolute path"));
    QCOMPARE(stage.slipway({u"env"_s, u"--set"_s, u"GOPROXY"_s}, environment).exitCode, 2);
}

void TestSupplyVerbs::showsCommands()
{
    const Stage stage;
    const Reply reply = stage.slipway({u"env"_s, u"--show-commands"_s, u"--set"_s, u"GOFLAGS=-mod=mod -v"_s, u"--unset"_s, u"GOPROXY"_s});
    QCOMPARE(reply.out, "go env -w 'GOFLAGS=-mod=mod -v'\ngo env -u GOPROXY\n");
    QCOMPARE(stage.slipway({u"doctor"_s, u"--show-commands"_s, u"example.test/lib"_s}).out,
             "go mod download -json example.test/lib@latest\n");
}

void TestSupplyVerbs::refusesInARestrictedProject()
{
    const Stage stage;
    stage.write(u"go.mod"_s, "module ex.t/m\n\ngo 1.20\n");
    const QProcessEnvironment environment = withEnvFile(stage);
    const Reply reply = stage.slipway({u"env"_s, u"--set"_s, u"GOPROXY=direct"_s}, environment);
    QCOMPARE(reply.exitCode, 3);
    QVERIFY(reply.err.contains("slipway trust"));
    QVERIFY(!QFile::exists(stage.path(u"home/config/go/env"_s)));
}

void TestSupplyVerbs::doctorListsThemToo()
{
    const Stage stage;
    QCOMPARE(stage.slipway({u"doctor"_s, u"--env"_s}).out, stage.slipway({u"env"_s}).out);
    const Reply doctor = stage.slipway({u"doctor"_s});
    QVERIFY2(doctor.out.contains("GOPROXY") && doctor.out.contains("(environment)"), doctor.out.constData());
}

void TestSupplyVerbs::findsAModule()
{
    if (!Stage::hasGo())
        QSKIP("there is no go to ask");
    const Stage stage;
    stage.publish(u"example.test/lib"_s, u"v1.2.0"_s, "module example.test/lib\n");
    // The zip is missing on purpose: go alone notices that.
    const Reply reply = stage.slipway({u"doctor"_s, u"--json"_s, u"example.test/lib@v1.2.0"_s});
    const QList<QJsonObject> all = records(reply.out);
    QCOMPARE(reply.exitCode, 4);
    QCOMPARE(all.last()["kind"_L1].toString(), u"result"_s);
    QCOMPARE(all.last()["failing"_L1].toString(), u"go"_s);
    const auto step = std::ranges::find(all, u"proxy:1"_s, [](const QJsonObject &one) { return one["id"_L1].toString(); });
    QCOMPARE((*step)["state"_L1].toString(), u"good"_s);
    const Reply restricted = stage.slipway({u"doctor"_s, u"--untrusted"_s, u"example.test/lib"_s});
    QCOMPARE(restricted.exitCode, 0);
    QVERIFY2(restricted.out.contains("example.test/lib@v1.2.0 can be had."), restricted.out.constData());
}

void TestSupplyVerbs::namesTheFailingStep()
{
    const Stage stage;
    const Reply reply = stage.slipway({u"doctor"_s, u"--untrusted"_s, u"example.test/team/nothing@v1.0.0"_s});
    QCOMPARE(reply.exitCode, 4);
    QVERIFY2(reply.out.contains("It fails at: Proxy file://"), reply.out.constData());
    QVERIFY(reply.out.contains("go env -w GOPRIVATE=example.test/team"));
    QProcessEnvironment off = stage.environment();
    off.insert(u"GOPROXY"_s, u"off"_s);
    const Reply chinese = stage.slipway({u"doctor"_s, u"--lang"_s, u"zh_CN"_s, u"--untrusted"_s, u"example.test/lib@v1.0.0"_s}, off);
    QVERIFY2(chinese.out.contains(u"不允许 go 获取任何内容"_s.toUtf8()), chinese.out.constData());
}

void TestSupplyVerbs::restrictedIsOpen()
{
    const Stage stage;
    stage.write(u"go.mod"_s, "module ex.t/m\n\ngo 1.20\n");
    QProcessEnvironment environment = stage.environment();
    environment.insert(u"GOPROXY"_s, u"direct"_s);
    environment.insert(u"GOPRIVATE"_s, u"git.example.test"_s);
    const Reply reply = stage.slipway({u"doctor"_s, u"git.example.test/team/lib.git@v1.0.0"_s}, environment);
    QCOMPARE(reply.exitCode, 3);
    QVERIFY2(reply.out.contains("is open: no program may be started here"), reply.out.constData());
}

void TestSupplyVerbs::pathsAreNoModules()
{
    const Stage stage;
    stage.write(u"folder.d/go.mod"_s, "module ex.t/m\n\ngo 1.20\n");
    QVERIFY(stage.slipway({u"doctor"_s, u"folder.d"_s}).out.contains("folder.d/go.mod"));
}

QTEST_GUILESS_MAIN(TestSupplyVerbs)
#include "tst_supplyverbs.moc"
