// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "items/gosettingsmodel.h"

#include <QWidget>

#include <memory>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace slipway {

class CommandBox;
class SettingsFilter;

/// go's settings as a table, and an editor for the chosen one. Forwards what the person wants; changes nothing itself.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsPage(QWidget *parent = nullptr);
    ~SettingsPage() override;

    void setSettings(const QList<GoSetting> &settings);
    /// Why nothing can be changed now; empty: it can.
    void setObstacle(const QString &why);
    void setBusy(bool isBusy);
    void setUndo(const QString &name); ///< whose change can be taken back; empty: none
    void showMessage(const QString &text, bool isBad);
    void choose(const QString &name);

Q_SIGNALS:
    void changeAsked(const QString &name, const QString &value);
    void unsetAsked(const QString &name);
    void undoAsked();
    void copied(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeLayout();
    void connectAll();
    void retranslate();
    const GoSetting *current() const;
    void showCurrent();
    void refresh(); ///< buttons and the command, from what is in the field

    GoSettingsModel m_model;
    std::unique_ptr<SettingsFilter> m_filter;
    QLineEdit *m_search;
    QCheckBox *m_all;
    QTableView *m_table;
    QLabel *m_title;
    QLabel *m_meaning;
    QLineEdit *m_value;
    QPushButton *m_save;
    QPushButton *m_unset;
    QPushButton *m_undo;
    CommandBox *m_command;
    QLabel *m_message;
    QString m_obstacle;
    QString m_undoName;
    QString m_shownName; ///< whose value is in the field
    bool m_isBusy = false;
};

} // namespace slipway
