// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/filesnapshot.h"
#include "doctor/fix.h"
#include "modules/engine.h"
#include "workspace/background.h"
#include "workspace/confirmation.h"
#include "workspace/contents.h"
#include "workspace/filewatch.h"
#include "workspace/location.h"
#include "workspace/modcheck.h"
#include "workspace/modulechecks.h"
#include "workspace/obstacles.h"
#include "workspace/toolchainprobe.h"
#include "workspace/workcopy.h"
#include "workspace/workspace.h"

#include <QHash>
#include <QTemporaryDir>

#include <optional>

namespace slipway {

inline size_t qHash(const Target &target, size_t seed = 0)
{
    return qHashMulti(seed, target.os, target.arch, target.variant);
}

/// The parts behind the door. One function group a file: reading.cpp, goside.cpp, choices.cpp, running.cpp.
struct Workspace::Private {
    Private(Workspace *workspace, std::shared_ptr<SettingsStore> store);

    // -- reading.cpp: from a path to what the project says
    using AnalysisResult = Result<std::shared_ptr<const ModuleAnalysis>>;
    void readFromPath(const QString &path);
    void takeHead(const Result<ProjectHead> &read);
    void fail(const Error &problem);
    void readAll();
    void readAnalysis();
    void takeAnalysis(const AnalysisResult &read);
    void readContents();
    void takeContents(const ProjectContents &read);
    TagRules tagRules() const;
    void readRepositoryState();
    void takeRepository(const Result<RepositoryState> &read);
    AnalysisRequest analysisRequest(const QByteArray &text) const;
    void watch();
    void filesChanged(const QStringList &files);
    void takeChangedText(const Result<QByteArray> &text);
    void takeText(const QByteArray &text);
    void forgetProject();
    bool isOpen() const { return !head.mainFile.isEmpty(); }
    bool isBusy() const;
    void tellWhenSettled();

    // -- membership.cpp: which go.work answers
    QString workFile() const; ///< that answers for a member
    QString questionFolder() const; ///< what relative folders in an analysis start from
    QStringList sumFiles() const;
    void lookForWorkFile();

    // -- goside.cpp: what go says; nothing here starts a program in a project without trust
    void evaluateTrust();
    bool mayRun() const { return trust == Trust::Given && !isRestricted; }
    void lookForGo();
    void takeGo(const GoInstallation &found);
    void takeToolchain(const Toolchain &asked, const Error &problem);
    GoContext goContext() const;
    void confirm();
    void takeConfirmation(const QList<ListedModule> &modules, const Error &problem);
    void compareWithGo();
    void forgetConfirmation();
    QString moduleCache() const;

    // -- choices.cpp: what is remembered for this project
    ProjectSettings projectSettings() const;
    void keep(const ProjectSettings &chosen);
    void rememberRecent();
    QList<Target> targetsOfRecipe() const;
    QString mainPackage() const;
    const MainPackage *findMainPackage(const QString &path) const;
    BuildPlace buildPlace() const;
    Target host() const;
    CCompiler compilerFor(const Target &target) const;

    // -- running.cpp: from a plan to a run
    Result<PlanInput> planInput() const;
    Error recipeError() const;
    QMap<QString, QString> buildEnvironmentHere() const;
    QMap<QString, QString> recipeEnvironment() const; ///< what the recipe asks for by name and this process has
    QString dist() const;
    QString runsFolder() const;
    Result<Plan> planned(const QString &name, const QDateTime &now) const;
    Result<Plan> plannedBuild(PlanInput input) const;
    Result<> mayStart(bool needsSuitableGo = true) const;
    Runner *play(const Plan &plan, const QString &folder, const QDateTime &now);
    Result<Runner *> startRun(const QString &name, const QString &folderToResume, const QDateTime &now);
    void post(const Error &message);
    void nameStepsAnew(); ///< in the language of the moment

    // -- trials.cpp: other texts of go.mod, and what helps when something failed
    Result<Runner *> startPlan(const Plan &plan);
    Result<Plan> plannedFix(const QString &command) const;
    QStringList filesOfFix(const FixCommand &fix) const;
    void fixEnded();
    void forgetFix();

    Workspace *q;
    std::shared_ptr<SettingsStore> settings;
    TrustStore trustStore;
    std::shared_ptr<ModuleEngine> engine = std::make_shared<ModuleEngine>();
    std::shared_ptr<QThreadPool> threads = makeReadingThreads();
    Background headReading{threads};
    Background textReading{threads};
    Background analysisReading{threads};
    Background previewReading{threads};
    Background contentsReading{threads};
    Background repositoryReading{threads};
    Background goFinding{threads};
    FileWatch files;
    ToolchainProbe probe{ProcessOptions{}};
    Confirmation confirmation{ProcessOptions{}};

    ProjectState state = ProjectState::Closed;
    Error error;
    QString path; ///< as it was given to open()
    ProjectHead head;
    bool isConfirming = true; ///< go is asked for the build list
    bool isAlone = false; ///< no go.work counts
    mutable WorkCopy workCopy; ///< for questions to go
    Trust trust = Trust::Unknown;
    bool isRestricted = false;
    bool isSettled = true;

    std::shared_ptr<const ModuleAnalysis> analysis;
    std::optional<PastModules> past;
    std::optional<ProjectContents> contents;
    RepositoryState repository;
    Error repositoryError; ///< told once

    Toolchain toolchain;
    Error toolchainError;
    std::optional<QList<ListedModule>> goModules; ///< what go said about the text on disk
    bool isConfirmed = false;
    bool hasFetched = false; ///< go may have fetched `.mod` files since the analysis was made
    Error confirmationError;
    Error toldConfirmationError; ///< the same words are posted once
    QStringList differences;

    QMap<QString, QString> baseEnvironment; ///< of every program that is started; read once for each opening
    mutable QHash<Target, CCompiler> compilers;
    RunChoices runChoices;
    std::unique_ptr<Runner> runner;
    std::function<Result<Plan>()> planAgain; ///< what the runner plays, planned with the same choices; empty: it has no words of ours

    ModCheck modCheck{engine, ProcessOptions{}};
    std::unique_ptr<QTemporaryDir> scratch; ///< of the latest proof
    std::optional<FileSnapshot> fixed; ///< what the latest fix changed, to take it back
    QString fixCommandLine; ///< of that fix
    bool isFixing = false;
    std::unique_ptr<ModuleChecks> checks;
};

} // namespace slipway
