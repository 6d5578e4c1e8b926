// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "tools/goadvice.h"

#include "modfile/gover.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

struct Advice {
    QLatin1StringView words; ///< part of what `go` prints
    const char *hint;
};

// The doctor knows far more; these are the ones that stop a project from being opened at all. The first that fits
// counts: what the network refused may make sums look missing too.
constexpr Advice kAdvice[] = {
    {"executable file not found"_L1,
     QT_TRANSLATE_NOOP("Go",
                       "go needs a program that is not installed, mostly git: modules that no proxy has come from their repositories.")},
    {"no such host"_L1,
     QT_TRANSLATE_NOOP("Go",
                       "The name of a server cannot be resolved. Check the network and GOPROXY. What is in the module cache is shown.")},
    {"i/o timeout"_L1, QT_TRANSLATE_NOOP("Go", "A server does not answer. What is in the module cache is shown; try again later.")},
    {"dial tcp"_L1, QT_TRANSLATE_NOOP("Go", "A server cannot be reached. Check the network; what is in the module cache is shown.")},
    {"missing go.sum entry"_L1,
     QT_TRANSLATE_NOOP("Go", "Run “go mod download” or “go mod tidy” in the project; either adds the missing sums.")},
    {"updates to go.mod needed"_L1, QT_TRANSLATE_NOOP("Go", "Run “go mod tidy” in the project; go.mod does not list all that is needed.")},
    {"SECURITY ERROR"_L1, QT_TRANSLATE_NOOP("Go", "A module is not what go.sum says. Do not build; find out which copy was changed.")},
    {"module lookup disabled by GOPROXY=off"_L1,
     QT_TRANSLATE_NOOP("Go",
                       "GOPROXY is off, and the module is not in the cache. Set GOPROXY, or copy the module cache of another machine.")},
    {"terminal prompts disabled"_L1,
     QT_TRANSLATE_NOOP("Go", "A private repository asks for a password. Set up ssh, .netrc or a credential helper, and GOPRIVATE.")},
    {"403 Forbidden"_L1,
     QT_TRANSLATE_NOOP("Go", "The module proxy refuses this module. Check GOPROXY, or GOPRIVATE if the module is your own.")},
    {"404 Not Found"_L1,
     QT_TRANSLATE_NOOP(
         "Go", "The module proxy does not know this version. Check the path and the version, or GOPRIVATE if the module is your own.")},
    {"410 Gone"_L1,
     QT_TRANSLATE_NOOP(
         "Go", "The module proxy does not know this version. Check the path and the version, or GOPRIVATE if the module is your own.")},
    {"no space left on device"_L1, QT_TRANSLATE_NOOP("Go", "The disk is full. Free some space, for instance with “go clean -cache”.")},
    {"permission denied"_L1,
     QT_TRANSLATE_NOOP("Go", "A folder cannot be written to. Check the permissions of the module cache and the build cache.")},
    {"read-only file system"_L1, QT_TRANSLATE_NOOP("Go", "A folder cannot be written to. Set GOCACHE and GOMODCACHE to folders that can.")},
};

/// Whom go asked in vain, by the way in which it says so.
struct Unreached {
    QLatin1StringView pattern; ///< captures the server
    const char *hint;
};

constexpr Unreached kUnreached[] = {
    // go runs git, which uses its own words
    {"fatal: unable to access '(?:[a-z+]+://)?(?:[^@/']*@)?([^/:']+)"_L1,
     QT_TRANSLATE_NOOP("Go",
                       "git cannot reach %1, where the code of a module is: go asks the repository itself here, and no module proxy. Check "
                       "the network; what is in the module cache is shown.")},
    {"ssh: (?:Could not resolve hostname|connect to host) ([^\\s:]+)"_L1,
     QT_TRANSLATE_NOOP("Go",
                       "git cannot reach %1, where the code of a module is: go asks the repository itself here, and no module proxy. Check "
                       "the network; what is in the module cache is shown.")},
    // the server in the path, which says where the repository is
    {"https? fetch: Get \"https?://(?:[^@/\"]*@)?([^/:\"]+)[^\"]*\": .*(?:dial tcp|no such host|timeout)"_L1,
     QT_TRANSLATE_NOOP("Go",
                       "%1 cannot be reached, which the path of a module names: go asks that server itself here, and no module proxy. "
                       "Check the network; what is in the module cache is shown.")},
    {"(?:Get \"|reading )https?://(?:[^@/\"]*@)?([^/:\"]+)[^\"\\s]*/(?:lookup|tile|supported)\\b[^\"\\s]*\"?: .*(?:dial tcp|no such host|timeout)"_L1,
     QT_TRANSLATE_NOOP("Go", "The checksum database at %1 cannot be reached. Check GOSUMDB and the network.")},
    {"(?:Get|Head|reading) \"?https?://(?:[^@/\"]*@)?([^/:\"]+)[^\"\\s]*\"?: .*(?:dial tcp|no such host|timeout)"_L1,
     QT_TRANSLATE_NOOP("Go",
                       "The module proxy %1 cannot be reached. Check GOPROXY and the network; what is in the module cache is shown.")},
};

/// Empty where the words are about something else.
QString unreachedHint(const QString &words)
{
    for (const Unreached &unreached : kUnreached) {
        const QRegularExpression pattern{QString(unreached.pattern)};
        if (const QRegularExpressionMatch match = pattern.match(words); match.hasMatch())
            return QCoreApplication::translate("Go", unreached.hint).arg(match.captured(1));
    }
    return {};
}

} // namespace

Error noGoError()
{
    return {
        ErrorKind::ToolFailed,
        u"go"_s,
        QCoreApplication::translate("Go", "No Go was found in PATH, in GOROOT or in the usual folders."),
        QCoreApplication::translate(
            "Go",
            "Install Go (on Debian and Ubuntu: apt install golang-go), or unpack Go's archive to /usr/local/go. Then reload the project."),
        {}};
}

Error unsuitableGoError(QByteArrayView version, QByteArrayView goLine, const QString &modFile)
{
    const QByteArrayView number = version.startsWith("go") ? goVersionOfToolchain(version) : version;
    if (goLine.isEmpty() || !isGoVersion(number) || !isGoVersion(goLine) || compareGoVersions(number, goLine) >= 0)
        return {};
    const QString wanted = QString::fromUtf8(goLine);
    const QString file = QFileInfo(modFile).fileName();
    return {ErrorKind::ToolFailed,
            u"go"_s,
            QCoreApplication::translate("Go", "%1 requires go >= %2 (running go %3).").arg(file, wanted, QString::fromUtf8(number)),
            QCoreApplication::translate("Go",
                                        "Install Go %1 or newer. “GOTOOLCHAIN=go%1 go version” fetches it through the module proxy; "
                                        "Slipway finds it in the module cache when you reload.")
                .arg(wanted),
            {modFile, 0, 0}};
}

Error withGoHint(Error error)
{
    if (!error.hint.isEmpty())
        return error;
    error.hint = unreachedHint(error.detail);
    for (const Advice &advice : kAdvice) {
        if (error.hint.isEmpty() && error.detail.contains(advice.words))
            error.hint = QCoreApplication::translate("Go", advice.hint);
    }
    return error;
}

} // namespace slipway
