// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "binary/binarysize.h"
#include "items/finishedprograms.h"
#include "size/sizepanel.h"
#include "workspace/workspace.h"

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

constexpr qsizetype kShown = 4;

/// How a program of this project differs from what go.mod says now. Empty: not at all, or it is another project's.
QString driftOf(const Workspace &workspace, const BinarySize *size)
{
    const auto analysis = workspace.analysis();
    if (!analysis || !size || !analysis->mainPaths().contains(size->info.main.module.path))
        return {};
    const QList<Conflict> drift = findDrift(*analysis, size->info, size->file);
    QStringList lines;
    for (const Conflict &one : drift.first(qMin(drift.size(), kShown)))
        lines += one.path + u": "_s + one.title;
    if (drift.isEmpty())
        return {};
    lines.prepend(SizePanel::tr("%n module(s) in this program differ from go.mod.", nullptr, int(drift.size())));
    if (drift.size() > kShown)
        lines += SizePanel::tr("All of them: %1").arg(u"slipway deps --binary %1"_s.arg(size->file));
    return lines.join(u'\n');
}

} // namespace

SizePanel::SizePanel(Workspace *workspace, QWidget *parent)
    : SizePanel(parent)
{
    const auto refresh = [this, workspace] {
        if (const QList<FinishedProgram> programs = finishedPrograms(workspace->runner()); !programs.isEmpty())
            setPrograms(programs); // an empty run does not take away what an earlier one built
    };
    const auto showDrift = [this, workspace] { setDrift(driftOf(*workspace, size().get())); };
    connect(workspace, &Workspace::runFinished, this, refresh);
    connect(workspace, &Workspace::projectChanged, this, [this, workspace] {
        if (workspace->state() == ProjectState::Closed)
            setPrograms({});
    });
    connect(workspace, &Workspace::analysisChanged, this, showDrift);
    connect(this, &SizePanel::sizeChanged, this, showDrift);
    refresh();
}

} // namespace slipway
