// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "targets/buildchoices.h"
#include "targets/target.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QString>
#include <QStringList>

namespace slipway {

enum class ColorScheme { System, Light, Dark };

/// What is kept for one project folder.
struct ProjectSettings {
    QList<Target> targets; ///< chosen in the matrix; empty: never chosen, unless hasChosenNone
    bool hasChosenNone = false; ///< the person has cleared the whole matrix
    QString mainPackage; ///< empty: the first
    BuildChoices choices;
    bool operator==(const ProjectSettings &) const = default;
};

/// Everything a person can choose, as one value. Written as JSON, atomically.
struct Settings {
    QString language; ///< "en", "zh_CN"; empty: the system's
    ColorScheme colorScheme = ColorScheme::System;
    QString editorCommand; ///< "code -g {file}:{line}:{column}"; empty: the built-in viewer
    QStringList recentProjects; ///< newest first, at most 20
    QHash<QString, ProjectSettings> projects; ///< by absolute path of the main file
    QByteArray windowGeometry, windowState;
    bool operator==(const Settings &) const = default;
};

/// The settings in memory and on disk. A broken file is set aside as "settings.json.broken", never overwritten unread.
/// Keys of other versions are kept. What another process wrote since is kept too, unless both changed the same thing.
class SettingsStore : public QObject
{
    Q_OBJECT

public:
    /// `folder` is made when first written; empty: the person's configuration folder.
    explicit SettingsStore(QString folder = {}, QObject *parent = nullptr);

    const Settings &value() const { return m_value; }
    /// Keeps the value and writes it. Errors: ToolFailed with the path; the value counts all the same.
    Result<> setValue(const Settings &value);
    QString folder() const { return m_folder; }
    Error loadError() const { return m_loadError; } ///< detail empty: none

Q_SIGNALS:
    void changed();

private:
    QString filePath() const;

    QString m_folder;
    Settings m_value;
    QJsonObject m_document; ///< as last read or written, keys of other versions included
    Error m_loadError;
    bool m_isUnread = false; ///< the file is there but could not be read: it must not be written over
};

} // namespace slipway
