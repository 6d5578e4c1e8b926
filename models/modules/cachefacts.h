// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

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

/// Slow questions to a module cache, each answered once. Thread: any.
class CacheFacts
{
public:
    explicit CacheFacts(QString moduleCache)
        : m_moduleCache(std::move(moduleCache))
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

private:
    CachedLatest readLatest(const Question &question) const;

    QString m_moduleCache;
    std::mutex m_mutex;
    QHash<QString, CachedLatest> m_latest;
    QHash<QString, QStringList> m_shared;
};

} // namespace slipway
