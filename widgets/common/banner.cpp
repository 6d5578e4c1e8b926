// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "common/banner.h"

#include "common/icons.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace slipway {

Banner::Banner(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_primary(new QPushButton(this))
    , m_secondary(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setObjectName(u"bannerSentence"_s);
    m_primary->setObjectName(u"bannerPrimary"_s);
    m_secondary->setObjectName(u"bannerSecondary"_s);
    m_close->setObjectName(u"bannerClose"_s);
    m_close->setAutoRaise(true);
    m_close->setIcon(icon(u"close"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 8, 6);
    layout->setSpacing(10);
    layout->addWidget(m_icon);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_primary);
    layout->addWidget(m_secondary);
    layout->addWidget(m_close);
    connect(m_primary, &QPushButton::clicked, this, &Banner::primaryActivated);
    connect(m_secondary, &QPushButton::clicked, this, &Banner::secondaryActivated);
    connect(m_close, &QToolButton::clicked, this, &Banner::closed);
    setActions({});
    refresh();
}

void Banner::setContent(Tone tone, const QString &iconName, const QString &sentence)
{
    m_tone = tone;
    m_iconName = iconName;
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    refresh();
}

void Banner::setActions(const QString &primary, const QString &secondary)
{
    m_primary->setText(primary);
    m_primary->setVisible(!primary.isEmpty());
    m_secondary->setText(secondary);
    m_secondary->setVisible(!secondary.isEmpty());
}

void Banner::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

QString Banner::sentence() const
{
    return m_sentence->text();
}

void Banner::refresh()
{
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setToolTip(tr("Close this message"));
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(icon(m_iconName, m_tone).pixmap(QSize(18, 18), devicePixelRatio()));
    update();
}

void Banner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        refresh();
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), toneFill(m_tone, palette()));
    painter.setPen(lineColor(palette()));
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace slipway
