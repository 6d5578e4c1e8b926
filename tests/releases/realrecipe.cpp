// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "realrecipe.h"

#include "recipe/gopath.h"
#include "recipe/recipe.h"
#include "recipe/variables.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

/// %1 is the real go. Moments and the folder of the person's settings differ from run to run.
const char kProgramStandIn[] = R"sh(#!/bin/sh
case $1 in
build | test) ;;
*) exec '%1' "$@" ;;
esac
out=
previous=
for word; do
    [ "$previous" = -o ] && out=$word
    previous=$word
done
if [ -d "$out" ]; then exec '%1' "$@"; fi
mkdir -p "$(dirname "$out")"
case $GOARCH in # GoReleaser sets both; only one of them means something
mips64*) unset GOMIPS ;;
*) unset GOMIPS64 ;;
esac
{
    printf '%%s\n' "$PWD" "$@"
    env | grep -E '^(GO(OS|ARCH|AMD64|386|ARM|ARM64|MIPS|MIPS64|EXPERIMENT)|CGO_[A-Z]+|CC|CXX)=.' | sort
} | sed -E -e 's#/[.]slipway-[^/]*##' -e 's/20[0-9]{2}-?[0-9]{2}-?[0-9]{2}[T_ :-]?[0-9:]*(Z|[+-][0-9:]+)?/MOMENT/g' >"$out"
chmod 755 "$out"
)sh";

RecipeReading readingOf(const RealRecipe &recipe)
{
    return readRecipe(recipe.text, u".goreleaser.yaml"_s, {recipe.module, recipe.module.section(u'/', -1), {u"."_s}});
}

/// A file that the pattern finds; empty if it cannot be said.
QString fileForPattern(QString pattern)
{
    static const QRegularExpression odd(u"[\\[\\]{}?]"_s);
    if (pattern.contains("{{"_L1) || odd.match(pattern).hasMatch() || pattern.startsWith(".."_L1) || pattern.startsWith(u'/')
        || pattern.contains("non"_L1))
        return {};
    pattern.replace("**"_L1, "deep"_L1);
    pattern.replace(u'*', u'x');
    const QString path = goCleanPath(pattern);
    return path.endsWith(".md"_L1) || path.contains(u'.') || path != path.toLower() ? path : path + u"/file"_s;
}

} // namespace

QList<RealRecipe> realRecipes()
{
    const QString folder = qEnvironmentVariable("SLIPWAY_CORPUS") + u"/goreleaser"_s;
    QList<RealRecipe> recipes;
    for (const QFileInfo &info : QDir(folder).entryInfoList({u"*.yaml"_s}, QDir::Files, QDir::Name)) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QStringList parts = info.completeBaseName().split(u"__"_s);
        RealRecipe recipe{info.fileName(), u"github.com/%1/%2"_s.arg(parts.value(0), parts.value(1)), file.readAll()};
        recipe.hasHooks = !readingOf(recipe).recipe.beforeHooks.isEmpty();
        recipes.append(recipe);
    }
    return recipes;
}

QMap<QString, QByteArray> filesFor(const RealRecipe &recipe)
{
    const QByteArray module = "module " + recipe.module.toUtf8() + "\n\ngo 1.24\n";
    QMap<QString, QByteArray> files{
        {u"go.mod"_s, module}, {u".gitignore"_s, "dist/\n"}, {u"LICENSE"_s, "licence\n"}, {u"README.md"_s, "readme\n"}};
    const Recipe read = readingOf(recipe).recipe;
    for (const RecipeBuild &build : read.builds) {
        const QString dir = goCleanPath(build.dir.text.isEmpty() ? u"."_s : build.dir.text);
        const QString main = build.main.text.isEmpty() ? u"."_s : build.main.text;
        const QString file = main.endsWith(".go"_L1) ? main : main.endsWith("..."_L1) ? u"main.go"_s : main + u"/main.go"_s;
        if (main.contains("{{"_L1) || dir.startsWith(".."_L1))
            continue;
        files.insert(goJoinedPath({dir, file}), "package main\n\nfunc main() {}\n");
        if (dir != "."_L1)
            files.insert(goJoinedPath({dir, u"go.mod"_s}), module);
    }
    for (const RecipeArchive &archive : read.archives) {
        for (const RecipeFile &file : archive.files) {
            const QString path = file.isDefault ? QString() : fileForPattern(file.source.text);
            const bool isCovered = std::ranges::any_of(files.keys(), [&](const QString &known) {
                return known == path || known.startsWith(path + u'/') || path.startsWith(known + u'/');
            });
            if (!path.isEmpty() && path != "."_L1 && !isCovered)
                files.insert(path, "content of " + path.toUtf8() + '\n');
        }
    }
    for (const RecipeExtraFile &file : read.checksum.extraFiles) {
        if (const QString path = fileForPattern(file.glob.text); !path.isEmpty())
            files.insert(path, "extra\n");
    }
    files.insert(u".goreleaser.yaml"_s, recipe.text);
    return files;
}

QMap<QString, QString> variablesFor(const RealRecipe &recipe)
{
    QMap<QString, QString> values;
    for (const QString &name : namedVariables(recipe.text)) {
        if (!name.startsWith("GO"_L1) || name == "GOVERSION"_L1)
            values.insert(name, u"value"_s);
    }
    for (const QString &own :
         {u"PATH"_s, u"HOME"_s, u"CC"_s, u"CXX"_s, u"TMPDIR"_s, u"GITHUB_TOKEN"_s, u"GITLAB_TOKEN"_s, u"GITEA_TOKEN"_s})
        values.remove(own);
    return values;
}

bool writeStandInForGo(const QString &folder)
{
    const QString real = QStandardPaths::findExecutable(u"go"_s);
    QFile file(folder + u"/go"_s);
    if (real.isEmpty() || !QDir().mkpath(folder) || !file.open(QIODevice::WriteOnly))
        return false;
    const QString text = QString::fromLatin1(kProgramStandIn).replace("%1"_L1, real).replace("%%"_L1, "%"_L1);
    return file.write(text.toUtf8()) > 0 && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

QStringList sharedConfig(const QByteArray &yaml)
{
    static const QStringList shared{u"version"_s,  u"project_name"_s, u"env"_s,  u"builds"_s, u"archives"_s,
                                    u"snapshot"_s, u"checksum"_s,     u"dist"_s, u"before"_s};
    QStringList lines;
    bool isShared = false;
    for (const QString &line : QString::fromUtf8(yaml).split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.startsWith(u' '))
            isShared = shared.contains(line.section(u':', 0, 0));
        if (isShared)
            lines.append(line);
    }
    return lines;
}
