// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QLatin1StringView>
#include <QList>
#include <QMap>
#include <QString>

namespace slipway {

/// The texts of a check; `CheckWords::tr` so that they are found for translation.
struct CheckWords {
    Q_DECLARE_TR_FUNCTIONS(CheckWords)
};

enum class CheckState {
    Waiting,
    Running,
    Good,
    Note, ///< no obstacle, but worth knowing: this proxy does not have it, the next one is asked
    Skipped, ///< go does not come here; the detail says why
    Failed,
};

/// What is wrong at a step, as far as a cure depends on it.
enum class CheckFault {
    None,
    Settings, ///< a setting of go that cannot be read
    Offline, ///< GOPROXY=off
    Dns,
    Connection,
    Timeout,
    Tls,
    WebProxy,
    WebProxyAuth, ///< 407
    Unauthorized, ///< 401
    Forbidden, ///< 403
    NotFound, ///< 404
    Gone, ///< 410
    Server, ///< another status
    BadAnswer,
    Insecure, ///< http where go wants https
    NoRepository, ///< the server says nowhere where the code is, or git does not find it there
    NoTag,
    GitPrompt, ///< git would have to ask for a name and a password
    GitRefused, ///< git sent credentials, and they were refused
    SshKey, ///< no key that the server accepts
    SshHost, ///< the server's own key is not known, or has changed
    GoVcs,
    NoProgram, ///< git (or another one) is not installed
    Checksum,
    NotInDatabase, ///< the checksum database does not know the module: usually a private one
    Tool, ///< go says no, in its own words
};
/// For JSON: "dns", "unauthorized", …; empty for None.
QLatin1StringView nameOf(CheckFault fault);
QLatin1StringView nameOf(CheckState state);

/// Something that helps.
struct CheckRemedy {
    QString label; ///< one sentence, translated
    QString command; ///< for a POSIX shell, or a line for the file that the label names; may be empty
    QString setting{}; ///< a setting of go that this changes; empty: none
    QString value{}; ///< to what

    bool operator==(const CheckRemedy &) const = default;
};

/// One step on the way of a module. Texts are translated and hold no credentials.
struct CheckStep {
    QString id; ///< "private", "proxy:1", "discovery", "repository", "sums", "go"
    QString title; ///< what is asked, and whom
    CheckState state = CheckState::Waiting;
    CheckFault fault = CheckFault::None;
    QString detail; ///< what came out; may have several lines
    QString words; ///< of the server or the program, unchanged but for credentials
    QList<CheckRemedy> remedies; ///< the likeliest first

    bool operator==(const CheckStep &) const = default;
};

/// What is to be checked, and with what.
struct CheckQuestion {
    QString module;
    QString version; ///< may be a query such as "latest" or a branch; empty: latest
    QMap<QString, QString> settings; ///< of go, as they count: effectiveSettings()
    QMap<QString, QString> environment; ///< of the person
    QByteArray goSum; ///< of the project, if there is one
    QString goProgram; ///< absolute; empty: there is none
    QString gitProgram; ///< absolute; empty: there is none
    bool mayRunPrograms = false; ///< false in a restricted project: git and go are not asked

    QString setting(QLatin1StringView name) const { return settings.value(QString(name)); }
};

} // namespace slipway
