// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "process/search.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace slipway {

class LogSearch;

/// What to look for in the output, and how many lines have it. Enter goes to the next hit, Shift+Enter to the one before, Escape ends.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(LogSearch *search, QWidget *parent = nullptr);
    void focus();
    void clear();
    bool isFiltering() const;
    void setFiltering(bool filtering);
    /// Which of the hits the cursor is on, from 1; 0: on none.
    void setCurrentHit(qint64 number);
    void retranslate();

Q_SIGNALS:
    void nextRequested();
    void previousRequested();
    void filteringChanged(bool filtering);
    void left(); ///< Escape

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QToolButton *addToggle(const QString &name, const QString &text);
    QToolButton *addStep(const QString &name, const QString &iconName);
    void apply();
    void refresh();

    LogSearch *m_search;
    QLineEdit *m_field;
    QLabel *m_count;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_case;
    QToolButton *m_regex;
    QToolButton *m_filter;
    QTimer m_pause;
    qint64 m_current = 0;
};

} // namespace slipway
