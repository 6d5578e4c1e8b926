// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace slipway {

class ArtifactModel;
class ElidedLabel;
class PanelHeader;

/// The files of a release: what is there, how large, with which sum; below, the same release as a command.
class ArtifactView : public QWidget
{
    Q_OBJECT

public:
    explicit ArtifactView(ArtifactModel *model, QWidget *parent = nullptr);
    void setCommand(const QString &command);
    void setFolder(const QString &path);
    void retranslate();

Q_SIGNALS:
    void folderRequested(const QString &path);
    void sizeRequested(const QString &step); ///< what the program weighs that the step made or packed
    void copied(const QString &text);

private:
    void createTable();
    void refresh();
    void copy(const QString &text);
    void openMenu(const QPoint &where);

    ArtifactModel *m_model;
    QString m_command;
    QString m_folder;
    PanelHeader *m_header;
    ElidedLabel *m_totals;
    QPushButton *m_open;
    QTableView *m_table;
    QLabel *m_same;
    QPushButton *m_copy;
};

} // namespace slipway
