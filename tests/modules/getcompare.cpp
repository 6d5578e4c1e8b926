// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "getcompare.h"

#include "modfile/modfile.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <algorithm>

namespace slipway {

QList<ModuleVersion> wishesOf(const QStringList &arguments)
{
    QList<ModuleVersion> wishes;
    for (const QString &argument : arguments)
        wishes.append({argument.section(QLatin1Char('@'), 0, 0), argument.section(QLatin1Char('@'), 1)});
    return wishes;
}

QByteArray meaningOf(const QByteArray &text)
{
    const ModFile mod = parseModFile(text);
    QList<QByteArray> lines;
    for (const RequireLine &line : mod.require)
        lines.append(line.module.path + ' ' + line.module.version + (line.isIndirect ? " // indirect" : ""));
    std::ranges::sort(lines);
    return "go " + (mod.go ? mod.go->version : "none") + "\ntoolchain " + (mod.toolchain ? mod.toolchain->name : "none") + '\n'
        + lines.join('\n') + '\n';
}

QStringList conflictsIn(const QByteArray &words)
{
    QStringList lines;
    for (const QByteArray &line : words.split('\n')) {
        if (line.startsWith("go: ") && line.contains("requires ") && line.contains(", not "))
            lines.append(QString::fromUtf8(line));
    }
    lines.sort();
    return lines;
}

void GetComparison::compare(const QString &folder, const QByteArray &text, const QStringList &wishes)
{
    const QString copy = m_go.write(QStringLiteral("copy/copy.mod"), text);
    const GoFixture::Answer answer = m_go.go(QStringList{QStringLiteral("get"), QStringLiteral("-modfile=") + copy} + wishes, folder);
    AnalysisRequest request{folder + QStringLiteral("/go.mod"), text, m_go.cache()};
    request.localGo = m_goVersion;
    const auto ours = getModules(m_engine, request, wishesOf(wishes), m_versions);
    const QByteArray context
        = "\n--- go.mod\n" + text + "--- wishes\n" + wishes.join(QLatin1Char('\n')).toUtf8() + "\n--- go get says\n" + answer.errors;
    const QStringList conflicts = conflictsIn(answer.errors);
    if (answer.exitCode != 0 && conflicts.isEmpty()) {
        ++others;
        const bool isRefused = !ours || ours->isRefused();
        request.modText = isRefused ? QByteArray() : ours->text;
        const auto after = isRefused ? nullptr : m_engine.analyse(request).value_or(nullptr);
        QVERIFY2(isRefused || !after || !after->problems().isEmpty(), context.constData());
        return;
    }
    QVERIFY2(ours, (context + "--- ours\n" + (ours ? QByteArray() : ours.error().summary().toUtf8())).constData());
    QStringList mine;
    for (const GetConflict &conflict : ours->conflicts)
        mine.append(conflict.toGo());
    mine.sort();
    if (mine != conflicts)
        QFAIL((context + "--- ours\n" + mine.join(QLatin1Char('\n')).toUtf8()).constData());
    if (answer.exitCode != 0) {
        ++refusals;
        return;
    }
    ++answers;
    compareAnswers(request, *ours, copy, context);
}

void GetComparison::compareAnswers(AnalysisRequest request, const GetOutcome &ours, const QString &copy, const QByteArray &context)
{
    QFile file(copy);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray theirs = file.readAll();
    QVERIFY(ours.guessed.isEmpty());
    if (meaningOf(ours.text) != meaningOf(theirs))
        QFAIL((context + "--- go.mod of go get\n" + meaningOf(theirs) + "--- ours\n" + meaningOf(ours.text)).constData());
    const GoFixture::Answer list = m_go.go(
        {QStringLiteral("list"), QStringLiteral("-m"), QStringLiteral("-e"), QStringLiteral("-modfile=") + copy, QStringLiteral("all")},
        QFileInfo(request.modFile).path());
    request.modText = ours.text;
    const auto analysis = m_engine.analyse(request);
    QVERIFY(analysis);
    if (list.exitCode == 0 && (*analysis)->listText() != list.output)
        QFAIL((context + "--- go list -m all\n" + list.output + "--- ours\n" + (*analysis)->listText()).constData());
}

} // namespace slipway
