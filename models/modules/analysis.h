// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace slipway {

/// A module at a version. The main module has an empty version; a folder replacement has an empty version too.
struct ModuleVersion {
    QString path;
    QString version;

    bool operator==(const ModuleVersion &) const = default;
    /// "path@version", or the path alone.
    QString toString() const;
};

/// One requirement on a module: who asks, and for what.
struct Asker {
    ModuleVersion who;
    QString version; ///< the version asked for
    bool isWinner = false; ///< asks for the selected version
    bool isMain = false; ///< the line of go.mod itself; another module of the workspace is one that asks like any other, without a version
    bool isSelected = true; ///< false: the requirement comes from a version of `who` that is not selected itself
    bool operator==(const Asker &) const = default;
};

/// One module of the build list, with everything a person asks about it.
struct ModuleInfo {
    QString path;
    QString selected; ///< version after minimal version selection; empty for the main module
    bool isMain = false;
    bool isDirect = false; ///< required in go.mod without "// indirect"
    bool isRequired = false; ///< has a line in go.mod
    int line = 0; ///< that line in go.mod, from 1; 0: none. In a workspace: of the member that is looked at, else of the first that has one
    QString requiredInFile; ///< the version that line asks for
    std::optional<ModuleVersion> replacement;
    QString goVersion; ///< go line of the selected version's go.mod; empty: none, or behind the pruning horizon
    QList<Asker> askers; ///< highest version first; winners before losers; shape: never empty but for the main module
    QString problem; ///< why this node is broken (its go.mod is missing or malformed); empty: it is fine
};

enum class Severity { Info, Warning, Error };

/// A place where the requirements of the graph disagree, or where go.mod does something that people do not expect.
struct Conflict {
    QString kind; ///< "C1" to "C12"; what each means stands in docs/conflicts.md
    Severity severity = Severity::Info;
    QString path; ///< the module it is about
    QString title; ///< one sentence, translated
    QString detail; ///< translated
    Location location; ///< in go.mod, where there is a line for it
    QStringList fixes; ///< commands that repair it, ready to paste; may be empty
    bool operator==(const Conflict &) const = default;
};

/// An edge of the graph, as `go mod graph` prints it.
struct Requirement {
    ModuleVersion from;
    ModuleVersion to;
    bool operator==(const Requirement &) const = default;
};

struct PinEffect; // modules/difference.h

/// Everything known about the modules of one project at one moment. Immutable and shared; made by analyse().
class ModuleAnalysis
{
public:
    virtual ~ModuleAnalysis() = default;

    virtual QString mainPath() const = 0;
    virtual QString goVersion() const = 0; ///< go line after repair
    virtual QString toolchain() const { return {}; } ///< the lowest toolchain that suits, "go1.26.1"; empty: any
    /// The build list: the main module first, the rest sorted by path, as `go list -m all` prints it.
    virtual const QList<ModuleInfo> &modules() const = 0;
    /// Null: not in the build list. Answers for "go" and "toolchain" too, although modules() leaves them out: their askers are
    /// the modules that need that Go.
    virtual const ModuleInfo *find(const QString &path) const = 0;
    /// What one node requires, in the order of its go.mod. For the main module: the repaired root list.
    virtual QList<ModuleVersion> requirementsOf(const ModuleVersion &module) const = 0;
    /// Worst first. Found at the first call, which looks into the module cache (tens of milliseconds in a large project): make
    /// it on the thread that analysed. The same holds for modules() of graphs with 100,000 edges.
    virtual const QList<Conflict> &conflicts() const = 0;
    /// The shortest chain from the main module to the selected version of `path`; empty if there is none. Starts with direct
    /// requirements and passes through selected versions where such a chain exists: "// indirect" lines explain nothing.
    virtual QList<ModuleVersion> chainTo(const QString &path) const = 0;
    virtual QList<Requirement> edges() const = 0; ///< in the order and shape of `go mod graph`
    virtual qsizetype edgeCount() const = 0;
    /// Requirements of go.mod that selection raised: go would write these lines anew.
    virtual QList<QPair<ModuleVersion, QString>> repairs() const = 0;
    /// Nodes whose go.mod could not be read, with the reason.
    virtual const QList<Error> &problems() const = 0;

    /// Name of the file whose lines are meant where one says "go.mod": that of a member in a workspace, "vendor.mod" where somebody opened
    /// that.
    virtual QString mainFileName() const { return QStringLiteral("go.mod"); }

    /// A go.work was analysed: several main modules.
    virtual bool isWorkspace() const { return false; }
    /// In the order of go.work, but for the member that is looked at; outside a workspace just mainPath(), which is the first of them.
    virtual QStringList mainPaths() const { return {mainPath()}; }
    /// The graph is pruned: a dependency with go 1.17 or newer contributes its own requirements only.
    virtual bool isPruned() const { return true; }
    /// Whether this node's go.mod was read. If not, the node is behind the pruning horizon: what it requires does not count.
    virtual bool isExpanded(const ModuleVersion &) const { return true; }
    /// Requirements that `exclude` lines drop, as the modules state them.
    virtual QList<Requirement> droppedRequirements() const { return {}; }
    /// Modules (replacements included) whose `.mod` is not in the module cache: `go mod download` can fetch it.
    virtual QList<ModuleVersion> missing() const { return {}; }
    /// What the line of go.mod for `path` holds: a selection without it is made. Costs as much as an analysis that reads nothing.
    virtual PinEffect pinEffect(const QString &path) const;
    /// Hands out the bytes that `go mod graph` prints, piece by piece. Faster than edges() where the text is what one wants.
    virtual void writeGraph(const std::function<void(QByteArrayView)> &write) const;
    /// The same in one piece.
    QByteArray graphText() const;
    /// The bytes that `go list -m -e all` prints.
    virtual QByteArray listText() const;
};

struct AnalysisRequest {
    QString modFile; ///< absolute path of go.mod, of any other `.mod` file, or of go.work
    QByteArray modText; ///< content to use instead of the file's; null: read the file
    QString moduleCache; ///< GOMODCACHE; empty: defaultModuleCache()
    /// Text to use instead of that of other files (members of a workspace, folder replacements), by absolute path. Null: the file is not
    /// there.
    QHash<QString, QByteArray> overlay{};
    /// The go.work that `go` obeys beside modFile (modfile/mainfile.h); it changes nothing but that conflicts name where the two differ.
    QString workFile{};
    /// Where modFile is a go.work: the go.mod of the module that is looked at. The workspace answers all the same; it is the first of
    /// mainPaths(), and lines are those of its file. Empty: none of them before the others. Made by questionAbout() (modules/member.h).
    QString member{};
    QString localGo{}; ///< version of the Go that would build ("1.26.1"), where it is known: modules that need a newer one are named
};

/// Reads go.mod and the module cache; starts no program and needs no network.
/// Errors: BadInput with file:line:column and go's words when the main file cannot be parsed. A broken or missing
/// dependency is not an error: it is in problems(). Thread: any; pure but for reading files.
/// Who asks more than once keeps a ModuleEngine (modules/engine.h): it remembers what it has read.
[[nodiscard]] Result<std::shared_ptr<const ModuleAnalysis>> analyse(const AnalysisRequest &request);

/// GOMODCACHE without starting `go`: the environment, then go's env file, then GOPATH's default.
QString defaultModuleCache();

/// One sentence, translated, that says why `path` is at its version. Shape: plain text.
QString whySentence(const ModuleAnalysis &analysis, const QString &path);

} // namespace slipway
