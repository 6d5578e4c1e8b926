// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

/// A repository in a folder of its own, made and asked by the real git, which sees no configuration but the test's.
class GitFixture
{
public:
    /// Call before anything of libgit2: it reads HOME once.
    static void isolate(const QString &home);
    static bool hasGit();

    explicit GitFixture(bool isInitialised = true);

    QString path(const QString &name = {}) const;
    void write(const QString &name, const QByteArray &content) const;
    /// Runs git there; its output without the newlines at its end. Fails the test when git fails, unless `mayFail`.
    QByteArray git(const QStringList &arguments, const QByteArray &input = {}, bool mayFail = false) const;
    QByteArray gitIn(const QString &folder, const QStringList &arguments, const QByteArray &input = {}, bool mayFail = false) const;
    /// Writes a file, adds everything and commits.
    void commit(const QString &name, const QByteArray &content) const;

private:
    QTemporaryDir m_dir;
};
