// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "base/filesnapshot.h"

#include "base/atomicfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace slipway {

namespace {

Result<std::optional<QByteArray>> contentOf(const QString &path)
{
    if (!QFileInfo(path).isSymLink() && !QFileInfo::exists(path))
        return std::nullopt;
    return readFile(path).transform([](const QByteArray &content) { return std::optional(content); });
}

Result<> write(const QString &path, const std::optional<QByteArray> &content)
{
    if (content)
        return writeAtomically(path, *content);
    QFile file(path);
    if (!file.remove())
        return failure(ErrorKind::ToolFailed, path, file.errorString());
    return {};
}

} // namespace

Result<FileSnapshot> FileSnapshot::take(const QStringList &paths)
{
    FileSnapshot snapshot;
    for (const QString &path : paths) {
        const auto content = contentOf(path);
        if (!content)
            return std::unexpected(content.error());
        snapshot.m_entries.append({path, *content, *content});
    }
    return snapshot;
}

Result<> FileSnapshot::seal()
{
    for (Entry &entry : m_entries) {
        const auto content = contentOf(entry.path);
        if (!content)
            return std::unexpected(content.error());
        entry.after = *content;
    }
    return {};
}

QStringList FileSnapshot::changedFiles() const
{
    QStringList files;
    for (const Entry &entry : m_entries) {
        if (entry.before != entry.after)
            files.append(entry.path);
    }
    return files;
}

Result<> FileSnapshot::restore() const
{
    for (const Entry &entry : m_entries) {
        const auto now = contentOf(entry.path);
        if (!now)
            return std::unexpected(now.error());
        if (entry.before != entry.after && *now != entry.after) {
            return failure(ErrorKind::Refused, entry.path, QCoreApplication::translate("FileSnapshot", "The file was changed again since."),
                           QCoreApplication::translate("FileSnapshot", "Undo that change first, or edit the file yourself."));
        }
    }
    for (const Entry &entry : m_entries) {
        if (entry.before == entry.after)
            continue;
        if (const Result<> written = write(entry.path, entry.before); !written)
            return written;
    }
    return {};
}

} // namespace slipway
