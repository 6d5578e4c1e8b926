// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QMap>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <memory>

class QNetworkAccessManager;

namespace slipway {

/// Connections that stay open between requests of the same environment.
using Connections = std::shared_ptr<QNetworkAccessManager>;
Connections makeConnections();

/// What is asked, and with what rights.
struct HttpRequest {
    QUrl url; ///< http, https or file; a user and password in it are taken out and sent as Basic authorization
    QByteArray authorization; ///< "Basic …" instead; empty: that of the URL, or none. Sent with https only
    bool verifiesCertificate = true; ///< false: GOINSECURE names the server
    QMap<QString, QString> environment; ///< for HTTPS_PROXY and its kin, and for SSL_CERT_FILE
    std::chrono::milliseconds patience{20'000}; ///< without a single byte
    qint64 maximumBytes = 4 << 20;
};

/// The stage at which there is no going on.
enum class NetFault {
    None, ///< there is an answer; its status may still say no
    BadUrl,
    HostNotFound, ///< DNS does not know the name
    NotConnected, ///< refused, unreachable, closed at once
    TimedOut,
    Tls, ///< certificate or handshake
    WebProxyFailed, ///< the web proxy of HTTPS_PROXY cannot be reached, or fails
    WebProxyUnauthorized, ///< it wants a name and a password (407)
    BadAnswer, ///< cut, too long, or no HTTP
    Cancelled,
};

struct HttpAnswer {
    NetFault fault = NetFault::BadAnswer;
    QString words; ///< of the library or of the system about the fault; never holds a credential
    int status = 0; ///< 0: there was none; a file that is there counts as 200, one that is not as 404
    QUrl url; ///< where it ended after redirections, without credentials
    QByteArray body;
    QByteArray challenge; ///< WWW-Authenticate of a 401
    QStringList certificateProblems; ///< with NetFault::Tls
    QString certificate; ///< who it is for, who issued it, until when; empty: none was seen
    QUrl webProxy; ///< through which it went, without credentials; empty: none
    std::chrono::milliseconds time{0};

    bool isGood() const { return fault == NetFault::None && status == 200; }
};

/// One GET. ask() once; answered() once, never from inside ask(); cancel() may be called at any time and still ends in
/// answered(). Destroying it ends the connection. thread: that of its maker, with an event loop.
class HttpGet : public QObject
{
    Q_OBJECT

public:
    explicit HttpGet(HttpRequest request, Connections connections = makeConnections(), QObject *parent = nullptr);
    ~HttpGet() override;

    void ask();
    void cancel();

Q_SIGNALS:
    void answered(const slipway::HttpAnswer &answer);

private:
    void askFile();
    void send();
    bool redirect();
    void takeReply();
    void finish();

    struct Private;
    std::unique_ptr<Private> d;
};

/// Text with "user:password@" of every URL in it replaced by "***@".
QString withoutCredentials(QString text);

} // namespace slipway
