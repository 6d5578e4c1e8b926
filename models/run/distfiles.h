// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace slipway {

/// One entry of artifacts.json, with the place of its file.
struct DistArtifact {
    QString name;
    QString type; ///< "Binary", "Archive", "Checksum", … as GoReleaser writes them
    QString relative; ///< to the folder
    QString path; ///< absolute
    QString os, arch, variant;
    QJsonObject extra;

    QString targetName() const { return os.isEmpty() ? QString() : os + QLatin1Char('/') + arch; }
};

/// What a build made, before it was packed.
bool isProgram(const DistArtifact &artifact);
/// What people download: it has to have a sum.
bool isPackage(const DistArtifact &artifact);

/// What artifacts.json lists, in its order. Its paths are relative to the project; they are found in `dist`, wherever that lies now.
/// Errors: BadInput
[[nodiscard]] Result<QList<DistArtifact>> readArtifactList(const QString &dist);

/// metadata.json; empty if there is none.
QJsonObject readDistMetadata(const QString &dist);

} // namespace slipway
