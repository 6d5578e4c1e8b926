// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QObject>
#include <QString>

class QAction;

namespace slipway {

class Workspace;

/// Everything that can be done from menus, palette and bar.
enum class ActionId {
    OpenFolder,
    OpenModFile,
    OpenExample,
    Reload,
    ToggleTrust,
    CloseProject,
    Settings,
    GoSettings,
    Quit,
    FindAnything,
    SaveGoMod,
    FilterDependencies,
    ShowConflicts,
    ShowWhy,
    ShowHistory,
    CheckModule,
    ShowAudit,
    CheckUpdates,
    CheckVulnerabilities,
    Build,
    Stop,
    RetryFailed,
    NextProblem,
    PreviousProblem,
    CopyBuildCommand,
    Rehearse,
    ShowRelease,
    OpenDist,
    ShowSize,
    ShowGoMod,
    ToggleForm,
    ShowDependencies,
    ShowTargets,
    ShowOutput,
    NextPane,
    PreviousPane,
    ResetLayout,
    FullScreen,
    SchemeSystem,
    SchemeLight,
    SchemeDark,
    LanguageEnglish,
    LanguageChinese,
    About,
};

/// Makes a QAction for each row of a table and keeps text, state and the reason why one is disabled.
class ActionTable : public QObject
{
    Q_OBJECT

public:
    explicit ActionTable(Workspace *workspace, QObject *parent = nullptr);

    QAction *operator[](ActionId id) const { return m_actions.value(int(id)); }
    QList<ActionId> ids() const;
    /// One sentence, translated; empty: the action can be used.
    QString obstacle(ActionId id) const;
    /// Name of the menu it stands in, translated.
    QString menuTitle(ActionId id) const;
    /// Titles of all menus in order, translated.
    static QStringList menuTitles();

    void refresh();
    void retranslate();

private:
    Workspace *m_workspace;
    QHash<int, QAction *> m_actions;
};

} // namespace slipway
