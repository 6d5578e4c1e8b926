// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "output/outputheader.h"

#include "common/elidedlabel.h"
#include "common/icons.h"
#include "common/pillbutton.h"
#include "items/runmodel.h"
#include "output/findbar.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace slipway {

OutputHeader::OutputHeader(RunModel *model, LogSearch *search, QWidget *parent)
    : PanelHeader(parent)
    , m_model(model)
    , m_what(new ElidedLabel(Qt::ElideRight, this))
    , m_done(new PillButton(Tone::Good, this))
    , m_running(new PillButton(Tone::Accent, this))
    , m_failed(new PillButton(Tone::Bad, this))
    , m_find(new FindBar(search, this))
    , m_follow(new QPushButton(this))
    , m_stop(new QPushButton(this))
{
    m_what->setObjectName(u"runName"_s);
    m_what->setTone(Tone::Muted);
    m_done->setObjectName(u"doneCount"_s);
    m_running->setObjectName(u"runningCount"_s);
    m_failed->setObjectName(u"failedCount"_s);
    m_follow->setObjectName(u"follow"_s);
    m_follow->setCheckable(true);
    m_follow->setIcon(icon(u"follow"));
    m_stop->setObjectName(u"stopRun"_s);
    m_stop->setIcon(icon(u"stop"));
    for (QWidget *widget : {static_cast<QWidget *>(m_what), static_cast<QWidget *>(m_done), static_cast<QWidget *>(m_running),
                            static_cast<QWidget *>(m_failed)})
        addBesideTitle(widget);
    for (QWidget *widget : {static_cast<QWidget *>(m_find), static_cast<QWidget *>(m_follow), static_cast<QWidget *>(m_stop)})
        addRight(widget);
    connect(m_done, &QAbstractButton::clicked, this, [this] { Q_EMIT stateRequested(int(StepState::Succeeded)); });
    connect(m_running, &QAbstractButton::clicked, this, [this] { Q_EMIT stateRequested(int(StepState::Running)); });
    connect(m_failed, &QAbstractButton::clicked, this, [this] { Q_EMIT stateRequested(int(StepState::Failed)); });
    connect(m_follow, &QPushButton::clicked, this, &OutputHeader::followRequested);
    connect(m_stop, &QPushButton::clicked, this, &OutputHeader::stopRequested);
    retranslate();
}

void OutputHeader::retranslate()
{
    setTitle(tr("Output"));
    m_follow->setText(tr("Follow"));
    m_follow->setToolTip(tr("Keep the newest lines in view"));
    m_stop->setText(tr("Stop"));
    m_find->retranslate();
    refresh();
}

void OutputHeader::setFollowing(bool following)
{
    m_follow->setChecked(following);
}

void OutputHeader::refresh()
{
    const Runner *runner = m_model->runner();
    for (QWidget *widget : {static_cast<QWidget *>(m_what), static_cast<QWidget *>(m_find), static_cast<QWidget *>(m_follow)})
        widget->setVisible(runner);
    m_stop->setVisible(runner && runner->isRunning());
    const RunCounts counts = m_model->counts();
    const auto show = [](PillButton *pill, int count, const QString &text) {
        pill->setVisible(count > 0);
        pill->setText(text);
    };
    show(m_done, counts.succeeded, tr("%n done", "steps", counts.succeeded));
    show(m_running, counts.running, tr("%n running", "steps", counts.running));
    show(m_failed, counts.failed, tr("%n failed", "steps", counts.failed));
    if (!runner)
        return;
    const bool isBuild = runner->plan().name == "build"_L1;
    m_what->setText(isBuild ? tr("build · %n target(s)", nullptr, counts.total) : tr("rehearsal · %n step(s)", nullptr, counts.total));
}

} // namespace slipway
