// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QProcessEnvironment>
#include <QStringList>
#include <QTemporaryDir>

namespace slipway {

/// The real `go` with a module cache of its own and a proxy made of files.
class GoFixture
{
public:
    struct Answer {
        int exitCode = -1;
        QByteArray output;
        QByteArray errors;
    };

    GoFixture();

    static bool isThere(); ///< a `go` can be started
    QString path(const QString &name) const { return m_dir.filePath(name); }
    QString cache() const { return path(QStringLiteral("cache")); }
    /// Writes a file below the fixture's folder; folders are made.
    QString write(const QString &name, const QByteArray &text) const;
    /// Makes a version of a module available at the proxy.
    void publish(const QString &path, const QString &version, const QByteArray &goMod) const;
    /// What the proxy answers when it is asked for the versions of a module.
    void publishList(const QString &path, const QStringList &versions) const;
    /// Asks another proxy, and checks no sums: for tests with real modules.
    void useProxy(const QString &proxy) { m_environment.insert(QStringLiteral("GOPROXY"), proxy); }
    void setEnvironment(const QString &key, const QString &value) { m_environment.insert(key, value); }
    const QProcessEnvironment &environment() const { return m_environment; }
    Answer go(const QStringList &arguments, const QString &folder) const;

private:
    QTemporaryDir m_dir;
    QProcessEnvironment m_environment;
};

/// GOPROXY as `go env` has it.
QString configuredProxy();

} // namespace slipway
