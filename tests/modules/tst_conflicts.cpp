// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modulefixture.h"

#include "modfile/mainfile.h"
#include "modules/conflicts.h"
#include "modules/difference.h"
#include "modules/meant.h"
#include "modules/member.h"
#include "modules/vendorlist.h"

#include <QDir>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

/// Each kind of conflict where it is, and not where it is not.
class TestConflicts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void soundProjectHasNone();
    void divergence_data();
    void divergence();
    void divergenceOfUnusedVersionsIsNone();
    void severalMajors();
    void ambiguousPackages();
    void replacementThatLowers();
    void replacementThatIsStale();
    void replacementByFolder();
    void manyFoldersAreOneFinding();
    void replacementOfNothing();
    void exclusions();
    void retractedAndDeprecated();
    void goVersions();
    void lowLine();
    void sums();
    void vendorFolder();
    void pins();
    void pathCollisions();
    void workspaceMembers();
    void workspaceOfOneModule();
    void workspaceThatCannotBeLoaded();
    void workspaceReplacements();
    void worstFirst();
    void modulesAreMeantWithFewWords();
    void whySentences();
    void sentenceGoesTheShortestWay();
    void sentencesNameTheFile();
    void sentencesNameTheOtherMember();
    void pinEffects();
    void differences();

private:
    static const Conflict *first(const ModuleAnalysis &analysis, const QString &kind)
    {
        for (const Conflict &conflict : analysis.conflicts()) {
            if (conflict.kind == kind)
                return &conflict;
        }
        return nullptr;
    }
};

static const char kSum[] = "/go.mod h1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n";

void TestConflicts::soundProjectHasNone()
{
    ModuleFixture f;
    f.module(u"ex.t/a@v1.0.0"_s, "go 1.20\nrequire ex.t/c v1.2.0\n");
    f.module(u"ex.t/c@v1.2.0"_s, "go 1.20\n");
    f.write(u"go.sum"_s, QByteArray("ex.t/a v1.0.0") + kSum + "ex.t/c v1.2.0" + kSum);
    const auto analysis = f.project("module ex.t/m\ngo 1.20\nrequire ex.t/a v1.0.0\nrequire ex.t/c v1.2.0 // indirect\n");
    QCOMPARE(kindsOf(*analysis), QStringList());
}

void TestConflicts::divergence_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("asked");
    QTest::addColumn<QByteArray>("selected");
    QTest::addColumn<int>("severity");
    const int info = int(Severity::Info);
    const int warning = int(Severity::Warning);
    QTest::newRow("patch") << QByteArray("ex.t/c") << QByteArray("v1.2.0") << QByteArray("v1.2.3") << info;
    QTest::newRow("minor") << QByteArray("ex.t/c") << QByteArray("v1.2.0") << QByteArray("v1.3.0") << info;
    QTest::newRow("minor below v1") << QByteArray("ex.t/c") << QByteArray("v0.2.0") << QByteArray("v0.3.0") << warning;
    QTest::newRow("patch below v1") << QByteArray("ex.t/c") << QByteArray("v0.2.0") << QByteArray("v0.2.1") << info;
    QTest::newRow("Go's own modules keep their word")
        << QByteArray("golang.org/x/sys") << QByteArray("v0.2.0") << QByteArray("v0.30.0") << info;
    QTest::newRow("Go's own modules keep their word from commit to commit")
        << QByteArray("golang.org/x/sys") << QByteArray("v0.0.0-20200101000000-abcdef123456")
        << QByteArray("v0.0.0-20240101000000-abcdef123456") << info;
    QTest::newRow("but not in the one for experiments")
        << QByteArray("golang.org/x/exp") << QByteArray("v0.0.0-20200101000000-abcdef123456")
        << QByteArray("v0.0.0-20240101000000-abcdef123456") << warning;
    QTest::newRow("commits without a release") << QByteArray("ex.t/c") << QByteArray("v0.0.0-20200101000000-abcdef123456")
                                               << QByteArray("v0.0.0-20240101000000-abcdef123456") << warning;
    QTest::newRow("v0 to v1") << QByteArray("ex.t/c") << QByteArray("v0.9.0") << QByteArray("v1.0.0") << warning;
    QTest::newRow("pre-release over a release") << QByteArray("ex.t/c") << QByteArray("v1.2.0") << QByteArray("v1.3.0-rc.1") << warning;
    QTest::newRow("untagged over a release") << QByteArray("ex.t/c") << QByteArray("v1.2.0")
                                             << QByteArray("v1.2.1-0.20240101000000-abcdef123456") << warning;
    QTest::newRow("another major") << QByteArray("ex.t/c") << QByteArray("v1.2.0") << QByteArray("v20.0.0+incompatible") << warning;
}

void TestConflicts::divergence()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, asked);
    QFETCH(QByteArray, selected);
    QFETCH(int, severity);
    ModuleFixture f;
    f.module(u"ex.t/a@v1.0.0"_s, "go 1.20\nrequire " + path + ' ' + asked + '\n');
    f.module(u"ex.t/b@v1.0.0"_s, "go 1.20\nrequire " + path + ' ' + selected + '\n');
    const QByteArray main = "module ex.t/m\ngo 1.20\nrequire ex.t/a v1.0.0\nrequire ex.t/b v1.0.0\n";
    const auto direct = f.project(main + "require " + path + ' ' + selected + '\n');
    QCOMPARE(int(first(*direct, u"C1"_s)->severity), severity);
    // Among indirect requirements only another major is worth a warning.
    const auto analysis = f.project(main);
    QCOMPARE(kindsOf(*analysis, u"C1"_s), QStringList(u"C1 "_s + QString::fromUtf8(path)));
    const Conflict *conflict = first(*analysis, u"C1"_s);
    QCOMPARE(conflict->severity, QByteArray(QTest::currentDataTag()) == "another major" ? Severity::Warning : Severity::Info);
    QVERIFY2(conflict->detail.contains(u"ex.t/a@v1.0.0 was written for "_s + QString::fromUtf8(asked)), qPrintable(conflict->detail));
    QVERIFY(conflict->detail.contains(u"ex.t/b@v1.0.0"_s));
}

void TestConflicts::divergenceOfUnusedVersionsIsNone()
{
    ModuleFixture f; // a v1.0.0 asks for less, but a v1.1.0 is what is used
    f.module(u"ex.t/a@v1.0.0"_s, "go 1.16\nrequire ex.t/c v0.1.0\n");
    f.module(u"ex.t/a@v1.1.0"_s, "go 1.16\nrequire ex.t/c v0.9.0\n");
    f.module(u"ex.t/b@v1.0.0"_s, "go 1.16\nrequire ex.t/a v1.0.0\n");
    f.module(u"ex.t/c@v0.9.0"_s);
    f.module(u"ex.t/c@v0.1.0"_s);
    const auto analysis = f.project("module ex.t/m\ngo 1.16\nrequire ex.t/a v1.1.0\nrequire ex.t/b v1.0.0\n");
    QCOMPARE(analysis->find(u"ex.t/c"_s)->askers.size(), 2);
    QCOMPARE(kindsOf(*analysis, u"C1"_s), QStringList(u"C1 ex.t/a"_s)); // b really asked for an older a
}

void TestConflicts::severalMajors()
{
    ModuleFixture f;
    f.module(u"ex.t/c@v1.0.0"_s);
    f.module(u"ex.t/c/v2@v2.0.0"_s);
    f.module(u"gopkg.in/y.v2@v2.0.0"_s);
    f.module(u"gopkg.in/y.v3@v3.0.0"_s);
    f.module(u"ex.t/c/sub@v1.0.0"_s); // another module of the repository is no other major
    const auto analysis = f.project("module ex.t/m\ngo 1.16\nrequire ex.t/c v1.0.0\nrequire ex.t/c/v2 v2.0.0\nrequire ex.t/c/sub v1.0.0\n"
                                    "require gopkg.in/y.v2 v2.0.0 // indirect\nrequire gopkg.in/y.v3 v3.0.0\n");
    QCOMPARE(kindsOf(*analysis, u"C2"_s), (QStringList{u"C2 ex.t/c/v2"_s, u"C2 gopkg.in/y.v3"_s}));
    QCOMPARE(first(*analysis, u"C2"_s)->severity, Severity::Warning); // both lines are direct
}

void TestConflicts::ambiguousPackages()
{
    ModuleFixture f;
    f.module(u"ex.t/c@v1.0.0"_s);
    f.module(u"ex.t/c/sub@v1.0.0"_s);
    const QByteArray text = "module ex.t/m\ngo 1.16\nrequire ex.t/c v1.0.0\nrequire ex.t/c/sub v1.0.0\n";
    f.write(u"../cache/ex.t/c@v1.0.0/sub/pkg/a.go"_s, "package pkg\n");
    f.write(u"../cache/ex.t/c/sub@v1.0.0/pkg/a.go"_s, "package pkg\n");
    f.write(u"../cache/ex.t/c@v1.0.0/sub/only/a.go"_s, "package only\n");
    const auto analysis = f.project(text);
    QCOMPARE(kindsOf(*analysis, u"C3"_s), QStringList(u"C3 ex.t/c"_s));
    QVERIFY2(first(*analysis, u"C3"_s)->title.endsWith(u"ex.t/c/sub/pkg."_s), qPrintable(first(*analysis, u"C3"_s)->title));

    ModuleFixture split; // the outer module has left the folder: nothing is there twice
    split.module(u"ex.t/c@v1.0.0"_s);
    split.module(u"ex.t/c/sub@v1.0.0"_s);
    split.write(u"../cache/ex.t/c@v1.0.0/a.go"_s, "package c\n");
    split.write(u"../cache/ex.t/c/sub@v1.0.0/pkg/a.go"_s, "package pkg\n");
    QCOMPARE(kindsOf(*split.project(text), u"C3"_s), QStringList());
}

void TestConflicts::replacementThatLowers()
{
    ModuleFixture f;
    f.module(u"ex.t/a@v1.0.0"_s, "go 1.20\nrequire ex.t/c v1.5.0\n");
    f.module(u"ex.t/c@v1.0.0"_s);
    f.module(u"ex.t/c@v1.6.0"_s);
    const QByteArray head = "module ex.t/m\ngo 1.20\nrequire ex.t/a v1.0.0\nrequire ex.t/c v1.5.0\n";
    const auto lower = f.project(head + "replace ex.t/c => ex.t/c v1.0.0\n");
    const Conflict *conflict = first(*lower, u"C4"_s);
    QVERIFY(conflict);
    QCOMPARE(conflict->severity, Severity::Warning);
    QCOMPARE(conflict->location.line, 5);
    QCOMPARE(conflict->fixes, QStringList(u"go mod edit -dropreplace=ex.t/c"_s));
    QVERIFY2(conflict->title.contains(u"built at v1.0.0, below the minimum v1.5.0"_s), qPrintable(conflict->title));
    QCOMPARE(kindsOf(*f.project(head + "replace ex.t/c => ex.t/c v1.6.0\n"), u"C4"_s), QStringList()); // raises: nobody gets less
    // A commit whose version says nothing about its age is named, and not judged.
    f.module(u"ex.t/c@v0.0.0-20240101000000-abcdef123456"_s);
    const auto commit = f.project(head + "replace ex.t/c => ex.t/c v0.0.0-20240101000000-abcdef123456\n");
    QCOMPARE(first(*commit, u"C4"_s)->severity, Severity::Info);
}

void TestConflicts::replacementThatIsStale()
{
    ModuleFixture f;
    f.module(u"ex.t/c@v1.3.0"_s);
    const auto analysis = f.project("module ex.t/m\ngo 1.20\nrequire ex.t/c v1.3.0\nreplace ex.t/c v1.2.0 => ex.t/fork v1.2.0\n");
    const Conflict *conflict = first(*analysis, u"C4"_s);
    QVERIFY(conflict);
    QCOMPARE(conflict->title, u"The replacement of ex.t/c@v1.2.0 no longer applies."_s);
    QCOMPARE(conflict->fixes, QStringList(u"go mod edit -dropreplace=ex.t/c@v1.2.0"_s));
}

void TestConflicts::replacementByFolder()
{
    ModuleFixture f;
    f.write(u"c/go.mod"_s, "module ex.t/c\n");
    const auto there = f.project("module ex.t/m\ngo 1.20\nrequire ex.t/c v1.3.0\nreplace ex.t/c => ./c\n");
    QCOMPARE(first(*there, u"C4"_s)->severity, Severity::Warning);
    const auto gone = f.project("module ex.t/m\ngo 1.20\nrequire ex.t/c v1.3.0\nreplace ex.t/c => ./gone\n");
    QCOMPARE(first(*gone, u"C4"_s)->severity, Severity::Error);
}

void TestConflicts::manyFoldersAreOneFinding()
{
    ModuleFixture f;
    QByteArray text = "module ex.t/m\ngo 1.20\n";
    for (const QByteArray &name : {"c"_ba, "d"_ba, "e"_ba, "f"_ba}) {
        f.write(QString::fromUtf8(name + "/go.mod"), "module ex.t/" + name + "\n");
        text += "require ex.t/" + name + " v1.0.0\nreplace ex.t/" + name + " => ./" + name + "\n";
    }
    const auto analysis = f.project(text);
    QCOMPARE(kindsOf(*analysis, u"C4"_s).size(), 1);
    const Conflict *folders = first(*analysis, u"C4"_s);
    QCOMPARE(folders->path, u"ex.t/m"_s);
    QVERIFY2(folders->detail.contains(u"ex.t/e"_s), qPrintable(folders->detail));
    QCOMPARE(folders->fixes, QStringList(u"go mod edit -dropreplace=ex.t/c -dropreplace=ex.t/d -dropreplace=ex.t/e -dropreplace=ex.t/f"_s));
    // What a person counts as a conflict: notes are told apart.
    const ConflictCounts counts = countConflicts(analysis->conflicts());
    QCOMPARE(counts.conflicts() + counts.notes, int(analysis->conflicts().size()));
    QCOMPARE(analysis->conflicts()[counts.conflicts() - 1].kind, u"C4"_s); // the last before the notes
}

void TestConflicts::replacementOfNothing()
{
    ModuleFixture f;
    const auto analysis = f.project("module ex.t/m\ngo 1.20\nreplace ex.t/c => ex.t/d v1.0.0\n");
    QCOMPARE(first(*analysis, u"C4"_s)->severity, Severity::Info);
    QVERIFY(first(*analysis, u"C4"_s)->title.contains(u"does nothing"_s));
}

void TestConflicts::exclusions()
{
    ModuleFixture f;
    f.module(u"ex.t/a@v1.0.0"_s, "go 1.20\nrequire ex.t/c v1.2.0\n");
    f.module(u"ex.t/c@v1.0.0"_s);
    f.module(u"ex.t/c@v1.3.0"_s);
    const QByteArray head = "module ex.t/m\ngo 1.20\nrequire ex.t/a v1.0.0\n";
    const auto drops = f.project(head + "require ex.t/c v1.0.0\nexclude ex.t/c v1.2.0\n");
    QCOMPARE(first(*drops, u"C5"_s)->severity, Severity::Warning);
    QCOMPARE(first(*drops, u"C5"_s)->title, u"ex.t/a@v1.0.0 needs ex.t/c@v1.2.0 and gets v1.0.0, since its requirement is excluded."_s);
    QCOMPARE(first(*f.project(head + "exclude ex.t/c v1.2.0\n"), u"C5"_s)->severity, Severity::Warning); // it is not there at all
    QCOMPARE(first(*f.project(head + "require ex.t/c v1.3.0\nexclude ex.t/c v1.2.0\n"), u"C5"_s)->severity, Severity::Info);
    QCOMPARE(first(*f.project(head + "exclude ex.t/z v1.2.0\n"), u"C5"_s)->severity, Severity::Info);
    QCOMPARE(first(*f.project(head + "require ex.t/c v1.3.0\nexclude ex.t/c v1.3.0\n"), u"C5"_s)->severity, Severity::Error);
}

void TestConflicts::retractedAndDeprecated()
{
    ModuleFixture f;
    f.module(u"ex.t/c@v1.2.0"_s);
    f.module(u"ex.t/d@v1.2.0"_s);
    f.module(u"ex.t/c@v1.4.0"_s, "retract [v1.1.0, v1.2.5] // It loses data.\n");
    f.module(u"ex.t/d@v1.3.0"_s, "// Deprecated: use ex.t/e instead.\nmodule ex.t/d\n");
    f.module(u"ex.t/d@v2.0.0-rc.1"_s); // a pre-release is not the latest
    const auto analysis = f.project("module ex.t/m\ngo 1.20\nrequire ex.t/c v1.2.0\nrequire ex.t/d v1.2.0\n");
    QCOMPARE(kindsOf(*analysis, u"C6"_s), (QStringList{u"C6 ex.t/c"_s, u"C6 ex.t/d"_s}));
    QVERIFY2(first(*analysis, u"C6"_s)->detail.contains(u"It loses data."_s), qPrintable(first(*analysis, u"C6"_s)->detail));
    QCOMPARE(first(*analysis, u"C6"_s)->location.line, 3);
    const auto raised = f.project("module ex.t/m\ngo 1.20\nrequire ex.t/c v1.4.0\n");
    QCOMPARE(kindsOf(*raised, u"C6"_s), QStringList());
}

void TestConflicts::goVersions()
{
    ModuleFixture f;
    f.module(u"ex.t/a@v1.0.0"_s, "go 1.25.0\n");
    const auto forced = f.project("module ex.t/m\ngo 1.24.0\nrequire ex.t/a v1.0.0\n");
    const Conflict *conflict = first(*forced, u"C7"_s);
    QVERIFY(conflict);
    QCOMPARE(conflict->severity, Severity::Error);
    QVERIFY(conflict->detail.contains(u"ex.t/a@v1.0.0"_s));
    QCOMPARE(conflict->location.line, 2);
    QCOMPARE(conflict->fixes, QStringList(u"go get go@1.25.0"_s));
    QCOMPARE(kindsOf(*f.project("module ex.t/m\ngo 1.25.0\nrequire ex.t/a v1.0.0\n"), u"C7"_s), QStringList());

    AnalysisRequest request = f.request();
    request.localGo = u"1.24.9"_s;
    QCOMPARE(kindsOf(**analyse(request), u"C7"_s), QStringList(u"C7 go"_s));
    request.localGo = u"1.25.0"_s;
    QCOMPARE(kindsOf(**analyse(request), u"C7"_s), QStringList());
}

void TestConflicts::lowLine()
{
    ModuleFixture f;
    f.module(u"ex.t/a@v1.0.0"_s, "go 1.20\nrequire ex.t/c v1.2.0\n");
    f.module(u"ex.t/c@v1.0.0"_s, "go 1.20\n");
    f.module(u"ex.t/c@v1.2.0"_s, "go 1.20\n");
    const auto analysis = f.project("module ex.t/m\ngo 1.20\nrequire ex.t/a v1.0.0\nrequire ex.t/c v1.0.0\nrequire ex.t/c v1.0.0\n");
    const Conflict *conflict = first(*analysis, u"C8"_s);
    QCOMPARE(conflict->severity, Severity::Error);
    QCOMPARE(conflict->path, u"ex.t/c"_s);
    QCOMPARE(conflict->location.line, 4);
    QVERIFY(conflict->fixes.contains(u"go get ex.t/c@v1.2.0"_s));
    QCOMPARE(kindsOf(*analysis, u"C1"_s), QStringList()); // the low line is no divergence on top
}

void TestConflicts::sums()
{
    ModuleFixture f;
    f.module(u"ex.t/a@v1.0.0"_s, "go 1.20\n");
    f.module(u"ex.t/b@v1.0.0"_s, "go 1.20\n");
    f.write(u"go.sum"_s, QByteArray("ex.t/a v1.0.0") + kSum);
    const QByteArray text = "module ex.t/m\ngo 1.20\nrequire ex.t/a v1.0.0\nrequire ex.t/b v1.0.0\n";
    const auto analysis = f.project(text);
    QCOMPARE(first(*analysis, u"C8"_s)->detail, u"Without one: ex.t/b@v1.0.0."_s);
    f.write(u"go.sum"_s, "<<<<<<< HEAD\n");
    QCOMPARE(first(*f.project(text), u"C8"_s)->severity, Severity::Error);
}

void TestConflicts::vendorFolder()
{
    ModuleFixture f;
    f.module(u"ex.t/a@v1.0.0"_s, "go 1.20\n");
    f.write(u"go.sum"_s, QByteArray("ex.t/a v1.0.0") + kSum);
    f.write(u"vendor/modules.txt"_s, "# ex.t/a v1.0.0\n## explicit; go 1.20\nex.t/a/pkg\n");
    const QByteArray text = "module ex.t/m\ngo 1.20\nrequire ex.t/a v1.0.0\n";
    QCOMPARE(kindsOf(*f.project(text)), QStringList());
    f.write(u"vendor/modules.txt"_s, "# ex.t/a v0.9.0\n## explicit; go 1.20\nex.t/a/pkg\n");
    const auto analysis = f.project(text);
    QCOMPARE(first(*analysis, u"C8"_s)->severity, Severity::Error);
    QVERIFY(
        first(*analysis, u"C8"_s)
            ->detail.startsWith(u"ex.t/a@v1.0.0: is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt"_s));
    const VendorList list = parseVendorList("# ex.t/b v1.0.0 => ../b\n## explicit; go 1.17\nex.t/b/x\nex.t/b/y\n# ex.t/c => ./c\n");
    QCOMPARE(list.modules.size(), 2);
    QCOMPARE(list.modules[0],
             (VendoredModule{at(u"ex.t/b@v1.0.0"_s), ModuleVersion{u"../b"_s, {}}, true, u"1.17"_s, {u"ex.t/b/x"_s, u"ex.t/b/y"_s}}));
}

void TestConflicts::pins()
{
    ModuleFixture f;
    f.module(u"ex.t/a@v1.0.0"_s, "go 1.20\nrequire ex.t/c v1.0.0\nrequire ex.t/d v1.0.0\n");
    f.module(u"ex.t/c@v1.2.0"_s, "go 1.20\n");
    f.module(u"ex.t/d@v1.0.0"_s, "go 1.20\n");
    const auto analysis = f.project(
        "module ex.t/m\ngo 1.20\nrequire ex.t/a v1.0.0\nrequire ex.t/c v1.2.0 // indirect\nrequire ex.t/d v1.0.0 // indirect\n");
    QCOMPARE(kindsOf(*analysis, u"C9"_s), QStringList(u"C9 ex.t/c"_s));
    QVERIFY(first(*analysis, u"C9"_s)->detail.contains(u"v1.0.0 (ex.t/a@v1.0.0)"_s));
}

void TestConflicts::pathCollisions()
{
    ModuleFixture f;
    f.module(u"ex.t/Sirupsen@v1.0.0"_s, "module ex.t/sirupsen\n");
    f.module(u"ex.t/sirupsen@v1.0.0"_s);
    const auto analysis = f.project("module ex.t/m\ngo 1.20\nrequire ex.t/Sirupsen v1.0.0\nrequire ex.t/sirupsen v1.0.0\n");
    QCOMPARE(kindsOf(*analysis, u"C10"_s), (QStringList{u"C10 ex.t/Sirupsen"_s, u"C10 ex.t/sirupsen"_s}));
    QVERIFY(first(*analysis, u"C10"_s)->fixes.contains(u"go mod edit -replace=ex.t/Sirupsen=ex.t/sirupsen@v1.0.0"_s));
}

void TestConflicts::workspaceMembers()
{
    ModuleFixture f;
    f.module(u"ex.t/c@v1.0.0"_s, "go 1.20\n");
    f.module(u"ex.t/c@v1.1.0"_s, "go 1.20\n");
    f.write(u"one/go.mod"_s, "module ex.t/one\ngo 1.20\nrequire ex.t/c v1.0.0\n");
    f.write(u"two/go.mod"_s, "module ex.t/two\ngo 1.21\nrequire ex.t/c v1.1.0\n");
    f.write(u"go.work"_s, "go 1.20\nuse (\n\t./one\n\t./two\n)\n");
    const auto analysis = f.analyse(u"go.work"_s);
    QVERIFY(analysis->isWorkspace());
    QCOMPARE(analysis->listText(), "ex.t/one\nex.t/two\nex.t/c v1.1.0\n");
    QCOMPARE(kindsOf(*analysis, u"C11"_s), QStringList(u"C11 ex.t/one"_s));
    QVERIFY(first(*analysis, u"C11"_s)->detail.contains(u"ex.t/c v1.0.0 → v1.1.0"_s));
    QVERIFY(kindsOf(*analysis, u"C7"_s).contains(u"C7 ex.t/two"_s)); // go.work is older than a member
}

/// One go.mod is looked at, but go obeys the go.work above it.
void TestConflicts::workspaceOfOneModule()
{
    ModuleFixture f;
    f.module(u"ex.t/c@v1.0.0"_s, "go 1.20\n");
    f.module(u"ex.t/c@v1.1.0"_s, "go 1.20\n");
    f.write(u"one/go.mod"_s, "module ex.t/one\ngo 1.20\nrequire ex.t/c v1.0.0\n");
    f.write(u"two/go.mod"_s, "module ex.t/two\ngo 1.20\nrequire ex.t/c v1.1.0\n");
    f.write(u"go.work"_s, "go 1.20\nuse (\n\t./one\n\t./two\n)\n");
    AnalysisRequest request = f.request(u"one/go.mod"_s);
    QVERIFY(kindsOf(**slipway::analyse(request), u"C11"_s).isEmpty());
    request.workFile = f.path(u"go.work"_s);
    const auto analysis = *slipway::analyse(request);
    QCOMPARE(analysis->listText(), "ex.t/one\nex.t/c v1.0.0\n");
    QCOMPARE(kindsOf(*analysis, u"C11"_s), QStringList(u"C11 ex.t/one"_s));
    QVERIFY(first(*analysis, u"C11"_s)->detail.contains(u"ex.t/c v1.0.0 → v1.1.0"_s));
    // What is typed counts there too.
    request.modText = "module ex.t/one\ngo 1.20\nrequire ex.t/c v1.1.0\n";
    QVERIFY(kindsOf(**slipway::analyse(request), u"C11"_s).isEmpty());
    request.workFile = workFileOf(request.modFile, {});
    QCOMPARE(request.workFile, f.path(u"go.work"_s));
    QCOMPARE(workFileOf(request.modFile, u"off"_s), QString());
    f.write(u"go.work"_s, "go 1.20\nuse ./two\n"); // go refuses to work in one/ then: the workspace is none of it
    QCOMPARE(workFileOf(request.modFile, {}), QString());
}

void TestConflicts::workspaceThatCannotBeLoaded()
{
    ModuleFixture f;
    f.write(u"go.mod"_s, "module ex.t/m\ngo 1.20\n");
    f.write(u"go.work"_s, "go 1.20\nuse (\n\t.\n\t./tools\n)\n");
    AnalysisRequest request = f.request();
    request.workFile = f.path(u"go.work"_s);
    for (const auto &analysis : {*slipway::analyse(request), f.analyse(u"go.work"_s)}) {
        const Conflict *conflict = first(*analysis, u"C11"_s);
        QVERIFY(conflict);
        QCOMPARE(conflict->severity, Severity::Error);
        QCOMPARE(conflict->path, u"./tools"_s);
        QCOMPARE(conflict->location, (Location{f.path(u"go.work"_s), 4, 2}));
        QCOMPARE(conflict->fixes, QStringList(u"go work edit -dropuse=./tools"_s));
    }
    f.write(u"go.work"_s, "go 1.20\nuse (\n");
    const auto broken = *slipway::analyse(request); // owns what is looked at
    const Conflict *conflict = first(*broken, u"C11"_s);
    QVERIFY(conflict);
    QCOMPARE(conflict->severity, Severity::Error);
}

void TestConflicts::workspaceReplacements()
{
    ModuleFixture f;
    f.write(u"one/go.mod"_s, "module ex.t/one\ngo 1.20\nreplace ex.t/c => ../c\n");
    f.write(u"two/go.mod"_s, "module ex.t/two\ngo 1.20\nreplace ex.t/c => ../d\n");
    f.write(u"go.work"_s, "go 1.20\nuse ./one\nuse ./two\n");
    const auto analysis = f.analyse(u"go.work"_s);
    QCOMPARE(first(*analysis, u"C4"_s)->severity, Severity::Error);
    QVERIFY(first(*analysis, u"C4"_s)->title.contains(u"Two members"_s));
    f.write(u"go.work"_s, "go 1.20\nuse ./one\nuse ./two\nreplace ex.t/c => ./c\n");
    f.write(u"two/go.mod"_s, "module ex.t/two\ngo 1.20\nreplace ex.t/c => ../one/../c\n");
    const auto workspace = f.analyse(u"go.work"_s);
    for (const Conflict &conflict : workspace->conflicts())
        QVERIFY2(!conflict.title.contains(u"Two members"_s), qPrintable(conflict.title));
}

void TestConflicts::worstFirst()
{
    ModuleFixture f;
    f.module(u"ex.t/a@v1.0.0"_s, "go 1.20\nrequire ex.t/c v1.2.0\nrequire ex.t/d v0.1.0\n");
    f.module(u"ex.t/b@v1.0.0"_s, "go 1.20\nrequire ex.t/d v0.2.0\nrequire ex.t/e v1.0.0\n");
    f.module(u"ex.t/c@v1.0.0"_s, "go 1.20\nrequire ex.t/e v1.0.1\n");
    f.module(u"ex.t/c@v1.2.0"_s, "go 1.20\nrequire ex.t/e v1.0.1\n");
    const auto analysis = f.project("module ex.t/m\ngo 1.20\nrequire ex.t/a v1.0.0\nrequire ex.t/b v1.0.0\nrequire ex.t/c v1.0.0\n");
    QList<int> severities;
    for (const Conflict &conflict : analysis->conflicts())
        severities.append(int(conflict.severity));
    QVERIFY(severities.size() > 3);
    QVERIFY(std::is_sorted(severities.crbegin(), severities.crend()));
    QCOMPARE(analysis->conflicts().first().kind, u"C8"_s);
}

void TestConflicts::modulesAreMeantWithFewWords()
{
    ModuleFixture f;
    const auto analysis = f.project("module ex.t/m\ngo 1.20\nrequire (\n\tex.t/x/sys v1.0.0\n\tex.t/y/sys v1.0.0\n\tex.t/pgx/v5 v5.0.0\n"
                                    "\tgopkg.in/yaml.v3 v3.0.1\n)\n");
    const auto meant = [&](const QString &words) { return modulesMeant(*analysis, words).join(u' '); };
    QCOMPARE(meant(u"ex.t/x/sys"_s), u"ex.t/x/sys"_s);
    QCOMPARE(meant(u"ex.t/x/sys/unix"_s), u"ex.t/x/sys"_s);
    QCOMPARE(meant(u"x/sys"_s), u"ex.t/x/sys"_s);
    QCOMPARE(meant(u"sys"_s), u"ex.t/x/sys ex.t/y/sys"_s);
    QCOMPARE(meant(u"PGX"_s), u"ex.t/pgx/v5"_s);
    QCOMPARE(meant(u"pgx/v5"_s), u"ex.t/pgx/v5"_s);
    QCOMPARE(meant(u"yaml"_s), u"gopkg.in/yaml.v3"_s);
    QCOMPARE(meant(u"go"_s), u"go"_s);
    for (const QString &words : {u""_s, u"ys"_s, u"ex.t"_s, u"ex.t/x/sys/v2"_s, u"/"_s})
        QCOMPARE(meant(words), QString());
}

void TestConflicts::whySentences()
{
    ModuleFixture f;
    f.module(u"ex.t/a@v1.0.0"_s, "go 1.20\nrequire (\n\tex.t/c v1.2.0\n\tex.t/d v1.0.0\n\tex.t/e v1.0.0\n\tex.t/g v1.0.0\n)\n");
    f.module(u"ex.t/b@v1.0.0"_s, "go 1.20\nrequire ex.t/c v1.2.0\nrequire ex.t/e v1.1.0\n");
    for (const QString &name : {u"ex.t/c@v1.2.0"_s, u"ex.t/d@v1.5.0"_s, u"ex.t/e@v1.1.0"_s, u"ex.t/e@v1.0.0"_s, u"ex.t/f@v1.0.0"_s})
        f.module(name, "go 1.20\n");
    const auto analysis = f.project("module ex.t/m\ngo 1.20\nrequire (\n\tex.t/a v1.0.0\n\tex.t/b v1.0.0\n\tex.t/c v1.2.0 // indirect\n"
                                    "\tex.t/d v1.5.0 // indirect\n\tex.t/e v1.0.0\n\tex.t/f v1.0.0\n)\n");
    const auto why = [&](const QString &path) { return whySentence(*analysis, path); };
    QCOMPARE(why(u"ex.t/m"_s), u"ex.t/m is the module you are working on."_s);
    QCOMPARE(why(u"ex.t/z"_s), u"ex.t/z is not in the build list: no requirement that counts leads to it."_s);
    QCOMPARE(why(u"ex.t/f"_s), u"ex.t/f is at v1.0.0 because go.mod says so; nobody else asks for that much."_s);
    QVERIFY2(why(u"ex.t/c"_s).startsWith(u"ex.t/c is at v1.2.0 because of ex.t/a v1.0.0 and 1 other module"_s),
             qPrintable(why(u"ex.t/c"_s)));
    QVERIFY2(why(u"ex.t/d"_s).startsWith(u"ex.t/d is at v1.5.0 only because an indirect line of go.mod holds it there"_s),
             qPrintable(why(u"ex.t/d"_s)));
    QVERIFY2(why(u"ex.t/e"_s).startsWith(u"ex.t/e is at v1.1.0 because of ex.t/b v1.0.0, although go.mod asks only for v1.0.0."_s),
             qPrintable(why(u"ex.t/e"_s)));
    QVERIFY2(why(u"ex.t/g"_s).startsWith(u"ex.t/g is at v1.0.0 because of ex.t/a v1.0.0; go.mod does not name it."_s),
             qPrintable(why(u"ex.t/g"_s)));
    QCOMPARE(why(u"go"_s), u"Go 1.20 is needed because the go line says so."_s);
}

/// Of two that ask for the same, the one that the chain beside the sentence leads through.
void TestConflicts::sentenceGoesTheShortestWay()
{
    ModuleFixture f;
    f.module(u"ex.t/a@v1.0.0"_s, "require ex.t/c v1.2.0\n");
    f.module(u"ex.t/b@v1.0.0"_s, "require ex.t/a v1.0.0\nrequire ex.t/c v1.2.0\n");
    f.module(u"ex.t/c@v1.2.0"_s, "go 1.20\n");
    const auto analysis = f.project("module ex.t/m\ngo 1.16\nrequire ex.t/b v1.0.0\n");
    QCOMPARE(analysis->chainTo(u"ex.t/c"_s).at(1), at(u"ex.t/b@v1.0.0"_s));
    const QString sentence = whySentence(*analysis, u"ex.t/c"_s);
    QVERIFY2(sentence.startsWith(u"ex.t/c is at v1.2.0 because of ex.t/b v1.0.0 and 1 other module"_s), qPrintable(sentence));
}

/// Whoever opens vendor.mod reads of vendor.mod.
void TestConflicts::sentencesNameTheFile()
{
    ModuleFixture f;
    f.module(u"ex.t/a@v1.0.0"_s, "go 1.20\nrequire ex.t/c v1.2.0\n");
    f.module(u"ex.t/c@v1.2.0"_s, "go 1.20\n");
    f.write(u"vendor.mod"_s, "module ex.t/m\ngo 1.20\nrequire ex.t/a v1.0.0\nrequire ex.t/c v1.0.0\n");
    const auto analysis = f.analyse(u"vendor.mod"_s);
    QCOMPARE(analysis->mainFileName(), u"vendor.mod"_s);
    QCOMPARE(whySentence(*analysis, u"ex.t/a"_s), u"ex.t/a is at v1.0.0 because vendor.mod says so; nobody else asks for that much."_s);
    QVERIFY2(whySentence(*analysis, u"ex.t/c"_s).contains(u"although vendor.mod asks only for v1.0.0"_s),
             qPrintable(whySentence(*analysis, u"ex.t/c"_s)));
    QCOMPARE(analysis->pinEffect(u"ex.t/a"_s).file, u"vendor.mod"_s);
}

/// In a workspace the go.mod that is looked at is one; the others ask like any module.
void TestConflicts::sentencesNameTheOtherMember()
{
    ModuleFixture f;
    for (const QString &version : {u"v1.0.0"_s, u"v1.2.0"_s})
        f.module(u"ex.t/c@"_s + version, "go 1.20\n");
    f.module(u"ex.t/d@v1.0.0"_s, "go 1.20\n");
    f.write(u"one/go.mod"_s, "module ex.t/one\ngo 1.20\nrequire ex.t/c v1.0.0\nrequire ex.t/d v1.0.0\n");
    f.write(u"two/go.mod"_s, "module ex.t/two\ngo 1.20\n\nrequire ex.t/c v1.2.0\n");
    f.write(u"go.work"_s, "go 1.20\nuse ./one\nuse ./two\n");
    for (const bool isFirst : {true, false}) {
        AnalysisRequest request = questionAbout(f.path(isFirst ? u"one/go.mod"_s : u"two/go.mod"_s), f.path(u"go.work"_s));
        request.moduleCache = f.cache();
        const auto read = analyse(request);
        QVERIFY(read);
        const ModuleAnalysis &analysis = **read;
        QCOMPARE(analysis.mainPath(), isFirst ? u"ex.t/one"_s : u"ex.t/two"_s);
        QCOMPARE(analysis.mainPaths().size(), 2);
        const ModuleInfo *c = analysis.find(u"ex.t/c"_s);
        QCOMPARE(c->selected, u"v1.2.0"_s);
        QCOMPARE(c->requiredInFile, isFirst ? u"v1.0.0"_s : u"v1.2.0"_s);
        QCOMPARE(c->line, isFirst ? 3 : 4);
        QCOMPARE(
            whySentence(analysis, u"ex.t/c"_s),
            isFirst
                ? u"ex.t/c is at v1.2.0 because of ex.t/two, although go.mod asks only for v1.0.0."_s
                : u"ex.t/c is at v1.2.0 because go.mod says so; nobody else asks for that much. 1 module(s) would do with less, down to v1.0.0."_s);
        QCOMPARE(analysis.find(u"ex.t/d"_s)->isRequired, isFirst);
        QVERIFY(analysis.find(u"ex.t/d"_s)->isDirect); // of one of them
        QCOMPARE(analysis.pinEffect(u"ex.t/c"_s).withoutLine, isFirst ? u"v1.2.0"_s : u"v1.0.0"_s);
        QCOMPARE(analysis.pinEffect(u"ex.t/d"_s).hasLine, isFirst);
    }
}

void TestConflicts::pinEffects()
{
    ModuleFixture f;
    f.module(u"ex.t/a@v1.0.0"_s, "go 1.20\nrequire ex.t/c v1.0.0\n");
    f.module(u"ex.t/c@v1.0.0"_s, "go 1.20\n");
    f.module(u"ex.t/c@v1.2.0"_s, "go 1.20\nrequire ex.t/e v1.0.0\n");
    f.module(u"ex.t/d@v1.0.0"_s, "go 1.20\n");
    const auto analysis = f.project(
        "module ex.t/m\ngo 1.20\nrequire ex.t/a v1.0.0\nrequire ex.t/c v1.2.0 // indirect\nrequire ex.t/d v1.0.0 // indirect\n");
    const PinEffect c = analysis->pinEffect(u"ex.t/c"_s);
    QVERIFY(c.hasLine && c.holds());
    QCOMPARE(c.withLine, u"v1.2.0"_s);
    QCOMPARE(c.withoutLine, u"v1.0.0"_s);
    QCOMPARE(c.changes.size(), 2);
    QCOMPARE(c.changes[0], (Change{u"ex.t/c"_s, u"v1.2.0"_s, u"v1.0.0"_s, Change::Kind::Lowered, at(u"ex.t/a@v1.0.0"_s)}));
    QCOMPARE(c.changes[1].kind, Change::Kind::Removed);
    QCOMPARE(analysis->pinEffect(u"ex.t/d"_s).withoutLine, QString()); // leaves the build list
    QVERIFY(!analysis->pinEffect(u"ex.t/e"_s).hasLine);
}

void TestConflicts::differences()
{
    ModuleFixture f;
    f.module(u"ex.t/a@v1.0.0"_s, "go 1.20\nrequire ex.t/c v1.0.0\n");
    f.module(u"ex.t/a@v1.1.0"_s, "go 1.25.0\nrequire ex.t/d v1.0.0\nrequire ex.t/b v1.5.0\n");
    const QByteArray head = "module ex.t/m\ngo 1.20\n";
    const auto before = f.project(head + "require ex.t/a v1.0.0\nrequire ex.t/b v1.6.0\n");
    const auto after = f.project(head + "require ex.t/a v1.1.0\n");
    const QList<Change> changes = difference(*before, *after);
    QCOMPARE(changes.size(), 6);
    QCOMPARE(changes[0], (Change{u"go"_s, u"1.20"_s, u"1.25.0"_s, Change::Kind::Raised, at(u"ex.t/a@v1.1.0"_s)}));
    QCOMPARE(changes[1].path, u"toolchain"_s);
    QCOMPARE(changes[2], (Change{u"ex.t/a"_s, u"v1.0.0"_s, u"v1.1.0"_s, Change::Kind::Raised, {u"ex.t/m"_s, {}}}));
    QCOMPARE(changes[3], (Change{u"ex.t/b"_s, u"v1.6.0"_s, u"v1.5.0"_s, Change::Kind::Lowered, at(u"ex.t/a@v1.1.0"_s)}));
    QCOMPARE(changes[4], (Change{u"ex.t/c"_s, u"v1.0.0"_s, {}, Change::Kind::Removed, at(u"ex.t/a@v1.0.0"_s)}));
    QCOMPARE(changes[5], (Change{u"ex.t/d"_s, {}, u"v1.0.0"_s, Change::Kind::Added, at(u"ex.t/a@v1.1.0"_s)}));
    QCOMPARE(difference(*before, *before), QList<Change>());
    QVERIFY(differenceSummary(changes).contains(u"The go line becomes 1.25.0."_s));
    QCOMPARE(differenceSummary({}), u"Nothing changes."_s);
}

QTEST_GUILESS_MAIN(TestConflicts)
#include "tst_conflicts.moc"
