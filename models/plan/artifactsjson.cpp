// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "plan/artifactsjson.h"
#include "plan/texts.h"

#include "archive/checksum.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

/// The objects of an array, as they are written.
QList<QByteArray> itemsOf(const QByteArray &array)
{
    QList<QByteArray> items;
    int depth = 0;
    bool isInString = false;
    qsizetype start = -1;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const char c = array.at(i);
        if (isInString) {
            i += c == '\\';
            isInString = c != '"';
        } else if (c == '"') {
            isInString = true;
        } else if (c == '{' && depth++ == 0) {
            start = i;
        } else if (c == '}' && --depth == 0) {
            items.append(array.sliced(start, i + 1 - start));
        }
    }
    return items;
}

template<typename Number> Number numberAt(const QByteArray &bytes, qsizetype offset, bool isLittle)
{
    if (offset < 0 || offset + qsizetype(sizeof(Number)) > bytes.size())
        return 0;
    return isLittle ? qFromLittleEndian<Number>(bytes.constData() + offset) : qFromBigEndian<Number>(bytes.constData() + offset);
}

/// Whether an ELF file asks for an interpreter (a program header of type PT_INTERP). Source: elf(5).
bool hasInterpreter(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray head = file.read(64);
    if (head.size() < 52
        || !head.startsWith("\x7f"
                            "ELF"))
        return false;
    const bool is64 = head.at(4) == 2;
    const bool isLittle = head.at(5) == 1;
    const qint64 offset = is64 ? qint64(numberAt<quint64>(head, 32, isLittle)) : numberAt<quint32>(head, 28, isLittle);
    const int size = numberAt<quint16>(head, is64 ? 54 : 42, isLittle);
    const int count = numberAt<quint16>(head, is64 ? 56 : 44, isLittle);
    if (size < 32 || !file.seek(offset))
        return false;
    const QByteArray headers = file.read(qint64(size) * count);
    for (int i = 0; i < count; ++i) {
        if (numberAt<quint32>(headers, qsizetype(i) * size, isLittle) == 3)
            return true;
    }
    return false;
}

/// Replaces `"name":old` in an object; with no new text the member goes.
void replaceMember(QByteArray &item, const QByteArray &old, const QByteArray &by)
{
    const qsizetype at = item.lastIndexOf(old); // `extra` stands last
    if (at < 0)
        return;
    const bool hasComma = item.mid(at + old.size(), 1) == ",";
    item.replace(at, old.size() + (by.isEmpty() && hasComma ? 1 : 0), by);
}

Result<> fillSum(QByteArray &item, const QString &path, const QString &gap)
{
    const QString algorithm = gap.chopped(1);
    const Result<QByteArray> sum = fileChecksum(path, algorithm);
    if (!sum)
        return std::unexpected(sum.error());
    const QByteArray old = "\"Checksum\":\"" + gap.toUtf8() + '"';
    replaceMember(item, old, old.chopped(1) + *sum + '"');
    return {};
}

void fillLinking(QByteArray &item, const QJsonArray &programs)
{
    const qsizetype start = item.lastIndexOf("\"DynamicallyLinked\":[");
    const qsizetype end = item.indexOf(']', start);
    const bool isDynamic = std::ranges::any_of(programs, [](const QJsonValue &path) { return hasInterpreter(path.toString()); });
    replaceMember(item, item.sliced(start, end + 1 - start), isDynamic ? "\"DynamicallyLinked\":true" : QByteArray());
}

Result<QByteArray> finishedItem(QByteArray item, const QString &root)
{
    const QJsonObject object = QJsonDocument::fromJson(item).object();
    const QJsonObject extra = object["extra"_L1].toObject();
    const QString path = QDir(root).absoluteFilePath(object["path"_L1].toString());
    if (const QString gap = extra["Checksum"_L1].toString(); gap.endsWith(u':')) {
        if (const Result<> filled = fillSum(item, path, gap); !filled)
            return std::unexpected(filled.error());
    }
    if (extra["DynamicallyLinked"_L1].isArray())
        fillLinking(item, extra["DynamicallyLinked"_L1].toArray());
    if (extra.contains("Size"_L1)) {
        const QFileInfo file(path);
        if (!file.exists())
            return failure(ErrorKind::ToolFailed, path, tr("%1 is not there any more.").arg(path));
        replaceMember(item, "\"Size\":0", "\"Size\":" + QByteArray::number(file.size()));
    }
    return item;
}

} // namespace

Result<QByteArray> finishedArtifacts(const WriteArtifacts &action)
{
    QByteArray items;
    for (const QByteArray &item : itemsOf(action.templateJson)) {
        const Result<QByteArray> finished = finishedItem(item, action.root);
        if (!finished)
            return finished;
        items += (items.isEmpty() ? "" : ",") + *finished;
    }
    return '[' + items + ']';
}

} // namespace slipway
