// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "targets/matrixview.h"

#include "common/theme.h"
#include "items/targetmatrixmodel.h"
#include "targets/matrixdelegate.h"
#include "targets/matrixheader.h"

#include <QAbstractButton>
#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

constexpr int kSearchPause = 1200; ///< milliseconds; letters after that begin a new word

} // namespace

MatrixView::MatrixView(TargetMatrixModel *model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setObjectName(u"matrix"_s);
    auto *delegate = new MatrixDelegate(this);
    setItemDelegate(delegate);
    setHorizontalHeader(new MatrixHeader(Qt::Horizontal, this));
    setVerticalHeader(new MatrixHeader(Qt::Vertical, this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setEditTriggers(QAbstractItemView::AnyKeyPressed);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setModel(model);
    m_corner = findChild<QAbstractButton *>();
    if (m_corner)
        m_corner->installEventFilter(this);
    connect(delegate, &MatrixDelegate::variantsRequested, this,
            [this](const QModelIndex &index) { openMenu(index, visualRect(index).bottomLeft()); });
    connect(horizontalHeader(), &QHeaderView::sectionClicked, model, &TargetMatrixModel::toggleColumn);
    connect(verticalHeader(), &QHeaderView::sectionClicked, model, &TargetMatrixModel::toggleRow);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &MatrixView::remember);
    connect(model, &QAbstractItemModel::modelReset, this, &MatrixView::restore);
    connect(model, &QAbstractItemModel::dataChanged, viewport(), qOverload<>(&QWidget::update));
    retranslate();
    fit();
}

void MatrixView::retranslate()
{
    setAccessibleName(tr("Target matrix: operating systems and architectures"));
    horizontalHeader()->setAccessibleName(tr("Architectures"));
    verticalHeader()->setAccessibleName(tr("Operating systems"));
    if (m_corner) {
        m_corner->setAccessibleName(tr("All targets"));
        m_corner->setToolTip(tr("Check or clear all targets that are shown"));
    }
}

Target MatrixView::currentTarget() const
{
    return m_model->currentTarget(currentIndex());
}

void MatrixView::setCurrentTarget(const Target &target)
{
    if (const QModelIndex index = m_model->indexOf(target); index.isValid())
        setCurrentIndex(index);
}

void MatrixView::remember()
{
    m_current = m_model->targetAt(currentIndex());
}

/// After other rows and columns came: the same target stays current.
void MatrixView::restore()
{
    fit();
    QModelIndex index = m_model->indexOf(m_current);
    if (!index.isValid() && !m_model->chosen().isEmpty())
        index = m_model->indexOf(m_model->chosen().first());
    if (!index.isValid())
        index = m_model->index(0, 0);
    if (index.isValid() && !m_model->targetAt(index).isNull())
        setCurrentIndex(index);
    Q_EMIT currentTargetChanged();
}

void MatrixView::fit()
{
    const int header = horizontalHeader()->sizeHint().height();
    const bool isTooWide = verticalHeader()->sizeHint().width() + horizontalHeader()->length() > width();
    const int bar = isTooWide ? horizontalScrollBar()->sizeHint().height() : 0;
    setMaximumHeight(header + verticalHeader()->length() + bar);
    updateGeometry();
}

QSize MatrixView::sizeHint() const
{
    return {verticalHeader()->sizeHint().width() + horizontalHeader()->length() + 4, maximumHeight()};
}

QSize MatrixView::minimumSizeHint() const
{
    return {120, maximumHeight()}; // all rows: what is around it scrolls
}

void MatrixView::selectAll()
{
    m_model->toggleAll();
}

void MatrixView::keyboardSearch(const QString &search)
{
    if (!m_searchClock.isValid() || m_searchClock.elapsed() > kSearchPause)
        m_search.clear();
    m_searchClock.start();
    m_search += search.toLower();
    const QString os = m_search.section(u'/', 0, 0), arch = m_search.section(u'/', 1);
    const auto find = [this](Qt::Orientation orientation, const QString &text, int count) {
        for (int section = 0; section < count && !text.isEmpty(); ++section)
            if (m_model->headerData(section, orientation).toString().startsWith(text))
                return section;
        return -1;
    };
    const int row = find(Qt::Vertical, os, m_model->rowCount());
    const int column = find(Qt::Horizontal, row < 0 ? os : arch, m_model->columnCount());
    if (row < 0 && column < 0)
        return;
    QModelIndex index
        = m_model->index(row < 0 ? qMax(0, currentIndex().row()) : row, column < 0 ? qMax(0, currentIndex().column()) : column);
    // The place may be empty: the first that exists in the row or column that was named.
    for (int other = 0; m_model->targetAt(index).isNull() && other < (row < 0 ? m_model->rowCount() : m_model->columnCount()); ++other)
        index = row < 0 ? m_model->index(other, column) : m_model->index(row, other);
    if (!m_model->targetAt(index).isNull())
        setCurrentIndex(index);
}

void MatrixView::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex index = currentIndex();
    if (event->text().isEmpty() || event->key() == Qt::Key_Space || event->key() == Qt::Key_Return)
        m_search.clear(); // what is typed next is another word
    if (event->key() == Qt::Key_Space && index.isValid() && event->modifiers() & Qt::ControlModifier)
        m_model->toggleColumn(index.column());
    else if (event->key() == Qt::Key_Space && index.isValid() && event->modifiers() & Qt::ShiftModifier)
        m_model->toggleRow(index.row());
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && index.isValid() && event->modifiers() == Qt::NoModifier)
        openMenu(index, visualRect(index).bottomLeft());
    else
        QTableView::keyPressEvent(event);
}

void MatrixView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT currentTargetChanged();
}

void MatrixView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = isByKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid() || m_model->targetAt(index).isNull())
        return;
    setCurrentIndex(index);
    openMenu(index, isByKey ? visualRect(index).bottomLeft() : event->pos());
}

void MatrixView::addVariants(QMenu *menu, const QModelIndex &index)
{
    const Target cell = m_model->targetAt(index);
    const QString variable = variantVariable(cell.arch);
    if (variable.isEmpty())
        return;
    QStringList values = variantValues(cell.arch);
    const QStringList chosen = index.data(TargetMatrixModel::VariantsRole).toStringList();
    for (const QString &value : chosen)
        if (!value.isEmpty() && !values.contains(value))
            values.append(value);
    values.prepend(QString());
    menu->addSection(variable);
    for (const QString &value : std::as_const(values)) {
        QAction *action = menu->addAction(value.isEmpty() ? tr("Go's default") : u"%1=%2"_s.arg(variable, value));
        action->setCheckable(true);
        action->setChecked(chosen.contains(value));
        connect(action, &QAction::triggered, m_model,
                [model = m_model, at = QPersistentModelIndex(index), value](bool on) { model->setVariant(at, value, on); });
    }
}

void MatrixView::openMenu(const QModelIndex &index, const QPoint &where)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"cellMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addVariants(menu, index);
    menu->addSeparator();
    const QString os = m_model->headerData(index.row(), Qt::Vertical).toString(),
                  arch = m_model->headerData(index.column(), Qt::Horizontal).toString();
    connect(menu->addAction(tr("All of %1").arg(os)), &QAction::triggered, m_model, [this, row = index.row()] { m_model->toggleRow(row); });
    connect(menu->addAction(tr("All of %1").arg(arch)), &QAction::triggered, m_model,
            [this, column = index.column()] { m_model->toggleColumn(column); });
    menu->popup(viewport()->mapToGlobal(where));
}

void MatrixView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fit();
}

void MatrixView::wheelEvent(QWheelEvent *event)
{
    if (event->angleDelta().x() != 0 || event->modifiers() & Qt::ShiftModifier)
        QTableView::wheelEvent(event);
    else
        event->ignore();
}

void MatrixView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        resizeColumnsToContents();
        resizeRowsToContents();
        fit();
    }
}

bool MatrixView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_corner && event->type() == QEvent::Paint) {
        paintCorner(m_corner);
        return true;
    }
    return QTableView::eventFilter(watched, event);
}

void MatrixView::paintCorner(QWidget *corner)
{
    QPainter painter(corner);
    painter.fillRect(corner->rect(), palette().color(corner->underMouse() ? QPalette::Midlight : QPalette::Base));
    painter.setPen(lineColor(palette()));
    painter.drawLine(corner->rect().bottomLeft(), corner->rect().bottomRight());
    painter.setPen(toneColor(Tone::Muted, palette()));
    painter.setFont(smallFont(font()));
    painter.drawText(corner->rect().adjusted(7, 0, -2, 0), Qt::AlignLeft | Qt::AlignVCenter, tr("All", "all targets"));
}

} // namespace slipway
