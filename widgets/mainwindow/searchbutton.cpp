// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "mainwindow/searchbutton.h"

#include "common/icons.h"
#include "common/theme.h"

#include <QAction>
#include <QEvent>
#include <QPainter>
#include <QStyleOptionFrame>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

constexpr int kIconSize = 14;
constexpr int kInset = 8;
constexpr int kCharacters = 44; ///< a menu bar asks only once how wide it wants to be: enough for every language
constexpr int kAround = 3; ///< above and below, so that the bar does not grow

} // namespace

SearchButton::SearchButton(QAction *action, QWidget *parent)
    : QAbstractButton(parent)
    , m_action(action)
{
    setObjectName(u"searchButton"_s);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    connect(this, &QAbstractButton::clicked, action, &QAction::trigger);
    retranslate();
}

void SearchButton::retranslate()
{
    setText(tr("Search modules, targets, actions…"));
    setToolTip(m_action->text().remove(u'&'));
}

QSize SearchButton::sizeHint() const
{
    return {3 * kInset + kIconSize + kCharacters * QFontMetrics(smallFont(font())).averageCharWidth(), fontMetrics().height() + 10};
}

void SearchButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOptionFrame frame;
    frame.initFrom(this);
    frame.lineWidth = 1;
    frame.rect.adjust(0, kAround - 1, -kInset + 2, -kAround + 1);
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &frame, &painter, this);
    const QRect inside = frame.rect.adjusted(kInset, 0, -kInset, 0);
    slipway::icon(u"search", Tone::Muted).paint(&painter, QRect(inside.left(), inside.top(), kIconSize, inside.height()));
    painter.setFont(smallFont(font()));
    painter.setPen(toneColor(underMouse() ? Tone::Text : Tone::Muted, palette()));
    const QString keys = m_action->shortcut().toString(QKeySequence::NativeText);
    const QRect words = inside.adjusted(kIconSize + kInset, 0, -painter.fontMetrics().horizontalAdvance(keys) - kInset, 0);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    painter.drawText(inside, Qt::AlignRight | Qt::AlignVCenter, keys);
}

void SearchButton::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace slipway
