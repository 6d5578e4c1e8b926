// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "settings/session.h"

#include "base/atomicfile.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

QString fileIn(const QString &folder)
{
    return folder + u"/session.json"_s;
}

} // namespace

Session readSession(const QString &folder)
{
    QFile file(fileIn(folder));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    // Base64, since go.mod may hold bytes that are no UTF-8 and must come back unchanged.
    return {object["project"_L1].toString(), QByteArray::fromBase64(object["unsavedText"_L1].toString().toLatin1())};
}

Result<> writeSession(const QString &folder, const Session &session)
{
    QDir().mkpath(folder);
    const QJsonObject object{{u"project"_s, session.project}, {u"unsavedText"_s, QString::fromLatin1(session.unsavedText.toBase64())}};
    return writeAtomically(fileIn(folder), QJsonDocument(object).toJson());
}

} // namespace slipway
