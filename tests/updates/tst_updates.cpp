// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "updates/releasenotes.h"
#include "updates/update.h"
#include "updates/versionquestions.h"

#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestUpdates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAnswers();
    void takesAnswersOver();
    void aFailureIsNeverUpToDate();
    void steps_data();
    void steps();
    void majorPaths_data();
    void majorPaths();
    void tellsNoneFromNobody_data();
    void tellsNoneFromNobody();
    void makesEdits();
    void findsReleaseNotes_data();
    void findsReleaseNotes();
    void namesOfChangesFiles();
};

void TestUpdates::readsAnswers()
{
    const QByteArray output = R"({
	"Path": "example.test/m",
	"Version": "v1.0.0",
	"Time": "2024-01-01T00:00:00Z",
	"Versions": ["v1.0.0", "v1.0.3", "v1.1.0"],
	"Update": {"Path": "example.test/m", "Version": "v1.1.0", "Time": "2025-01-01T00:00:00Z"},
	"Retracted": ["broke things"],
	"Deprecated": "use n"
}
{
	"Path": "example.test/gone",
	"Version": "v1.0.0",
	"Error": {"Err": "module example.test/gone: reading http://127.0.0.1/: 500 Oh"}
}
)";
    const auto answers = parseVersionAnswers(output);
    QVERIFY(answers);
    QCOMPARE(answers->size(), 2);
    QCOMPARE(answers->first().update, u"v1.1.0"_s);
    QCOMPARE(answers->first().retracted, QStringList{u"broke things"_s});
    QVERIFY(answers->last().error.contains(u"500"_s));
    QVERIFY(!parseVersionAnswers("{"));
    QVERIFY(!parseVersionAnswers(""));
}

void TestUpdates::takesAnswersOver()
{
    ModuleUpdate update;
    update.path = u"m"_s;
    update.current = u"v1.0.0"_s;
    takeAnswer(update,
               {.path = u"m"_s,
                .version = u"v1.0.0"_s,
                .time = {},
                .update = u"v1.1.0"_s,
                .updateTime = {},
                .versions = {u"v0.9.0"_s, u"v1.0.0"_s, u"v1.0.2"_s, u"v1.0.10"_s, u"v1.0.11-rc.1"_s, u"v1.1.0"_s},
                .retracted = {},
                .deprecated = {},
                .error = {}});
    QCOMPARE(update.state, UpdateState::Checked);
    QCOMPARE(update.patch->version, u"v1.0.10"_s);
    QCOMPARE(update.latest->version, u"v1.1.0"_s);
    QVERIFY(!update.isCurrent());
}

void TestUpdates::aFailureIsNeverUpToDate()
{
    ModuleUpdate update;
    update.path = u"m"_s;
    update.current = u"v1.0.0"_s;
    QVERIFY(!update.isCurrent()); // nobody asked
    takeAnswer(update,
               {.path = u"m"_s,
                .version = u"v1.0.0"_s,
                .time = {},
                .update = {},
                .updateTime = {},
                .versions = {},
                .retracted = {},
                .deprecated = {},
                .error = u"dial tcp: refused"_s});
    QCOMPARE(update.state, UpdateState::Failed);
    QVERIFY(!update.isCurrent());
    QVERIFY(updateSentence(update).contains(u"dial tcp"_s));
    UpdateReport report{{update}, {}, {}};
    QCOMPARE(report.unanswered(), 1);
    QCOMPARE(report.withUpdate(), 0);
}

void TestUpdates::steps_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<UpdateStep>("step");
    QTest::newRow("patch") << u"v1.2.3"_s << u"v1.2.9"_s << UpdateStep::Patch;
    QTest::newRow("minor") << u"v1.2.3"_s << u"v1.3.0"_s << UpdateStep::Minor;
    QTest::newRow("major") << u"v1.2.3"_s << u"v2.0.0"_s << UpdateStep::Major;
    QTest::newRow("none") << u"v1.2.3"_s << u"v1.2.3"_s << UpdateStep::None;
    QTest::newRow("lower") << u"v1.2.3"_s << u"v1.0.0"_s << UpdateStep::None;
    QTest::newRow("pseudo") << u"v0.0.0-20240101000000-abcdefabcdef"_s << u"v0.0.0-20250101000000-abcdefabcdef"_s << UpdateStep::Patch;
}

void TestUpdates::steps()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QTEST(stepTo(from, to), "step");
}

void TestUpdates::majorPaths_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QStringList>("next");
    QTest::newRow("v1") << u"example.test/m"_s << u"v1.2.3"_s << QStringList{u"example.test/m/v2"_s, u"example.test/m/v3"_s};
    QTest::newRow("v0") << u"example.test/m"_s << u"v0.2.3"_s << QStringList{u"example.test/m/v2"_s, u"example.test/m/v3"_s};
    QTest::newRow("v4") << u"example.test/m/v4"_s << u"v4.2.3"_s << QStringList{u"example.test/m/v5"_s, u"example.test/m/v6"_s};
    QTest::newRow("incompatible") << u"example.test/m"_s << u"v5.2.3+incompatible"_s
                                  << QStringList{u"example.test/m/v5"_s, u"example.test/m/v6"_s};
    QTest::newRow("gopkg.in") << u"gopkg.in/yaml.v2"_s << u"v2.4.0"_s << QStringList{u"gopkg.in/yaml.v3"_s, u"gopkg.in/yaml.v4"_s};
    QTest::newRow("malformed") << u"example.test/m/v1"_s << u"v1.0.0"_s << QStringList();
}

void TestUpdates::majorPaths()
{
    QFETCH(QString, path);
    QFETCH(QString, version);
    QTEST(nextMajorPaths(path, version), "next");
}

void TestUpdates::tellsNoneFromNobody_data()
{
    QTest::addColumn<bool>("none");
    QTest::newRow("module m/v2: reading http://p/m/v2/@v/list: 404 Not Found") << true;
    QTest::newRow("module m/v2: reading http://p/m/v2/@v/list: 410 Gone\n\tserver response: not found: m/v2@latest: invalid version")
        << true;
    QTest::newRow("module m/v2: no matching versions for query \"latest\"") << true;
    QTest::newRow("module m/v2: reading file:///p/m/v2/@v/list: no such file or directory") << true;
    QTest::newRow("module m/v2: Get \"http://p/m/v2/@v/list\": dial tcp 127.0.0.1:1: connect: connection refused") << false;
    QTest::newRow("module m/v2: reading http://p/m/v2/@v/list: 500 Internal Server Error") << false;
    QTest::newRow("module m/v2: reading http://p/m/v2/@v/list: 403 Forbidden") << false;
    QTest::newRow("module lookup disabled by GOPROXY=off") << false;
}

void TestUpdates::tellsNoneFromNobody()
{
    QTEST(saysThereIsNone(QString::fromUtf8(QTest::currentDataTag())), "none");
}

void TestUpdates::makesEdits()
{
    ModuleUpdate both{.path = u"a"_s, .current = u"v1.0.0"_s, .hasLine = true, .state = UpdateState::Checked};
    both.patch = NewerVersion{u"a"_s, u"v1.0.1"_s, {}};
    both.latest = NewerVersion{u"a"_s, u"v1.2.0"_s, {}};
    ModuleUpdate minor{.path = u"b"_s, .current = u"v1.0.0"_s, .hasLine = true, .state = UpdateState::Checked};
    minor.latest = NewerVersion{u"b"_s, u"v1.1.0"_s, {}};
    ModuleUpdate foreign = minor;
    foreign.path = u"c"_s;
    foreign.hasLine = false;
    const UpdateReport report{{both, minor, foreign}, {}, {}};
    QCOMPARE(updateEdits(report, UpdateChoice::Patch), QList<ModEdit>{requireModule("a", "v1.0.1")});
    QCOMPARE(updateEdits(report, UpdateChoice::Latest), (QList<ModEdit>{requireModule("a", "v1.2.0"), requireModule("b", "v1.1.0")}));
    QCOMPARE(updateEdits(report, UpdateChoice::Latest, {u"b"_s}), QList<ModEdit>{requireModule("b", "v1.1.0")});
    const QByteArray text = "module m\n\ngo 1.21\n\nrequire (\n\ta v1.0.0 // keep\n\tb v1.0.0 // indirect\n)\n";
    const auto edited = editModFile(text, updateEdits(report, UpdateChoice::Latest));
    QVERIFY(edited);
    QCOMPARE(*edited, QByteArray("module m\n\ngo 1.21\n\nrequire (\n\ta v1.2.0 // keep\n\tb v1.1.0 // indirect\n)\n"));
}

void TestUpdates::findsReleaseNotes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("notes");
    QTest::newRow("keep a changelog")
        << u"# Changelog\n\n## [Unreleased]\n- x\n\n## [1.2.0] - 2024-01-02\n### Added\n- new\n\n## [1.1.0] - 2023-01-01\n- older\n\n## [1.0.0]\n- first\n"_s
        << u"## [1.2.0] - 2024-01-02\n### Added\n- new\n\n## [1.1.0] - 2023-01-01\n- older"_s;
    QTest::newRow("plain with v") << u"# v1.2.0\nnew\n# v1.0.0\nfirst\n"_s << u"# v1.2.0\nnew"_s;
    QTest::newRow("underlined")
        << u"1.2.0 / 2024-01-02\n==================\n\n * new\n\n1.0.0 / 2023-01-02\n==================\n\n * first\n"_s
        << u"1.2.0 / 2024-01-02\n==================\n\n * new"_s;
    QTest::newRow("bare lines") << u"1.2.0 (2024-01-02)\n * new\n1.0.0 (2023-01-02)\n * first\n"_s << u"1.2.0 (2024-01-02)\n * new"_s;
    QTest::newRow("above what was asked") << u"## 1.3.0\n- too new\n## 1.2.0\n- new\n## 1.0.0\n"_s << u"## 1.2.0\n- new"_s;
    QTest::newRow("code is no heading") << u"## 1.2.0\n```\n# 1.0.0\n```\nrest\n## 1.0.0\nfirst\n"_s
                                        << u"## 1.2.0\n```\n# 1.0.0\n```\nrest"_s;
    QTest::newRow("none") << u"Hello 1.2.0 is great.\n"_s << QString();
}

void TestUpdates::findsReleaseNotes()
{
    QFETCH(QString, text);
    QTEST(releaseNotes(text, u"v1.0.0"_s, u"v1.2.0"_s), "notes");
}

void TestUpdates::namesOfChangesFiles()
{
    for (const char *name :
         {"CHANGELOG.md", "ChangeLog", "changes.md", "HISTORY.rst", "NEWS", "RELEASES.md", "release-notes.md", "CHANGE_LOG.txt"})
        QVERIFY2(isChangesFile(QString::fromLatin1(name)), name);
    for (const char *name : {"changelog.go", "history.go", "README.md", "CHANGELOG.md.orig", "newsletter.md"})
        QVERIFY2(!isChangesFile(QString::fromLatin1(name)), name);
}

QTEST_GUILESS_MAIN(TestUpdates)
#include "tst_updates.moc"
