// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "singleinstance.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

/// In the folder that belongs to this person alone, so that nobody else can listen there first.
QString address()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return folder.isEmpty() ? u"slipway-desktop"_s : folder + u"/slipway-desktop"_s;
}

} // namespace

SingleInstance::SingleInstance(QObject *parent)
    : QObject(parent)
    , m_server(new QLocalServer(this))
{
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, &SingleInstance::receive);
}

void SingleInstance::start(const QString &path)
{
    auto *socket = new QLocalSocket(this);
    connect(socket, &QLocalSocket::connected, this, [socket, path] {
        socket->write(path.toUtf8() + '\n');
        socket->flush();
        socket->disconnectFromServer();
    });
    connect(socket, &QLocalSocket::disconnected, this, &SingleInstance::handedOver, Qt::QueuedConnection);
    connect(
        socket, &QLocalSocket::errorOccurred, this,
        [this, socket] {
            socket->deleteLater();
            listen();
        },
        Qt::QueuedConnection);
    socket->connectToServer(address());
}

void SingleInstance::listen()
{
    // A socket file of one that was killed stands in the way; nobody answered on it just now.
    if (!m_server->listen(address())) {
        QLocalServer::removeServer(address());
        m_server->listen(address());
    }
    Q_EMIT isFirst();
}

void SingleInstance::receive()
{
    while (QLocalSocket *socket = m_server->nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, this, [this, socket] {
            const QByteArray line = socket->readAll().split('\n').first();
            socket->deleteLater();
            Q_EMIT pathReceived(QString::fromUtf8(line));
        });
    }
}

} // namespace slipway
