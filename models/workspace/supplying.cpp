// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/supplying.h"

#include "process/environment.h"
#include "tools/findgo.h"
#include "workspace/workspace.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

/// ".../go/bin/go" -> ".../go", links followed.
QString goRootOf(const QString &program)
{
    const QString file = QFileInfo(program).canonicalFilePath();
    return file.isEmpty() ? QString() : QDir::cleanPath(QFileInfo(file).path() + "/.."_L1);
}

/// Empty: no project is open. (Where none was found, the workspace still names the last place where it looked.)
QString foundMainFile(const Workspace &workspace)
{
    return QFileInfo::exists(workspace.modFile()) ? workspace.modFile() : QString();
}

/// The go.sum beside the main file ("go.work.sum" and those of the members together in a workspace).
QByteArray projectSums(const Workspace &workspace)
{
    const QString modFile = workspace.modFile();
    if (!modFile.endsWith(".mod"_L1))
        return {};
    QFile file(modFile.chopped(4) + ".sum"_L1);
    return file.open(QIODevice::ReadOnly) ? file.read(64 << 20) : QByteArray();
}

} // namespace

bool mayServePerson(const Workspace &workspace)
{
    return !workspace.isRestricted() && (foundMainFile(workspace).isEmpty() || workspace.isTrusted());
}

QString personsGo(const Workspace &workspace)
{
    const QString known = workspace.toolchain().goProgram;
    if (!known.isEmpty())
        return known;
    const QList<GoInstallation> all = findGo(ownEnvironment(), workspace.moduleCache());
    return all.isEmpty() ? QString() : all.first().program;
}

SettingSources settingSources(const Workspace &workspace)
{
    const Toolchain go = workspace.toolchain();
    const QString named = go.environment.value(u"GOROOT"_s);
    SettingSources sources = readSettingSources(ownEnvironment(), named.isEmpty() ? goRootOf(personsGo(workspace)) : named);
    sources.answered = go.environment;
    const QString modFile = foundMainFile(workspace);
    (modFile.endsWith(".work"_L1) ? sources.goWork : sources.goMod) = modFile;
    if (sources.goWork.isEmpty() && go.environment.value(u"GOWORK"_s) != "off"_L1)
        sources.goWork = go.environment.value(u"GOWORK"_s);
    return sources;
}

CheckQuestion checkQuestion(const Workspace &workspace, const QString &module, const QString &version)
{
    CheckQuestion question;
    question.module = module;
    question.version = version;
    question.settings = effectiveSettings(goSettings(settingSources(workspace)));
    question.environment = ownEnvironment();
    question.goSum = projectSums(workspace);
    question.goProgram = personsGo(workspace);
    question.gitProgram = QStandardPaths::findExecutable(u"git"_s);
    question.mayRunPrograms = mayServePerson(workspace);
    return question;
}

QPair<QString, QString> splitModule(const QString &text)
{
    const QString clean = text.trimmed();
    const qsizetype at = clean.indexOf(u'@');
    return at < 0 ? QPair(clean, QString()) : QPair(clean.first(at), clean.sliced(at + 1));
}

} // namespace slipway
