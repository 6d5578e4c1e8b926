// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "modfile/edits.h"
#include "modules/analysis.h"

#include <QDateTime>

namespace slipway {

/// How much is known about the newer versions of a module. "Up to date" may be said of Checked alone.
enum class UpdateState {
    NotChecked, ///< nobody asked, or the check ended before its turn
    Checked,
    Failed, ///< asked, and no answer came: `why` has go's words
    NotApplicable, ///< a folder stands in its place, or it has no version
};

/// A version that one could go to.
struct NewerVersion {
    QString path; ///< another one for a new major version ("example.org/m/v3")
    QString version;
    QDateTime time; ///< when it was made; invalid: not told
    bool operator==(const NewerVersion &) const = default;
};

/// What is known about the newer versions of one module. source: go.dev/ref/mod#go-list-m
struct ModuleUpdate {
    QString path{};
    QString current{};
    QDateTime currentTime{};
    bool isDirect = false;
    bool hasLine = false; ///< go.mod names it
    UpdateState state = UpdateState::NotChecked;
    QString why{}; ///< of Failed: go's words; of the others a translated reason, may be empty
    std::optional<NewerVersion> patch{}; ///< the highest with the same major and minor number
    std::optional<NewerVersion> latest{}; ///< what "go get path@upgrade" takes; never another path
    std::optional<NewerVersion> major{}; ///< the newest path with a higher major number
    UpdateState majorState = UpdateState::NotChecked; ///< whether new paths were looked for
    QString majorWhy{};
    QStringList retracted{}; ///< why the current version was taken back, one reason a piece; empty: it was not
    QString deprecated{}; ///< what its author says; empty: it is not
    QStringList versions{}; ///< all there are, retracted ones left out, lowest first

    bool operator==(const ModuleUpdate &) const = default;
    /// Checked, and nothing newer was found where it was looked for.
    bool isCurrent() const { return state == UpdateState::Checked && !latest && !patch && !major; }
    bool hasUpdate() const { return latest || patch || major; }
};

/// How far a step goes, by its numbers.
enum class UpdateStep { None, Patch, Minor, Major };
UpdateStep stepTo(const QString &current, const QString &next);

/// All modules of a project, in the order of the build list.
struct UpdateReport {
    QList<ModuleUpdate> modules;
    QDateTime asked; ///< when the check began; invalid: never
    Error problem; ///< why it could not run at all; detail empty: it ran

    bool operator==(const UpdateReport &) const = default;
    const ModuleUpdate *find(const QString &path) const;
    qsizetype withUpdate() const; ///< modules with an update within their path
    qsizetype unanswered() const; ///< Failed or NotChecked
};

/// A report in which nothing was asked yet: every module NotChecked, folders NotApplicable.
UpdateReport unaskedUpdates(const ModuleAnalysis &analysis);

/// What a person wants to take over.
enum class UpdateChoice { Patch, Latest };
/// The edits of go.mod for all modules that it names; `paths` empty: all of them. A module that only others ask for gets no line.
QList<ModEdit> updateEdits(const UpdateReport &report, UpdateChoice choice, const QStringList &paths = {});

/// One sentence, translated, that says what is known of a module's updates.
QString updateSentence(const ModuleUpdate &update);

} // namespace slipway
