// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "sampleproject.h"

#include <QTimeZone>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

const QString kModule = u"example.org/tools/hello"_s;

RecipeReading readingOf(const SampleProject &project)
{
    return readRecipe(project.recipe, project.recipe.isEmpty() ? QString() : u".goreleaser.yaml"_s,
                      {kModule, u"hello"_s, project.mainPackages});
}

} // namespace

PlanInput sampleInput(const SampleProject &project, const QString &root)
{
    PlanInput input;
    input.root = root;
    input.modulePath = kModule;
    input.recipe = readingOf(project).recipe;
    input.hasRecipe = !project.recipe.isEmpty();
    input.repository.exists = true;
    input.repository.root = root;
    input.repository.branch = u"main"_s;
    input.repository.commit = u"60e3c962aa3f1d88c0f0b3013e13fd53c84bc3ce"_s;
    input.repository.commitDate = QDateTime::fromSecsSinceEpoch(1767225600, QTimeZone::UTC);
    input.repository.tag = project.tag;
    input.repository.isTagOnHead = project.isTagOnHead && !project.tag.isEmpty();
    input.repository.remoteUrl = u"https://example.org/acme/hello.git"_s;
    input.toolchain.goProgram = u"/usr/local/go/bin/go"_s;
    input.toolchain.version = u"go1.26.8"_s;
    input.toolchain.environment = {{u"GOHOSTOS"_s, u"linux"_s}, {u"GOHOSTARCH"_s, u"amd64"_s}};
    input.mainPackages = project.mainPackages;
    input.dist = root + u"/dist"_s;
    input.environment = project.environment;
    input.environment.insert(u"PATH"_s, u"/usr/bin"_s);
    input.filesInRoot = project.files;
    input.isSnapshot = project.isSnapshot;
    input.now = QDateTime::fromSecsSinceEpoch(1767312000, QTimeZone::UTC);
    return input;
}

QString recipeError(const SampleProject &project)
{
    for (const Diagnostic &diagnostic : readingOf(project).diagnostics) {
        if (diagnostic.severity == DiagnosticSeverity::Error)
            return diagnostic.location.toString() + u": "_s + diagnostic.message;
    }
    return {};
}
