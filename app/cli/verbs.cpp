// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "verbs.h"

#include <QCoreApplication>

#include <algorithm>

namespace slipway {

namespace {

constexpr Option kCommon[] = {
    {"json", {}, QT_TRANSLATE_NOOP("Cli", "Print one JSON object a line, as docs/cli-json.md describes them.")},
    {"lang", "LANG", QT_TRANSLATE_NOOP("Cli", "Speak this language instead of the system's."), 0, "en zh_CN"},
    {"color", "WHEN", QT_TRANSLATE_NOOP("Cli", "Colour the output: on a terminal only (auto), always, or never."), 0, "auto always never"},
    {"quiet", {}, QT_TRANSLATE_NOOP("Cli", "Say nothing but answers and errors."), 'q'},
    {"verbose", {}, QT_TRANSLATE_NOOP("Cli", "Say more: what every step does and all that its tools print."), 'v'},
    {"chdir", "DIR", QT_TRANSLATE_NOOP("Cli", "Work as if started in DIR."), 'C'},
    {"untrusted", {}, QT_TRANSLATE_NOOP("Cli", "Start no program, even if the project is trusted.")},
    {"show-commands", {}, QT_TRANSLATE_NOOP("Cli", "Print the commands instead of running them, ready to paste.")},
    {"help", {}, QT_TRANSLATE_NOOP("Cli", "Explain the verb."), 'h'},
};

constexpr Option kDeps[] = {
    {"tree", {}, QT_TRANSLATE_NOOP("Cli", "Show who requires whom as a tree; a module that was shown before is marked with (*).")},
    {"depth", "N", QT_TRANSLATE_NOOP("Cli", "With --tree: show at most N levels.")},
    {"graph", {}, QT_TRANSLATE_NOOP("Cli", "Print the edges exactly as “go mod graph” prints them.")},
    {"conflicts",
     {},
     QT_TRANSLATE_NOOP("Cli", "List where requirements disagree and where go.mod does something unexpected, worst first.")},
    {"why", "MODULE",
     QT_TRANSLATE_NOOP(
         "Cli",
         "Explain why the module is at its version: who asked for what, and who won. The end of its path (“x/sys”) or a package will do.")},
    {"evidence",
     {},
     QT_TRANSLATE_NOOP(
         "Cli", "With --why: ask go which packages of the module are compiled in, for which of the chosen targets, or only in tests.")},
    {"what-if", "MODULE@VERSION",
     QT_TRANSLATE_NOOP("Cli", "Show what changes if go.mod asked for this version; @none drops the line. Repeatable.")},
    {"get", {}, QT_TRANSLATE_NOOP("Cli", "With --what-if: as “go get” would do it, lowering or removing what asks for more, and say why.")},
    {"check", {}, QT_TRANSLATE_NOOP("Cli", "With --what-if: let go select the modules too, in a copy.")},
    {"prove", {}, QT_TRANSLATE_NOOP("Cli", "With --what-if: compile and vet the project in a copy, and compare the API of what is moved.")},
    {"test", {}, QT_TRANSLATE_NOOP("Cli", "With --prove: run the tests too.")},
    {"apply", {}, QT_TRANSLATE_NOOP("Cli", "With --what-if: write go.mod, if what was asked before succeeded.")},
    {"at", "REV",
     QT_TRANSLATE_NOOP("Cli", "Answer as the project was at a git revision: a tag, a branch or a commit. Nothing is checked out.")},
    {"diff", "REV1..REV2",
     QT_TRANSLATE_NOOP("Cli",
                       "Show which modules changed between two revisions; with one revision, from there to the files as they are now.")},
    {"binary", "FILE", QT_TRANSLATE_NOOP("Cli", "Show where the modules in a program that was built before differ from go.mod.")},
    {"outdated",
     {},
     QT_TRANSLATE_NOOP("Cli", "Ask for newer versions of the direct requirements: patches, minor and new major versions, retractions.")},
    {"audit",
     {},
     QT_TRANSLATE_NOOP("Cli",
                       "Look the modules up in the Go vulnerability database (GOVULNDB), and compare go.sum with what is needed. Exits "
                       "with 1 if one has a known vulnerability.")},
    {"symbols",
     {},
     QT_TRANSLATE_NOOP("Cli", "With --audit: let govulncheck tell which vulnerabilities are called; only those count for the exit code.")},
    {"licences", "FORMAT", QT_TRANSLATE_NOOP("Cli", "List the licence of every module, as text, CSV or one JSON document."), 0,
     "text csv json"},
    {"sbom", "FORMAT", QT_TRANSLATE_NOOP("Cli", "Print a bill of materials as JSON: CycloneDX 1.6 or SPDX 2.3."), 0, "cyclonedx spdx"},
    {"verify",
     {},
     QT_TRANSLATE_NOOP(
         "Cli",
         "Hash every module in the module cache and compare it with go.sum, as “go mod verify” does. Exits with 1 if one was changed.")},
    {"all", {}, QT_TRANSLATE_NOOP("Cli", "With --outdated: list indirect modules too.")},
    {"offline",
     {},
     QT_TRANSLATE_NOOP("Cli",
                       "Fetch nothing: what is missing in the module cache, or in the copy of the vulnerability database, stays missing.")},
};

constexpr Option kSize[] = {
    {"by", "LEVEL", QT_TRANSLATE_NOOP("Cli", "Weigh modules (the default) or packages."), 0, "module package"},
};

constexpr Option kModEdit[] = {
    {"print", {}, QT_TRANSLATE_NOOP("Cli", "Print the result instead of writing the file.")},
    {"fmt", {}, QT_TRANSLATE_NOOP("Cli", "Format the file, without other changes.")},
};

constexpr Option kTargets[] = {
    {"set", "LIST", QT_TRANSLATE_NOOP("Cli", "Choose these targets for the project: linux/amd64,linux/arm64,…")},
    {"preset", "NAME", QT_TRANSLATE_NOOP("Cli", "Choose a set of targets by its name; a wrong name lists the names there are.")},
    {"chosen", {}, QT_TRANSLATE_NOOP("Cli", "List the chosen targets alone.")},
};

constexpr Option kBuild[] = {
    {"target", "TARGET", QT_TRANSLATE_NOOP("Cli", "Build this target instead of the chosen ones. Repeatable.")},
    {"package", "PACKAGE", QT_TRANSLATE_NOOP("Cli", "Build this main package, for instance ./cmd/tool.")},
    {"dist", "DIR", QT_TRANSLATE_NOOP("Cli", "Put the results there.")},
    {"jobs", "N", QT_TRANSLATE_NOOP("Cli", "Use at most N cores."), 'j'},
    {"memory", "BYTES", QT_TRANSLATE_NOOP("Cli", "Use at most so much memory; K, M and G are understood.")},
    {"keep-going", {}, QT_TRANSLATE_NOOP("Cli", "Go on with the other targets when one fails."), 'k'},
};

constexpr Option kPlan[] = {
    {"format", "FORMAT", QT_TRANSLATE_NOOP("Cli", "Print the plan as text, as a graph for Graphviz (dot), or as JSON."), 0,
     "text dot json"},
    {"target", "TARGET", QT_TRANSLATE_NOOP("Cli", "Plan for this target instead of the chosen ones. Repeatable.")},
    {"dist", "DIR", QT_TRANSLATE_NOOP("Cli", "Put the results there.")},
};

constexpr Option kRelease[] = {
    {"rehearse", {}, QT_TRANSLATE_NOOP("Cli", "Make everything that a release makes; nothing leaves the machine.")},
    {"snapshot", {}, QT_TRANSLATE_NOOP("Cli", "Rehearse under a snapshot's version, even where HEAD is tagged and clean.")},
    {"resume", {}, QT_TRANSLATE_NOOP("Cli", "Go on with the rehearsal that stopped before its end.")},
    {"only", "TARGET", QT_TRANSLATE_NOOP("Cli", "Release this target alone. Repeatable.")},
    {"skip", "STEPS", QT_TRANSLATE_NOOP("Cli", "Leave out these steps: names as “slipway plan release” prints them, commas between.")},
    {"dist", "DIR", QT_TRANSLATE_NOOP("Cli", "Put the results there.")},
    {"jobs", "N", QT_TRANSLATE_NOOP("Cli", "Use at most N cores."), 'j'},
    {"memory", "BYTES", QT_TRANSLATE_NOOP("Cli", "Use at most so much memory; K, M and G are understood.")},
    {"keep-going", {}, QT_TRANSLATE_NOOP("Cli", "Go on with the other targets when one fails."), 'k'},
};

constexpr Option kExplain[] = {
    {"fix", {}, QT_TRANSLATE_NOOP("Cli", "Run the first command that helps, in the project of this folder; it is shown before.")},
};

constexpr Option kDoctor[] = {
    {"env", {}, QT_TRANSLATE_NOOP("Cli", "List go's settings with their origins, as “slipway env” does.")},
};

constexpr Option kEnv[] = {
    {"set", "NAME=VALUE", QT_TRANSLATE_NOOP("Cli", "Change a setting for good, as “go env -w” does. Repeatable.")},
    {"unset", "NAME", QT_TRANSLATE_NOOP("Cli", "Take back what “go env -w” wrote. Repeatable.")},
    {"all", {}, QT_TRANSLATE_NOOP("Cli", "List settings without a value too.")},
};

constexpr Option kVerify[] = {
    {"rebuild",
     {},
     QT_TRANSLATE_NOOP("Cli", "Make everything once more from the same commit, in a folder that is thrown away, and compare every byte.")},
    {"jobs", "N", QT_TRANSLATE_NOOP("Cli", "Use at most N cores."), 'j'},
};

constexpr VerbEntry kVerbs[] = {
    {"deps", "[PATH]", QT_TRANSLATE_NOOP("Cli", "The modules that are built in, and why at these versions."),
     QT_TRANSLATE_NOOP(
         "Cli",
         "Without an option it prints the build list as “go list -m all” does. go.mod files are read from the module cache; "
         "go itself is started only to fetch what is missing there, and only in a trusted project. "
         "In the folder of a module that a go.work uses, the workspace answers, as it does for go; a go.mod that is named answers alone."),
     kDeps, -1},
    {"size", "BINARY [OTHER]",
     QT_TRANSLATE_NOOP("Cli", "What a finished program weighs, by module or package; with OTHER, what grew from BINARY to it."),
     QT_TRANSLATE_NOOP(
         "Cli",
         "Reads programs that Go 1.16 or newer has linked for Linux, Windows, macOS or WebAssembly, stripped ones too. Nothing is run. "
         "Every byte of the file is counted once: what belongs to no module is named as what it is."),
     kSize, 2},
    {"mod print",
     "[FILE]",
     QT_TRANSLATE_NOOP("Cli", "A go.mod or go.work in go's own format."),
     QT_TRANSLATE_NOOP("Cli", "Prints what “go mod edit -print” prints; with --json, what “go mod edit -json” prints."),
     {}},
    {"mod check",
     "[FILE]",
     QT_TRANSLATE_NOOP("Cli", "What is wrong with a go.mod or go.work, in go's words."),
     QT_TRANSLATE_NOOP("Cli", "Every problem has its file, line and column. Exits with 2 if there is an error."),
     {}},
    {"mod edit", "FLAGS… [FILE]", QT_TRANSLATE_NOOP("Cli", "Change a go.mod or go.work with the flags of “go mod edit”."),
     QT_TRANSLATE_NOOP("Cli",
                       "For instance: slipway mod edit --require=example.org/m@v1.2.3 --droprequire=example.org/n. Comments and layout "
                       "stay as go keeps them."),
     kModEdit, 1, true},
    {"targets", "[PATH]", QT_TRANSLATE_NOOP("Cli", "The platforms Go builds for: what exists, what is chosen, what each needs."), "",
     kTargets},
    {"build", "[PATH]", QT_TRANSLATE_NOOP("Cli", "Build the chosen targets."),
     QT_TRANSLATE_NOOP("Cli", "Programs are started in a trusted project only. Without --keep-going the first failure stops the rest."),
     kBuild},
    {"recipe check",
     "[PATH]",
     QT_TRANSLATE_NOOP("Cli", "What is wrong with the release recipe (.goreleaser.yaml), with line and column."),
     "",
     {}},
    {"recipe show", "[PATH]", QT_TRANSLATE_NOOP("Cli", "The recipe that counts, defaults filled in."), "", {}},
    {"recipe targets",
     "[PATH]",
     QT_TRANSLATE_NOOP("Cli", "The targets and artifacts the recipe leads to, before anything is built."),
     "",
     {}},
    {"plan build", "[PATH]", QT_TRANSLATE_NOOP("Cli", "The steps of a build, without doing them."), "", kPlan},
    {"plan release", "[PATH]", QT_TRANSLATE_NOOP("Cli", "The steps of a release, without doing them."), "", kPlan},
    {"release", "[PATH]", QT_TRANSLATE_NOOP("Cli", "Rehearse a release: archives, checksums and metadata, made as the recipe says."),
     QT_TRANSLATE_NOOP("Cli",
                       "It has to be said that nothing shall leave the machine: --rehearse. Publishing is not part of this version."),
     kRelease},
    {"verify", "[DIST]",
     QT_TRANSLATE_NOOP("Cli", "Whether a finished folder is what it says: sums, archives, programs, and whether it can be made again."),
     QT_TRANSLATE_NOOP("Cli",
                       "Reads files only, so it also works on what was downloaded. With --rebuild, programs are started in a trusted "
                       "project: the folder above DIST. "
                       "Exits with 1 if something is wrong."),
     kVerify},
    {"trust", "[PATH]", QT_TRANSLATE_NOOP("Cli", "Allow programs to be run for this project."), "", {}},
    {"untrust", "[PATH]", QT_TRANSLATE_NOOP("Cli", "Take that back."), "", {}},
    {"doctor", "[PATH | MODULE[@VERSION]]",
     QT_TRANSLATE_NOOP("Cli", "What is installed, which settings count and where they come from, what is missing and how to get it."),
     QT_TRANSLATE_NOOP(
         "Cli",
         "With a module it walks the way that go takes for it (GOPRIVATE, the proxies, the repository, the checksum database) and names "
         "the step that fails, with the way out. git and go are asked in a trusted project, or where there is none."),
     kDoctor},
    {"env", "[NAME…]", QT_TRANSLATE_NOOP("Cli", "go's settings, each with its origin; and changes of them."),
     QT_TRANSLATE_NOOP(
         "Cli",
         "The environment counts before the file of “go env -w”, and that before go's own values. With --verbose it says what each means."),
     kEnv, -1},
    {"explain", "[FILE]", QT_TRANSLATE_NOOP("Cli", "Read a log and name the causes of its errors, and what to do."),
     QT_TRANSLATE_NOOP("Cli", "Reads standard input without a FILE: go build ./... 2>&1 | slipway explain"), kExplain},
    {"open", "[PATH]", QT_TRANSLATE_NOOP("Cli", "Open the project in the desktop."), "", {}},
    {"completion", "bash|zsh|fish", QT_TRANSLATE_NOOP("Cli", "Print the completions for a shell."), "", {}},
    {"man", "", QT_TRANSLATE_NOOP("Cli", "Print the manual page."), "", {}, 0},
    {"help", "[VERB]", QT_TRANSLATE_NOOP("Cli", "Explain the verbs, or one of them."), "", {}, 2},
    {"version", "", QT_TRANSLATE_NOOP("Cli", "Print the version."), "", {}, 0},
};

} // namespace

std::span<const VerbEntry> verbs()
{
    return kVerbs;
}

std::span<const Option> commonOptions()
{
    return kCommon;
}

const VerbEntry *findVerb(std::string_view name)
{
    const auto found = std::ranges::find(kVerbs, name, &VerbEntry::name);
    return found == std::end(kVerbs) ? nullptr : found;
}

const Option *findOption(const VerbEntry &verb, std::string_view name)
{
    for (const std::span<const Option> options : {verb.options, commonOptions()}) {
        const auto found = std::ranges::find(options, name, &Option::name);
        if (found != options.end())
            return &*found;
    }
    return nullptr;
}

} // namespace slipway
