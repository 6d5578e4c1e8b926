// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "deps.h"

#include "base/atomicfile.h"
#include "modfile/edits.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

QStringList wishes(const Invocation &call)
{
    QStringList all = call.values("what-if");
    for (const QString &word : call.arguments) {
        if (word.contains(u'@') && !QFileInfo::exists(word))
            all += word;
    }
    return all;
}

/// "m@v1.2.3", "m@none", "go@1.25.0", "toolchain@none".
Result<ModEdit> toEdit(const QString &wish)
{
    const QByteArray text = wish.toUtf8();
    const qsizetype at = text.indexOf('@');
    const QByteArray path = text.first(qMax<qsizetype>(at, 0)), version = text.sliced(at + 1);
    if (path == "go" || path == "toolchain")
        return parseModEdit(path + '=' + version);
    return parseModEdit(version == "none" ? "droprequire=" + path : "require=" + text);
}

} // namespace

int printWhatIf(const DepsQuestion &question)
{
    Output &out = question.session.out;
    if (question.analysis.isWorkspace()) {
        return out.fail({ErrorKind::BadInput, question.request.modFile, Cli::tr("A what-if is about one go.mod, and this is a workspace."),
                         Cli::tr("Name the folder of one of its modules."), {}});
    }
    QList<ModEdit> edits;
    for (const QString &wish : wishes(question.session.call)) {
        const auto edit = toEdit(wish);
        if (!edit)
            return out.fail({ErrorKind::BadInput, wish, edit.error().detail, Cli::tr("Write MODULE@VERSION, or MODULE@none to drop the line."), {}});
        edits += *edit;
    }
    const auto text = readFile(question.request.modFile);
    if (!text)
        return out.fail(text.error());
    const auto changed = editModFile(*text, edits, question.request.modFile);
    if (!changed)
        return out.fail(changed.error());
    AnalysisRequest request = question.request;
    request.modText = *changed;
    const auto after = question.engine.analyse(request);
    if (!after)
        return out.fail(after.error());
    const QList<Change> changes = difference(question.analysis, **after);
    printChanges(out, changes);
    out.remark(differenceSummary(changes));
    for (const ModuleVersion &missing : (*after)->missing()) {
        if (!question.analysis.missing().contains(missing)) {
            out.warn({ErrorKind::ToolFailed, missing.toString(), Cli::tr("Its go.mod is not in the module cache, so what it requires is not counted."),
                      Cli::tr("“go mod download %1” fetches it.").arg(missing.toString()), {}});
        }
    }
    return 0;
}

} // namespace slipway
