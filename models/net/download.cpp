// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "net/download.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

QString shown(const QUrl &url) { return url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery); }

} // namespace

Connections makeConnections()
{
    return std::make_shared<QNetworkAccessManager>();
}

Download::Download(Connections connections, QUrl url, DownloadLimits limits, QObject *parent)
    : QObject(parent)
    , m_connections(std::move(connections))
    , m_url(std::move(url))
    , m_limits(limits)
{
}

Download::~Download()
{
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply.release()->deleteLater();
    }
}

void Download::start()
{
    QNetworkRequest request(m_url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::NoLessSafeRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"slipway"_s);
    // As it lies there: a ".gz" is a file, not a way of sending one.
    request.setRawHeader("Accept-Encoding", "identity");
    request.setTransferTimeout(m_limits.silence);
    m_reply.reset(m_connections->get(request));
    connect(m_reply.get(), &QNetworkReply::readyRead, this, &Download::readSome);
    connect(m_reply.get(), &QNetworkReply::finished, this, &Download::end, Qt::QueuedConnection);
}

void Download::cancel()
{
    if (!m_reply || m_isCancelled)
        return;
    m_isCancelled = true;
    m_reply->abort();
}

void Download::readSome()
{
    m_content += m_reply->readAll();
    if (m_content.size() > m_limits.bytes && !m_isTooLarge) {
        m_isTooLarge = true;
        m_reply->abort();
    }
}

void Download::end()
{
    if (!m_reply)
        return;
    readSome();
    const auto reply = std::exchange(m_reply, nullptr).release();
    reply->deleteLater();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    Result<Downloaded> result = Downloaded{m_content, false};
    if (m_isCancelled)
        result = failure(ErrorKind::Cancelled, shown(m_url), tr("The download was cancelled."));
    else if (m_isTooLarge)
        result = failure(ErrorKind::BadInput, shown(m_url), tr("The file is larger than %1 bytes.").arg(m_limits.bytes));
    else if (status == 404 || status == 410)
        result = Downloaded{{}, true};
    else if (reply->error() == QNetworkReply::OperationCanceledError)
        result = failure(ErrorKind::ToolFailed, shown(m_url), tr("The server does not answer."), tr("Check the network and the address."));
    else if (reply->error() != QNetworkReply::NoError)
        result = failure(ErrorKind::ToolFailed, shown(m_url), reply->errorString(), tr("Check the network and the address."));
    Q_EMIT done(result);
}

} // namespace slipway
