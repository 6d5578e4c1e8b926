// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "supply/gitwords.h"

#include "net/httpget.h"

#include <algorithm>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

struct GitSign {
    QLatin1StringView text;
    CheckFault fault;
};

/// The first that occurs counts: what is said early in the list is the more certain.
constexpr GitSign kSigns[] = {
    {"Host key verification failed"_L1, CheckFault::SshHost},
    {"REMOTE HOST IDENTIFICATION HAS CHANGED"_L1, CheckFault::SshHost},
    {"Permission denied ("_L1, CheckFault::SshKey},
    {"Too many authentication failures"_L1, CheckFault::SshKey},
    {"terminal prompts disabled"_L1, CheckFault::GitPrompt},
    {"could not read Username"_L1, CheckFault::GitPrompt},
    {"could not read Password"_L1, CheckFault::GitPrompt},
    {"unable to read askpass"_L1, CheckFault::GitPrompt},
    {"Authentication failed"_L1, CheckFault::GitRefused},
    {"returned error: 401"_L1, CheckFault::GitRefused},
    {"returned error: 403"_L1, CheckFault::Forbidden},
    {"returned error: 407"_L1, CheckFault::WebProxyAuth},
    {"response 407"_L1, CheckFault::WebProxyAuth},
    {"resolve proxy"_L1, CheckFault::WebProxy},
    {"Could not resolve host"_L1, CheckFault::Dns},
    {"Could not resolve hostname"_L1, CheckFault::Dns},
    {"Name or service not known"_L1, CheckFault::Dns},
    {"certificate"_L1, CheckFault::Tls},
    {"SSL"_L1, CheckFault::Tls},
    {"gnutls_handshake"_L1, CheckFault::Tls},
    {"timed out"_L1, CheckFault::Timeout},
    {"Connection refused"_L1, CheckFault::Connection},
    {"Failed to connect"_L1, CheckFault::Connection},
    {"Couldn't connect"_L1, CheckFault::Connection},
    {"Could not connect"_L1, CheckFault::Connection},
    {"Connection reset"_L1, CheckFault::Connection},
    {"Connection closed"_L1, CheckFault::Connection},
    {"No route to host"_L1, CheckFault::Connection},
    {"Network is unreachable"_L1, CheckFault::Connection},
    {"not found"_L1, CheckFault::NoRepository},
    {"does not exist"_L1, CheckFault::NoRepository},
    {"does not appear to be a git repository"_L1, CheckFault::NoRepository},
    {"returned error: 404"_L1, CheckFault::NoRepository},
    {"returned error: 5"_L1, CheckFault::Server},
};

/// "url." and ".insteadof" off "url.git@host:.insteadof"; empty: it is another key.
QString between(const QString &key, QLatin1StringView before, QLatin1StringView after)
{
    if (!key.startsWith(before) || !key.endsWith(after) || key.size() <= before.size() + after.size())
        return {};
    return key.sliced(before.size(), key.size() - before.size() - after.size());
}

} // namespace

CheckFault faultInGitWords(const QString &words)
{
    for (const GitSign &sign : kSigns) {
        if (words.contains(sign.text, Qt::CaseInsensitive))
            return sign.fault;
    }
    return CheckFault::Tool;
}

GitConfiguration parseGitConfiguration(const QByteArray &output)
{
    GitConfiguration configuration;
    for (const QByteArray &line : output.split('\n')) {
        const qsizetype blank = line.indexOf(' ');
        if (blank <= 0)
            continue;
        const QString key = QString::fromUtf8(line.first(blank));
        const QString value = QString::fromUtf8(line.sliced(blank + 1));
        if (const QString to = between(key, "url."_L1, ".insteadof"_L1); !to.isEmpty())
            configuration.rewrites.append({value, withoutCredentials(to)});
        else if (key == "credential.helper"_L1)
            configuration.helpers.append({QString(), value});
        else if (const QString url = between(key, "credential."_L1, ".helper"_L1); !url.isEmpty())
            configuration.helpers.append({withoutCredentials(url), value});
    }
    std::ranges::stable_sort(configuration.rewrites, std::ranges::greater(), [](const GitRewrite &rule) { return rule.from.size(); });
    return configuration;
}

const GitRewrite *GitConfiguration::rewriteOf(const QString &url) const
{
    const auto found = std::ranges::find_if(rewrites, [&](const GitRewrite &rule) { return url.startsWith(rule.from); });
    return found == rewrites.end() ? nullptr : &*found;
}

QString GitConfiguration::helperFor(const QString &url) const
{
    QString name;
    for (const auto &[where, helper] : helpers) {
        if (!where.isEmpty() && !url.startsWith(where))
            continue;
        name = helper; // an empty one forgets those before it
    }
    return name;
}

QStringList tagsIn(const QByteArray &output)
{
    QStringList tags;
    for (const QByteArray &line : output.split('\n')) {
        const QByteArray name = line.mid(line.indexOf('\t') + 1);
        if (name.startsWith("refs/tags/") && !name.endsWith("^{}"))
            tags += QString::fromUtf8(name.sliced(10));
    }
    return tags;
}

} // namespace slipway
