// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modules/meant.h"

#include "modfile/modulepath.h"

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

/// "github.com/jackc/pgx" of "github.com/jackc/pgx/v5".
QString withoutMajor(const QString &path)
{
    return QString::fromUtf8(splitPathMajor(path.toUtf8()).prefix);
}

bool endsWithWords(const QString &path, const QString &words)
{
    return path.endsWith(words, Qt::CaseInsensitive) && (path.size() == words.size() || path.at(path.size() - words.size() - 1) == u'/');
}

} // namespace

QStringList modulesMeant(const ModuleAnalysis &analysis, const QString &words)
{
    // Also for "go" and "toolchain", which modules() leaves out.
    if (analysis.find(words))
        return {words};
    for (QString path = words; path.contains(u'/');) {
        path.truncate(path.lastIndexOf(u'/'));
        // m/v2 is another module than m, and hardly ever its package.
        if (analysis.find(path) && path != withoutMajor(words))
            return {path};
    }
    QStringList meant;
    for (const ModuleInfo &module : analysis.modules())
        if (!words.isEmpty() && (endsWithWords(module.path, words) || endsWithWords(withoutMajor(module.path), words)))
            meant.append(module.path);
    return meant;
}

} // namespace slipway
