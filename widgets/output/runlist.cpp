// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "output/runlist.h"

#include "common/icons.h"
#include "common/statesymbol.h"
#include "items/finishedprograms.h"
#include "items/runmodel.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

constexpr int kInset = 8;
constexpr int kBarHeight = 4;
constexpr int kActionSize = 16;

Symbol symbolOf(const QModelIndex &index)
{
    switch (StepState(index.siblingAtColumn(0).data(RunModel::StateRole).toInt())) {
    case StepState::Waiting:
        return Symbol::Waiting;
    case StepState::Running:
        return Symbol::Running;
    case StepState::Succeeded:
        return index.siblingAtColumn(0).data(RunModel::IsUnchangedRole).toBool() ? Symbol::Unchanged : Symbol::Done;
    case StepState::Failed:
        return Symbol::Failed;
    case StepState::Cancelled:
        return Symbol::Stopped;
    case StepState::Skipped:
        return Symbol::Skipped;
    }
    Q_UNREACHABLE_RETURN(Symbol::None);
}

bool canStop(const QModelIndex &index)
{
    return index.siblingAtColumn(0).data(RunModel::CanStopRole).toBool();
}

bool canRetry(const QModelIndex &index)
{
    return index.siblingAtColumn(0).data(RunModel::CanRetryRole).toBool();
}

void paintBar(QPainter *painter, const QRect &rect, double progress, const QPalette &palette)
{
    const QRectF groove(rect.left(), rect.center().y() - kBarHeight / 2.0 + 0.5, rect.width(), kBarHeight);
    painter->setPen(Qt::NoPen);
    painter->setBrush(lineColor(palette));
    painter->drawRoundedRect(groove, kBarHeight / 2.0, kBarHeight / 2.0);
    if (progress <= 0)
        return;
    painter->setBrush(palette.color(QPalette::Accent));
    painter->drawRoundedRect(QRectF(groove.topLeft(), QSizeF(std::max<qreal>(kBarHeight, groove.width() * progress), kBarHeight)),
                             kBarHeight / 2.0, kBarHeight / 2.0);
}

} // namespace

RunDelegate::RunDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

QRect RunDelegate::actionRect(const QRect &cell, const QModelIndex &index)
{
    if (index.column() != RunModel::ResultColumn || (!canStop(index) && !canRetry(index)))
        return {};
    return {cell.right() - kActionSize - 6, cell.center().y() - kActionSize / 2, kActionSize, kActionSize};
}

void RunDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isSelected = option.state & QStyle::State_Selected, isHovered = option.state & QStyle::State_MouseOver;
    if (isSelected)
        painter->fillRect(
            option.rect,
            option.palette.color(option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive, QPalette::Highlight));
    else if (isHovered)
        painter->fillRect(option.rect, option.palette.color(QPalette::AlternateBase));
    if (index.column() == RunModel::NameColumn)
        paintName(painter, option, index);
    else
        paintResult(painter, option, index);
    painter->restore();
}

void RunDelegate::paintName(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int size = symbolSize(option.fontMetrics);
    const QRect symbol(option.rect.left() + kInset, option.rect.top() + (option.rect.height() - size) / 2, size, size);
    paintSymbol(painter, symbol, symbolOf(index), option.palette);
    QFont font = option.font;
    font.setBold(index.data(RunModel::StepIdRole).toString().isEmpty());
    painter->setFont(font);
    painter->setPen(option.palette.color(QPalette::Text));
    const QRect text = option.rect.adjusted(kInset + size + 7, 0, -4, 0);
    painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideMiddle, text.width()));
}

void RunDelegate::paintResult(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QRect rect = option.rect.adjusted(0, 0, -6, 0);
    const bool isLookedAt = option.state & (QStyle::State_MouseOver | QStyle::State_Selected);
    if (const QRect action = actionRect(option.rect, index); isLookedAt && !action.isEmpty()) {
        icon(canStop(index) ? u"stop" : u"retry", Tone::Muted).paint(painter, action);
        rect.setRight(action.left() - 6);
    }
    const StepState state = StepState(index.siblingAtColumn(0).data(RunModel::StateRole).toInt());
    const QString text = index.data().toString();
    if (state == StepState::Running) {
        const int textWidth
            = std::max(option.fontMetrics.horizontalAdvance(u"00 min 00"_s), option.fontMetrics.horizontalAdvance(text)) + 10;
        const QRect bar(rect.left(), rect.top(), std::min(118, rect.width() - textWidth), rect.height());
        if (bar.width() > 30) {
            paintBar(painter, bar, index.siblingAtColumn(0).data(RunModel::ProgressRole).toDouble(), option.palette);
            rect.setLeft(bar.right() + 9);
        }
    }
    painter->setPen(toneColor(state == StepState::Failed ? Tone::Bad : Tone::Muted, option.palette));
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, option.fontMetrics.elidedText(text, Qt::ElideRight, rect.width()));
}

QSize RunDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    return {cell.fontMetrics.horizontalAdvance(index.data().toString()) + 40, cell.fontMetrics.height() + 8};
}

RunList::RunList(RunModel *model, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
{
    setObjectName(u"runList"_s);
    setModel(model);
    setItemDelegate(new RunDelegate(this));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    header()->setStretchLastSection(true);
    header()->setSectionResizeMode(RunModel::NameColumn, QHeaderView::Fixed);
    retranslate();
}

void RunList::retranslate()
{
    setAccessibleName(tr("Steps of the run"));
    setToolTip({});
}

void RunList::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    header()->resizeSection(RunModel::NameColumn, viewport()->width() * 48 / 100);
}

QString RunList::currentStep() const
{
    return currentIndex().siblingAtColumn(0).data(RunModel::StepIdRole).toString();
}

void RunList::setCurrentStep(const QString &id)
{
    const QModelIndex index = m_model->index(m_model->rowOf(id), 0);
    if (index.isValid() && index.row() != currentIndex().row())
        setCurrentIndex(index);
}

void RunList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (current.row() != previous.row() || !previous.isValid())
        Q_EMIT currentStepChanged(current.siblingAtColumn(0).data(RunModel::StepIdRole).toString());
}

QString RunList::commandOf(const QString &id) const
{
    const Step *step = m_model->stepAt(m_model->rowOf(id));
    if (!step)
        return {};
    if (const auto *build = std::get_if<BuildTarget>(&step->action))
        return build->command.toShell();
    if (const auto *program = std::get_if<RunProgram>(&step->action))
        return program->command.toShell();
    return {};
}

void RunList::stop(const QModelIndex &index)
{
    Runner *runner = m_model->runner();
    if (!runner || !canStop(index))
        return;
    const QString id = index.siblingAtColumn(0).data(RunModel::StepIdRole).toString();
    id.isEmpty() ? runner->cancel() : runner->cancelStep(id);
}

void RunList::retry(const QModelIndex &index)
{
    Runner *runner = m_model->runner();
    if (!runner || !canRetry(index))
        return;
    const QString id = index.siblingAtColumn(0).data(RunModel::StepIdRole).toString();
    if (!id.isEmpty())
        return runner->retryStep(id);
    for (const Step &step : runner->plan().steps)
        if (const StepState state = runner->status(step.id).state; state == StepState::Failed || state == StepState::Cancelled)
            runner->retryStep(step.id);
}

void RunList::act(const QModelIndex &index)
{
    canStop(index) ? stop(index) : retry(index);
}

void RunList::stopCurrent()
{
    stop(currentIndex());
}

void RunList::retryCurrent()
{
    retry(currentIndex());
}

void RunList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && canStop(currentIndex()))
        return stopCurrent();
    if (event->key() == Qt::Key_F5 && canRetry(currentIndex()))
        return retryCurrent();
    const int row = currentIndex().row();
    QTreeView::keyPressEvent(event);
    if (currentIndex().row() != row)
        Q_EMIT chosen();
}

bool RunList::isOnAction(const QPoint &point) const
{
    const QModelIndex index = indexAt(point);
    return index.isValid() && RunDelegate::actionRect(visualRect(index), index).adjusted(-4, -4, 4, 4).contains(point);
}

void RunList::mousePressEvent(QMouseEvent *event)
{
    m_pressedAction = isOnAction(event->position().toPoint()) ? indexAt(event->position().toPoint()) : QModelIndex();
    if (m_pressedAction.isValid())
        return;
    QTreeView::mousePressEvent(event);
    Q_EMIT chosen();
}

void RunList::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex pressed = m_pressedAction;
    m_pressedAction = QModelIndex();
    if (pressed.isValid() && isOnAction(event->position().toPoint()) && indexAt(event->position().toPoint()) == pressed)
        act(pressed);
    else
        QTreeView::mouseReleaseEvent(event);
}

void RunList::mouseMoveEvent(QMouseEvent *event)
{
    viewport()->setCursor(isOnAction(event->position().toPoint()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QTreeView::mouseMoveEvent(event);
}

void RunList::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = isByKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    const QString id = currentStep();
    auto *menu = new QMenu(this);
    menu->setObjectName(u"runMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *stopAction = menu->addAction(icon(u"stop"), tr("Stop"));
    stopAction->setEnabled(canStop(index));
    stopAction->setShortcut(Qt::Key_Escape);
    connect(stopAction, &QAction::triggered, this, &RunList::stopCurrent);
    QAction *retryAction = menu->addAction(icon(u"retry"), tr("Retry"));
    retryAction->setEnabled(canRetry(index));
    retryAction->setShortcut(Qt::Key_F5);
    connect(retryAction, &QAction::triggered, this, &RunList::retryCurrent);
    menu->addSeparator();
    QAction *copyAction = menu->addAction(icon(u"copy"), tr("Copy command"));
    copyAction->setEnabled(!commandOf(id).isEmpty());
    connect(copyAction, &QAction::triggered, this, [this, id] { Q_EMIT copyCommandRequested(id); });
    QAction *sizeAction = menu->addAction(icon(u"package"), tr("What the program weighs"));
    sizeAction->setEnabled(m_model->runner() && !programOf(m_model->runner(), id).path.isEmpty());
    connect(sizeAction, &QAction::triggered, this, [this, id] { Q_EMIT sizeRequested(id); });
    menu->popup(viewport()->mapToGlobal(isByKey ? visualRect(index).bottomLeft() : event->pos()));
}

} // namespace slipway
