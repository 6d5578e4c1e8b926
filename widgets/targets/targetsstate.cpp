// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// What the panel of targets shows of a project and of the current cell.
#include "targets/targetspanel_p.h"

#include "common/banner.h"
#include "common/commandbox.h"
#include "common/panelheader.h"
#include "common/pillbutton.h"
#include "common/statepage.h"
#include "items/targetmatrixmodel.h"
#include "targets/choicesform.h"
#include "targets/matrixview.h"
#include "targets/ports.h"
#include "targets/presets.h"
#include "targets/variantpicker.h"

#include <QMenu>
#include <QStackedLayout>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

constexpr int kPresetWidth = 150;

} // namespace

void TargetsPanel::Private::fillPresets()
{
    presetMenu->clear();
    QString current;
    for (const TargetPreset &preset : targetPresets(project.ports, hostTarget())) {
        QAction *action = presetMenu->addAction(preset.title);
        action->setObjectName(preset.id);
        action->setCheckable(true);
        const auto isChosen = [this](const Target &target) { return model->isChosen(target); };
        action->setChecked(preset.targets.size() == model->chosen().size() && std::ranges::all_of(preset.targets, isChosen));
        if (action->isChecked() && current.isEmpty())
            current = preset.title;
        connect(action, &QAction::triggered, q, [this, targets = preset.targets] { model->choose(targets); });
    }
    presetMenu->addSeparator();
    QAction *none = presetMenu->addAction(TargetsPanel::tr("No target"));
    connect(none, &QAction::triggered, q, [this] { model->choose({}); });
    const QString text = current.isEmpty() ? TargetsPanel::tr("Presets") : TargetsPanel::tr("Preset: %1").arg(current);
    presets->setText(presets->fontMetrics().elidedText(text, Qt::ElideRight, kPresetWidth)); // the panel keeps its width
    presets->setToolTip(text);
    presets->setAccessibleName(text);
}

Target TargetsPanel::Private::currentTarget() const
{
    const Target current = matrix->currentTarget();
    return current.isNull() && !model->chosen().isEmpty() ? model->chosen().first() : current;
}

void TargetsPanel::Private::refreshCounts()
{
    const int chosen = int(model->chosen().size());
    count->setText(TargetsPanel::tr("%1 of %2", "chosen targets of all ports").arg(chosen).arg(model->portCount()));
    count->setAccessibleName(TargetsPanel::tr("%n target(s) chosen", nullptr, chosen));
    count->setTone(chosen > 0 ? Tone::Accent : Tone::Muted);
    count->setVisible(pages->currentIndex() == 1);
    presets->setVisible(pages->currentIndex() == 1);
    const int rows = model->hiddenRows(), columns = model->hiddenColumns();
    more->setVisible(rows + columns > 0 || model->isExpanded());
    more->setText(model->isExpanded() ? TargetsPanel::tr("Fewer")
                                      : TargetsPanel::tr("+ %1 systems, %2 architectures", "more of them, hidden").arg(rows).arg(columns));
    fillPresets();
}

void TargetsPanel::Private::refreshObstacles()
{
    QMap<Target, QString> found;
    for (const Target &target : model->chosen())
        if (const Error error = project.obstacle ? project.obstacle(target) : Error(); !error.detail.isEmpty())
            found.insert(target, error.detail);
    model->setObstacles(found);
    obstacles->setVisible(!found.isEmpty());
    obstacles->setText(TargetsPanel::tr("%n cannot be built here", "targets", int(found.size())));
}

void TargetsPanel::Private::refreshCurrent()
{
    const Target target = currentTarget();
    variants->setCell(target);
    choices->setVariantsLabel(variants->label());
    command->setCommand(!target.isNull() && project.command ? project.command(target) : QString());
    command->setPlaceholder(project.mainPackage.isEmpty()
                                ? TargetsPanel::tr("This module has no main package, so there is nothing to build.")
                                : TargetsPanel::tr("Go to a target to see its command."));
    const Error error = !target.isNull() && project.obstacle ? project.obstacle(target) : Error();
    obstacle->setVisible(!error.detail.isEmpty());
    if (error.detail.isEmpty())
        return;
    const QString sentence = TargetsPanel::tr("%1: %2", "target, why it cannot be built").arg(target.name(), error.detail);
    obstacle->setContent(Tone::Warning, u"warning"_s, error.hint.isEmpty() ? sentence : sentence + u'\n' + error.hint);
    obstacle->setActions(project.choices.cgo == true ? TargetsPanel::tr("Turn cgo off") : QString());
}

void TargetsPanel::Private::refreshStates()
{
    model->setStates(runner ? targetStates(*runner) : QMap<Target, CellState>());
}

void TargetsPanel::Private::showState()
{
    PageState state;
    switch (project.state) {
    case ReadingState::NoProject:
        state = {.iconName = u"target"_s,
                 .sentence = TargetsPanel::tr("No project is open."),
                 .detail = TargetsPanel::tr("Here you choose the platforms a program is built for."),
                 .primary = TargetsPanel::tr("Open folder…"),
                 .secondary = {}};
        break;
    case ReadingState::Reading:
        state = {.iconName = u"target"_s,
                 .sentence = TargetsPanel::tr("Reading the project…"),
                 .detail = {},
                 .primary = {},
                 .secondary = {},
                 .isBusy = true};
        break;
    case ReadingState::Failed:
        state = {.iconName = u"error"_s,
                 .tone = Tone::Bad,
                 .sentence = TargetsPanel::tr("The project could not be read."),
                 .detail = project.error.summary().remove(project.root + u'/'),
                 .primary = TargetsPanel::tr("Try again"),
                 .secondary = {}};
        break;
    case ReadingState::Ready:
        if (!hasUsableGo())
            state = {.iconName = u"go"_s,
                     .tone = Tone::Bad,
                     .sentence = project.toolchainError.detail,
                     .detail = project.toolchainError.hint,
                     .primary = TargetsPanel::tr("Look again"),
                     .secondary = {}};
        else
            state = {.iconName = u"target"_s,
                     .sentence = TargetsPanel::tr("Asking Go for its ports…"),
                     .detail = {},
                     .primary = {},
                     .secondary = {},
                     .isBusy = true};
        break;
    }
    page->setState(state);
}

void TargetsPanel::Private::refresh()
{
    const bool isReady = project.state == ReadingState::Ready && !project.ports.isEmpty();
    if (!isReady)
        showState();
    pages->setCurrentIndex(isReady ? 1 : 0);
    refreshStates();
    refreshCounts();
    refreshObstacles();
    refreshCurrent();
    header->setTitle(TargetsPanel::tr("Targets"));
}

} // namespace slipway
