// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "stage.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

/// `slipway size` on programs that the real go has linked.
class TestSize : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void addsUp();
    void namesModules();
    void compares();
    void refusesOtherFiles();

private:
    QString built(const QString &name, const QByteArray &more, const QString &flags = {});

    std::unique_ptr<Stage> m_stage;
};

namespace {

QList<QJsonObject> records(const QByteArray &output)
{
    QList<QJsonObject> all;
    for (const QByteArray &line : output.trimmed().split('\n'))
        all += QJsonDocument::fromJson(line).object();
    return all;
}

} // namespace

void TestSize::init()
{
    if (!Stage::hasGo())
        QSKIP("there is no go on this machine");
    m_stage = std::make_unique<Stage>();
}

QString TestSize::built(const QString &name, const QByteArray &more, const QString &flags)
{
    m_stage->write(u"go.mod"_s,
                   "module example.test/app\n\ngo 1.21\n\nrequire example.test/dep v1.0.0\n\nreplace example.test/dep => ./dep\n");
    m_stage->write(u"dep/go.mod"_s, "module example.test/dep\n\ngo 1.21\n");
    m_stage->write(u"dep/dep.go"_s, "package dep\n\n//go:noinline\nfunc Sum(n int) int { return n * 3 }\n" + more);
    m_stage->write(u"main.go"_s, "package main\n\nimport \"example.test/dep\"\n\nfunc main() { println(dep.Sum(2)) }\n");
    const Reply reply = m_stage->go({u"build"_s, u"-ldflags="_s + flags, u"-o"_s, m_stage->path(name), u"."_s});
    if (reply.exitCode != 0)
        QTest::qFail(reply.err.constData(), __FILE__, __LINE__);
    return m_stage->path(name);
}

void TestSize::addsUp()
{
    for (const QString &flags : {QString(), u"-s -w"_s}) {
        const QString program = built(u"program"_s, {}, flags);
        for (const QString &level : {u"module"_s, u"package"_s}) {
            const Reply reply = m_stage->slipway({u"size"_s, u"--json"_s, u"--by"_s, level, program});
            QVERIFY2(reply.exitCode == 0, reply.err.constData());
            const QList<QJsonObject> all = records(reply.out);
            QCOMPARE(all.first()[u"kind"_s], u"binary"_s);
            qint64 sum = 0;
            for (const QJsonObject &record : all.sliced(1))
                sum += record[u"bytes"_s].toInteger();
            QCOMPARE(sum, QFileInfo(program).size());
            QCOMPARE(all.first()[u"bytes"_s].toInteger(), sum);
            QCOMPARE(all.first()[u"symbols"_s].toBool(), flags.isEmpty());
        }
    }
}

void TestSize::namesModules()
{
    const QString program = built(u"program"_s, {});
    const Reply text = m_stage->slipway({u"size"_s, program});
    QCOMPARE(text.exitCode, 0);
    QVERIFY2(text.out.contains("example.test/dep v1.0.0 => ./dep"), text.out.constData());
    QVERIFY(text.out.contains("Go's standard library"));
    QVERIFY(text.out.contains("Debug information (DWARF)"));
    QVERIFY(m_stage->slipway({u"size"_s, u"--by=package"_s, program}).out.contains("  runtime\n"));
}

void TestSize::compares()
{
    const QString before = built(u"before"_s, {});
    const QString after = built(u"after"_s, "\nfunc init() { println(Sum(4), Sum(5)) }\n");
    const Reply reply = m_stage->slipway({u"size"_s, u"--json"_s, before, after});
    QVERIFY2(reply.exitCode == 0, reply.err.constData());
    qint64 growth = 0;
    bool isNamed = false;
    for (const QJsonObject &record : records(reply.out)) {
        growth += record[u"growth"_s].toInteger();
        isNamed = isNamed || (record[u"path"_s] == u"example.test/dep"_s && record[u"growth"_s].toInteger() > 0);
    }
    QCOMPARE(growth, QFileInfo(after).size() - QFileInfo(before).size());
    QVERIFY(isNamed);
    QVERIFY(m_stage->slipway({u"size"_s, before, before}).err.contains("weigh the same"));
}

void TestSize::refusesOtherFiles()
{
    m_stage->write(u"go.mod"_s, "module example.test/app\n");
    for (const QStringList &words :
         {QStringList{u"size"_s}, QStringList{u"size"_s, m_stage->path(u"project/go.mod"_s)}, QStringList{u"size"_s, u"none"_s}}) {
        const Reply reply = m_stage->slipway(words);
        QCOMPARE(reply.exitCode, 2);
        QVERIFY(reply.err.startsWith("slipway: "));
        QVERIFY(reply.out.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestSize)
#include "tst_size.moc"
