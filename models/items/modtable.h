// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "modfile/edits.h"

#include <QStringList>

#include <optional>

namespace slipway {

/// The kinds of lines of a go.mod that repeat.
enum class ModTable { Require, Replace, Exclude, Retract, Tool, Ignore, Godebug };
inline constexpr int kModTableCount = 7;

/// One line of go.mod as fields. Require: module, version. Replace: module, version (empty: every one), replacement, its version
/// (empty: a folder). Exclude: module, version. Retract: from, to (empty: one version), reason. Tool: package. Ignore: path.
/// Godebug: key, value.
struct ModRow {
    QStringList fields;
    bool isIndirect = false; ///< Require
    int line = 0; ///< in the file, from 1; 0: not in it yet

    bool operator==(const ModRow &) const = default;
};

int fieldCount(ModTable table);
/// Whether a row without this field is not complete.
bool isFieldNeeded(ModTable table, int field);
/// Shape: in file order.
QList<ModRow> rowsOf(const ModFile &file, ModTable table);
/// What turns one row into another. Without `before`: the row is new; without `after`: it is dropped.
QList<ModEdit> rowEdits(ModTable table, const std::optional<ModRow> &before, const std::optional<ModRow> &after);

/// The text after the edits. Errors: BadInput in go's words, also for what go would refuse when it reads the result.
[[nodiscard]] Result<QByteArray> checkedEdit(const QByteArray &text, const QList<ModEdit> &edits, const QString &fileName);

} // namespace slipway
