// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "modules/analysis.h"

#include <QWidget>

class QVBoxLayout;

namespace slipway {

class RemedyBox;

/// The conflicts of one module: what is wrong, why it matters, and the commands that repair it. What only explains has one line.
class Findings : public QWidget
{
    Q_OBJECT

public:
    explicit Findings(QWidget *parent = nullptr);

    /// The worst first. Empty: nothing is shown.
    void setConflicts(const QList<Conflict> &conflicts);
    /// `canRun`: the folder is trusted.
    void setCanRun(bool canRun);

Q_SIGNALS:
    void runRequested(const QString &command);
    void copyRequested(const QString &command);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void addFinding(const Conflict &conflict);
    void addNotes(const QList<Conflict> &notes);

    QList<Conflict> m_conflicts;
    bool m_canRun = false;
    QVBoxLayout *m_rows;
};

} // namespace slipway
