// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/theme.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace slipway {

/// What a panel shows while it has nothing else to show.
struct PageState {
    QString iconName{}; ///< of common/icons.h
    Tone tone = Tone::Muted;
    QString sentence{}; ///< what is the matter
    QString detail{}; ///< why, or whose words; may be empty
    QString primary{}; ///< the next step as a button; empty: none
    QString secondary{}; ///< another one; empty: none
    bool isBusy = false;
};

/// A designed empty, loading, failed or restricted state. Texts are translated by who sets them, again at each change of language.
class StatePage : public QWidget
{
    Q_OBJECT

public:
    explicit StatePage(QWidget *parent = nullptr);
    void setState(const PageState &state);
    const PageState &state() const { return m_state; }

Q_SIGNALS:
    void primaryActivated();
    void secondaryActivated();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();

    PageState m_state;
    QLabel *m_icon;
    QLabel *m_sentence;
    QLabel *m_detail;
    QProgressBar *m_busy;
    QPushButton *m_primary;
    QPushButton *m_secondary;
};

} // namespace slipway
