// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "supply/proxylist.h"

#include "modfile/modulepath.h"

#include <algorithm>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

/// "proxy.example.com" is meant as https; a single word or a path is not. source: as parseProxyList()
QString withScheme(const QString &text)
{
    const bool isAddress = std::ranges::any_of(text, [](QChar c) { return c == u'.' || c == u':' || c == u'/'; });
    return isAddress && !text.contains(":/"_L1) && !text.startsWith(u'/') ? "https://"_L1 + text : text;
}

Result<QUrl> checkedProxy(const QString &text)
{
    QUrl url(withScheme(text), QUrl::StrictMode);
    const QString shown = url.toString(QUrl::RemoveUserInfo);
    if (!url.isValid())
        return failure(ErrorKind::BadInput, u"GOPROXY"_s, u"invalid proxy URL: %1"_s.arg(url.errorString().section(u';', 0, 0)));
    if (url.scheme().isEmpty())
        return failure(ErrorKind::BadInput, u"GOPROXY"_s, u"invalid proxy URL missing scheme: %1"_s.arg(shown));
    if (url.scheme() == "file"_L1) {
        if (!url.host().isEmpty() || url.hasQuery() || url.hasFragment() || !url.userInfo().isEmpty())
            return failure(ErrorKind::BadInput, u"GOPROXY"_s, u"invalid file:// proxy URL with non-path elements: %1"_s.arg(shown));
    } else if (url.scheme() != "https"_L1 && url.scheme() != "http"_L1) {
        return failure(ErrorKind::BadInput, u"GOPROXY"_s, u"invalid proxy URL scheme (must be https, http, file): %1"_s.arg(shown));
    }
    return url;
}

} // namespace

QString ProxyEntry::name() const
{
    if (kind == Kind::Direct)
        return u"direct"_s;
    return kind == Kind::Off ? u"off"_s : url.toString(QUrl::RemoveUserInfo);
}

Result<QList<ProxyEntry>> parseProxyList(const QString &goProxy)
{
    QList<ProxyEntry> entries;
    for (qsizetype at = 0; at < goProxy.size();) {
        const auto isSeparator = [](QChar c) { return c == u',' || c == u'|'; };
        const qsizetype end = std::ranges::find_if(goProxy.begin() + at, goProxy.end(), isSeparator) - goProxy.begin();
        const QString word = goProxy.sliced(at, end - at).trimmed();
        const bool fallsBack = end < goProxy.size() && goProxy[end] == u'|';
        at = end + 1;
        if (word.isEmpty())
            continue;
        if (word == "off"_L1 || word == "direct"_L1) {
            entries.append({word == "off"_L1 ? ProxyEntry::Kind::Off : ProxyEntry::Kind::Direct, {}, false});
            break;
        }
        const Result<QUrl> url = checkedProxy(word);
        if (!url)
            return std::unexpected(url.error());
        entries.append({ProxyEntry::Kind::Proxy, *url, fallsBack});
    }
    if (entries.isEmpty())
        return failure(ErrorKind::BadInput, u"GOPROXY"_s, u"GOPROXY list is not the empty string, but contains no entries"_s);
    return entries;
}

QUrl proxyFileUrl(const QUrl &proxy, const QString &module, const QString &file)
{
    QUrl url = proxy;
    QString path = proxy.path(QUrl::FullyEncoded);
    if (path.endsWith(u'/'))
        path.chop(1);
    path += u'/' + QString::fromUtf8(escapedForCache(module.toUtf8())) + u'/' + file;
    url.setPath(path, QUrl::TolerantMode);
    return url;
}

} // namespace slipway
