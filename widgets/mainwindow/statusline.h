// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QToolButton;

namespace slipway {

class ActionTable;
class ElidedLabel;
class Workspace;

/// The row at the bottom: what was verified, proxy and cache, the work that runs and for how long, the language.
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    StatusLine(Workspace *workspace, ActionTable *actions, QWidget *parent = nullptr);

    /// A sentence for some seconds, and for screen readers.
    void announce(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void refreshWork();
    QString verification() const;

    Workspace *m_workspace;
    QLabel *m_mark;
    ElidedLabel *m_verified;
    QLabel *m_proxy;
    QLabel *m_work;
    QToolButton *m_language;
    QTimer m_clock;
    QTimer m_forget;
    QElapsedTimer m_runningSince;
    qint64 m_took = 0; ///< milliseconds of the run that is shown
    QString m_announced;
};

} // namespace slipway
