// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "places/places.h"

#include <QByteArray>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

/// What a program answered.
struct Reply {
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
};

/// A folder with everything a run of `slipway` or `go` touches: settings, caches, a module proxy of files, a project.
/// Nothing of the machine but Go's build cache is used.
class Stage
{
public:
    Stage();

    QString path(const QString &name) const { return m_folder.filePath(name); }
    /// Writes a file below the project folder; folders are made.
    void write(const QString &name, const QByteArray &text) const;
    QByteArray read(const QString &name) const;
    QString project() const { return path(QStringLiteral("project")); }
    /// Puts a version of a module into the proxy: its go.mod alone.
    void publish(const QString &module, const QString &version, const QByteArray &goMod) const;

    Reply slipway(const QStringList &arguments) const { return slipway(arguments, environment()); }
    Reply slipway(const QStringList &arguments, const QProcessEnvironment &environment) const;
    Reply go(const QStringList &arguments) const { return go(arguments, environment()); }
    Reply go(const QStringList &arguments, const QProcessEnvironment &environment) const;
    QProcessEnvironment environment() const;
    static QString program() { return slipway::builtProgram(QStringLiteral("slipway")); }

    static bool hasGo();

private:
    Reply run(const QString &program, const QStringList &arguments, const QProcessEnvironment &environment) const;

    QTemporaryDir m_folder;
};
