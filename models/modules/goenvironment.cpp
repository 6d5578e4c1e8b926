// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// Where the module cache is, found as cmd/go finds it but without starting it. source: cmd/go/internal/cfg, `go help environment`
#include "modules/analysis.h"

#include <QDir>
#include <QFile>

namespace slipway {

namespace {

/// The file that `go env -w` writes; empty: switched off.
QString environmentFile()
{
    const QString named = qEnvironmentVariable("GOENV");
    if (named == QLatin1StringView("off"))
        return {};
    if (!named.isEmpty())
        return named;
#if defined(Q_OS_MACOS)
    return QDir::homePath() + QStringLiteral("/Library/Application Support/go/env");
#elif defined(Q_OS_WIN)
    return qEnvironmentVariable("AppData") + QStringLiteral("/go/env");
#else
    const QString folder = qEnvironmentVariable("XDG_CONFIG_HOME");
    return (folder.isEmpty() ? QDir::homePath() + QStringLiteral("/.config") : folder) + QStringLiteral("/go/env");
#endif
}

/// A line of that file, "GOMODCACHE=/data/mod"; empty: there is none.
QString fromFile(const QByteArray &key)
{
    const QString name = environmentFile();
    QFile file(name);
    if (name.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    QString value;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(key + '='))
            value = QString::fromUtf8(line.mid(key.size() + 1).trimmed());
    }
    return value;
}

QString setting(const char *key)
{
    const QString value = qEnvironmentVariable(key);
    return value.isEmpty() ? fromFile(key) : value;
}

} // namespace

QString defaultModuleCache()
{
    if (const QString folder = setting("GOMODCACHE"); !folder.isEmpty())
        return folder;
    const QString first = setting("GOPATH").section(QDir::listSeparator(), 0, 0);
    return (first.isEmpty() ? QDir::homePath() + QStringLiteral("/go") : first) + QStringLiteral("/pkg/mod");
}

} // namespace slipway
