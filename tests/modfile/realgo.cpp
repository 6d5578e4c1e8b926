// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "realgo.h"

#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

bool hasGo()
{
    return !QStandardPaths::findExecutable(u"go"_s).isEmpty();
}

GoAnswer runGo(const QStringList &arguments, const QString &folder)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"GOENV"_s, u"off"_s);
    environment.insert(u"GOFLAGS"_s, QString());
    environment.insert(u"GOTOOLCHAIN"_s, u"local"_s);
    environment.insert(u"GOWORK"_s, u"off"_s);
    environment.insert(u"GO111MODULE"_s, u"on"_s);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder);
    process.start(u"go"_s, arguments);
    if (!process.waitForFinished(120'000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool writeFile(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}
