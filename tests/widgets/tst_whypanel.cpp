// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "stage.h"

#include "items/modpreview.h"
#include "modfile/modfile.h"
#include "why/trial.h"
#include "why/whypanel.h"
#include "why/whypicture.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace slipway::test;

/// The Why tab: its picture for screen readers, and trials of other versions over a module cache of three modules.
class tst_WhyPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pictureIsATree();
    void keysMoveThroughThePicture();
    void trialShowsDatesAndRetractions();
    void trialAsGetLowersWhatAsksForMore();
    void trialSaysWhatGoSaid();
    void trialIsSeenAtOnce();
    void dropsTheLine();
    void saysWhatIsInConflict();
    void everythingHasAName();

private:
    void module(const QString &at, const QByteArray &text) const;
    void write(const QString &name, const QByteArray &text) const;
    ProjectModules project() const { return projectOf(m_text); }
    ProjectModules projectOf(const QByteArray &text) const;

    std::unique_ptr<Theme> m_theme;
    QTemporaryDir m_dir;
    const QByteArray m_text = "module m.t/m\n\ngo 1.20\n\nrequire ex.t/b v1.2.0\n\nrequire ex.t/c v1.2.0 // indirect\n";
};

void tst_WhyPanel::write(const QString &name, const QByteArray &text) const
{
    QDir().mkpath(QFileInfo(m_dir.filePath(name)).path());
    QFile file(m_dir.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

void tst_WhyPanel::module(const QString &at, const QByteArray &text) const
{
    const QString name = u"cache/cache/download/"_s + at.section(u'@', 0, 0) + u"/@v/"_s + at.section(u'@', 1);
    write(name + u".mod"_s, "module " + at.section(u'@', 0, 0).toUtf8() + "\ngo 1.20\n" + text);
    write(name + u".info"_s, R"({"Version":"v1","Time":"2024-05-17T10:00:00Z"})");
}

void tst_WhyPanel::initTestCase()
{
    m_theme = std::make_unique<Theme>();
    module(u"ex.t/b@v1.1.0"_s, "require ex.t/c v1.1.0\n");
    module(u"ex.t/b@v1.2.0"_s, "require ex.t/c v1.2.0\n");
    module(u"ex.t/c@v1.0.0"_s, {});
    module(u"ex.t/c@v1.1.0"_s, {});
    module(u"ex.t/c@v1.2.0"_s, "retract v1.0.0 // loses data\n");
    write(u"cache/cache/download/ex.t/b/@v/list"_s, "v1.1.0\nv1.2.0\n");
    write(u"go.mod"_s, m_text);
}

ProjectModules tst_WhyPanel::projectOf(const QByteArray &text) const
{
    ProjectModules project;
    project.state = ReadingState::Ready;
    project.isTrusted = true;
    project.modFile = m_dir.filePath(u"go.mod"_s);
    project.modText = text;
    project.moduleCache = m_dir.filePath(u"cache"_s);
    project.engine = std::make_shared<ModuleEngine>(QString());
    project.analysis = *project.engine->analyse({project.modFile, text, project.moduleCache});
    return project;
}

void tst_WhyPanel::pictureIsATree()
{
    WhyPanel panel;
    showSized(panel, {700, 620});
    panel.setProject(project());
    panel.showModule(u"ex.t/c"_s);
    auto *picture = named<WhyPicture>(panel, u"whyPicture"_s);
    QTRY_VERIFY(picture->isDrawn());
    QAccessibleInterface *tree = QAccessible::queryAccessibleInterface(picture);
    QCOMPARE(tree->role(), QAccessible::Tree);
    QCOMPARE(tree->childCount(), 1);
    QAccessibleInterface *main = tree->child(0);
    QCOMPARE(main->role(), QAccessible::TreeItem);
    QCOMPARE(main->text(QAccessible::Name), u"m.t/m (main)"_s);
    QCOMPARE(main->parent(), tree);
    QVERIFY(main->state().expandable);
    QAccessibleInterface *asker = main->child(0);
    QCOMPARE(asker->text(QAccessible::Name), u"ex.t/b v1.2.0"_s);
    QAccessibleInterface *version = asker->child(0);
    QCOMPARE(version->text(QAccessible::Name), u"v1.2.0 selected"_s);
    QVERIFY(!version->text(QAccessible::Description).isEmpty());
    QCOMPARE(version->parent(), asker);
    QCOMPARE(asker->indexOfChild(version), 0);
    QVERIFY(!version->rect().isEmpty());
    QCOMPARE(tree->childAt(version->rect().center().x(), version->rect().center().y()), version);
    asker->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
    QVERIFY(asker->state().selected);
}

void tst_WhyPanel::keysMoveThroughThePicture()
{
    WhyPanel panel;
    showSized(panel, {700, 620});
    panel.setProject(project());
    panel.showModule(u"ex.t/c"_s);
    auto *picture = named<WhyPicture>(panel, u"whyPicture"_s);
    QTRY_VERIFY(picture->isDrawn());
    picture->setFocus();
    QTest::keyClick(picture, Qt::Key_Home);
    QCOMPARE(picture->currentBox(), 0);
    QTest::keyClick(picture, Qt::Key_Right);
    QVERIFY(picture->currentBox() > 0);
    QSignalSpy selected(&panel, &WhyPanel::moduleSelected);
    for (int i = 0; i < picture->graph().nodes.size(); ++i) {
        if (picture->graph().nodes[i].kind == WhyNode::Kind::Step)
            picture->setCurrentBox(i);
    }
    QTest::keyClick(picture, Qt::Key_Return);
    QCOMPARE(selected.size(), 1);
    QCOMPARE(panel.module(), u"ex.t/b"_s);
}

void tst_WhyPanel::trialShowsDatesAndRetractions()
{
    WhyPanel panel;
    showSized(panel, {700, 700});
    panel.setProject(project());
    panel.showModule(u"ex.t/c"_s);
    QTest::mouseClick(named<QPushButton>(panel, u"tryVersion"_s), Qt::LeftButton);
    auto *versions = named<QComboBox>(panel, u"trialVersion"_s);
    QTRY_COMPARE(versions->count(), 3);
    QCOMPARE(versions->itemText(0), u"v1.2.0"_s);
    QVERIFY(versions->itemData(2, Qt::AccessibleTextRole).toString().contains(u"retracted"_s));
    versions->setEditText(u"v1.0.0"_s);
    auto *about = named<QLabel>(panel, u"trialAbout"_s);
    QTRY_VERIFY2(about->text().contains(u"retracted: loses data"_s), qPrintable(about->text()));
    // A plain date in the language of the moment, as everywhere in the window.
    QVERIFY2(about->text().contains(u"of %1 ·"_s.arg(QLocale().toString(QDate(2024, 5, 17), QLocale::ShortFormat))),
             qPrintable(about->text()));
}

/// A small window has no room for it below the picture; what somebody opens comes into view, and stays there when the answer comes.
void tst_WhyPanel::trialIsSeenAtOnce()
{
    WhyPanel panel;
    showSized(panel, {460, 330});
    panel.setProject(project());
    panel.showModule(u"ex.t/c"_s);
    QTest::mouseClick(named<QPushButton>(panel, u"tryVersion"_s), Qt::LeftButton);
    auto *versions = named<QComboBox>(panel, u"trialVersion"_s);
    auto *answer = named<QLabel>(panel, u"trialAnswer"_s);
    QTRY_VERIFY(!answer->text().isEmpty());
    const QList<QScrollArea *> areas = panel.findChildren<QScrollArea *>();
    const auto around = std::ranges::find_if(areas, [&](const QScrollArea *area) { return area->isAncestorOf(versions); });
    QVERIFY(around != areas.end());
    QTRY_VERIFY((*around)->verticalScrollBar()->maximum() > 0); // or this proves nothing
    QTRY_COMPARE(versions->visibleRegion().boundingRect(), versions->rect());
    shot(panel, u"trial-small"_s);
}

void tst_WhyPanel::trialAsGetLowersWhatAsksForMore()
{
    WhyPanel panel;
    showSized(panel, {700, 700});
    panel.setProject(project());
    panel.showModule(u"ex.t/c"_s);
    QTest::mouseClick(named<QPushButton>(panel, u"tryVersion"_s), Qt::LeftButton);
    named<QComboBox>(panel, u"trialVersion"_s)->setEditText(u"v1.1.0"_s);
    auto *answer = named<QLabel>(panel, u"trialAnswer"_s);
    QTRY_VERIFY2(answer->text().contains(u"v1.2.0 stays selected: others ask for it."_s), qPrintable(answer->text()));
    QTest::keyClick(named<QCheckBox>(panel, u"trialAsGet"_s), Qt::Key_Space);
    QTRY_VERIFY2(answer->text().contains(u"ex.t/b v1.2.0 becomes v1.1.0"_s), qPrintable(answer->text()));
    shot(panel, u"trial"_s);
    QSignalSpy applied(&panel, &WhyPanel::textRequested);
    QTest::mouseClick(named<QPushButton>(panel, u"trialApply"_s), Qt::LeftButton);
    QCOMPARE(applied.size(), 1);
    const ModFile mod = parseModFile(applied[0][0].toByteArray());
    QCOMPARE(mod.findRequire("ex.t/b")->module.version, QByteArray("v1.1.0"));
    QCOMPARE(mod.findRequire("ex.t/c")->module.version, QByteArray("v1.1.0"));
}

void tst_WhyPanel::trialSaysWhatGoSaid()
{
    Trial trial;
    QByteArray asked;
    trial.setProver(
        {[&asked](const QByteArray &text) -> Result<> {
             asked = text;
             return {};
         },
         [](const QByteArray &, bool, const QList<Change> &) -> Result<> { return failure(ErrorKind::Refused, {}, u"busy"_s); }});
    trial.setProject(project());
    showSized(trial, {700, 400});
    trial.open(u"ex.t/b"_s, u"v1.1.0"_s);
    auto *check = named<QPushButton>(trial, u"trialCheck"_s);
    QTRY_VERIFY(check->isEnabled());
    QTest::mouseClick(check, Qt::LeftButton);
    QVERIFY(asked.contains("ex.t/b v1.1.0"));
    QVERIFY(!check->isEnabled());
    auto *verdict = named<QLabel>(trial, u"goVerdict"_s);
    QVERIFY(verdict->text().startsWith(u"go is selecting"_s));
    trial.showCheck("another text", {}, {});
    QVERIFY(verdict->text().startsWith(u"go is selecting"_s));
    trial.showCheck(asked, {}, {});
    QCOMPARE(verdict->text(), u"go selects the same modules."_s);
    trial.showCheck(asked, {}, {ErrorKind::ToolFailed, {}, u"go: no"_s, {}, {}});
    QCOMPARE(verdict->text(), u"go refuses it: go: no"_s);
}

void tst_WhyPanel::dropsTheLine()
{
    WhyPanel panel;
    showSized(panel, {700, 620});
    panel.setProject(project());
    panel.showModule(u"ex.t/c"_s);
    auto *pin = named<QLabel>(panel, u"pinSentence"_s);
    QTRY_VERIFY2(pin->text().startsWith(u"The line in go.mod holds nothing"_s), qPrintable(pin->text()));
    QSignalSpy wanted(&panel, &WhyPanel::textRequested);
    QTest::mouseClick(named<QPushButton>(panel, u"dropLine"_s), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    QVERIFY(!wanted[0][0].toByteArray().contains("ex.t/c"));
}

/// b was written for d v0.1.0 and gets v0.2.0, which may have another API.
void tst_WhyPanel::saysWhatIsInConflict()
{
    module(u"ex.t/d@v0.1.0"_s, {});
    module(u"ex.t/d@v0.2.0"_s, {});
    module(u"ex.t/e@v1.0.0"_s, "require ex.t/d v0.1.0\n");
    WhyPanel panel;
    showSized(panel, {700, 620});
    panel.setProject(projectOf("module m.t/m\n\ngo 1.20\n\nrequire (\n\tex.t/d v0.2.0\n\tex.t/e v1.0.0\n)\n"));
    panel.showModule(u"ex.t/d"_s);
    auto *findings = named<QWidget>(panel, u"findings"_s);
    QTRY_VERIFY(findings->isVisible());
    QCOMPARE(named<QLabel>(panel, u"findingTitle"_s)->text(), u"ex.t/d is used at v0.2.0, but 1 module(s) asked for less."_s);
    QVERIFY(named<QLabel>(panel, u"findingDetail"_s)->text().startsWith(u"ex.t/e@v1.0.0 was written for v0.1.0"_s));
    QSignalSpy asked(&panel, &WhyPanel::fixRequested);
    QTest::mouseClick(named<QPushButton>(panel, u"runRemedy"_s), Qt::LeftButton);
    QCOMPARE(asked.value(0).value(0).toString(), u"go get ex.t/e@latest"_s);

    panel.showModule(u"ex.t/e"_s);
    QVERIFY(!findings->isVisible());
}

void tst_WhyPanel::everythingHasAName()
{
    WhyPanel panel;
    showSized(panel, {700, 700});
    panel.setProject(project());
    panel.showModule(u"ex.t/c"_s);
    QTest::mouseClick(named<QPushButton>(panel, u"tryVersion"_s), Qt::LeftButton);
    for (QWidget *widget : panel.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&panel) || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        const QAccessibleInterface *access = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(access && !access->text(QAccessible::Name).isEmpty(),
                 qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()));
    }
}

QTEST_MAIN(tst_WhyPanel)
#include "tst_whypanel.moc"
