// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "run/runfolder.h"

#include "archive/checksum.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTimeZone>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

const QString kTimeFormat = u"yyyyMMdd-HHmmss-zzz"_s;

/// Newest first; only folders that makeRunFolder() made.
QStringList runsIn(const QString &parent)
{
    static const QRegularExpression pattern(u"^\\d{8}-\\d{6}-\\d{3}-"_s);
    QStringList names = QDir(parent).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name | QDir::Reversed);
    names.removeIf([](const QString &name) { return !pattern.match(name).hasMatch(); });
    return names;
}

/// Whether a process has the run's journal.
bool isAlive(const QString &runFolder)
{
    const int fd = ::open(QFile::encodeName(journalPath(runFolder)).constData(), O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return false;
    const bool isLocked = ::flock(fd, LOCK_SH | LOCK_NB) != 0;
    ::close(fd);
    return isLocked;
}

QString plainName(const QString &name)
{
    QString plain;
    for (const QChar c : name)
        plain += c.isLetterOrNumber() || c == u'.' || c == u'-' || c == u'_' ? c : u'-';
    return plain.left(80);
}

QString nameOf(const QDateTime &time, const QString &planName)
{
    return time.toString(kTimeFormat) + u'-' + plainName(planName);
}

/// Of a folder that nameOf() named.
QDateTime timeOf(const QString &name)
{
    QDateTime time = QDateTime::fromString(name.left(kTimeFormat.size()), kTimeFormat);
    time.setTimeZone(QTimeZone::UTC);
    return time;
}

} // namespace

Result<QString> makeRunFolder(const QString &parent, const QString &planName, int keep)
{
    const QStringList old = runsIn(parent);
    for (qsizetype i = std::max(0, keep - 1); i < old.size(); ++i)
        if (const QString folder = QDir(parent).filePath(old[i]); !isAlive(folder))
            QDir(folder).removeRecursively();

    const QDir folder(parent);
    if (!folder.mkpath(u"."_s))
        return failure(ErrorKind::ToolFailed, parent,
                       QCoreApplication::translate("RunFolder", "The folder for the logs of runs cannot be made."),
                       QCoreApplication::translate("RunFolder", "Check that there is space and that you may write there."), {parent, 0, 0});
    // Two runs may begin in the same millisecond, and a clock may be set back: names say the order, so each is later than the newest.
    QDateTime time = QDateTime::currentDateTimeUtc();
    if (!old.isEmpty())
        time = std::max(time, timeOf(old.first()).addMSecs(1));
    QString name = nameOf(time, planName);
    for (int attempts = 1; !folder.mkdir(name); ++attempts) {
        if (!folder.exists(name) || attempts > 1000)
            return failure(ErrorKind::ToolFailed, folder.filePath(name),
                           QCoreApplication::translate("RunFolder", "The folder of the run cannot be made."),
                           QCoreApplication::translate("RunFolder", "Check that there is space and that you may write there."),
                           {parent, 0, 0});
        time = time.addMSecs(1);
        name = nameOf(time, planName);
    }
    return folder.filePath(name);
}

QString journalPath(const QString &runFolder)
{
    return runFolder + u"/journal.jsonl"_s;
}

/// "build:linux/amd64" and "build-linux-amd64" must not share a file, so a short sum stands behind what people read.
QString logPath(const QString &runFolder, const StepId &id, int attempt)
{
    const QString sum = QString::number(crc32Of(id.toUtf8()), 36);
    const QString name = plainName(id) == id ? id : plainName(id) + u'~' + sum;
    return runFolder + u"/logs/"_s + name + (attempt > 1 ? u".%1.log"_s.arg(attempt) : u".log"_s);
}

QString historyPath(const QString &runFolder)
{
    return QFileInfo(runFolder).absolutePath() + u"/history.json"_s;
}

ResumableRun findResumable(const QString &parent, const QString &planName)
{
    for (const QString &name : runsIn(parent)) {
        const QString folder = QDir(parent).filePath(name);
        const Result<JournalContent> content = readJournal(journalPath(folder));
        if (!content || content->planName != planName)
            continue;
        if (content->isFinished || isAlive(folder))
            return {};
        return {folder, *content};
    }
    return {};
}

} // namespace slipway
