// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// What is remembered for a project, and what follows from it for a target.
#include "workspace/workspace_p.h"

#include "targets/ports.h"

#include <algorithm>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaximumRecent = 20;

} // namespace

ProjectSettings Workspace::Private::projectSettings() const
{
    return settings->value().projects.value(head.mainFile);
}

void Workspace::Private::keep(const ProjectSettings &chosen)
{
    if (!isOpen() || chosen == projectSettings())
        return;
    Settings value = settings->value();
    value.projects.insert(head.mainFile, chosen);
    if (const Result<> kept = settings->setValue(value); !kept)
        post(kept.error());
    Q_EMIT q->targetsChanged();
}

void Workspace::Private::rememberRecent()
{
    Settings value = settings->value();
    const QString entry = head.kind == MainFileKind::GoMod ? head.root : head.mainFile;
    value.recentProjects.removeAll(entry);
    value.recentProjects.prepend(entry);
    value.recentProjects = value.recentProjects.mid(0, kMaximumRecent);
    if (const Result<> kept = settings->setValue(value); !kept)
        post(kept.error());
}

QList<Target> Workspace::Private::targetsOfRecipe() const
{
    QList<Target> targets;
    if (!contents || contents->recipeFile.isEmpty())
        return targets;
    for (const RecipeBuild &build : contents->recipe.recipe.builds) {
        for (const QString &name : build.targets) {
            // Without a level "linux/arm" would be ARMv7 for go and ARMv6 for GoReleaser.
            const Target named = targetOfRecipe(name);
            const Target target = named.arch == "arm"_L1 ? named : withoutDefaultVariant(named);
            if (!target.isNull() && !targets.contains(target))
                targets.append(target);
        }
    }
    return targets;
}

const MainPackage *Workspace::Private::findMainPackage(const QString &package) const
{
    if (!contents)
        return nullptr;
    const auto found = std::ranges::find(contents->mainPackages, package, &MainPackage::path);
    return found == contents->mainPackages.end() ? nullptr : &*found;
}

QString Workspace::Private::mainPackage() const
{
    const QString chosen = projectSettings().mainPackage;
    if (!contents)
        return chosen;
    return findMainPackage(chosen) ? chosen : usualMainPackage(contents->mainPackages, projectName(head));
}

Target Workspace::Private::host() const
{
    const QString os = toolchain.environment.value(u"GOHOSTOS"_s);
    return os.isEmpty() ? hostTarget() : Target{os, toolchain.environment.value(u"GOHOSTARCH"_s), {}};
}

CCompiler Workspace::Private::compilerFor(const Target &target) const
{
    if (const auto known = compilers.constFind(target); known != compilers.constEnd())
        return *known;
    const QStringList folders = baseEnvironment.value(u"PATH"_s).split(u':');
    return *compilers.insert(target, findCCompiler(target, host(), folders));
}

BuildPlace Workspace::Private::buildPlace() const
{
    BuildPlace place;
    place.ports = toolchain.ports.isEmpty() ? builtInPorts() : toolchain.ports;
    place.goVersion = toolchain.version;
    place.goError = toolchainError;
    place.host = host();
    place.choices = projectSettings().choices;
    place.mainPackage = mainPackage();
    const MainPackage *package = findMainPackage(place.mainPackage);
    place.needsC = package && package->needsC;
    place.compilerInEnvironment = baseEnvironment.value(u"CC"_s);
    place.compiler = [this](const Target &target) { return compilerFor(target); };
    return place;
}

QList<Target> Workspace::chosenTargets() const
{
    if (!d->isOpen())
        return {};
    if (const ProjectSettings chosen = d->projectSettings(); !chosen.targets.isEmpty() || chosen.hasChosenNone)
        return chosen.targets;
    const QList<Target> named = d->targetsOfRecipe();
    return named.isEmpty() ? QList<Target>{d->host()} : named;
}

void Workspace::setChosenTargets(const QList<Target> &targets)
{
    ProjectSettings chosen = d->projectSettings();
    chosen.targets = targets;
    chosen.hasChosenNone = targets.isEmpty();
    d->keep(chosen);
}

BuildChoices Workspace::buildChoices() const
{
    return d->projectSettings().choices;
}

void Workspace::setBuildChoices(const BuildChoices &choices)
{
    ProjectSettings chosen = d->projectSettings();
    chosen.choices = choices;
    d->keep(chosen);
}

QString Workspace::mainPackage() const
{
    return d->mainPackage();
}

void Workspace::setMainPackage(const QString &package)
{
    ProjectSettings chosen = d->projectSettings();
    chosen.mainPackage = package;
    d->keep(chosen);
}

Error Workspace::obstacle(const Target &target) const
{
    return d->isOpen() ? obstacleOf(d->buildPlace(), target) : Error();
}

} // namespace slipway
