// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "mainwindow/projectbar.h"

#include "common/calmbuttons.h"
#include "common/icons.h"
#include "common/pillbutton.h"
#include "mainwindow/actiontable.h"
#include "workspace/workspace.h"

#include <QAction>
#include <QActionGroup>
#include <QBoxLayout>
#include <QEvent>
#include <QMenu>
#include <QPushButton>
#include <QResizeEvent>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

constexpr int kRoomForHints = 1180; ///< pixels; in less the bar leaves out what is only nice to know
constexpr int kMostCharacters = 28;

QString shortened(const QString &text)
{
    return text.size() <= kMostCharacters ? text : text.first(kMostCharacters / 2) + u'…' + text.last(kMostCharacters / 2 - 1);
}

} // namespace

ProjectBar::ProjectBar(Workspace *workspace, ActionTable *actions, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_projectMenu(new QMenu(this))
    , m_project(addMenuButton(u"projectButton"_s, u"module"_s))
    , m_branch(addMenuButton(u"branchButton"_s, u"branch"_s))
    , m_go(addMenuButton(u"goButton"_s, u"go"_s))
    , m_package(addMenuButton(u"packageButton"_s, u"package"_s))
    , m_targets(new PillButton(Tone::Accent, this))
    , m_build(new QPushButton(this))
    , m_release(new QPushButton(this))
{
    setObjectName(u"projectBar"_s);
    m_project->setMenu(m_projectMenu);
    m_targets->setObjectName(u"targetsPill"_s);
    m_build->setObjectName(u"buildButton"_s);
    m_build->setIcon(icon(u"play"));
    m_release->setObjectName(u"releaseButton"_s);
    m_release->setProperty("primary", true);
    createLayout();
    connectWorkspace();
    refresh();
}

QToolButton *ProjectBar::addMenuButton(const QString &name, const QString &iconName)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setIcon(icon(iconName));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::TabFocus);
    button->setMenu(new QMenu(button));
    return button;
}

void ProjectBar::createLayout()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 12, 6);
    row->setSpacing(8);
    for (QToolButton *button : {m_project, m_branch, m_go, m_package})
        row->addWidget(button);
    row->addStretch(1);
    row->addWidget(m_targets);
    row->addWidget(m_build);
    row->addWidget(m_release);
}

void ProjectBar::connectWorkspace()
{
    connect(m_workspace, &Workspace::projectChanged, this, &ProjectBar::refresh);
    connect(m_workspace, &Workspace::analysisChanged, this, &ProjectBar::fit);
    connect(m_workspace, &Workspace::repositoryChanged, this, &ProjectBar::refreshRepository);
    connect(m_workspace, &Workspace::toolchainChanged, this, &ProjectBar::refreshToolchain);
    connect(m_workspace, &Workspace::trustChanged, this, &ProjectBar::refreshToolchain);
    connect(m_workspace, &Workspace::targetsChanged, this, &ProjectBar::refreshTargets);
    connect(m_workspace, &Workspace::targetsChanged, this, &ProjectBar::refreshPackages);
    QAction *build = (*m_actions)[ActionId::Build];
    connect(m_build, &QPushButton::clicked, build, &QAction::trigger);
    connect(build, &QAction::changed, this, [this, build] {
        m_build->setEnabled(build->isEnabled());
        m_build->setToolTip(build->toolTip());
    });
    connect(m_release, &QPushButton::clicked, this, &ProjectBar::releaseActivated);
    connect(m_targets, &PillButton::clicked, this, &ProjectBar::targetsActivated);
}

void ProjectBar::refresh()
{
    const bool isOpen = m_workspace->state() != ProjectState::Closed;
    for (QWidget *part : {static_cast<QWidget *>(m_branch), static_cast<QWidget *>(m_go), static_cast<QWidget *>(m_package),
                          static_cast<QWidget *>(m_targets)})
        part->setVisible(isOpen);
    m_project->setText(isOpen ? shortened(m_workspace->name()) : tr("No project"));
    m_project->setToolTip(m_workspace->modFile());
    m_project->setAccessibleName(tr("Project"));
    m_build->setText(tr("Build"));
    m_release->setText(tr("Release…"));
    m_build->setEnabled((*m_actions)[ActionId::Build]->isEnabled());
    m_release->setEnabled(m_workspace->state() == ProjectState::Ready);
    refreshRepository();
    refreshToolchain();
    refreshPackages();
    refreshTargets();
    fit();
}

/// Side notes only where there is room for them.
void ProjectBar::fit()
{
    const bool hasRoom = width() >= kRoomForHints;
    const QString path = m_workspace->analysis() ? m_workspace->analysis()->mainPath() : QString();
    setHint(m_project, hasRoom && path != m_workspace->name() ? shortened(path) : QString());
    setHint(m_build, hasRoom ? (*m_actions)[ActionId::Build]->shortcut().toString(QKeySequence::NativeText) : QString());
}

void ProjectBar::refreshRepository()
{
    const RepositoryState state = m_workspace->repository();
    const QString where = shortened(!state.branch.isEmpty() ? state.branch : state.commit.left(9));
    m_branch->setText(!state.exists ? tr("no repository") : state.isDirty ? tr("%1, changed").arg(where) : tr("%1, clean").arg(where));
    m_branch->setAccessibleName(tr("Branch and its state"));
    QMenu *menu = m_branch->menu();
    menu->clear();
    const auto say = [menu](const QString &text) { menu->addAction(text)->setEnabled(false); };
    if (!state.exists) {
        say(tr("This folder is not in a git repository."));
        return;
    }
    say(state.commit.isEmpty() ? tr("No commit yet") : tr("Commit %1").arg(state.commit.left(12)));
    say(state.tag.isEmpty() ? tr("No tag") : state.isTagOnHead ? tr("Tag %1").arg(state.tag) : tr("After tag %1").arg(state.tag));
    if (!state.changedFiles.isEmpty())
        menu->addSection(tr("Changed files"));
    for (const QString &file : state.changedFiles.first(qMin(12, state.changedFiles.size())))
        say(file);
}

void ProjectBar::refreshToolchain()
{
    const Toolchain toolchain = m_workspace->toolchain();
    const Error error = m_workspace->toolchainError();
    const bool isBad = !error.detail.isEmpty();
    m_go->setText(isBad                          ? tr("Go: problem")
                      : toolchain.isKnown()      ? toolchain.version
                      : m_workspace->isTrusted() ? tr("Go…")
                                                 : tr("Go not asked"));
    m_go->setIcon(isBad ? icon(u"warning", Tone::Warning) : icon(u"go"));
    m_go->setAccessibleName(tr("Go version"));
    m_go->setToolTip(isBad ? error.detail : toolchain.goProgram);
    QMenu *menu = m_go->menu();
    menu->clear();
    const auto say = [menu](const QString &text) { menu->addAction(text)->setEnabled(false); };
    if (isBad) {
        say(error.detail);
        if (!error.hint.isEmpty())
            say(error.hint);
    } else if (!m_workspace->isTrusted()) {
        say(tr("Go is asked for its version when you trust this folder."));
    }
    for (const QString &name : {u"GOROOT"_s, u"GOPROXY"_s, u"GOMODCACHE"_s, u"GOFLAGS"_s, u"GOTOOLCHAIN"_s}) {
        if (const QString value = toolchain.environment.value(name); !value.isEmpty())
            say(name + u" = "_s + value);
    }
}

void ProjectBar::refreshPackages()
{
    const QStringList packages = m_workspace->mainPackages();
    const QString chosen = m_workspace->mainPackage();
    m_package->setText(packages.isEmpty() ? tr("no command") : chosen == u"."_s ? tr("root package") : shortened(chosen));
    m_package->setAccessibleName(tr("Main package"));
    m_package->setToolTip(packages.isEmpty() ? tr("No package main was found in this module.") : tr("The package that is built"));
    QMenu *menu = m_package->menu();
    menu->clear();
    if (packages.isEmpty())
        menu->addAction(tr("No package main was found in this module."))->setEnabled(false);
    auto *group = new QActionGroup(menu);
    for (const QString &package : packages) {
        QAction *action = menu->addAction(package);
        action->setCheckable(true);
        action->setChecked(package == chosen);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, package] { m_workspace->setMainPackage(package); });
    }
}

void ProjectBar::refreshTargets()
{
    m_targets->setText(tr("%n targets", nullptr, int(m_workspace->chosenTargets().size())));
    m_targets->updateGeometry();
}

void ProjectBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

void ProjectBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fit();
}

} // namespace slipway
