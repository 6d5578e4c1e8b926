// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// What git and go mean.
#include "supply/checkadvice.h"
#include "supply/gitwords.h"

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

struct GoSign {
    QLatin1StringView text;
    CheckFault fault;
};

/// In go's messages; the first that occurs counts.
constexpr GoSign kGoSigns[] = {
    {"checksum mismatch"_L1, CheckFault::Checksum},
    {"module lookup disabled by GOPROXY=off"_L1, CheckFault::Offline},
    {"GOVCS disallows"_L1, CheckFault::GoVcs},
    {"refusing to pass credentials"_L1, CheckFault::Insecure},
    {"proxyconnect"_L1, CheckFault::WebProxy},
    {"Proxy Authentication Required"_L1, CheckFault::WebProxyAuth},
    {"no such host"_L1, CheckFault::Dns},
    {"tls: "_L1, CheckFault::Tls},
    {"x509: "_L1, CheckFault::Tls},
    {"401 Unauthorized"_L1, CheckFault::Unauthorized},
    {"403 Forbidden"_L1, CheckFault::Forbidden},
    {"404 Not Found"_L1, CheckFault::NotFound},
    {"410 Gone"_L1, CheckFault::Gone},
    {"unrecognized import path"_L1, CheckFault::NoRepository},
    {"no secure protocol found for repository"_L1, CheckFault::NoRepository},
    {"unknown revision"_L1, CheckFault::NoTag},
};

} // namespace

QString sentenceFor(CheckFault fault, const QString &server)
{
    switch (fault) {
    case CheckFault::Dns:
        return CheckWords::tr("DNS knows no host %1.").arg(server);
    case CheckFault::Connection:
        return CheckWords::tr("%1 does not take the connection.").arg(server);
    case CheckFault::Timeout:
        return CheckWords::tr("%1 did not answer in time.").arg(server);
    case CheckFault::Tls:
        return CheckWords::tr("git does not accept the certificate of %1.").arg(server);
    case CheckFault::WebProxy:
    case CheckFault::WebProxyAuth:
        return CheckWords::tr("git cannot get through the web proxy of the environment.");
    case CheckFault::GitPrompt:
        return CheckWords::tr("%1 wants to know who asks, and git has no name and password for it.").arg(server);
    case CheckFault::GitRefused:
        return CheckWords::tr("%1 refuses the name and the password that git sent.").arg(server);
    case CheckFault::Forbidden:
        return CheckWords::tr("%1 knows who asks, and refuses (403).").arg(server);
    case CheckFault::SshKey:
        return CheckWords::tr("%1 accepts none of the ssh keys that are here.").arg(server);
    case CheckFault::SshHost:
        return CheckWords::tr("The server's own ssh key is not known here, or it has changed: nobody can say that this is %1.").arg(server);
    case CheckFault::NoRepository:
        return CheckWords::tr("%1 has no such repository, or does not show it.").arg(server);
    default:
        return CheckWords::tr("git cannot read the repository on %1.").arg(server);
    }
}

CheckFault faultInGoWords(const QString &words)
{
    for (const GoSign &sign : kGoSigns) {
        if (words.contains(sign.text))
            return sign.fault;
    }
    return faultInGitWords(words);
}

} // namespace slipway
