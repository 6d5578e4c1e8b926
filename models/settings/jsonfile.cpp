// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "settings/jsonfile.h"

#include "base/atomicfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QStandardPaths>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

/// Where the broken file went; empty if it could not be moved.
QString setAside(const QString &path)
{
    for (int number = 1; number <= 100; ++number) {
        const QString aside = path + ".broken"_L1 + (number == 1 ? QString() : u'-' + QString::number(number));
        if (QFile::exists(aside))
            continue;
        return QFile::rename(path, aside) ? aside : QString();
    }
    return {};
}

JsonReading brokenReading(const QString &path, const QString &words)
{
    JsonReading reading;
    const QString aside = setAside(path);
    reading.isUnread = aside.isEmpty();
    const QString hint = aside.isEmpty()
        ? QCoreApplication::translate("Settings", "Repair or remove the file; until then nothing is written to it.")
        : QCoreApplication::translate("Settings", "It was set aside as %1, and the defaults are used.").arg(aside);
    reading.error = Error{ErrorKind::BadInput, path, words, hint, {path, 0, 0}};
    return reading;
}

} // namespace

JsonReading readJsonFile(const QString &path)
{
    JsonReading reading;
    if (!QFileInfo::exists(path))
        return reading;
    const Result<QByteArray> text = readFile(path);
    if (!text) {
        reading.error = text.error();
        reading.isUnread = true;
        return reading;
    }
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(*text, &parseError);
    if (parseError.error != QJsonParseError::NoError)
        return brokenReading(path, parseError.errorString());
    if (!document.isObject())
        return brokenReading(path, QCoreApplication::translate("Settings", "The file does not hold a JSON object."));
    reading.document = document.object();
    return reading;
}

Result<> writeJsonFile(const QString &path, const QJsonObject &document)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder))
        return failure(ErrorKind::ToolFailed, folder, QCoreApplication::translate("Settings", "The folder cannot be made."));
    return writeAtomically(path, QJsonDocument(document).toJson());
}

QString personalFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + "/slipway"_L1;
}

} // namespace slipway
