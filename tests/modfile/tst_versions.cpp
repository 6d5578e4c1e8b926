// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modfile/gover.h"
#include "modfile/modulepath.h"
#include "modfile/semver.h"

#include <QTest>

using namespace slipway;

/// Orders of versions and rules of module paths. The expected answers are those of golang.org/x/mod and cmd/go.
class TestVersions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void semverIsOrdered();
    void buildMetadataDoesNotCount();
    void invalidIsLowest_data();
    void invalidIsLowest();
    void canonical_data();
    void canonical();
    void pseudoVersions_data();
    void pseudoVersions();
    void goVersionsAreOrdered();
    void goLines_data();
    void goLines();
    void toolchains();
    void pathMajors_data();
    void pathMajors();
    void paths_data();
    void paths();
    void cacheNames();
    void prefixPatterns_data();
    void prefixPatterns();
    void folders();
};

void TestVersions::semverIsOrdered()
{
    static constexpr const char *ascending[] = {
        "v0.0.0-20240102030405-abcdef123456",
        "v0.0.0",
        "v0.0.1-0.20240102030405-abcdef123456",
        "v0.0.1-alpha",
        "v0.0.1-alpha.1",
        "v0.0.1-alpha.beta",
        "v0.0.1-beta.2",
        "v0.0.1-beta.11",
        "v0.0.1-rc.1",
        "v0.0.1-rc1",
        "v0.0.1-rc1.0.20240102030405-abcdef123456",
        "v0.0.1",
        "v0.0.2-0.20200102030405-abcdef123456",
        "v0.0.9",
        "v0.0.10",
        "v0.9.0",
        "v0.10.0",
        "v1",
        "v1.0.1",
        "v1.99999999999999999999.0",
        "v1.100000000000000000000.0",
        "v2.0.0-0",
        "v2.0.0-00a",
        "v2.0.0",
        "v10.0.0",
    };
    for (size_t i = 0; i < std::size(ascending); ++i) {
        for (size_t j = 0; j < std::size(ascending); ++j) {
            const int order = compareSemver(QByteArrayView(ascending[i]), QByteArrayView(ascending[j]));
            QVERIFY2((order < 0) == (i < j) && (order > 0) == (i > j),
                     qPrintable(QLatin1String(ascending[i]) + u' ' + QLatin1String(ascending[j])));
        }
    }
}

void TestVersions::buildMetadataDoesNotCount()
{
    QCOMPARE(compareSemver(QByteArrayView("v2.0.0+incompatible"), QByteArrayView("v2.0.0")), 0);
    QCOMPARE(compareSemver(QByteArrayView("v1"), QByteArrayView("v1.0.0")), 0);
}

void TestVersions::invalidIsLowest_data()
{
    QTest::addColumn<QByteArray>("version");
    for (const char *version :
         {"", "1.0.0", "v", "v01.0.0", "v1.01.0", "v1.0.0-", "v1.0.0-01", "v1.0.0-a..b", "v1.0.0+", "v1.0.0.0", "v1-pre", "master"})
        QTest::newRow(*version ? version : "empty") << QByteArray(version);
}

void TestVersions::invalidIsLowest()
{
    QFETCH(QByteArray, version);
    QVERIFY(!isSemver(version));
    QVERIFY(compareSemver(version, QByteArrayView("v0.0.0-0")) < 0);
    QCOMPARE(compareSemver(version, QByteArrayView("x")), 0);
    QVERIFY(canonicalVersion(version).isEmpty());
}

void TestVersions::canonical_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<QByteArray>("canonical");
    QTest::newRow("full") << QByteArray("v1.2.3") << QByteArray("v1.2.3");
    QTest::newRow("major") << QByteArray("v1") << QByteArray("v1.0.0");
    QTest::newRow("minor") << QByteArray("v1.2") << QByteArray("v1.2.0");
    QTest::newRow("metadata") << QByteArray("v1.2.3-rc.1+build.7") << QByteArray("v1.2.3-rc.1");
    QTest::newRow("incompatible") << QByteArray("v2.0.0+incompatible") << QByteArray("v2.0.0+incompatible");
}

void TestVersions::canonical()
{
    QFETCH(QByteArray, version);
    QFETCH(QByteArray, canonical);
    QCOMPARE(canonicalVersion(version), canonical);
    QCOMPARE(isCanonicalVersion(version), version == canonical);
    QVERIFY(isCanonicalVersion(canonical));
}

void TestVersions::pseudoVersions_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<bool>("isPseudo");
    QTest::addColumn<QByteArray>("base");
    QTest::newRow("no tag") << QByteArray("v0.0.0-20240102030405-abcdef123456") << true << QByteArray();
    QTest::newRow("after a release") << QByteArray("v1.2.4-0.20240102030405-abcdef123456") << true << QByteArray("v1.2.3");
    QTest::newRow("after a release, tens") << QByteArray("v1.2.10-0.20240102030405-abcdef123456") << true << QByteArray("v1.2.9");
    QTest::newRow("after a pre-release") << QByteArray("v1.2.3-rc.1.0.20240102030405-abcdef123456") << true << QByteArray("v1.2.3-rc.1");
    QTest::newRow("incompatible") << QByteArray("v2.0.1-0.20240102030405-abcdef123456+incompatible") << true
                                  << QByteArray("v2.0.0+incompatible");
    QTest::newRow("below zero") << QByteArray("v1.2.0-0.20240102030405-abcdef123456") << true << QByteArray();
    QTest::newRow("release") << QByteArray("v1.2.3") << false << QByteArray();
    QTest::newRow("short time") << QByteArray("v0.0.0-2024010203040-abcdef123456") << false << QByteArray();
    QTest::newRow("no tag, minor") << QByteArray("v0.1.0-20240102030405-abcdef123456") << false << QByteArray();
    QTest::newRow("dot in revision") << QByteArray("v0.0.0-20240102030405-abc.def") << false << QByteArray();
}

void TestVersions::pseudoVersions()
{
    QFETCH(QByteArray, version);
    QFETCH(bool, isPseudo);
    QFETCH(QByteArray, base);
    QCOMPARE(isPseudoVersion(version), isPseudo);
    QCOMPARE(pseudoVersionBase(version), base);
    QCOMPARE(pseudoVersionRevision(version).toByteArray(), QByteArray(isPseudo ? "abcdef123456" : ""));
    QCOMPARE(pseudoVersionTimestamp(version).toByteArray(), QByteArray(isPseudo ? "20240102030405" : ""));
    QVERIFY(!isZeroPseudoVersion(version));
    QVERIFY(isZeroPseudoVersion("v3.0.0-00010101000000-000000000000"));
}

void TestVersions::goVersionsAreOrdered()
{
    // A release candidate of 1.22 is above the language version 1.22, one of 1.20 below.
    const QList<QByteArray> order{"",         "1",      "1.1",    "1.2rc1", "1.2",        "1.9",     "1.20beta1",
                                  "1.20rc1",  "1.20",   "1.20.1", "1.21",   "1.21alpha1", "1.21rc1", "1.21rc2",
                                  "1.21rc10", "1.21.0", "1.21.1", "1.22",   "1.22beta1",  "2"};
    for (qsizetype i = 0; i < order.size(); ++i) {
        for (qsizetype j = 0; j < order.size(); ++j) {
            const int found = compareGoVersions(order.at(i), order.at(j));
            QVERIFY2((found < 0) == (i < j) && (found > 0) == (i > j), (order.at(i) + ' ' + order.at(j)).constData());
        }
    }
    QCOMPARE(compareGoVersions("1.20", "1.20.0"), 0);
    QVERIFY(compareGoVersions("1.21", "1.21.0") < 0);
    QCOMPARE(compareGoVersions("v1.21", "1.21.3rc1"), 0); // both malformed
}

void TestVersions::goLines_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<bool>("isGood");
    QTest::addColumn<QByteArray>("lax");
    QTest::newRow("language") << QByteArray("1.21") << true << QByteArray();
    QTest::newRow("release") << QByteArray("1.21.0") << true << QByteArray("1.21");
    QTest::newRow("candidate") << QByteArray("1.22rc1") << true << QByteArray("1.22");
    QTest::newRow("with x") << QByteArray("1.21.x") << false << QByteArray("1.21");
    QTest::newRow("with v") << QByteArray("v1.21.0") << false << QByteArray("1.21");
    QTest::newRow("major alone") << QByteArray("1") << false << QByteArray();
    QTest::newRow("leading zero") << QByteArray("1.021") << false << QByteArray();
    QTest::newRow("letters alone") << QByteArray("1.22rc") << false << QByteArray("1.22");
    QTest::newRow("no number") << QByteArray("latest") << false << QByteArray();
}

void TestVersions::goLines()
{
    QFETCH(QByteArray, version);
    QFETCH(bool, isGood);
    QFETCH(QByteArray, lax);
    QCOMPARE(isGoLineVersion(version), isGood);
    QCOMPARE(laxGoLineVersion(version).toByteArray(), lax);
}

void TestVersions::toolchains()
{
    QCOMPARE(goVersionOfToolchain("go1.21.3"), QByteArrayView("1.21.3"));
    QCOMPARE(goVersionOfToolchain("go1.21.3-custom"), QByteArrayView("1.21.3"));
    QVERIFY(goVersionOfToolchain("default").isEmpty());
    QVERIFY(goVersionOfToolchain("go1.21/x").isEmpty());
    QVERIFY(isToolchainName("default") && isToolchainName("go1.22.1") && !isToolchainName("go2.0") && !isToolchainName("1.22"));
    QVERIFY(compareModuleVersions("toolchain", "go1.21.3-custom", "1.21.2") > 0);
    QVERIFY(compareModuleVersions("go", "1.9", "1.10") < 0);
    QVERIFY(compareModuleVersions("example.com/go", "v1.9.0", "v1.10.0") < 0);
    QCOMPARE(goLanguageVersion("1.21.3"), QByteArray("1.21"));
    QVERIFY(isGoPrerelease("1.22rc1") && !isGoPrerelease("1.22.1"));
}

void TestVersions::pathMajors_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("major");
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<QByteArray>("why");
    const auto row = [](const char *path, const char *major, const char *version, const char *why = "") {
        QTest::addRow("%s %s", path, version) << QByteArray(path) << QByteArray(major) << QByteArray(version) << QByteArray(why);
    };
    row("example.com/m", "", "v1.2.3");
    row("example.com/m", "", "v3.0.0+incompatible");
    row("example.com/m", "", "v2.0.0", "version \"v2.0.0\" invalid: should be v0 or v1, not v2");
    row("example.com/m/v2", "/v2", "v2.3.4");
    row("example.com/m/v2", "/v2", "v2.0.0+incompatible");
    row("example.com/m/v2", "/v2", "v3.0.0", "version \"v3.0.0\" invalid: should be v2, not v3");
    row("gopkg.in/yaml.v3", ".v3", "v3.0.1");
    row("gopkg.in/check.v1", ".v1", "v0.0.0-20161208181325-20d25e280405");
    row("gopkg.in/x.v2-unstable", ".v2-unstable", "v2.1.0");
}

void TestVersions::pathMajors()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, major);
    QFETCH(QByteArray, version);
    QFETCH(QByteArray, why);
    const PathMajor split = splitPathMajor(path);
    QVERIFY(split.isValid);
    QCOMPARE(split.major.toByteArray(), major);
    QCOMPARE(split.prefix.toByteArray() + split.major.toByteArray(), path);
    QCOMPARE(checkPathMajor(version, split.major), why);
    QCOMPARE(matchesPathMajor(version, split.major), why.isEmpty());
}

void TestVersions::paths_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("why");
    const auto row
        = [](const char *path, const char *why) { QTest::newRow(*path ? path : "empty") << QByteArray(path) << QByteArray(why); };
    row("example.com/m", "");
    row("example.com/M_x~y/v2", "");
    row("", "empty string");
    row("m", "missing dot in first path element");
    row("example.com//m", "double slash");
    row("example.com/m/", "trailing slash");
    row("/m", "empty path element");
    row("-x.com/m", "leading dash");
    row("Example.com/m", "invalid char 'E' in first path element");
    row("example.com/a b", "invalid char ' '");
    row("example.com/a+b", "invalid char '+'");
    row("example.com/\xe6\xa8\xa1", "invalid char '\xe6\xa8\xa1'");
    row("example.com/\xff", "invalid UTF-8");
    row("example.com/.git", "leading dot in path element");
    row("example.com/m.", "trailing dot in path element");
    row("example.com/..", "invalid path element \"..\"");
    row("example.com/con.go", "\"con\" disallowed as path element component on Windows");
    row("example.com/lpt9", "\"lpt9\" disallowed as path element component on Windows");
    row("example.com/a~1", "trailing tilde and digits in path element");
    row("example.com/m/v1", "invalid version");
    row("example.com/m/v2.3", "invalid version");
    row("gopkg.in/yaml", "invalid version");
}

void TestVersions::paths()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, why);
    const QByteArray prefix = "malformed module path ";
    const QByteArray found = checkModulePath(path);
    QCOMPARE(found.isEmpty(), why.isEmpty());
    QVERIFY2(why.isEmpty() || (found.startsWith(prefix) && found.endsWith(": " + why)), found.constData());
}

void TestVersions::cacheNames()
{
    QCOMPARE(escapedForCache("github.com/Azure/azure-SDK"), QByteArray("github.com/!azure/azure-!s!d!k"));
    QCOMPARE(unescapedFromCache("github.com/!azure/azure-!s!d!k"), QByteArray("github.com/Azure/azure-SDK"));
    QVERIFY(unescapedFromCache("github.com/Azure").isEmpty());
    QVERIFY(unescapedFromCache("github.com/!").isEmpty());
}

void TestVersions::prefixPatterns_data()
{
    QTest::addColumn<QByteArray>("globs");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<bool>("matches");
    QTest::newRow("domain") << QByteArray("corp.example.com") << QByteArray("corp.example.com/a/b") << true;
    QTest::newRow("star") << QByteArray("*.corp.example.com") << QByteArray("git.corp.example.com/a") << true;
    QTest::newRow("star needs something") << QByteArray("*.corp.example.com") << QByteArray("corp.example.com/a") << false;
    QTest::newRow("star stays in an element") << QByteArray("*/x") << QByteArray("a/b/x") << false;
    QTest::newRow("second of a list") << QByteArray("a.com,b.com/private/") << QByteArray("b.com/private/x") << true;
    QTest::newRow("longer than the path") << QByteArray("b.com/private/x") << QByteArray("b.com/private") << false;
    QTest::newRow("not within an element") << QByteArray("b.com/priv") << QByteArray("b.com/private") << false;
    QTest::newRow("class") << QByteArray("a.com/[a-c]?") << QByteArray("a.com/bx/y") << true;
    QTest::newRow("negated class") << QByteArray("a.com/[^a-c]?") << QByteArray("a.com/bx/y") << false;
    QTest::newRow("malformed") << QByteArray("a.com/[") << QByteArray("a.com/[") << false;
    QTest::newRow("many stars") << QByteArray(400, '*') + 'x' << QByteArray(400, 'a') << false;
    QTest::newRow("stars and letters") << QByteArray("a*").repeated(200) + 'x' << QByteArray(2000, 'a') << false;
    QTest::newRow("second star") << QByteArray("*a*b") << QByteArray("xaaab/c") << true;
    QTest::newRow("empty") << QByteArray(",,") << QByteArray("a.com") << false;
}

void TestVersions::prefixPatterns()
{
    QFETCH(QByteArray, globs);
    QFETCH(QByteArray, path);
    QFETCH(bool, matches);
    QCOMPARE(matchesPrefixPatterns(globs, path), matches);
}

void TestVersions::folders()
{
    for (const char *path : {".", "..", "./a", "../a", "/a", ".\\a", "..\\a", "\\a", "C:\\a", "c:"})
        QVERIFY2(isDirectoryPath(path), path);
    for (const char *path : {"", "a", "a/b", ".a", "...", "..a", "1:"})
        QVERIFY2(!isDirectoryPath(path), path);
}

QTEST_GUILESS_MAIN(TestVersions)
#include "tst_versions.moc"
