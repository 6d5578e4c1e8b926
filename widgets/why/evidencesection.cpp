// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "why/evidencesection.h"

#include "workspace/projectevidence.h"
#include "workspace/workspace.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace slipway {

EvidenceSection::EvidenceSection(Workspace *workspace, QWidget *parent)
    : QFrame(parent)
    , m_evidence(new ProjectEvidence(workspace, this))
    , m_sentence(new QLabel(this))
    , m_ask(new QPushButton(this))
{
    setObjectName(u"evidence"_s);
    m_sentence->setObjectName(u"evidenceSentence"_s);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_ask->setObjectName(u"evidenceAsk"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 12, 8);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_ask, 0, Qt::AlignTop);
    connect(m_ask, &QPushButton::clicked, this, &EvidenceSection::act);
    connect(m_evidence, &ProjectEvidence::changed, this, &EvidenceSection::refresh);
    refresh();
}

void EvidenceSection::setModule(const QString &path)
{
    m_module = path;
    refresh();
}

void EvidenceSection::act()
{
    m_evidence->state() == ProjectEvidence::State::Asking ? m_evidence->cancel() : m_evidence->ask();
}

void EvidenceSection::refresh()
{
    using State = ProjectEvidence::State;
    const State state = m_evidence->state();
    setVisible(!m_module.isEmpty());
    m_ask->setVisible(state != State::Known);
    m_ask->setText(state == State::Asking ? tr("Stop") : tr("Is it compiled in?"));
    switch (state) {
    case State::Unasked:
        m_sentence->setText(tr("A module in the build list need not be in the program. go can say whether a package of it is compiled in, "
                               "and for which targets."));
        break;
    case State::Asking:
        m_sentence->setText(tr("Asking go about packages: %1 of %2").arg(m_evidence->answered()).arg(m_evidence->total()));
        break;
    case State::Failed:
        m_sentence->setText(m_evidence->error().detail);
        break;
    case State::Known: {
        const ModuleEvidence evidence = m_evidence->evidence().of(m_module);
        m_sentence->setText(evidenceSentence(evidence));
        m_sentence->setToolTip(evidence.packages.join(u'\n'));
        break;
    }
    }
}

void EvidenceSection::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QFrame::changeEvent(event);
}

} // namespace slipway
