// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "mainwindow/example.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

bool copyFolder(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    const QDir source(from);
    for (const QFileInfo &entry : source.entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden)) {
        const QString target = to + u'/' + entry.fileName();
        if (entry.isDir() ? !copyFolder(entry.filePath(), target) : !QFile::copy(entry.filePath(), target))
            return false;
        if (entry.isFile())
            QFile::setPermissions(target, QFile::permissions(target) | QFile::WriteOwner | QFile::ReadOwner);
    }
    return true;
}

} // namespace

QString preparedExample()
{
    const QStringList places = {QCoreApplication::applicationDirPath() + u"/../share/slipway/example"_s, u"/usr/share/slipway/example"_s,
                                QStringLiteral(SLIPWAY_EXAMPLE)};
    for (const QString &place : places) {
        if (!QFileInfo::exists(place + u"/go.mod"_s))
            continue;
        const QString copy = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/example"_s;
        if (QFileInfo::exists(copy + u"/go.mod"_s) || copyFolder(place, copy))
            return copy;
        return place;
    }
    return {};
}

} // namespace slipway
