// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "common/panelheader.h"

#include "common/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

constexpr int kLeast = 40; ///< so that headers side by side are equally high

QHBoxLayout *makeRow()
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    return row;
}

} // namespace

PanelHeader::PanelHeader(QWidget *parent)
    : QWidget(parent)
    , m_left(makeRow())
    , m_right(makeRow())
    , m_title(new QLabel(this))
{
    m_title->setObjectName(u"panelTitle"_s);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Preferred); // pills give way before it
    m_left->addWidget(m_title);
    m_left->addSpacing(4);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 4, 10, 5);
    layout->setSpacing(8);
    layout->addLayout(m_left);
    layout->addStretch(1);
    layout->addLayout(m_right);
    setMinimumHeight(kLeast);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void PanelHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

void PanelHeader::addBesideTitle(QWidget *widget)
{
    m_left->addWidget(widget);
}

void PanelHeader::addRight(QWidget *widget)
{
    m_right->addWidget(widget);
}

/// A dock gives its title bar what it asks for, and no more.
QSize PanelHeader::sizeHint() const
{
    return QWidget::sizeHint().expandedTo({0, kLeast});
}

void PanelHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Window));
    painter.setPen(lineColor(palette()));
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace slipway
