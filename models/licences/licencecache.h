// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "licences/licence.h"

namespace slipway {

/// What was detected before, by module and version, which never change; one file on disk. Only Known, Unrecognised and NoFile are
/// kept: the other states may be others tomorrow. Thread: any one at a time.
class LicenceCache
{
public:
    /// Empty: the person's cache folder.
    explicit LicenceCache(QString file = {});

    /// Nothing there, or nothing that can be read: an empty cache.
    void load();
    /// Adds what another process has written since. errors: ToolFailed when it cannot be written.
    [[nodiscard]] Result<> save();

    const ModuleLicence *find(const QString &path, const QString &version) const;
    void insert(const ModuleLicence &licence);
    qsizetype size() const { return m_licences.size(); }

private:
    void read();

    QString m_file;
    QHash<QString, ModuleLicence> m_licences;
    bool m_isChanged = false;
};

} // namespace slipway
