// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/stage.h"
#include "made.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The same commit gives the same bytes: once more in the same folder, and in a clone that lies somewhere else.
class TestRepeatable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void twoRunsAndTwoClones_data();
    void twoRunsAndTwoClones();
    void stampsOfTime();

private:
    QMap<QString, QByteArray> rehearse(const QString &folder, const QProcessEnvironment &environment);
    void clone(const QString &name);

    std::unique_ptr<Stage> m_stage;
};

namespace {

const QByteArray kHead = "version: 2\nproject_name: app\nbuilds:\n  - goos: [linux, windows]\n    goarch: [amd64]\n    env: "
                         "[CGO_ENABLED=0]\n    flags: [-trimpath]\n";
const QByteArray kByCommit = kHead + "    ldflags: [\"-s -w -X main.version={{ .Version }} -X main.date={{ .CommitDate }}\"]\n";

} // namespace

void TestRepeatable::initTestCase()
{
    if (!Stage::hasGo())
        QSKIP("there is no go on this machine");
}

void TestRepeatable::clone(const QString &name)
{
    QVERIFY(QDir().mkpath(QFileInfo(m_stage->path(name)).path()));
    const Ended cloned
        = runProgram(u"git"_s, {u"clone"_s, u"-q"_s, m_stage->project(), m_stage->path(name)}, m_stage->path({}), m_stage->environment());
    QVERIFY2(cloned.exitCode == 0, cloned.output.constData());
}

QMap<QString, QByteArray> TestRepeatable::rehearse(const QString &folder, const QProcessEnvironment &environment)
{
    const Reply trusted = m_stage->slipway({u"trust"_s, folder}, environment);
    const Reply reply = m_stage->slipway({u"release"_s, u"--rehearse"_s, u"--quiet"_s, folder}, environment);
    if (trusted.exitCode != 0 || reply.exitCode != 0)
        qWarning("%s%s", trusted.err.constData(), reply.err.constData());
    return sumsBelow(folder + u"/dist"_s);
}

void TestRepeatable::twoRunsAndTwoClones_data()
{
    QTest::addColumn<QByteArray>("archives");
    QTest::newRow("tar.gz and zip") << QByteArray("archives:\n  - formats: [tar.gz, zip]\n    files: [README.md, docs/**/*]\n");
    QTest::newRow("zst and xz") << QByteArray("archives:\n  - formats: [tar.zst, tar.xz]\n    wrap_in_directory: true\n");
    QTest::newRow("single files") << QByteArray(
        "archives:\n  - formats: [gz, binary]\n    files: ['none*']\nchecksum:\n  algorithm: sha512\n");
}

void TestRepeatable::twoRunsAndTwoClones()
{
    QFETCH(QByteArray, archives);
    m_stage = std::make_unique<Stage>();
    m_stage->write(u".gitignore"_s, "dist/\n");
    m_stage->write(u"go.mod"_s, "module example.test/app\n\ngo 1.21\n");
    m_stage->write(u"main.go"_s, "package main\n\nvar version, date string\n\nfunc main() { println(version, date) }\n");
    m_stage->write(u"README.md"_s, "An app.\n");
    m_stage->write(u"docs/a/guide.md"_s, "A guide.\n");
    m_stage->write(u"docs/run.sh"_s, "#!/bin/sh\n");
    QFile::setPermissions(m_stage->project() + u"/docs/run.sh"_s, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_stage->write(u".goreleaser.yaml"_s, kByCommit + archives);
    QVERIFY(makeCommit(m_stage->project(), u"v1.2.3"_s));
    clone(u"here"_s);
    clone(u"some where/else, much deeper"_s);

    QProcessEnvironment environment = m_stage->environment();
    QMap<QString, QByteArray> first = rehearse(m_stage->path(u"here"_s), environment);
    // Who packs, when and under which mask must not matter.
    environment.insert(u"TZ"_s, u"Asia/Shanghai"_s);
    environment.insert(u"USER"_s, u"somebody"_s);
    const QString touched = m_stage->path(u"here/README.md"_s);
    QFile readme(touched);
    QVERIFY(readme.open(QIODevice::ReadWrite)
            && readme.setFileTime(QDateTime::currentDateTime().addDays(-3), QFileDevice::FileModificationTime));
    readme.close();
    QMap<QString, QByteArray> again = rehearse(m_stage->path(u"here"_s), environment);
    QMap<QString, QByteArray> elsewhere = rehearse(m_stage->path(u"some where/else, much deeper"_s), environment);
    QVERIFY2(first.size() >= 7, qPrintable(first.keys().join(u'\n')));
    for (QMap<QString, QByteArray> *sums : {&first, &again, &elsewhere}) // when it was made is what it says
        sums->remove(u"metadata.json"_s);
    QCOMPARE(again, first);
    QCOMPARE(elsewhere, first);
}

/// A recipe that stamps the moment of the build gives the same bytes under SOURCE_DATE_EPOCH, and others without.
void TestRepeatable::stampsOfTime()
{
    m_stage = std::make_unique<Stage>();
    m_stage->write(u".gitignore"_s, "dist/\n");
    m_stage->write(u"go.mod"_s, "module example.test/app\n\ngo 1.21\n");
    m_stage->write(u"main.go"_s, "package main\n\nvar date string\n\nfunc main() { println(date) }\n");
    m_stage->write(u".goreleaser.yaml"_s, kHead + "    ldflags: [\"-X main.date={{ .Date }}\"]\n");
    QVERIFY(makeCommit(m_stage->project(), u"v1.2.3"_s));
    QProcessEnvironment environment = m_stage->environment();
    environment.insert(u"SOURCE_DATE_EPOCH"_s, u"1767225600"_s);
    const auto first = rehearse(m_stage->project(), environment);
    const auto again = rehearse(m_stage->project(), environment);
    QVERIFY(first.size() > 5);
    QCOMPARE(again, first);
    QVERIFY(contentOf(m_stage->project() + u"/dist/metadata.json"_s).contains("2026-01-01T00:00:00Z"));
    environment.insert(u"SOURCE_DATE_EPOCH"_s, u"1767225601"_s);
    QVERIFY(rehearse(m_stage->project(), environment).value(u"app_linux_amd64_v1/app"_s) != first.value(u"app_linux_amd64_v1/app"_s));
}

QTEST_GUILESS_MAIN(TestRepeatable)
#include "tst_repeatable.moc"
