// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// Which versions have a fault.
#include "audit/osv.h"

#include "modfile/gover.h"
#include "modfile/semver.h"

#include <algorithm>

namespace slipway {

namespace {

/// "1.2.3", "v1.2.3" and "go1.2.3" are one version here.
QByteArray canonical(QByteArrayView version)
{
    if (version.startsWith("go"))
        return goVersionAsSemver(version);
    return version.startsWith('v') ? version.toByteArray() : 'v' + version.toByteArray();
}

bool isBeginning(const OsvEvent &event)
{
    return !event.isFix && event.version == "0";
}

bool isLess(const OsvEvent &a, const OsvEvent &b)
{
    if (isBeginning(a) || isBeginning(b))
        return isBeginning(a) && !isBeginning(b);
    return compareSemver(canonical(a.version), canonical(b.version)) < 0;
}

bool contains(const OsvRange &range, const QByteArray &version)
{
    if (range.events.isEmpty())
        return true;
    QList<OsvEvent> events = range.events;
    std::ranges::stable_sort(events, isLess);
    bool has = false;
    for (const OsvEvent &event : std::as_const(events)) {
        const bool isBefore = !isBeginning(event) && compareSemver(version, canonical(event.version)) < 0;
        if (!has && !event.isFix)
            has = !isBefore;
        else if (has && event.isFix)
            has = isBefore;
    }
    return has;
}

} // namespace

bool isAffected(const QList<OsvRange> &ranges, QByteArrayView version)
{
    const QByteArray asked = canonical(version);
    if (!isSemver(asked))
        return false;
    const bool saysNothing = std::ranges::none_of(ranges, &OsvRange::isSemver);
    return saysNothing || std::ranges::any_of(ranges, [&](const OsvRange &range) { return range.isSemver && contains(range, asked); });
}

QByteArray fixedVersion(const OsvEntry &entry, const QString &module, QByteArrayView version)
{
    const QByteArray asked = canonical(version);
    QList<QByteArray> fixes;
    for (const OsvAffected &affected : entry.affected) {
        if (affected.module != module)
            continue;
        for (const OsvRange &range : affected.ranges) {
            for (const OsvEvent &event : range.events) {
                if (range.isSemver && event.isFix && compareSemver(canonical(event.version), asked) > 0)
                    fixes.append(canonical(event.version));
            }
        }
    }
    std::ranges::sort(fixes, [](const QByteArray &a, const QByteArray &b) { return compareSemver(a, b) < 0; });
    const auto isUndone = [&](const QByteArray &fix) {
        return std::ranges::any_of(
            entry.affected, [&](const OsvAffected &affected) { return affected.module == module && isAffected(affected.ranges, fix); });
    };
    const auto good = std::ranges::find_if_not(fixes, isUndone);
    return good == fixes.end() ? QByteArray() : *good;
}

QByteArray goVersionAsSemver(QByteArrayView goVersion)
{
    QByteArrayView text = goVersion.trimmed();
    if (!text.startsWith("go"))
        return {};
    text = text.sliced(2);
    if (const qsizetype end = std::ranges::find_if(text, [](char c) { return c == ' ' || c == '-'; }) - text.begin(); end < text.size())
        text = text.first(end);
    if (!isGoVersion(text))
        return {};
    const qsizetype kind = std::ranges::find_if(text, [](char c) { return c >= 'a' && c <= 'z'; }) - text.begin();
    QByteArray version = 'v' + text.first(kind).toByteArray();
    for (qsizetype dots = version.count('.'); dots < 2; ++dots)
        version += ".0";
    if (kind == text.size())
        return version;
    const QByteArrayView rest = text.sliced(kind); // "rc1", "beta2"
    const qsizetype digits = std::ranges::find_if(rest, [](char c) { return c >= '0' && c <= '9'; }) - rest.begin();
    return version + '-' + rest.first(digits).toByteArray() + '.' + rest.sliced(digits).toByteArray();
}

} // namespace slipway
