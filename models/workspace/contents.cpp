// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/contents.h"

#include "base/atomicfile.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

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

RecipeReading readRecipeFile(const QString &file, const RecipeDefaults &defaults)
{
    if (file.isEmpty())
        return readRecipe({}, {}, defaults);
    const Result<QByteArray> text = readFile(file, 4 << 20);
    if (text)
        return readRecipe(*text, file, defaults);
    RecipeReading reading = readRecipe({}, {}, defaults);
    reading.diagnostics.append({DiagnosticSeverity::Error, {file, 0, 0}, text.error().detail, text.error().hint});
    return reading;
}

/// "slipway" of "https://example.org/me/slipway.git" and of "git@example.org:me/slipway".
QString lastOfUrl(QString url)
{
    while (url.endsWith(u'/'))
        url.chop(1);
    if (url.endsWith(".git"_L1))
        url.chop(4);
    static const QRegularExpression separators(u"[/:]"_s);
    return url.sliced(url.lastIndexOf(separators) + 1);
}

} // namespace

ProjectContents readContents(const ProjectHead &head)
{
    ProjectContents contents;
    contents.mainPackages = mainPackagesOf(head);
    contents.filesInRoot = QDir(head.root).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    contents.recipeFile = findRecipe(head.root);
    RecipeDefaults defaults{head.modulePath, lastOfUrl(head.remoteUrl), {}};
    for (const MainPackage &package : contents.mainPackages)
        defaults.mainPackages.append(package.path);
    contents.recipe = readRecipeFile(contents.recipeFile, defaults);
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
