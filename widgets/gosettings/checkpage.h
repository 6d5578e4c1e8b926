// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "items/checkmodel.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QTableView;

namespace slipway {

class ModuleCheck;
class RemedyList;

/// Asks for a module path and shows the steps of its check as they come, with what helps at the chosen one.
class CheckPage : public QWidget
{
    Q_OBJECT

public:
    explicit CheckPage(QWidget *parent = nullptr);
    ~CheckPage() override;

    void setModules(const QStringList &paths); ///< for completion
    void setModule(const QString &text);
    void setMayApply(bool may);
    /// Shows a check; it belongs to somebody else and may go at any time.
    void follow(ModuleCheck *check);

Q_SIGNALS:
    void checkAsked(const QString &module);
    void cancelAsked();
    void applyAsked(const QString &setting, const QString &value);
    void copied(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeLayout();
    void connectAll();
    void retranslate();
    void ask();
    void advance(int step);
    void conclude();
    void refresh();
    void showStep();

    CheckModel m_model;
    QPointer<ModuleCheck> m_check;
    QLineEdit *m_field;
    QPushButton *m_start;
    QProgressBar *m_progress;
    QTableView *m_table;
    QLabel *m_verdict;
    QScrollArea *m_scroll;
    QLabel *m_detail;
    QLabel *m_words;
    RemedyList *m_remedies;
    bool m_mayApply = false;
};

} // namespace slipway
