// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "modfile/edits.h"
#include "modfile/modtree.h"

namespace slipway::detail {

/// Makes edits on a tree. Empty, or why an edit cannot be made, in go's words.
class Editor
{
public:
    Editor(ModTree &tree, Dialect dialect)
        : m_tree(tree)
        , m_dialect(dialect)
    {
    }
    QByteArray apply(const ModEdit &edit);

private:
    QByteArray applyToModFile(const ModEdit &edit);
    void setModule(const QByteArray &path);
    QByteArray setGo(const QByteArray &version);
    QByteArray setToolchain(const QByteArray &name);
    void setGodebug(const QByteArray &key, const QByteArray &value);
    void require(const ModuleAt &module);
    QByteArray exclude(const ModuleAt &module);
    void replace(const ModuleAt &old, const ModuleAt &by);
    QByteArray retract(const QByteArray &low, const QByteArray &high, const QByteArray &rationale);
    void use(const QByteArray &folder);
    LinePtr insertInWorkFile(bool isToolchain, const QList<QByteArray> &tokens);

    ModTree &m_tree;
    Dialect m_dialect;
};

/// The tree after the edits, sorted and cleaned, ready to be printed. Errors: as editModFile().
[[nodiscard]] Result<ModTree> readEdited(const QByteArray &text, const QList<ModEdit> &edits, Dialect dialect, const QString &fileName);

} // namespace slipway::detail
