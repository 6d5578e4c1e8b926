// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// Which go.work answers in the folder of one of its modules.
#include "workspace/workspace_p.h"

#include "process/environment.h"

#include <QFileInfo>

namespace slipway {

using namespace Qt::StringLiterals;

QString Workspace::Private::workFile() const
{
    return isAlone || head.kind != MainFileKind::GoMod ? QString() : head.goWork;
}

QString Workspace::Private::questionFolder() const
{
    return QFileInfo(workFile().isEmpty() ? head.mainFile : workFile()).absolutePath();
}

/// source: modload.WorkspaceGoSumFiles (Go 1.26)
QStringList Workspace::Private::sumFiles() const
{
    const QString work = head.kind == MainFileKind::GoWork ? head.mainFile : workFile();
    if (work.isEmpty())
        return {head.mainFile.chopped(4) + ".sum"_L1};
    QStringList found{work + ".sum"_L1};
    for (const QString &folder : head.workMembers)
        found.append(folder + "/go.sum"_L1);
    return found;
}

/// A go.work came, went or changed.
void Workspace::Private::lookForWorkFile()
{
    if (head.kind != MainFileKind::GoMod)
        return;
    const QString before = head.goWork;
    const QStringList membersBefore = head.workMembers;
    head = withWorkFile(std::move(head), ownEnvironment().value(u"GOWORK"_s));
    if (head.goWork == before && head.workMembers == membersBefore)
        return;
    watch();
    if (head.goWork != before)
        readAnalysis();
}

} // namespace slipway
