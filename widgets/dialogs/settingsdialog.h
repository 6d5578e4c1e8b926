// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace slipway {

class SettingsStore;

/// Language, colours and the editor that positions are opened in. Each change counts at once.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    SettingsDialog(SettingsStore *settings, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showProblem(const QString &problem);
    void store();

    SettingsStore *m_settings;
    QComboBox *m_language;
    QComboBox *m_scheme;
    QLineEdit *m_editor;
    QLabel *m_languageLabel;
    QLabel *m_schemeLabel;
    QLabel *m_editorLabel;
    QLabel *m_editorHelp;
    QLabel *m_problem;
    QDialogButtonBox *m_buttons;
};

} // namespace slipway
