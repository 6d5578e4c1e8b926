// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "net/webproxy.h"

#include <QHostAddress>

#include <algorithm>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

QString either(const QMap<QString, QString> &environment, const QString &upper)
{
    const QString value = environment.value(upper);
    return value.isEmpty() ? environment.value(upper.toLower()) : value;
}

bool isLoopback(const QString &host)
{
    const QHostAddress address(host);
    return host == "localhost"_L1 || (!address.isNull() && address.isLoopback());
}

/// One word of NO_PROXY: "*", an address, a network in CIDR form, "example.com" (and what is below it), ".example.com" (only
/// that), each but the first two with a port perhaps.
bool isExempt(const QString &host, int port, QString word)
{
    word = word.trimmed().toLower();
    if (word.isEmpty())
        return false;
    if (word == "*"_L1)
        return true;
    const QHostAddress address(host);
    if (const auto network = QHostAddress::parseSubnet(word); word.contains(u'/') && network.second >= 0)
        return !address.isNull() && address.isInSubnet(network);
    if (const qsizetype colon = word.lastIndexOf(u':'); colon > 0 && word.count(u':') == 1) {
        if (word.sliced(colon + 1).toInt() != port)
            return false;
        word.truncate(colon);
    }
    if (!QHostAddress(word).isNull())
        return QHostAddress(word) == address;
    if (word.startsWith("*."_L1))
        word.remove(0, 1);
    if (word.startsWith(u'.'))
        return host.endsWith(word);
    return host == word || host.endsWith(u'.' + word);
}

} // namespace

QUrl webProxyFor(const QUrl &url, const QMap<QString, QString> &environment)
{
    const bool isSecure = url.scheme() == "https"_L1;
    if (!isSecure && url.scheme() != "http"_L1)
        return {};
    const QString named = either(environment, isSecure ? u"HTTPS_PROXY"_s : u"HTTP_PROXY"_s);
    const QString host = url.host().toLower();
    if (named.isEmpty() || isLoopback(host))
        return {};
    const int port = url.port(isSecure ? 443 : 80);
    const QStringList exempt = either(environment, u"NO_PROXY"_s).split(u',', Qt::SkipEmptyParts);
    if (std::ranges::any_of(exempt, [&](const QString &word) { return isExempt(host, port, word); }))
        return {};
    QUrl proxy(named);
    static constexpr QLatin1StringView schemes[] = {"http"_L1, "https"_L1, "socks5"_L1, "socks5h"_L1};
    if (!std::ranges::contains(schemes, proxy.scheme()))
        proxy = QUrl(u"http://"_s + named); // "proxy.example.com:3128"
    return proxy.host().isEmpty() ? QUrl() : proxy;
}

} // namespace slipway
