// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "modules/engine.h"

#include <QTemporaryDir>

namespace slipway {

/// A module cache and a project, made of files that the test writes.
class ModuleFixture
{
public:
    ModuleFixture();

    /// Puts a `.mod` file into the cache: `at` is "path@version"; the module line is written unless the text brings one.
    void module(const QString &at, const QByteArray &text = {});
    void removeModule(const QString &at);
    /// Writes a file of the project; folders are made.
    QString write(const QString &name, const QByteArray &text);
    QString path(const QString &name) const { return m_dir.filePath(QStringLiteral("project/") + name); }
    QString cache() const { return m_dir.filePath(QStringLiteral("cache")); }
    QString modFileOf(const QString &at) const;

    /// Analyses go.mod, or `file`; the test fails where that is an error.
    std::shared_ptr<const ModuleAnalysis> analyse(const QString &file = QStringLiteral("go.mod"));
    /// As analyse(), after writing go.mod.
    std::shared_ptr<const ModuleAnalysis> project(const QByteArray &goMod);
    AnalysisRequest request(const QString &file = QStringLiteral("go.mod")) const { return {path(file), {}, cache()}; }

private:
    QTemporaryDir m_dir;
    ModuleEngine m_engine;
};

/// "path@version" as a value.
ModuleVersion at(const QString &text);
/// The build list as "a v1.0.0, b v1.2.0", without the main module.
QString listOf(const ModuleAnalysis &analysis);
/// "kind path", in order, of all conflicts that are of `kind`; every one where it is empty.
QStringList kindsOf(const ModuleAnalysis &analysis, const QString &kind = {});

} // namespace slipway
