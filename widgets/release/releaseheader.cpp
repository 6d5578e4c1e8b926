// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "release/releaseheader.h"

#include "common/elidedlabel.h"
#include "common/flowlayout.h"
#include "common/icons.h"
#include "common/pillbutton.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

constexpr qreal kTitleScale = 1.25;

/// A pill that only says something.
PillButton *makeSign(const QString &name, Tone tone, QWidget *parent)
{
    auto *pill = new PillButton(tone, parent);
    pill->setObjectName(name);
    pill->setFocusPolicy(Qt::NoFocus);
    pill->setAttribute(Qt::WA_TransparentForMouseEvents);
    return pill;
}

} // namespace

ReleaseHeader::ReleaseHeader(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_version(new ElidedLabel(Qt::ElideMiddle, this))
    , m_reason(makeSign(u"versionReason"_s, Tone::Good, this))
    , m_changes(makeSign(u"changedFiles"_s, Tone::Warning, this))
    , m_source(new ElidedLabel(Qt::ElideRight, this))
    , m_rehearse(new QPushButton(this))
{
    setObjectName(u"releaseHeader"_s);
    m_title->setObjectName(u"releaseTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_version->setObjectName(u"releaseVersion"_s);
    m_version->setTone(Tone::Accent);
    m_source->setTone(Tone::Muted);
    m_rehearse->setObjectName(u"rehearse"_s);
    m_rehearse->setProperty("primary", true);
    auto *first = new FlowLayout; // a long version leaves the signs a row of their own
    for (QWidget *widget : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_version), static_cast<QWidget *>(m_reason),
                            static_cast<QWidget *>(m_changes)})
        first->addWidget(widget);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addLayout(first);
    words->addWidget(m_source);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 10, 12, 11);
    layout->setSpacing(12);
    layout->addLayout(words, 1);
    layout->addWidget(m_rehearse);
    connect(m_rehearse, &QPushButton::clicked, this, &ReleaseHeader::rehearseRequested);
    retranslate();
}

void ReleaseHeader::setFacts(const ReleaseFacts &facts)
{
    m_facts = facts;
    refresh();
}

void ReleaseHeader::setRehearsable(const QString &whyNot)
{
    m_whyNot = whyNot;
    refresh();
}

void ReleaseHeader::retranslate()
{
    m_rehearse->setText(tr("Rehearse"));
    refresh();
}

void ReleaseHeader::refresh()
{
    QFont large = font();
    large.setBold(true);
    large.setPointSizeF(font().pointSizeF() * kTitleScale);
    m_title->setFont(large);
    m_version->setFont(large);
    m_title->setText(tr("Release %1").arg(m_facts.project));
    m_version->setText(m_facts.version);
    m_version->setVisible(!m_facts.version.isEmpty());
    m_reason->setTone(m_facts.isTagged ? Tone::Good : Tone::Muted);
    m_reason->setText(m_facts.reason);
    m_reason->setVisible(!m_facts.reason.isEmpty());
    m_changes->setText(tr("%n changed file(s)", "that are not committed", m_facts.changedFiles));
    m_changes->setVisible(m_facts.changedFiles > 0);
    m_source->setText(m_facts.source.isEmpty() ? tr("Nothing leaves this machine.")
                                               : tr("%1 · nothing leaves this machine").arg(m_facts.source));
    m_rehearse->setEnabled(m_whyNot.isEmpty());
    m_rehearse->setToolTip(m_whyNot.isEmpty() ? tr("Empties dist, then builds, packs and sums everything, and publishes nothing")
                                              : m_whyNot);
    m_rehearse->setAccessibleDescription(m_rehearse->toolTip());
}

void ReleaseHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        refresh();
}

void ReleaseHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.setPen(lineColor(palette()));
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace slipway
