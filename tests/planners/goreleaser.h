// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonArray>
#include <QMap>
#include <QString>
#include <QStringList>

/// One call of `go build`, as the stand-in for go noted it.
struct BuildCall {
    QStringList arguments;
    QMap<QString, QString> environment; ///< GO…, CGO_…, CC, CXX
    QString workingDirectory;
};

/// What a run of the real GoReleaser left behind.
struct GoReleaserRun {
    bool hasStarted = false;
    int exitCode = -1;
    QString output;
    QMap<QString, BuildCall> builds; ///< by the path after -o
};

/// The program, or empty.
QString goReleaserProgram();

/// Writes the project's files and makes a repository with one commit and, if it has one, a tag.
bool makeRepository(const QString &root, const QMap<QString, QByteArray> &files, const QString &tag);

/// Runs `goreleaser release --snapshot` there with a stand-in for go that writes a small file instead of a program.
GoReleaserRun runGoReleaser(const QString &root, const QMap<QString, QString> &environment, const QStringList &moreArguments = {});

QByteArray fileContent(const QString &path);
