// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "supply/govcs.h"

#include "modfile/modulepath.h"

#include <QStringList>

#include <algorithm>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

struct Rule {
    QString pattern;
    QStringList allowed;
};

std::unexpected<Error> malformed(const QString &words)
{
    return failure(ErrorKind::BadInput, u"GOVCS"_s, words);
}

Result<Rule> parseRule(const QString &item)
{
    if (item.isEmpty())
        return malformed(u"empty entry in GOVCS"_s);
    const qsizetype colon = item.indexOf(u':');
    if (colon < 0)
        return malformed(u"malformed entry in GOVCS (missing colon): \"%1\""_s.arg(item));
    Rule rule{item.first(colon).trimmed(), item.sliced(colon + 1).trimmed().split(u'|')};
    if (rule.pattern.isEmpty())
        return malformed(u"empty pattern in GOVCS: \"%1\""_s.arg(item));
    for (QString &name : rule.allowed) {
        name = name.trimmed();
        if (name.isEmpty())
            return malformed(
                (rule.allowed.size() == 1 ? u"empty VCS list in GOVCS: \"%1\""_s : u"empty VCS name in GOVCS: \"%1\""_s).arg(item));
    }
    return rule;
}

} // namespace

Result<> checkGoVcs(const QString &goVcs, const QString &root, bool isPrivate, const QString &vcs)
{
    QList<Rule> rules;
    for (const QString &item : goVcs.trimmed().isEmpty() ? QStringList() : goVcs.split(u',')) {
        const Result<Rule> rule = parseRule(item.trimmed());
        if (!rule)
            return std::unexpected(rule.error());
        rules.append(*rule);
    }
    rules.append({u"private"_s, {u"all"_s}});
    rules.append({u"public"_s, {u"git"_s, u"hg"_s}});
    const auto applies = [&](const Rule &rule) {
        if (rule.pattern == "private"_L1 || rule.pattern == "public"_L1)
            return (rule.pattern == "private"_L1) == isPrivate;
        return matchesPrefixPatterns(rule.pattern.toUtf8(), root.toUtf8());
    };
    const auto rule = std::ranges::find_if(rules, applies);
    if (rule != rules.end() && (rule->allowed.contains(vcs) || rule->allowed.contains("all"_L1)))
        return {};
    return failure(ErrorKind::Refused, root,
                   u"GOVCS disallows using %1 for %2 %3; see 'go help vcs'"_s.arg(vcs, isPrivate ? u"private"_s : u"public"_s, root));
}

QString matchingPattern(const QString &globs, const QString &module)
{
    for (const QString &glob : globs.split(u',', Qt::SkipEmptyParts)) {
        if (matchesPrefixPatterns(glob.toUtf8(), module.toUtf8()))
            return glob;
    }
    return {};
}

} // namespace slipway
