// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "why/whypicture.h"

#include "common/elision.h"
#include "common/theme.h"
#include "base/background.h"
#include "why/whyaccess.h"

#include <QAccessible>
#include <QGraphicsRectItem>
#include <QKeyEvent>
#include <QPainterPath>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

constexpr double kMargin = 16;
constexpr double kLargest = 3.0, kSmallest = 0.15;
constexpr double kLeastReadable = 0.66; ///< smaller than that nobody reads: the picture scrolls
constexpr int kMostCharacters = 28;
constexpr int kNodeKey = 0;

/// A line that leaves and arrives level, through the points of the layout.
QPainterPath curve(const QList<QPointF> &points)
{
    QPainterPath path(points.first());
    for (qsizetype i = 1; i < points.size(); ++i) {
        const QPointF from = points[i - 1], to = points[i];
        const double middle = (from.x() + to.x()) / 2;
        path.cubicTo({middle, from.y()}, {middle, to.y()}, to);
    }
    return path;
}

} // namespace

WhyPicture::WhyPicture(QWidget *parent)
    : QGraphicsView(parent)
{
    setObjectName(u"whyPicture"_s);
    setScene(&m_scene);
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setDragMode(QGraphicsView::ScrollHandDrag);
    setTransformationAnchor(QGraphicsView::AnchorUnderMouse);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setCursor(Qt::ArrowCursor);
    setBackgroundBrush(palette().base());
    installWhyAccessibility();
    retranslate();
}

void WhyPicture::setGraph(const WhyGraph &graph)
{
    m_graph = graph;
    m_isDrawn = false;
    m_current = -1;
    const int request = ++m_request;
    if (graph.isEmpty()) {
        m_scene.clear();
        return;
    }
    LayoutRequest wanted;
    wanted.direction = FlowDirection::Right;
    wanted.endsTogether = true;
    wanted.layerGap = 40;
    wanted.nodeGap = 14;
    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    m_labels.clear();
    for (const WhyNode &node : graph.nodes) {
        m_labels.append(elidedNames(labelOf(node), metrics, kMostCharacters * metrics.averageCharWidth()));
        wanted.sizes.append({metrics.horizontalAdvance(m_labels.last()) + 28.0, metrics.height() + 14.0});
    }
    for (const WhyEdge &edge : graph.edges)
        wanted.edges.append({edge.from, edge.to});
    inBackground(
        this, [wanted] { return layered(wanted); },
        [this, request](const LayeredDrawing &drawing) {
            if (request == m_request)
                draw(drawing);
        });
}

void WhyPicture::draw(const LayeredDrawing &drawing)
{
    m_drawing = drawing;
    m_scene.clear();
    // The strong way is drawn last, over the grey ones.
    for (const bool strong : {false, true})
        for (qsizetype i = 0; i < m_graph.edges.size(); ++i)
            if (m_graph.edges[i].isStrong == strong && i < drawing.edges.size() && drawing.edges[i].size() > 1)
                drawEdge(m_graph.edges[i], drawing.edges[i]);
    for (int i = 0; i < m_graph.nodes.size() && i < drawing.nodes.size(); ++i)
        drawNode(i, drawing.nodes[i]);
    m_ring = m_scene.addPath({}, QPen(palette().color(QPalette::Accent), 1.6, Qt::DotLine));
    placeRing();
    m_scene.setSceneRect(QRectF(QPointF(), drawing.size).adjusted(-kMargin, -kMargin, kMargin, kMargin));
    m_isDrawn = true;
    m_fits = true;
    fit();
    Q_EMIT drawn();
}

void WhyPicture::drawEdge(const WhyEdge &edge, const QList<QPointF> &points)
{
    QPen pen(edge.isStrong ? palette().color(QPalette::Accent) : lineColor(palette()), edge.isStrong ? 2.2 : 1.2);
    if (edge.isIndirect && !edge.isStrong)
        pen.setStyle(Qt::DashLine);
    m_scene.addPath(curve(points), pen);
}

void WhyPicture::drawNode(int index, const QRectF &place)
{
    const WhyNode &node = m_graph.nodes[index];
    const bool isWinner = node.kind == WhyNode::Kind::Version && node.isSelected;
    const Tone tone = isWinner ? Tone::Good : node.isStrong ? Tone::Accent : node.kind == WhyNode::Kind::Main ? Tone::Text : Tone::Muted;
    QPainterPath shape;
    shape.addRoundedRect(place, 5, 5);
    const bool isFilled = isWinner || (node.isStrong && node.kind != WhyNode::Kind::Main);
    const QColor border = node.kind == WhyNode::Kind::Main || isFilled ? toneColor(tone, palette()) : lineColor(palette());
    auto *box = m_scene.addPath(shape, QPen(border, isFilled || node.kind == WhyNode::Kind::Main ? 1.6 : 1),
                                isFilled ? toneFill(tone, palette()) : palette().color(QPalette::Base));
    box->setData(kNodeKey, index);
    box->setToolTip(sentenceOf(m_graph, index));
    QFont font = this->font();
    font.setBold(isFilled || node.kind == WhyNode::Kind::Main);
    auto *label = m_scene.addSimpleText(m_labels.value(index), font);
    label->setBrush(toneColor(tone, palette()));
    label->setPos(place.left() + 14, place.center().y() - label->boundingRect().height() / 2);
    label->setData(kNodeKey, index);
    label->setToolTip(box->toolTip());
}

void WhyPicture::placeRing()
{
    QPainterPath around;
    if (m_current >= 0 && m_current < m_drawing.nodes.size())
        around.addRoundedRect(m_drawing.nodes[m_current].adjusted(-3, -3, 3, 3), 7, 7);
    m_ring->setPath(around);
}

QRect WhyPicture::boxOnScreen(int box) const
{
    if (box < 0 || box >= m_drawing.nodes.size())
        return {};
    const QRect inView = mapFromScene(m_drawing.nodes[box]).boundingRect();
    return {viewport()->mapToGlobal(inView.topLeft()), inView.size()};
}

void WhyPicture::setCurrent(int node)
{
    if (node < 0 || node >= m_graph.nodes.size() || node == m_current)
        return;
    m_current = node;
    if (!m_isDrawn)
        return;
    placeRing();
    ensureVisible(m_drawing.nodes[node], 24, 24);
    if (!QAccessible::isActive())
        return;
    if (QAccessibleInterface *box = QAccessible::queryAccessibleInterface(this)->focusChild()) {
        QAccessibleEvent event(box, QAccessible::Focus);
        QAccessible::updateAccessibility(&event);
    }
}

int WhyPicture::nodeAt(const QPoint &position) const
{
    for (const QGraphicsItem *item : items(position))
        if (const QVariant node = item->data(kNodeKey); node.isValid())
            return node.toInt();
    return -1;
}

int WhyPicture::nearest(int key) const
{
    if (m_current < 0)
        return 0;
    const QPointF here = m_drawing.nodes[m_current].center();
    int best = -1;
    double least = std::numeric_limits<double>::max();
    for (int i = 0; i < m_drawing.nodes.size(); ++i) {
        const QPointF way = m_drawing.nodes[i].center() - here;
        const double along = key == Qt::Key_Right ? way.x() : key == Qt::Key_Left ? -way.x() : key == Qt::Key_Down ? way.y() : -way.y();
        const double across = key == Qt::Key_Right || key == Qt::Key_Left ? way.y() : way.x();
        const double cost = along + 2.5 * std::abs(across);
        if (i != m_current && along > 1 && cost < least) {
            least = cost;
            best = i;
        }
    }
    return best;
}

void WhyPicture::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        setCurrent(nearest(event->key()));
        return;
    case Qt::Key_Home:
        setCurrent(0);
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        return;
    case Qt::Key_Minus:
        zoomOut();
        return;
    case Qt::Key_0:
        fit();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0)
            Q_EMIT nodeActivated(m_current);
        return;
    }
    QGraphicsView::keyPressEvent(event);
}

void WhyPicture::mousePressEvent(QMouseEvent *event)
{
    QGraphicsView::mousePressEvent(event);
    if (const int node = nodeAt(event->position().toPoint()); node >= 0)
        setCurrent(node);
}

void WhyPicture::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const int node = nodeAt(event->position().toPoint()); node >= 0)
        Q_EMIT nodeActivated(node);
}

void WhyPicture::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() == Qt::ControlModifier)
        scaleBy(std::pow(1.0015, event->angleDelta().y()));
    else
        QGraphicsView::wheelEvent(event);
}

void WhyPicture::scaleBy(double factor)
{
    const double next = transform().m11() * factor;
    if (next < kSmallest || next > kLargest)
        return;
    m_fits = false;
    scale(factor, factor);
}

void WhyPicture::zoomIn()
{
    scaleBy(1.25);
}

void WhyPicture::zoomOut()
{
    scaleBy(0.8);
}

void WhyPicture::fit()
{
    resetTransform();
    m_fits = true;
    const QSizeF room = viewport()->size(), wanted = m_scene.sceneRect().size();
    const double factor = qMin(room.width() / qMax(1.0, wanted.width()), room.height() / qMax(1.0, wanted.height()));
    // Small pictures are not blown up, large ones stay readable and scroll.
    if (factor < 1.0)
        scale(qMax(kLeastReadable, factor), qMax(kLeastReadable, factor));
    centerOn(m_scene.sceneRect().center());
    showDecision();
}

/// Of a picture that is larger than its room: the way that decides, with the version it ends in.
void WhyPicture::showDecision()
{
    QRectF decision, end;
    for (int i = 0; i < m_graph.nodes.size() && i < m_drawing.nodes.size(); ++i) {
        if (!m_graph.nodes[i].isStrong)
            continue;
        decision |= m_drawing.nodes[i];
        if (m_graph.nodes[i].kind == WhyNode::Kind::Version)
            end = m_drawing.nodes[i];
    }
    if (decision.isNull())
        return;
    centerOn(decision.center());
    ensureVisible(end, int(kMargin), int(kMargin));
}

void WhyPicture::paintTo(QPainter *painter)
{
    m_scene.render(painter, {}, m_scene.sceneRect());
}

QSizeF WhyPicture::pictureSize() const
{
    return m_scene.sceneRect().size();
}

void WhyPicture::retranslate()
{
    setAccessibleName(tr("Picture of who asks for the module"));
    viewport()->setAccessibleName(accessibleName());
    if (!m_graph.isEmpty())
        setGraph(WhyGraph(m_graph));
}

void WhyPicture::changeEvent(QEvent *event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        setBackgroundBrush(palette().base());
        if (m_isDrawn)
            draw(LayeredDrawing(m_drawing));
    } else if (event->type() == QEvent::FontChange) {
        setGraph(WhyGraph(m_graph));
    }
}

void WhyPicture::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    if (m_fits)
        fit();
}

} // namespace slipway
