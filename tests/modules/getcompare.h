// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gofixture.h"

#include "modules/engine.h"
#include "modules/getrules.h"

namespace slipway {

/// "path@version" as values.
QList<ModuleVersion> wishesOf(const QStringList &arguments);
/// What a go.mod says, whatever the order of its lines.
QByteArray meaningOf(const QByteArray &text);
/// "go: a@v1 requires b@v2, not b@v1" in the words of go, sorted.
QStringList conflictsIn(const QByteArray &words);

/// Holds getModules() against the real `go get -modfile`, and the build list that follows.
class GetComparison
{
public:
    GetComparison(const GoFixture &go, ModuleEngine &engine, QString goVersion, VersionLister versions)
        : m_go(go)
        , m_engine(engine)
        , m_goVersion(std::move(goVersion))
        , m_versions(std::move(versions))
    {
    }

    /// `text` as go.mod of `folder`. Fails the test on a difference.
    void compare(const QString &folder, const QByteArray &text, const QStringList &wishes);

    int answers = 0;
    int refusals = 0;
    int others = 0; ///< go stopped for a reason that is not about versions

private:
    void compareAnswers(AnalysisRequest request, const GetOutcome &ours, const QString &copy, const QByteArray &context);

    const GoFixture &m_go;
    ModuleEngine &m_engine;
    QString m_goVersion;
    VersionLister m_versions;
};

} // namespace slipway
