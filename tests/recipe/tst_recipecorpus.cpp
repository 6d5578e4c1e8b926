// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "recipe/effective.h"
#include "recipe/recipe.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

/// Real recipes, kept outside the tree: they belong to other people.
QString corpus()
{
    const QString folder = qEnvironmentVariable("SLIPWAY_CORPUS");
    return folder + u"/goreleaser"_s;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestRecipeCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!QDir(corpus()).exists())
            QSKIP("the folder of real recipes is not here (SLIPWAY_CORPUS)");
    }
    void reads_data();
    void reads();
    void survivesDamage_data() { reads_data(); }
    void survivesDamage();
};

void TestRecipeCorpus::reads_data()
{
    QTest::addColumn<QString>("path");
    for (const QFileInfo &file : QDir(corpus()).entryInfoList({u"*.yaml"_s, u"*.yml"_s}, QDir::Files, QDir::Name))
        QTest::newRow(qUtf8Printable(file.fileName())) << file.filePath();
}

/// Every diagnostic has a place inside the file, and what is read can be written and read again to the same.
void TestRecipeCorpus::reads()
{
    QFETCH(QString, path);
    const QByteArray text = contentOf(path);
    const QList<QByteArray> lines = text.split('\n');
    const RecipeReading reading = readRecipe(text, path, {u"example.org/project"_s, {}, {u"."_s}});
    for (const Diagnostic &diagnostic : reading.diagnostics) {
        const Location &place = diagnostic.location;
        QVERIFY2(place.line >= 1 && place.line <= lines.size(), qPrintable(diagnostic.message + u" at "_s + place.toString()));
        QVERIFY2(place.column >= 1 && place.column <= lines.at(place.line - 1).size() + 1,
                 qPrintable(diagnostic.message + u" at "_s + place.toString()));
        if (qEnvironmentVariableIsSet("SLIPWAY_SHOW"))
            qInfo().noquote() << (diagnostic.severity == DiagnosticSeverity::Error ? "ERROR" : "warning")
                              << QString::number(place.line) + u':' + QString::number(place.column) << diagnostic.message << "|"
                              << diagnostic.hint;
    }
    QVERIFY(!reading.recipe.builds.isEmpty());
    QVERIFY(!reading.recipe.archives.isEmpty());

    const QByteArray written = effectiveRecipe(reading.recipe);
    const RecipeReading again = readRecipe(written, u"written.yaml"_s, {u"example.org/project"_s, {}, {}});
    const bool hadErrors = std::ranges::contains(reading.diagnostics, DiagnosticSeverity::Error, &Diagnostic::severity);
    for (const Diagnostic &diagnostic : again.diagnostics)
        QVERIFY2(hadErrors || diagnostic.severity != DiagnosticSeverity::Error,
                 qPrintable(diagnostic.message + u" at "_s + diagnostic.location.toString()));
    for (qsizetype i = 0; i < again.recipe.builds.size(); ++i) // written, the matrix is a list of targets: the same ones, sorted
        QCOMPARE(QSet<QString>(again.recipe.builds.at(i).targets.begin(), again.recipe.builds.at(i).targets.end()),
                 QSet<QString>(reading.recipe.builds.at(i).targets.begin(), reading.recipe.builds.at(i).targets.end()));
    const QByteArray twice = effectiveRecipe(again.recipe);
    QCOMPARE(effectiveRecipe(readRecipe(twice, u"twice.yaml"_s, {}).recipe), twice);
}

/// Cut off anywhere, a recipe still gives diagnostics and nothing worse.
void TestRecipeCorpus::survivesDamage()
{
    QFETCH(QString, path);
    const QByteArray text = contentOf(path);
    const qsizetype step = std::max<qsizetype>(1, text.size() / 12);
    for (qsizetype size = step; size < text.size(); size += step) {
        const RecipeReading cut = readRecipe(text.first(size), path, {u"example.org/project"_s, {}, {}});
        QVERIFY(!cut.recipe.builds.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestRecipeCorpus)
#include "tst_recipecorpus.moc"
