// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLatin1StringView>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>
#include <span>

namespace slipway {

enum class SettingGroup { Modules, Privacy, Project, Folders, Building, CCompiler };
QString titleOf(SettingGroup group); ///< translated

/// Who says so. The first that says something counts.
enum class SettingOrigin {
    Environment, ///< a variable of the environment
    EnvFile, ///< the file that `go env -w` writes
    Toolchain, ///< go.env in GOROOT: the distributor of this Go
    Project, ///< a go.work or go.mod that was found
    Derived, ///< another setting: GONOPROXY follows GOPRIVATE
    Default, ///< go's own
};
QString titleOf(SettingOrigin origin); ///< translated
QLatin1StringView nameOf(SettingOrigin origin); ///< for JSON

/// What there is to know about a setting beforehand.
struct SettingFacts {
    QLatin1StringView name;
    SettingGroup group;
    QLatin1StringView fallback; ///< what go takes where nobody says anything; empty: nothing, or it computes a value
    bool isWritable; ///< `go env -w` takes it
    const char *meaning; ///< one sentence; source text of the context "GoSettings"
};
std::span<const SettingFacts> settingFacts(); ///< in the order in which they are shown
const SettingFacts *findSettingFacts(const QString &name);

struct GoSetting {
    QString name;
    SettingGroup group = SettingGroup::Modules;
    QString value; ///< what counts; may hold credentials
    SettingOrigin origin = SettingOrigin::Default;
    QString source; ///< the file, or the setting it follows; empty for the environment and defaults
    std::optional<QString> inFile; ///< what `go env -w` wrote; empty: nothing. Has no effect where the environment says otherwise
    QString withoutFile; ///< the value that `go env -u` leads to, the environment left aside
    bool isWritable = false;
    QString meaning; ///< translated

    bool operator==(const GoSetting &) const = default;
    QString shownValue() const; ///< without credentials
    /// The environment says something else than the file: a change by `go env -w` would have no effect.
    bool isHidden() const { return origin == SettingOrigin::Environment && inFile && *inFile != value; }
};

/// Everything that settings are made of.
struct SettingSources {
    QMap<QString, QString> environment;
    QString envFile; ///< empty: GOENV=off
    QMap<QString, QString> inEnvFile;
    QString toolchainFile; ///< go.env of GOROOT
    QMap<QString, QString> inToolchain;
    QMap<QString, QString> answered; ///< `go env -json`; empty: go was not asked
    QString goWork; ///< the go.work that counts for the project; empty: none
    QString goMod;

    bool operator==(const SettingSources &) const = default;
};

/// Reads the two files. `goRoot` may be empty. Starts nothing. source: `go help environment`, cmd/go/internal/cfg (Go 1.26)
SettingSources readSettingSources(const QMap<QString, QString> &environment, const QString &goRoot);

/// shape: every setting of settingFacts(), in that order, then further ones that the env file has. Without an answer of go what it
/// would compute (folders, the target) is empty.
QList<GoSetting> goSettings(const SettingSources &sources);

/// Name and value of those that have one.
QMap<QString, QString> effectiveSettings(const QList<GoSetting> &settings);

} // namespace slipway
