// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "common/theme.h"
#include "common/translator.h"
#include "gosettings/gosettingsdialog.h"
#include "settings/settings.h"
#include "workspace/workspace.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStandardPaths>
#include <QTableView>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace slipway;
using namespace Qt::StringLiterals;

/// go's settings and the check of a module as a person meets them.
class TestGoSettingsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void listsAndFilters();
    void changesAndUndoes();
    void refusesWhatGoRefuses();
    void starsAreNoPassword();
    void restrictedProjectChangesNothing();
    void checksAModule();
    void remedyIsApplied();
    void everythingHasAName_data();
    void everythingHasAName();
    void pictures_data();
    void pictures();

private:
    template<typename T> T *find(const char *name) const
    {
        T *found = m_dialog->findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    QTableView *table() const { return find<QTableView>("settingTable"); }
    void search(const QString &text) const;
    QString rowText(int row) const;
    void write(const QString &name, const QByteArray &text) const;

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<GoSettingsDialog> m_dialog;
    bool m_hasGo = !QStandardPaths::findExecutable(u"go"_s).isEmpty();
};

void TestGoSettingsDialog::initTestCase()
{
    for (const char *name :
         {"GOPROXY", "GOPRIVATE", "GONOPROXY", "GONOSUMDB", "GOSUMDB", "GOENV", "GOFLAGS", "GOINSECURE", "HTTPS_PROXY", "https_proxy"})
        qunsetenv(name);
}

void TestGoSettingsDialog::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    qputenv("HOME", m_home->path().toUtf8());
    qputenv("XDG_CONFIG_HOME", m_home->filePath(u"config"_s).toUtf8());
    m_workspace = std::make_unique<Workspace>(std::make_shared<SettingsStore>(m_home->filePath(u"slipway"_s)));
    m_dialog = std::make_unique<GoSettingsDialog>(m_workspace.get(), nullptr);
    m_dialog->showSettings();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

void TestGoSettingsDialog::cleanup()
{
    m_dialog.reset();
    m_workspace.reset();
    qunsetenv("GOPROXY");
    qunsetenv("GOSUMDB");
}

void TestGoSettingsDialog::write(const QString &name, const QByteArray &text) const
{
    QDir().mkpath(QFileInfo(m_home->filePath(name)).path());
    QFile file(m_home->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
}

void TestGoSettingsDialog::search(const QString &text) const
{
    find<QLineEdit>("settingSearch")->clear();
    QTest::keyClicks(find<QLineEdit>("settingSearch"), text);
    if (table()->model()->rowCount() > 0)
        table()->setCurrentIndex(table()->model()->index(0, 0));
}

QString TestGoSettingsDialog::rowText(int row) const
{
    QStringList cells;
    for (int column = 0; column < table()->model()->columnCount(); ++column)
        cells += table()->model()->index(row, column).data().toString();
    return cells.join(u" | "_s);
}

void TestGoSettingsDialog::listsAndFilters()
{
    QVERIFY2(rowText(0).startsWith(u"GOPROXY | https://proxy.golang.org,direct | "_s),
             qPrintable(rowText(0))); // of this Go, or its default
    const int count = table()->model()->rowCount();
    search(u"private no prox"_s); // every word counts, meanings too
    QVERIFY(table()->model()->rowCount() < count);
    search(u"GOPRIVATE"_s);
    QVERIFY(rowText(0).startsWith(u"GOPRIVATE"_s));
    QVERIFY(find<QLineEdit>("settingValue")->text().isEmpty());
}

void TestGoSettingsDialog::changesAndUndoes()
{
    if (!m_hasGo)
        QSKIP("there is no go to write with");
    search(u"GOPRIVATE"_s);
    auto *value = find<QLineEdit>("settingValue");
    value->setFocus();
    QTest::keyClicks(value, u"example.test/team"_s);
    QCOMPARE(find<QLabel>("command")->accessibleName(), u"Command: go env -w GOPRIVATE=example.test/team"_s);
    QTest::keyClick(value, Qt::Key_Return);
    auto *message = find<QLabel>("settingMessage");
    QTRY_COMPARE_WITH_TIMEOUT(message->text(), u"GOPRIVATE was changed."_s, 30'000);
    QVERIFY(rowText(table()->currentIndex().row()).contains(u"example.test/team | go env file"_s));
    auto *undo = find<QPushButton>("undoSetting");
    QVERIFY(undo->isEnabled());
    QTest::keyClick(undo, Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(!undo->isEnabled() && find<QLineEdit>("settingValue")->text().isEmpty(), 30'000);
    QVERIFY(!find<QPushButton>("unsetSetting")->isEnabled());
}

void TestGoSettingsDialog::refusesWhatGoRefuses()
{
    search(u"GOMODCACHE"_s);
    auto *value = find<QLineEdit>("settingValue");
    value->selectAll();
    QTest::keyClicks(value, u"relative"_s);
    QVERIFY(!find<QPushButton>("saveSetting")->isEnabled());
    QCOMPARE(find<QLabel>("settingMessage")->text(), u"GOMODCACHE entry is relative; must be absolute path: \"relative\""_s);
    search(u"GOENV"_s);
    QVERIFY(find<QLineEdit>("settingValue")->isReadOnly());
}

void TestGoSettingsDialog::starsAreNoPassword()
{
    qputenv("GOPROXY", "https://ann:s3cr3t@a.test");
    m_dialog = std::make_unique<GoSettingsDialog>(m_workspace.get(), nullptr);
    m_dialog->showSettings();
    QCOMPARE(find<QLineEdit>("settingValue")->text(), u"https://***@a.test"_s);
    QTest::keyClick(find<QLineEdit>("settingValue"), Qt::Key_End);
    QTest::keyClicks(find<QLineEdit>("settingValue"), u",direct"_s);
    QVERIFY(!find<QPushButton>("saveSetting")->isEnabled());
    QVERIFY(find<QLabel>("command")->accessibleName().contains(u"command"_s, Qt::CaseInsensitive));
    QVERIFY(!find<QLabel>("command")->accessibleName().contains(u"***"_s));
}

void TestGoSettingsDialog::restrictedProjectChangesNothing()
{
    write(u"project/go.mod"_s, "module ex.t/m\n\ngo 1.20\n");
    m_workspace->open(m_home->filePath(u"project"_s));
    QTRY_COMPARE(m_workspace->state(), ProjectState::Ready);
    search(u"GOPRIVATE"_s);
    QTest::keyClicks(find<QLineEdit>("settingValue"), u"a.test"_s);
    QVERIFY(!find<QPushButton>("saveSetting")->isEnabled());
    QVERIFY(find<QLabel>("settingMessage")->text().contains(u"not trusted"_s));
    search(u"GOMOD"_s);
    find<QLineEdit>("settingSearch")->clear();
    bool isFound = false;
    for (int row = 0; row < table()->model()->rowCount(); ++row)
        isFound = isFound || rowText(row) == u"GOMOD | %1 | project"_s.arg(m_workspace->modFile());
    QVERIFY(isFound);
}

void TestGoSettingsDialog::checksAModule()
{
    write(u"proxy/example.test/lib/@v/list"_s, "v1.2.0\n");
    write(u"proxy/example.test/lib/@v/v1.2.0.info"_s, "{\"Version\":\"v1.2.0\"}");
    write(u"proxy/example.test/lib/@v/v1.2.0.mod"_s, "module example.test/lib\n");
    qputenv("GOPROXY", "file://" + m_home->filePath(u"proxy"_s).toUtf8());
    qputenv("GOSUMDB", "off");
    m_workspace->setRestricted(true); // Slipway's own steps are enough here
    m_dialog->showCheck();
    auto *field = find<QLineEdit>("checkedModule");
    auto *steps = find<QTableView>("checkSteps");
    QTest::keyClicks(field, u"example.test/lib"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(m_dialog->isVisible()); // Return is for the field, not for Close
    QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("checkVerdict")->text().contains(u"example.test/lib@v1.2.0 can be had."_s), 30'000);
    QVERIFY(steps->model()->rowCount() >= 4);
    QCOMPARE(find<QPushButton>("startCheck")->text(), u"&Check"_s);
    QTest::keyClick(steps, Qt::Key_Home);
    steps->setCurrentIndex(steps->model()->index(1, 0));
    QVERIFY(find<QLabel>("stepDetail")->text().contains(u"It has example.test/lib@v1.2.0."_s));

    field->setText(u"example.test/nothing@v1.0.0"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("checkVerdict")->text().contains(u"It fails at: Proxy file://"_s), 30'000);
    QCOMPARE(steps->currentIndex().row(), 1); // the failing step is chosen, and what helps is there
    const auto boxes = m_dialog->findChildren<QToolButton *>(u"copyCommand"_s);
    QVERIFY(boxes.size() >= 2);
    QTest::keyClick(boxes.last(), Qt::Key_Space);
    QVERIFY(QApplication::clipboard()->text().startsWith(u"go "_s));
}

void TestGoSettingsDialog::remedyIsApplied()
{
    if (!m_hasGo)
        QSKIP("there is no go to write with");
    write(u"config/go/env"_s, "GOPROXY=off\n");
    m_dialog->showCheck(u"example.test/lib@v1.0.0"_s);
    QTest::keyClick(find<QPushButton>("startCheck"), Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("checkVerdict")->text().contains(u"It fails at: GOPROXY=off"_s), 60'000);
    auto *apply = find<QPushButton>("applyRemedy");
    QVERIFY(apply->isEnabled());
    QTest::keyClick(apply, Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(find<QLabel>("settingMessage")->text(), u"GOPROXY was changed."_s, 30'000);
    QFile file(m_home->filePath(u"config/go/env"_s));
    QVERIFY(!file.open(QIODevice::ReadOnly) || !file.readAll().contains("GOPROXY"));
}

void TestGoSettingsDialog::everythingHasAName_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("Chinese") << u"zh_CN"_s;
}

void TestGoSettingsDialog::everythingHasAName()
{
    QFETCH(QString, language);
    LanguageSwitcher languages;
    languages.setLanguage(language);
    QTRY_COMPARE(m_dialog->windowTitle(), language == "en"_L1 ? u"Go Settings"_s : u"Go 设置"_s); // live
    QStringList unnamed;
    auto *tabs = find<QTabWidget>("goSettingsTabs");
    for (int page = 0; page < tabs->count(); ++page) {
        tabs->setCurrentIndex(page);
        for (QWidget *widget : m_dialog->findChildren<QWidget *>()) {
            const bool isQts = widget->objectName().startsWith(u"qt_"_s) || qobject_cast<QScrollBar *>(widget);
            if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible() || isQts)
                continue;
            const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
            if (!face || face->text(QAccessible::Name).trimmed().isEmpty())
                unnamed += QString::fromLatin1(widget->metaObject()->className()) + u'#' + widget->objectName();
        }
    }
    languages.setLanguage(u"en"_s);
    QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u'\n')));
}

void TestGoSettingsDialog::pictures_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("isDark");
    QTest::newRow("en light") << u"en"_s << false;
    QTest::newRow("en dark") << u"en"_s << true;
    QTest::newRow("zh light") << u"zh_CN"_s << false;
    QTest::newRow("zh dark") << u"zh_CN"_s << true;
}

void TestGoSettingsDialog::pictures()
{
    const QString folder = qEnvironmentVariable("SLIPWAY_SHOTS");
    if (folder.isEmpty())
        QSKIP("SLIPWAY_SHOTS names no folder");
    QFETCH(QString, language);
    QFETCH(bool, isDark);
    Theme theme;
    theme.setScheme(isDark ? ColorScheme::Dark : ColorScheme::Light);
    LanguageSwitcher languages;
    languages.setLanguage(language);
    write(u"config/go/env"_s, "GOPROXY=https://modules.example.invalid,direct\nGOPRIVATE=git.example.invalid/team\n");
    m_dialog = std::make_unique<GoSettingsDialog>(m_workspace.get(), nullptr);
    m_dialog->showSettings();
    const auto take = [&](const QString &name) {
        QTest::qWait(200);
        m_dialog->grab().save(u"%1/%2-%3-%4.png"_s.arg(folder, name, language, isDark ? u"dark"_s : u"light"_s));
    };
    take(u"settings"_s);
    m_workspace->setRestricted(true);
    m_dialog->showCheck(u"example.com/team/lib@v1.0.0"_s);
    QTest::keyClick(find<QPushButton>("startCheck"), Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("startCheck")->text() != u"Cancel"_s && find<QPushButton>("startCheck")->text() != u"取消"_s,
                             60'000);
    take(u"check"_s);
    languages.setLanguage(u"en"_s);
}

QTEST_MAIN(TestGoSettingsDialog)
#include "tst_gosettingsdialog.moc"
