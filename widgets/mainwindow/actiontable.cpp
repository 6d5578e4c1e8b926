// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "mainwindow/actiontable.h"

#include "common/icons.h"
#include "workspace/workspace.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

enum Need {
    Nothing = 0,
    Project = 1, ///< a project is open and was read
    Opened = 2, ///< a project is open, be it broken
    Trusted = 4,
    Idle = 8, ///< nothing runs
    Running = 16,
    Targets = 32,
};

enum class Menu { Project, Edit, Dependencies, Build, Release, View, Help };

constexpr std::array kMenus = {
    QT_TRANSLATE_NOOP("Actions", "&Project"), QT_TRANSLATE_NOOP("Actions", "&Edit"),    QT_TRANSLATE_NOOP("Actions", "&Dependencies"),
    QT_TRANSLATE_NOOP("Actions", "&Build"),   QT_TRANSLATE_NOOP("Actions", "&Release"), QT_TRANSLATE_NOOP("Actions", "&View"),
    QT_TRANSLATE_NOOP("Actions", "&Help"),
};

struct Row {
    ActionId id;
    Menu menu;
    const char *text;
    const char *shortcut; ///< portable names, several separated by ";"
    const char *icon;
    int needs;
    bool isCheckable = false;
};

constexpr auto kRows = std::to_array<Row>({
    {ActionId::OpenFolder, Menu::Project, QT_TRANSLATE_NOOP("Actions", "&Open Folder…"), "Ctrl+O", "folder", Nothing},
    {ActionId::OpenModFile, Menu::Project, QT_TRANSLATE_NOOP("Actions", "Open &File…"), "Ctrl+Shift+O", "file", Nothing},
    {ActionId::OpenExample, Menu::Project, QT_TRANSLATE_NOOP("Actions", "Open the &Example"), "", "module", Nothing},
    {ActionId::Reload, Menu::Project, QT_TRANSLATE_NOOP("Actions", "&Read Again"), "F5", "retry", Opened},
    {ActionId::ToggleTrust, Menu::Project, QT_TRANSLATE_NOOP("Actions", "&Trust This Folder"), "", "trust", Opened, true},
    {ActionId::CloseProject, Menu::Project, QT_TRANSLATE_NOOP("Actions", "&Close Project"), "Ctrl+Shift+W", "close", Opened},
    {ActionId::Settings, Menu::Project, QT_TRANSLATE_NOOP("Actions", "&Settings…"), "Ctrl+,", "settings", Nothing},
    {ActionId::GoSettings, Menu::Project, QT_TRANSLATE_NOOP("Actions", "&Go Settings…"), "Ctrl+Shift+G", "settings", Nothing},
    {ActionId::Quit, Menu::Project, QT_TRANSLATE_NOOP("Actions", "&Quit"), "Ctrl+Q", "", Nothing},
    {ActionId::FindAnything, Menu::Edit, QT_TRANSLATE_NOOP("Actions", "Find &Anything…"), "Ctrl+K;Ctrl+Shift+P", "search", Nothing},
    {ActionId::SaveGoMod, Menu::Edit, QT_TRANSLATE_NOOP("Actions", "&Save go.mod"), "Ctrl+S", "save", Project},
    {ActionId::FilterDependencies, Menu::Dependencies, QT_TRANSLATE_NOOP("Actions", "&Filter…"), "Ctrl+L", "filter", Project},
    {ActionId::ShowConflicts, Menu::Dependencies, QT_TRANSLATE_NOOP("Actions", "Only &Conflicts"), "Ctrl+Shift+C", "conflict", Project},
    {ActionId::ShowWhy, Menu::Dependencies, QT_TRANSLATE_NOOP("Actions", "&Why This Version"), "Alt+2", "question", Project},
    {ActionId::CheckModule, Menu::Dependencies, QT_TRANSLATE_NOOP("Actions", "Check a &Module…"), "", "question", Nothing},
    {ActionId::ShowHistory, Menu::Dependencies, QT_TRANSLATE_NOOP("Actions", "&Past and Changes"), "Alt+8", "clock", Opened},
    {ActionId::ShowAudit, Menu::Dependencies, QT_TRANSLATE_NOOP("Actions", "&Audit"), "Alt+9", "shield", Project},
    {ActionId::CheckUpdates, Menu::Dependencies, QT_TRANSLATE_NOOP("Actions", "Look for &Updates"), "Ctrl+Shift+U", "up",
     Project | Trusted},
    {ActionId::CheckVulnerabilities, Menu::Dependencies, QT_TRANSLATE_NOOP("Actions", "Check for &Vulnerabilities"), "", "shield", Project},
    {ActionId::Build, Menu::Build, QT_TRANSLATE_NOOP("Actions", "&Build Chosen Targets"), "Ctrl+B;F7", "build",
     Project | Trusted | Idle | Targets},
    {ActionId::Stop, Menu::Build, QT_TRANSLATE_NOOP("Actions", "&Stop"), "Ctrl+.", "stop", Running},
    {ActionId::RetryFailed, Menu::Build, QT_TRANSLATE_NOOP("Actions", "Retry What &Failed"), "Ctrl+Shift+B", "retry",
     Project | Trusted | Idle},
    {ActionId::NextProblem, Menu::Build, QT_TRANSLATE_NOOP("Actions", "&Next Problem"), "F8", "down", Opened},
    {ActionId::PreviousProblem, Menu::Build, QT_TRANSLATE_NOOP("Actions", "&Previous Problem"), "Shift+F8", "up", Opened},
    {ActionId::CopyBuildCommand, Menu::Build, QT_TRANSLATE_NOOP("Actions", "&Copy Build Command"), "", "copy", Project},
    {ActionId::Rehearse, Menu::Release, QT_TRANSLATE_NOOP("Actions", "&Rehearse Release"), "Ctrl+Shift+R", "play",
     Project | Trusted | Idle},
    {ActionId::ShowRelease, Menu::Release, QT_TRANSLATE_NOOP("Actions", "Show &Plan"), "Alt+3", "release", Project},
    {ActionId::OpenDist, Menu::Release, QT_TRANSLATE_NOOP("Actions", "Open &Folder of Artifacts"), "", "package", Project},
    {ActionId::ShowSize, Menu::Release, QT_TRANSLATE_NOOP("Actions", "What a Program &Weighs"), "Alt+7", "package", Opened},
    {ActionId::ShowGoMod, Menu::View, QT_TRANSLATE_NOOP("Actions", "Show &go.mod"), "Alt+1", "edit", Opened},
    {ActionId::ToggleForm, Menu::View, QT_TRANSLATE_NOOP("Actions", "go.mod as Text or For&m"), "Ctrl+Alt+F", "edit", Opened},
    {ActionId::ShowDependencies, Menu::View, QT_TRANSLATE_NOOP("Actions", "Show &Dependencies"), "Alt+4", "tree", Opened},
    {ActionId::ShowTargets, Menu::View, QT_TRANSLATE_NOOP("Actions", "Show &Targets"), "Alt+5", "target", Opened},
    {ActionId::ShowOutput, Menu::View, QT_TRANSLATE_NOOP("Actions", "Show &Output"), "Alt+6", "output", Opened},
    {ActionId::NextPane, Menu::View, QT_TRANSLATE_NOOP("Actions", "&Next Pane"), "F6", "right", Opened},
    {ActionId::PreviousPane, Menu::View, QT_TRANSLATE_NOOP("Actions", "&Previous Pane"), "Shift+F6", "left", Opened},
    {ActionId::ResetLayout, Menu::View, QT_TRANSLATE_NOOP("Actions", "&Reset Layout"), "", "undo", Nothing},
    {ActionId::FullScreen, Menu::View, QT_TRANSLATE_NOOP("Actions", "&Full Screen"), "F11", "", Nothing, true},
    {ActionId::SchemeSystem, Menu::View, QT_TRANSLATE_NOOP("Actions", "Colours of the &System"), "", "sun", Nothing, true},
    {ActionId::SchemeLight, Menu::View, QT_TRANSLATE_NOOP("Actions", "&Light Colours"), "", "sun", Nothing, true},
    {ActionId::SchemeDark, Menu::View, QT_TRANSLATE_NOOP("Actions", "Dar&k Colours"), "", "sun", Nothing, true},
    {ActionId::LanguageEnglish, Menu::View, QT_TRANSLATE_NOOP("Actions", "&English"), "", "language", Nothing, true},
    {ActionId::LanguageChinese, Menu::View, QT_TRANSLATE_NOOP("Actions", "&Chinese (简体中文)"), "", "language", Nothing, true},
    {ActionId::About, Menu::Help, QT_TRANSLATE_NOOP("Actions", "&About Slipway"), "", "info", Nothing},
});

const Row &rowOf(ActionId id)
{
    return *std::ranges::find(kRows, id, &Row::id);
}

QString translated(const char *text)
{
    return QCoreApplication::translate("Actions", text);
}

QList<QKeySequence> shortcutsOf(const Row &row)
{
    QList<QKeySequence> result;
    for (const QString &keys : QString::fromLatin1(row.shortcut).split(u';', Qt::SkipEmptyParts))
        result.append(QKeySequence(keys, QKeySequence::PortableText));
    return result;
}

} // namespace

ActionTable::ActionTable(Workspace *workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    for (const Row &row : kRows) {
        auto *action = new QAction(this);
        action->setObjectName(u"action%1"_s.arg(int(row.id)));
        action->setShortcuts(shortcutsOf(row));
        action->setCheckable(row.isCheckable);
        if (*row.icon)
            action->setIcon(icon(QString::fromLatin1(row.icon)));
        m_actions.insert(int(row.id), action);
    }
    m_actions.value(int(ActionId::Quit))->setMenuRole(QAction::QuitRole);
    for (const auto &group : {QList{ActionId::SchemeSystem, ActionId::SchemeLight, ActionId::SchemeDark},
                              QList{ActionId::LanguageEnglish, ActionId::LanguageChinese}}) {
        auto *exclusive = new QActionGroup(this);
        for (const ActionId id : group)
            exclusive->addAction(m_actions.value(int(id)));
    }
    for (const auto &changed : {&Workspace::projectChanged, &Workspace::trustChanged, &Workspace::targetsChanged})
        connect(m_workspace, changed, this, &ActionTable::refresh);
    connect(m_workspace, &Workspace::runStarted, this, &ActionTable::refresh);
    connect(m_workspace, &Workspace::runFinished, this, &ActionTable::refresh);
    retranslate();
}

QList<ActionId> ActionTable::ids() const
{
    QList<ActionId> result;
    for (const Row &row : kRows)
        result.append(row.id);
    return result;
}

QString ActionTable::obstacle(ActionId id) const
{
    const int needs = rowOf(id).needs;
    const ProjectState state = m_workspace->state();
    const bool isRunning = m_workspace->runner() && m_workspace->runner()->isRunning();
    if ((needs & (Project | Opened)) && state == ProjectState::Closed)
        return tr("Open a project first.");
    if ((needs & Project) && state != ProjectState::Ready)
        return state == ProjectState::Loading ? tr("The project is still being read.") : tr("The project could not be read.");
    if ((needs & Trusted) && !m_workspace->isTrusted())
        return tr("No program runs here until you trust this folder.");
    if ((needs & Idle) && isRunning)
        return tr("Something is running already.");
    if ((needs & Running) && !isRunning)
        return tr("Nothing is running.");
    if ((needs & Targets) && m_workspace->chosenTargets().isEmpty())
        return tr("Tick at least one target.");
    return {};
}

QString ActionTable::menuTitle(ActionId id) const
{
    return translated(kMenus[size_t(rowOf(id).menu)]);
}

QStringList ActionTable::menuTitles()
{
    QStringList result;
    for (const char *title : kMenus)
        result.append(translated(title));
    return result;
}

void ActionTable::refresh()
{
    for (const Row &row : kRows) {
        QAction *action = m_actions.value(int(row.id));
        const QString reason = obstacle(row.id);
        action->setEnabled(reason.isEmpty());
        action->setToolTip(reason.isEmpty() ? action->text().remove(u'&') : reason);
        action->setStatusTip(reason);
    }
    m_actions.value(int(ActionId::ToggleTrust))->setChecked(m_workspace->isTrusted());
}

void ActionTable::retranslate()
{
    for (const Row &row : kRows)
        m_actions.value(int(row.id))->setText(translated(row.text));
    refresh();
}

} // namespace slipway
