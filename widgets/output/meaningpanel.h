// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "doctor/doctor.h"
#include "plan/plan.h"

#include <QWidget>

#include <memory>

class QLabel;
class QListView;
class QPushButton;

namespace slipway {

class FlowLayout;
class ProblemFilter;
class ProblemsModel;
class RemedyBox;
class RunModel;

/// The right part of the output panel: what became of a step, why, and what can be done now.
class MeaningPanel : public QWidget
{
    Q_OBJECT

public:
    MeaningPanel(RunModel *model, ProblemsModel *problems, QWidget *parent = nullptr);
    /// Empty: the run as a whole.
    void setStep(const StepId &id);
    void refresh();
    void setCommand(const QString &command); ///< of the step; empty: none to copy
    void setRoot(const QString &root) { m_root = root; } ///< of the project, absolute
    /// Whether what helps can be run here, and which command can be taken back (empty: none).
    void setFixes(bool canRun, const QString &undoable);
    void retranslate();

Q_SIGNALS:
    void problemActivated(int row); ///< of the problems' model
    void retryRequested();
    void stopRequested();
    void copyRequested(const QString &text);
    void stepRequested(const QString &id);
    void folderRequested(const QString &path);
    void fixRequested(const QString &command);
    void undoRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void createLayout();
    void refreshButtons();
    void refreshColors();
    void askDoctor();
    void showDiagnosis();
    void openFirst();
    StepId firstFailed() const;

    RunModel *m_model;
    ProblemsModel *m_problems;
    ProblemFilter *m_filter;
    StepId m_step;
    QString m_command;
    QString m_root;
    QString m_files; ///< the folder of what was made
    std::shared_ptr<const Doctor> m_doctor;
    QList<Diagnosis> m_diagnoses;
    StepId m_examined; ///< the step and the end of its run that the doctor has seen
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_cause;
    QLabel *m_facts;
    QListView *m_list;
    QWidget *m_buttons;
    QPushButton *m_open;
    QPushButton *m_show;
    QPushButton *m_retry;
    QPushButton *m_stop;
    QPushButton *m_copy;
    QPushButton *m_folder;
    RemedyBox *m_remedies;
    bool m_canRun = false;
    int m_tone = 0;
};

} // namespace slipway
