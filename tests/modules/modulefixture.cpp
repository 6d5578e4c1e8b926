// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modulefixture.h"

#include "modfile/modulepath.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

namespace slipway {

ModuleFixture::ModuleFixture()
    : m_engine(QString())
{
    QDir().mkpath(path({}));
}

ModuleVersion at(const QString &text)
{
    return {text.section(QLatin1Char('@'), 0, 0), text.section(QLatin1Char('@'), 1)};
}

QString ModuleFixture::modFileOf(const QString &text) const
{
    const ModuleVersion module = at(text);
    return QStringLiteral("%1/cache/download/%2/@v/%3.mod")
        .arg(cache(), QString::fromUtf8(escapedForCache(module.path.toUtf8())),
             QString::fromUtf8(escapedForCache(module.version.toUtf8())));
}

void ModuleFixture::module(const QString &text, const QByteArray &content)
{
    const QString name = modFileOf(text);
    QDir().mkpath(QFileInfo(name).path());
    QFile file(name);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(name));
    if (!content.startsWith("module ") && !content.contains("\nmodule "))
        file.write("module " + at(text).path.toUtf8() + "\n\n");
    file.write(content);
}

void ModuleFixture::removeModule(const QString &text)
{
    QVERIFY(QFile::remove(modFileOf(text)));
}

QString ModuleFixture::write(const QString &name, const QByteArray &text)
{
    QDir().mkpath(QFileInfo(path(name)).path());
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(path(name)));
    file.write(text);
    return path(name);
}

std::shared_ptr<const ModuleAnalysis> ModuleFixture::analyse(const QString &file)
{
    const auto analysis = m_engine.analyse(request(file));
    if (!analysis)
        qFatal("%s", qPrintable(analysis.error().summary()));
    return *analysis;
}

std::shared_ptr<const ModuleAnalysis> ModuleFixture::project(const QByteArray &goMod)
{
    write(QStringLiteral("go.mod"), goMod);
    return analyse();
}

QString listOf(const ModuleAnalysis &analysis)
{
    QStringList list;
    for (const ModuleInfo &module : analysis.modules()) {
        if (!module.isMain)
            list.append(module.path + QLatin1Char(' ') + module.selected);
    }
    return list.join(QStringLiteral(", "));
}

QStringList kindsOf(const ModuleAnalysis &analysis, const QString &kind)
{
    QStringList kinds;
    for (const Conflict &conflict : analysis.conflicts()) {
        if (kind.isEmpty() || conflict.kind == kind)
            kinds.append(conflict.kind + QLatin1Char(' ') + conflict.path);
    }
    return kinds;
}

} // namespace slipway
