// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "tools/goenvironment.h"

#include <algorithm>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

/// Settings that `go env` resolved and that decide where things come from and go to.
constexpr QLatin1StringView kKept[] = {
    "GOPROXY"_L1, "GOSUMDB"_L1, "GONOSUMDB"_L1,  "GOPRIVATE"_L1, "GONOPROXY"_L1, "GOINSECURE"_L1,
    "GOAUTH"_L1,  "GOVCS"_L1,   "GOMODCACHE"_L1, "GOCACHE"_L1,   "GOPATH"_L1,
};

/// Flags that start other programs, read files that nobody sees here, or let a reading command write.
constexpr QLatin1StringView kHarmful[]
    = {"toolexec"_L1, "exec"_L1, "vettool"_L1, "overlay"_L1, "modfile"_L1, "mod"_L1, "C"_L1, "pkgdir"_L1, "n"_L1, "json"_L1};

QStringList splitFlags(const QString &text)
{
    QStringList words;
    QString word;
    QChar quote;
    bool isIn = false;
    for (const QChar c : text) {
        if (!quote.isNull()) {
            if (c == quote)
                quote = QChar();
            else
                word += c;
        } else if (c == u'\'' || c == u'"') {
            quote = c;
            isIn = true;
        } else if (c.isSpace()) {
            if (isIn)
                words.append(std::exchange(word, {}));
            isIn = false;
        } else {
            word += c;
            isIn = true;
        }
    }
    if (isIn)
        words.append(word);
    return words;
}

QString quotedFlag(const QString &flag)
{
    const bool isPlain = std::ranges::none_of(flag, [](QChar c) { return c.isSpace() || c == u'\'' || c == u'"'; });
    if (isPlain)
        return flag;
    return flag.contains(u'\'') ? u'"' + flag + u'"' : u'\'' + flag + u'\'';
}

} // namespace

QMap<QString, QString> probeEnvironment(const QMap<QString, QString> &base, const QMap<QString, QString> &own)
{
    QMap<QString, QString> environment = base;
    environment.remove(u"GOENV"_s);
    environment.remove(u"GOFLAGS"_s);
    for (const QString &name : {u"GOENV"_s, u"GOFLAGS"_s}) {
        if (own.contains(name))
            environment.insert(name, own.value(name));
    }
    return environment;
}

QMap<QString, QString> queryEnvironment(const QMap<QString, QString> &base, const QMap<QString, QString> &goSettings, const QString &goWork)
{
    QMap<QString, QString> environment = base;
    for (const QLatin1StringView name : kKept) {
        const QString value = goSettings.value(name);
        if (!value.isEmpty())
            environment.insert(name, value);
    }
    environment.insert(u"GOFLAGS"_s, QString());
    environment.insert(u"GOWORK"_s, goWork.isEmpty() ? u"off"_s : goWork);
    return environment;
}

QMap<QString, QString> compileEnvironment(const QMap<QString, QString> &base, const QMap<QString, QString> &goSettings,
                                          const QString &goWork)
{
    QMap<QString, QString> environment = queryEnvironment(base, goSettings, goWork);
    QStringList flags;
    for (const QString &flag : harmlessGoFlags(goSettings.value(u"GOFLAGS"_s)))
        flags.append(quotedFlag(flag));
    environment.insert(u"GOFLAGS"_s, flags.join(u' '));
    return environment;
}

QStringList harmlessGoFlags(const QString &goFlags)
{
    QStringList flags = splitFlags(goFlags);
    flags.removeIf([](const QString &flag) {
        QStringView name = QStringView(flag).left(flag.indexOf(u'=') < 0 ? flag.size() : flag.indexOf(u'='));
        while (name.startsWith(u'-'))
            name = name.sliced(1);
        return std::ranges::any_of(kHarmful, [&](QLatin1StringView harmful) { return name == harmful; });
    });
    return flags;
}

} // namespace slipway
