// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "items/modulefacts.h"

#include <memory>
#include <vector>

namespace slipway {

/// What a row of the dependency tree is.
enum class DepRow {
    Main, ///< a main module
    Module, ///< an occurrence of a module below the one that requires it
    Asker, ///< who asks for the module above, and for which version
    MoreAskers, ///< askers that are folded away
    Requires, ///< what the module above requires, where its askers come first
    ShownAbove, ///< the same rows are open elsewhere
    Finding, ///< a conflict that is about no module of the build list: a line of go.mod, a file
};

/// An occurrence in the tree. Its children are made when it is opened, so that cycles and repetitions cost nothing.
struct DepNode {
    DepRow kind = DepRow::Main;
    QString path;
    QString version; ///< Module: the version that the row above asks for; Asker: its own
    Asker asker; ///< of an Asker
    QList<Asker> folded; ///< of MoreAskers, highest version first
    int finding = 0; ///< of a Finding: which one of its path
    bool isCycle = false; ///< the same module stands further up
    bool isFetched = false;
    DepNode *parent = nullptr;
    int row = 0;
    std::vector<std::unique_ptr<DepNode>> children;

    int depth() const;
    /// Names the rows that would be made below it; equal keys mean equal rows.
    QString contentKey() const;
    /// Names the occurrence from the root on, also after the tree was made anew.
    QString occurrenceKey() const;
};

using DepNodes = std::vector<std::unique_ptr<DepNode>>;

/// What the selected version of a module requires, without "go" and "toolchain".
QList<ModuleVersion> requiredModules(const ModuleFacts &facts, const QString &path);

/// The main modules.
DepNodes rootNodes(const ModuleFacts &facts);
/// The rows below `node`. A filter that is not empty turns the rows below the first main module into a list of what it accepts.
DepNodes childNodes(const ModuleFacts &facts, const ModuleFilter &filter, DepNode &node);
/// Whether childNodes() is not empty, without making them.
bool hasChildNodes(const ModuleFacts &facts, const DepNode &node);

} // namespace slipway
