// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "items/changesmodel.h"
#include "items/modpreview.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace slipway {

class PillButton;

/// "If you save this": which modules would change, with Save, Discard and Format.
class Consequences : public QWidget
{
    Q_OBJECT

public:
    explicit Consequences(QWidget *parent = nullptr);

    /// `faults`: errors in the text, which stand for the consequences until they are gone.
    void show(bool isModified, bool canSave, int faults);
    void setPreview(const Preview &preview);
    void setBusy();
    void retranslate();

Q_SIGNALS:
    void saveRequested();
    void discardRequested();
    void formatRequested();
    void whyRequested(const QString &path);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    ChangesModel m_model;
    QLabel *m_title;
    PillButton *m_took;
    QLabel *m_sentence;
    QPushButton *m_format;
    QPushButton *m_discard;
    QPushButton *m_save;
    QTableView *m_table;
    Preview m_preview;
    bool m_isModified = false;
    bool m_canSave = true;
    bool m_isBusy = false;
    int m_faults = 0;
};

} // namespace slipway
