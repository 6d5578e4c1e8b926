// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

/// A vulnerability database that a test fills: index/db.json, index/modules.json, index/vulns.json, ID/*.json.
class TestDatabase
{
public:
    /// One affected module: events as "introduced fixed introduced …", "0" and versions without "v"; "-" ends the list.
    static QJsonObject affected(const QString &module, const QString &events, const QJsonArray &imports = {});
    static QJsonObject import(const QString &path, const QStringList &symbols = {}, const QStringList &goos = {});

    void add(const QString &id, const QJsonArray &affected, const QJsonObject &more = {});
    /// Writes all of it below `folder`; index entries as the real database makes them.
    void write(const QString &folder) const;
    QByteArray entry(const QString &id) const;
    QByteArray modulesIndex() const;
    static QByteArray state();

private:
    QMap<QString, QJsonObject> m_entries;
};
