// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "mainwindow/paletteentries.h"

#include "mainwindow/actiontable.h"
#include "workspace/workspace.h"

#include <QAction>
#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Palette", text);
}

void collect(const QDir &folder, const QString &prefix, int maximum, QStringList &found)
{
    static const QSet<QString> skipped = {u"vendor"_s, u"node_modules"_s, u"dist"_s};
    for (const QFileInfo &entry : folder.entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name)) {
        if (found.size() >= maximum)
            return;
        const QString name = prefix + entry.fileName();
        if (entry.isDir()) {
            if (!skipped.contains(entry.fileName()))
                collect(QDir(entry.filePath()), name + u'/', maximum, found);
        } else if (entry.size() < (4 << 20)) {
            found.append(name);
        }
    }
}

} // namespace

QList<PaletteEntry> actionEntries(ActionTable *actions)
{
    QList<PaletteEntry> result;
    for (const ActionId id : actions->ids()) {
        if (id == ActionId::FindAnything)
            continue;
        QAction *action = (*actions)[id];
        const QString reason = actions->obstacle(id);
        PaletteEntry entry;
        entry.text = action->text().remove(u'&');
        // "&Chinese (简体中文)" and the accelerators that Chinese texts carry at their end, "打开(&O)…".
        entry.text.remove(QRegularExpression(u"\\([A-Z]\\)"_s));
        entry.kind = say(QT_TRANSLATE_NOOP("Palette", "Action"));
        entry.note = reason.isEmpty() ? action->shortcut().toString(QKeySequence::NativeText) : reason;
        entry.isEnabled = reason.isEmpty();
        entry.iconName = u"right"_s;
        entry.activate = [action] { action->trigger(); };
        result.append(entry);
    }
    return result;
}

QList<PaletteEntry> moduleEntries(const Workspace &workspace, const std::function<void(const QString &)> &show)
{
    QList<PaletteEntry> result;
    const auto analysis = workspace.analysis();
    if (!analysis)
        return result;
    for (const ModuleInfo &module : analysis->modules()) {
        if (module.isMain)
            continue;
        result.append({.text = module.path,
                       .kind = say(QT_TRANSLATE_NOOP("Palette", "Module")),
                       .note = module.selected,
                       .iconName = u"module"_s,
                       .isEnabled = true,
                       .activate = [show, path = module.path] { show(path); }});
    }
    return result;
}

QList<PaletteEntry> targetEntries(Workspace &workspace)
{
    QList<PaletteEntry> result;
    const QList<Target> chosen = workspace.chosenTargets();
    for (const Port &port : workspace.ports()) {
        const Target target{port.os, port.arch, {}};
        const bool isChosen = chosen.contains(target);
        result.append({.text = target.name(),
                       .kind = say(QT_TRANSLATE_NOOP("Palette", "Target")),
                       .note = isChosen ? say(QT_TRANSLATE_NOOP("Palette", "ticked; choose it to untick")) : QString(),
                       .iconName = u"target"_s,
                       .isEnabled = true,
                       .activate = [&workspace, target, isChosen] {
                           QList<Target> targets = workspace.chosenTargets();
                           if (isChosen)
                               targets.removeAll(target);
                           else
                               targets.append(target);
                           workspace.setChosenTargets(targets);
                       }});
    }
    return result;
}

QList<PaletteEntry> recentEntries(const Workspace &workspace, const std::function<void(const QString &)> &open)
{
    QList<PaletteEntry> result;
    for (const QString &path : workspace.settings().value().recentProjects)
        result.append({.text = path,
                       .kind = say(QT_TRANSLATE_NOOP("Palette", "Project")),
                       .note = {},
                       .iconName = u"folder"_s,
                       .isEnabled = true,
                       .activate = [open, path] { open(path); }});
    return result;
}

QStringList filesOf(const QString &root, int maximum)
{
    QStringList found;
    collect(QDir(root), {}, maximum, found);
    return found;
}

} // namespace slipway
