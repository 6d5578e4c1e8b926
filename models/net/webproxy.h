// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMap>
#include <QString>
#include <QUrl>

namespace slipway {

/// The web proxy for a URL as HTTPS_PROXY, HTTP_PROXY and NO_PROXY name it; empty: the server is asked itself.
/// Loopback addresses and "localhost" never go through a proxy. shape: scheme http, https, socks5 or socks5h; may hold a user.
/// source: golang.org/x/net/http/httpproxy
QUrl webProxyFor(const QUrl &url, const QMap<QString, QString> &environment);

} // namespace slipway
