// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QLocalServer;

namespace slipway {

/// Lets one desktop serve each person: a second start hands over its path and ends.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(QObject *parent = nullptr);
    /// Answers with isFirst() or handedOver(), never from inside.
    void start(const QString &path);

Q_SIGNALS:
    void isFirst();
    void handedOver();
    void pathReceived(const QString &path); ///< of a later start; empty: only come to the front

private:
    void listen();
    void receive();

    QLocalServer *m_server;
};

} // namespace slipway
