// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "process/positions.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

/// A place is only believed in a file that one would open.
constexpr std::array<QByteArrayView, 24> kEndings = {
    ".go", ".c",   ".h", ".cc", ".cpp", ".cxx",  ".hpp", ".hh",   ".m",   ".mm",   ".s",    ".S",
    ".f",  ".f90", ".y", ".l",  ".mod", ".work", ".sum", ".yaml", ".yml", ".json", ".tmpl", ".proto",
};
constexpr std::array<QByteArrayView, 4> kNames = {"Makefile", "GNUmakefile", "makefile", "Dockerfile"};

constexpr qsizetype kLongestLine = 16 << 10; ///< nobody clicks behind that
constexpr qsizetype kMostDigits = 7;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool hasKnownName(QByteArrayView text)
{
    const auto ends = [text](QByteArrayView ending) { return text.size() > ending.size() && text.endsWith(ending); };
    const qsizetype slash = std::max(text.lastIndexOf('/'), text.lastIndexOf(' '));
    return std::ranges::any_of(kEndings, ends) || std::ranges::find(kNames, text.sliced(slash + 1)) != kNames.end();
}

/// A number after the ":" at `colon`; 0 if there is none. Moves `end` behind it.
int numberAfter(QByteArrayView line, qsizetype colon, qsizetype &end)
{
    qsizetype at = colon + 1;
    while (at < line.size() && isDigit(line[at]))
        ++at;
    if (colon >= line.size() || line[colon] != ':' || at == colon + 1 || at - colon - 1 > kMostDigits)
        return 0;
    const int number = line.sliced(colon + 1, at - colon - 1).toInt();
    if (number > 0)
        end = at;
    return number;
}

/// Where an absolute or dotted path begins behind a space: no folder's name ends with one.
qsizetype pathStart(QByteArrayView text)
{
    qsizetype start = -1;
    for (qsizetype space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) {
        const QByteArrayView rest = text.sliced(space + 1);
        const bool isDrive = rest.size() > 2 && rest[1] == ':' && (rest[2] == '\\' || rest[2] == '/');
        if (rest.startsWith("/") || rest.startsWith("./") || rest.startsWith("../") || isDrive)
            start = space + 1;
    }
    return start;
}

bool isBullet(QByteArrayView word)
{
    const QString text = QString::fromUtf8(word);
    return !word.startsWith('.') && !word.startsWith('/')
        && std::ranges::none_of(text, [](QChar c) { return c.isLetterOrNumber() || c == u'_'; });
}

/// Behind a time of day ("12:30:45 main.go") and signs that begin an item of a list.
qsizetype skipDecoration(QByteArrayView name)
{
    const qsizetype colon = name.lastIndexOf(':');
    qsizetype start = colon > 1 ? name.indexOf(' ', colon) + 1 : 0; // at 1 it ends the letter of a drive
    for (qsizetype space = name.indexOf(' ', start); space >= 0 && isBullet(name.sliced(start, space - start));
         space = name.indexOf(' ', start))
        start = space + 1;
    return start;
}

/// Where the name of the file begins: what other words stand before it is told by separators.
qsizetype fileStart(QByteArrayView before, bool isMessage)
{
    qsizetype start = 0;
    while (start < before.size() && (before[start] == ' ' || before[start] == '\t'))
        ++start;
    for (const QByteArrayView separator :
         {QByteArrayView(": "), QByteArrayView("\t"), QByteArrayView("file included from "), QByteArrayView(" from ")}) {
        const qsizetype at = before.lastIndexOf(separator);
        if (at >= 0)
            start = std::max(start, at + separator.size());
    }
    if (before.sliced(start).startsWith("from "))
        start += 5;
    for (const char quote : {'"', '\'', '`', '<', '[', '('}) {
        const qsizetype at = before.lastIndexOf(quote);
        const bool isOpening = at == start || (at > start && QByteArrayView(" ([=:\t").contains(before[at - 1]));
        const bool isClosed = quote == '(' && at >= 0 && before.indexOf(')', at) > 0; // "main (copy).go"
        if (isOpening && !isClosed)
            start = at + 1;
    }
    const qsizetype path = pathStart(before.sliced(start));
    if (path >= 0)
        return start + path;
    const QByteArrayView name = before.sliced(start);
    const bool isPath = name.startsWith("/") || name.startsWith("./") || name.startsWith("../");
    // In the midst of a sentence only the last word is the file; a message names it whole, spaces included.
    if (!isMessage && !isPath && name.contains(' '))
        return start + name.lastIndexOf(' ') + 1;
    return start + skipDecoration(name);
}

Position::Kind kindOf(QByteArrayView line, QByteArrayView before, QByteArrayView after)
{
    if (after.startsWith(" +0x") || (before.startsWith("\t") && after.isEmpty()))
        return Position::Kind::Frame;
    if (after.startsWith(": warning: "))
        return Position::Kind::Warning;
    if (after.startsWith(": note: ") || line.trimmed().startsWith("In file included from ") || before.trimmed() == "from")
        return Position::Kind::Note;
    if (before.startsWith("    ") && !after.isEmpty())
        return Position::Kind::Test;
    return Position::Kind::Error;
}

std::optional<Position> positionAt(QByteArrayView line, qsizetype colon)
{
    Position position;
    qsizetype end = colon;
    position.line = numberAfter(line, colon, end);
    if (position.line == 0 || !hasKnownName(line.first(colon)))
        return {};
    position.column = numberAfter(line, end, end);
    const QByteArrayView after = line.sliced(end);
    position.start = fileStart(line.first(colon), after.startsWith(":"));
    position.length = end - position.start;
    const QByteArrayView file = line.sliced(position.start, colon - position.start);
    if (!hasKnownName(QByteArray("/" + file.toByteArray())) || file.contains("://"))
        return {};
    position.file = QString::fromUtf8(file);
    position.kind = kindOf(line, line.first(position.start), after);
    if (position.kind != Position::Kind::Frame && after.startsWith(":"))
        position.message = QString::fromUtf8(after.sliced(1)).trimmed();
    return position;
}

/// The folder of a file printed with -trimpath: "module@version/x.go" or "import/path/x.go".
QString trimmedPath(const QString &file, const std::function<QString(const QString &)> &folderOf)
{
    const qsizetype slash = file.lastIndexOf(u'/');
    if (!folderOf || slash <= 0)
        return {};
    QString package = file.first(slash);
    const qsizetype at = package.indexOf(u'@');
    if (at >= 0) {
        const qsizetype end = package.indexOf(u'/', at);
        package.remove(at, (end < 0 ? package.size() : end) - at);
    }
    const QString folder = folderOf(package);
    return folder.isEmpty() ? QString() : folder + file.sliced(slash);
}

} // namespace

std::optional<Position> findPosition(QByteArrayView line)
{
    line = line.first(std::min(line.size(), kLongestLine));
    while (!line.isEmpty() && (line.back() == '\r' || line.back() == '\n'))
        line.chop(1);
    for (qsizetype colon = line.indexOf(':'); colon >= 0; colon = line.indexOf(':', colon + 1)) {
        if (colon + 1 < line.size() && isDigit(line[colon + 1])) {
            if (const auto position = positionAt(line, colon))
                return position;
        }
    }
    return {};
}

QString packageOfLine(QByteArrayView line)
{
    constexpr QByteArrayView kResults[] = {"FAIL\t", "ok  \t", "?   \t"};
    QByteArrayView rest;
    if (line.startsWith("# "))
        rest = line.sliced(2);
    for (const QByteArrayView result : kResults) {
        if (line.startsWith(result))
            rest = line.sliced(result.size());
    }
    if (rest.startsWith("[") && rest.trimmed().endsWith("]"))
        rest = rest.trimmed().sliced(1).chopped(1); // "# [import/path]", as vet prints it
    const auto end = std::ranges::find_if(rest, [](char c) { return c == ' ' || c == '\t' || c == '\r'; });
    const QByteArrayView package(rest.begin(), end);
    const QByteArrayView tail = QByteArrayView(end, rest.end()).trimmed();
    const bool isHeader = !line.startsWith("# ") || tail.isEmpty() || tail.startsWith("[");
    return isHeader ? QString::fromUtf8(package) : QString();
}

QString resolveFile(const Position &position, const QString &workingDirectory, const QString &package,
                    const std::function<QString(const QString &importPath)> &folderOf)
{
    const QString file = QDir::fromNativeSeparators(position.file);
    QStringList candidates{QDir(workingDirectory).absoluteFilePath(file)};
    const QString packageFolder = package.isEmpty() || !folderOf ? QString() : folderOf(package);
    if (!packageFolder.isEmpty())
        candidates += QDir(packageFolder).absoluteFilePath(file);
    candidates += trimmedPath(file, folderOf);
    // What looked like a name with spaces may have been words before one.
    for (qsizetype space = file.indexOf(u' '); space >= 0; space = file.indexOf(u' ', space + 1))
        candidates += QDir(workingDirectory).absoluteFilePath(file.sliced(space + 1));
    for (const QString &candidate : std::as_const(candidates)) {
        if (!candidate.isEmpty() && QFileInfo(candidate).isFile())
            return QDir::cleanPath(candidate);
    }
    return {};
}

} // namespace slipway
