// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "items/releasefacts.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace slipway {

class ElidedLabel;
class PillButton;

/// What is released: name, version and why it is that one, from which commit, to where; and the button that rehearses it.
class ReleaseHeader : public QWidget
{
    Q_OBJECT

public:
    explicit ReleaseHeader(QWidget *parent = nullptr);
    void setFacts(const ReleaseFacts &facts);
    /// Empty reason: it can be pressed.
    void setRehearsable(const QString &whyNot);
    void retranslate();

Q_SIGNALS:
    void rehearseRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    ReleaseFacts m_facts;
    QString m_whyNot;
    QLabel *m_title;
    ElidedLabel *m_version;
    PillButton *m_reason;
    PillButton *m_changes;
    ElidedLabel *m_source;
    QPushButton *m_rehearse;
};

} // namespace slipway
