// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/contents.h"

#include "base/atomicfile.h"
#include "plan/archivefiles.h"
#include "recipe/variables.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

QList<MainPackage> mainPackagesOf(const ProjectHead &head)
{
    QList<MainPackage> all;
    for (const QString &member : head.members) {
        const QString prefix = QDir(head.root).relativeFilePath(member);
        for (MainPackage package : findMainPackages(member)) {
            if (prefix != "."_L1) {
                const QString inner = package.path == "."_L1 ? QString() : package.path.sliced(1);
                package.path = (prefix.startsWith("../"_L1) || prefix == ".."_L1 ? prefix : "./"_L1 + prefix) + inner;
            }
            all.append(package);
        }
    }
    return all;
}

void readRecipeFile(ProjectContents &contents, const RecipeDefaults &defaults)
{
    const QString &file = contents.recipeFile;
    const Result<QByteArray> text = file.isEmpty() ? Result<QByteArray>(QByteArray()) : readFile(file, 4 << 20);
    contents.recipe = readRecipe(text.value_or(QByteArray()), text ? file : QString(), defaults);
    contents.recipeVariables = namedVariables(text.value_or(QByteArray()));
    if (!text)
        contents.recipe.diagnostics.append({DiagnosticSeverity::Error, {file, 0, 0}, text.error().detail, text.error().hint});
}

/// "slipway" of "https://example.org/me/slipway.git" and of "git@example.org:me/slipway"; empty where nobody owns it ("origin").
/// source: GoReleaser, internal/git (v2.16)
QString repositoryName(QString url)
{
    if (url.endsWith(".git"_L1))
        url.chop(4);
    if (url.count(u':') == 1)
        url = url.sliced(url.indexOf(u':') + 1);
    const QString path = QUrl(url).path();
    const QStringList parts = (path.startsWith(u'/') ? path.sliced(1) : path).split(u'/');
    return parts.size() < 2 ? QString() : parts.last();
}

} // namespace

ProjectContents readContents(const ProjectHead &head)
{
    ProjectContents contents;
    contents.mainPackages = mainPackagesOf(head);
    contents.recipeFile = findRecipe(head.root);
    RecipeDefaults defaults{head.modulePath, repositoryName(head.remoteUrl), {}};
    for (const MainPackage &package : contents.mainPackages)
        defaults.mainPackages.append(package.path);
    readRecipeFile(contents, defaults);
    contents.filesForArchives = filesForRecipe(head.root, contents.recipe.recipe);
    return contents;
}

QString usualMainPackage(const QList<MainPackage> &packages, const QString &projectName)
{
    const auto has = [&](const QString &path) { return std::ranges::contains(packages, path, &MainPackage::path); };
    for (const QString &path : {u"."_s, "./cmd/"_L1 + projectName}) {
        if (has(path))
            return path;
    }
    const auto inCmd = std::ranges::find_if(packages, [](const MainPackage &package) { return package.path.startsWith("./cmd/"_L1); });
    if (inCmd != packages.end())
        return inCmd->path;
    return packages.isEmpty() ? QString() : packages.first().path;
}

QString projectName(const ProjectHead &head)
{
    static const QRegularExpression major(u"(/v[0-9]+|\\.v[0-9]+)$"_s);
    QString path = head.modulePath;
    path.remove(major);
    const QString name = path.sliced(path.lastIndexOf(u'/') + 1);
    return name.isEmpty() ? QFileInfo(head.root).fileName() : name;
}

} // namespace slipway
