// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "targets/target.h"

#include <QElapsedTimer>
#include <QTableView>

class QMenu;

namespace slipway {

class TargetMatrixModel;

/// The matrix as a table. Space checks the current cell, with Ctrl its column, with Shift its row; Ctrl+A checks everything; letters
/// go to a system or an architecture; Enter opens the variants.
class MatrixView : public QTableView
{
    Q_OBJECT

public:
    explicit MatrixView(TargetMatrixModel *model, QWidget *parent = nullptr);

    Target currentTarget() const;
    void setCurrentTarget(const Target &target);
    void selectAll() override; ///< Ctrl+A and the corner
    void keyboardSearch(const QString &search) override;
    void retranslate();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentTargetChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void openMenu(const QModelIndex &index, const QPoint &where);
    void addVariants(QMenu *menu, const QModelIndex &index);
    void fit();
    void paintCorner(QWidget *corner);
    void remember();
    void restore();

    TargetMatrixModel *m_model;
    QWidget *m_corner = nullptr;
    Target m_current;
    QString m_search;
    QElapsedTimer m_searchClock;
};

} // namespace slipway
