// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// Inside of ModuleCheck; each stage is a file: checkproxies, checkdirect, checksums, checktool.
#pragma once

#include "net/httpget.h"
#include "supply/gitwords.h"
#include "supply/importroot.h"
#include "supply/modulecheck.h"
#include "supply/netrc.h"
#include "supply/proxylist.h"
#include "supply/sumdatabase.h"
#include "tools/question.h"

#include <QTemporaryDir>

#include <functional>

namespace slipway {

struct ModuleCheck::Private {
    enum class Stage { Privacy, Proxy, Discovery, Repository, Sums, Go };
    struct Place {
        Stage stage = Stage::Privacy;
        int proxy = -1; ///< in `proxies`
    };

    Private(ModuleCheck *check, CheckQuestion asked);

    // -- the walk
    void makeSteps();
    void addStep(const Place &place, const QString &id, const QString &title);
    void advance();
    void perform(const Place &place);
    CheckStep &step() { return steps[current]; }
    /// The current step is over; the next one begins when the event loop comes round.
    void end(CheckState state, const QString &detail);
    void fail(CheckFault fault, const QString &detail, const QString &words = {}, const QString &server = {});
    void skip(const QString &why) { end(CheckState::Skipped, why); }
    bool skipIfOver();
    void finish();
    void replay(); ///< the walk once more, with the answers there were

    // -- asking
    void fetch(const QUrl &url, std::function<void(const HttpAnswer &)> then);
    void run(Command command, std::function<void(const Answer &)> then);
    QByteArray authorizationFor(const QUrl &url) const;
    bool usesNetrc() const;
    QString otherAuth() const; ///< the program of GOAUTH that only go itself can ask; empty: none
    QMap<QString, QString> programEnvironment() const;

    // -- the stages
    void checkPrivacy();
    void checkProxy(const ProxyEntry &entry);
    void takeList(const ProxyEntry &entry, const HttpAnswer &answer);
    void takeInfo(const ProxyEntry &entry, const HttpAnswer &answer);
    void takeMod(const ProxyEntry &entry, const HttpAnswer &answer);
    void refuse(const ProxyEntry &entry, const HttpAnswer &answer);
    void checkDiscovery();
    void takeDiscovery(const HttpAnswer &answer);
    void checkRepository();
    void listRemote(int url, const QString &earlierWords);
    void takeTags(const QString &url, const QStringList &tags);
    void checkSums();
    void findDatabase(int proxy, const SumDatabase &database);
    void lookUp(const QUrl &base);
    void takeSums(const QUrl &base, const HttpAnswer &answer);
    bool agreesWithGoSum();
    void checkGo();
    void takeGo(const Answer &answer);

    ModuleCheck *q;
    CheckQuestion question;
    QList<CheckStep> steps;
    QList<Place> places; ///< of the steps
    QList<ProxyEntry> proxies;
    QList<NetrcEntry> netrc;
    QString settingsProblem; ///< GOPROXY cannot be read
    QString noProxyPattern; ///< that matches; empty: proxies are asked
    QString noSumPattern;
    bool isPrivate = false;
    bool isInsecure = false;
    QList<HttpAnswer> heard; ///< in the order of the questions
    QList<Answer> said; ///< of programs
    qsizetype nextHeard = 0, nextSaid = 0; ///< of a replay
    bool isReplaying = false;
    bool isLanguageOld = false; ///< it was switched while the check ran
    int ended = 0; ///< how many steps came to an end by themselves
    int current = -1;
    bool isRunning = false;
    bool isCancelled = false;
    bool isFound = false; ///< a source has the module
    bool isAtEnd = false; ///< an error after which go asks nobody else
    QString foundVersion;
    QByteArray goMod; ///< as the source has it; empty: not seen
    std::optional<ImportRoot> root;
    GitConfiguration git;
    std::unique_ptr<HttpGet> get;
    std::unique_ptr<Question> program;
    QTemporaryDir folder;
};

/// What an answer means; None: status 200.
CheckFault faultOf(const HttpAnswer &answer);
/// The same as a sentence, translated.
QString faultSentence(CheckFault fault, const HttpAnswer &answer);

} // namespace slipway
