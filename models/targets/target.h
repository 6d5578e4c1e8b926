// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QList>
#include <QString>

namespace slipway {

/// A platform that Go builds for: operating system, architecture and, where the architecture has them, a level.
/// Source: `go tool dist list -json`, `go help environment`.
struct Target {
    QString os; ///< GOOS, for instance "linux"
    QString arch; ///< GOARCH, for instance "arm"
    QString variant; ///< value of the variable that variantVariable() names ("7", "v3", "softfloat"); empty: Go's default

    auto operator<=>(const Target &) const = default;
    bool operator==(const Target &) const = default;
    /// "linux/arm/7"; the form that parseTarget() reads and people type.
    QString name() const;
    bool isNull() const { return os.isEmpty(); }
};

/// Reads "os/arch" or "os/arch/variant". Errors: BadInput, naming the part that is wrong; the hint names what was probably meant.
[[nodiscard]] Result<Target> parseTarget(const QString &text);

/// Reads several, with commas or blanks between them ("linux/amd64,linux/arm/7,softfloat"). shape: each once, in the order given.
[[nodiscard]] Result<QList<Target>> parseTargets(const QString &text);

/// The environment variable of an architecture's level: "GOARM" for arm, "GOAMD64" for amd64; empty where there is none.
QString variantVariable(const QString &arch);

/// The plain values that variable takes, weakest first; empty where there is none. `go` itself accepts some wrong ones silently.
QStringList variantValues(const QString &arch);

/// Does the variable take this value? Beside variantValues(): "7,softfloat" for arm, "v8.1,crypto" for arm64.
bool isVariantValue(const QString &arch, const QString &value);

/// The value that stands for "nothing given" in Go as its makers deliver it: "v1" for amd64, "7" for arm. Empty where there is none.
QString defaultVariant(const QString &arch);

/// The same target with its variant left out where it is Go's default.
Target withoutDefaultVariant(const Target &target);

/// GoReleaser's form, "linux_amd64_v1" or "linux_arm64". Null for anything else.
Target targetOfRecipe(const QString &name);

/// One row of `go tool dist list -json`.
struct Port {
    QString os;
    QString arch;
    bool cgoSupported = false;
    bool firstClass = false;

    bool operator==(const Port &) const = default;
};

} // namespace slipway
