// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

/// Digits of the SHA-256 of a file; empty if it cannot be read.
QByteArray sha256Of(const QString &path);

QByteArray contentOf(const QString &path);

/// The files below a folder: relative path → SHA-256. Slipway's own mark is left out.
QMap<QString, QByteArray> sumsBelow(const QString &folder);

/// What an archive holds, in its order: "0644 LICENSE 1234abcd…". `withSums`: with the content's SHA-256 at the end.
QStringList listingOf(const QString &archive);

/// The objects of artifacts.json, in its order.
QList<QJsonObject> artifactsIn(const QString &dist);

/// Lines of a checksum file that do not fit the file beside it; empty: all do, and there is at least one.
QStringList wrongSums(const QString &checksums);

/// Starts a program and waits. The output is both of its channels.
struct Ended {
    int exitCode = -1;
    QByteArray output;
};
Ended runProgram(const QString &program, const QStringList &arguments, const QString &folder, const QProcessEnvironment &environment);

/// Makes a repository of all that lies in `folder`, with one commit of a fixed day and a tag; `dist` is ignored there.
bool makeCommit(const QString &folder, const QString &tag);
