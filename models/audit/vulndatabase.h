// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "audit/osv.h"

#include <QHash>
#include <QMap>
#include <QStringList>

#include <memory>

namespace slipway {

/// What the index says of one entry: enough to know whether the entry has to be read.
struct VulnReference {
    QString id;
    QDateTime modified;
    QByteArray fixed; ///< the highest fix, without "v"; empty: not fixed
    bool operator==(const VulnReference &) const = default;
};

/// A Go vulnerability database on this machine: a folder (`index/modules.json` and `ID/*.json`, plain or .gz), a zip of one, or a
/// folder with nothing but entries. Reads entries when they are asked for.
/// Thread: any; copies share what was read.
/// source: go.dev/doc/security/vuln/database (API)
class VulnDatabase
{
public:
    /// errors: BadInput when there is no database at `path`; ToolFailed when it cannot be read.
    [[nodiscard]] static Result<VulnDatabase> open(const QString &path);

    QString path() const { return m_path; }
    QDateTime modified() const { return m_modified; } ///< of the newest entry; invalid: not told
    qsizetype moduleCount() const { return m_modules->size(); }
    /// Entries that may concern the module, by the index. shape: as the index has them
    QList<VulnReference> references(const QString &module) const { return m_modules->value(module); }
    /// Those of references() that can concern this version: the others were fixed before it.
    QList<VulnReference> references(const QString &module, QByteArrayView version) const;
    /// errors: BadInput when the entry is not there or is none.
    [[nodiscard]] Result<OsvEntry> entry(const QString &id) const;

private:
    using Index = QHash<QString, QList<VulnReference>>;
    Result<> readIndex();
    Result<> readZip();
    Result<> readFlat();
    Result<QByteArray> content(const QString &name) const;

    QString m_path;
    QString m_prefix; ///< folder inside a zip, with its "/"
    QDateTime m_modified;
    std::shared_ptr<const Index> m_modules = std::make_shared<Index>();
    std::shared_ptr<const QMap<QString, QByteArray>> m_files; ///< of a zip or a folder of entries; null: read from the disk
};

/// Where the database is, from GOVULNDB or a setting: "/folder", "/file.zip", "file:///folder" -> the path; an http address: empty.
QString localDatabasePath(const QString &location);

} // namespace slipway
