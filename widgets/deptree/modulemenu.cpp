// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "deptree/modulemenu.h"

#include "common/icons.h"

using namespace Qt::StringLiterals;

namespace slipway {

QString whyCommand(const QString &path)
{
    return u"go mod why -m "_s + path;
}

QString getCommand(const ModuleVersion &module)
{
    return u"go get "_s + module.toString();
}

ModuleMenu::ModuleMenu(const ModuleVersion &module, const ModuleInfo *info, QWidget *parent)
    : QMenu(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    const bool isMain = info && info->isMain;
    if (!isMain) {
        QAction *why = addAction(slipway::icon(u"question"), tr("&Why this version"));
        why->setShortcut(Qt::Key_Return);
        connect(why, &QAction::triggered, this, [this, path = module.path] { Q_EMIT whyChosen(path); });
    }
    QAction *line = addAction(slipway::icon(u"file"), tr("Show in &go.mod"));
    line->setEnabled(isMain || (info && info->line > 0));
    if (!line->isEnabled())
        line->setText(tr("Show in &go.mod (it has no line for it)"));
    connect(line, &QAction::triggered, this, [this, number = info ? qMax(1, info->line) : 1] { Q_EMIT lineChosen(number); });
    addSeparator();
    addCopy(tr("Copy &path"), module.path);
    if (isMain)
        return;
    addCopy(tr("Copy path with &version"), module.toString(), QKeySequence::Copy);
    addSeparator();
    addCopy(tr("Copy \"%1\"").arg(whyCommand(module.path)), whyCommand(module.path));
    addCopy(tr("Copy \"%1\"").arg(getCommand(module)), getCommand(module));
}

void ModuleMenu::addCopy(const QString &label, const QString &text, const QKeySequence &keys)
{
    QAction *action = addAction(slipway::icon(u"copy"), label);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, [this, text] { Q_EMIT copyChosen(text); });
}

} // namespace slipway
