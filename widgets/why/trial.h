// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "items/changesmodel.h"
#include "items/knownversions.h"
#include "items/modpreview.h"
#include "items/projectmodules.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace slipway {

/// Another version of a module: choose it, see what would change, then apply it to go.mod.
class Trial : public QWidget
{
    Q_OBJECT

public:
    explicit Trial(QWidget *parent = nullptr);
    void setProject(const ProjectModules &project);
    void setEditedText(const QByteArray &text) { m_text = text; }
    void open(const QString &path, const QString &version);
    void retranslate();

Q_SIGNALS:
    void applied(const QString &path, const QString &version);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void ask();
    void show(const Preview &preview);

    ProjectModules m_project;
    QByteArray m_text; ///< of go.mod as it is edited; empty: as it lies on disk
    QString m_path;
    KnownVersions m_known;
    ModPreview m_preview;
    ChangesModel m_changes;
    QTimer m_delay;
    QLabel *m_label;
    QComboBox *m_versions;
    QLabel *m_answer;
    QPushButton *m_apply;
    QPushButton *m_close;
    QTableView *m_table;
};

} // namespace slipway
