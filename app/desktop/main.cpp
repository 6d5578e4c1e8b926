// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "mainwindow/example.h"
#include "mainwindow/mainwindow.h"
#include "portrait.h"
#include "singleinstance.h"
#include "startreport.h"

#include "common/icons.h"
#include "common/theme.h"
#include "common/translator.h"
#include "settings/settings.h"
#include "workspace/workspace.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>

using namespace Qt::StringLiterals;

namespace {

struct Choices {
    QString path; ///< absolute; empty: none given
    QString screenshot; ///< file to save a picture to, then leave
    QString module; ///< to show why it has its version
    bool withRehearsal = false;
    bool reportsStart = false;
    bool withoutSharing = false; ///< a window of its own, even if another runs
    bool isExample = false; ///< open the project that comes with Slipway
};

Choices parse(const QApplication &app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"See, edit, build and release Go modules."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(u"PATH"_s, u"a folder, go.mod, any .mod file or go.work"_s, u"[PATH]"_s);
    const QCommandLineOption screenshot(u"screenshot"_s, u"Save a picture of the window when the project was read, then leave."_s,
                                        u"FILE"_s);
    const QCommandLineOption rehearse(u"rehearse"_s, u"With --screenshot: rehearse a release first (the folder must be trusted)."_s);
    const QCommandLineOption alone(u"new-instance"_s, u"Do not hand PATH to a Slipway that runs already."_s);
    const QCommandLineOption why(u"why"_s, u"Show why MODULE has its version."_s, u"MODULE"_s);
    const QCommandLineOption report(u"report-start"_s, u"Print how long the start took and the memory, then leave."_s);
    const QCommandLineOption example(u"example"_s, u"Open the example project that comes with Slipway."_s);
    parser.addOptions({screenshot, rehearse, why, alone, example, report});
    parser.process(app);
    const QStringList paths = parser.positionalArguments();
    return {.path = paths.isEmpty() ? QString() : QDir::current().absoluteFilePath(paths.first()),
            .screenshot = parser.value(screenshot),
            .module = parser.value(why),
            .withRehearsal = parser.isSet(rehearse),
            .reportsStart = parser.isSet(report),
            .withoutSharing = parser.isSet(alone) || parser.isSet(screenshot) || parser.isSet(report),
            .isExample = parser.isSet(example)};
}

void showWhenRead(slipway::Workspace &workspace, slipway::MainWindow &window, const QString &module)
{
    const auto show = [&workspace, &window, module] {
        if (workspace.analysis())
            window.showWhy(module);
    };
    QObject::connect(&workspace, &slipway::Workspace::analysisChanged, &window, show, Qt::SingleShotConnection);
}

} // namespace

int main(int argc, char **argv)
{
    using namespace slipway;
    QApplication::setApplicationName(u"slipway"_s);
    QApplication::setApplicationDisplayName(u"Slipway"_s);
    QApplication::setApplicationVersion(QStringLiteral(SLIPWAY_VERSION));
    QApplication::setDesktopFileName(u"org.slipway.Slipway"_s);
    QApplication app(argc, argv);
    const Choices choices = parse(app);

    auto settings = std::make_shared<SettingsStore>();
    Theme theme;
    LanguageSwitcher languages;
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<MainWindow> window;

    const auto openWindow = [&] {
        theme.setScheme(settings->value().colorScheme);
        languages.setLanguage(settings->value().language);
        app.setWindowIcon(applicationIcon());
        workspace = std::make_unique<Workspace>(settings);
        window = std::make_unique<MainWindow>(workspace.get(), &theme, &languages);
        if (!choices.module.isEmpty())
            showWhenRead(*workspace, *window, choices.module);
        window->show();
        if (choices.isExample)
            window->open(preparedExample());
        else if (!choices.path.isEmpty())
            window->open(choices.path);
        else if (choices.screenshot.isEmpty() && !choices.reportsStart)
            window->restoreSession();
        if (choices.reportsStart)
            new StartReport(window.get(), workspace.get(), window.get());
        if (!choices.screenshot.isEmpty())
            new Portrait(window.get(), workspace.get(), choices.screenshot, choices.withRehearsal, window.get());
    };

    SingleInstance instance;
    QObject::connect(&instance, &SingleInstance::isFirst, &app, openWindow);
    QObject::connect(&instance, &SingleInstance::handedOver, &app, [] { QCoreApplication::exit(0); });
    QObject::connect(&instance, &SingleInstance::pathReceived, &app, [&](const QString &path) {
        if (!window)
            return;
        window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
        window->raise();
        window->activateWindow();
        if (!path.isEmpty())
            window->open(path);
    });
    if (choices.withoutSharing)
        openWindow();
    else
        instance.start(choices.path);
    return app.exec();
}
