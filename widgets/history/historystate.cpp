// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "common/statepage.h"
#include "history/historypanel_p.h"
#include "workspace/workspace.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedLayout>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

constexpr qsizetype kShownRoles = 6;

} // namespace

QString HistoryPanel::Private::chosen() const
{
    return list->currentIndex().siblingAtColumn(0).data(RevisionModel::NameRole).toString();
}

QString HistoryPanel::Private::compared() const
{
    return other->currentData().toString();
}

void HistoryPanel::Private::takeRevisions()
{
    const QString before = chosen();
    isListed = true;
    revisions.setRevisions(history.revisions());
    const QString kept = compared();
    other->clear();
    other->addItem(HistoryPanel::tr("the files as they are"), QString());
    for (const Revision &revision : history.revisions())
        other->addItem(revision.name, revision.kind == Revision::Kind::Commit ? revision.commit : revision.name);
    other->setCurrentIndex(qMax(0, other->findData(kept)));
    for (int row = 0; row < filtered.rowCount(); ++row) {
        if (filtered.index(row, 0).data(RevisionModel::NameRole).toString() == before)
            list->setCurrentIndex(filtered.index(row, 0));
    }
    if (!list->currentIndex().isValid() && filtered.rowCount() > 0)
        list->setCurrentIndex(filtered.index(0, 0));
    compare();
}

void HistoryPanel::Private::compare()
{
    error = {};
    isComparing = !chosen().isEmpty();
    if (isComparing)
        history.compare(chosen(), compared());
    refresh();
}

void HistoryPanel::Private::takeDifference(const ModuleDifference &found, const Error &problem)
{
    isComparing = false;
    difference = found;
    error = problem;
    changes.setChanges(found.changes);
    refresh();
}

void HistoryPanel::Private::refresh()
{
    look->setEnabled(!chosen().isEmpty());
    const QString name = list->currentIndex().siblingAtColumn(0).data().toString();
    heading->setText(name.isEmpty() ? QString() : HistoryPanel::tr("From %1 to").arg(name));
    if (!error.detail.isEmpty()) {
        summary->setText(error.summary());
    } else if (isComparing) {
        summary->setText(HistoryPanel::tr("Reading…"));
    } else if (!name.isEmpty()) {
        QStringList lines{summaryOf(difference)};
        for (const RoleChange &role : difference.roles.first(qMin(difference.roles.size(), kShownRoles)))
            lines += role.isDirect ? HistoryPanel::tr("%1 is now direct.").arg(role.path)
                                   : HistoryPanel::tr("%1 is now indirect.").arg(role.path);
        summary->setText(lines.join(u'\n'));
    }
    table->setVisible(error.detail.isEmpty());
    refreshState();
}

void HistoryPanel::Private::refreshState()
{
    const bool isOpen = workspace->state() != ProjectState::Closed;
    if (!isOpen)
        state->setState({.iconName = u"clock"_s,
                         .sentence = HistoryPanel::tr("Open a project to see its past."),
                         .primary = HistoryPanel::tr("Open folder…")});
    else if (!history.error().detail.isEmpty())
        state->setState({.iconName = u"clock"_s,
                         .tone = Tone::Warning,
                         .sentence = HistoryPanel::tr("The repository cannot be read."),
                         .detail = history.error().summary()});
    else if (!isListed)
        state->setState({.iconName = u"clock"_s, .sentence = HistoryPanel::tr("Reading the revisions…"), .isBusy = true});
    else
        state->setState({.iconName = u"clock"_s,
                         .sentence = HistoryPanel::tr("The project has no past yet."),
                         .detail = HistoryPanel::tr("It is in no git repository, or nothing was committed.")});
    pages->setCurrentIndex(isOpen && revisions.rowCount() > 0 ? 1 : 0);
}

void HistoryPanel::Private::retranslate()
{
    filter->setPlaceholderText(HistoryPanel::tr("Filter revisions"));
    filter->setAccessibleName(HistoryPanel::tr("Filter revisions"));
    list->setAccessibleName(HistoryPanel::tr("Revisions"));
    other->setAccessibleName(HistoryPanel::tr("Compare with"));
    if (other->count() > 0)
        other->setItemText(0, HistoryPanel::tr("the files as they are"));
    table->setAccessibleName(HistoryPanel::tr("Modules that changed"));
    look->setText(HistoryPanel::tr("Look at this state"));
    look->setToolTip(
        HistoryPanel::tr("Shows dependencies and reasons as they were then. Nothing is checked out, and go.mod stays as it is."));
    revisions.retranslate();
    changes.retranslate();
    refresh();
}

} // namespace slipway
