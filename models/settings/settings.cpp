// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "settings/settings.h"

#include "settings/jsonfile.h"
#include "settings/settingsjson.h"

namespace slipway {

using namespace Qt::StringLiterals;

SettingsStore::SettingsStore(QString folder, QObject *parent)
    : QObject(parent)
    , m_folder(folder.isEmpty() ? personalFolder() : std::move(folder))
{
    const JsonReading reading = readJsonFile(filePath());
    m_document = reading.document;
    m_loadError = reading.error;
    m_isUnread = reading.isUnread;
    m_value = settingsFromJson(m_document);
}

QString SettingsStore::filePath() const
{
    return m_folder + "/settings.json"_L1;
}

Result<> SettingsStore::setValue(const Settings &value)
{
    if (value == m_value)
        return {};
    if (m_isUnread) {
        m_value = value;
        Q_EMIT changed();
        return std::unexpected(m_loadError);
    }
    // Another window or a command line may have written since: their changes stay, ours go on top.
    const JsonReading reading = readJsonFile(filePath());
    const QJsonObject document = withChanges(reading.isUnread ? m_document : reading.document, m_value, value);
    const Result<> written = reading.isUnread ? std::unexpected(reading.error) : writeJsonFile(filePath(), document);
    m_document = document;
    m_value = settingsFromJson(document);
    Q_EMIT changed();
    return written;
}

} // namespace slipway
