// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "stage.h"

#include "mainwindow/actiontable.h"

#include <QList>
#include <QSize>
#include <QString>

#include <functional>

namespace slipway {

struct Look {
    QString language;
    QString scheme;
};

/// One window that plays scenes and leaves a picture of each in each look.
class Shoot
{
public:
    Shoot(QString folder, QSize size, QList<Look> looks);
    bool playExample();
    /// A bigger project, where it lies: it is only read.
    bool playProject(const QString &project, const QString &module);
    /// The picture of the README: a project with its conflicts, why one of them is as it is, and finished builds.
    bool playBuild(const QString &project, const QString &module);

private:
    bool fail(const char *reason);
    void settle();
    QString file(const QString &scene, const Look &look) const;
    void take(const QString &scene, QWidget *what = nullptr, const std::function<void()> &arrange = {});
    void trigger(ActionId id);
    void dialogs();
    void why();
    void edit();
    void palette();
    void goSettings();
    /// Each part of the audit before anybody asked, while it runs, when it failed, and with answers good and bad.
    void audit(const QString &prefix);
    bool git(const QStringList &arguments);
    /// Two commits and a tag, so that there is a past to look at.
    bool keepPast();
    bool waitForEnd();
    bool build();
    /// A failure that a command mends, offered with Run and Undo.
    bool remedy();
    bool rehearse();
    /// The program that was built last, inside out; and, in a repository, what changed since its newest revision.
    void sizesAndPast(const QString &prefix);
    bool broken();

    QList<Target> m_recipeTargets;
    QString m_folder;
    QSize m_size;
    QList<Look> m_looks;
    Stage m_stage;
};

} // namespace slipway
