// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "getcompare.h"

#include "modfile/edits.h"
#include "modfile/modulepath.h"
#include "modfile/semver.h"
#include "places/places.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

/// What-ifs over real programs: the build list after edits of every kind against `go list -modfile -m all`, and wishes against
/// `go get -modfile`. For the latter the modules of the program are published once more, without packages, at a proxy of files,
/// so that `go get` decides by modules alone.
/// SLIPWAY_WHATIFS=20 makes so many of each a program (3 without it); SLIPWAY_PARITY=all takes every program of
/// data/programs.tsv; SLIPWAY_PARITY_CACHE names a module cache to keep.
class TestRealWhatIfs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void program_data();
    void program();
    void cleanupTestCase();

private:
    QByteArray goMod(const QString &module, const QString &version) const;
    void compareEdit(const QString &folder, const QByteArray &text);
    QByteArray edited(const QByteArray &text);
    QStringList wishes(const QByteArray &text, const ModuleAnalysis &analysis);
    QStringList versionsOf(const QString &path) const;
    void publishEverything();
    template<typename List> const auto &pick(const List &list) { return list[m_random.bounded(int(list.size()))]; }

    std::unique_ptr<GoFixture> m_real; ///< asks the configured proxy
    std::unique_ptr<GoFixture> m_plain; ///< the same modules without packages
    std::unique_ptr<ModuleEngine> m_engine;
    QString m_cache;
    QString m_go;
    QSet<QString> m_published;
    QRandomGenerator m_random;
    int m_count = 3;
    int m_edits = 0;
    int m_unreadable = 0; ///< edits after which go itself cannot read the graph
    int m_answers = 0, m_refusals = 0, m_others = 0;
};

void TestRealWhatIfs::initTestCase()
{
    if (!GoFixture::isThere())
        QSKIP("there is no go to compare with");
    if (qEnvironmentVariableIsSet("SLIPWAY_WHATIFS"))
        m_count = qEnvironmentVariableIntValue("SLIPWAY_WHATIFS");
    m_real = std::make_unique<GoFixture>();
    m_plain = std::make_unique<GoFixture>();
    m_cache = qEnvironmentVariable("SLIPWAY_PARITY_CACHE", m_real->cache());
    m_real->setEnvironment(u"GOMODCACHE"_s, m_cache);
    m_real->useProxy(configuredProxy());
    m_real->write(u"empty/go.mod"_s, "module ex.t/empty\n");
    m_engine = std::make_unique<ModuleEngine>(QString());
    m_go = QString::fromUtf8(m_real->go({u"env"_s, u"GOVERSION"_s}, m_real->path({})).output.trimmed().sliced(2));
}

void TestRealWhatIfs::program_data()
{
    QTest::addColumn<QString>("module");
    QTest::addColumn<QString>("version");
    QFile file(sourceFile(QStringLiteral("tests/modules/data/programs.tsv")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    file.readLine();
    while (!file.atEnd()) {
        const QStringList fields = QString::fromUtf8(file.readLine().trimmed()).split(u'\t');
        if (fields.value(2) == "regular"_L1 || qEnvironmentVariable("SLIPWAY_PARITY") == "all"_L1)
            QTest::addRow("%s@%s", qPrintable(fields[0]), qPrintable(fields[1])) << fields[0] << fields[1];
    }
}

QByteArray TestRealWhatIfs::goMod(const QString &module, const QString &version) const
{
    const GoFixture::Answer answer = m_real->go({u"list"_s, u"-m"_s, u"-json"_s, module + u'@' + version}, m_real->path(u"empty"_s));
    QFile file(QJsonDocument::fromJson(answer.output).object().value("GoMod"_L1).toString());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList TestRealWhatIfs::versionsOf(const QString &path) const
{
    return cachedVersionList(m_cache, path).versions;
}

/// Raised, lowered, dropped, doubled, excluded, replaced, another go line: several at once.
QByteArray TestRealWhatIfs::edited(const QByteArray &text)
{
    const QList<RequireLine> lines = parseModFile(text).require;
    QList<ModEdit> edits;
    QByteArray appended;
    for (int i = 1 + m_random.bounded(5); i > 0 && !lines.isEmpty(); --i) {
        const RequireLine &line = pick(lines);
        const QStringList versions = versionsOf(QString::fromUtf8(line.module.path));
        const QByteArray version = versions.isEmpty() ? line.module.version : pick(versions).toUtf8();
        const int kind = m_random.bounded(100);
        if (kind < 20)
            edits.append(dropRequire(line.module.path));
        else if (kind < 60)
            edits.append(requireModule(line.module.path, version));
        else if (kind < 70)
            appended += "\nrequire " + line.module.path + ' ' + version + '\n';
        else if (kind < 80)
            edits.append(excludeModule(line.module.path, version));
        else if (kind < 92)
            edits.append(replaceModule({line.module.path, m_random.bounded(2) ? version : QByteArray()}, {line.module.path, version}));
        else
            edits.append(setGoVersion(pick(QList<QByteArray>{"1.16", "1.17", "1.21", "1.24.0"})));
    }
    const Result<QByteArray> result = editModFile(text, edits);
    return result ? *result + appended : text;
}

void TestRealWhatIfs::compareEdit(const QString &folder, const QByteArray &text)
{
    const QString copy = m_real->write(u"copy/copy.mod"_s, text);
    const GoFixture::Answer list = m_real->go({u"list"_s, u"-m"_s, u"-e"_s, u"-modfile="_s + copy, u"all"_s}, folder);
    AnalysisRequest request{folder + u"/go.mod"_s, text, m_cache};
    request.localGo = m_go;
    const auto analysis = m_engine->analyse(request);
    if (list.exitCode != 0 || (analysis && !(*analysis)->problems().isEmpty())) {
        ++m_unreadable;
        return;
    }
    QVERIFY2(analysis, qPrintable(analysis ? QString() : analysis.error().summary()));
    if ((*analysis)->listText() != list.output)
        QFAIL(("\n--- go.mod\n" + text + "--- go list -m all\n" + list.output + "--- ours\n" + (*analysis)->listText()).constData());
    ++m_edits;
}

/// Everything that the module cache has, as modules without packages.
void TestRealWhatIfs::publishEverything()
{
    QMap<QString, QStringList> tags;
    const QString root = m_cache + u"/cache/download/"_s;
    QDirIterator files(root, {u"*.mod"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString name = files.next().sliced(root.size()).chopped(4);
        const qsizetype cut = name.indexOf(u"/@v/"_s);
        if (cut < 0)
            continue;
        const QString path = QString::fromUtf8(unescapedFromCache(name.first(cut).toUtf8()));
        const QString version = QString::fromUtf8(unescapedFromCache(name.sliced(cut + 4).toUtf8()));
        if (!isPseudoVersion(version.toUtf8()))
            tags[path].append(version);
        if (m_published.contains(path + u'@' + version))
            continue;
        m_published.insert(path + u'@' + version);
        QFile file(files.filePath());
        if (file.open(QIODevice::ReadOnly))
            m_plain->publish(path, version, file.readAll());
    }
    for (auto tag = tags.cbegin(); tag != tags.cend(); ++tag)
        m_plain->publishList(tag.key(), tag.value());
}

QStringList TestRealWhatIfs::wishes(const QByteArray &text, const ModuleAnalysis &analysis)
{
    QStringList paths;
    for (const RequireLine &line : parseModFile(text).require)
        paths.append(QString::fromUtf8(line.module.path));
    QStringList wishes;
    for (int i = 1 + m_random.bounded(3); i > 0 && !paths.isEmpty(); --i) {
        const QString path = m_random.bounded(100) < 25 ? pick(analysis.modules()).path : pick(paths);
        const QStringList versions = versionsOf(path);
        const bool isNamed = std::ranges::any_of(wishes, [&path](const QString &wish) { return wish.startsWith(path + u'@'); });
        if (isNamed || path == analysis.mainPath() || versions.isEmpty())
            continue;
        wishes.append(path + u'@' + (m_random.bounded(100) < 20 ? u"none"_s : pick(versions)));
    }
    return wishes;
}

void TestRealWhatIfs::program()
{
    QFETCH(QString, module);
    QFETCH(QString, version);
    const QByteArray text = goMod(module, version);
    if (text.isEmpty())
        QSKIP("cannot be had");
    if (parseModFile(text).replace.size() > 0 && text.contains("=> ."))
        QSKIP("replaces modules by folders that a published module does not have");
    m_random.seed(quint32(qHash(module, 7)));
    const QString name = QString(module).replace(u'/', u'_');
    m_real->write(name + u"/go.mod"_s, text);
    m_plain->write(name + u"/go.mod"_s, text);
    const QString folder = m_real->path(name);
    compareEdit(folder, text);
    for (int i = 0; i < m_count && !QTest::currentTestFailed(); ++i)
        compareEdit(folder, edited(text));
    if (QTest::currentTestFailed())
        return;
    const auto analysis = m_engine->analyse({folder + u"/go.mod"_s, text, m_cache});
    QVERIFY(analysis);
    publishEverything();
    ModuleEngine engine{QString()};
    GetComparison comparison(*m_plain, engine, m_go, [this](const QString &path) { return VersionList{versionsOf(path), true}; });
    for (int i = 0; i < m_count && !QTest::currentTestFailed(); ++i) {
        if (const QStringList arguments = wishes(text, **analysis); !arguments.isEmpty())
            comparison.compare(m_plain->path(name), text, arguments);
    }
    m_answers += comparison.answers;
    m_refusals += comparison.refusals;
    m_others += comparison.others;
}

void TestRealWhatIfs::cleanupTestCase()
{
    qInfo("edits: %d build lists were equal, %d could not be read by go; go get: %d answers and %d refusals were equal, %d stopped for "
          "other reasons",
          m_edits, m_unreadable, m_answers, m_refusals, m_others);
}

QTEST_GUILESS_MAIN(TestRealWhatIfs)
#include "tst_realwhatifs.moc"
