// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <memory>

class QNetworkAccessManager;
class QNetworkReply;

namespace slipway {

/// Connections that stay open between downloads.
using Connections = std::shared_ptr<QNetworkAccessManager>;
Connections makeConnections();

/// How far a download may go.
struct DownloadLimits {
    qint64 bytes = 64LL << 20;
    std::chrono::milliseconds silence{20'000}; ///< without a byte
};

/// What a server answered.
struct Downloaded {
    QByteArray content;
    bool isMissing = false; ///< 404 or 410: there is no such file
    bool operator==(const Downloaded &) const = default;
};

/// Fetches one file over http or https. start() once; done() once, never from inside start(). Destroying it stops the work
/// silently. Redirects are followed, never from https to http. Thread: that of its maker.
/// errors of done(): ToolFailed with the server's or the system's words; BadInput when the file is too large; Cancelled.
class Download : public QObject
{
    Q_OBJECT

public:
    Download(Connections connections, QUrl url, DownloadLimits limits = {}, QObject *parent = nullptr);
    ~Download() override;

    void start();
    void cancel();
    const QUrl &url() const { return m_url; }

Q_SIGNALS:
    void done(const slipway::Result<slipway::Downloaded> &result);

private:
    void readSome();
    void end();

    Connections m_connections;
    QUrl m_url;
    DownloadLimits m_limits;
    std::unique_ptr<QNetworkReply> m_reply;
    QByteArray m_content;
    bool m_isCancelled = false;
    bool m_isTooLarge = false;
};

} // namespace slipway
