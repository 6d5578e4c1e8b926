// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "verbs.h"

#include <QCoreApplication>
#include <QList>
#include <QStringList>

namespace slipway {

/// The texts of the command line; `Cli::tr` so that they are found for translation.
struct Cli {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

/// What somebody typed, checked against the table of verbs.
struct Invocation {
    const VerbEntry *verb = nullptr; ///< never null after parseArguments()
    QStringList arguments; ///< positional
    QStringList modFlags; ///< those of `go mod edit`, without dashes: "require=m@v1.0.0"
    QList<std::pair<std::string_view, QString>> options;

    bool has(std::string_view option) const;
    /// The last one given; empty: none.
    QString value(std::string_view option) const;
    QStringList values(std::string_view option) const;
    /// The first positional argument, or the folder one stands in.
    QString path() const;
};

/// Reads the words after the program's name. Errors: BadInput, with what was probably meant.
[[nodiscard]] Result<Invocation> parseArguments(const QStringList &words);

/// The language that `--lang` asks for, even if the rest cannot be read; empty: none.
QString languageIn(const QStringList &words);

} // namespace slipway
