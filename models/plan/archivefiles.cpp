// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "plan/archivefiles.h"

#include "plan/globpattern.h"
#include "recipe/gopath.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QSet>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaximumFiles = 20'000;

/// Adds the files at or below `path`, relative to `root`.
void addFiles(const QString &root, const QString &path, bool isDeep, QStringList &files)
{
    const QString absolute = QDir(root).filePath(path);
    const QFileInfo info(absolute);
    if (info.isFile() || info.isSymLink())
        files.append(path);
    if (!info.isDir() || info.isSymLink())
        return;
    QDirIterator entries(absolute, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    while (entries.hasNext() && files.size() < kMaximumFiles) {
        const QFileInfo entry = entries.nextFileInfo();
        const QString name = path == "."_L1 ? entry.fileName() : path + u'/' + entry.fileName();
        if (!entry.isDir() || entry.isSymLink())
            files.append(name);
        else if (isDeep && entry.fileName() != ".git"_L1 && entry.fileName() != ".hg"_L1)
            addFiles(root, name, isDeep, files);
    }
}

/// A template may stand for anything: what comes before it is fixed.
QString withoutTemplates(const QString &pattern)
{
    const qsizetype at = pattern.indexOf("{{"_L1);
    return at < 0 ? pattern : pattern.first(at) + "**"_L1;
}

QStringList filesOnDisk(const QString &root, const QStringList &patterns)
{
    QStringList files;
    for (const QString &pattern : patterns) {
        const Result<GlobPattern> glob = GlobPattern::parse(withoutTemplates(pattern));
        if (!glob || glob->fixedPart().startsWith("../"_L1) || glob->fixedPart() == ".."_L1)
            continue;
        // In the root itself only names count, unless the pattern reaches into folders or may name one.
        const bool isShallow
            = glob->fixedPart() == "."_L1 && glob->hasWildcards() && !glob->text().contains(u'/') && !glob->text().contains("**"_L1);
        addFiles(root, glob->fixedPart(), !isShallow, files);
        if (isShallow) {
            for (const QString &folder : QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::Hidden)) {
                if (glob->matches(folder) && folder != ".git"_L1)
                    addFiles(root, folder, true, files);
            }
        }
    }
    files.sort();
    files.removeDuplicates();
    return files;
}

QString commonPrefix(const QStringList &texts)
{
    QString prefix = texts.first();
    for (const QString &text : texts) {
        qsizetype length = 0;
        while (length < prefix.size() && length < text.size() && prefix.at(length) == text.at(length))
            ++length;
        prefix.truncate(length);
    }
    return prefix;
}

QString destinationOf(const ArchiveGlob &glob, const QString &prefix, const QString &file)
{
    if (glob.stripParent)
        return goJoinedPath({glob.destination, goBaseName(file)});
    if (glob.destination.isEmpty())
        return goCleanPath(file);
    return goJoinedPath({glob.destination, goRelativePath(prefix, file)});
}

int modeOf(const QString &path)
{
    return QFileInfo(path).permission(QFile::ExeOwner) ? 0755 : 0644;
}

} // namespace

Result<QStringList> foundByPattern(const QString &pattern, const QStringList &files)
{
    const Result<GlobPattern> glob = GlobPattern::parse(pattern);
    if (!glob)
        return std::unexpected(glob.error());
    QStringList found;
    for (const QString &file : files) {
        bool isFound = glob->matches(file);
        for (qsizetype slash = file.indexOf(u'/'); !isFound && slash > 0; slash = file.indexOf(u'/', slash + 1))
            isFound = glob->matches(file.first(slash));
        if (isFound)
            found.append(file);
    }
    return found;
}

Result<QList<ArchiveEntry>> entriesOf(const ArchiveGlob &glob, const QStringList &files)
{
    const Result<QStringList> found = foundByPattern(glob.pattern, files);
    if (!found)
        return std::unexpected(found.error());
    QList<ArchiveEntry> entries;
    if (found->isEmpty())
        return entries;
    const Result<GlobPattern> pattern = GlobPattern::parse(glob.pattern);
    const QString prefix = pattern->hasWildcards() ? goFolderName(commonPrefix(*found)) : pattern->fixedPart();
    for (const QString &file : *found) {
        ArchiveEntry entry = glob.info;
        entry.source = glob.root + u'/' + file;
        entry.name = goJoinedPath({glob.folder, destinationOf(glob, prefix, file)});
        entries.append(entry);
    }
    return entries;
}

QList<ArchiveEntry> sortedEntries(QList<ArchiveEntry> entries)
{
    std::ranges::stable_sort(entries, {}, &ArchiveEntry::name);
    QList<ArchiveEntry> once;
    for (const ArchiveEntry &entry : std::as_const(entries)) {
        if (once.isEmpty() || once.last().name != entry.name)
            once.append(entry);
    }
    return once;
}

QStringList filesForRecipe(const QString &root, const Recipe &recipe)
{
    QStringList patterns;
    for (const RecipeArchive &archive : recipe.archives) {
        for (const RecipeFile &file : archive.files)
            patterns.append(file.source.text);
    }
    for (const RecipeExtraFile &file : recipe.checksum.extraFiles)
        patterns.append(file.glob.text);
    return filesOnDisk(root, patterns);
}

Result<QList<ArchiveEntry>> allEntries(const MakeArchive &archive)
{
    const qsizetype position = archive.globs.isEmpty() ? archive.entries.size()
                                                       : std::clamp<qsizetype>(archive.globs.first().position, 0, archive.entries.size());
    QList<ArchiveEntry> files = archive.globs.isEmpty() ? archive.entries : QList<ArchiveEntry>();
    for (const ArchiveGlob &glob : archive.globs) {
        const Result<QList<ArchiveEntry>> found = entriesOf(glob, filesOnDisk(glob.root, {glob.pattern}));
        if (!found)
            return found;
        const Result<GlobPattern> pattern = GlobPattern::parse(glob.pattern);
        if (found->isEmpty() && !pattern->hasWildcards())
            return failure(ErrorKind::BadInput, glob.pattern,
                           QCoreApplication::translate("Plan", "The archive asks for “%1”, which is not there.").arg(glob.pattern),
                           QCoreApplication::translate("Plan", "Make the file in a hook, or remove it from “files” in the recipe."));
        files += *found;
    }
    if (!archive.globs.isEmpty())
        files = sortedEntries(files) + archive.entries.sliced(position);
    for (ArchiveEntry &entry : files) {
        if (entry.mode == 0)
            entry.mode = modeOf(entry.source);
    }
    return files;
}

} // namespace slipway
