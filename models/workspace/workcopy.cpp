// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/workcopy.h"

#include "base/atomicfile.h"
#include "modfile/edits.h"
#include "modfile/workfile.h"

#include <QDir>
#include <QFileInfo>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

QByteArray absolute(const QDir &folder, const QByteArray &path)
{
    return QDir::cleanPath(folder.absoluteFilePath(QString::fromUtf8(path))).toUtf8();
}

} // namespace

Result<QByteArray> workTextFor(const QByteArray &text, const QString &folder)
{
    const WorkFile work = parseWorkFile(text);
    if (!work.isValid())
        return std::unexpected(toError(work.errors, folder + "/go.work"_L1));
    const QDir start(folder);
    QList<ModEdit> edits;
    for (const UseLine &use : work.use)
        edits << dropUse(use.path) << useFolder(absolute(start, use.path));
    for (const ReplaceLine &line : work.replace) {
        if (line.replacement.version.isEmpty())
            edits << replaceModule(line.old, {absolute(start, line.replacement.path), {}});
    }
    return editWorkFile(text, edits);
}

QString WorkCopy::of(const QString &workFile)
{
    const QString folder = QFileInfo(workFile).absolutePath();
    const Result<QByteArray> text = readFile(workFile, 1 << 20);
    if (!text || QFileInfo::exists(folder + "/vendor/modules.txt"_L1))
        return workFile;
    const QByteArray sums = readFile(workFile + ".sum"_L1).value_or(QByteArray());
    const QString copy = m_folder ? m_folder->filePath(u"go.work"_s) : QString();
    if (m_folder && *text == m_text && sums == m_sums)
        return copy;
    auto fresh = std::make_unique<QTemporaryDir>();
    const QString file = fresh->filePath(u"go.work"_s);
    const auto written
        = workTextFor(*text, folder).and_then([&](const QByteArray &moved) { return writeAtomically(file, moved, Durability::Crash); });
    if (!fresh->isValid() || !written || !writeAtomically(file + ".sum"_L1, sums, Durability::Crash))
        return workFile;
    m_folder = std::move(fresh);
    m_text = *text;
    m_sums = sums;
    return file;
}

SumFile readSums(const QStringList &files)
{
    QByteArray text;
    for (const QString &file : files) {
        text += readFile(file).value_or(QByteArray());
        if (!text.isEmpty() && !text.endsWith('\n'))
            text += '\n';
    }
    return parseSumFile(text);
}

} // namespace slipway
