// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "supply/settingedit.h"

#include <QDialog>

class QDialogButtonBox;
class QTabWidget;

namespace slipway {

class CheckPage;
class ModuleCheck;
class SettingsPage;
class Workspace;

/// go's settings with their origins, and the check of a module. Not modal: it stays open beside the work.
class GoSettingsDialog : public QDialog
{
    Q_OBJECT

public:
    GoSettingsDialog(Workspace *workspace, QWidget *parent);
    ~GoSettingsDialog() override;

    void showSettings();
    /// Opens the other page with this module in the field; empty: as it is.
    void showCheck(const QString &module = {});

Q_SIGNALS:
    void copied(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void reload();
    void change(const QString &name, const std::optional<QString> &value);
    void take(const QString &name, const Error &error);
    void check(const QString &text);

    Workspace *m_workspace;
    SettingEditor m_editor;
    std::unique_ptr<ModuleCheck> m_check;
    QTabWidget *m_tabs;
    SettingsPage *m_settings;
    CheckPage *m_checks;
    QDialogButtonBox *m_buttons;
};

} // namespace slipway
