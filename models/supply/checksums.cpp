// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// The checksum database: found as go finds it, asked, and compared with what the source gave. The signature of the database is
// go's matter, in the last step. source: go.dev/ref/mod#checksum-database
#include "modfile/modulepath.h"
#include "supply/checkadvice.h"
#include "supply/modulecheck_p.h"

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

QUrl joined(QUrl base, const QString &path)
{
    QString start = base.path(QUrl::FullyEncoded);
    if (start.endsWith(u'/'))
        start.chop(1);
    base.setPath(start + u'/' + path, QUrl::TolerantMode);
    return base;
}

} // namespace

bool ModuleCheck::Private::agreesWithGoSum()
{
    const QList<QByteArray> known = parseSumFile(question.goSum).hashes(question.module.toUtf8(), foundVersion.toUtf8(), true);
    if (known.isEmpty())
        return true;
    if (!goMod.isEmpty() && !known.contains(goModHash(goMod))) {
        fail(CheckFault::Checksum, CheckWords::tr("The go.mod that came is not the one whose hash go.sum has."),
             u"go.mod: %1\ngo.sum: %2"_s.arg(QString::fromUtf8(goModHash(goMod)), QString::fromUtf8(known.join(' '))));
        return false;
    }
    skip(CheckWords::tr("Not asked: go.sum has its hash already."));
    return false;
}

void ModuleCheck::Private::checkSums()
{
    if (!isFound || foundVersion.isEmpty()) {
        skip(CheckWords::tr("Not asked: there is nothing to compare yet."));
        return;
    }
    if (!agreesWithGoSum())
        return;
    if (!noSumPattern.isEmpty()) {
        skip(CheckWords::tr("Not asked: the pattern %1 matches.").arg(noSumPattern));
        return;
    }
    const QString named = question.setting("GOSUMDB"_L1);
    const Result<SumDatabase> database = parseSumDatabase(named.isEmpty() ? u"sum.golang.org"_s : named);
    if (!database) {
        fail(CheckFault::Settings, CheckWords::tr("GOSUMDB cannot be read."), database.error().detail, u"GOSUMDB"_s);
        return;
    }
    if (database->isOff) {
        end(CheckState::Note, CheckWords::tr("GOSUMDB=off: nobody vouches for what the source gives."));
        return;
    }
    step().title = CheckWords::tr("Checksum database %1").arg(database->name);
    if (!database->url.isEmpty())
        lookUp(database->url);
    else
        findDatabase(0, *database);
}

/// A proxy that offers the database is used instead of it.
void ModuleCheck::Private::findDatabase(int proxy, const SumDatabase &database)
{
    if (proxy >= proxies.size() || proxies[proxy].kind != ProxyEntry::Kind::Proxy) {
        lookUp(database.directUrl());
        return;
    }
    const ProxyEntry entry = proxies[proxy];
    const QUrl base = joined(entry.url, u"sumdb/"_s + database.name);
    fetch(joined(base, u"supported"_s), [this, proxy, database, entry, base](const HttpAnswer &answer) {
        const CheckFault fault = faultOf(answer);
        if (fault == CheckFault::None)
            lookUp(base);
        else if (fault == CheckFault::NotFound || fault == CheckFault::Gone || entry.fallsBackOnAnyError)
            findDatabase(proxy + 1, database);
        else
            fail(
                fault,
                CheckWords::tr("Whether this proxy offers the checksum database could not be learnt. %1").arg(faultSentence(fault, answer)),
                answer.words, answer.url.authority());
    });
}

void ModuleCheck::Private::lookUp(const QUrl &base)
{
    const QByteArray name = escapedForCache(question.module.toUtf8()) + '@' + escapedForCache(foundVersion.toUtf8());
    fetch(joined(base, u"lookup/"_s + QString::fromUtf8(name)), [this, base](const HttpAnswer &answer) { takeSums(base, answer); });
}

void ModuleCheck::Private::takeSums(const QUrl &base, const HttpAnswer &answer)
{
    const CheckFault fault = faultOf(answer);
    const QString where = withoutCredentials(base.toString());
    if (fault == CheckFault::NotFound || fault == CheckFault::Gone || (fault == CheckFault::Server && answer.status == 400)) {
        fail(CheckFault::NotInDatabase,
             CheckWords::tr("The database cannot get at this module, so it has no checksum of it (%1).").arg(answer.status),
             QString::fromUtf8(answer.body.left(300)), where);
        return;
    }
    if (fault != CheckFault::None) {
        fail(fault, faultSentence(fault, answer), answer.words, answer.url.authority());
        return;
    }
    const SumFile sums = parseSumLookup(answer.body);
    const QList<QByteArray> known = sums.hashes(question.module.toUtf8(), foundVersion.toUtf8(), true);
    if (known.isEmpty()) {
        fail(CheckFault::BadAnswer, CheckWords::tr("The answer of the database names another module."),
             QString::fromUtf8(answer.body.left(300)), where);
        return;
    }
    if (!goMod.isEmpty() && !known.contains(goModHash(goMod))) {
        fail(CheckFault::Checksum, CheckWords::tr("The go.mod that came is not the one that the database vouches for."),
             u"go.mod: %1\n%2: %3"_s.arg(QString::fromUtf8(goModHash(goMod)), where, QString::fromUtf8(known.join(' '))), where);
        return;
    }
    end(CheckState::Good,
        goMod.isEmpty() ? CheckWords::tr("It has checksums of %1, asked at %2.").arg(foundVersion, where)
                        : CheckWords::tr("It vouches for the go.mod of %1 that came, asked at %2.").arg(foundVersion, where));
}

} // namespace slipway
