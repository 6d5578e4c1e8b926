// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "items/knownversions.h"

#include <QObject>
#include <QStringList>

class QCompleter;
class QKeyEvent;
class QStringListModel;

namespace slipway {

class ModEditor;

/// Offers module paths and versions where the cursor stands: what the project has and what the module cache knows.
class Completion : public QObject
{
    Q_OBJECT

public:
    explicit Completion(ModEditor *editor);

    void setModuleCache(const QString &folder);
    void setModules(const QStringList &paths);
    /// Opens the list. Without being asked only for a word that has begun. False: nothing to offer.
    bool offer(bool isAsked);
    /// Whether the key belongs to the open list.
    bool takes(QKeyEvent *event) const;

private:
    struct Word {
        QString text; ///< what stands before the cursor
        QString module; ///< the path before it, when a version is wanted; empty: a path is wanted
        bool isWanted = false;
    };
    Word wordAtCursor() const;
    void insert(const QString &choice);

    ModEditor *m_editor;
    QCompleter *m_completer;
    QStringListModel *m_choices;
    KnownVersions m_known;
    QStringList m_modules;
};

} // namespace slipway
