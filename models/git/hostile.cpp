// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "git/hostile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <git2/sys/repository.h>

#include <algorithm>

#include <sys/mman.h>
#include <unistd.h>

namespace slipway::detail {

using namespace Qt::StringLiterals;

namespace {

/// Settings of a repository that only tell how to read it. None of them names a program; paths are checked.
constexpr QByteArrayView kHarmless[] = {
    "core.repositoryformatversion",
    "core.bare",
    "core.filemode",
    "core.ignorecase",
    "core.symlinks",
    "core.precomposeunicode",
    "core.autocrlf",
    "core.eol",
    "core.safecrlf",
    "core.trustctime",
    "core.checkstat",
    "core.protecthfs",
    "core.protectntfs",
    "core.longpaths",
    "core.sharedrepository",
    "status.showuntrackedfiles",
};

bool isHarmless(QByteArrayView name, QByteArrayView value)
{
    if (name == "core.excludesfile")
        return QFileInfo(QFile::decodeName(value.toByteArray())).isFile();
    return std::ranges::find(kHarmless, name) != std::end(kHarmless) || name.startsWith("extensions.")
        || (name.startsWith("remote.") && name.endsWith(".url")) || (name.startsWith("submodule.") && name.endsWith(".ignore"));
}

/// One setting as a line of a configuration file.
QByteArray lineOf(QByteArray name, QByteArray value)
{
    const qsizetype first = name.indexOf('.');
    const qsizetype last = name.lastIndexOf('.');
    const auto quoted = [](QByteArray text) { return '"' + text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n") + '"'; };
    const QByteArray section = first == last ? name.left(first) : name.left(first) + ' ' + quoted(name.mid(first + 1, last - first - 1));
    return '[' + section + "]\n\t" + name.mid(last + 1) + " = " + quoted(std::move(value)) + '\n';
}

/// The repository's own settings that may stay.
QByteArray harmlessSettings(git_config *config)
{
    QByteArray settings;
    git_config_foreach(
        config,
        [](const git_config_entry *entry, void *into) {
            const bool isOwn = entry->level == GIT_CONFIG_LEVEL_LOCAL || entry->level == GIT_CONFIG_LEVEL_WORKTREE;
            if (isOwn && entry->value && isHarmless(entry->name, entry->value))
                static_cast<QByteArray *>(into)->append(lineOf(entry->name, entry->value));
            return 0;
        },
        &settings);
    return settings;
}

/// libgit2 takes settings only from files; this one is in memory.
int fileInMemory(const QByteArray &content)
{
    const int file = ::memfd_create("slipway-git-settings", MFD_CLOEXEC);
    if (file >= 0 && ::write(file, content.constData(), size_t(content.size())) == content.size())
        return file;
    if (file >= 0)
        ::close(file);
    return -1;
}

/// The person's configuration, below what is left of the repository's.
bool replaceConfig(OpenRepository &repository)
{
    const auto whole = take<ConfigHandle>(git_repository_config_snapshot, repository.handle.get());
    const auto config = take<ConfigHandle>(git_config_open_default);
    if (!whole || !config)
        return false;
    repository.settings = fileInMemory(harmlessSettings(whole.get()));
    const QByteArray path = "/proc/self/fd/" + QByteArray::number(repository.settings);
    return repository.settings >= 0 && git_config_add_file_ondisk(config.get(), path.constData(), GIT_CONFIG_LEVEL_LOCAL, nullptr, 0) == 0
        && git_repository_set_config(repository.handle.get(), config.get()) == 0;
}

struct Library {
    Library()
    {
        git_libgit2_init();
        // Clones without all objects and newer work trees are read as well; what is missing is reported when it is needed.
        const char *extensions[] = {"partialclone", "relativeworktrees"};
        git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, extensions, std::size(extensions));
    }
};

Error openError(const QString &folder, int code)
{
    QString hint;
    if (code == GIT_EOWNER) {
        hint = QCoreApplication::translate(
                   "Repository",
                   "The folder belongs to somebody else. If you know whose it is, run: git config --global --add safe.directory '%1'")
                   .arg(folder);
    } else if (lastWords().contains("extension"_L1)) {
        hint = QCoreApplication::translate("Repository",
                                           "The repository uses a format that Slipway cannot read; branch, tags and state are not shown.");
    }
    return Error{ErrorKind::ToolFailed, folder, lastWords(), hint, {}};
}

bool holds(git_repository *repository, const QString &folder)
{
    const char *workTree = git_repository_workdir(repository);
    if (!workTree)
        return true;
    const QString root = QFileInfo(QFile::decodeName(workTree)).canonicalFilePath();
    const QString inside = QFileInfo(folder).canonicalFilePath();
    const QString administration = QFileInfo(QFile::decodeName(git_repository_path(repository))).canonicalFilePath();
    const auto isIn = [&](const QString &outer) { return inside == outer || inside.startsWith(outer + u'/'); };
    return !root.isEmpty() && (isIn(root) || isIn(administration));
}

} // namespace

OpenRepository::~OpenRepository()
{
    handle.reset();
    if (settings >= 0)
        ::close(settings);
}

Result<std::unique_ptr<OpenRepository>> openForReading(const QString &folder)
{
    static const Library library;
    auto repository = std::make_unique<OpenRepository>();
    git_repository *opened = nullptr;
    const int code = git_repository_open_ext(&opened, QFile::encodeName(folder).constData(), 0, nullptr);
    if (code == GIT_ENOTFOUND)
        return nullptr;
    if (code != 0)
        return std::unexpected(openError(folder, code));
    repository->handle.reset(opened);
    if (!holds(opened, folder)) {
        return failure(
            ErrorKind::Refused, folder,
            QCoreApplication::translate("Repository", "The repository's configuration says that its files are in %1.")
                .arg(QFile::decodeName(git_repository_workdir(opened))),
            QCoreApplication::translate("Repository", "Remove core.worktree from its configuration, or open the folder it names."));
    }
    if (!replaceConfig(*repository))
        return std::unexpected(openError(folder, GIT_ERROR));
    return repository;
}

} // namespace slipway::detail
