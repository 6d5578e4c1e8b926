// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modfile/editor.h"

#include "modfile/format.h"
#include "modfile/gotext.h"
#include "modfile/gover.h"

#include <algorithm>

/// The lines that a file has once: module, go and toolchain.
namespace slipway::detail {

void Editor::setModule(const QByteArray &path)
{
    const QList<QByteArray> tokens{"module", autoQuoted(path)};
    if (!m_tree.module) {
        m_tree.module = Kept<ModuleLine>{{path, {}, {}, {}}, m_tree.tree.addLine({}, tokens)};
        return;
    }
    m_tree.module->value.path = path;
    m_tree.module->line->setTokens(tokens);
}

/// go.work keeps its comments on top: a new go line comes before the first statement, a toolchain line after the go line.
LinePtr Editor::insertInWorkFile(bool isToolchain, const QList<QByteArray> &tokens)
{
    auto &statements = m_tree.tree.statements;
    auto place = isToolchain
        ? std::ranges::find_if(statements, [](const Statement &s) { return s.line && s.verb() == QByteArrayView("go"); })
        : statements.end();
    if (place != statements.end())
        ++place;
    else
        place = std::ranges::find_if(statements, [](const Statement &s) { return s.line || s.block; });
    const LinePtr line = SyntaxTree().addLineAtEnd(tokens);
    statements.insert(place, Statement{line, {}, {}, {}});
    return line;
}

QByteArray Editor::setGo(const QByteArray &version)
{
    if (!isGoLineVersion(version))
        return "invalid language version " + goQuoted(version);
    const QList<QByteArray> tokens{"go", version};
    if (m_tree.go) {
        m_tree.go->value.version = version;
        m_tree.go->line->setTokens(tokens);
        return {};
    }
    const LinePtr hint = m_tree.module ? m_tree.module->line : LinePtr();
    m_tree.go = Kept<GoLine>{{version, {}, {}},
                             m_dialect == Dialect::WorkFile ? insertInWorkFile(false, tokens) : m_tree.tree.addLine(hint, tokens)};
    return {};
}

QByteArray Editor::setToolchain(const QByteArray &name)
{
    if (!isToolchainName(name))
        return "invalid toolchain name " + goQuoted(name);
    const QList<QByteArray> tokens{"toolchain", name};
    if (m_tree.toolchain) {
        m_tree.toolchain->value.name = name;
        m_tree.toolchain->line->setTokens(tokens);
        return {};
    }
    const LinePtr hint = m_tree.go ? m_tree.go->line : m_tree.module ? m_tree.module->line : LinePtr();
    m_tree.toolchain = Kept<ToolchainLine>{
        {name, {}, {}}, m_dialect == Dialect::WorkFile ? insertInWorkFile(true, tokens) : m_tree.tree.addLine(hint, tokens)};
    return {};
}

} // namespace slipway::detail
