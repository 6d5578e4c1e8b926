// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// How the parts of the panel lie.
#include "why/whypanel_p.h"

#include "common/flowlayout.h"
#include "common/icons.h"
#include "common/itemdelegate.h"
#include "common/statepage.h"
#include "why/findings.h"
#include "why/trial.h"
#include "why/whypicture.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

constexpr int kLeastCard = 110, kLeastPicture = 96; ///< pixels

QToolButton *makeTool(QWidget *parent, const QString &name, const QString &iconName)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setAutoRaise(true);
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName));
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

/// As high as what it holds, as long as there is room; then it scrolls.
class CardArea : public QScrollArea
{
public:
    CardArea(QWidget *content, QWidget *parent)
        : QScrollArea(parent)
    {
        setFrameShape(NoFrame);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setWidgetResizable(true);
        setFocusPolicy(Qt::NoFocus);
        setWidget(content);
        content->setAutoFillBackground(false);
        viewport()->setAutoFillBackground(false);
        content->installEventFilter(this);
        connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this] { follow(); });
        connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] { m_revealed = nullptr; });
    }
    /// Its beginning is seen, until the person scrolls; what it holds may come later.
    void reveal(QWidget *part)
    {
        m_revealed = part;
        widget()->layout()->activate();
        follow();
    }
    QSize sizeHint() const override { return {widget()->sizeHint().width(), neededHeight()}; }
    QSize minimumSizeHint() const override { return {0, qMin(kLeastCard, neededHeight())}; }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QScrollArea::resizeEvent(event);
        fit();
    }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest)
            fit();
        return QScrollArea::eventFilter(watched, event);
    }

private:
    int neededHeight() const
    {
        return widget()->layout()->hasHeightForWidth() ? widget()->layout()->totalHeightForWidth(viewport()->width())
                                                       : widget()->layout()->totalSizeHint().height();
    }
    void fit()
    {
        setMaximumHeight(neededHeight());
        updateGeometry();
    }
    void follow()
    {
        if (m_revealed && m_revealed->isVisibleTo(widget()))
            verticalScrollBar()->setValue(m_revealed->mapTo(widget(), QPoint()).y());
    }

    QPointer<QWidget> m_revealed;
};

} // namespace

void WhyPanel::Private::createLayout()
{
    stack = new QStackedWidget(q);
    page = new StatePage(q);
    picture = new WhyPicture(q);
    createTable();
    views = new QStackedWidget(q);
    views->setMinimumHeight(kLeastPicture);
    views->addWidget(picture);
    views->addWidget(table);
    auto *body = new QWidget(q);
    body->setAutoFillBackground(true);
    body->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(4);
    column->addWidget(createTools());
    column->addWidget(views, 1);
    auto *area = new CardArea(createCard(), q);
    revealTrial = [this, area] { area->reveal(trial); };
    column->addWidget(area);
    stack->addWidget(body);
    stack->addWidget(page);
    auto *all = new QVBoxLayout(q);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(stack);
    q->setFocusProxy(picture);
}

void WhyPanel::Private::createTable()
{
    table = new QTableView(q);
    table->setObjectName(u"askersTable"_s);
    table->setModel(&askers);
    table->setFrameShape(QFrame::NoFrame);
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setItemDelegate(new ItemDelegate(table));
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(q->fontMetrics().height() + 8);
    QHeaderView *header = table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(AskersModel::AskerColumn, QHeaderView::Stretch);
}

QWidget *WhyPanel::Private::createTools()
{
    auto *tools = new QWidget(q);
    smaller = makeTool(tools, u"zoomOut"_s, u"minus"_s);
    larger = makeTool(tools, u"zoomIn"_s, u"plus"_s);
    whole = makeTool(tools, u"zoomFit"_s, u"follow"_s);
    saveAs = makeTool(tools, u"savePicture"_s, u"save"_s);
    saveMenu = new QMenu(saveAs);
    saveAs->setMenu(saveMenu);
    saveAs->setPopupMode(QToolButton::InstantPopup);
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(12, 4, 8, 0);
    row->setSpacing(2);
    asPicture = makeTool(tools, u"whyAsPicture"_s, {});
    asTable = makeTool(tools, u"whyAsTable"_s, {});
    auto *group = new QButtonGroup(tools);
    for (QToolButton *button : {asPicture, asTable}) {
        button->setCheckable(true);
        group->addButton(button);
        row->addWidget(button);
    }
    asPicture->setChecked(true);
    row->addStretch();
    for (QToolButton *button : {smaller, larger, whole, saveAs})
        row->addWidget(button);
    return tools;
}

QWidget *WhyPanel::Private::createCard()
{
    card = new QFrame(q);
    card->setObjectName(u"whyCard"_s);
    card->setFrameShape(QFrame::StyledPanel);
    findings = new Findings(card);
    sentence = new QLabel(card);
    sentence->setObjectName(u"whySentence"_s);
    sentence->setWordWrap(true);
    sentence->setTextFormat(Qt::PlainText);
    sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    pin = new QLabel(card);
    pin->setObjectName(u"pinSentence"_s);
    pin->setWordWrap(true);
    pin->setTextFormat(Qt::PlainText);
    pin->setTextInteractionFlags(Qt::TextSelectableByMouse);
    pin->hide();
    require = new QPushButton(card);
    require->setObjectName(u"requireHere"_s);
    tryOther = new QPushButton(card);
    tryOther->setObjectName(u"tryVersion"_s);
    showLine = new QPushButton(card);
    showLine->setObjectName(u"showLine"_s);
    drop = new QPushButton(card);
    drop->setObjectName(u"dropLine"_s);
    copyWhy = new QPushButton(card);
    copyWhy->setObjectName(u"copyWhy"_s);
    copyWhy->setIcon(icon(u"copy"));
    trial = new Trial(card);
    auto *buttonRow = new QWidget(card);
    auto *buttons = new FlowLayout(buttonRow);
    for (QPushButton *button : {require, tryOther, showLine, drop, copyWhy})
        buttons->addWidget(button);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    buttonRow->setSizePolicy(policy);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(12, 10, 12, 10);
    column->addWidget(findings);
    column->addWidget(sentence);
    column->addWidget(pin);
    column->addWidget(buttonRow);
    column->addWidget(trial);
    auto *around = new QWidget(q);
    auto *row = new QHBoxLayout(around);
    row->setContentsMargins(12, 0, 12, 0);
    row->addWidget(card);
    return around;
}

} // namespace slipway
