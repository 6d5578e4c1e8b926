// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "supply/sumdatabase.h"

#include <QCryptographicHash>

namespace slipway {

using namespace Qt::StringLiterals;

Result<SumDatabase> parseSumDatabase(const QString &goSumDb)
{
    QStringList words = goSumDb.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return failure(ErrorKind::BadInput, u"GOSUMDB"_s, u"missing GOSUMDB"_s);
    if (words.size() > 2)
        return failure(ErrorKind::BadInput, u"GOSUMDB"_s, u"invalid GOSUMDB: too many fields"_s);
    if (words.size() == 1 && words.first() == "off"_L1)
        return SumDatabase{true, {}, {}};
    if (words.first() == "sum.golang.google.cn"_L1 && words.size() == 1)
        words = {u"sum.golang.org"_s, u"https://sum.golang.google.cn"_s};
    if (words.first() != "sum.golang.org"_L1 && words.first().count(u'+') < 2) // go knows the key of that one alone
        return failure(ErrorKind::BadInput, u"GOSUMDB"_s, u"invalid GOSUMDB: malformed verifier id"_s);
    SumDatabase database;
    database.name = words.first().section(u'+', 0, 0); // "name+hash+key", or a name that go knows
    const QUrl direct(u"https://"_s + database.name);
    if (!direct.isValid() || direct.host().isEmpty() || database.name.endsWith(u'/') || direct.hasQuery() || !direct.userInfo().isEmpty())
        return failure(ErrorKind::BadInput, u"GOSUMDB"_s, u"invalid sumdb name (must be host[/path]): %1"_s.arg(database.name));
    if (words.size() == 2) {
        database.url = QUrl(words.last());
        if (!database.url.isValid() || database.url.scheme().isEmpty())
            return failure(ErrorKind::BadInput, u"GOSUMDB"_s, u"invalid GOSUMDB URL: %1"_s.arg(words.last()));
    }
    return database;
}

SumFile parseSumLookup(const QByteArray &answer)
{
    QByteArray lines;
    const QList<QByteArray> all = answer.split('\n');
    for (qsizetype i = 1; i < all.size() && !all[i].isEmpty(); ++i)
        lines += all[i] + '\n';
    return parseSumFile(lines);
}

QByteArray goModHash(const QByteArray &goMod)
{
    const QByteArray file = QCryptographicHash::hash(goMod, QCryptographicHash::Sha256).toHex();
    return "h1:" + QCryptographicHash::hash(file + "  go.mod\n", QCryptographicHash::Sha256).toBase64();
}

} // namespace slipway
