// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "items/gosettingsmodel.h"
#include "supply/gosettings.h"
#include "supply/settingedit.h"
#include "tools/findgo.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace slipway;
using namespace Qt::StringLiterals;

/// Values, origins and changes of go's settings, beside the real `go env`.
class TestGoSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void origins();
    void privateLeads();
    void goIsToldWithoutCredentials();
    void everySettingOfGoIsKnown();
    void equalToGoEnv_data();
    void equalToGoEnv();
    void valuesThatGoRefuses_data();
    void valuesThatGoRefuses();
    void editorWritesAndUndoes();
    void editorTellsGosWarning();
    void editorPassesGosRefusalOn();
    void modelKeepsItsRows();

private:
    QMap<QString, QString> environment() const;
    QJsonObject goEnv(const QMap<QString, QString> &environment) const;
    GoSetting setting(const QString &name, const QMap<QString, QString> &more = {}) const;
    void writeEnvFile(const QByteArray &text) const;

    std::unique_ptr<QTemporaryDir> m_home;
    QString m_go = QStandardPaths::findExecutable(u"go"_s);
};

void TestGoSettings::init()
{
    m_home = std::make_unique<QTemporaryDir>();
}

QMap<QString, QString> TestGoSettings::environment() const
{
    return {{u"HOME"_s, m_home->path()}, {u"PATH"_s, qEnvironmentVariable("PATH")}, {u"GOTOOLCHAIN"_s, u"local"_s}};
}

void TestGoSettings::writeEnvFile(const QByteArray &text) const
{
    QDir(m_home->path()).mkpath(u".config/go"_s);
    QFile file(m_home->filePath(u".config/go/env"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
}

QJsonObject TestGoSettings::goEnv(const QMap<QString, QString> &environment) const
{
    QProcess process;
    QProcessEnvironment own;
    for (const auto &[name, value] : environment.asKeyValueRange())
        own.insert(name, value);
    process.setProcessEnvironment(own);
    process.setWorkingDirectory(m_home->path());
    process.start(m_go, {u"env"_s, u"-json"_s});
    process.waitForFinished(60'000);
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

GoSetting TestGoSettings::setting(const QString &name, const QMap<QString, QString> &more) const
{
    QMap<QString, QString> all = environment();
    all.insert(more);
    const QList<GoSetting> settings = goSettings(readSettingSources(all, {}));
    const auto found = std::ranges::find(settings, name, &GoSetting::name);
    return found == settings.end() ? GoSetting() : *found;
}

void TestGoSettings::origins()
{
    QCOMPARE(setting(u"GOPROXY"_s).value, u"https://proxy.golang.org,direct"_s);
    QCOMPARE(setting(u"GOPROXY"_s).origin, SettingOrigin::Default);
    writeEnvFile("GOPROXY=https://file.test\nMYOWN=1\n# comment\n");
    QCOMPARE(setting(u"GOPROXY"_s).value, u"https://file.test"_s);
    QCOMPARE(setting(u"GOPROXY"_s).origin, SettingOrigin::EnvFile);
    QCOMPARE(setting(u"GOPROXY"_s).source, m_home->filePath(u".config/go/env"_s));
    QCOMPARE(setting(u"GOPROXY"_s).withoutFile, u"https://proxy.golang.org,direct"_s);
    const GoSetting hidden = setting(u"GOPROXY"_s, {{u"GOPROXY"_s, u"off"_s}});
    QCOMPARE(hidden.value, u"off"_s);
    QCOMPARE(hidden.origin, SettingOrigin::Environment);
    QVERIFY(hidden.isHidden());
    QCOMPARE(setting(u"GOPROXY"_s, {{u"GOPROXY"_s, QString()}}).value, u"https://file.test"_s); // an empty variable says nothing
    QCOMPARE(setting(u"GOPROXY"_s, {{u"GOENV"_s, u"off"_s}}).origin, SettingOrigin::Default);
    QCOMPARE(setting(u"MYOWN"_s).value, u"1"_s);

    SettingSources sources = readSettingSources(environment(), {});
    sources.goWork = u"/p/go.work"_s;
    const QList<GoSetting> settings = goSettings(sources);
    const auto work = std::ranges::find(settings, u"GOWORK"_s, &GoSetting::name);
    QCOMPARE(work->value, u"/p/go.work"_s);
    QCOMPARE(work->origin, SettingOrigin::Project);
}

void TestGoSettings::privateLeads()
{
    const QMap<QString, QString> more{{u"GOPRIVATE"_s, u"a.test"_s}, {u"GONOSUMDB"_s, u"b.test"_s}};
    QCOMPARE(setting(u"GONOPROXY"_s, more).value, u"a.test"_s);
    QCOMPARE(setting(u"GONOPROXY"_s, more).origin, SettingOrigin::Derived);
    QCOMPARE(setting(u"GONOPROXY"_s, more).source, u"GOPRIVATE"_s);
    QCOMPARE(setting(u"GONOSUMDB"_s, more).value, u"b.test"_s);
    QCOMPARE(setting(u"GONOSUMDB"_s, more).origin, SettingOrigin::Environment);
}

void TestGoSettings::goIsToldWithoutCredentials()
{
    const GoSetting proxy = setting(u"GOPROXY"_s, {{u"GOPROXY"_s, u"https://ann:s3cr3t@a.test,direct"_s}});
    QCOMPARE(proxy.shownValue(), u"https://***@a.test,direct"_s);
    GoSettingsModel model;
    model.setSettings({proxy});
    for (int column = 0; column < GoSettingsModel::ColumnCount; ++column) {
        for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole), int(GoSettingsModel::SearchRole)})
            QVERIFY(!model.index(0, column).data(role).toString().contains(u"s3cr3t"_s));
    }
}

void TestGoSettings::everySettingOfGoIsKnown()
{
    if (m_go.isEmpty())
        QSKIP("there is no go to compare with");
    // What go computes for itself and nobody sets.
    const QStringList own{u"GOGCCFLAGS"_s, u"GOEXE"_s, u"GOHOSTARCH"_s, u"GOHOSTOS"_s, u"GOTOOLDIR"_s, u"GOTELEMETRYDIR"_s};
    QStringList unknown;
    for (const QString &name : goEnv(environment()).keys()) {
        if (!own.contains(name) && !findSettingFacts(name))
            unknown += name;
    }
    QVERIFY2(unknown.isEmpty(), qPrintable(unknown.join(u' ')));
}

void TestGoSettings::equalToGoEnv_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

/// Random settings in the environment and in the file: each value is what `go env` says, without asking it.
void TestGoSettings::equalToGoEnv()
{
    if (m_go.isEmpty())
        QSKIP("there is no go to compare with");
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    const QMap<QString, QStringList> choices{
        {u"GOPROXY"_s, {u"direct"_s, u"off"_s, u"https://a.test|https://b.test"_s, {}}},
        {u"GOSUMDB"_s, {u"off"_s, u"sum.golang.org"_s, {}}},
        {u"GOPRIVATE"_s, {u"a.test"_s, u"*.b.test,c.test/x"_s, {}}},
        {u"GONOPROXY"_s, {u"none"_s, u"d.test"_s, {}}},
        {u"GONOSUMDB"_s, {u"e.test"_s, {}}},
        {u"GOINSECURE"_s, {u"f.test"_s, {}}},
        {u"GOVCS"_s, {u"public:git,private:all"_s, {}}},
        {u"GOAUTH"_s, {u"off"_s, u"netrc"_s, {}}},
        {u"GOFLAGS"_s, {u"-mod=mod -modcacherw"_s, {}}},
        {u"GOMODCACHE"_s, {u"/tmp/elsewhere"_s, {}}},
        {u"GOPATH"_s, {u"/tmp/path"_s, {}}},
        {u"CGO_ENABLED"_s, {u"0"_s, u"1"_s}},
        {u"GOARCH"_s, {u"arm64"_s, {}}},
        {u"CGO_CFLAGS"_s, {u"-O3"_s, {}}},
        {u"GO111MODULE"_s, {u"on"_s, {}}},
    };
    QMap<QString, QString> all = environment();
    QByteArray file;
    for (const auto &[name, values] : choices.asKeyValueRange()) {
        if (random.bounded(3) == 0)
            all.insert(name, values[random.bounded(int(values.size()))]);
        if (random.bounded(3) == 0)
            file += (name + u'=' + values[random.bounded(int(values.size()))] + u'\n').toUtf8();
    }
    writeEnvFile(file);
    const QJsonObject theirs = goEnv(all);
    QVERIFY(!theirs.isEmpty());
    SettingSources sources = readSettingSources(all, theirs["GOROOT"_L1].toString());
    for (auto each = theirs.begin(); each != theirs.end(); ++each)
        sources.answered.insert(each.key(), each.value().toString());
    for (const GoSetting &setting : goSettings(sources)) {
        const QStringList without{u"GOMOD"_s, u"GOWORK"_s, u"GO111MODULE"_s}; // of a project; and go prints nothing for "on"
        if (theirs.contains(setting.name) && !without.contains(setting.name))
            QVERIFY2(setting.value == theirs[setting.name].toString(),
                     qPrintable(u"%1: %2, go: %3"_s.arg(setting.name, setting.value, theirs[setting.name].toString())));
    }
}

void TestGoSettings::valuesThatGoRefuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::newRow("fixed") << u"GOVERSION"_s << u"1"_s;
    QTest::newRow("environment only") << u"GOENV"_s << u"/x"_s;
    QTest::newRow("word") << u"GO111MODULE"_s << u"maybe"_s;
    QTest::newRow("relative") << u"GOMODCACHE"_s << u"mods"_s;
    QTest::newRow("home") << u"GOPATH"_s << u"~/go"_s;
    QTest::newRow("relative path") << u"GOPATH"_s << u"go"_s;
    QTest::newRow("two lines") << u"GOPROXY"_s << u"a\nb"_s;
    QTest::newRow("good") << u"GOPROXY"_s << u"direct"_s;
    QTest::newRow("good empty") << u"GOPRIVATE"_s << QString();
}

void TestGoSettings::valuesThatGoRefuses()
{
    if (m_go.isEmpty())
        QSKIP("there is no go to compare with");
    QFETCH(QString, name);
    QFETCH(QString, value);
    QProcess process;
    QProcessEnvironment own;
    for (const auto &[key, text] : environment().asKeyValueRange())
        own.insert(key, text);
    process.setProcessEnvironment(own);
    process.start(m_go, {u"env"_s, u"-w"_s, name + u'=' + value});
    QVERIFY(process.waitForFinished(60'000));
    const QString words = QString::fromUtf8(process.readAllStandardError()).trimmed();
    const Error ours = checkSettingValue(name, value);
    QCOMPARE(ours.detail.isEmpty(), process.exitCode() == 0);
    if (!ours.detail.isEmpty())
        QCOMPARE(u"go: "_s + ours.detail, QString(words).replace(u"\\n"_s, u"\n"_s));
}

void TestGoSettings::editorWritesAndUndoes()
{
    if (m_go.isEmpty())
        QSKIP("there is no go to write with");
    SettingEditor editor;
    editor.setGo(m_go, environment());
    QSignalSpy changed(&editor, &SettingEditor::changed);
    const auto wait = [&] {
        QVERIFY(changed.count() == 1 || changed.wait(60'000));
        const Error error = changed.takeFirst().at(1).value<Error>();
        QVERIFY2(error.detail.isEmpty(), qPrintable(error.detail));
    };
    editor.change(u"GOPRIVATE"_s, u"example.test/team"_s, {});
    QVERIFY(editor.isBusy());
    wait();
    QCOMPARE(setting(u"GOPRIVATE"_s).value, u"example.test/team"_s);
    QCOMPARE(setting(u"GOPRIVATE"_s).origin, SettingOrigin::EnvFile);
    editor.change(u"GOPRIVATE"_s, std::nullopt, u"example.test/team"_s);
    wait();
    QVERIFY(!setting(u"GOPRIVATE"_s).inFile);
    QCOMPARE(editor.undoneName(), u"GOPRIVATE"_s);
    editor.undo();
    wait();
    QCOMPARE(setting(u"GOPRIVATE"_s).value, u"example.test/team"_s);
    editor.undo();
    wait();
    QVERIFY(!setting(u"GOPRIVATE"_s).inFile);
    QVERIFY(!editor.canUndo());
}

void TestGoSettings::editorTellsGosWarning()
{
    if (m_go.isEmpty())
        QSKIP("there is no go to write with");
    QMap<QString, QString> own = environment();
    own.insert(u"GOPROXY"_s, u"off"_s);
    SettingEditor editor;
    editor.setGo(m_go, own);
    QSignalSpy changed(&editor, &SettingEditor::changed);
    editor.change(u"GOPROXY"_s, u"direct"_s, {});
    QVERIFY(changed.wait(60'000));
    const Error error = changed.first().at(1).value<Error>();
    QVERIFY(error.detail.isEmpty());
    QVERIFY2(error.hint.contains(u"does not override conflicting OS environment variable"_s), qPrintable(error.hint));
}

void TestGoSettings::editorPassesGosRefusalOn()
{
    if (m_go.isEmpty())
        QSKIP("there is no go to write with");
    SettingEditor editor;
    editor.setGo(m_go, environment());
    QSignalSpy changed(&editor, &SettingEditor::changed);
    editor.change(u"GONOSUCHTHING"_s, u"1"_s, {});
    QVERIFY(changed.wait(60'000));
    QVERIFY(changed.first().at(1).value<Error>().detail.contains(u"unknown go command variable"_s));
    QVERIFY(!editor.canUndo());
}

void TestGoSettings::modelKeepsItsRows()
{
    GoSettingsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QList<GoSetting> settings = goSettings(readSettingSources(environment(), {}));
    model.setSettings(settings);
    QCOMPARE(model.rowCount(), settings.size());
    const int row = model.rowOf(u"GOPRIVATE"_s);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    settings[row].value = u"a.test"_s;
    model.setSettings(settings);
    QCOMPARE(resets.count(), 0);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes.first().first().toModelIndex().row(), row);
    QCOMPARE(model.index(row, GoSettingsModel::ValueColumn).data().toString(), u"a.test"_s);
}

QTEST_GUILESS_MAIN(TestGoSettings)
#include "tst_gosettings.moc"
