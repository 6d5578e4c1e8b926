// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// One element of GOPROXY is asked for the module. source: go.dev/ref/mod#goproxy-protocol
#include "modfile/modfile.h"
#include "modfile/modulepath.h"
#include "modfile/semver.h"
#include "supply/checkadvice.h"
#include "supply/modulecheck_p.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

QString escapedVersion(const QString &version)
{
    return QString::fromUtf8(escapedForCache(version.toUtf8()));
}

/// As `latest`: the highest release, else the highest pre-release; empty: the list is empty.
QString highestVersion(const QByteArray &list)
{
    QByteArray best;
    for (const QByteArray &line : list.split('\n')) {
        const QByteArray version = line.trimmed().split(' ').first();
        if (!isSemver(version) || isPseudoVersion(version))
            continue;
        const bool isRelease = semverPrerelease(version).isEmpty();
        const bool isBestRelease = !best.isEmpty() && semverPrerelease(best).isEmpty();
        if (best.isEmpty() || (isRelease && !isBestRelease) || (isRelease == isBestRelease && compareSemver(best, version) < 0))
            best = version;
    }
    return QString::fromUtf8(best);
}

} // namespace

CheckFault faultOf(const HttpAnswer &answer)
{
    switch (answer.fault) {
    case NetFault::None:
        break;
    case NetFault::HostNotFound:
        return CheckFault::Dns;
    case NetFault::NotConnected:
        return CheckFault::Connection;
    case NetFault::TimedOut:
        return CheckFault::Timeout;
    case NetFault::Tls:
        return CheckFault::Tls;
    case NetFault::WebProxyFailed:
        return CheckFault::WebProxy;
    case NetFault::WebProxyUnauthorized:
        return CheckFault::WebProxyAuth;
    default:
        return CheckFault::BadAnswer;
    }
    switch (answer.status) {
    case 200:
        return CheckFault::None;
    case 401:
        return CheckFault::Unauthorized;
    case 403:
        return CheckFault::Forbidden;
    case 404:
        return CheckFault::NotFound;
    case 407:
        return CheckFault::WebProxyAuth;
    case 410:
        return CheckFault::Gone;
    default:
        return CheckFault::Server;
    }
}

QString faultSentence(CheckFault fault, const HttpAnswer &answer)
{
    const QString host = answer.url.authority();
    switch (fault) {
    case CheckFault::Dns:
        return CheckWords::tr("DNS knows no host %1.").arg(answer.url.host());
    case CheckFault::Connection:
        return CheckWords::tr("%1 does not take the connection.").arg(host);
    case CheckFault::Timeout:
        return CheckWords::tr("%1 did not answer in time.").arg(host);
    case CheckFault::Tls:
        return (answer.certificate.isEmpty()
                    ? CheckWords::tr("No secure connection to %1: %2").arg(host, answer.certificateProblems.join(u' '))
                    : CheckWords::tr("The certificate of %1 is not accepted: %2 It is for %3.")
                          .arg(host, answer.certificateProblems.join(u' '), answer.certificate));
    case CheckFault::WebProxy:
        return CheckWords::tr("The web proxy %1 of the environment does not work.").arg(answer.webProxy.authority());
    case CheckFault::WebProxyAuth:
        return CheckWords::tr("The web proxy %1 of the environment wants a name and a password (407).").arg(answer.webProxy.authority());
    case CheckFault::Unauthorized:
        return CheckWords::tr("%1 wants to know who asks (401).").arg(host);
    case CheckFault::Forbidden:
        return CheckWords::tr("%1 knows who asks, and refuses (403).").arg(host);
    case CheckFault::NotFound:
        return CheckWords::tr("%1 does not have it (404).").arg(host.isEmpty() ? answer.url.path() : host);
    case CheckFault::Gone:
        return CheckWords::tr("%1 does not have it, and will not (410).").arg(host);
    case CheckFault::Server:
        return CheckWords::tr("%1 answers with status %2.").arg(host).arg(answer.status);
    default:
        return CheckWords::tr("The answer of %1 makes no sense.").arg(host.isEmpty() ? answer.url.path() : host);
    }
}

void ModuleCheck::Private::checkProxy(const ProxyEntry &entry)
{
    if (skipIfOver())
        return;
    if (!noProxyPattern.isEmpty()) {
        skip(CheckWords::tr("Not asked: the module is private."));
        return;
    }
    if (entry.kind == ProxyEntry::Kind::Off) {
        isAtEnd = true;
        fail(CheckFault::Offline, CheckWords::tr("GOPROXY=off: go may fetch nothing."));
        return;
    }
    if (entry.url.scheme() == "http"_L1 && !entry.url.userInfo().isEmpty()) {
        isAtEnd = true;
        fail(CheckFault::Insecure, CheckWords::tr("go sends no name and password over http."),
             u"refusing to pass credentials to insecure URL: "_s + entry.name(), entry.url.authority());
        return;
    }
    const bool isLatest = question.version.isEmpty() || question.version == "latest"_L1;
    if (isLatest) {
        fetch(proxyFileUrl(entry.url, question.module, u"@v/list"_s), [this, entry](const HttpAnswer &answer) { takeList(entry, answer); });
        return;
    }
    const QString file = u"@v/%1.info"_s.arg(escapedVersion(question.version));
    fetch(proxyFileUrl(entry.url, question.module, file), [this, entry](const HttpAnswer &answer) { takeInfo(entry, answer); });
}

void ModuleCheck::Private::takeList(const ProxyEntry &entry, const HttpAnswer &answer)
{
    const QString version = answer.isGood() ? highestVersion(answer.body) : QString();
    if (!answer.isGood() && answer.status != 404 && answer.status != 410) {
        refuse(entry, answer);
        return;
    }
    const QString file = version.isEmpty() ? u"@latest"_s : u"@v/%1.info"_s.arg(escapedVersion(version));
    fetch(proxyFileUrl(entry.url, question.module, file), [this, entry](const HttpAnswer &info) { takeInfo(entry, info); });
}

void ModuleCheck::Private::takeInfo(const ProxyEntry &entry, const HttpAnswer &answer)
{
    if (!answer.isGood()) {
        refuse(entry, answer);
        return;
    }
    const QString version = QJsonDocument::fromJson(answer.body).object().value("Version"_L1).toString();
    if (version.isEmpty()) { // a sign-in page, for one
        HttpAnswer senseless = answer;
        senseless.fault = NetFault::BadAnswer;
        senseless.words = QString::fromUtf8(answer.body.left(120));
        refuse(entry, senseless);
        return;
    }
    foundVersion = version;
    const QString file = u"@v/%1.mod"_s.arg(escapedVersion(version));
    fetch(proxyFileUrl(entry.url, question.module, file), [this, entry](const HttpAnswer &mod) { takeMod(entry, mod); });
}

void ModuleCheck::Private::takeMod(const ProxyEntry &entry, const HttpAnswer &answer)
{
    if (!answer.isGood()) {
        refuse(entry, answer);
        return;
    }
    goMod = answer.body;
    isFound = true;
    QStringList lines{CheckWords::tr("It has %1@%2.").arg(question.module, foundVersion)};
    if (!authorizationFor(entry.url).isEmpty())
        lines += CheckWords::tr("Asked with the credentials that %1 has for it.").arg(netrcPath(question.environment));
    else if (!entry.url.userInfo().isEmpty())
        lines += CheckWords::tr("Asked with the credentials in GOPROXY.");
    if (!answer.webProxy.isEmpty())
        lines += CheckWords::tr("Through the web proxy %1 of the environment.").arg(answer.webProxy.authority());
    end(CheckState::Good, lines.join(u'\n'));
}

/// This proxy does not deliver. Whether the next is asked decides go's rule for the separator.
void ModuleCheck::Private::refuse(const ProxyEntry &entry, const HttpAnswer &answer)
{
    const CheckFault fault = faultOf(answer);
    const QString sentence = faultSentence(fault, answer);
    const QString words = answer.fault == NetFault::None ? QString::fromUtf8(answer.body.left(300)) : answer.words;
    foundVersion.clear();
    if (fault == CheckFault::Unauthorized && !otherAuth().isEmpty()) {
        isAtEnd = true;
        end(CheckState::Note,
            sentence + u'\n' + CheckWords::tr("Only go can ask %1, which GOAUTH names: see the last step.").arg(otherAuth()));
        return;
    }
    const bool isAbsent = fault == CheckFault::NotFound || fault == CheckFault::Gone;
    const bool isLast = places[current].proxy + 1 >= proxies.size();
    if (!isLast && (isAbsent || entry.fallsBackOnAnyError)) {
        step().fault = fault;
        step().words = withoutCredentials(words.trimmed());
        end(CheckState::Note, sentence + u'\n' + CheckWords::tr("go asks the next one."));
        return;
    }
    isAtEnd = true;
    QStringList lines{sentence};
    if (!isLast)
        lines += CheckWords::tr("go does not ask the next one: behind a comma only 404 and 410 count as “not here”. With | instead of the "
                                "comma every failure would.");
    fail(fault, lines.join(u'\n'), words, entry.url.authority(QUrl::FullyEncoded).section(u'@', -1));
}

} // namespace slipway
