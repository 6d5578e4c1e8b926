// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "gosettings/gosettingsdialog.h"

#include "gosettings/checkpage.h"
#include "gosettings/settingspage.h"
#include "process/environment.h"
#include "supply/modulecheck.h"
#include "workspace/supplying.h"
#include "workspace/workspace.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QEvent>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

GoSettingsDialog::GoSettingsDialog(Workspace *workspace, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_tabs(new QTabWidget(this))
    , m_settings(new SettingsPage(this))
    , m_checks(new CheckPage(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Close, this))
{
    setObjectName(u"goSettingsDialog"_s);
    m_tabs->setObjectName(u"goSettingsTabs"_s);
    m_tabs->addTab(m_settings, {});
    m_tabs->addTab(m_checks, {});
    m_tabs->setDocumentMode(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 12); // the tabs reach to the edges
    layout->addWidget(m_tabs, 1);
    auto *bottom = new QHBoxLayout;
    bottom->setContentsMargins(12, 0, 12, 0);
    bottom->addWidget(m_buttons);
    layout->addLayout(bottom);
    resize(860, 620);
    m_buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Return is for the fields
    m_buttons->button(QDialogButtonBox::Close)->setDefault(false);
    retranslate();
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(&m_editor, &SettingEditor::changed, this, &GoSettingsDialog::take);
    connect(m_settings, &SettingsPage::changeAsked, this, [this](const QString &name, const QString &value) { change(name, value); });
    connect(m_settings, &SettingsPage::unsetAsked, this, [this](const QString &name) { change(name, std::nullopt); });
    connect(m_settings, &SettingsPage::undoAsked, this, [this] {
        m_editor.undo();
        m_settings->setBusy(m_editor.isBusy());
    });
    connect(m_settings, &SettingsPage::copied, this, &GoSettingsDialog::copied);
    connect(m_checks, &CheckPage::copied, this, &GoSettingsDialog::copied);
    connect(m_checks, &CheckPage::checkAsked, this, &GoSettingsDialog::check);
    connect(m_checks, &CheckPage::cancelAsked, this, [this] {
        if (m_check)
            m_check->cancel();
    });
    connect(m_checks, &CheckPage::applyAsked, this, [this](const QString &setting, const QString &value) {
        change(setting, value.isEmpty() ? std::nullopt : std::optional(value));
    });
    for (const auto signal :
         {&Workspace::projectChanged, &Workspace::trustChanged, &Workspace::toolchainChanged, &Workspace::analysisChanged})
        connect(workspace, signal, this, &GoSettingsDialog::reload);
    reload();
}

GoSettingsDialog::~GoSettingsDialog()
{
    m_checks->follow(nullptr);
}

void GoSettingsDialog::retranslate()
{
    setWindowTitle(tr("Go Settings"));
    m_tabs->setTabText(0, tr("Settings of go"));
    m_tabs->setTabText(1, tr("Check a module"));
    m_tabs->setAccessibleName(tr("Pages of the go settings"));
    m_tabs->tabBar()->setAccessibleName(tr("Pages of the go settings"));
}

void GoSettingsDialog::reload()
{
    const QString go = personsGo(*m_workspace);
    m_editor.setGo(go, ownEnvironment());
    m_settings->setSettings(goSettings(settingSources(*m_workspace)));
    QString obstacle;
    if (go.isEmpty())
        obstacle = tr("There is no go that could write a change.");
    else if (!mayServePerson(*m_workspace))
        obstacle = tr("go writes these settings, and no program is started while a project is open that is not trusted.");
    m_settings->setObstacle(obstacle);
    m_checks->setMayApply(obstacle.isEmpty());
    QStringList paths;
    if (const auto analysis = m_workspace->analysis()) {
        for (const ModuleInfo &module : analysis->modules())
            paths += module.path;
    }
    m_checks->setModules(paths);
}

void GoSettingsDialog::change(const QString &name, const std::optional<QString> &value)
{
    const QList<GoSetting> settings = goSettings(settingSources(*m_workspace));
    const auto now = std::ranges::find(settings, name, &GoSetting::name);
    m_editor.change(name, value, now == settings.end() ? std::nullopt : now->inFile);
    m_settings->setBusy(m_editor.isBusy());
}

void GoSettingsDialog::take(const QString &name, const Error &error)
{
    m_settings->setBusy(false);
    m_settings->setUndo(m_editor.undoneName());
    reload();
    const SettingFacts *facts = findSettingFacts(name);
    if (error.detail.isEmpty() && facts && (facts->group > SettingGroup::Project || name == "GOMODCACHE"_L1))
        m_workspace->reload(); // what go computes from it may be another now
    m_settings->choose(name);
    if (!error.detail.isEmpty())
        m_settings->showMessage(error.detail, true);
    else
        m_settings->showMessage(error.hint.isEmpty() ? tr("%1 was changed.").arg(name) : error.hint, false);
}

void GoSettingsDialog::check(const QString &text)
{
    const auto [module, version] = splitModule(text);
    m_checks->follow(nullptr);
    m_check = std::make_unique<ModuleCheck>(checkQuestion(*m_workspace, module, version));
    m_check->start();
    m_checks->follow(m_check.get());
}

void GoSettingsDialog::showSettings()
{
    m_tabs->setCurrentWidget(m_settings);
    show();
    raise();
    activateWindow();
}

void GoSettingsDialog::showCheck(const QString &module)
{
    m_tabs->setCurrentWidget(m_checks);
    show();
    raise();
    activateWindow();
    if (!module.isEmpty())
        m_checks->setModule(module);
}

void GoSettingsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        reload();
    }
    QDialog::changeEvent(event);
}

} // namespace slipway
