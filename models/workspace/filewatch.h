// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

namespace slipway {

/// What a file was when it was last looked at.
struct FileStamp {
    quint64 inode = 0;
    qint64 modifiedNanoseconds = 0;
    qint64 sizeBytes = -1; ///< -1: there is no such file
    QByteArray hash; ///< SHA-256 of the content; only where the file is small

    bool operator==(const FileStamp &) const = default;
};

/// Reads the stamp of a file; with its hash unless `known` has the same place, time and size.
FileStamp stampOf(const QString &file, const FileStamp &known = {});

/// Tells when the content of some files, or the list of names in some folders, changes, however it is done: in place, by a rename, by
/// removing and writing anew. Folders are watched as well as files, since a replaced file is no longer the one that was watched. Files are
/// looked at in another thread. thread: that of its maker.
class FileWatch : public QObject
{
    Q_OBJECT

public:
    explicit FileWatch(QObject *parent = nullptr);

    /// Files and folders that exist or may come to exist. Replaces what was watched before; the present content of those that were not
    /// among it counts as known.
    void setFiles(const QStringList &files);
    /// What is known of a file is this content: it was just read or written here. If the file holds something else by now, that is told.
    void acknowledge(const QString &file, const QByteArray &content);
    /// Looks at all files soon.
    void look();

Q_SIGNALS:
    /// The files whose content is another than before. shape: absolute paths, never empty.
    void changed(const QStringList &files);

private:
    using Stamps = QHash<QString, FileStamp>;
    static Stamps stampsOf(const QStringList &files, const Stamps &known);
    void arm();
    void compare(const Stamps &now, int generation);

    QFileSystemWatcher m_watcher;
    QTimer m_delay;
    Stamps m_known;
    int m_generation = 0;
    bool m_isLooking = false;
    bool m_looksAgain = false;
};

} // namespace slipway
