// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "items/projectmodules.h"
#include "targets/buildchoices.h"
#include "targets/target.h"

#include <QList>
#include <QString>

#include <functional>

namespace slipway {

/// What a panel needs to know of a project that is to be built, at one moment.
struct BuildProject {
    ReadingState state = ReadingState::NoProject;
    Error error; ///< when Failed
    bool isTrusted = false;
    QString name;
    QString root; ///< absolute
    QString goVersion; ///< "go1.26.8"; empty: not asked
    QList<Port> ports; ///< empty: not known yet
    Error toolchainError; ///< detail empty: a Go was found, or was not asked yet
    QList<Target> chosen;
    BuildChoices choices;
    QString mainPackage; ///< empty: none found
    QString undoableFix{}; ///< the command of the doctor whose changes can be taken back; empty: none
    std::function<QString(const Target &)> command; ///< what would build it, ready to paste; may be empty
    std::function<Error(const Target &)> obstacle; ///< detail empty: nothing known against it; may be empty
    /// Folder of a package or module on disk; called in other threads; may be empty.
    std::function<QString(const QString &importPath)> folderOf;
};

} // namespace slipway
