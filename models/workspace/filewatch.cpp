// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/filewatch.h"

#include "base/atomicfile.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QFuture>
#include <QSet>
#include <QtConcurrentRun>

#include <sys/stat.h>

namespace slipway {

namespace {

// Editors write in several steps; one look after the last of them is enough.
constexpr std::chrono::milliseconds kDelay{60};
constexpr qint64 kMaximumHashed = 16 << 20;

} // namespace

FileStamp stampOf(const QString &file, const FileStamp &known)
{
    struct stat status;
    if (::stat(QFile::encodeName(file).constData(), &status) != 0)
        return {};
    FileStamp stamp;
    stamp.inode = status.st_ino;
    stamp.modifiedNanoseconds = qint64(status.st_mtim.tv_sec) * 1'000'000'000 + status.st_mtim.tv_nsec;
    stamp.sizeBytes = S_ISREG(status.st_mode) ? qint64(status.st_size) : 0;
    const bool isUntouched
        = stamp.inode == known.inode && stamp.modifiedNanoseconds == known.modifiedNanoseconds && stamp.sizeBytes == known.sizeBytes;
    if (isUntouched) {
        stamp.hash = known.hash;
    } else if (S_ISDIR(status.st_mode)) {
        // A folder is another one when an entry comes or goes.
        stamp.hash = QByteArray::number(stamp.modifiedNanoseconds);
    } else if (S_ISREG(status.st_mode)) {
        if (const auto content = readFile(file, kMaximumHashed))
            stamp.hash = QCryptographicHash::hash(*content, QCryptographicHash::Sha256);
    }
    return stamp;
}

FileWatch::FileWatch(QObject *parent)
    : QObject(parent)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelay);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &FileWatch::look);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &FileWatch::look);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        if (m_isLooking) {
            m_looksAgain = true;
            return;
        }
        m_isLooking = true;
        QtConcurrent::run(&FileWatch::stampsOf, m_known.keys(), m_known).then(this, [this, generation = m_generation](const Stamps &now) {
            compare(now, generation);
        });
    });
}

void FileWatch::setFiles(const QStringList &files)
{
    ++m_generation;
    m_isLooking = false;
    m_looksAgain = false;
    m_delay.stop();
    const Stamps before = std::exchange(m_known, {});
    for (const QString &file : files) {
        const auto known = before.constFind(file);
        m_known.insert(file, known == before.cend() ? stampOf(file) : *known);
    }
    arm();
    // A change of a file that stays may have been on its way.
    if (!before.isEmpty() && !files.isEmpty())
        look();
}

// The file may change between a look at it and the reading that follows, or after its writing: with the hash of what was really read or
// written, and no time that would spare the next look the content, nothing in between is taken as known.
void FileWatch::acknowledge(const QString &file, const QByteArray &content)
{
    const auto known = m_known.find(file);
    if (known == m_known.end())
        return;
    *known = {.inode = 0,
              .modifiedNanoseconds = 0,
              .sizeBytes = content.size(),
              .hash = QCryptographicHash::hash(content, QCryptographicHash::Sha256)};
    look();
}

void FileWatch::look()
{
    m_delay.start();
}

FileWatch::Stamps FileWatch::stampsOf(const QStringList &files, const Stamps &known)
{
    Stamps stamps;
    for (const QString &file : files)
        stamps.insert(file, stampOf(file, known.value(file)));
    return stamps;
}

void FileWatch::arm()
{
    QSet<QString> wanted;
    for (auto it = m_known.cbegin(); it != m_known.cend(); ++it) {
        if (it->sizeBytes >= 0)
            wanted.insert(it.key());
        // A folder that does not exist yet is seen coming by its parent.
        const QFileInfo folder(QFileInfo(it.key()).path());
        wanted.insert(folder.isDir() ? folder.filePath() : folder.path());
    }
    const QStringList present = m_watcher.files() + m_watcher.directories();
    QStringList old;
    for (const QString &path : present) {
        if (!wanted.remove(path))
            old.append(path);
    }
    if (!old.isEmpty())
        m_watcher.removePaths(old);
    if (!wanted.isEmpty())
        m_watcher.addPaths(wanted.values());
}

void FileWatch::compare(const Stamps &now, int generation)
{
    if (generation != m_generation)
        return;
    m_isLooking = false;
    QStringList different;
    for (auto it = now.cbegin(); it != now.cend(); ++it) {
        FileStamp &known = m_known[it.key()];
        const bool isSame = known.hash == it->hash && (known.sizeBytes < 0) == (it->sizeBytes < 0);
        known = *it;
        if (!isSame)
            different.append(it.key());
    }
    arm();
    if (std::exchange(m_looksAgain, false))
        m_delay.start();
    if (!different.isEmpty()) {
        different.sort();
        Q_EMIT changed(different);
    }
}

} // namespace slipway
