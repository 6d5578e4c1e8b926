// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QHash>
#include <QObject>
#include <QStringList>

namespace slipway {

/// The versions of a module that the module cache knows: those its lists name and those whose go.mod lies there. Highest first.
/// Reads one folder. source: go.dev/ref/mod#module-cache
QStringList cachedVersions(const QString &moduleCache, const QString &path);
/// One version of a module, as far as the module cache tells.
struct KnownVersion {
    QString version;
    QDate date; ///< when it was made; invalid: not known
    bool isRetracted = false;
    QString retraction; ///< the author's reason; may be empty

    bool operator==(const KnownVersion &) const = default;
};
/// The same versions with what is known about each. Reads a small file a version, and one go.mod.
QList<KnownVersion> cachedVersionFacts(const QString &moduleCache, const QString &path);
/// Every module path that the module cache has something of, sorted. Walks many folders. At most `most`.
QStringList cachedModules(const QString &moduleCache, qsizetype most = 20'000);

/// Answers in another thread, remembers what it found.
class KnownVersions : public QObject
{
    Q_OBJECT

public:
    explicit KnownVersions(QObject *parent = nullptr);
    /// Another folder forgets everything.
    void setModuleCache(const QString &folder);
    /// What is known now; empty: asked for, and versionsReady() follows.
    QStringList versions(const QString &path);
    QStringList modules();
    /// Always answers with factsReady().
    void askFacts(const QString &path);

Q_SIGNALS:
    void versionsReady(const QString &path, const QStringList &versions);
    void factsReady(const QString &path, const QList<slipway::KnownVersion> &versions);
    void modulesReady(const QStringList &paths);

private:
    QString m_moduleCache;
    QHash<QString, QStringList> m_versions;
    QStringList m_modules;
    bool m_hasModules = false;
    quint64 m_generation = 0;
};

} // namespace slipway
