// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "git/committree.h"
#include "history/moduledifference.h"
#include "workspace/background.h"

#include <QObject>

namespace slipway {

class Workspace;

/// The past of a project: which revisions there are, what its modules were then, what has changed. Everything is read in other threads.
/// Thread: that of the workspace.
class ProjectHistory : public QObject
{
    Q_OBJECT

public:
    explicit ProjectHistory(Workspace *workspace, QObject *parent = nullptr);

    /// Reads the list anew. Answers with revisionsChanged().
    void refresh();
    const QList<Revision> &revisions() const { return m_revisions; }
    Error error() const { return m_error; } ///< why there are none; detail empty: there just are none

    /// What changed from one revision to another; an empty one means the files as they are. Answers with compared().
    void compare(const QString &from, const QString &to);
    /// The window shows the modules as they were then (Workspace::past()). Answers with looked().
    void lookAt(const QString &revision);

Q_SIGNALS:
    void revisionsChanged();
    void compared(const QString &from, const QString &to, const slipway::ModuleDifference &difference, const slipway::Error &error);
    void looked(const QString &revision, const slipway::Error &error);

private:
    Workspace *m_workspace;
    Background m_listing;
    Background m_comparing;
    Background m_looking;
    QList<Revision> m_revisions;
    Error m_error;
};

} // namespace slipway
