// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "process/environment.h"

#include <QFile>

#include <algorithm>
#include <array>

extern char **environ;

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

/// Variables that programs may see. A trailing "*" allows every name that begins so.
constexpr std::array kAllowed = {
    "HOME"_L1,
    "USER"_L1,
    "LOGNAME"_L1,
    "SHELL"_L1,
    "TZ"_L1,
    "XDG_CONFIG_HOME"_L1,
    "XDG_CACHE_HOME"_L1,
    "XDG_DATA_HOME"_L1,
    "XDG_RUNTIME_DIR"_L1,
    "DBUS_SESSION_BUS_ADDRESS"_L1,
    // where modules come from, and how they are checked
    "GOPROXY"_L1,
    "GOSUMDB"_L1,
    "GONOSUMDB"_L1,
    "GOPRIVATE"_L1,
    "GONOPROXY"_L1,
    "GOINSECURE"_L1,
    "GOAUTH"_L1,
    "GOVCS"_L1,
    "GOMODCACHE"_L1,
    "GOCACHE"_L1,
    "GOPATH"_L1,
    "GOBIN"_L1,
    // the network
    "HTTP_PROXY"_L1,
    "HTTPS_PROXY"_L1,
    "NO_PROXY"_L1,
    "ALL_PROXY"_L1,
    "http_proxy"_L1,
    "https_proxy"_L1,
    "no_proxy"_L1,
    "all_proxy"_L1,
    "SSL_CERT_FILE"_L1,
    "SSL_CERT_DIR"_L1,
    "NETRC"_L1,
    "SSH_AUTH_SOCK"_L1,
    "GIT_SSH"_L1,
    "GIT_SSH_COMMAND"_L1,
    "GIT_SSL_CAINFO"_L1,
    "GNUPGHOME"_L1,
    // C toolchains
    "CC"_L1,
    "CXX"_L1,
    "FC"_L1,
    "AR"_L1,
    "GCCGO"_L1,
    "PKG_CONFIG"_L1,
    "PKG_CONFIG_*"_L1,
    "CGO_CFLAGS"_L1,
    "CGO_CPPFLAGS"_L1,
    "CGO_CXXFLAGS"_L1,
    "CGO_FFLAGS"_L1,
    "CGO_LDFLAGS"_L1,
    "SDKROOT"_L1,
    "CCACHE_*"_L1,
};

struct Fixed {
    QLatin1StringView name;
    QLatin1StringView value;
};

/// What every program is told, whatever this process was told.
constexpr std::array kFixed = {
    Fixed{"LANG"_L1, "C.UTF-8"_L1},
    Fixed{"LC_ALL"_L1, "C.UTF-8"_L1},
    Fixed{"TERM"_L1, "dumb"_L1},
    Fixed{"NO_COLOR"_L1, "1"_L1},
    Fixed{"GOENV"_L1, "off"_L1},
    Fixed{"GOFLAGS"_L1, ""_L1},
    Fixed{"GOTOOLCHAIN"_L1, "local"_L1},
    Fixed{"GIT_TERMINAL_PROMPT"_L1, "0"_L1},
    Fixed{"GIT_OPTIONAL_LOCKS"_L1, "0"_L1},
    Fixed{"GCM_INTERACTIVE"_L1, "never"_L1},
    // A repository may name programs in its own configuration; go asks git about every build.
    Fixed{"GIT_CONFIG_COUNT"_L1, "3"_L1},
    Fixed{"GIT_CONFIG_KEY_0"_L1, "core.fsmonitor"_L1},
    Fixed{"GIT_CONFIG_VALUE_0"_L1, "false"_L1},
    Fixed{"GIT_CONFIG_KEY_1"_L1, "core.hooksPath"_L1},
    Fixed{"GIT_CONFIG_VALUE_1"_L1, "/dev/null"_L1},
    Fixed{"GIT_CONFIG_KEY_2"_L1, "protocol.ext.allow"_L1},
    Fixed{"GIT_CONFIG_VALUE_2"_L1, "never"_L1},
};

constexpr auto kUsualPath = "/usr/local/bin:/usr/bin:/bin"_L1;

bool isAllowed(const QString &name)
{
    return std::ranges::any_of(kAllowed, [&name](QLatin1StringView allowed) {
        return allowed.endsWith(u'*') ? name.startsWith(allowed.chopped(1)) : name == allowed;
    });
}

/// Programs run inside projects: a relative folder in PATH would let a project bring its own "git".
QString absoluteFolders(const QString &path)
{
    QStringList folders = path.split(u':');
    folders.removeIf([](const QString &folder) { return !folder.startsWith(u'/'); });
    return folders.isEmpty() ? QString(kUsualPath) : folders.join(u':');
}

/// Where `go env -w` writes. source: os.UserConfigDir (Go 1.26)
QString goSettingsPath(const QMap<QString, QString> &inherited)
{
    const QString named = inherited.value(u"GOENV"_s);
    if (!named.isEmpty())
        return named == "off"_L1 ? QString() : named;
    QString folder = inherited.value(u"XDG_CONFIG_HOME"_s);
    if (!folder.startsWith(u'/'))
        folder = inherited.value(u"HOME"_s) + "/.config"_L1;
    return folder + "/go/env"_L1;
}

} // namespace

QMap<QString, QString> ownEnvironment()
{
    QMap<QString, QString> result;
    for (char **entry = environ; entry && *entry; ++entry) {
        const QByteArrayView text(*entry);
        const qsizetype equals = text.indexOf('=');
        if (equals > 0)
            result.insert(QString::fromUtf8(text.first(equals)), QString::fromUtf8(text.sliced(equals + 1)));
    }
    return result;
}

QMap<QString, QString> parseGoSettings(const QByteArray &text)
{
    QMap<QString, QString> result;
    for (const QByteArray &raw : text.split('\n')) {
        const QByteArray line = raw.endsWith('\r') ? raw.chopped(1) : raw;
        const qsizetype equals = line.indexOf('=');
        if (equals > 0 && line.front() >= 'A' && line.front() <= 'Z')
            result.insert(QString::fromUtf8(line.first(equals)), QString::fromUtf8(line.sliced(equals + 1)));
    }
    return result;
}

QMap<QString, QString> buildEnvironment()
{
    const QMap<QString, QString> inherited = ownEnvironment();
    QFile file(goSettingsPath(inherited));
    QMap<QString, QString> goSettings;
    if (!file.fileName().isEmpty() && file.open(QIODevice::ReadOnly))
        goSettings = parseGoSettings(file.read(1 << 20));
    return buildEnvironment(inherited, goSettings);
}

QMap<QString, QString> buildEnvironment(const QMap<QString, QString> &inherited, const QMap<QString, QString> &goSettings)
{
    QMap<QString, QString> result;
    for (const auto &[name, value] : goSettings.asKeyValueRange()) {
        if (isAllowed(name))
            result.insert(name, value);
    }
    for (const auto &[name, value] : inherited.asKeyValueRange()) {
        if (isAllowed(name) && !(value.isEmpty() && goSettings.contains(name)))
            result.insert(name, value);
    }
    result.insert(u"PATH"_s, absoluteFolders(inherited.value(u"PATH"_s)));
    for (const Fixed &fixed : kFixed)
        result.insert(fixed.name, fixed.value);
    return result;
}

QStringList withheldVariables(const QMap<QString, QString> &inherited)
{
    const QMap<QString, QString> passed = buildEnvironment(inherited, {});
    QStringList names;
    for (const auto &[name, value] : inherited.asKeyValueRange()) {
        if (!passed.contains(name) || passed.value(name) != value)
            names.append(name);
    }
    return names;
}

} // namespace slipway
