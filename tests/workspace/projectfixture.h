// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workspace/workspace.h"

#include <QTemporaryDir>

#include <memory>

/// A project in a folder of its own, beside a configuration, a module cache and a module proxy of its own.
class ProjectFixture
{
public:
    /// Makes this process independent of the machine's settings. Call it once, before anything else. `home` lives as long as the tests.
    static void isolate(const QTemporaryDir &home);
    static bool hasGo();

    QString root() const { return m_dir.filePath(QStringLiteral("project")); }
    QString path(const QString &name) const { return root() + u'/' + name; }
    /// In the project; folders are made.
    void write(const QString &name, const QByteArray &content) const;
    QByteArray read(const QString &name) const;
    /// A program that needs nothing but Go: go.mod, main.go.
    void writeProgram() const;

    /// Publishes a `.mod` at the proxy of this fixture, for `go list -m`; there is no code behind it.
    void publish(const QString &module, const QString &version, const QByteArray &mod) const;
    /// From now on this process and its children use this fixture's proxy, and a module cache that is empty at each call.
    void useProxy() const;

    std::shared_ptr<slipway::SettingsStore> settings() const;
    /// Trusts the folder of the project, as a person would have done before.
    void trust() const;
    /// Runs a program in the project; its output. For what the tests need from git and go themselves.
    QByteArray run(const QString &program, const QStringList &arguments) const;

private:
    QTemporaryDir m_dir;
};

/// Opens and waits until everything is known.
bool openAndWait(slipway::Workspace &workspace, const QString &path);
bool waitSettled(slipway::Workspace &workspace);
