// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// What the panel of dependencies shows, and what it answers to the person.
#include "deptree/dependencypanel_p.h"

#include "common/banner.h"
#include "common/pillbutton.h"
#include "common/statepage.h"
#include "deptree/modulemenu.h"
#include "deptree/moduleview.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace slipway {

ModuleView *DependencyPanel::Private::view() const
{
    return isList ? list : tree;
}

ModuleFilter DependencyPanel::Private::wantedFilter() const
{
    return {.text = filterEdit->text().trimmed(),
            .conflictsOnly = conflictsToggle->isChecked(),
            .directOnly = directToggle->isChecked(),
            .vulnerableOnly = vulnerablePill->isChecked(),
            .updatesOnly = updatesPill->isChecked()};
}

void DependencyPanel::Private::showProject(const ProjectModules &next)
{
    const bool isOther = next.modFile != project.modFile;
    const bool isNew = next.analysis != project.analysis;
    project = next;
    if (isNew) {
        const TreeState state(*tree, treeModel);
        const QString listed = list->currentPath();
        facts = project.analysis ? std::make_shared<ModuleFacts>(project.analysis) : nullptr;
        if (facts)
            facts->setHealth(health);
        isQuiet = true;
        treeModel.setFacts(facts);
        listModel.setFacts(facts);
        if (isOther)
            tree->expandToDepth(0);
        else
            state.restore(*tree, treeModel);
        if (!listed.isEmpty())
            list->setCurrentIndex(listFilter.indexOf(listed));
        isQuiet = false;
        showProblems();
    }
    showCounts();
    showState();
}

void DependencyPanel::Private::showCounts()
{
    const bool hasModules = facts && facts->moduleCount() > 0;
    modulesPill->setVisible(hasModules);
    const ConflictCounts counts = facts ? facts->conflictCounts() : ConflictCounts();
    conflictsPill->setVisible(hasModules && counts.conflicts() > 0);
    filterRow->setVisible(hasModules);
    listToggle->setVisible(hasModules);
    if (!hasModules)
        return healthRow->hide();
    const QString modules = DependencyPanel::tr("%n module(s)", nullptr, int(facts->moduleCount()));
    modulesPill->setText(project.isConfirmed ? modules + u" ✓"_s : modules);
    modulesPill->setToolTip(project.isConfirmed ? DependencyPanel::tr("All of them. \"go list -m all\" says the same.")
                                                : DependencyPanel::tr("All of them, as the module cache tells."));
    modulesPill->setAccessibleName(project.isConfirmed ? DependencyPanel::tr("%1, confirmed by go").arg(modules) : modules);
    modulesPill->updateGeometry();
    conflictsPill->setText(DependencyPanel::tr("%n conflict(s)", nullptr, counts.conflicts()));
    conflictsPill->setTone(counts.errors > 0 ? Tone::Bad : Tone::Warning);
    conflictsPill->setToolTip(countText(counts) + u'\n' + DependencyPanel::tr("Show only modules with a conflict"));
    conflictsPill->updateGeometry();
    const bool isAudited = health && health->vulnerabilities;
    vulnerablePill->setVisible(isAudited);
    vulnerablePill->setTone(facts->vulnerableCount() > 0 ? Tone::Bad : Tone::Muted);
    vulnerablePill->setText(DependencyPanel::tr("%n vulnerable", nullptr, int(facts->vulnerableCount())));
    vulnerablePill->setToolTip(DependencyPanel::tr("Show only modules with a known vulnerability"));
    const bool isAsked = health && health->updates.asked.isValid();
    updatesPill->setVisible(isAsked);
    updatesPill->setText(DependencyPanel::tr("%n update(s)", nullptr, int(facts->updateCount())));
    const qsizetype unanswered = isAsked ? health->updates.unanswered() : 0;
    updatesPill->setToolTip(unanswered == 0
                                ? DependencyPanel::tr("Show only modules with a newer version")
                                : DependencyPanel::tr("Show only modules with a newer version. Nothing is known about %n module(s).",
                                                      nullptr, int(unanswered)));
    // What was never asked is no column of empty cells.
    list->setColumnShown(ModuleListModel::LatestColumn, isAsked);
    list->setColumnShown(ModuleListModel::AgeColumn, isAsked);
    list->setColumnShown(ModuleListModel::LicenceColumn, health && !health->licences.isEmpty());
    healthRow->setVisible(isAudited || isAsked);
    for (PillButton *pill : {vulnerablePill, updatesPill}) {
        // A filter that nobody sees would only puzzle.
        if (pill->isHidden())
            pill->setChecked(false);
        pill->updateGeometry();
    }
}

void DependencyPanel::Private::showHealth()
{
    if (!facts)
        return;
    facts->setHealth(health);
    listModel.refresh();
    treeModel.refresh();
    showCounts();
    if (wantedFilter().vulnerableOnly || wantedFilter().updatesOnly)
        applyFilter();
}

void DependencyPanel::Private::showProblems()
{
    const qsizetype count = project.analysis ? project.analysis->problems().size() : 0;
    problems->setVisible(count > 0);
    if (count == 0)
        return;
    problems->setContent(
        Tone::Warning, u"warning"_s,
        DependencyPanel::tr("The go.mod of %n module(s) could not be read; what they require is not known.", nullptr, int(count)));
    QStringList first;
    for (const Error &problem : project.analysis->problems().first(qMin(qsizetype(8), count)))
        first.append(problem.summary());
    problems->setToolTip(first.join(u'\n'));
    problems->setActions(project.isTrusted ? DependencyPanel::tr("Copy \"%1\"").arg(u"go mod download"_s) : DependencyPanel::tr("Trust…"));
}

void DependencyPanel::Private::showState()
{
    PageState state;
    const bool hasModules = facts && facts->moduleCount() > 0;
    if (project.state == ReadingState::NoProject) {
        state = {.iconName = u"folder"_s,
                 .sentence = DependencyPanel::tr("No project is open."),
                 .detail = DependencyPanel::tr("Open a folder with a go.mod, or drop one here."),
                 .primary = DependencyPanel::tr("Open…")};
    } else if (project.state == ReadingState::Failed) {
        const QString detail = project.error.hint.isEmpty() ? project.error.detail : project.error.detail + u'\n' + project.error.hint;
        state = {.iconName = u"error"_s,
                 .tone = Tone::Bad,
                 .sentence = DependencyPanel::tr("The modules cannot be read."),
                 .detail = detail,
                 .primary = project.error.location.line > 0 ? DependencyPanel::tr("Show in go.mod") : QString(),
                 .secondary = DependencyPanel::tr("Try again")};
        if (project.error.location.line > 0)
            state.detail = project.error.location.toString().section(u'/', -1) + u": "_s + detail;
    } else if (!facts) {
        state = {.iconName = u"module"_s,
                 .sentence = DependencyPanel::tr("Reading the modules…"),
                 .detail = DependencyPanel::tr("Nothing is started for it, and nothing is downloaded."),
                 .isBusy = true};
    } else if (!hasModules) {
        state = {.iconName = u"module"_s,
                 .sentence = DependencyPanel::tr("This module requires nothing yet."),
                 .detail = DependencyPanel::tr("What go.mod requires appears here, with all that it brings along."),
                 .primary = DependencyPanel::tr("Show in go.mod")};
    } else if (treeModel.rowCount(treeModel.index(0, 0)) == 0 && !wantedFilter().isEmpty()) {
        state = {.iconName = u"filter"_s,
                 .sentence = DependencyPanel::tr("No module matches the filter."),
                 .primary = DependencyPanel::tr("Show all")};
    } else {
        stack->setCurrentWidget(view());
        return;
    }
    page->setState(state);
    stack->setCurrentWidget(page);
}

void DependencyPanel::Private::applyFilter()
{
    filterDelay.stop();
    const TreeState state(*tree, treeModel);
    isQuiet = true;
    treeModel.setFilter(wantedFilter());
    listFilter.setFilter(wantedFilter());
    state.restore(*tree, treeModel);
    isQuiet = false;
    showState();
}

void DependencyPanel::Private::clearFilter()
{
    filterEdit->clear();
    conflictsToggle->setChecked(false);
    directToggle->setChecked(false);
    vulnerablePill->setChecked(false);
    updatesPill->setChecked(false);
    applyFilter();
}

void DependencyPanel::Private::showAsList(bool on)
{
    const QString path = q->currentModule();
    const bool hadFocus = view()->hasFocus();
    isList = on;
    isQuiet = true;
    const QModelIndex row = path.isEmpty() ? QModelIndex() : on ? listFilter.indexOf(path) : treeModel.indexOf(path);
    if (row.isValid()) {
        view()->setCurrentIndex(row);
        view()->scrollTo(row);
    }
    isQuiet = false;
    showState();
    if (hadFocus)
        view()->setFocus();
}

void DependencyPanel::Private::openRow(const QModelIndex &row)
{
    switch (DepRow(row.data(RowKindRole).toInt())) {
    case DepRow::ShownAbove:
        if (const QModelIndex above = treeModel.shownAt(row); above.isValid()) {
            tree->setCurrentIndex(above);
            tree->expand(above);
            tree->scrollTo(above);
        }
        return;
    case DepRow::Main:
    case DepRow::MoreAskers:
    case DepRow::Requires:
        tree->setExpanded(row, !tree->isExpanded(row));
        return;
    case DepRow::Finding:
        if (const Conflict conflict = facts->conflictsOf(row.data(ModulePathRole).toString()).value(row.data(FindingRole).toInt());
            conflict.location.line > 0)
            Q_EMIT q->locationRequested(conflict.location);
        return;
    case DepRow::Module:
    case DepRow::Asker:
        Q_EMIT q->whyRequested(row.data(ModulePathRole).toString());
        return;
    }
}

void DependencyPanel::Private::selectRow(const QModelIndex &row)
{
    if (!isQuiet && row.isValid() && DepRow(row.data(RowKindRole).toInt()) == DepRow::Module)
        Q_EMIT q->moduleSelected(row.data(ModulePathRole).toString());
}

void DependencyPanel::Private::openMenu(const QModelIndex &row, const QPoint &position)
{
    if (row.data(RowKindRole).toInt() == int(DepRow::Finding))
        return;
    const ModuleVersion module{row.data(ModulePathRole).toString(), row.data(ModuleVersionRole).toString()};
    auto *menu = new ModuleMenu(module, project.analysis ? project.analysis->find(module.path) : nullptr, q);
    menu->setObjectName(u"moduleMenu"_s);
    QObject::connect(menu, &ModuleMenu::whyChosen, q, &DependencyPanel::whyRequested);
    QObject::connect(menu, &ModuleMenu::lineChosen, q, [this](int line) { Q_EMIT q->locationRequested({project.modFile, line, 0}); });
    QObject::connect(menu, &ModuleMenu::copyChosen, q, [this](const QString &text) { copy(text); });
    menu->popup(position);
}

void DependencyPanel::Private::copy(const QString &text)
{
    QApplication::clipboard()->setText(text);
    Q_EMIT q->copied(text);
}

void DependencyPanel::Private::primary()
{
    if (project.state == ReadingState::NoProject)
        Q_EMIT q->openRequested();
    else if (project.state == ReadingState::Failed)
        Q_EMIT q->locationRequested(project.error.location);
    else if (facts && facts->moduleCount() == 0)
        Q_EMIT q->locationRequested({project.modFile, 1, 0});
    else
        clearFilter();
}

void DependencyPanel::showModule(const QString &path)
{
    d->isQuiet = true;
    if (d->facts && d->listFilter.indexOf(path).row() < 0 && d->facts->analysis().find(path))
        d->clearFilter();
    d->isQuiet = true;
    if (const QModelIndex row = d->treeModel.indexOf(path); row.isValid()) {
        d->tree->setCurrentIndex(row);
        d->tree->scrollTo(row);
    }
    if (const QModelIndex row = d->listFilter.indexOf(path); row.isValid()) {
        d->list->setCurrentIndex(row);
        d->list->scrollTo(row);
    }
    d->isQuiet = false;
}

} // namespace slipway
