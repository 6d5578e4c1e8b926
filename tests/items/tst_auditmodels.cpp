// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "../audit/testdatabase.h"
#include "../modules/modulefixture.h"
#include "items/ages.h"
#include "items/auditmodels.h"
#include "items/modpreview.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

/// The tables of the audit, and what a change of versions means for safety.
class TestAuditModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ages();
    void updatesKeepWhatWasChosen();
    void blankIsNeverNewest();
    void everyTableIsSound();
    void whatIfTellsTheRisk();
    void riskFindsRetractions();
};

void TestAuditModels::ages()
{
    const QDateTime now(QDate(2026, 6, 1), QTime(12, 0));
    QCOMPARE(ageText({}, now), QString());
    QCOMPARE(ageText(now.addSecs(-3600), now), u"today"_s);
    QVERIFY(ageText(now.addDays(-5), now).startsWith(u"5 "_s));
    QVERIFY(ageText(now.addDays(-100), now).startsWith(u"3 "_s));
    QVERIFY(ageText(now.addDays(-800), now).startsWith(u"2 "_s));
}

void TestAuditModels::updatesKeepWhatWasChosen()
{
    UpdatesModel model;
    const QAbstractItemModelTester tester(&model);
    QSignalSpy chosen(&model, &UpdatesModel::chosenChanged);
    UpdateReport report;
    for (const QString &path : {u"example.org/a"_s, u"example.org/b"_s, u"example.org/c"_s}) {
        ModuleUpdate update{
            .path = path, .current = u"v1.0.0"_s, .isDirect = path != u"example.org/c"_s, .hasLine = true, .state = UpdateState::Checked};
        update.latest = NewerVersion{path, u"v1.1.0"_s, {}};
        report.modules.append(update);
    }
    report.modules[1].patch = NewerVersion{u"example.org/b"_s, u"v1.0.1"_s, {}};
    report.modules[2].hasLine = false; // nothing that go.mod could take over
    model.setUpdates(report, false);
    QCOMPARE(model.rowCount(), 3);
    QVERIFY(model.setData(model.index(0, 0), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(!model.setData(model.index(2, 0), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(model.chosen(), QStringList{u"example.org/a"_s});
    QCOMPARE(chosen.size(), 1);
    report.modules[1].latest->version = u"v1.2.0"_s;
    model.setUpdates(report, false);
    QCOMPARE(model.chosen(), QStringList{u"example.org/a"_s});
    model.choose(UpdateChoice::Patch, false);
    QCOMPARE(model.chosen(), QStringList{u"example.org/b"_s});
    model.choose(UpdateChoice::Latest, false);
    QCOMPARE(model.chosen().size(), 2);
    model.setUpdates({}, false);
    QVERIFY(model.chosen().isEmpty());
}

void TestAuditModels::blankIsNeverNewest()
{
    UpdatesModel model;
    UpdateReport report;
    for (const UpdateState state : {UpdateState::NotChecked, UpdateState::Checked, UpdateState::Failed, UpdateState::NotApplicable})
        report.modules.append({.path = u"example.org/m%1"_s.arg(int(state)), .current = u"v1.0.0"_s, .state = state});
    model.setUpdates(report, true);
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row, UpdatesModel::LatestColumn).data().toString());
    QCOMPARE(texts, (QStringList{u"not known"_s, u"newest"_s, u"not known"_s, u"—"_s}));
}

void TestAuditModels::everyTableIsSound()
{
    VulnModel vulns;
    LicenceModel licences;
    SumModel sums;
    const QAbstractItemModelTester first(&vulns), second(&licences), third(&sums);
    VulnFinding finding;
    finding.entry.id = u"GO-2099-0001"_s;
    finding.module = {u"m"_s, u"v1.0.0"_s, u"m"_s, true};
    vulns.setFindings({finding});
    QCOMPARE(vulns.index(0, VulnModel::ReachColumn).data().toString(), u"not looked for"_s);
    QCOMPARE(vulns.index(0, VulnModel::FixedColumn).data().toString(), u"no fix"_s);
    licences.setLicences({licenceFrom(u"m"_s, u"v1.0.0"_s, {})});
    QCOMPARE(licences.index(0, LicenceModel::LicenceColumn).data().toString(), u"no licence file"_s);
    sums.setProblems(
        {{SumProblem::Kind::Extra, {u"m"_s, u"v1.0.0"_s}, false, 7, {}}},
        {{{u"n"_s, u"v1.0.0"_s}, VerifiedModule::State::FolderChanged, u"/x"_s}, {{u"o"_s, u"v1.0.0"_s}, VerifiedModule::State::Good, {}}});
    QCOMPARE(sums.rowCount(), 2);
    QCOMPARE(sums.lineAt(0), 0);
    QCOMPARE(sums.lineAt(1), 7);
    for (AuditTable *table : std::initializer_list<AuditTable *>{&vulns, &licences, &sums}) {
        for (int column = 0; column < table->columnCount(); ++column)
            QVERIFY(!table->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
        table->retranslate();
    }
}

void TestAuditModels::whatIfTellsTheRisk()
{
    ModuleFixture fixture;
    fixture.module(u"example.org/a@v1.0.0"_s);
    fixture.module(u"example.org/a@v1.1.0"_s);
    fixture.module(u"example.org/b@v1.0.0"_s);
    fixture.module(u"example.org/b@v1.1.0"_s);
    const auto before
        = fixture.project("module example.org/app\n\ngo 1.21\n\nrequire (\n\texample.org/a v1.0.0\n\texample.org/b v1.0.0\n)\n");
    TestDatabase content;
    content.add(u"GO-2099-0001"_s, {TestDatabase::affected(u"example.org/a"_s, u"1.1.0"_s)});
    content.add(u"GO-2099-0002"_s, {TestDatabase::affected(u"example.org/b"_s, u"0 1.1.0"_s)});
    content.write(fixture.path(u"db"_s));
    const auto database = VulnDatabase::open(fixture.path(u"db"_s));
    QVERIFY(database);
    ModPreview preview;
    preview.setDatabase(std::make_shared<const VulnDatabase>(*database));
    std::optional<Preview> answer;
    connect(&preview, &ModPreview::ready, this, [&](const Preview &ready) { answer = ready; });
    AnalysisRequest request = fixture.request();
    request.modText = "module example.org/app\n\ngo 1.21\n\nrequire (\n\texample.org/a v1.1.0\n\texample.org/b v1.1.0\n)\n";
    preview.ask(request, before);
    QTRY_VERIFY(answer.has_value());
    QCOMPARE(answer->risk.gained.size(), 1);
    QCOMPARE(answer->risk.gained.first().entry.id, u"GO-2099-0001"_s);
    QCOMPARE(answer->risk.lost, 1);
    QVERIFY(riskSentence(answer->risk).contains(u"GO-2099-0001"_s));
    QVERIFY(answer->risk.isJudged);
}

void TestAuditModels::riskFindsRetractions()
{
    ModuleFixture fixture;
    fixture.module(u"example.org/a@v1.0.0"_s);
    fixture.module(u"example.org/a@v1.1.0"_s);
    fixture.module(u"example.org/a@v1.2.0"_s, "module example.org/a\n\ngo 1.21\n\nretract v1.1.0 // broke\n");
    const auto before = fixture.project("module example.org/app\n\ngo 1.21\n\nrequire example.org/a v1.0.0\n");
    const auto after = fixture.project("module example.org/app\n\ngo 1.21\n\nrequire example.org/a v1.1.0\n");
    const ChangeRisk risk = riskOf(*before, *after, nullptr, fixture.cache());
    QCOMPARE(risk.retracted, QStringList{u"example.org/a@v1.1.0"_s});
    QVERIFY(!risk.isJudged);
    QVERIFY(riskSentence(riskOf(*before, *before, nullptr, fixture.cache())).isEmpty());
}

QTEST_GUILESS_MAIN(TestAuditModels)
#include "tst_auditmodels.moc"
