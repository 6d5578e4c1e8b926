// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "settings/settings.h"

#include <QFile>
#include <QDir>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

QJsonObject read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

Settings everything()
{
    Settings settings;
    settings.language = u"zh_CN"_s;
    settings.colorScheme = ColorScheme::Dark;
    settings.editorCommand = u"code -g {file}:{line}:{column}"_s;
    settings.recentProjects = {u"/a/go.mod"_s, u"/项目/go.mod"_s};
    settings.windowGeometry = QByteArray::fromHex("00ff10");
    settings.windowState = "state"_ba;
    ProjectSettings project;
    project.targets = {{u"linux"_s, u"amd64"_s, {}}, {u"linux"_s, u"arm"_s, u"7,softfloat"_s}};
    project.mainPackage = u"./cmd/x"_s;
    project.choices = {false, {u"netgo"_s}, u"-s -w"_s, {u"-trimpath"_s}};
    settings.projects.insert(u"/a/go.mod"_s, project);
    ProjectSettings cleared;
    cleared.hasChosenNone = true;
    settings.projects.insert(u"/cleared/go.mod"_s, cleared);
    return settings;
}

} // namespace

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsWithDefaults();
    void keepsEverything();
    void tellsOnlyRealChanges();
    void setsABrokenFileAside();
    void doesNotWriteOverAnUnreadFile();
    void keepsKeysOfOtherVersions();
    void keepsWhatAnotherProcessWrote();
    void survivesWrongTypes();
    void valueCountsWhenTheDiskFails();
};

void TestSettings::startsWithDefaults()
{
    const QTemporaryDir dir;
    const SettingsStore store(dir.filePath(u"new"_s));
    QCOMPARE(store.value(), Settings());
    QVERIFY(store.loadError().detail.isEmpty());
    QVERIFY(!QFile::exists(dir.filePath(u"new"_s)));
}

void TestSettings::keepsEverything()
{
    const QTemporaryDir dir;
    {
        SettingsStore store(dir.filePath(u"deep/folder"_s));
        QVERIFY(store.setValue(everything()).has_value());
        QCOMPARE(store.value(), everything());
    }
    SettingsStore again(dir.filePath(u"deep/folder"_s));
    QCOMPARE(again.value(), everything());
    Settings fewer = everything();
    fewer.projects.clear();
    fewer.recentProjects = QStringList(30, u"/x"_s);
    QVERIFY(again.setValue(fewer).has_value());
    const SettingsStore third(dir.filePath(u"deep/folder"_s));
    QVERIFY(third.value().projects.isEmpty());
    QCOMPARE(third.value().recentProjects.size(), 20);
}

void TestSettings::tellsOnlyRealChanges()
{
    const QTemporaryDir dir;
    SettingsStore store(dir.path());
    QSignalSpy spy(&store, &SettingsStore::changed);
    QVERIFY(store.setValue(Settings()).has_value());
    QCOMPARE(spy.count(), 0);
    QVERIFY(store.setValue(everything()).has_value());
    QCOMPARE(spy.count(), 1);
}

void TestSettings::setsABrokenFileAside()
{
    const QTemporaryDir dir;
    for (const QString &name : {u"settings.json.broken"_s, u"settings.json.broken-2"_s}) {
        write(dir.filePath(u"settings.json"_s), "{\"language\": \"zh_CN\", ");
        SettingsStore store(dir.path());
        QCOMPARE(store.value(), Settings());
        QCOMPARE(store.loadError().kind, ErrorKind::BadInput);
        QVERIFY(store.loadError().hint.contains(name));
        QVERIFY(store.setValue(everything()).has_value());
        QVERIFY(QFile::exists(dir.filePath(name)));
    }
    QCOMPARE(SettingsStore(dir.path()).value(), everything());
}

void TestSettings::doesNotWriteOverAnUnreadFile()
{
    const QTemporaryDir dir;
    // A folder in the place of the file stands for anything that cannot be read.
    QVERIFY(QDir(dir.path()).mkpath(u"settings.json"_s));
    SettingsStore store(dir.path());
    QVERIFY(!store.loadError().detail.isEmpty());
    QVERIFY(!store.setValue(everything()).has_value());
    QCOMPARE(store.value(), everything());
    QVERIFY(QFileInfo(dir.filePath(u"settings.json"_s)).isDir());
}

void TestSettings::keepsKeysOfOtherVersions()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"settings.json"_s);
    write(path, R"({"language": "en", "future": {"a": 1}, "projects": {"/a/go.mod": {"targets": ["linux/amd64"], "note": "x"}}})");
    SettingsStore store(dir.path());
    Settings value = store.value();
    QCOMPARE(value.language, u"en"_s);
    value.projects[u"/a/go.mod"_s].mainPackage = u"./cmd/a"_s;
    QVERIFY(store.setValue(value).has_value());
    const QJsonObject document = read(path);
    QCOMPARE(document["future"_L1]["a"_L1].toInt(), 1);
    QCOMPARE(document["projects"_L1]["/a/go.mod"_L1]["note"_L1].toString(), u"x"_s);
    QCOMPARE(document["projects"_L1]["/a/go.mod"_L1]["mainPackage"_L1].toString(), u"./cmd/a"_s);
}

void TestSettings::keepsWhatAnotherProcessWrote()
{
    const QTemporaryDir dir;
    SettingsStore window(dir.path());
    SettingsStore commandLine(dir.path());
    Settings theirs;
    theirs.projects[u"/b/go.mod"_s].mainPackage = u"./cmd/b"_s;
    QVERIFY(commandLine.setValue(theirs).has_value());
    Settings ours;
    ours.language = u"zh_CN"_s;
    ours.projects[u"/a/go.mod"_s].mainPackage = u"./cmd/a"_s;
    QVERIFY(window.setValue(ours).has_value());
    QCOMPARE(window.value().projects.size(), 2);
    const SettingsStore third(dir.path());
    QCOMPARE(third.value().projects.size(), 2);
    QCOMPARE(third.value().language, u"zh_CN"_s);
}

void TestSettings::survivesWrongTypes()
{
    const QTemporaryDir dir;
    write(
        dir.filePath(u"settings.json"_s),
        R"({"language": 7, "colorScheme": "pink", "recentProjects": [1, "/a"], "projects": {"/a": 3, "/b": {"targets": ["linux/amd64", "x", 5]}}})");
    const SettingsStore store(dir.path());
    QVERIFY(store.value().language.isEmpty());
    QCOMPARE(store.value().colorScheme, ColorScheme::System);
    QCOMPARE(store.value().recentProjects, QStringList{u"/a"_s});
    QCOMPARE(store.value().projects.value(u"/b"_s).targets.size(), 1);
}

void TestSettings::valueCountsWhenTheDiskFails()
{
    const QTemporaryDir dir;
    write(dir.filePath(u"file"_s), "x");
    SettingsStore store(dir.filePath(u"file/below"_s));
    const Result<> written = store.setValue(everything());
    QVERIFY(!written.has_value());
    QCOMPARE(written.error().kind, ErrorKind::ToolFailed);
    QCOMPARE(store.value(), everything());
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
