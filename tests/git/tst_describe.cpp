// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "git/repository.h"
#include "gitfixture.h"

#include <QRandomGenerator>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

/// Tags of random histories, chosen by us and by the real git.
class TestDescribe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void choosesAsGit_data();
    void choosesAsGit();
    void sortsAsGit_data();
    void sortsAsGit();
    void obeysTheRecipe();

private:
    QTemporaryDir m_home;
};

namespace {

/// A history for `git fast-import`: branches, merges, equal dates, annotated and plain tags, several on one commit.
QByteArray randomHistory(QRandomGenerator &random, int commits)
{
    QByteArray stream;
    QByteArray tags;
    for (int mark = 1; mark <= commits; ++mark) {
        const qint64 date = 1'600'000'000 + mark * 60LL - (random.bounded(10) == 0 ? random.bounded(3600) : 0);
        stream += "commit refs/heads/main\nmark :" + QByteArray::number(mark) + "\ncommitter T <t@example.org> " + QByteArray::number(date)
            + " +0000\ndata 2\nc\n";
        if (mark > 1) {
            const int first = qMax(1, mark - 1 - random.bounded(4));
            stream += "from :" + QByteArray::number(first) + '\n';
            const int second = 1 + random.bounded(mark - 1);
            if (random.bounded(4) == 0 && second != first)
                stream += "merge :" + QByteArray::number(second) + '\n';
        }
        stream += '\n';
        for (int count = random.bounded(5) == 0 ? 1 + random.bounded(3) : 0; count > 0; --count) {
            const QByteArray name = "v1." + QByteArray::number(random.bounded(12)) + '.' + QByteArray::number(mark * 3 + count)
                + (random.bounded(3) == 0 ? "-rc" + QByteArray::number(random.bounded(12)) : QByteArray());
            if (random.bounded(2) == 0) {
                tags += "reset refs/tags/" + name + "\nfrom :" + QByteArray::number(mark) + "\n\n";
            } else {
                tags += "tag " + name + "\nfrom :" + QByteArray::number(mark) + "\ntagger T <t@example.org> "
                    + QByteArray::number(date + random.bounded(100)) + " +0000\ndata 2\nt\n";
            }
        }
    }
    return stream + tags;
}

QString firstLine(const QByteArray &text)
{
    return QString::fromUtf8(text.split('\n').value(0));
}

/// The steps of GoReleaser's own search.
QString currentTag(const GitFixture &fixture)
{
    const QString here = firstLine(fixture.git({u"tag"_s, u"--points-at"_s, u"HEAD"_s, u"--sort"_s, u"-version:refname"_s}));
    return !here.isEmpty() ? here : firstLine(fixture.git({u"describe"_s, u"--tags"_s, u"--abbrev=0"_s, u"HEAD"_s}, {}, true));
}

QString previousTag(const GitFixture &fixture, const QString &current)
{
    const QString near = firstLine(fixture.git({u"describe"_s, u"--tags"_s, u"--abbrev=0"_s, "tags/"_L1 + current + u'^'}, {}, true));
    return near.isEmpty() ? near
                          : firstLine(fixture.git({u"tag"_s, u"--points-at"_s, near + "^{commit}"_L1, u"--sort"_s, u"-version:refname"_s}));
}

} // namespace

void TestDescribe::initTestCase()
{
    if (!GitFixture::hasGit())
        QSKIP("no git in PATH");
    GitFixture::isolate(m_home.path());
}

void TestDescribe::choosesAsGit_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("commits");
    // More rounds for whoever changes the walk.
    const int rows = qEnvironmentVariableIntValue("SLIPWAY_TEST_ROUNDS");
    for (quint32 seed = 1; seed <= quint32(rows > 0 ? rows : 12); ++seed)
        QTest::addRow("history %u", seed) << seed << int(2 + (seed * 7) % 120);
}

void TestDescribe::choosesAsGit()
{
    QFETCH(quint32, seed);
    QFETCH(int, commits);
    QRandomGenerator random(seed);
    const GitFixture fixture;
    fixture.git({u"fast-import"_s, u"--quiet"_s, u"--force"_s}, randomHistory(random, commits));
    fixture.git({u"read-tree"_s, u"HEAD"_s});
    if (seed % 3 == 0)
        fixture.git({u"pack-refs"_s, u"--all"_s});

    const Result<RepositoryState> state = readRepository(fixture.path());
    QVERIFY2(state.has_value(), qPrintable(state ? QString() : state.error().summary()));
    QCOMPARE(state->commit, firstLine(fixture.git({u"rev-parse"_s, u"HEAD"_s})));
    QCOMPARE(state->tag, currentTag(fixture));
    QCOMPARE(state->isTagOnHead, !fixture.git({u"tag"_s, u"--points-at"_s, u"HEAD"_s}).isEmpty());
    if (!state->tag.isEmpty())
        QCOMPARE(state->previousTag, previousTag(fixture, state->tag));
    QVERIFY(!state->isDirty);
}

void TestDescribe::sortsAsGit_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::newRow("none") << QString();
    QTest::newRow("-rc") << u"-rc"_s;
    QTest::newRow("-") << u"-"_s;
    QTest::newRow("beta") << u"beta"_s;
}

void TestDescribe::sortsAsGit()
{
    QFETCH(QString, suffix);
    const GitFixture fixture;
    fixture.commit(u"a.go"_s, "package a\n");
    QStringList names;
    QRandomGenerator random(7);
    for (const QString &base : {u"v1.2"_s, u"v1.10.0"_s, u"v1.9.0"_s, u"v2.0.0"_s, u"1.0"_s}) {
        names.append(base);
        for (const QString &end : {u"-rc1"_s, u"-rc10"_s, u"-rc2"_s, u"-beta.1"_s, u"beta3"_s, u".1"_s, u"+meta"_s})
            names.append(base + end);
    }
    for (const QString &name : std::as_const(names))
        fixture.git({u"tag"_s, name});
    // The first of every choice of tags tells the whole order.
    for (int round = 0; round < 12; ++round) {
        TagRules rules{{}, suffix, {}, {}, {}};
        QStringList arguments{
            u"-c"_s, "versionsort.suffix="_L1 + suffix, u"tag"_s, u"--points-at"_s, u"HEAD"_s, u"--sort"_s, u"-version:refname"_s};
        if (suffix.isEmpty())
            arguments = arguments.sliced(2);
        for (const QString &name : std::as_const(names)) {
            if (random.bounded(4) != 0)
                rules.ignored.append(name);
        }
        QStringList expected = QString::fromUtf8(fixture.git(arguments)).split(u'\n');
        expected.removeIf([&](const QString &name) { return rules.ignored.contains(name); });
        QCOMPARE(readRepository(fixture.path(), rules)->tag, expected.value(0));
    }
}

void TestDescribe::obeysTheRecipe()
{
    const GitFixture fixture;
    const auto tagAt = [&](const QByteArray &date, const QString &name) {
        qputenv("GIT_COMMITTER_DATE", date + " +0000");
        fixture.git({u"tag"_s, u"-a"_s, u"-m"_s, name, name});
        qputenv("GIT_COMMITTER_DATE", "1700000000 +0200");
    };
    fixture.commit(u"a.go"_s, "package a\n");
    tagAt("1700000100", u"v0.9.0"_s);
    fixture.commit(u"a.go"_s, "package a // 2\n");
    tagAt("1700000300", u"v1.0.0"_s);
    tagAt("1700000200", u"v1.0.0-rc1"_s);
    const auto tagBy = [&](const TagRules &rules) { return readRepository(fixture.path(), rules)->tag; };
    QCOMPARE(tagBy({}), u"v1.0.0-rc1"_s);
    QCOMPARE(tagBy({u"-version:refname"_s, u"-rc"_s, {}, {}, {}}), u"v1.0.0"_s);
    QCOMPARE(tagBy({u"-version:creatordate"_s, {}, {}, {}, {}}), u"v1.0.0"_s);
    QCOMPARE(tagBy({{}, {}, {u"v1.0.0-rc1"_s}, {}, {}}), u"v1.0.0"_s);
    QCOMPARE(tagBy({{}, {}, {u"v1.0.0-rc1"_s, u"v1.0.0"_s}, {}, {}}), u"v0.9.0"_s);
    const auto given = readRepository(fixture.path(), {{}, {}, {}, u"v0.9.0"_s, u"v0.1.0"_s});
    QCOMPARE(given->tag, u"v0.9.0"_s);
    QVERIFY(!given->isTagOnHead);
    QCOMPARE(given->previousTag, u"v0.1.0"_s);
    QCOMPARE(readRepository(fixture.path(), {{}, {}, {}, u"v3.0.0"_s, {}})->tag, u"v3.0.0"_s);
}

QTEST_GUILESS_MAIN(TestDescribe)
#include "tst_describe.moc"
