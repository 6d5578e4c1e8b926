// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/theme.h"
#include "common/translator.h"
#include "mainwindow/mainwindow.h"
#include "places/places.h"
#include "settings/settings.h"
#include "workspace/workspace.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace slipway {

/// A window on a copy of the example, with settings of its own.
struct Stage {
    QTemporaryDir folder;
    std::shared_ptr<SettingsStore> settings = std::make_shared<SettingsStore>(folder.filePath(QStringLiteral("settings")));
    Theme theme;
    LanguageSwitcher languages;
    Workspace workspace{settings};
    MainWindow window{&workspace, &theme, &languages};

    QString project() const { return folder.filePath(QStringLiteral("lighthouse")); }

    void speak(const QString &language)
    {
        Settings value = settings->value();
        value.language = language;
        QVERIFY(settings->setValue(value));
    }

    void copyExample() const
    {
        QProcess copy;
        copy.start(QStringLiteral("cp"), {QStringLiteral("-r"), sourceFile(QStringLiteral("resources/example")), project()});
        copy.waitForFinished();
    }
    bool openExample()
    {
        copyExample();
        window.show();
        window.open(project());
        return QTest::qWaitFor([this] { return workspace.state() == ProjectState::Ready && workspace.analysis(); }, 20000);
    }
    bool trustExample()
    {
        workspace.setTrusted(true);
        return QTest::qWaitFor([this] { return workspace.toolchain().isKnown(); }, 60000);
    }
    template<typename T> T *find(const QString &name) const { return window.findChild<T *>(name); }
};

} // namespace slipway
