// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "items/changesmodel.h"
#include "items/modpreview.h"

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;
class QTableView;

namespace slipway {

class PillButton;
class VerdictLabel;

/// "If you save this": which modules would change, what go says about it, with Save, Discard and Format.
class Consequences : public QWidget
{
    Q_OBJECT

public:
    explicit Consequences(QWidget *parent = nullptr);

    /// `faults`: errors in the text, which stand for the consequences until they are gone.
    void show(bool isModified, bool canSave, int faults, bool canAskGo);
    const QList<Change> &changes() const { return m_model.changes(); }
    void setChecking();
    /// What go said about this text.
    void showCheck(const QStringList &differences, const Error &error);
    void forgetCheck();
    void setPreview(const Preview &preview);
    void setBusy();
    void retranslate();

Q_SIGNALS:
    void roomChanged(); ///< rows came or went
    void saveRequested();
    void discardRequested();
    void formatRequested();
    void whyRequested(const QString &path);
    void checkRequested();
    void proofRequested(bool runsTests);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void createLayout();
    void limitHeight();
    void refresh();
    QString sentence() const;

    ChangesModel m_model;
    QLabel *m_title;
    PillButton *m_took;
    QLabel *m_sentence;
    VerdictLabel *m_verdict;
    QPushButton *m_check;
    QPushButton *m_prove;
    QMenu *m_proofs;
    QPushButton *m_format;
    QPushButton *m_discard;
    QPushButton *m_save;
    QTableView *m_table;
    Preview m_preview;
    bool m_isModified = false;
    bool m_canSave = true;
    bool m_isBusy = false;
    int m_faults = 0;
    bool m_canAskGo = false;
};

} // namespace slipway
