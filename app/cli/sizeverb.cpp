// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "clisession.h"

#include "binary/binarysize.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

QString shown(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString shownGrowth(qint64 bytes)
{
    return bytes == 0 ? shown(0) : (bytes > 0 ? u"+"_s : u"-"_s) + shown(qAbs(bytes));
}

QString share(qint64 bytes, qint64 of)
{
    return QLocale().toString(of ? 100.0 * double(bytes) / double(of) : 0.0, 'f', 1) + u" %"_s;
}

QString titleOf(const SizedModule &module)
{
    const ModuleVersion &code = module.module.replacement.value_or(module.module.module);
    QString title = nameOf(module);
    if (module.module.replacement)
        title += u' ' + module.module.module.version + u" => "_s + code.path;
    return code.version.isEmpty() ? title : title + u' ' + code.version;
}

/// Lines of figures, aligned on the right, and a name.
void printTable(Output &out, const QList<QStringList> &rows)
{
    QList<qsizetype> widths(rows.isEmpty() ? 0 : rows.first().size(), 0);
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = qMax(widths[i], cellsOf(row[i]));
    }
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype i = 0; i + 1 < row.size(); ++i)
            line += QString(widths[i] - cellsOf(row[i]), u' ') + row[i] + u"  "_s;
        out.line(&row == &rows.first() ? out.inked(Ink::Faint, line + row.last()) : line + row.last());
    }
}

QString described(const BinarySize &size)
{
    return Cli::tr("%1: %2, %3 for %4, %5, %6")
        .arg(size.file, shown(size.fileBytes), nameOf(size.format), size.architectures.join(u' '),
             size.info.goVersion.isEmpty() ? Cli::tr("unknown Go") : size.info.goVersion,
             size.info.package.isEmpty() ? Cli::tr("unknown command") : size.info.package);
}

QJsonObject toJson(const SizeParts &parts)
{
    return {{"bytes"_L1, parts.total()}, {"code"_L1, parts.code}, {"tables"_L1, parts.tables}, {"data"_L1, parts.data}};
}

void recordBinary(Output &out, const BinarySize &size)
{
    out.record("binary"_L1,
               {{"file"_L1, size.file},
                {"bytes"_L1, size.fileBytes},
                {"format"_L1, nameOf(size.format)},
                {"architectures"_L1, QJsonArray::fromStringList(size.architectures)},
                {"go"_L1, size.info.goVersion},
                {"command"_L1, size.info.package},
                {"symbols"_L1, size.hasSymbols},
                {"debug"_L1, size.hasDebug}});
}

void recordSize(Output &out, const BinarySize &size, SizeLevel level)
{
    recordBinary(out, size);
    for (const SizedModule &module : size.modules) {
        QJsonObject json = toJson(module.parts);
        json.insert("origin"_L1, keyOf(module.origin));
        json.insert("module"_L1, module.module.module.path);
        json.insert("version"_L1, module.module.module.version);
        if (module.module.replacement)
            json.insert("replacement"_L1,
                        QJsonObject{{"path"_L1, module.module.replacement->path}, {"version"_L1, module.module.replacement->version}});
        if (level == SizeLevel::Module) {
            out.record("moduleSize"_L1, json);
            continue;
        }
        for (const SizedPackage &package : module.packages) {
            const QJsonObject parts = toJson(package.parts);
            for (auto part = parts.begin(); part != parts.end(); ++part)
                json.insert(part.key(), part.value());
            json.insert("package"_L1, package.path);
            out.record("packageSize"_L1, json);
        }
    }
    for (const SizedRest &rest : size.rest) {
        QJsonObject sections;
        for (const auto &[name, bytes] : rest.sections)
            sections.insert(name, bytes);
        out.record("restSize"_L1, {{"part"_L1, keyOf(rest.kind)}, {"bytes"_L1, rest.bytes}, {"sections"_L1, sections}});
    }
}

void printSize(Output &out, const BinarySize &size, SizeLevel level)
{
    struct Line {
        QString name;
        SizeParts parts;
        bool isRest = false;
    };
    QList<Line> lines;
    for (const SizedModule &module : size.modules) {
        if (level == SizeLevel::Module)
            lines.append({titleOf(module), module.parts});
        for (const SizedPackage &package : module.packages) {
            if (level == SizeLevel::Package)
                lines.append({package.path.isEmpty() ? nameOf(module.origin) : package.path, package.parts});
        }
    }
    for (const SizedRest &rest : size.rest)
        lines.append({nameOf(rest.kind), {0, 0, rest.bytes}, true});
    std::ranges::stable_sort(lines, std::greater(), [](const Line &line) { return line.parts.total(); });
    QList<QStringList> rows{{Cli::tr("Size"), Cli::tr("Share"), Cli::tr("Code"), Cli::tr("Tables"), Cli::tr("Data"),
                             level == SizeLevel::Module ? Cli::tr("Module") : Cli::tr("Package")}};
    for (const Line &line : std::as_const(lines)) {
        const auto part = [&](qint64 bytes) { return line.isRest || !bytes ? QString() : shown(bytes); };
        rows.append({shown(line.parts.total()), share(line.parts.total(), size.fileBytes), part(line.parts.code), part(line.parts.tables),
                     part(line.parts.data), line.name});
    }
    out.line(out.inked(Ink::Strong, described(size)));
    printTable(out, rows);
}

QString nameOf(const SizeChange &change)
{
    if (change.rest)
        return slipway::nameOf(*change.rest);
    const QString name = change.path.isEmpty() ? slipway::nameOf(change.origin) : change.path;
    if (change.before.isEmpty() && change.after.isEmpty())
        return name;
    if (change.before == change.after)
        return name + u' ' + change.after;
    return name + u' ' + (change.before.isEmpty() ? u"–"_s : change.before) + u" → "_s + (change.after.isEmpty() ? u"–"_s : change.after);
}

void recordDifference(Output &out, const BinarySize &before, const BinarySize &after, const QList<SizeChange> &changes)
{
    recordBinary(out, before);
    recordBinary(out, after);
    for (const SizeChange &change : changes) {
        QJsonObject json{{"path"_L1, change.path},
                         {"bytesBefore"_L1, change.bytesBefore},
                         {"bytesAfter"_L1, change.bytesAfter},
                         {"growth"_L1, change.growth()}};
        if (change.rest) {
            json.insert("part"_L1, keyOf(*change.rest));
        } else {
            json.insert("origin"_L1, keyOf(change.origin));
            json.insert("before"_L1, change.before);
            json.insert("after"_L1, change.after);
        }
        out.record("sizeChange"_L1, json);
    }
}

void printDifference(Output &out, const BinarySize &before, const BinarySize &after, const QList<SizeChange> &changes)
{
    out.line(described(before));
    out.line(described(after));
    if (changes.isEmpty())
        return out.remark(Cli::tr("Both weigh the same in every part."));
    QList<QStringList> rows{{Cli::tr("Growth"), Cli::tr("Before"), Cli::tr("After"), Cli::tr("What")}};
    for (const SizeChange &change : changes)
        rows.append({shownGrowth(change.growth()), shown(change.bytesBefore), shown(change.bytesAfter), nameOf(change)});
    rows.append(
        {shownGrowth(after.fileBytes - before.fileBytes), shown(before.fileBytes), shown(after.fileBytes), Cli::tr("The whole file")});
    printTable(out, rows);
}

} // namespace

int runSize(CliSession &session)
{
    Output &out = session.out;
    const QStringList &files = session.call.arguments;
    if (files.isEmpty())
        return out.fail({ErrorKind::BadInput, u"size"_s, Cli::tr("Which program?"), Cli::tr("Usage: slipway size BINARY [OTHER]"), {}});
    if (session.call.has("show-commands")) {
        for (const QString &file : files)
            out.line(u"go tool nm -size -sort size %1"_s.arg(file));
        return 0;
    }
    const SizeLevel level = session.call.value("by") == u"package" ? SizeLevel::Package : SizeLevel::Module;
    QList<BinarySize> sizes;
    for (const QString &file : files) {
        auto size = readBinarySize(file);
        if (!size)
            return out.fail(size.error());
        sizes.append(std::move(*size));
    }
    if (sizes.size() == 1) {
        out.isJson() ? recordSize(out, sizes.first(), level) : printSize(out, sizes.first(), level);
        return 0;
    }
    const QList<SizeChange> changes = sizeDifference(sizes.first(), sizes.last(), level);
    out.isJson() ? recordDifference(out, sizes.first(), sizes.last(), changes) : printDifference(out, sizes.first(), sizes.last(), changes);
    return 0;
}

} // namespace slipway
