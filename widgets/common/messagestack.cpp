// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "common/messagestack.h"

#include "common/icons.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

#include <chrono>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

constexpr int kMaximum = 4;
constexpr int kMargin = 14;
constexpr std::chrono::seconds kShownFor(8);

class MessageCard : public QWidget
{
public:
    MessageCard(const Message &message, QWidget *parent)
        : QWidget(parent)
        , m_tone(message.tone)
    {
        setObjectName(u"message"_s);
        setAccessibleName(message.text);
        auto *symbol = new QLabel(this);
        const bool bad = message.tone == Tone::Bad || message.tone == Tone::Warning;
        symbol->setPixmap(icon(bad                              ? u"warning"
                                   : message.tone == Tone::Good ? u"check"
                                                                : u"info",
                               message.tone)
                              .pixmap(QSize(18, 18), devicePixelRatio()));
        auto *text = new QLabel(message.text, this);
        text->setObjectName(u"messageText"_s);
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        text->setMinimumWidth(220);
        m_layout = new QHBoxLayout(this);
        m_layout->setContentsMargins(12, 8, 8, 8);
        m_layout->setSpacing(10);
        m_layout->addWidget(symbol, 0, Qt::AlignTop);
        m_layout->addWidget(text, 1);
    }

    void addButton(QWidget *button) { m_layout->addWidget(button, 0, Qt::AlignTop); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(toneColor(m_tone, palette()), 1));
        painter.setBrush(palette().color(QPalette::Base));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }

private:
    Tone m_tone;
    QHBoxLayout *m_layout;
};

} // namespace

MessageStack::MessageStack(QWidget *over)
    : QWidget(over)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(u"messages"_s);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
    over->installEventFilter(this);
    hide();
}

void MessageStack::post(const Message &message)
{
    while (count() >= kMaximum)
        delete m_layout->itemAt(0)->widget();
    auto *card = new MessageCard(message, this);
    if (!message.actionText.isEmpty()) {
        auto *button = new QPushButton(message.actionText, card);
        button->setObjectName(u"messageAction"_s);
        connect(button, &QPushButton::clicked, card, [card, action = message.action] {
            card->deleteLater();
            action();
        });
        card->addButton(button);
    }
    auto *close = new QToolButton(card);
    close->setObjectName(u"messageClose"_s);
    close->setAutoRaise(true);
    close->setIcon(icon(u"close"));
    close->setAccessibleName(tr("Close this message"));
    card->addButton(close);
    connect(close, &QToolButton::clicked, card, &QObject::deleteLater);
    connect(card, &QObject::destroyed, this, [this] { QMetaObject::invokeMethod(this, &MessageStack::place, Qt::QueuedConnection); });
    if (message.goesByItself)
        QTimer::singleShot(kShownFor, card, &QObject::deleteLater);
    m_layout->addWidget(card);
    card->show();
    place();
}

void MessageStack::postError(const Error &error)
{
    if (error.kind == ErrorKind::Cancelled)
        return;
    const QString text = error.hint.isEmpty() ? error.summary() : error.summary() + u'\n' + error.hint;
    post({.tone = error.kind == ErrorKind::Refused ? Tone::Warning : Tone::Bad, .text = text, .actionText = {}, .action = {}});
}

bool MessageStack::closeNewest()
{
    if (count() == 0)
        return false;
    delete m_layout->itemAt(count() - 1)->widget();
    return true;
}

int MessageStack::count() const
{
    return m_layout->count();
}

bool MessageStack::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(watched, event);
}

void MessageStack::place()
{
    setVisible(count() > 0);
    if (count() == 0)
        return;
    const QWidget *over = parentWidget();
    const int width = qMin(460, over->width() - 2 * kMargin);
    const int height = m_layout->hasHeightForWidth() ? m_layout->heightForWidth(width) : m_layout->sizeHint().height();
    setGeometry(over->width() - width - kMargin, over->height() - height - kMargin - 28, width, height);
    raise();
}

} // namespace slipway
