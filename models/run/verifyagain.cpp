// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// Two folders beside each other; see verify.h.
#include "run/verify.h"

#include "archive/checksum.h"
#include "run/distfiles.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

using State = DistCheck::State;

QString tr(const char *text, int count = -1)
{
    return QCoreApplication::translate("slipway", text, nullptr, count);
}

} // namespace

Result<DistFacts> readDistFacts(const QString &dist)
{
    const Result<QList<DistArtifact>> artifacts = readArtifactList(dist);
    if (!artifacts)
        return std::unexpected(artifacts.error());
    const QJsonObject metadata = readDistMetadata(dist);
    DistFacts facts{metadata["version"_L1].toString(),
                    metadata["tag"_L1].toString(),
                    metadata["commit"_L1].toString(),
                    QDateTime::fromString(metadata["date"_L1].toString(), Qt::ISODateWithMs).toUTC(),
                    {},
                    {}};
    for (const DistArtifact &artifact : *artifacts) {
        const Target target = withoutDefaultVariant({artifact.os, artifact.arch, artifact.variant});
        if (isProgram(artifact) && !facts.targets.contains(target))
            facts.targets.append(target);
        if (isProgram(artifact) || isPackage(artifact) || artifact.type == "Checksum"_L1)
            facts.files.append(artifact.relative);
    }
    facts.files.sort();
    facts.files.removeDuplicates();
    return facts;
}

Result<QList<DistCheck>> compareDists(const QString &dist, const QString &again, const std::stop_token &stop)
{
    const Result<DistFacts> facts = readDistFacts(dist);
    if (!facts)
        return std::unexpected(facts.error());
    QList<DistCheck> checks;
    for (const QString &file : facts->files) {
        const QString other = again + u'/' + file;
        const auto ours = fileChecksum(dist + u'/' + file, u"sha256"_s, stop), theirs = fileChecksum(other, u"sha256"_s, stop);
        if (!theirs)
            checks.append(
                {State::Bad, file, tr("It was not made again."), tr("The recipe, the tag or the chosen targets are others now.")});
        else if (ours != theirs)
            checks.append({State::Bad, file, tr("Made again, it has other bytes."),
                           tr("Dates in “ldflags” and paths without “-trimpath” are what usually differs.")});
    }
    if (checks.isEmpty())
        checks.append({State::Good, tr("made again"), tr("%n file(s), the same to the byte", int(facts->files.size())), {}});
    return checks;
}

} // namespace slipway
