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
constexpr int kBetween = 36; ///< words and shortcut
constexpr int kAround = 3;   ///< above and below, so that the bar does not grow

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
    updateGeometry();
}

QSize SearchButton::sizeHint() const
{
    const QFontMetrics metrics(smallFont(font()));
    const QString keys = m_action->shortcut().toString(QKeySequence::NativeText);
    return {3 * kInset + kIconSize + metrics.horizontalAdvance(text()) + kBetween + metrics.horizontalAdvance(keys), fontMetrics().height() + 10};
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
    painter.drawText(inside.adjusted(kIconSize + kInset, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text());
    painter.drawText(inside, Qt::AlignRight | Qt::AlignVCenter, m_action->shortcut().toString(QKeySequence::NativeText));
}

void SearchButton::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace slipway
