// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "../items/fakeanalysis.h"

#include "common/theme.h"
#include "items/projectmodules.h"

#include <QDir>
#include <QTest>
#include <QWidget>

namespace slipway::test {

/// A project that has been read, without a file on disk.
inline ProjectModules readProject(const std::shared_ptr<const ModuleAnalysis> &analysis)
{
    ProjectModules project;
    project.state = ReadingState::Ready;
    project.isTrusted = true;
    project.modFile = QStringLiteral("/project/go.mod");
    project.analysis = analysis;
    return project;
}

/// A picture of the widget in the folder of SLIPWAY_SHOTS, for people to look at; nothing without that variable.
inline void shot(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("SLIPWAY_SHOTS");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    QTest::qWait(20);
    widget.grab().save(QDir(folder).filePath(name + QStringLiteral(".png")));
}

inline void showSized(QWidget &widget, const QSize &size)
{
    widget.resize(size);
    widget.show();
    QVERIFY(QTest::qWaitForWindowExposed(&widget));
}

template<typename Widget> Widget *named(QWidget &parent, const QString &name)
{
    auto *found = parent.findChild<Widget *>(name);
    if (!found)
        qFatal("there is no %s", qPrintable(name));
    return found;
}

} // namespace slipway::test
