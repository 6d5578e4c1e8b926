// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "stage.h"

#include "gomod/gomodpanel.h"
#include "items/modtablemodel.h"

#include <QAccessible>
#include <QApplication>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTextBlock>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace slipway::test;

/// The form view of go.mod, by keyboard: it and the text are one document.
class tst_ModForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(); }
    void showsEveryKind();
    void editsByKeyboard();
    void oneHistory();
    void refusesInGosWords();
    void fieldsWriteTheirLines();
    void brokenTextIsMendedAsText();
    void everythingHasAName();
    void goWorkHasNoForm();
    void linesLeadToTheirModule();

private:
    static ProjectModules project(const QByteArray &text)
    {
        ProjectModules project = readProject(sampleAnalysis());
        project.modText = text;
        return project;
    }
    std::unique_ptr<Theme> m_theme;
};

namespace {

const QByteArray kText = "module github.com/cli/cli/v2\n\ngo 1.24.0\n\nrequire (\n\tgithub.com/spf13/cobra v1.9.1\n\tgolang.org/x/text "
                         "v0.27.0\n)\n\nreplace a.b/c => ./c\n";

QTableView *table(QWidget &panel, ModTable which)
{
    return named<QTableView>(panel, u"modTable%1"_s.arg(int(which)));
}

void type(QTableView *view, const QModelIndex &index, const QString &text)
{
    view->setCurrentIndex(index);
    view->edit(index);
    auto *field = view->viewport()->findChild<QLineEdit *>();
    QVERIFY(field);
    field->selectAll();
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(!view->viewport()->findChild<QLineEdit *>()); // handed over in the next round of the event loop
}

} // namespace

void tst_ModForm::showsEveryKind()
{
    GoModPanel panel;
    showSized(panel, {700, 620});
    panel.setProject(project(kText));
    panel.setFormShown(true);
    QVERIFY(named<QWidget>(panel, u"modForm"_s)->isVisible());
    QCOMPARE(named<QLineEdit>(panel, u"modModule"_s)->text(), u"github.com/cli/cli/v2"_s);
    QCOMPARE(named<QLineEdit>(panel, u"modGo"_s)->text(), u"1.24.0"_s);
    auto *tabs = named<QTabWidget>(panel, u"modTables"_s);
    QCOMPARE(tabs->count(), kModTableCount);
    QCOMPARE(tabs->tabText(0), u"Requirements (2)"_s);
    QCOMPARE(tabs->tabText(1), u"Replacements (1)"_s);
    const QAbstractItemModel *model = table(panel, ModTable::Require)->model();
    QCOMPARE(model->index(1, 2).data().toString(), u"v0.28.0"_s); // what is selected instead
    shot(panel, u"modform"_s);
}

void tst_ModForm::editsByKeyboard()
{
    GoModPanel panel;
    showSized(panel, {700, 620});
    panel.setProject(project(kText));
    panel.setFormShown(true);
    QTableView *view = table(panel, ModTable::Require);
    type(view, view->model()->index(0, 1), u"v1.10.2"_s);
    QVERIFY(panel.text().contains("github.com/spf13/cobra v1.10.2\n"));
    QVERIFY(panel.isModified());
    // The last row becomes a new line once it is complete.
    type(view, view->model()->index(2, 0), u"a.b/new"_s);
    QVERIFY(!panel.text().contains("a.b/new"));
    type(view, view->model()->index(2, 1), u"v1.0.0"_s);
    QVERIFY2(panel.text().contains("a.b/new v1.0.0\n"), panel.text().constData());
    QCOMPARE(view->model()->rowCount(), 4);
    view->selectRow(view->model()->match(view->model()->index(0, 0), Qt::DisplayRole, u"github.com/spf13/cobra"_s).value(0).row());
    QTest::keyClick(view, Qt::Key_Delete);
    QVERIFY(!panel.text().contains("cobra"));
}

void tst_ModForm::oneHistory()
{
    GoModPanel panel;
    showSized(panel, {700, 620});
    panel.setProject(project(kText));
    panel.setFormShown(true);
    QTableView *view = table(panel, ModTable::Require);
    type(view, view->model()->index(0, 1), u"v1.10.2"_s);
    view->setFocus();
    QTRY_VERIFY(view->hasFocus());
    QTest::keyClick(view, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(panel.text(), kText);
    QCOMPARE(view->model()->index(0, 1).data().toString(), u"v1.9.1"_s);
    panel.setFormShown(false);
    auto *editor = panel.findChild<QPlainTextEdit *>();
    editor->redo();
    QVERIFY(panel.text().contains("v1.10.2"));
    QCOMPARE(view->model()->index(0, 1).data().toString(), u"v1.10.2"_s);
}

void tst_ModForm::refusesInGosWords()
{
    GoModPanel panel;
    showSized(panel, {700, 620});
    panel.setProject(project(kText));
    panel.setFormShown(true);
    QTableView *view = table(panel, ModTable::Require);
    type(view, view->model()->index(0, 1), u"v2.0.0"_s);
    QCOMPARE(panel.text(), kText);
    auto *words = named<QLabel>(panel, u"modFormWords"_s);
    QVERIFY2(words->text().contains(u"should be v0 or v1, not v2"_s), qPrintable(words->text()));
    type(view, view->model()->index(0, 1), u"v1.10.2"_s);
    QVERIFY(words->text().isEmpty());
}

void tst_ModForm::fieldsWriteTheirLines()
{
    GoModPanel panel;
    showSized(panel, {700, 620});
    panel.setProject(project(kText));
    panel.setFormShown(true);
    const auto write = [&](const QString &name, const QString &text) {
        auto *field = named<QLineEdit>(panel, name);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    };
    write(u"modToolchain"_s, u"go1.25.1"_s);
    QVERIFY(panel.text().contains("toolchain go1.25.1\n"));
    write(u"modGo"_s, u"1.25"_s);
    QVERIFY(panel.text().contains("go 1.25\n"));
    write(u"modGo"_s, u"x"_s);
    QVERIFY(panel.text().contains("go 1.25\n"));
    QVERIFY(!named<QLabel>(panel, u"modFormWords"_s)->text().isEmpty());
}

void tst_ModForm::brokenTextIsMendedAsText()
{
    GoModPanel panel;
    showSized(panel, {700, 620});
    panel.setProject(project("module m\n\nrequires a.b/c v1.0.0\n"));
    panel.setFormShown(true);
    auto *words = named<QLabel>(panel, u"modFormWords"_s);
    QVERIFY2(words->text().contains(u"unknown directive: requires"_s), qPrintable(words->text()));
    QTableView *view = table(panel, ModTable::Require);
    QCOMPARE(view->model()->rowCount(), 0); // nothing to fill in
    QVERIFY(named<QLineEdit>(panel, u"modModule"_s)->isReadOnly());
}

void tst_ModForm::everythingHasAName()
{
    GoModPanel panel;
    showSized(panel, {700, 620});
    panel.setProject(project(kText));
    panel.setFormShown(true);
    for (QWidget *widget : panel.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&panel) || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        const QAccessibleInterface *access = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(access && !access->text(QAccessible::Name).isEmpty(),
                 qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()));
    }
}

void tst_ModForm::goWorkHasNoForm()
{
    GoModPanel panel;
    showSized(panel, {700, 620});
    ProjectModules work = project("go 1.24\n\nuse ./a\n");
    work.modFile = u"/project/go.work"_s;
    panel.setProject(work);
    QVERIFY(!named<QToolButton>(panel, u"asForm"_s)->isEnabled());
    panel.setProject(project(kText));
    QVERIFY(named<QToolButton>(panel, u"asForm"_s)->isEnabled());
}

/// With the mouse alone: a click lets the Why tab follow, the menu opens it.
void tst_ModForm::linesLeadToTheirModule()
{
    GoModPanel panel;
    showSized(panel, {700, 620});
    panel.setProject(project(kText));
    auto *editor = named<QPlainTextEdit>(panel, u"goModEditor"_s);
    editor->setFocus();
    QSignalSpy selected(&panel, &GoModPanel::moduleSelected), why(&panel, &GoModPanel::whyRequested);
    QTextCursor line(editor->document()->findBlockByNumber(5));
    QTest::mouseClick(editor->viewport(), Qt::LeftButton, {}, editor->cursorRect(line).center() + QPoint(40, 0));
    QTRY_COMPARE(selected.value(0).value(0).toString(), u"github.com/spf13/cobra"_s);
    QVERIFY(why.isEmpty());

    QContextMenuEvent asked(QContextMenuEvent::Keyboard, {}, {});
    QApplication::sendEvent(editor, &asked);
    auto *menu = editor->findChild<QMenu *>(u"editorMenu"_s);
    QVERIFY(menu);
    QCOMPARE(menu->actions().first()->text(), u"Why spf13/cobra?"_s);
    menu->actions().first()->trigger();
    QCOMPARE(why.value(0).value(0).toString(), u"github.com/spf13/cobra"_s);
    menu->close();
}

QTEST_MAIN(tst_ModForm)
#include "tst_modform.moc"
