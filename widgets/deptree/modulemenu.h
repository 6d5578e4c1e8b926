// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "modules/analysis.h"

#include <QMenu>

#include <functional>

namespace slipway {

/// What can be done with a row of the dependencies.
class ModuleMenu : public QMenu
{
    Q_OBJECT

public:
    /// `module` is the one the row names; `info`, where it is in the build list, tells its line in go.mod.
    ModuleMenu(const ModuleVersion &module, const ModuleInfo *info, QWidget *parent);

Q_SIGNALS:
    void whyChosen(const QString &path);
    void lineChosen(int line);
    void copyChosen(const QString &text);

private:
    void addCopy(const QString &label, const QString &text, const QKeySequence &keys = {});
};

/// The command that says in go's own words why a module is needed, ready to paste.
QString whyCommand(const QString &path);
/// The command that makes go.mod ask for a version, ready to paste.
QString getCommand(const ModuleVersion &module);

} // namespace slipway
