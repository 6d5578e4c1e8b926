// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modfile/gover.h"
#include "modfile/modfile.h"
#include "modfile/modulepath.h"
#include "modfile/workfile.h"

#include <QDir>
#include <QHash>

namespace slipway {

namespace {

ModDiagnostic at(const SourceSpan &span, ModSeverity severity, const QByteArray &message)
{
    return {severity, span, span.line, span.column, message};
}

QByteArray keyOf(const ModuleAt &module)
{
    return module.path + '\0' + module.version;
}

void findModuleProblems(const ModFile &file, QList<ModDiagnostic> &out)
{
    if (!file.module) {
        out += at({1, 1, 1, 1, 0, 0}, ModSeverity::Error,
                  "missing module declaration. To specify the module path:\n\tgo mod edit -module=example.com/mod");
        return;
    }
    const QByteArray &path = file.module->path;
    if (isToolchainPath(path)) {
        out += at(file.module->pathSpan, ModSeverity::Error, "invalid module path: \"" + path + '"');
    } else if (QByteArray why = checkImportPath(path); !why.isEmpty()) {
        why.replace("malformed import path", "malformed module path");
        out += at(file.module->pathSpan, ModSeverity::Error, why);
    }
}

void findReplaceProblems(const QList<ReplaceLine> &lines, QList<ModDiagnostic> &out)
{
    QHash<QByteArray, ModuleAt> seen;
    for (const ReplaceLine &line : lines) {
        const QByteArray key = keyOf(line.old);
        const auto before = seen.constFind(key);
        if (before == seen.cend()) {
            seen.insert(key, line.replacement);
        } else if (*before != line.replacement) {
            out += at(line.span, ModSeverity::Error,
                      "conflicting replacements for " + line.old.toString() + ":\n\t" + before->toString() + "\n\t"
                          + line.replacement.toString());
        }
    }
}

void findExcludedRequirements(const ModFile &file, QList<ModDiagnostic> &out)
{
    for (const RequireLine &line : file.require) {
        for (const ExcludeLine &exclude : file.exclude) {
            if (exclude.module == line.module)
                out += at(line.span, ModSeverity::Warning,
                          "ignoring requirement on excluded version " + line.module.path + ' ' + line.module.version);
        }
    }
}

void findToolProblems(const ModFile &file, QList<ModDiagnostic> &out)
{
    for (const ToolLine &line : file.tool) {
        if (QByteArray why = checkImportPath(line.path); !why.isEmpty()) {
            why.replace("malformed import path", "malformed tool path");
            out += at(line.span, ModSeverity::Error, why);
        }
    }
}

} // namespace

QList<ModDiagnostic> diagnose(const ModFile &file)
{
    if (!file.isValid()) // go goes no further either
        return file.errors;
    QList<ModDiagnostic> found;
    findModuleProblems(file, found);
    findReplaceProblems(file.replace, found);
    findExcludedRequirements(file, found);
    findToolProblems(file, found);
    return found;
}

QList<ModDiagnostic> diagnose(const WorkFile &file)
{
    if (!file.isValid())
        return file.errors;
    QList<ModDiagnostic> found;
    QHash<QString, int> seen;
    for (const UseLine &line : file.use) {
        const QString folder = QDir::cleanPath(QString::fromUtf8(line.path));
        if (seen.contains(folder))
            found += at(line.span, ModSeverity::Error, "path " + line.path + " appears multiple times in workspace");
        seen.insert(folder, line.span.line);
    }
    findReplaceProblems(file.replace, found);
    return found;
}

} // namespace slipway
