// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "git/repository.h"
#include "modules/analysis.h"
#include "plan/plan.h"
#include "plan/planners.h"
#include "plan/planproof.h"
#include "recipe/recipe.h"
#include "run/runner.h"
#include "settings/settings.h"
#include "settings/trust.h"
#include "targets/buildchoices.h"
#include "targets/target.h"
#include "tools/toolchain.h"

#include <QObject>

#include <memory>
#include <optional>

namespace slipway {

class ModuleChecks;
class ModuleEngine;
struct GoContext;

/// How this process runs plans; the command line's options. Not kept.
struct RunChoices {
    QString dist; ///< absolute; empty: what the recipe says, or "dist" in root()
    int cores = 0; ///< 0: as many as the machine has
    qint64 memoryBytes = 0; ///< 0: what is available
    bool stopsOnFailure = false; ///< false: healthy branches go on
    std::optional<bool> isSnapshot; ///< empty: unless HEAD has a tag and the tree is clean
    QList<Target> targets{}; ///< instead of the chosen ones; empty: those
    QString mainPackage{}; ///< instead of the chosen one; empty: that
    QDateTime moment{}; ///< taken for now, in templates and metadata; null: SOURCE_DATE_EPOCH, or the clock
    QStringList skippedSteps{}; ///< left out of the plan: ids, or kinds of steps ("archive" for every "archive:…")
};

/// The modules of a project at another time, for the panels that show modules.
struct PastModules {
    QString name; ///< the revision, as the person knows it
    QDateTime date; ///< UTC
    QByteArray text; ///< of go.mod then
    std::shared_ptr<const ModuleAnalysis> analysis;
};

enum class ProjectState { Closed, Loading, Ready, Failed };

/// One opened project: what desktop and command line share. Owns its models and its runner.
/// Thread: GUI thread (or the command line's main thread); everything slow happens elsewhere and comes back as a signal.
class Workspace : public QObject
{
    Q_OBJECT

public:
    explicit Workspace(std::shared_ptr<SettingsStore> settings, QObject *parent = nullptr);
    ~Workspace() override;

    /// A folder, a go.mod, any `.mod` file or a go.work. Answers with projectChanged().
    void open(const QString &path);
    void close();

    /// Failed with a location: the main file is there and can be edited (modText(), saveModFile()), but it is broken.
    ProjectState state() const;
    Error error() const; ///< when Failed
    /// Everything that was asked for has been answered: what is missing now stays missing until something changes.
    bool isSettled() const;
    QString root() const; ///< folder of the main file
    QString modFile() const; ///< absolute
    /// The go.work whose workspace answers, as it does for go, although modFile() is the go.mod of one of its modules. Empty: modFile() is
    /// asked itself. GOWORK=off makes it empty, and so does setModuleAlone().
    QString workFile() const;
    QString obeyedWorkFile() const; ///< the go.work that go obeys in root(), whether it answers here or not; empty: none
    QStringList sumFiles() const; ///< where go looks for sums; absolute; they may be missing
    QString name() const; ///< last element of the module path
    bool isTrusted() const;
    void setTrusted(bool trusted); ///< remembered for this folder alone
    Trust trust() const; ///< Outdated: trust was given to what this folder was before
    /// No program runs in this process, whatever trust says (`--untrusted`). Set it before open().
    void setRestricted(bool isRestricted);
    bool isRestricted() const;
    /// Whether `go list -m all` is asked if it selects the same modules. Set it before open(); what needs no modules does without.
    void setConfirming(bool isConfirming);
    /// Only go.mod is asked, although go obeys a go.work in its folder. Set it before open().
    void setModuleAlone(bool isAlone);
    SettingsStore &settings() const;

    std::shared_ptr<const ModuleAnalysis> analysis() const; ///< null until read
    const PastModules *past() const; ///< null: the person looks at the project as it is
    void setPast(std::optional<PastModules> past); ///< empty: back to now
    bool isConfirmedByGo() const; ///< `go list -m all` said the same
    Error confirmationError() const; ///< why go could not be asked or did not answer; detail empty: nothing
    QStringList differencesFromGo() const; ///< one line a module, translated; empty: none, or not confirmed yet
    std::shared_ptr<ModuleEngine> engine() const; ///< answers what-ifs about this project; never null
    QString moduleCache() const; ///< GOMODCACHE
    ModuleChecks *checks() const; ///< updates, vulnerabilities, licences and sums of its modules; never null
    RepositoryState repository() const;
    const Recipe *recipe() const; ///< null until read; the defaults where the project has no file
    QString recipeFile() const; ///< absolute; empty: the project has none
    QList<Diagnostic> recipeDiagnostics() const;
    Toolchain toolchain() const;
    QList<Port> ports() const;
    Error toolchainError() const; ///< detail empty: a Go was found and suits, or was not asked yet
    /// What questions to go about this project are asked with. The program is empty where none may be asked: no trust, no Go that suits.
    GoContext goContext() const;
    Target host() const; ///< this machine
    QStringList mainPackages() const; ///< "./cmd/x", relative to root()

    QList<Target> chosenTargets() const;
    void setChosenTargets(const QList<Target> &targets);
    BuildChoices buildChoices() const; ///< remembered for this project, as the targets are
    void setBuildChoices(const BuildChoices &choices);
    QString mainPackage() const; ///< the chosen one; empty: none found
    void setMainPackage(const QString &package);
    /// The command that would build `target` now, ready to paste; cheap (no plan is made).
    QString buildCommand(const Target &target) const;
    /// Why `target` cannot be built here (no C compiler for cgo, …) and the way out; detail empty: nothing known against it.
    Error obstacle(const Target &target) const;

    /// The consequences of other text in go.mod: answers with previewReady(); an outdated answer is dropped.
    void previewModFile(const QByteArray &text);
    /// Writes atomically and reads again. Errors: Refused when the file changed outside since it was read (its new text
    /// arrives with modFileChangedOutside()), ToolFailed when it cannot be written.
    [[nodiscard]] Result<> saveModFile(const QByteArray &text);
    QByteArray modText() const; ///< as last read from disk
    void reload();
    /// Looks whether something changed outside; cheap. For when the window gets the focus.
    void refresh();

    /// What the planners are told now. Errors: BadInput when the project or its recipe cannot be read.
    [[nodiscard]] Result<PlanInput> planInput() const;
    RunChoices runChoices() const;
    void setRunChoices(const RunChoices &choices);
    [[nodiscard]] Result<Plan> planBuild() const;
    [[nodiscard]] Result<Plan> planRelease() const;
    /// Refused when untrusted or when something runs already. The runner stays until the next run.
    [[nodiscard]] Result<Runner *> startBuild();
    [[nodiscard]] Result<Runner *> startRehearsal();
    /// The rehearsal that stopped before its end goes on where it was. Refused when there is none or the project changed since.
    [[nodiscard]] Result<Runner *> resumeRehearsal();
    bool canResumeRehearsal() const;

    /// Lets `go` select modules for another text of go.mod, in a copy: answers with modFileChecked(). Errors: as startBuild().
    [[nodiscard]] Result<> checkModFile(const QByteArray &text);
    /// Compiles, vets and perhaps tests the project with another text of go.mod, in a copy; and compares APIs. Errors: as startBuild().
    [[nodiscard]] Result<Runner *> startProof(const QByteArray &text, bool runsTests, const QList<ApiComparison> &comparisons);
    /// Runs a command of the doctor in root(). Errors: as startBuild(); BadInput for one that is not run with one click.
    [[nodiscard]] Result<Runner *> startFix(const QString &command);
    QString undoableFix() const; ///< the command whose changes can be taken back; empty: none
    /// Puts back go.mod, go.sum, go.work and go.work.sum (or go's settings file) as they were before that command.
    /// Errors: Refused when one of them changed since.
    [[nodiscard]] Result<> undoFix();
    QString dist() const; ///< where a rehearsal leaves its artifacts; absolute
    Runner *runner() const; ///< of the latest run; may be null

Q_SIGNALS:
    void projectChanged();
    void analysisChanged();
    void pastChanged();
    void confirmationChanged();
    void modFileChangedOutside();
    void repositoryChanged();
    void recipeChanged();
    void toolchainChanged();
    void targetsChanged();
    void trustChanged();
    void previewReady(const std::shared_ptr<const slipway::ModuleAnalysis> &analysis, const slipway::Error &error);
    /// `differences`: where go selects other modules than Slipway, one translated line each. Error detail empty: go answered.
    void modFileChecked(const QByteArray &text, const QStringList &differences, const slipway::Error &error);
    void undoableFixChanged();
    void runStarted(slipway::Runner *runner);
    void runFinished(const slipway::Result<> &result);
    void messagePosted(const slipway::Error &message);
    void settled(); ///< see isSettled()

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace slipway
