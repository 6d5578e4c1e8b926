// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "common/statepage.h"

#include "common/icons.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

constexpr int kIconSize = 40;
constexpr int kRoomForIcon = 190; ///< height of a page that has one

QLabel *makeText(QWidget *parent, const QString &name)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    return label;
}

} // namespace

StatePage::StatePage(QWidget *parent)
    : QWidget(parent)
    , m_icon(makeText(this, u"stateIcon"_s))
    , m_sentence(makeText(this, u"stateSentence"_s))
    , m_detail(makeText(this, u"stateDetail"_s))
    , m_busy(new QProgressBar(this))
    , m_primary(new QPushButton(this))
    , m_secondary(new QPushButton(this))
{
    setObjectName(u"statePage"_s);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedSize(160, 4);
    m_primary->setObjectName(u"statePrimary"_s);
    m_primary->setProperty("primary", true);
    m_secondary->setObjectName(u"stateSecondary"_s);
    connect(m_primary, &QPushButton::clicked, this, &StatePage::primaryActivated);
    connect(m_secondary, &QPushButton::clicked, this, &StatePage::secondaryActivated);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(m_primary);
    buttons->addWidget(m_secondary);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(8);
    layout->addStretch(2);
    layout->addWidget(m_icon);
    layout->addSpacing(4);
    layout->addWidget(m_sentence);
    layout->addWidget(m_detail);
    layout->addSpacing(6);
    layout->addWidget(m_busy, 0, Qt::AlignHCenter);
    layout->addLayout(buttons);
    layout->addStretch(3);
    refresh();
}

void StatePage::setState(const PageState &state)
{
    m_state = state;
    refresh();
}

void StatePage::refresh()
{
    QFont bold = font();
    bold.setBold(true);
    m_sentence->setFont(bold);
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, toneColor(Tone::Muted, palette()));
    m_detail->setPalette(quiet);
    m_icon->setVisible(!m_state.iconName.isEmpty() && height() >= kRoomForIcon);
    if (!m_state.iconName.isEmpty())
        m_icon->setPixmap(icon(m_state.iconName, m_state.tone).pixmap(QSize(kIconSize, kIconSize), devicePixelRatio()));
    m_sentence->setText(m_state.sentence);
    m_detail->setText(m_state.detail);
    m_detail->setVisible(!m_state.detail.isEmpty());
    m_busy->setVisible(m_state.isBusy);
    m_busy->setAccessibleName(m_state.sentence);
    m_primary->setText(m_state.primary);
    m_primary->setVisible(!m_state.primary.isEmpty());
    m_secondary->setText(m_state.secondary);
    m_secondary->setVisible(!m_state.secondary.isEmpty());
    setAccessibleName(m_state.sentence);
    setAccessibleDescription(m_state.detail);
}

/// In a low panel the words matter more than the picture.
void StatePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_icon->setVisible(!m_state.iconName.isEmpty() && height() >= kRoomForIcon);
}

void StatePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh();
}

} // namespace slipway
