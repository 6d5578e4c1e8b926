// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clisession.h"

#include <QString>
#include <QStringList>
#include <QTranslator>

#include <span>

namespace slipway {

/// A verb of this program.
struct VerbRoutine {
    std::string_view name;
    VerbFunction run;
};

/// Reads the command line and runs the verb. A verb that is not in `routines` belongs to the other program, which this one becomes.
int runCommandLine(std::span<const VerbRoutine> routines, const QString &otherProgram);

/// The texts in one language: what was asked for, or what the environment says. English has a file too: its plurals.
class Language
{
public:
    explicit Language(const QString &asked);

private:
    QTranslator m_translator;
};

} // namespace slipway
