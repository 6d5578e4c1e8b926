// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "settings/trust.h"

#include "settings/jsonfile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

QJsonObject jsonOf(const FolderIdentity &folder)
{
    // As text: a number of JSON holds only 53 bits.
    return {{u"device"_s, QString::number(folder.device)},
            {u"inode"_s, QString::number(folder.inode)},
            {u"bornAt"_s, QString::number(folder.bornAtNanoseconds)},
            {u"remote"_s, folder.remoteUrl},
            {u"trustedAt"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODate)}};
}

FolderIdentity identityOf(const QString &path, const QJsonObject &object)
{
    return {path, object["device"_L1].toString().toULongLong(), object["inode"_L1].toString().toULongLong(),
            object["bornAt"_L1].toString().toLongLong(), object["remote"_L1].toString()};
}

bool isSameFolder(const FolderIdentity &a, const FolderIdentity &b)
{
    // The number of a device may change with a restart; a folder's birth does not.
    const bool isSameDevice = a.device == b.device || (a.bornAtNanoseconds != 0 && a.bornAtNanoseconds == b.bornAtNanoseconds);
    return a.inode == b.inode && isSameDevice && a.remoteUrl == b.remoteUrl;
}

} // namespace

FolderIdentity identifyFolder(const QString &folder, const QString &remoteUrl)
{
    const QString path = QFileInfo(folder).canonicalFilePath();
    struct statx status = {};
    if (path.isEmpty() || ::statx(AT_FDCWD, QFile::encodeName(path).constData(), 0, STATX_INO | STATX_BTIME, &status) != 0)
        return {};
    const bool knowsBirth = status.stx_mask & STATX_BTIME;
    return {path, quint64(makedev(status.stx_dev_major, status.stx_dev_minor)), quint64(status.stx_ino),
            knowsBirth ? qint64(status.stx_btime.tv_sec) * 1'000'000'000 + status.stx_btime.tv_nsec : 0, remoteUrl};
}

TrustStore::TrustStore(QString folder)
    : m_folder(folder.isEmpty() ? personalFolder() : std::move(folder))
{
}

QString TrustStore::filePath() const
{
    return m_folder + "/trust.json"_L1;
}

Trust TrustStore::trustOf(const FolderIdentity &folder) const
{
    if (folder.isNull())
        return Trust::Unknown;
    const QJsonValue entry = readJsonFile(filePath()).document["folders"_L1][folder.path];
    if (!entry.isObject())
        return Trust::Unknown;
    return isSameFolder(identityOf(folder.path, entry.toObject()), folder) ? Trust::Given : Trust::Outdated;
}

Result<> TrustStore::setTrusted(const FolderIdentity &folder, bool isTrusted)
{
    if (folder.isNull())
        return failure(ErrorKind::BadInput, folder.path, QCoreApplication::translate("Settings", "There is no such folder."));
    const JsonReading reading = readJsonFile(filePath());
    if (reading.isUnread)
        return std::unexpected(reading.error);
    QJsonObject document = reading.document;
    QJsonObject folders = document["folders"_L1].toObject();
    if (isTrusted)
        folders[folder.path] = jsonOf(folder);
    else
        folders.remove(folder.path);
    document["version"_L1] = 1;
    document["folders"_L1] = folders;
    return writeJsonFile(filePath(), document);
}

} // namespace slipway
