// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "modfile/modfile.h"

#include <QHash>
#include <QStringList>

#include <mutex>
#include <span>

namespace slipway {

/// What the latest version of a module that the module cache holds says about its other versions.
struct CachedLatest {
    QByteArray version; ///< empty: the cache holds none
    QList<RetractLine> retracted;
    QByteArray deprecated; ///< empty: it is not
};

/// Slow questions to a module cache, each answered once. Which version is the latest is remembered in a file, and holds as long
/// as the folder with the module's versions has the same time. Thread: any.
class CacheFacts
{
public:
    /// `file`: empty: nothing is remembered.
    explicit CacheFacts(QString moduleCache, QString file = {})
        : m_moduleCache(std::move(moduleCache))
        , m_file(std::move(file))
    {
    }

    struct Question {
        QString path;
        QByteArray silentVersion; ///< its go.mod is known to retract nothing and to be not deprecated; empty: none is known
    };
    /// Finds the answers of latest() to all of these, on as many threads as pay.
    void lookUp(std::span<const Question> questions);
    /// "latest" as go means it: the highest release, else the highest pre-release, else the highest pseudo-version.
    CachedLatest latest(const QString &path);
    /// Packages that lie in the source folders of two modules under one import path, relative to `inner`; `below` is the path
    /// from the outer module to the inner one.
    QStringList sharedPackages(const QString &outerFolder, const QString &below, const QString &innerFolder);

    /// Writes the file if something came to it. Errors: as writeAtomically().
    [[nodiscard]] Result<> save();

private:
    /// What the folder of a module's versions holds.
    struct Folder {
        qint64 modified = -1; ///< ns; -1: it was not there, or changes just now
        QByteArray version; ///< the latest
        bool isSilent = false; ///< its go.mod retracts nothing and is not deprecated
    };
    struct Answer {
        CachedLatest latest;
        Folder folder;
        bool isNew = false; ///< the folder was read
    };

    Answer readLatest(const Question &question) const;
    void keep(const QString &path, const Answer &answer);
    void load();

    QString m_moduleCache;
    QString m_file;
    std::mutex m_mutex;
    bool m_isLoaded = false;
    bool m_isChanged = false;
    QHash<QString, Folder> m_folders;
    QHash<QString, CachedLatest> m_latest;
    QHash<QString, QStringList> m_shared;
};

} // namespace slipway
