// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "git/repository.h"
#include "modules/analysis.h"
#include "plan/plan.h"
#include "recipe/recipe.h"
#include "run/runner.h"
#include "settings/settings.h"
#include "targets/buildchoices.h"
#include "targets/target.h"
#include "tools/toolchain.h"

#include <QObject>

#include <memory>

namespace slipway {

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

    ProjectState state() const;
    Error error() const;      ///< when Failed
    QString root() const;     ///< folder of the main file
    QString modFile() const;  ///< absolute
    QString name() const;     ///< last element of the module path
    bool isTrusted() const;
    void setTrusted(bool trusted); ///< remembered for this folder alone
    SettingsStore &settings() const;

    std::shared_ptr<const ModuleAnalysis> analysis() const; ///< null until read
    bool isConfirmedByGo() const; ///< `go list -m all` said the same
    RepositoryState repository() const;
    const Recipe *recipe() const; ///< null until read; the defaults where the project has no file
    QList<Diagnostic> recipeDiagnostics() const;
    Toolchain toolchain() const;
    QList<Port> ports() const;
    Error toolchainError() const; ///< detail empty: a Go was found and suits, or was not asked yet
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

    [[nodiscard]] Result<Plan> planBuild() const;
    [[nodiscard]] Result<Plan> planRelease() const;
    /// Refused when untrusted or when something runs already. The runner stays until the next run.
    [[nodiscard]] Result<Runner *> startBuild();
    [[nodiscard]] Result<Runner *> startRehearsal();
    QString dist() const; ///< where a rehearsal leaves its artifacts; absolute
    Runner *runner() const; ///< of the latest run; may be null

Q_SIGNALS:
    void projectChanged();
    void analysisChanged();
    void confirmationChanged();
    void modFileChangedOutside();
    void repositoryChanged();
    void recipeChanged();
    void toolchainChanged();
    void targetsChanged();
    void trustChanged();
    void previewReady(const std::shared_ptr<const slipway::ModuleAnalysis> &analysis, const slipway::Error &error);
    void runStarted(slipway::Runner *runner);
    void runFinished(const slipway::Result<> &result);
    void messagePosted(const slipway::Error &message);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace slipway
