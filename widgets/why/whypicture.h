// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "items/whygraph.h"
#include "layout/layout.h"

#include <QGraphicsView>

namespace slipway {

/// The layered picture. Dragging pans, Ctrl and the wheel or + and - zoom, 0 fits; arrow keys go from box to box, Return opens one.
class WhyPicture : public QGraphicsView
{
    Q_OBJECT

public:
    explicit WhyPicture(QWidget *parent = nullptr);
    /// Draws it as soon as the layout is known; null-like graphs clear the picture.
    void setGraph(const WhyGraph &graph);
    const WhyGraph &graph() const { return m_graph; }
    int currentBox() const { return m_current; } ///< -1: none
    void setCurrentBox(int box) { setCurrent(box); }
    QRect boxOnScreen(int box) const; ///< global coordinates
    bool isDrawn() const { return m_isDrawn; }
    void zoomIn();
    void zoomOut();
    void fit();
    /// The picture on a white or dark ground, for files.
    void paintTo(QPainter *painter);
    QSizeF pictureSize() const;
    void retranslate();

Q_SIGNALS:
    void nodeActivated(int node);
    void drawn();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void draw(const LayeredDrawing &drawing);
    void drawEdge(const WhyEdge &edge, const QList<QPointF> &points);
    void drawNode(int node, const QRectF &place);
    void setCurrent(int node);
    void placeRing();
    int nodeAt(const QPoint &position) const;
    int nearest(int key) const;
    void scaleBy(double factor);
    void showDecision();

    WhyGraph m_graph;
    QStringList m_labels; ///< of the boxes, as far as there is room
    LayeredDrawing m_drawing;
    QGraphicsScene m_scene;
    QGraphicsPathItem *m_ring = nullptr; ///< around the current box
    int m_current = -1;
    int m_request = 0;
    bool m_isDrawn = false;
    bool m_fits = true; ///< the person has not zoomed
};

} // namespace slipway
