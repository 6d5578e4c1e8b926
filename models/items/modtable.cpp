// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "items/modtable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

struct Shape {
    int fields;
    int needed; ///< so many from the left; the replacement of a Replace as well
};
constexpr Shape kShapes[kModTableCount] = {{2, 2}, {4, 1}, {2, 2}, {3, 1}, {1, 1}, {1, 1}, {2, 2}};

QString text(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes);
}

ModuleAt moduleIn(const ModRow &row, int field)
{
    return {row.fields.value(field).toUtf8(), row.fields.value(field + 1).toUtf8()};
}

QByteArray bytesIn(const ModRow &row, int field)
{
    return row.fields.value(field).toUtf8();
}

QByteArray upperEnd(const ModRow &row)
{
    return row.fields.value(1).isEmpty() ? bytesIn(row, 0) : bytesIn(row, 1);
}

QList<ModEdit> dropping(ModTable table, const ModRow &row)
{
    switch (table) {
    case ModTable::Require:
        return {dropRequire(bytesIn(row, 0))};
    case ModTable::Replace:
        return {dropReplace(moduleIn(row, 0))};
    case ModTable::Exclude:
        return {dropExclude(bytesIn(row, 0), bytesIn(row, 1))};
    case ModTable::Retract:
        return {dropRetract(bytesIn(row, 0), upperEnd(row))};
    case ModTable::Tool:
        return {dropTool(bytesIn(row, 0))};
    case ModTable::Ignore:
        return {dropIgnore(bytesIn(row, 0))};
    case ModTable::Godebug:
        return {dropGodebug(bytesIn(row, 0))};
    }
    return {};
}

QList<ModEdit> adding(ModTable table, const ModRow &row)
{
    switch (table) {
    case ModTable::Require:
        return {requireModule(bytesIn(row, 0), bytesIn(row, 1)), setIndirect(bytesIn(row, 0), row.isIndirect)};
    case ModTable::Replace:
        return {replaceModule(moduleIn(row, 0), moduleIn(row, 2))};
    case ModTable::Exclude:
        return {excludeModule(bytesIn(row, 0), bytesIn(row, 1))};
    case ModTable::Retract:
        return {retractVersions(bytesIn(row, 0), upperEnd(row), bytesIn(row, 2))};
    case ModTable::Tool:
        return {addTool(bytesIn(row, 0))};
    case ModTable::Ignore:
        return {addIgnore(bytesIn(row, 0))};
    case ModTable::Godebug:
        return {setGodebug(bytesIn(row, 0), bytesIn(row, 1))};
    }
    return {};
}

/// Whether adding the row overwrites the line that is there, so that its comments and its place stay.
bool staysInPlace(ModTable table, const ModRow &before, const ModRow &after)
{
    switch (table) {
    case ModTable::Require:
    case ModTable::Godebug:
        return before.fields.value(0) == after.fields.value(0);
    case ModTable::Replace:
        return before.fields.mid(0, 2) == after.fields.mid(0, 2);
    default:
        return false;
    }
}

} // namespace

int fieldCount(ModTable table)
{
    return kShapes[int(table)].fields;
}

bool isFieldNeeded(ModTable table, int field)
{
    return field < kShapes[int(table)].needed || (table == ModTable::Replace && field == 2);
}

QList<ModRow> rowsOf(const ModFile &file, ModTable table)
{
    QList<ModRow> rows;
    switch (table) {
    case ModTable::Require:
        for (const RequireLine &line : file.require)
            rows.append({{text(line.module.path), text(line.module.version)}, line.isIndirect, line.span.line});
        break;
    case ModTable::Replace:
        for (const ReplaceLine &line : file.replace)
            rows.append({{text(line.old.path), text(line.old.version), text(line.replacement.path), text(line.replacement.version)},
                         false,
                         line.span.line});
        break;
    case ModTable::Exclude:
        for (const ExcludeLine &line : file.exclude)
            rows.append({{text(line.module.path), text(line.module.version)}, false, line.span.line});
        break;
    case ModTable::Retract:
        for (const RetractLine &line : file.retract)
            rows.append(
                {{text(line.low), line.low == line.high ? QString() : text(line.high), text(line.rationale)}, false, line.span.line});
        break;
    case ModTable::Tool:
        for (const ToolLine &line : file.tool)
            rows.append({{text(line.path)}, false, line.span.line});
        break;
    case ModTable::Ignore:
        for (const IgnoreLine &line : file.ignore)
            rows.append({{text(line.path)}, false, line.span.line});
        break;
    case ModTable::Godebug:
        for (const GodebugLine &line : file.godebug)
            rows.append({{text(line.key), text(line.value)}, false, line.span.line});
        break;
    }
    return rows;
}

QList<ModEdit> rowEdits(ModTable table, const std::optional<ModRow> &before, const std::optional<ModRow> &after)
{
    QList<ModEdit> edits;
    if (before && (!after || !staysInPlace(table, *before, *after)))
        edits += dropping(table, *before);
    if (after)
        edits += adding(table, *after);
    return edits;
}

Result<QByteArray> checkedEdit(const QByteArray &text, const QList<ModEdit> &edits, const QString &fileName)
{
    const Result<QByteArray> edited = editModFile(text, edits, fileName);
    if (!edited)
        return edited;
    const ModFile file = parseModFile(*edited, ModMode::Strict, fileName.toUtf8());
    QList<ModDiagnostic> errors;
    std::ranges::copy_if(diagnose(file), std::back_inserter(errors),
                         [](const ModDiagnostic &each) { return each.severity == ModSeverity::Error; });
    if (!errors.isEmpty())
        return std::unexpected(toError(errors, fileName));
    return edited;
}

} // namespace slipway
