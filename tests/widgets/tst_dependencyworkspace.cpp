// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "stage.h"

#include "common/statepage.h"
#include "deptree/dependencypanel.h"
#include "items/deptreemodel.h"
#include "settings/settings.h"
#include "workspace/workspace.h"

#include <QFile>
#include <QLabel>
#include <QTemporaryDir>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace slipway::test;

/// The panel on a real workspace: a project and a module cache on disk, and no program.
class tst_DependencyWorkspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void followsTheProject();
    void saysWhatIsBroken();

private:
    QString write(const QString &file, const QByteArray &text)
    {
        const QString whole = m_folder.filePath(file);
        QDir().mkpath(whole.section(u'/', 0, -2));
        QFile out(whole);
        if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size())
            qFatal("cannot write %s", qPrintable(whole));
        return whole;
    }
    void writeMod(const QString &module, const QString &version, const QByteArray &text)
    {
        write(u"cache/cache/download/%1/@v/%2.mod"_s.arg(module, version), text);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Theme> m_theme;
};

void tst_DependencyWorkspace::initTestCase()
{
    qputenv("GOMODCACHE", m_folder.filePath(u"cache"_s).toLocal8Bit());
    qputenv("GOENV", "off");
    qputenv("XDG_CACHE_HOME", m_folder.filePath(u"xdg"_s).toLocal8Bit());
    m_theme = std::make_unique<Theme>();
    writeMod(u"ex.test/a"_s, u"v1.0.0"_s, "module ex.test/a\n\ngo 1.20\n\nrequire ex.test/c v0.3.0\n");
    writeMod(u"ex.test/b"_s, u"v1.0.0"_s, "module ex.test/b\n\ngo 1.20\n\nrequire ex.test/c v0.5.0\n");
    writeMod(u"ex.test/c"_s, u"v0.3.0"_s, "module ex.test/c\n\ngo 1.20\n");
    writeMod(u"ex.test/c"_s, u"v0.5.0"_s, "module ex.test/c\n\ngo 1.20\n");
}

void tst_DependencyWorkspace::followsTheProject()
{
    const QString modFile = write(u"project/go.mod"_s,
                                  "module ex.test/main\n\ngo 1.20\n\nrequire (\n\tex.test/a v1.0.0\n\tex.test/b v1.0.0\n)\n\n"
                                  "require ex.test/c v0.5.0 // indirect\n");
    Workspace workspace(std::make_shared<SettingsStore>(m_folder.filePath(u"settings"_s)));
    workspace.setRestricted(true);
    DependencyPanel panel(&workspace);
    showSized(panel, {400, 400});
    QVERIFY(named<StatePage>(panel, u"statePage"_s)->isVisible());
    workspace.open(modFile.section(u'/', 0, -2));
    auto *tree = named<QTreeView>(panel, u"moduleTree"_s);
    QTRY_VERIFY(tree->isVisible());
    const auto rows = [tree] { return tree->model()->rowCount(tree->model()->index(0, 0)); };
    QCOMPARE(rows(), 3);
    panel.showModule(u"ex.test/c"_s);
    QTest::keyClick(tree, Qt::Key_Right);
    QTest::keyClick(tree, Qt::Key_Down);
    QCOMPARE(tree->currentIndex().data().toString(), u"wins ← ex.test/b v1.0.0"_s);

    // Changed outside: the same rows stay open, and what is gone is gone.
    write(u"project/go.mod"_s, "module ex.test/main\n\ngo 1.20\n\nrequire ex.test/b v1.0.0\n\nrequire ex.test/c v0.5.0 // indirect\n");
    workspace.reload();
    QTRY_COMPARE(rows(), 2);
    QVERIFY(tree->isVisible());
    workspace.close();
    QTRY_VERIFY(named<StatePage>(panel, u"statePage"_s)->isVisible());
}

void tst_DependencyWorkspace::saysWhatIsBroken()
{
    const QString modFile = write(u"broken/go.mod"_s, "module ex.test/main\n\ngo 1.20\n\nrequires ex.test/a v1.0.0\n");
    Workspace workspace(std::make_shared<SettingsStore>(m_folder.filePath(u"settings"_s)));
    workspace.setRestricted(true);
    DependencyPanel panel(&workspace);
    showSized(panel, {400, 400});
    workspace.open(modFile);
    auto *page = named<StatePage>(panel, u"statePage"_s);
    QTRY_VERIFY2(page->state().detail.contains(u"go.mod:5: unknown directive: requires"_s), qPrintable(page->state().detail));
}

QTEST_MAIN(tst_DependencyWorkspace)
#include "tst_dependencyworkspace.moc"
