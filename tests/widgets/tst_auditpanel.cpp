// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "stage.h"

#include "audit/auditpanel.h"
#include "common/pillbutton.h"
#include "common/statepage.h"
#include "deptree/dependencypanel.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTextBrowser>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace slipway::test;

namespace {

std::shared_ptr<const ModuleAnalysis> analysis()
{
    return std::make_shared<FakeAnalysis>(
        u"example.org/main example.org/a@v1.0.0\nexample.org/main example.org/b@v1.0.0\nexample.org/a@v1.0.0 example.org/c@v1.1.0"_s,
        QStringList{u"example.org/a"_s, u"example.org/b"_s},
        QMap<QString, QString>{{u"example.org/a"_s, u"v1.0.0"_s}, {u"example.org/b"_s, u"v1.0.0"_s}});
}

ModuleHealth health()
{
    ModuleHealth health;
    VulnFinding finding;
    finding.entry.id = u"GO-2099-0001"_s;
    finding.entry.aliases = {u"CVE-2099-7"_s};
    finding.entry.summary = u"Loops <for> ever"_s;
    finding.entry.page = u"https://vulnerabilities.test/GO-2099-0001"_s;
    finding.module = {u"example.org/a"_s, u"v1.0.0"_s, u"example.org/a"_s, true};
    finding.fixedIn = "v1.0.5";
    VulnReport report;
    report.findings = {finding};
    report.checked = 5;
    report.databaseModified = QDateTime(QDate(2026, 3, 4), QTime(5, 6));
    health.vulnerabilities = report;
    health.updates = unaskedUpdates(*analysis());
    health.updates.asked = QDateTime(QDate(2026, 3, 4), QTime(5, 6));
    for (ModuleUpdate &update : health.updates.modules) {
        update.state = UpdateState::Checked;
        update.hasLine = update.path != u"example.org/c"_s;
    }
    health.updates.modules[0].latest = NewerVersion{u"example.org/a"_s, u"v1.2.0"_s, {}};
    health.updates.modules[0].patch = NewerVersion{u"example.org/a"_s, u"v1.0.5"_s, {}};
    health.updates.modules[1].state = UpdateState::Failed;
    health.updates.modules[1].why = u"500 Oh"_s;
    health.licences
        = {licenceFrom(u"example.org/a"_s, u"v1.0.0"_s, {{u"LICENSE"_s, {u"MIT"_s}, 1}}), licenceFrom(u"example.org/b"_s, u"v1.0.0"_s, {})};
    health.sums = QList<SumProblem>{{SumProblem::Kind::MissingModule, {u"example.org/a"_s, u"v1.0.0"_s}, false, 0, {}}};
    return health;
}

QString sentenceOf(QWidget &page)
{
    return named<QLabel>(page, u"sentence"_s)->text();
}

} // namespace

class tst_AuditPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(); }
    void nothingIsGoodNewsBeforeItWasAsked();
    void showsFindings();
    void theFixIsAnEdit();
    void linksOfATraceArePlaces();
    void updatesAreChosenAndTakenOver();
    void failuresAreSaid();
    void licencesAndSums();
    void theTreeSaysItToo();
    void everythingHasAName();

private:
    std::unique_ptr<Theme> m_theme;
};

void tst_AuditPanel::nothingIsGoodNewsBeforeItWasAsked()
{
    AuditPanel panel;
    showSized(panel, {900, 600});
    panel.setProject(readProject(analysis()));
    ModuleHealth empty;
    empty.updates = unaskedUpdates(*analysis());
    panel.setHealth(empty);
    QSignalSpy checks(&panel, &AuditPanel::checkRequested);
    for (int page = 0; page < 2; ++page) {
        panel.showPage(AuditPanel::Page(page));
        auto *state = page == 0 ? named<QWidget>(panel, u"vulnerabilityPage"_s)->findChild<StatePage *>()
                                : named<QWidget>(panel, u"updatesPage"_s)->findChild<StatePage *>();
        QVERIFY(state->isVisible());
        QVERIFY2(state->state().tone != Tone::Good, qPrintable(state->state().sentence));
        Q_EMIT state->primaryActivated();
    }
    QCOMPARE(checks.size(), 2);
    QCOMPARE(checks[0].first().value<HealthCheck>(), HealthCheck::Vulnerabilities);
    QCOMPARE(checks[1].first().value<HealthCheck>(), HealthCheck::Updates);
    shot(panel, u"audit-unasked"_s);
}

void tst_AuditPanel::showsFindings()
{
    AuditPanel panel;
    showSized(panel, {900, 600});
    panel.setProject(readProject(analysis()));
    panel.setHealth(health());
    auto *page = named<QWidget>(panel, u"vulnerabilityPage"_s);
    auto *view = page->findChild<QTreeView *>();
    QCOMPARE(view->model()->rowCount(), 1);
    view->setCurrentIndex(view->model()->index(0, 0));
    const QString text = page->findChild<QTextBrowser *>()->toPlainText();
    QVERIFY2(text.contains(u"Loops <for> ever"_s) && text.contains(u"CVE-2099-7"_s), qPrintable(text));
    QVERIFY(sentenceOf(*page).contains(u"5"_s));
    QCOMPARE(panel.title(), u"Audit · 1"_s);
    QSignalSpy why(&panel, &AuditPanel::whyRequested);
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(why.size(), 1);
    QCOMPARE(why.first().first().toString(), u"example.org/a"_s);
    shot(panel, u"audit-findings"_s);
}

void tst_AuditPanel::theFixIsAnEdit()
{
    AuditPanel panel;
    showSized(panel, {900, 600});
    panel.setProject(readProject(analysis()));
    panel.setHealth(health());
    auto *view = named<QWidget>(panel, u"vulnerabilityPage"_s)->findChild<QTreeView *>();
    view->setCurrentIndex(view->model()->index(0, 0));
    QSignalSpy edits(&panel, &AuditPanel::editsRequested);
    named<QPushButton>(panel, u"fixFinding"_s)->click();
    QCOMPARE(edits.size(), 1);
    QCOMPARE(edits.first().first().value<QList<ModEdit>>().first(), requireModule("example.org/a", "v1.0.5"));
}

void tst_AuditPanel::linksOfATraceArePlaces()
{
    AuditPanel panel;
    showSized(panel, {900, 600});
    panel.setProject(readProject(analysis()));
    ModuleHealth called = health();
    VulnFinding &finding = called.vulnerabilities->findings.first();
    finding.reach = Reach::Called;
    finding.traces = {{{u"example.org/main"_s, {}, u"example.org/main"_s, u"main"_s, {u"cmd/main.go"_s, 12, 3}},
                       {u"example.org/a"_s, u"v1.0.0"_s, u"example.org/a"_s, u"F"_s, {}}}};
    panel.setHealth(called);
    auto *page = named<QWidget>(panel, u"vulnerabilityPage"_s);
    page->findChild<QTreeView *>()->setCurrentIndex(page->findChild<QTreeView *>()->model()->index(0, 0));
    auto *details = page->findChild<QTextBrowser *>();
    QVERIFY(details->toHtml().contains(u"place:12:3:cmd/main.go"_s));
    QSignalSpy places(&panel, &AuditPanel::locationRequested);
    QSignalSpy addresses(&panel, &AuditPanel::addressRequested);
    Q_EMIT details->anchorClicked(QUrl(u"place:12:3:cmd/main.go"_s));
    Q_EMIT details->anchorClicked(QUrl(u"https://vulnerabilities.test/x"_s));
    QCOMPARE(places.first().first().value<Location>(), (Location{u"cmd/main.go"_s, 12, 3}));
    QCOMPARE(addresses.size(), 1);
    shot(panel, u"audit-called"_s);
}

void tst_AuditPanel::updatesAreChosenAndTakenOver()
{
    AuditPanel panel;
    showSized(panel, {900, 600});
    panel.setProject(readProject(analysis()));
    panel.setHealth(health());
    panel.showPage(AuditPanel::Page::Updates);
    auto *page = named<QWidget>(panel, u"updatesPage"_s);
    auto *view = page->findChild<QTreeView *>();
    QCOMPARE(view->model()->rowCount(), 2); // what is newest says nothing
    auto *apply = named<QPushButton>(panel, u"applyUpdates"_s);
    QVERIFY(!apply->isEnabled());
    view->setFocus();
    view->setCurrentIndex(view->model()->index(0, 0));
    QTest::keyClick(view, Qt::Key_Space);
    QVERIFY(apply->isEnabled());
    QSignalSpy edits(&panel, &AuditPanel::editsRequested);
    apply->click();
    QCOMPARE(edits.first().first().value<QList<ModEdit>>(), QList<ModEdit>{requireModule("example.org/a", "v1.2.0")});
    QSignalSpy notes(&panel, &AuditPanel::notesRequested);
    named<QPushButton>(panel, u"readNotes"_s)->click();
    QCOMPARE(notes.first(), (QVariantList{u"example.org/a"_s, u"v1.2.0"_s}));
    shot(panel, u"audit-updates"_s);
}

void tst_AuditPanel::failuresAreSaid()
{
    AuditPanel panel;
    showSized(panel, {900, 600});
    panel.setProject(readProject(analysis()));
    ModuleHealth failed = health();
    for (ModuleUpdate &update : failed.updates.modules) {
        update.state = UpdateState::NotChecked;
        update.latest.reset();
        update.patch.reset();
    }
    failed.state(HealthCheck::Updates).problem = {ErrorKind::ToolFailed, u"go"_s, u"dial tcp: refused"_s, u"Check the network."_s, {}};
    failed.vulnerabilities.reset();
    failed.state(HealthCheck::Vulnerabilities).problem = {ErrorKind::ToolFailed, u"db"_s, u"no such host"_s, {}, {}};
    panel.setHealth(failed);
    for (const auto &[page, name, words] : {std::tuple{AuditPanel::Page::Updates, u"updatesPage"_s, u"dial tcp"_s},
                                            std::tuple{AuditPanel::Page::Vulnerabilities, u"vulnerabilityPage"_s, u"no such host"_s}}) {
        panel.showPage(page);
        auto *state = named<QWidget>(panel, name)->findChild<StatePage *>();
        QVERIFY(state->isVisible());
        QVERIFY(state->state().tone != Tone::Good);
        QVERIFY2(state->state().detail.contains(words), qPrintable(state->state().detail));
    }
    // While one runs, it can be cancelled.
    failed.state(HealthCheck::Updates) = {.isRunning = true, .done = 3, .total = 9};
    panel.setHealth(failed);
    panel.showPage(AuditPanel::Page::Updates);
    QSignalSpy cancelled(&panel, &AuditPanel::cancelRequested);
    auto *cancel = named<QWidget>(panel, u"updatesPage"_s)->findChild<QPushButton *>(u"cancelCheck"_s);
    QVERIFY(cancel->isVisible());
    cancel->click();
    QCOMPARE(cancelled.first().first().value<HealthCheck>(), HealthCheck::Updates);
}

void tst_AuditPanel::licencesAndSums()
{
    AuditPanel panel;
    showSized(panel, {900, 600});
    panel.setProject(readProject(analysis()));
    panel.setHealth(health());
    panel.showPage(AuditPanel::Page::Licences);
    auto *licences = named<QWidget>(panel, u"licencePage"_s)->findChild<QTreeView *>()->model();
    QCOMPARE(licences->index(0, 2).data().toString(), u"MIT"_s);
    QCOMPARE(licences->index(1, 2).data().toString(), u"no licence file"_s);
    shot(panel, u"audit-licences"_s);
    panel.showPage(AuditPanel::Page::Sums);
    auto *sums = named<QWidget>(panel, u"sumPage"_s)->findChild<QTreeView *>()->model();
    QCOMPARE(sums->rowCount(), 1);
    QVERIFY(sums->index(0, 1).data().toString().contains(u"example.org/a@v1.0.0"_s));
    shot(panel, u"audit-sums"_s);
}

void tst_AuditPanel::theTreeSaysItToo()
{
    DependencyPanel panel;
    showSized(panel, {420, 600});
    panel.setProject(readProject(analysis()));
    auto *vulnerable = named<PillButton>(panel, u"vulnerablePill"_s);
    QVERIFY(!vulnerable->isVisible()); // nobody has looked
    panel.setHealth(health());
    QVERIFY(vulnerable->isVisible());
    QCOMPARE(vulnerable->text(), u"1 vulnerable"_s);
    QVERIFY(named<PillButton>(panel, u"updatesPill"_s)->text().startsWith(u"1 update"_s));
    vulnerable->click();
    auto *list = named<QTreeView>(panel, u"moduleList"_s);
    QCOMPARE(list->model()->rowCount(), 1);
    vulnerable->click();
    QCOMPARE(list->model()->rowCount(), 3);
    const auto cell = [&](int row, int column) { return list->model()->index(row, column).data().toString(); };
    QCOMPARE(cell(0, 2), u"v1.2.0"_s);
    QCOMPARE(cell(1, 2), u"not known"_s);
    QCOMPARE(cell(2, 2), u"newest"_s);
    QCOMPARE(cell(0, 4), u"MIT"_s);
    shot(panel, u"dependencies-health"_s);
}

void tst_AuditPanel::everythingHasAName()
{
    AuditPanel panel;
    showSized(panel, {900, 600});
    panel.setProject(readProject(analysis()));
    panel.setHealth(health());
    for (int page = 0; page < 4; ++page) {
        panel.showPage(AuditPanel::Page(page));
        for (QWidget *widget : panel.findChildren<QWidget *>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->inherits("QScrollBar"))
                continue;
            const bool hasText = qobject_cast<QAbstractButton *>(widget) && !qobject_cast<QAbstractButton *>(widget)->text().isEmpty();
            QVERIFY2(hasText || !widget->accessibleName().isEmpty(),
                     qPrintable(widget->objectName() + QLatin1StringView(widget->metaObject()->className())));
        }
    }
}

QTEST_MAIN(tst_AuditPanel)
#include "tst_auditpanel.moc"
