// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "recipe/builds.h"
#include "recipe/functions.h"
#include "recipe/nodereader.h"
#include "recipe/sections.h"

#include <QCoreApplication>

namespace slipway {

namespace {

using namespace Qt::StringLiterals;

constexpr auto kNameSuffix
    = "{{ .Version }}_{{ .Os }}_{{ .Arch }}{{ with .Arm }}v{{ . }}{{ end }}{{ with .Mips }}_{{ . }}{{ end }}{{ if not (eq .Amd64 \"v1\") }}{{ .Amd64 }}{{ end }}"_L1;

const QStringList &knownFormats()
{
    static const QStringList formats{u"tar.gz"_s, u"tgz"_s, u"tar.xz"_s, u"txz"_s, u"tar.zst"_s, u"tzst"_s,
                                     u"tar"_s,    u"gz"_s,  u"xz"_s,     u"zip"_s, u"binary"_s,  u"none"_s};
    return formats;
}

RecipeFileInfo readInfo(const YamlNode *node)
{
    if (!node)
        return {};
    const int mode = int(wholeNumber(wordAt(*node, u"mode")).value_or(0));
    return {textAt(*node, u"owner"), textAt(*node, u"group"), mode, textAt(*node, u"mtime")};
}

RecipeFile readFileEntry(const YamlNode &node)
{
    if (node.isScalar())
        return {textOf(node), {}, false, false, {}};
    return {textAt(node, u"src"), textAt(node, u"dst"), flagAt(node, u"strip_parent"), false, readInfo(node.find(u"info"))};
}

QList<RecipeFile> standardFiles()
{
    QList<RecipeFile> files;
    for (const QString &glob : {u"license*"_s, u"LICENSE*"_s, u"readme*"_s, u"README*"_s, u"changelog*"_s, u"CHANGELOG*"_s})
        files.append({{glob, {}, {}}, {}, false, true, {}});
    return files;
}

/// `formats` and, after it, the old `format`.
QStringList formatsAt(const YamlNode &node)
{
    return wordsAt(node, u"formats") + wordsAt(node, u"format");
}

void checkFormats(const QStringList &formats, const Location &location, QList<Diagnostic> &diagnostics)
{
    for (const QString &format : formats) {
        if (!knownFormats().contains(format))
            diagnostics.append({DiagnosticSeverity::Error, location, u"invalid archive format: %1"_s.arg(format),
                                QCoreApplication::translate("Recipe", "These are known: %1.").arg(knownFormats().join(u", "_s))});
    }
}

void checkBuildIds(const RecipeArchive &archive, const QList<RecipeBuild> &builds, const YamlNode &node, QList<Diagnostic> &diagnostics)
{
    const QList<RecipeText> ids = textsAt(node, u"ids") + textsAt(node, u"builds");
    for (const RecipeText &id : ids) {
        // One that finds all main packages takes their names as ids.
        const bool isKnown = std::ranges::any_of(
            builds, [&](const RecipeBuild &build) { return build.id == id.text || build.main.text.endsWith("/..."_L1); });
        if (!isKnown)
            diagnostics.append({DiagnosticSeverity::Warning,
                                id.location,
                                QCoreApplication::translate("Recipe", "No build has the id “%1”; the archive “%2” goes without it.")
                                    .arg(id.text, archive.id),
                                {}});
    }
}

RecipeArchive readArchive(const YamlNode &node, const QList<RecipeBuild> &builds, QList<Diagnostic> &diagnostics)
{
    RecipeArchive archive;
    archive.location = node.location;
    archive.id = wordAt(node, u"id").isEmpty() ? u"default"_s : wordAt(node, u"id");
    archive.ids = wordsAt(node, u"ids") + wordsAt(node, u"builds");
    archive.formats = formatsAt(node);
    if (archive.formats.isEmpty())
        archive.formats = {u"tar.gz"_s};
    for (const YamlPointer &item : itemsAt(node, u"format_overrides")) {
        archive.formatOverrides.append({wordAt(*item, u"goos"), formatsAt(*item), item->location});
        checkFormats(archive.formatOverrides.last().formats, item->location, diagnostics);
    }
    archive.nameTemplate = textAt(node, u"name_template");
    if (archive.nameTemplate.isEmpty())
        archive.nameTemplate.text = (archive.formats.contains(u"binary"_s) ? "{{ .Binary }}_"_L1 : "{{ .ProjectName }}_"_L1) + kNameSuffix;
    archive.wrapInDirectory = textAt(node, u"wrap_in_directory");
    archive.stripBinaryDirectory = flagAt(node, u"strip_binary_directory");
    for (const YamlPointer &item : itemsAt(node, u"files"))
        archive.files.append(readFileEntry(*item));
    if (archive.files.isEmpty())
        archive.files = standardFiles();
    archive.binaryInfo = readInfo(node.find(u"builds_info"));
    archive.binaryInfo.mode = 0755; // GoReleaser's, whatever the recipe says
    archive.isMeta = flagAt(node, u"meta");
    archive.allowsDifferentBinaryCount = flagAt(node, u"allow_different_binary_count");
    checkFormats(archive.formats, node.find(u"formats") ? node.find(u"formats")->location : node.location, diagnostics);
    checkBuildIds(archive, builds, node, diagnostics);
    return archive;
}

} // namespace

QList<RecipeArchive> readArchives(const YamlNode &root, const QList<RecipeBuild> &builds, QList<Diagnostic> &diagnostics)
{
    QList<RecipeArchive> archives;
    QList<std::pair<QString, Location>> ids;
    for (const YamlPointer &item : itemsAt(root, u"archives")) {
        archives.append(readArchive(*item, builds, diagnostics));
        ids.append({archives.last().id, item->location});
    }
    if (archives.isEmpty())
        archives.append(readArchive({}, builds, diagnostics));
    checkIds(u"archives"_s, ids, diagnostics);
    return archives;
}

RecipeChecksum readChecksum(const YamlNode &root, QList<Diagnostic> &diagnostics)
{
    static const YamlNode nothing;
    const YamlNode *found = root.find(u"checksum");
    const YamlNode &node = found ? *found : nothing;
    RecipeChecksum checksum;
    checksum.location = node.location;
    checksum.isSplit = flagAt(node, u"split");
    checksum.isDisabled = flagAt(node, u"disable");
    checksum.ids = wordsAt(node, u"ids");
    checksum.algorithm = textAt(node, u"algorithm");
    if (checksum.algorithm.isEmpty())
        checksum.algorithm.text = u"sha256"_s;
    checksum.nameTemplate = textAt(node, u"name_template");
    if (checksum.nameTemplate.isEmpty())
        checksum.nameTemplate.text
            = checksum.isSplit ? u"{{ .ArtifactName }}.{{ .Algorithm }}"_s : u"{{ .ProjectName }}_{{ .Version }}_checksums.txt"_s;
    for (const YamlPointer &item : itemsAt(node, u"extra_files"))
        checksum.extraFiles.append({textAt(*item, u"glob"), textAt(*item, u"name_template")});
    const QString &algorithm = checksum.algorithm.text;
    if (!recipeDigests().contains(algorithm))
        diagnostics.append({DiagnosticSeverity::Error, checksum.algorithm.location, u"invalid algorithm: %1"_s.arg(algorithm),
                            QCoreApplication::translate("Recipe", "These are known: %1.").arg(recipeDigests().join(u", "_s))});
    else if (algorithm == "blake3"_L1)
        diagnostics.append({DiagnosticSeverity::Error,
                            checksum.algorithm.location,
                            QCoreApplication::translate("Recipe", "Slipway cannot make %1 sums yet.").arg(algorithm),
                            {}});
    return checksum;
}

} // namespace slipway
