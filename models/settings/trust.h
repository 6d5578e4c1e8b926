// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QJsonObject>
#include <QString>

namespace slipway {

/// What makes a folder the same folder: another one put in its place, or one that now follows another remote, is not.
struct FolderIdentity {
    QString path; ///< absolute, without links
    quint64 device = 0;
    quint64 inode = 0;
    qint64 bornAtNanoseconds = 0; ///< since 1970; 0: the file system does not tell
    QString remoteUrl; ///< of its repository; empty: none

    bool operator==(const FolderIdentity &) const = default;
    bool isNull() const { return path.isEmpty(); }
};

/// Null when there is no such folder.
FolderIdentity identifyFolder(const QString &folder, const QString &remoteUrl = {});

enum class Trust {
    Unknown, ///< nobody was asked
    Given,
    Outdated, ///< was given, but to another folder of this path, or before its remote changed
};

/// Which folders a person lets Slipway run programs for. Trust counts for one folder alone, not for those inside it.
/// thread: any, but one object in one thread; the file is read at each question, so that all processes agree.
class TrustStore
{
public:
    /// `folder` is made when first written; empty: the person's configuration folder.
    explicit TrustStore(QString folder = {});

    Trust trustOf(const FolderIdentity &folder) const;
    /// Errors: BadInput for a null identity, ToolFailed when the file cannot be written.
    [[nodiscard]] Result<> setTrusted(const FolderIdentity &folder, bool isTrusted);
    QString filePath() const;

private:
    QString m_folder;
};

} // namespace slipway
