// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "audit/vulnreport.h"
#include "net/httpget.h"

#include <QObject>
#include <QUrl>

#include <deque>
#include <memory>
#include <vector>

namespace slipway {

/// The database that `govulncheck` asks where nothing else is set. source: golang.org/x/vuln/internal/scan (v1.1)
inline constexpr QLatin1StringView kDefaultVulnDatabase{"https://vuln.go.dev"};

/// Folder below the person's cache folder where the copy of a database at an address is kept.
QString mirrorFolder(const QString &address);
/// When the copy was last compared with its origin; invalid: never.
QDateTime mirrorFetched(const QString &folder);

/// Brings the copy of a vulnerability database up to date: its index, and those entries that can concern `modules`. Only the ids
/// of entries are told to the server, never the build list. `environment` names the web proxy and whom to trust. start() once; done() once,
/// never from inside start(). errors: ToolFailed with the server's words (the copy stays as it was, or has some newer entries); Cancelled.
/// source: go.dev/doc/security/vuln/database (API)
class VulnMirror : public QObject
{
    Q_OBJECT

public:
    VulnMirror(const QString &address, QString folder, QList<AuditedModule> modules, QMap<QString, QString> environment,
               QObject *parent = nullptr);
    ~VulnMirror() override;

    void start();
    void cancel();

Q_SIGNALS:
    void progressed(int done, int total); ///< files
    void done(const slipway::Result<> &result);

private:
    struct Wanted {
        QString name;
        bool isPlain = false; ///< without ".gz": the second try
    };
    void want(const QString &name);
    void next();
    void take(const Wanted &wanted, const HttpAnswer &answer);
    Error problemOf(const HttpAnswer &answer, const QString &name) const;
    Result<> keep(const QString &name, const QByteArray &content) const;
    void wantEntries();
    void end(const Result<> &result);

    Connections m_connections = makeConnections();
    QUrl m_address;
    QString m_folder;
    QList<AuditedModule> m_modules;
    QMap<QString, QString> m_environment;
    QByteArray m_state; ///< index/db.json as it is at the origin; written last, when all else is there
    std::deque<Wanted> m_waiting;
    std::vector<std::unique_ptr<HttpGet>> m_running;
    int m_done = 0;
    int m_total = 0;
    bool m_hasIndex = false;
    bool m_isEnded = false;
};

} // namespace slipway
