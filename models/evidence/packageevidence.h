// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evidence/packages.h"

namespace slipway {

/// What is known of one target.
struct TargetPackages {
    QString target; ///< "linux/amd64"
    QHash<QString, ListedPackage> packages;
    Error error; ///< go could not say; detail empty: it could

    bool operator==(const TargetPackages &) const = default;
};

enum class CompiledIn {
    Unknown, ///< go could not say for any target
    Everywhere,
    Somewhere, ///< for some of the targets only
    TestsOnly,
    Nowhere, ///< no package of it is compiled in
};

/// What the packages say about one module.
struct ModuleEvidence {
    QString module;
    CompiledIn verdict = CompiledIn::Unknown;
    QStringList targets; ///< that compile it in, in the order asked
    QStringList others; ///< that do not
    QStringList unknown; ///< that go could not answer for
    QStringList packages; ///< of the module, in any of the targets; for TestsOnly those of the tests. Sorted
    QStringList chain; ///< import paths from a package of the project to one of them, the shortest

    bool operator==(const ModuleEvidence &) const = default;
};

/// All answers of one project. A value; cheap to copy.
struct PackageEvidence {
    QList<TargetPackages> targets; ///< as they were asked for
    TargetPackages tests; ///< everything with tests, for the machine's own target

    bool operator==(const PackageEvidence &) const = default;
    ModuleEvidence of(const QString &module) const;
    /// Of all targets: what go could not resolve, each once.
    QStringList problems() const;
};

/// One sentence, translated: "Compiled into 3 of 4 targets, through a/b and c/d; not for windows/amd64."
QString evidenceSentence(const ModuleEvidence &evidence);

} // namespace slipway
