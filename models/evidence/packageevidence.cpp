// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "evidence/packageevidence.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

QStringList packagesOf(const TargetPackages &target, const QString &module)
{
    QStringList paths;
    for (const ListedPackage &one : target.packages) {
        if (one.module == module)
            paths.append(one.path);
    }
    return paths;
}

/// Breadth first from what was asked for to the first package of the module.
QStringList chainTo(const TargetPackages &target, const QString &module)
{
    QStringList open;
    for (const ListedPackage &one : target.packages) {
        if (one.isNamed)
            open.append(one.path);
    }
    open.sort();
    QHash<QString, QString> from;
    for (const QString &start : std::as_const(open))
        from.insert(start, {});
    for (qsizetype i = 0; i < open.size(); ++i) {
        const auto package = target.packages.constFind(open[i]);
        if (package == target.packages.constEnd())
            continue;
        if (package->module == module) {
            QStringList chain;
            for (QString step = open[i]; !step.isEmpty(); step = from.value(step))
                chain.prepend(step);
            return chain;
        }
        for (const QString &next : package->imports) {
            if (!from.contains(next)) {
                from.insert(next, open[i]);
                open.append(next);
            }
        }
    }
    return {};
}

CompiledIn verdictOf(const ModuleEvidence &evidence, bool isInTests)
{
    if (!evidence.targets.isEmpty())
        return evidence.others.isEmpty() && evidence.unknown.isEmpty() ? CompiledIn::Everywhere : CompiledIn::Somewhere;
    if (evidence.others.isEmpty())
        return CompiledIn::Unknown;
    return isInTests ? CompiledIn::TestsOnly : CompiledIn::Nowhere;
}

/// "a/b → c → d"; the middle of a long chain is left out.
QString shown(QStringList chain)
{
    if (chain.size() > 5)
        chain = chain.first(2) + QStringList{u"…"_s} + chain.last(2);
    return chain.join(u" → "_s);
}

} // namespace

ModuleEvidence PackageEvidence::of(const QString &module) const
{
    ModuleEvidence evidence;
    evidence.module = module;
    QSet<QString> packages;
    for (const TargetPackages &one : targets) {
        if (!one.error.detail.isEmpty()) {
            evidence.unknown.append(one.target);
            continue;
        }
        const QStringList here = packagesOf(one, module);
        (here.isEmpty() ? evidence.others : evidence.targets).append(one.target);
        packages.unite({here.begin(), here.end()});
        if (evidence.chain.isEmpty() && !here.isEmpty())
            evidence.chain = chainTo(one, module);
    }
    const QStringList inTests = packagesOf(tests, module);
    evidence.verdict = verdictOf(evidence, !inTests.isEmpty());
    if (evidence.verdict == CompiledIn::TestsOnly) {
        packages = {inTests.begin(), inTests.end()};
        evidence.chain = chainTo(tests, module);
    }
    evidence.packages = packages.values();
    evidence.packages.sort();
    return evidence;
}

QStringList PackageEvidence::problems() const
{
    QStringList lines;
    for (const TargetPackages &one : targets) {
        if (!one.error.detail.isEmpty())
            lines.append(one.target + u": "_s + one.error.summary());
        for (const ListedPackage &package : one.packages) {
            if (!package.error.isEmpty())
                lines.append(package.path + u": "_s + package.error.section(u'\n', 0, 0));
        }
    }
    lines.sort();
    lines.removeDuplicates();
    return lines;
}

QString evidenceSentence(const ModuleEvidence &evidence)
{
    const int all = int(evidence.targets.size() + evidence.others.size());
    switch (evidence.verdict) {
    case CompiledIn::Unknown:
        return QCoreApplication::translate("Evidence", "go could not say which packages are compiled in.");
    case CompiledIn::Nowhere:
        return QCoreApplication::translate("Evidence", "No package of it is compiled in, for none of %n target(s) and in no test.", nullptr,
                                           all);
    case CompiledIn::TestsOnly:
        return QCoreApplication::translate("Evidence", "Only tests need it: %1").arg(shown(evidence.chain));
    case CompiledIn::Everywhere:
        return QCoreApplication::translate("Evidence", "Compiled into all %n target(s): %1", nullptr, all).arg(shown(evidence.chain));
    case CompiledIn::Somewhere:
        return QCoreApplication::translate("Evidence", "Compiled into %1 of %n target(s) (%2): %3", nullptr,
                                           all + int(evidence.unknown.size()))
            .arg(QString::number(evidence.targets.size()), evidence.targets.join(u", "_s), shown(evidence.chain));
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace slipway
