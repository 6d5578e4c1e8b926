// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "audit/osv.h"

#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

/// "0 1.2.3 1.4.0": introduced and fixed in turn.
OsvRange range(const QByteArray &events)
{
    OsvRange range{true, {}};
    for (const QByteArray &version : events.split(' '))
        range.events.append({range.events.size() % 2 == 1, version});
    return range;
}

} // namespace

/// Entries of the vulnerability database, and which versions they mean.
class TestOsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAnEntry();
    void refusesWhatIsNone();
    void rangesMeanVersions_data();
    void rangesMeanVersions();
    void severalRanges();
    void goVersions_data();
    void goVersions();
    void fixes_data();
    void fixes();
};

void TestOsv::readsAnEntry()
{
    // The shape of a real entry, with what it holds made up.
    const QByteArray json
        = R"({"schema_version":"1.3.1","id":"GO-2099-0001","modified":"2026-03-04T05:06:07.123Z","published":"2025-01-02T03:04:05Z",
        "withdrawn":"2026-04-01T00:00:00Z","aliases":["CVE-2099-1","GHSA-x"],"summary":"Loops for ever","details":"First.\n\nSecond.",
        "affected":[{"package":{"name":"example.test/m","ecosystem":"Go"},"ranges":[{"type":"SEMVER","events":[{"introduced":"0"},{"fixed":"1.2.3"}]},
        {"type":"GIT","events":[{"introduced":"abc"}]}],"ecosystem_specific":{"imports":[{"path":"example.test/m/p","goos":["linux"],"symbols":["T.F","G"]}]}}],
        "references":[{"type":"WEB","url":"https://web.test"},{"type":"FIX","url":"https://fix.test"}],"database_specific":{"url":"https://pkg.test/GO-2099-0001"}})";
    const Result<OsvEntry> entry = parseOsv(json, u"x"_s);
    QVERIFY(entry);
    QCOMPARE(entry->id, u"GO-2099-0001"_s);
    QCOMPARE(entry->aliases, (QStringList{u"CVE-2099-1"_s, u"GHSA-x"_s}));
    QVERIFY(entry->withdrawn.isValid());
    QCOMPARE(entry->modified.toUTC().toString(Qt::ISODateWithMs), u"2026-03-04T05:06:07.123Z"_s);
    QCOMPARE(entry->affected.size(), 1);
    const OsvAffected &affected = entry->affected.first();
    QCOMPARE(affected.module, u"example.test/m"_s);
    QVERIFY(affected.ranges.first().isSemver && !affected.ranges.last().isSemver);
    QCOMPARE(affected.ranges.first().events, (QList<OsvEvent>{{false, "0"}, {true, "1.2.3"}}));
    QCOMPARE(affected.packages, (QList<OsvPackage>{{u"example.test/m/p"_s, {u"T.F"_s, u"G"_s}, {u"linux"_s}, {}}}));
    QCOMPARE(entry->references, (QStringList{u"https://fix.test"_s, u"https://web.test"_s}));
    QCOMPARE(entry->page, u"https://pkg.test/GO-2099-0001"_s);
}

void TestOsv::refusesWhatIsNone()
{
    for (const QByteArray text : {"", "{", "[]", R"({"id":"GO-1"})", R"({"affected":[]})"}) {
        const Result<OsvEntry> entry = parseOsv(text, u"ID/GO-1.json"_s);
        QVERIFY2(!entry, text.constData());
        QCOMPARE(entry.error().subject, u"ID/GO-1.json"_s);
        QVERIFY(!entry.error().detail.isEmpty());
    }
}

void TestOsv::rangesMeanVersions_data()
{
    QTest::addColumn<QByteArray>("events");
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<bool>("has");
    const auto row = [](const char *events, const char *version, bool has) {
        QTest::addRow("%s in %s", version, events) << QByteArray(events) << QByteArray(version) << has;
    };
    row("0 1.2.3", "v1.2.2", true);
    row("0 1.2.3", "v1.2.3", false);
    row("0 1.2.3", "v1.2.3-rc.1", true);
    row("0 1.2.3", "v0.0.0-20200101000000-abcdefabcdef", true);
    row("1.0.0 1.2.3", "v0.9.0", false);
    row("1.0.0 1.2.3", "v1.0.0", true);
    row("0 1.2.3 1.4.0", "v1.3.0", false);
    row("0 1.2.3 1.4.0", "v1.9.0", true);
    row("0 1.2.3 1.4.0 1.4.2", "v1.4.2", false);
    row("1.4.0 1.4.2 0 1.2.3", "v1.4.1", true); // out of order
    row("1.4.0 1.4.2 0 1.2.3", "v1.0.0", true);
    row("0", "v9.0.0", true);
    row("2.0.0 2.3.0", "v2.1.0+incompatible", true);
    row("2.0.0 2.3.0", "v2.3.0+incompatible", false);
    // The form that a pseudo-version after a tag has: above v1.2.2, below v1.2.3.
    row("0 1.2.3-0.20240101000000-abcdefabcdef", "v1.2.3-0.20230101000000-aaaaaaaaaaaa", true);
    row("0 1.2.3-0.20240101000000-abcdefabcdef", "v1.2.3-0.20250101000000-aaaaaaaaaaaa", false);
    row("0 1.21.5", "go1.21.4", true);
    row("0 1.21.5", "go1.21.5", false);
    row("1.22.0-0 1.22.1", "go1.22rc1", true);
    row("1.22.0-0 1.22.1", "go1.21.9", false);
    row("0 1.21.0", "go1.21rc2", true);
    row("0 1.2.3", "", false);
    row("0 1.2.3", "devel", false);
}

void TestOsv::rangesMeanVersions()
{
    QFETCH(QByteArray, events);
    QFETCH(QByteArray, version);
    QTEST(isAffected({range(events)}, version), "has");
}

void TestOsv::severalRanges()
{
    const OsvRange git{false, {{false, "abc"}}};
    QVERIFY(isAffected({range("0 1.0.0"), range("2.0.0 2.1.0")}, "v2.0.5"));
    QVERIFY(!isAffected({range("0 1.0.0"), range("2.0.0 2.1.0")}, "v1.5.0"));
    QVERIFY(!isAffected({git, range("0 1.0.0")}, "v1.5.0"));
    QVERIFY(isAffected({git}, "v1.5.0")); // nothing is said of versions: all of them
    QVERIFY(isAffected({}, "v1.5.0"));
}

void TestOsv::goVersions_data()
{
    QTest::addColumn<QByteArray>("version");
    for (const auto &[text, version] : std::initializer_list<std::pair<const char *, const char *>>{{"go1.21.3", "v1.21.3"},
                                                                                                    {"go1.20", "v1.20.0"},
                                                                                                    {"go1.22rc1", "v1.22.0-rc.1"},
                                                                                                    {"go1.18beta2", "v1.18.0-beta.2"},
                                                                                                    {"go1.21.3 X:boringcrypto", "v1.21.3"},
                                                                                                    {"go1.21.3-custom", "v1.21.3"},
                                                                                                    {"devel go1.24-abcdef", ""},
                                                                                                    {"1.21.3", ""},
                                                                                                    {"", ""}})
        QTest::newRow(text) << QByteArray(version);
}

void TestOsv::goVersions()
{
    QTEST(goVersionAsSemver(QTest::currentDataTag()), "version");
}

void TestOsv::fixes_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<QByteArray>("fix");
    QTest::newRow("the next") << QByteArray("0 1.2.3 1.4.0 1.4.2") << QByteArray() << QByteArray("v1.0.0") << QByteArray("v1.2.3");
    QTest::newRow("of its branch") << QByteArray("0 1.2.3 1.4.0 1.4.2") << QByteArray() << QByteArray("v1.4.0") << QByteArray("v1.4.2");
    QTest::newRow("none") << QByteArray("0 1.2.3 1.4.0") << QByteArray() << QByteArray("v1.5.0") << QByteArray();
    QTest::newRow("undone by another range") << QByteArray("0 1.2.3") << QByteArray("1.2.0 1.5.0") << QByteArray("v1.0.0")
                                             << QByteArray("v1.5.0");
    QTest::newRow("of Go") << QByteArray("0 1.21.5 1.22.0-0 1.22.1") << QByteArray() << QByteArray("go1.22.0") << QByteArray("v1.22.1");
}

void TestOsv::fixes()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    QFETCH(QByteArray, version);
    OsvEntry entry;
    entry.affected.append({u"m"_s, {range(first)}, {}});
    if (!second.isEmpty())
        entry.affected.append({u"m"_s, {range(second)}, {}});
    entry.affected.append({u"other"_s, {range("0 1.0.1")}, {}});
    QTEST(fixedVersion(entry, u"m"_s, version), "fix");
}

QTEST_GUILESS_MAIN(TestOsv)
#include "tst_osv.moc"
