// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>
#include <QTreeView>

namespace slipway {

class RunModel;

/// A row of a run: symbol, name, and time and size or a bar while it runs; on the right, while one looks at it, stop or retry.
class RunDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit RunDelegate(QObject *parent);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Where the button of a row is; empty: it has none.
    static QRect actionRect(const QRect &cell, const QModelIndex &index);

private:
    void paintName(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintResult(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
};

/// The steps of a run. Escape stops the current one, F5 runs a failed one again.
class RunList : public QTreeView
{
    Q_OBJECT

public:
    explicit RunList(RunModel *model, QWidget *parent = nullptr);
    QString currentStep() const; ///< empty: the run as a whole
    void setCurrentStep(const QString &id);
    void stopCurrent();
    void retryCurrent();
    QString commandOf(const QString &id) const; ///< empty: the step runs no program
    void retranslate();
    QSize sizeHint() const override { return {300, 160}; }

Q_SIGNALS:
    void currentStepChanged(const QString &id);
    void chosen(); ///< the person has picked a row
    void copyCommandRequested(const QString &id);
    void sizeRequested(const QString &id); ///< of the program that the step has built

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    bool isOnAction(const QPoint &point) const;
    void act(const QModelIndex &index);
    void retry(const QModelIndex &index);
    void stop(const QModelIndex &index);

    RunModel *m_model;
    QPersistentModelIndex m_pressedAction;
};

} // namespace slipway
