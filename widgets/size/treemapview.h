// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPersistentModelIndex>
#include <QWidget>

namespace slipway {

class SizeModel;

/// A tree of weights as nested rectangles. Arrow keys go to the neighbour, Return goes into a tile, Backspace or Escape comes back;
/// a double click does the same as Return.
class TreeMapView : public QWidget
{
    Q_OBJECT

public:
    explicit TreeMapView(SizeModel *model, QWidget *parent = nullptr);

    QModelIndex root() const { return m_root; } ///< invalid: the whole file
    void setRoot(const QModelIndex &root);
    QModelIndex current() const { return m_current; }
    void setCurrent(const QModelIndex &index); ///< goes to where its tile can be seen
    /// One sentence about the current tile, for screen readers.
    QString currentText() const;
    QSize sizeHint() const override { return {480, 320}; }
    QSize minimumSizeHint() const override { return {160, 120}; }

Q_SIGNALS:
    void rootChanged();
    void currentChanged();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Tile {
        QModelIndex index;
        QRectF rect;
        int depth = 0;
        int hue = 0; ///< which colour: the row on the top level
        bool isOpen = false; ///< its children are drawn inside
    };
    void reset();
    void arrange();
    void addTiles(const QModelIndex &parent, const QRectF &area, int depth, int hue);
    const Tile *tileAt(QPointF place) const;
    const Tile *tileOf(const QModelIndex &index) const;
    QModelIndex neighbour(int key) const;
    void enter(const QModelIndex &index);
    void leave();
    QColor fill(const Tile &tile) const;
    void paintTile(QPainter &painter, const Tile &tile) const;
    int titleHeight() const;

    SizeModel *m_model;
    QPersistentModelIndex m_root;
    QPersistentModelIndex m_current;
    QPersistentModelIndex m_hovered;
    QList<Tile> m_tiles; ///< outer ones before inner ones
};

} // namespace slipway
