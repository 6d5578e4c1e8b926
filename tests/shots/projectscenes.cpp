// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// A project of somebody, where it lies.
#include "shoot.h"

#include "deptree/dependencypanel.h"

#include <QAbstractButton>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace slipway {

bool Shoot::playProject(const QString &project, const QString &module)
{
    m_stage.window.open(project);
    if (!QTest::qWaitFor([this] { return m_stage.workspace.state() == ProjectState::Ready && m_stage.workspace.analysis(); }, 60000))
        return fail("the project could not be opened");
    take(u"21-project"_s);
    m_stage.workspace.setTrusted(true);
    if (!QTest::qWaitFor([this] { return m_stage.workspace.isSettled(); }, 120000))
        return fail("go did not answer");
    m_stage.window.showWhy(module);
    settle();
    auto *tree = m_stage.find<QTreeView>(u"moduleTree"_s);
    tree->expand(tree->currentIndex());
    take(u"22-project-why"_s);
    m_stage.find<QAbstractButton>(u"whyAsTable"_s)->setChecked(true);
    take(u"22-project-who-asks"_s);
    m_stage.find<QAbstractButton>(u"whyAsPicture"_s)->setChecked(true);
    m_stage.find<QAbstractButton>(u"tryVersion"_s)->click();
    m_stage.find<QAbstractButton>(u"trialAsGet"_s)->setChecked(true);
    settle();
    take(u"27-project-trial"_s);
    m_stage.find<QAbstractButton>(u"trialClose"_s)->click();
    trigger(ActionId::ToggleForm);
    take(u"28-project-form"_s);
    trigger(ActionId::ToggleForm);
    trigger(ActionId::ShowConflicts);
    take(u"23-project-conflicts"_s);
    m_stage.find<QAbstractButton>(u"conflictsToggle"_s)->setChecked(false);
    m_stage.find<QAbstractButton>(u"listToggle"_s)->setChecked(true);
    trigger(ActionId::ShowGoMod);
    take(u"24-project-list"_s);
    m_stage.find<QAbstractButton>(u"moreTargets"_s)->click();
    m_stage.window.showRelease();
    take(u"25-project-release"_s);
    trigger(ActionId::ShowHistory);
    settle();
    take(u"26-project-past"_s);
    m_stage.workspace.setTrusted(false);
    return true;
}

bool Shoot::playBuild(const QString &project, const QString &module)
{
    m_stage.window.open(project);
    if (!QTest::qWaitFor([this] { return m_stage.workspace.state() == ProjectState::Ready && m_stage.workspace.analysis(); }, 60000))
        return fail("the project could not be opened");
    m_stage.workspace.setTrusted(true);
    if (!QTest::qWaitFor([this] { return m_stage.workspace.isSettled() && m_stage.workspace.toolchain().isKnown(); }, 120000))
        return fail("go did not answer");
    m_stage.workspace.setChosenTargets(
        {{u"linux"_s, u"amd64"_s, {}}, {u"linux"_s, u"arm64"_s, {}}, {u"darwin"_s, u"arm64"_s, {}}, {u"windows"_s, u"amd64"_s, {}}});
    trigger(ActionId::ShowConflicts);
    m_stage.window.showWhy(module);
    trigger(ActionId::Build);
    if (!waitForEnd())
        return fail("the build did not end");
    take(u"window"_s, nullptr, [this, module] {
        m_stage.find<DependencyPanel>(u"dependencyPanel"_s)->showModule(module);
        auto *tree = m_stage.find<QTreeView>(u"moduleTree"_s);
        tree->expand(tree->currentIndex());
        settle();
    });
    m_stage.workspace.setTrusted(false);
    return true;
}

} // namespace slipway
