// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0

#include "places/places.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// Rooms of `models` and their floors. A room includes its own floor or a lower one.
const QHash<QString, int> kFloors = {
    {u"base"_s, 0},     {u"modfile"_s, 1},    {u"modules"_s, 1},   {u"targets"_s, 1}, {u"recipe"_s, 1},   {u"sources"_s, 1},
    {u"layout"_s, 1},   {u"gotemplate"_s, 1}, {u"binary"_s, 1},    {u"process"_s, 2}, {u"git"_s, 2},      {u"archive"_s, 2},
    {u"settings"_s, 2}, {u"net"_s, 2},        {u"tools"_s, 3},     {u"history"_s, 3}, {u"evidence"_s, 3}, {u"doctor"_s, 3},
    {u"updates"_s, 4},  {u"audit"_s, 4},      {u"licences"_s, 4},  {u"sbom"_s, 4},    {u"plan"_s, 4},     {u"supply"_s, 4},
    {u"run"_s, 5},      {u"items"_s, 6},      {u"workspace"_s, 7},
};

/// Item models bind to what a workspace hands out, so this one door opens upwards on purpose.
const QSet<QPair<QString, QString>> kAllowedUpwards = {};

/// A library and the only rooms that may include it.
struct Door {
    QString pattern;
    QStringList rooms;
};
const QList<Door> kDoors = {
    {u"^git2"_s, {u"models/git"_s}},
    {u"^(QNetwork|QSsl|QHost|QTcp|QtNetwork)"_s, {u"models/net"_s}},
    {u"^archive(_entry)?\\.h"_s, {u"models/archive"_s}},
    {u"^libfyaml"_s, {u"models/recipe"_s}},
    {u"^re2/"_s, {u"models/recipe"_s, u"models/process"_s}},
    {u"^KSyntaxHighlighting"_s, {u"widgets/gomod"_s, u"widgets/viewer"_s, u"widgets/common"_s}},
    {u"^(QSettings|QSaveFile)$"_s, {}},
    {u"^QProcess$"_s, {}},
    {u"^QNetwork"_s, {u"models/net"_s}},
    {u"^spawn\\.h$"_s, {u"models/process"_s}},
};

struct Include {
    QString file; ///< relative to the sources
    int line;
    QString name; ///< as written
};

QStringList sources(const QStringList &folders)
{
    QStringList found;
    const QDir root(slipway::sourceFile());
    for (const QString &folder : folders) {
        QDirIterator each(root.filePath(folder), {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (each.hasNext())
            found.append(root.relativeFilePath(each.next()));
    }
    found.sort();
    return found;
}

QStringList linesOf(const QString &file)
{
    QFile source(slipway::sourceFile(file));
    return source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.readAll()).split(u'\n') : QStringList();
}

QList<Include> includesOf(const QString &file)
{
    static const QRegularExpression pattern(u"^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"_s);
    QList<Include> found;
    const QStringList lines = linesOf(file);
    for (int i = 0; i < lines.size(); ++i) {
        if (const auto match = pattern.match(lines[i]); match.hasMatch())
            found.append({file, i + 1, match.captured(1)});
    }
    return found;
}

QString place(const Include &include)
{
    return u"%1:%2 includes %3"_s.arg(include.file).arg(include.line).arg(include.name);
}

/// The source without comments and string literals, so that words in them do not count.
QString codeOf(const QString &line)
{
    static const QRegularExpression text(u"\"(\\\\.|[^\"\\\\])*\"|//.*$"_s);
    return QString(line).remove(text);
}

} // namespace

class tst_Architecture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modelsKnowNoWindow();
    void roomsLookDownOnly();
    void widgetsKnowNoSibling();
    void libraryHasItsDoor();
    void nothingWaits();
    void oneNameMeansOneType();
    void everyFolderHasItsReadme();
};

void tst_Architecture::modelsKnowNoWindow()
{
    static const QRegularExpression window(
        u"^(QtGui|QtWidgets|QWidget|QMainWindow|QDialog|QPainter|QIcon|QColor|QFont|QPalette|QGuiApplication|QApplication)\\b"_s);
    QStringList wrong;
    for (const QString &file : sources({u"models"_s}))
        for (const Include &include : includesOf(file))
            if (window.match(include.name).hasMatch())
                wrong.append(place(include));
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void tst_Architecture::roomsLookDownOnly()
{
    QStringList wrong;
    for (const QString &file : sources({u"models"_s})) {
        const QString room = file.section(u'/', 1, 1);
        if (!kFloors.contains(room)) {
            wrong.append(file + u": the room has no floor in this test"_s);
            continue;
        }
        for (const Include &include : includesOf(file)) {
            const QString other = include.name.section(u'/', 0, 0);
            if (!include.name.contains(u'/') || !kFloors.contains(other))
                continue;
            if (kFloors[other] > kFloors[room] && !kAllowedUpwards.contains({room, other}))
                wrong.append(place(include));
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void tst_Architecture::widgetsKnowNoSibling()
{
    const QSet<QString> shared = {u"common"_s, u"dialogs"_s, u"remedies"_s, u"viewer"_s};
    const QDir widgets(slipway::sourceFile(QStringLiteral("widgets")));
    const QStringList panels = widgets.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QStringList wrong;
    for (const QString &file : sources({u"widgets"_s, u"models"_s})) {
        const QString room = file.section(u'/', 1, 1);
        if (file.startsWith(u"widgets/mainwindow/"_s))
            continue;
        for (const Include &include : includesOf(file)) {
            const QString other = include.name.section(u'/', 0, 0);
            const bool isPanel = include.name.contains(u'/') && panels.contains(other) && !kFloors.contains(other);
            if (isPanel && (file.startsWith(u"models/"_s) || (other != room && !shared.contains(other))))
                wrong.append(place(include));
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void tst_Architecture::libraryHasItsDoor()
{
    QStringList wrong;
    for (const QString &file : sources({u"models"_s, u"widgets"_s, u"app"_s})) {
        const QString room = file.section(u'/', 0, 1);
        for (const Include &include : includesOf(file))
            for (const Door &door : kDoors)
                if (QRegularExpression(door.pattern).match(include.name).hasMatch() && !door.rooms.contains(room))
                    wrong.append(place(include));
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void tst_Architecture::nothingWaits()
{
    static const QRegularExpression wait(
        u"waitFor(Started|Finished|ReadyRead|BytesWritten|Done)|processEvents|\\bQThread::(m|u)?sleep|\\bQEventLoop\\b|(?<![.:\\w])system\\(|popen\\("_s);
    static const QRegularExpression nested(u"(->|\\.)exec\\(\\)"_s);
    QStringList wrong;
    for (const QString &file : sources({u"models"_s, u"widgets"_s, u"app"_s})) {
        const QStringList lines = linesOf(file);
        for (int i = 0; i < lines.size(); ++i) {
            const QString code = codeOf(lines[i]);
            // The last thing of all: no window is left, and what still reads must not outlive the program's constants.
            if (file == "models/workspace/background.cpp"_L1 && code.contains("waitForDone(kPatienceMilliseconds)"_L1))
                continue;
            const bool isMain = file.startsWith(u"app/"_s) && file.endsWith(u"main.cpp"_s);
            if (wait.match(code).hasMatch() || (nested.match(code).hasMatch() && !isMain))
                wrong.append(u"%1:%2: %3"_s.arg(file).arg(i + 1).arg(lines[i].trimmed()));
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

// Rooms are separate libraries in one program: two types of one name would be merged by the linker without a word.
void tst_Architecture::oneNameMeansOneType()
{
    static const QRegularExpression opened(u"^namespace ([\\w:]+) \\{"_s);
    static const QRegularExpression defined(u"^(?:class|struct|enum class)\\s+(\\w+)(?!::|[\\w;])[^;]*$"_s);
    QHash<QString, QString> homes;
    QStringList wrong;
    for (const QString &file : sources({u"models"_s, u"widgets"_s, u"app"_s, u"supervisor"_s})) {
        if (!file.endsWith(u".h"_s))
            continue;
        QString space;
        for (const QString &line : linesOf(file)) {
            if (const auto match = opened.match(line); match.hasMatch())
                space = match.captured(1);
            const auto match = defined.match(line);
            if (!match.hasMatch())
                continue;
            const QString name = space + u"::"_s + match.captured(1);
            if (homes.contains(name))
                wrong.append(u"%1 is defined in %2 and in %3"_s.arg(name, homes[name], file));
            homes.insert(name, file);
        }
    }
    QVERIFY(homes.size() > 100);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void tst_Architecture::everyFolderHasItsReadme()
{
    QStringList wrong;
    const QDir root(slipway::sourceFile());
    for (const QString &floor : {u"models"_s, u"widgets"_s, u"app"_s}) {
        for (const QString &room : QDir(root.filePath(floor)).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const QString readme = u"%1/%2/README.md"_s.arg(floor, room);
            const qsizetype lines = linesOf(readme).size();
            if (lines == 0 || lines > 16)
                wrong.append(u"%1 is %2"_s.arg(readme, lines == 0 ? u"missing"_s : u"longer than 15 lines"_s));
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

QTEST_GUILESS_MAIN(tst_Architecture)
#include "tst_architecture.moc"
