// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// Where the problems of a run are, the way from one to the next, and the files they point to.
#include "output/outputpanel_p.h"

#include "base/background.h"
#include "items/problemsmodel.h"
#include "items/runmodel.h"
#include "output/logview.h"
#include "output/runlist.h"

using namespace Qt::StringLiterals;

namespace slipway {

qint64 OutputPanel::Private::lineOf(const Problem &problem) const
{
    return lines->indexOf(lines->sourceOf(problem.store.get()), problem.line);
}

void OutputPanel::Private::refreshProblems()
{
    QList<qint64> places;
    for (const Problem &problem : problems->problems())
        if (const qint64 line = lineOf(problem); line >= 0)
            places.append(line);
    view->setProblemLines(places);
}

/// From the problem the cursor is on, or else from the cursor, to the next one in the order of the run.
void OutputPanel::Private::step(int direction)
{
    const QList<Problem> &all = problems->problems();
    if (all.isEmpty())
        return;
    const qint64 cursor = view->lineOf(view->cursor().row);
    const int count = int(all.size());
    int next = -1;
    for (int i = 0; i < count && next < 0; ++i)
        if (view->hasCursor() && lineOf(all[i]) == cursor)
            next = (i + direction + count) % count;
    for (int i = 0; i < count && next < 0; ++i) {
        const int at = direction > 0 ? i : count - 1 - i;
        const qint64 line = lineOf(all[at]);
        if (line >= 0 && (!view->hasCursor() || (direction > 0 ? line > cursor : line < cursor)))
            next = at;
    }
    if (next < 0)
        next = direction > 0 ? 0 : count - 1;
    const Problem problem = all[next];
    if (lineOf(problem) < 0)
        q->showStep(problem.step);
    hasChosen = true;
    view->showLine(lineOf(problem));
    view->setFocus();
}

StepId OutputPanel::Private::stepOfLine(qint64 line) const
{
    return list->currentStep().isEmpty() && log ? log->stepOf(lines->sourceOf(line)) : list->currentStep();
}

void OutputPanel::Private::openProblem(int row)
{
    if (row < 0 || row >= problems->problems().size())
        return;
    const Problem problem = problems->problems()[row];
    if (const qint64 line = lineOf(problem); line >= 0)
        view->showLine(line);
    openPosition(problem.step, problem.position, problem.package);
}

void OutputPanel::Private::openLine(qint64 line, const Position &position)
{
    constexpr qint64 kLooksBack = 500; // a package that prints more before its header is named again does not exist
    QString package;
    for (qint64 at = line; at >= 0 && at > line - kLooksBack && package.isEmpty(); --at)
        if (lines->sourceOf(at) == lines->sourceOf(line))
            package = packageOfLine(parseAnsi(lines->at(at).bytes).text);
    openPosition(stepOfLine(line), position, package);
}

void OutputPanel::Private::openPosition(const StepId &id, const Position &position, const QString &package)
{
    QString folder = project.root;
    if (const Step *step = model->stepAt(model->rowOf(id))) {
        if (const auto *build = std::get_if<BuildTarget>(&step->action))
            folder = build->command.workingDirectory;
        else if (const auto *program = std::get_if<RunProgram>(&step->action))
            folder = program->command.workingDirectory;
    }
    // Looking for the file touches the disk.
    inBackground(
        q, [position, folder, package, folderOf = project.folderOf] { return resolveFile(position, folder, package, folderOf); },
        [this, position](const QString &file) {
            if (!file.isEmpty())
                Q_EMIT q->locationRequested({file, position.line, position.column});
            else
                Q_EMIT q->messagePosted({ErrorKind::BadInput,
                                         position.file,
                                         OutputPanel::tr("There is no such file on this machine."),
                                         {},
                                         {position.file, position.line, position.column}});
        });
}

} // namespace slipway
