// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QList>
#include <QUrl>

namespace slipway {

/// One element of GOPROXY.
struct ProxyEntry {
    enum class Kind { Proxy, Direct, Off };
    Kind kind = Kind::Proxy;
    QUrl url; ///< of a proxy; may hold a user and a password
    /// After it stands "|": any error sends go to the next element. Else only 404 and 410 do.
    bool fallsBackOnAnyError = false;

    bool operator==(const ProxyEntry &) const = default;
    QString name() const; ///< as a person may see it: "direct", "off", or the URL without credentials
};

/// Reads a value of GOPROXY. shape: never empty; "direct" and "off" end the list, whatever stands behind them.
/// errors: BadInput in go's words: no entries, a URL without a scheme, a scheme that is no proxy's.
/// source: cmd/go/internal/modfetch.proxyList (Go 1.26)
[[nodiscard]] Result<QList<ProxyEntry>> parseProxyList(const QString &goProxy);

/// "https://proxy/example.com/!m/@v/v1.0.0.info" for the file "@v/v1.0.0.info"; the file name is escaped for the cache already.
QUrl proxyFileUrl(const QUrl &proxy, const QString &module, const QString &file);

} // namespace slipway
