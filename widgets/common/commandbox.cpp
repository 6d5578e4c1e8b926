// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "common/commandbox.h"

#include "common/icons.h"
#include "common/theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

/// Paths and flags break anywhere a person would break them, not only at blanks.
QString breakable(QString command)
{
    const QString softBreak(QChar(0x200b));
    return command.replace(u'/', u'/' + softBreak).replace(u',', u',' + softBreak).replace(u'=', u'=' + softBreak);
}

} // namespace

CommandBox::CommandBox(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_copy(new QToolButton(this))
{
    setObjectName(u"commandBox"_s);
    m_text->setObjectName(u"command"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_text->setMinimumWidth(60);
    m_copy->setObjectName(u"copyCommand"_s);
    m_copy->setAutoRaise(true);
    m_copy->setIcon(icon(u"copy", Tone::Muted));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 8, 6, 8);
    layout->setSpacing(6);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_copy, 0, Qt::AlignTop);
    connect(m_copy, &QToolButton::clicked, this, &CommandBox::copy);
    retranslate();
}

void CommandBox::retranslate()
{
    m_copy->setAccessibleName(tr("Copy command"));
    m_copy->setToolTip(tr("Copy command"));
    m_text->setAccessibleName(m_command.isEmpty() ? m_placeholder : tr("Command: %1").arg(m_command));
}

void CommandBox::setCommand(const QString &command)
{
    m_command = command;
    refresh();
}

void CommandBox::setPlaceholder(const QString &text)
{
    m_placeholder = text;
    refresh();
}

void CommandBox::refresh()
{
    m_text->setFont(m_command.isEmpty() ? font() : smallFont(codeFont()));
    m_text->setText(m_command.isEmpty() ? m_placeholder : breakable(m_command));
    m_copy->setEnabled(!m_command.isEmpty());
    retranslate();
}

void CommandBox::copy()
{
    if (m_command.isEmpty())
        return;
    QApplication::clipboard()->setText(m_command);
    Q_EMIT copied(m_command);
}

void CommandBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(lineColor(palette()));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4.5, 4.5);
}

} // namespace slipway
