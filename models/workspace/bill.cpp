// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/bill.h"

#include "process/environment.h"
#include "workspace/modulechecks.h"
#include "workspace/workcopy.h"
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace slipway {

using namespace Qt::StringLiterals;

Sbom billOf(const Workspace &workspace)
{
    const RepositoryState repository = workspace.repository();
    const QString epoch = ownEnvironment().value(u"SOURCE_DATE_EPOCH"_s);
    SbomFacts facts;
    facts.mainVersion = versionOfCommit(repository.isTagOnHead && !repository.isDirty ? repository.tag : QString(), repository.commit,
                                        repository.commitDate);
    facts.goVersion = workspace.toolchain().version;
    facts.created = !epoch.isEmpty()      ? QDateTime::fromSecsSinceEpoch(epoch.toLongLong(), QTimeZone::UTC)
        : repository.commitDate.isValid() ? repository.commitDate
                                          : QDateTime::currentDateTimeUtc();
    facts.tool = QCoreApplication::applicationVersion();
    facts.licences = workspace.checks()->health().licences;
    facts.sums = readSums(workspace.sumFiles());
    return sbomOf(*workspace.analysis(), facts);
}

} // namespace slipway
