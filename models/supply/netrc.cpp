// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "supply/netrc.h"

#include <QDir>

#include <algorithm>

namespace slipway {

using namespace Qt::StringLiterals;

QByteArray NetrcEntry::authorization() const
{
    return "Basic " + (login + u':' + password).toUtf8().toBase64();
}

QList<NetrcEntry> parseNetrc(const QByteArray &text)
{
    QList<NetrcEntry> entries;
    NetrcEntry entry;
    bool isInMacro = false;
    for (const QByteArray &line : text.split('\n')) {
        if (isInMacro) {
            isInMacro = !line.trimmed().isEmpty();
            continue;
        }
        const QList<QByteArray> words = line.simplified().split(' ');
        qsizetype at = 0;
        for (; at + 1 < words.size(); at += 2) {
            const QString value = QString::fromUtf8(words[at + 1]);
            if (words[at] == "machine")
                entry = {value, {}, {}};
            else if (words[at] == "login")
                entry.login = value;
            else if (words[at] == "password")
                entry.password = value;
            else if (words[at] == "macdef")
                isInMacro = true;
            if (!entry.machine.isEmpty() && !entry.login.isEmpty() && !entry.password.isEmpty())
                entries.append(std::exchange(entry, {}));
        }
        if (at < words.size() && words[at] == "default")
            break;
    }
    return entries;
}

QString netrcPath(const QMap<QString, QString> &environment)
{
    const QString named = environment.value(u"NETRC"_s);
    return named.isEmpty() ? environment.value(u"HOME"_s, QDir::homePath()) + "/.netrc"_L1 : named;
}

QString hostOf(const QString &url)
{
    return url.section(u"://"_s, -1).section(u'/', 0, 0).section(u'@', -1);
}

const NetrcEntry *findNetrcEntry(const QList<NetrcEntry> &entries, const QString &host)
{
    const auto found = std::ranges::find(entries, host, &NetrcEntry::machine);
    return found == entries.end() ? nullptr : &*found;
}

} // namespace slipway
