// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "targets/ccompiler.h"
#include "targets/ports.h"
#include "targets/presets.h"
#include "targets/target.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

const Target kHost{u"linux"_s, u"amd64"_s, {}};

QStringList namesOf(const QList<Target> &targets)
{
    QStringList names;
    for (const Target &target : targets)
        names.append(target.name());
    return names;
}

} // namespace

class TestTargets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsATarget_data();
    void readsATarget();
    void saysWhatWasMeant_data();
    void saysWhatWasMeant();
    void namesTheWrongPart();
    void readsSeveral();
    void everyPlainValueIsAccepted();
    void readsGoReleasersForm();
    void builtInPortsAreThoseOfGo();
    void presetsAreUseful();
    void namesCompilers();
    void findsACompiler();
};

void TestTargets::readsATarget_data()
{
    QTest::addColumn<Target>("target");
    QTest::newRow("linux/amd64") << Target{u"linux"_s, u"amd64"_s, {}};
    QTest::newRow("linux/arm/7") << Target{u"linux"_s, u"arm"_s, u"7"_s};
    QTest::newRow("linux/arm/7,softfloat") << Target{u"linux"_s, u"arm"_s, u"7,softfloat"_s};
    QTest::newRow("linux/amd64/v3") << Target{u"linux"_s, u"amd64"_s, u"v3"_s};
    QTest::newRow("darwin/arm64/v8.1,lse,crypto") << Target{u"darwin"_s, u"arm64"_s, u"v8.1,lse,crypto"_s};
    QTest::newRow("linux/mips64le/softfloat") << Target{u"linux"_s, u"mips64le"_s, u"softfloat"_s};
    QTest::newRow("wasip1/wasm") << Target{u"wasip1"_s, u"wasm"_s, {}};
    QTest::newRow("windows/arm") << Target{u"windows"_s, u"arm"_s, {}};
}

void TestTargets::readsATarget()
{
    QFETCH(Target, target);
    const QString text = QString::fromLatin1(QTest::currentDataTag());
    const Result<Target> read = parseTarget(text);
    QVERIFY2(read.has_value(), qPrintable(read.has_value() ? QString() : read.error().detail));
    QCOMPARE(*read, target);
    QCOMPARE(target.name(), text);
}

void TestTargets::saysWhatWasMeant_data()
{
    QTest::addColumn<QString>("meant");
    QTest::newRow("linux/amd46") << u"linux/amd64"_s;
    QTest::newRow("linux/x86_64") << u"linux/amd64"_s;
    QTest::newRow("Linux/x86-64") << u"linux/amd64"_s;
    QTest::newRow("linux/aarch64") << u"linux/arm64"_s;
    QTest::newRow("macos/arm64") << u"darwin/arm64"_s;
    QTest::newRow("macOS-arm64") << u"darwin/arm64"_s;
    QTest::newRow("linux_amd64") << u"linux/amd64"_s;
    QTest::newRow("linux-arm-7") << u"linux/arm/7"_s;
    QTest::newRow("linux/armv7") << u"linux/arm/7"_s;
    QTest::newRow("linux_amd64_v3") << u"linux/amd64/v3"_s;
    QTest::newRow("windows/x64") << u"windows/amd64"_s;
    QTest::newRow("widnows/amd64") << u"windows/amd64"_s;
    QTest::newRow("darwin") << QString();
    QTest::newRow("plan10/ppc") << QString();
    QTest::newRow("") << QString();
    QTest::newRow("//") << QString();
}

void TestTargets::saysWhatWasMeant()
{
    QFETCH(QString, meant);
    const Result<Target> read = parseTarget(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().kind, ErrorKind::BadInput);
    QCOMPARE(read.error().hint, meant.isEmpty() ? QString() : u"Did you mean “%1”?"_s.arg(meant));
}

void TestTargets::namesTheWrongPart()
{
    QCOMPARE(parseTarget(u"hurd/amd64"_s).error().detail, u"Go knows no operating system “hurd”."_s);
    QCOMPARE(parseTarget(u"plan9/riscv64"_s).error().detail, u"Go does not build for plan9 on “riscv64”."_s);
    QCOMPARE(parseTarget(u"plan9/loong64"_s).error().hint, u"On plan9 it builds for 386, amd64, arm."_s);
    const Error level = parseTarget(u"linux/amd64/v5"_s).error();
    QCOMPARE(level.detail, u"“v5” is not a value of GOAMD64."_s);
    QCOMPARE(level.hint, u"GOAMD64 can be v1, v2, v3, v4."_s);
    QCOMPARE(parseTarget(u"linux/s390x/z13"_s).error().detail, u"s390x has no variants, but “z13” was given."_s);
    QVERIFY(!parseTarget(u"linux/arm/7,"_s).has_value());
    QVERIFY(!parseTarget(u"linux/arm/9"_s).has_value());
    QVERIFY(!parseTarget(u"linux/amd64/v1/x"_s).has_value());
}

void TestTargets::readsSeveral()
{
    QCOMPARE(namesOf(parseTargets(u"linux/amd64, linux/arm/7,softfloat,linux/amd64\ndarwin/arm64"_s).value()),
             (QStringList{u"linux/amd64"_s, u"linux/arm/7,softfloat"_s, u"darwin/arm64"_s}));
    QVERIFY(parseTargets(QString())->isEmpty());
    QCOMPARE(parseTargets(u"linux/amd64,linux/amd65"_s).error().subject, u"linux/amd65"_s);
}

void TestTargets::everyPlainValueIsAccepted()
{
    for (const Port &port : builtInPorts()) {
        QVERIFY(parseTarget(port.os + u'/' + port.arch).has_value());
        QCOMPARE(variantValues(port.arch).isEmpty(), variantVariable(port.arch).isEmpty());
        for (const QString &value : variantValues(port.arch))
            QVERIFY(parseTarget(Target{port.os, port.arch, value}.name()).has_value());
    }
}

void TestTargets::readsGoReleasersForm()
{
    const auto name = [](const QString &text) { return withoutDefaultVariant(targetOfRecipe(text)).name(); };
    QCOMPARE(name(u"linux_amd64_v1"_s), u"linux/amd64"_s);
    QCOMPARE(name(u"linux_amd64_v3"_s), u"linux/amd64/v3"_s);
    QCOMPARE(name(u"linux_arm_6"_s), u"linux/arm/6"_s);
    QCOMPARE(name(u"linux_arm_7"_s), u"linux/arm"_s);
    QCOMPARE(name(u"js_wasm"_s), u"js/wasm"_s);
    for (const QString &wrong : {u"linux"_s, u"linux_amd64_v1_x"_s, u"linux_x64"_s, QString()})
        QVERIFY(targetOfRecipe(wrong).isNull());
    for (const Port &port : builtInPorts())
        QVERIFY(variantValues(port.arch).isEmpty() || variantValues(port.arch).contains(defaultVariant(port.arch)));
}

void TestTargets::builtInPortsAreThoseOfGo()
{
    const QString go = QStandardPaths::findExecutable(u"go"_s);
    if (go.isEmpty())
        QSKIP("no go in PATH");
    QProcess process;
    process.start(go, {u"tool"_s, u"dist"_s, u"list"_s, u"-json"_s});
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 30000);
    const QJsonArray rows = QJsonDocument::fromJson(process.readAllStandardOutput()).array();
    QList<Port> ports;
    for (const QJsonValue &row : rows)
        ports.append(
            {row["GOOS"_L1].toString(), row["GOARCH"_L1].toString(), row["CgoSupported"_L1].toBool(), row["FirstClass"_L1].toBool()});
    if (ports.size() != 47)
        QSKIP("another Go than 1.26 has other ports");
    QCOMPARE(builtInPorts(), ports);
}

void TestTargets::presetsAreUseful()
{
    const QList<Port> ports = builtInPorts();
    QCOMPARE(namesOf(presetTargets(u"host"_s, ports, kHost).value()), QStringList{u"linux/amd64"_s});
    QCOMPARE(presetTargets(u"common"_s, ports, kHost)->size(), 6);
    QCOMPARE(presetTargets(u"first-class"_s, ports, kHost)->size(), 8);
    QCOMPARE(presetTargets(u"all"_s, ports, kHost)->size(), ports.size());
    // darwin/386 is gone since Go 1.15.
    QCOMPARE(presetTargets(u"goreleaser"_s, ports, kHost)->size(), 8);
    for (const TargetPreset &preset : targetPresets(ports, kHost)) {
        QVERIFY2(!preset.targets.isEmpty(), qPrintable(preset.id));
        QVERIFY(!preset.title.isEmpty());
    }
    const Error error = presetTargets(u"mainframe"_s, ports, kHost).error();
    QCOMPARE(error.kind, ErrorKind::BadInput);
    QVERIFY(error.hint.contains("first-class"_L1));
}

void TestTargets::namesCompilers()
{
    const auto first = [](const QString &target) { return cCompilersFor(parseTarget(target).value(), kHost).value(0).cc; };
    QCOMPARE(first(u"linux/amd64"_s), u"gcc"_s);
    QCOMPARE(first(u"linux/arm64"_s), u"aarch64-linux-gnu-gcc"_s);
    QCOMPARE(first(u"linux/arm/5"_s), u"arm-linux-gnueabi-gcc"_s);
    QCOMPARE(first(u"linux/arm/6"_s), u"arm-linux-gnueabihf-gcc"_s);
    QCOMPARE(first(u"windows/386"_s), u"i686-w64-mingw32-gcc"_s);
    QCOMPARE(first(u"plan9/386"_s), QString());
}

void TestTargets::findsACompiler()
{
    const QTemporaryDir empty;
    const QTemporaryDir folder;
    const Target target{u"linux"_s, u"arm64"_s, {}};
    QVERIFY(findCCompiler(target, kHost, {empty.path(), {}}).isNull());
    QFile zig(folder.filePath(u"zig"_s));
    QVERIFY(zig.open(QIODevice::WriteOnly));
    QVERIFY(findCCompiler(target, kHost, {folder.path()}).isNull());
    QVERIFY(zig.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    QCOMPARE(findCCompiler(target, kHost, {empty.path(), folder.path()}).cc, u"zig cc -target aarch64-linux-musl"_s);
}

QTEST_GUILESS_MAIN(TestTargets)
#include "tst_targets.moc"
