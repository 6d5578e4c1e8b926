// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

/// What the real `go` answered.
struct GoAnswer {
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
};

/// Whether there is a `go`.
bool hasGo();
/// Runs `go` with settings that do not depend on the machine.
GoAnswer runGo(const QStringList &arguments, const QString &folder);

QByteArray readFile(const QString &path);
bool writeFile(const QString &path, const QByteArray &text);
