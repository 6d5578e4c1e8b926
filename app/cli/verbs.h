// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <span>
#include <string_view>

namespace slipway {

/// An option as people type it. Everything that is shown of it comes from here: help, man page, completions.
struct Option {
    std::string_view name; ///< "jobs" for --jobs
    std::string_view value{}; ///< what its value is called, "N"; empty: it takes none
    const char *help = ""; ///< English; translated when shown
    char letter = 0; ///< a short form; 0: none
    std::string_view choices{}; ///< the values there are, blanks between; empty: any
};

/// A verb of the command line. shape: `name` has one word or two ("mod print").
struct VerbEntry {
    std::string_view name;
    std::string_view arguments; ///< "[PATH]", as it is shown
    const char *summary; ///< one line, English; translated when shown
    const char *details; ///< further paragraphs; may be empty
    std::span<const Option> options;
    int mostArguments = 1; ///< positional ones; -1: any number
    bool takesModFlags = false; ///< unknown flags are those of `go mod edit`
};

/// The texts of the tables below as Qt has them.
inline QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), qsizetype(view.size()));
}

/// In the order in which they are shown.
std::span<const VerbEntry> verbs();
/// Options that every verb takes.
std::span<const Option> commonOptions();
/// Null: there is no such verb.
const VerbEntry *findVerb(std::string_view name);
const Option *findOption(const VerbEntry &verb, std::string_view name);

} // namespace slipway
