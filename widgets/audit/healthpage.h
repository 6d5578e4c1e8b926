// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/statepage.h"

#include <QWidget>

class QAbstractItemModel;
class QLabel;
class QProgressBar;
class QPushButton;
class QSortFilterProxyModel;
class QSplitter;
class QStackedWidget;
class QTextBrowser;
class QTreeView;

namespace slipway {

class FlowLayout;

/// One check of the audit: a sentence about it, what one can do, a table, and details of the current row.
class HealthPage : public QWidget
{
    Q_OBJECT

public:
    /// `hasDetails`: there is a place for text below the table.
    HealthPage(QAbstractItemModel *model, bool hasDetails, QWidget *parent = nullptr);

    /// How wide columns are, in characters; 0: takes what is left.
    void setColumnCharacters(const QList<int> &characters);
    QPushButton *addButton(const QString &objectName);
    void setSentence(const QString &sentence);
    /// `total` 0: nobody knows how long; nothing shown unless running.
    void setProgress(bool isRunning, int done = 0, int total = 0);
    void setCancelText(const QString &text);
    /// Shown in the place of the table; without it the table is.
    void showState(const PageState &state);
    void showTable();
    StatePage *statePage() const { return m_page; }
    QTreeView *view() const { return m_view; }
    QTextBrowser *details() const { return m_details; }
    int currentRow() const; ///< of the model; -1: none
    void setNames(const QString &table, const QString &details);

Q_SIGNALS:
    void currentChanged();
    void opened(int row); ///< Enter or double click
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applyWidths();
    void foldTop();

    QSortFilterProxyModel *m_sorted;
    QWidget *m_top = nullptr; ///< sentence and buttons
    QLabel *m_sentence;
    QWidget *m_row;
    FlowLayout *m_buttons;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QStackedWidget *m_stack;
    StatePage *m_page;
    QSplitter *m_splitter;
    QTreeView *m_view;
    QTextBrowser *m_details = nullptr;
    QList<int> m_characters;
};

} // namespace slipway
