// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "recipe/gopath.h"

#include <QStringList>

namespace slipway {

using namespace Qt::StringLiterals;

QString goCleanPath(const QString &path)
{
    const bool isAbsolute = path.startsWith(u'/');
    QStringList kept;
    for (const QString &part : path.split(u'/', Qt::SkipEmptyParts)) {
        if (part == "."_L1)
            continue;
        if (part != ".."_L1 || (!isAbsolute && (kept.isEmpty() || kept.last() == ".."_L1)))
            kept.append(part);
        else if (!kept.isEmpty())
            kept.removeLast();
    }
    const QString result = kept.join(u'/');
    if (isAbsolute)
        return u'/' + result;
    return result.isEmpty() ? u"."_s : result;
}

QString goBaseName(const QString &path)
{
    if (path.isEmpty())
        return u"."_s;
    QString rest = path;
    while (rest.endsWith(u'/'))
        rest.chop(1);
    return rest.isEmpty() ? u"/"_s : rest.sliced(rest.lastIndexOf(u'/') + 1);
}

QString goFolderName(const QString &path)
{
    return goCleanPath(path.first(path.lastIndexOf(u'/') + 1));
}

QString goJoinedPath(const QStringList &parts)
{
    QStringList filled = parts;
    filled.removeAll(QString());
    return filled.isEmpty() ? QString() : goCleanPath(filled.join(u'/'));
}

QString goRelativePath(const QString &base, const QString &path)
{
    const QString from = goCleanPath(base);
    const QString to = goCleanPath(path);
    if (from.startsWith(u'/') != to.startsWith(u'/'))
        return {};
    QStringList fromParts = from == "."_L1 ? QStringList() : from.split(u'/', Qt::SkipEmptyParts);
    QStringList toParts = to == "."_L1 ? QStringList() : to.split(u'/', Qt::SkipEmptyParts);
    while (!fromParts.isEmpty() && !toParts.isEmpty() && fromParts.first() == toParts.first()) {
        fromParts.removeFirst();
        toParts.removeFirst();
    }
    if (fromParts.contains(u".."_s))
        return {};
    const QStringList up(fromParts.size(), u".."_s);
    const QString result = (up + toParts).join(u'/');
    return result.isEmpty() ? u"."_s : result;
}

} // namespace slipway
