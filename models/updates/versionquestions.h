// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tools/go.h"
#include "updates/update.h"

namespace slipway {

/// `go list -m -e -u -versions -json`: asks the proxies about these modules of the project. Never writes go.mod or go.sum.
/// With -versions a proxy that does not answer is an error of the module; with -u alone it would look like "no update".
Command goUpdatesCommand(const GoContext &context, const QStringList &paths);

/// The same for "path@version" and "path@latest", outside of the project (`scratch` is an empty folder).
Command goVersionsCommand(const GoContext &context, const QString &scratch, const QStringList &modules);

/// `go mod download -json path@version`, outside of any module: nothing but the module cache changes.
Command goDownloadCommand(const GoContext &context, const QString &module);

/// What go says about one module.
struct VersionAnswer {
    QString path, version;
    QDateTime time;
    QString update; ///< of -u; empty: none
    QDateTime updateTime;
    QStringList versions;
    QStringList retracted;
    QString deprecated;
    QString error; ///< go's words; empty: none
    bool isReplaced = false;

    bool operator==(const VersionAnswer &) const = default;
};

/// shape: in go's order. errors: ToolFailed when the stream is cut or malformed.
[[nodiscard]] Result<QList<VersionAnswer>> parseVersionAnswers(const QByteArray &output);

/// Puts an answer into what is known.
void takeAnswer(ModuleUpdate &update, const VersionAnswer &answer);

/// The next paths to look for when a module has the major number of `version`: "m/v3", "m/v4" for "m/v2"; "gopkg.in/m.v3" for
/// "gopkg.in/m.v2". For "+incompatible" versions the path of their own number is one of them.
QStringList nextMajorPaths(const QString &path, const QString &version);

/// Go's words say that there is no such module, and not that nobody could be asked.
bool saysThereIsNone(const QString &error);

} // namespace slipway
