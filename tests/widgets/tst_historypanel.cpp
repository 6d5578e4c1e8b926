// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "../git/gitfixture.h"
#include "history/historypanel.h"
#include "workspace/followmodules.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace slipway;
using namespace Qt::StringLiterals;

/// The past of a project in the window, on a real repository. Folder replacements make a module cache superfluous.
class TestHistoryPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void listsComparesAndLooksBack();
    void aFolderWithoutRepository();

private:
    QTemporaryDir m_home;
};

void TestHistoryPanel::initTestCase()
{
    if (!GitFixture::hasGit())
        QSKIP("there is no git to make repositories with");
    GitFixture::isolate(m_home.path());
}

void TestHistoryPanel::listsComparesAndLooksBack()
{
    GitFixture git;
    git.write(u"lib/go.mod"_s, "module ex.t/lib\n");
    git.commit(u"go.mod"_s, "module ex.t/app\n\ngo 1.21\n\nrequire ex.t/lib v1.0.0\n\nreplace ex.t/lib => ./lib\n");
    git.git({u"tag"_s, u"v1.0.0"_s});
    git.commit(u"go.mod"_s, "module ex.t/app\n\ngo 1.21\n\nrequire ex.t/lib v1.2.0\n\nreplace ex.t/lib => ./lib\n");
    Workspace workspace(std::make_shared<SettingsStore>(m_home.filePath(u"settings"_s)));
    HistoryPanel panel(&workspace);
    panel.resize(900, 600);
    panel.show();
    workspace.open(git.path());
    QTRY_COMPARE(workspace.state(), ProjectState::Ready);
    auto *list = panel.findChild<QTableView *>(u"revisionList"_s);
    QTRY_VERIFY(list->model()->rowCount() >= 3); // the tag, the branch, two commits
    QCOMPARE(list->model()->index(0, 0).data().toString(), u"v1.0.0"_s);

    panel.chooseRevision(u"v1.0.0"_s);
    auto *changes = panel.findChild<QTableView *>(u"historyChanges"_s);
    QTRY_COMPARE(changes->model()->rowCount(), 1);
    QCOMPARE(changes->model()->index(0, 1).data().toString(), u"v1.0.0"_s);
    QCOMPARE(changes->model()->index(0, 2).data().toString(), u"v1.2.0"_s);

    ProjectModules shown;
    followShownModules(&workspace, &panel, [&shown](const ProjectModules &modules) { shown = modules; });
    QCOMPARE(shown.analysis->find(u"ex.t/lib"_s)->selected, u"v1.2.0"_s);
    QSignalSpy past(&workspace, &Workspace::pastChanged);
    panel.findChild<QPushButton *>(u"historyLook"_s)->click();
    QTRY_COMPARE(past.size(), 1);
    QCOMPARE(workspace.past()->name, u"v1.0.0"_s);
    QCOMPARE(shown.analysis->find(u"ex.t/lib"_s)->selected, u"v1.0.0"_s);
    QCOMPARE(workspace.analysis()->find(u"ex.t/lib"_s)->selected, u"v1.2.0"_s); // the editor's
    workspace.setPast({});
    QCOMPARE(shown.analysis->find(u"ex.t/lib"_s)->selected, u"v1.2.0"_s);

    panel.findChild<QLineEdit *>(u"revisionFilter"_s)->setText(u"v1.0"_s);
    QCOMPARE(list->model()->rowCount(), 1);
    workspace.close();
    QVERIFY(!workspace.past());
}

void TestHistoryPanel::aFolderWithoutRepository()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"go.mod"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("module ex.t/alone\n");
    file.close();
    Workspace workspace(std::make_shared<SettingsStore>(m_home.filePath(u"settings"_s)));
    HistoryPanel panel(&workspace);
    panel.show();
    workspace.open(folder.path());
    QTRY_COMPARE(workspace.state(), ProjectState::Ready);
    const auto says = [&panel](const QString &words) {
        const QList<QLabel *> labels = panel.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    };
    QTRY_VERIFY(says(u"has no past yet"_s));
}

QTEST_MAIN(TestHistoryPanel)
#include "tst_historypanel.moc"
