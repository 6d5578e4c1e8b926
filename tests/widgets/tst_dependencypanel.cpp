// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "stage.h"

#include "common/banner.h"
#include "common/pillbutton.h"
#include "common/statepage.h"
#include "deptree/dependencypanel.h"
#include "items/deptreemodel.h"
#include "items/modulelistmodel.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace slipway::test;

namespace {

QTreeView *tree(QWidget &panel)
{
    return named<QTreeView>(panel, u"moduleTree"_s);
}

QStringList topRows(QTreeView *view)
{
    const QModelIndex main = view->model()->index(0, 0);
    QStringList rows;
    for (int i = 0; i < view->model()->rowCount(main); ++i)
        rows.append(view->model()->index(i, 0, main).data().toString());
    return rows;
}

QModelIndex rowOf(QTreeView *view, const QString &text)
{
    const auto found = view->model()->match(view->model()->index(0, 0), Qt::DisplayRole, text, 1, Qt::MatchExactly | Qt::MatchRecursive);
    return found.value(0);
}

} // namespace

class tst_DependencyPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(); }
    void init() { m_theme->setScheme(ColorScheme::Light); }
    void showsModulesAndCounts();
    void narrowHeaderKeepsItsTitle();
    void filtersWhileTyping();
    void conflictsAndDirect();
    void enterAsksWhy();
    void keepsWhatWasOpen();
    void listSortsAndShowsTheSameModule();
    void menuCopies();
    void designedStates();
    void problemsAreSaid();
    void everythingHasAName();
    void largeProjectStaysFluid();
    void pictures();

private:
    std::unique_ptr<Theme> m_theme;
};

void tst_DependencyPanel::showsModulesAndCounts()
{
    DependencyPanel panel;
    showSized(panel, {400, 520});
    ProjectModules project = readProject(sampleAnalysis());
    panel.setProject(project);
    QCOMPARE(named<PillButton>(panel, u"modulesPill"_s)->text(), u"12 module(s)"_s);
    QCOMPARE(named<PillButton>(panel, u"conflictsPill"_s)->text(), u"2 conflict(s)"_s);
    QVERIFY(tree(panel)->isVisible());
    QVERIFY(tree(panel)->isExpanded(tree(panel)->model()->index(0, 0)));
    project.isConfirmed = true;
    panel.setProject(project);
    QCOMPARE(named<PillButton>(panel, u"modulesPill"_s)->text(), u"12 module(s) ✓"_s);
}

/// In the narrowest dock the pills give way, not the name of the panel.
void tst_DependencyPanel::narrowHeaderKeepsItsTitle()
{
    DependencyPanel panel;
    ProjectModules project = readProject(sampleAnalysis());
    project.isConfirmed = true;
    panel.setProject(project);
    panel.setMinimumWidth(230);
    showSized(panel, {230, 520});
    auto *title = named<QLabel>(panel, u"panelTitle"_s);
    QCOMPARE_GE(title->width(), title->sizeHint().width());
    QCOMPARE(panel.width(), 230);
    for (const QString &name : {u"modulesPill"_s, u"conflictsPill"_s}) {
        auto *pill = named<PillButton>(panel, name);
        QVERIFY2(pill->width() >= pill->minimumSizeHint().width() && pill->geometry().right() < pill->parentWidget()->width(),
                 qPrintable(name));
    }
    shot(panel, u"dependencies-narrow"_s);
}

void tst_DependencyPanel::filtersWhileTyping()
{
    DependencyPanel panel;
    showSized(panel, {400, 520});
    panel.setProject(readProject(sampleAnalysis()));
    auto *filter = named<QLineEdit>(panel, u"moduleFilter"_s);
    panel.focusFilter();
    QTest::keyClicks(filter, u"x/te"_s);
    QTRY_COMPARE(topRows(tree(panel)), QStringList({u"golang.org/x/text"_s}));
    QTest::keyClick(filter, Qt::Key_Down);
    QTRY_VERIFY(tree(panel)->hasFocus());
    panel.focusFilter();
    QTest::keyClicks(filter, u"nothing like that"_s);
    QTRY_VERIFY(named<StatePage>(panel, u"statePage"_s)->isVisible());
    QTest::mouseClick(named<QPushButton>(panel, u"statePrimary"_s), Qt::LeftButton);
    QTRY_COMPARE(topRows(tree(panel)).size(), 12);
    panel.focusFilter();
    QTest::keyClicks(filter, u"abc"_s);
    QTest::keyClick(filter, Qt::Key_Escape);
    QCOMPARE(filter->text(), QString());
}

void tst_DependencyPanel::conflictsAndDirect()
{
    DependencyPanel panel;
    showSized(panel, {400, 520});
    panel.setProject(readProject(sampleAnalysis()));
    QTest::mouseClick(named<PillButton>(panel, u"conflictsPill"_s), Qt::LeftButton);
    QCOMPARE(topRows(tree(panel)), QStringList({u"golang.org/x/text"_s, u"mattn/go-colorable"_s}));
    QVERIFY(named<QPushButton>(panel, u"conflictsToggle"_s)->isChecked());
    QTest::mouseClick(named<QPushButton>(panel, u"conflictsToggle"_s), Qt::LeftButton);
    QVERIFY(!named<PillButton>(panel, u"conflictsPill"_s)->isChecked());
    QTest::mouseClick(named<QPushButton>(panel, u"directToggle"_s), Qt::LeftButton);
    QCOMPARE(topRows(tree(panel)).size(), 5);
    QTest::mouseClick(named<PillButton>(panel, u"modulesPill"_s), Qt::LeftButton);
    QCOMPARE(topRows(tree(panel)).size(), 12);
}

void tst_DependencyPanel::enterAsksWhy()
{
    DependencyPanel panel;
    showSized(panel, {400, 520});
    panel.setProject(readProject(sampleAnalysis()));
    QSignalSpy why(&panel, &DependencyPanel::whyRequested);
    QSignalSpy selected(&panel, &DependencyPanel::moduleSelected);
    panel.showModule(u"github.com/spf13/cobra"_s);
    QVERIFY(selected.isEmpty()); // only the person's hand counts
    QCOMPARE(panel.currentModule(), u"github.com/spf13/cobra"_s);
    QTest::keyClick(tree(panel), Qt::Key_Down);
    QCOMPARE(selected.takeFirst().first().toString(), u"github.com/spf13/pflag"_s);
    QTest::keyClick(tree(panel), Qt::Key_Return);
    QCOMPARE(why.takeFirst().first().toString(), u"github.com/spf13/pflag"_s);
    // An asker is a module too.
    panel.showModule(u"golang.org/x/text"_s);
    QTest::keyClick(tree(panel), Qt::Key_Right);
    QTest::keyClick(tree(panel), Qt::Key_Down);
    QTest::keyClick(tree(panel), Qt::Key_Return);
    QCOMPARE(why.takeFirst().first().toString(), u"golang.org/x/net"_s);
}

void tst_DependencyPanel::keepsWhatWasOpen()
{
    DependencyPanel panel;
    showSized(panel, {400, 520});
    panel.setProject(readProject(sampleAnalysis()));
    QTreeView *view = tree(panel);
    panel.showModule(u"golang.org/x/text"_s);
    QTest::keyClick(view, Qt::Key_Right);
    QTest::keyClick(view, Qt::Key_Down);
    QTest::keyClick(view, Qt::Key_Right); // who asks for x/net v0.43.0?
    QTest::keyClick(view, Qt::Key_Down);
    QCOMPARE(view->currentIndex().data().toString(), u"go.mod (you)"_s);
    panel.setProject(readProject(sampleAnalysis())); // another reading of the same project
    QCOMPARE(view->currentIndex().data().toString(), u"go.mod (you)"_s);
    QCOMPARE(view->currentIndex().parent().data().toString(), u"wins ← x/net v0.43.0"_s);
    QVERIFY(view->isExpanded(view->currentIndex().parent()));
    // A filter that keeps the module keeps it open, too.
    QTest::mouseClick(named<QPushButton>(panel, u"conflictsToggle"_s), Qt::LeftButton);
    QVERIFY(view->isExpanded(rowOf(view, u"golang.org/x/text"_s)));
}

void tst_DependencyPanel::listSortsAndShowsTheSameModule()
{
    DependencyPanel panel;
    showSized(panel, {640, 520});
    panel.setProject(readProject(sampleAnalysis()));
    panel.showModule(u"golang.org/x/net"_s);
    QTest::mouseClick(named<QToolButton>(panel, u"listToggle"_s), Qt::LeftButton);
    auto *list = named<QTreeView>(panel, u"moduleList"_s);
    QVERIFY(list->isVisible());
    QCOMPARE(panel.currentModule(), u"golang.org/x/net"_s);
    QCOMPARE(list->model()->rowCount(), 12);
    list->sortByColumn(ModuleListModel::AskersColumn, Qt::DescendingOrder);
    QCOMPARE(list->model()->index(0, 0).data().toString(), u"golang.org/x/text"_s);
    QTest::mouseClick(named<QToolButton>(panel, u"listToggle"_s), Qt::LeftButton);
    QVERIFY(tree(panel)->isVisible());
}

void tst_DependencyPanel::menuCopies()
{
    DependencyPanel panel;
    showSized(panel, {400, 520});
    panel.setProject(readProject(sampleAnalysis()));
    QSignalSpy location(&panel, &DependencyPanel::locationRequested);
    QSignalSpy copied(&panel, &DependencyPanel::copied);
    panel.showModule(u"golang.org/x/text"_s);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {10, 10}, tree(panel)->mapToGlobal(QPoint(10, 10)));
    QApplication::sendEvent(tree(panel)->viewport(), &event);
    auto *menu = panel.findChild<QMenu *>(u"moduleMenu"_s);
    QVERIFY(menu);
    const auto choose = [menu](const QString &text) {
        for (QAction *action : menu->actions())
            if (QString(action->text()).remove(u'&') == text)
                return action->trigger();
        QFAIL(qPrintable(text));
    };
    choose(u"Copy path with version"_s);
    QCOMPARE(QApplication::clipboard()->text(), u"golang.org/x/text@v0.28.0"_s);
    choose(u"Copy \"go mod why -m golang.org/x/text\""_s);
    QCOMPARE(QApplication::clipboard()->text(), u"go mod why -m golang.org/x/text"_s);
    choose(u"Copy \"go get golang.org/x/text@v0.28.0\""_s);
    QCOMPARE(copied.count(), 3);
    choose(u"Show in go.mod"_s);
    QCOMPARE(location.count(), 1);
    QVERIFY(location.first().first().value<Location>().line > 1);
    QTest::keyClick(tree(panel), Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE(copied.count(), 4);
}

void tst_DependencyPanel::designedStates()
{
    DependencyPanel panel;
    showSized(panel, {400, 420});
    auto *page = named<StatePage>(panel, u"statePage"_s);
    auto *primary = named<QPushButton>(panel, u"statePrimary"_s);
    QSignalSpy open(&panel, &DependencyPanel::openRequested);
    QSignalSpy reload(&panel, &DependencyPanel::reloadRequested);
    QSignalSpy location(&panel, &DependencyPanel::locationRequested);
    QVERIFY(page->isVisible());
    QTest::mouseClick(primary, Qt::LeftButton);
    QCOMPARE(open.count(), 1);
    shot(panel, u"deptree-empty"_s);

    ProjectModules project;
    project.state = ReadingState::Reading;
    panel.setProject(project);
    QVERIFY(page->state().isBusy);

    project.state = ReadingState::Failed;
    project.error = {ErrorKind::BadInput,
                     u"go.mod"_s,
                     u"unknown directive: requires"_s,
                     u"Correct the line, then save."_s,
                     {u"/project/go.mod"_s, 17, 1}};
    panel.setProject(project);
    QVERIFY(page->state().detail.contains(u"go.mod:17:1: unknown directive: requires"_s));
    QTest::mouseClick(primary, Qt::LeftButton);
    QCOMPARE(location.count(), 1);
    QTest::mouseClick(named<QPushButton>(panel, u"stateSecondary"_s), Qt::LeftButton);
    QCOMPARE(reload.count(), 1);
    shot(panel, u"deptree-failed"_s);

    panel.setProject(readProject(std::make_shared<FakeAnalysis>(QString())));
    QVERIFY(page->isVisible());
    QCOMPARE(page->state().sentence, u"This module requires nothing yet."_s);
}

void tst_DependencyPanel::problemsAreSaid()
{
    DependencyPanel panel;
    showSized(panel, {400, 420});
    const auto analysis = sampleAnalysis();
    analysis->addProblem(
        {ErrorKind::ToolFailed, u"github.com/theupdateframework/go-tuf@v0.7.0"_s, u"its go.mod is not in the module cache"_s, {}, {}});
    ProjectModules project = readProject(analysis);
    project.isTrusted = false;
    panel.setProject(project);
    auto *banner = named<Banner>(panel, u"moduleProblems"_s);
    QVERIFY(banner->isVisible());
    QSignalSpy trust(&panel, &DependencyPanel::trustRequested);
    QTest::mouseClick(banner->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(trust.count(), 1);
    shot(panel, u"deptree-restricted"_s);
    panel.setProject(readProject(sampleAnalysis()));
    QVERIFY(!banner->isVisible());
}

void tst_DependencyPanel::everythingHasAName()
{
    DependencyPanel panel;
    showSized(panel, {400, 520});
    panel.setProject(readProject(sampleAnalysis()));
    for (const QWidget *widget : panel.findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(),
                 qPrintable(widget->objectName() + u' ' + QString::fromLatin1(widget->metaObject()->className())));
    }
    QEvent language(QEvent::LanguageChange);
    QApplication::sendEvent(&panel, &language); // writes every text again
    QVERIFY(tree(panel)->isVisible());
}

void tst_DependencyPanel::largeProjectStaysFluid()
{
    QString lines;
    for (int i = 0; i < 3000; ++i)
        lines += u"m example.org/group%1/module%2@v1.%2.0\n"_s.arg(i % 40).arg(i);
    const auto analysis = std::make_shared<FakeAnalysis>(lines);
    DependencyPanel panel;
    showSized(panel, {400, 700});
    QElapsedTimer timer;
    timer.start();
    panel.setProject(readProject(analysis));
    const qint64 opened = timer.restart();
    auto *filter = named<QLineEdit>(panel, u"moduleFilter"_s);
    filter->setText(u"group7"_s);
    QTRY_COMPARE(topRows(tree(panel)).size(), 75);
    timer.restart();
    QTest::mouseClick(named<PillButton>(panel, u"modulesPill"_s), Qt::LeftButton);
    const qint64 all = timer.restart();
    for (int i = 0; i < 50; ++i)
        QTest::keyClick(tree(panel), Qt::Key_PageDown);
    const qint64 scrolled = timer.elapsed();
    qInfo("3,000 modules: shown in %lld ms, all again in %lld ms, 50 pages in %lld ms", opened, all, scrolled);
    QVERIFY(opened < 1500 && all < 1500);
}

void tst_DependencyPanel::pictures()
{
    for (const ColorScheme scheme : {ColorScheme::Light, ColorScheme::Dark}) {
        m_theme->setScheme(scheme);
        const QString suffix = scheme == ColorScheme::Dark ? u"-dark"_s : u"-light"_s;
        DependencyPanel panel;
        showSized(panel, {400, 535});
        panel.setProject(readProject(sampleAnalysis()));
        panel.showModule(u"golang.org/x/text"_s);
        QTest::keyClick(tree(panel), Qt::Key_Right);
        shot(panel, u"deptree"_s + suffix);
        named<QToolButton>(panel, u"listToggle"_s)->setChecked(true);
        panel.resize(760, 400);
        shot(panel, u"deptree-list"_s + suffix);
    }
    m_theme->setScheme(ColorScheme::Light);
    DependencyPanel panel;
    showSized(panel, {300, 300});
    panel.setProject(readProject(std::make_shared<FakeAnalysis>(
        u"github.com/an-organisation-with-a-long-name/and-a-repository-with-a-longer-one/v12 "
        u"github.com/another-organisation/its-repository/submodule/v3@v3.14.159-0.20240102030405-abcdef123456\n"
        u"github.com/an-organisation-with-a-long-name/and-a-repository-with-a-longer-one/v12 example.org/x@v1.0.0"_s)));
    shot(panel, u"deptree-long"_s);
}

QTEST_MAIN(tst_DependencyPanel)
#include "tst_dependencypanel.moc"
