// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "doctor/doctor.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace slipway {

/// What helps: each remedy with its exact command, and buttons to run or copy it. Beside that the way back from the latest one.
class RemedyBox : public QWidget
{
    Q_OBJECT

public:
    explicit RemedyBox(QWidget *parent = nullptr);

    void setRemedies(const QList<Remedy> &remedies);
    /// `canRun`: the folder is trusted and nothing runs.
    void setCanRun(bool canRun);
    void setUndo(const QString &command); ///< whose changes can be taken back; empty: none
    void retranslate();

Q_SIGNALS:
    void runRequested(const QString &command);
    void copyRequested(const QString &command);
    void undoRequested();

private:
    void fill();
    void addRow(const Remedy &remedy);
    void refresh();

    QList<Remedy> m_remedies;
    QString m_undoable;
    bool m_canRun = false;
    QVBoxLayout *m_rows;
    QWidget *m_undoRow;
    QLabel *m_undoText;
    QPushButton *m_undo;
};

} // namespace slipway
