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
    return near.isEmpty() ? near : firstLine(fixture.git({u"tag"_s, u"--points-at"_s, near + "^{commit}"_L1, u"--sort"_s, u"-version:refname"_s}));
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

QTEST_GUILESS_MAIN(TestDescribe)
#include "tst_describe.moc"
