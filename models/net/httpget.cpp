// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "net/httpget.h"

#include "base/atomicfile.h"
#include "net/webproxy.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>
#include <QTimer>

namespace slipway {

using namespace Qt::StringLiterals;

struct HttpGet::Private {
    HttpRequest request;
    Connections connections;
    QNetworkReply *reply = nullptr;
    QElapsedTimer clock;
    HttpAnswer answer;
    bool isCancelled = false;
    bool isTooLong = false;
    bool isDone = false;
    int redirections = 0;
};

namespace {

constexpr int kMostRedirections = 10;

NetFault faultOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::HostNotFoundError:
        return NetFault::HostNotFound;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError: // cancel() is told apart before
        return NetFault::TimedOut;
    case QNetworkReply::SslHandshakeFailedError:
        return NetFault::Tls;
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return NetFault::WebProxyUnauthorized;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError:
        return NetFault::WebProxyFailed;
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError:
        return NetFault::NotConnected;
    case QNetworkReply::ProtocolUnknownError:
        return NetFault::BadUrl;
    default:
        return NetFault::BadAnswer;
    }
}

QNetworkProxy proxyOf(const QUrl &url)
{
    if (url.isEmpty())
        return QNetworkProxy::NoProxy;
    const bool isSocks = url.scheme().startsWith("socks"_L1);
    return QNetworkProxy(isSocks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(),
                         quint16(url.port(isSocks ? 1080 : 80)), url.userName(QUrl::FullyDecoded), url.password(QUrl::FullyDecoded));
}

QUrl bare(QUrl url)
{
    url.setUserInfo({});
    return url;
}

/// What go trusts: SSL_CERT_FILE and SSL_CERT_DIR instead of the system's store. source: crypto/x509 (root_unix.go)
void trustAsGo(QSslConfiguration &tls, const QMap<QString, QString> &environment)
{
    QList<QSslCertificate> authorities;
    if (const QString file = environment.value(u"SSL_CERT_FILE"_s); !file.isEmpty())
        authorities += QSslCertificate::fromPath(file);
    const QStringList folders = environment.value(u"SSL_CERT_DIR"_s).split(u':', Qt::SkipEmptyParts);
    for (const QString &folder : folders)
        authorities += QSslCertificate::fromPath(folder + u"/*"_s, QSsl::Pem, QSslCertificate::PatternSyntax::Wildcard);
    if (!environment.value(u"SSL_CERT_FILE"_s).isEmpty() || !folders.isEmpty())
        tls.setCaCertificates(authorities);
}

QNetworkRequest requestOf(const HttpRequest &asked)
{
    const QUrl &url = asked.url;
    QNetworkRequest request(bare(url));
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy); // see redirect()
    request.setTransferTimeout(asked.patience);
    request.setRawHeader("Accept-Encoding", "identity"); // as it lies there: a ".gz" is a file, not a way of sending one
    QByteArray authorization = asked.authorization;
    if (authorization.isEmpty() && !url.userInfo().isEmpty())
        authorization = "Basic " + (url.userName(QUrl::FullyDecoded) + u':' + url.password(QUrl::FullyDecoded)).toUtf8().toBase64();
    if (!authorization.isEmpty() && url.scheme() == "https"_L1)
        request.setRawHeader("Authorization", authorization);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    trustAsGo(tls, asked.environment);
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    if (!asked.verifiesCertificate)
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    request.setSslConfiguration(tls);
    return request;
}

QString describe(const QSslCertificate &certificate)
{
    if (certificate.isNull())
        return {};
    return u"%1 (%2), %3"_s.arg(certificate.subjectDisplayName(), certificate.issuerDisplayName(),
                                certificate.expiryDate().toUTC().toString(Qt::ISODate));
}

} // namespace

QString withoutCredentials(QString text)
{
    static const QRegularExpression user(u"(://)[^/@\\s'\"]+@"_s);
    return text.replace(user, u"\\1***@"_s);
}

Connections makeConnections()
{
    return std::make_shared<QNetworkAccessManager>();
}

HttpGet::HttpGet(HttpRequest request, Connections connections, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->request = std::move(request);
    d->connections = std::move(connections);
}

HttpGet::~HttpGet()
{
    if (d->reply) {
        d->reply->disconnect(this);
        d->reply->abort();
        d->reply->deleteLater();
    }
}

void HttpGet::cancel()
{
    d->isCancelled = true;
    if (d->reply)
        d->reply->abort();
}

void HttpGet::ask()
{
    d->clock.start();
    const QUrl &url = d->request.url;
    d->answer.url = bare(url);
    if (url.scheme() == "file"_L1) {
        askFile();
        return;
    }
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != "https"_L1 && url.scheme() != "http"_L1)) {
        d->answer.fault = NetFault::BadUrl;
        d->answer.words = url.isValid() ? bare(url).toString() : url.errorString();
        QTimer::singleShot(0, this, &HttpGet::finish);
        return;
    }
    send();
}

void HttpGet::send()
{
    const QUrl proxy = webProxyFor(d->request.url, d->request.environment);
    d->answer.webProxy = bare(proxy);
    d->connections->setProxy(proxyOf(proxy));
    d->reply = d->connections->get(requestOf(d->request));
    connect(d->reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        for (const QSslError &error : errors)
            d->answer.certificateProblems += error.errorString();
        if (!errors.isEmpty() && d->answer.certificate.isEmpty())
            d->answer.certificate = describe(errors.first().certificate());
        d->answer.certificateProblems.removeDuplicates();
    });
    connect(d->reply, &QNetworkReply::downloadProgress, this, [this](qint64 received) {
        if (received > d->request.maximumBytes && !std::exchange(d->isTooLong, true))
            d->reply->abort();
    });
    connect(d->reply, &QNetworkReply::finished, this, &HttpGet::takeReply);
}

void HttpGet::askFile()
{
    const QString file = d->request.url.toLocalFile();
    const Result<QByteArray> text = readFile(file, d->request.maximumBytes);
    d->answer.fault = text || !QFileInfo::exists(file) ? NetFault::None : NetFault::BadAnswer;
    d->answer.status = text ? 200 : d->answer.fault == NetFault::None ? 404 : 0;
    d->answer.body = text.value_or(QByteArray());
    d->answer.words = text ? QString() : text.error().detail;
    QTimer::singleShot(0, this, &HttpGet::finish);
}

/// Goes where the server points: never from https to http, and credentials stay with the host that they are for (Qt itself would
/// hand an Authorization header on). False: that is no redirection, or one that is not followed.
bool HttpGet::redirect()
{
    const int status = d->reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QUrl here = d->request.url;
    const QUrl there = here.resolved(d->reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl());
    const bool isRedirection = status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    const bool isLessSafe = there.scheme() != "https"_L1 && there.scheme() != here.scheme();
    if (!isRedirection || bare(there) == bare(here) || there.host().isEmpty() || isLessSafe || ++d->redirections > kMostRedirections)
        return false;
    const QByteArray sent = d->reply->request().rawHeader("Authorization");
    d->request.url = bare(there);
    d->request.authorization = there.host() == here.host() && there.port() == here.port() ? sent : QByteArray();
    d->reply->deleteLater();
    send();
    return true;
}

void HttpGet::takeReply()
{
    if (!d->isCancelled && redirect())
        return;
    HttpAnswer &answer = d->answer;
    answer.status = d->reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.url = bare(d->reply->url());
    answer.challenge = d->reply->rawHeader("WWW-Authenticate");
    if (d->reply->isOpen())
        answer.body = d->reply->read(d->request.maximumBytes);
    const QNetworkReply::NetworkError error = d->reply->error();
    // A status of a server is an answer, whatever Qt thinks of it.
    const bool isStatus = answer.status >= 400 && error >= QNetworkReply::ContentAccessDenied;
    answer.fault = error == QNetworkReply::NoError || isStatus ? NetFault::None : faultOf(error);
    if (answer.fault != NetFault::None)
        answer.words = d->isTooLong ? u"the answer is too long"_s : withoutCredentials(d->reply->errorString());
    if (d->isTooLong)
        answer.fault = NetFault::BadAnswer;
    if (!answer.webProxy.isEmpty() && answer.status == 0 && answer.fault == NetFault::BadAnswer)
        answer.fault = NetFault::WebProxyFailed;
    if (answer.certificate.isEmpty())
        answer.certificate = describe(d->reply->sslConfiguration().peerCertificate());
    d->reply->deleteLater();
    d->reply = nullptr;
    finish();
}

void HttpGet::finish()
{
    if (std::exchange(d->isDone, true))
        return;
    if (d->isCancelled)
        d->answer.fault = NetFault::Cancelled;
    d->answer.time = std::chrono::milliseconds(d->clock.elapsed());
    Q_EMIT answered(d->answer);
}

} // namespace slipway
