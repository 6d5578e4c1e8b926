// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace slipway {

class ProjectEvidence;
class Workspace;

/// One line under the reasons: is a package of the module compiled in, and where? go is asked when the person wants to know.
class EvidenceSection : public QFrame
{
    Q_OBJECT

public:
    explicit EvidenceSection(Workspace *workspace, QWidget *parent = nullptr);
    void setModule(const QString &path); ///< empty: nothing is shown

protected:
    void changeEvent(QEvent *event) override;

private:
    void act();
    void refresh();

    ProjectEvidence *m_evidence;
    QString m_module;
    QLabel *m_sentence;
    QPushButton *m_ask;
};

} // namespace slipway
