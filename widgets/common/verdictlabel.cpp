// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "common/verdictlabel.h"

#include "common/theme.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace slipway {

VerdictLabel::VerdictLabel(QWidget *parent)
    : QLabel(parent)
{
    setObjectName(u"goVerdict"_s);
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    hide();
}

void VerdictLabel::setAsking()
{
    m_state = State::Asked;
    m_said.clear();
    refresh();
}

void VerdictLabel::showAnswer(const QStringList &differences, const Error &error)
{
    m_state = !error.detail.isEmpty() ? State::Refused : differences.isEmpty() ? State::Agreed : State::Differed;
    m_said = error.detail.isEmpty() ? differences.join(u'\n') : error.hint.isEmpty() ? error.detail : error.detail + u'\n' + error.hint;
    refresh();
}

void VerdictLabel::forget()
{
    m_state = State::None;
    m_said.clear();
    refresh();
}

void VerdictLabel::refresh()
{
    QString words;
    Tone tone = Tone::Muted;
    switch (m_state) {
    case State::None:
        break;
    case State::Asked:
        words = tr("go is selecting the modules of a copy…");
        break;
    case State::Agreed:
        words = tr("go selects the same modules.");
        tone = Tone::Good;
        break;
    case State::Differed:
        words = tr("go selects other modules: %1").arg(m_said);
        tone = Tone::Warning;
        break;
    case State::Refused:
        words = tr("go refuses it: %1").arg(m_said);
        tone = Tone::Bad;
        break;
    }
    m_isPainting = true;
    QPalette colors = parentWidget() ? parentWidget()->palette() : palette();
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text})
        colors.setColor(role, toneColor(tone, colors));
    setPalette(colors);
    m_isPainting = false;
    setText(words);
    setVisible(!words.isEmpty());
}

void VerdictLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    const bool isMatter = event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange;
    if (isMatter && !m_isPainting && m_state != State::None)
        refresh();
}

} // namespace slipway
