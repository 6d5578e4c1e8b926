// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "gofixture.h"
#include "modulefixture.h"

#include "modules/binaryinfo.h"
#include "modules/difference.h"
#include "modules/parsecache.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTest>

#include <array>
#include <fcntl.h>
#include <sys/stat.h>
#include <thread>

using namespace slipway;
using namespace Qt::StringLiterals;

/// What the engine remembers, in memory and between runs; where the module cache is; what binaries say.
class TestModuleEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parsedFilesAreUsedAgain();
    void changedFileIsReadAnew();
    void filesChangedAmongManyAreNoticed();
    void veryManyMissingModules();
    void severalSavesAddUp();
    void damagedCacheIsIgnored_data();
    void damagedCacheIsIgnored();
    void latestVersionIsRemembered();
    void damagedMemoryOfTheLatestIsIgnored_data();
    void damagedMemoryOfTheLatestIsIgnored();
    void nothingIsWrittenWithoutAFolder();
    void unwritableFolderIsAnError();
    void analysesOutliveTheEngine();
    void manyThreads();
    void whatIfReadsNothing();
    void overlayStandsForMembers();
    void moduleCacheFromTheEnvironment();
    void moduleCacheFromTheEnvironmentFile();
    void binaryTellsItsModules();
    void otherFilesAreNoBinaries();

private:
    static const char kMain[];
    static void fill(ModuleFixture &f);
    static QString list(ModuleEngine &engine, const AnalysisRequest &request)
    {
        const auto analysis = engine.analyse(request);
        return analysis ? listOf(**analysis) : analysis.error().summary();
    }
    /// A module whose latest version retracts the one in use, in a folder that has not changed since kLongAgo.
    static constexpr time_t kLongAgo = 1'700'000'000;
    static void fillRetracted(ModuleFixture &f);
    static void setFolderTime(ModuleFixture &f, time_t time);
    static QString retractions(ModuleEngine &engine, const AnalysisRequest &request);
    static QString cacheFile(const QString &folder)
    {
        const QStringList files = QDir(folder).entryList({u"*.parsed"_s}, QDir::Files);
        return files.size() == 1 ? folder + u'/' + files.first() : QString();
    }
};

const char TestModuleEngine::kMain[] = "module ex.t/m\ngo 1.20\nrequire ex.t/a v1.0.0\n";

void TestModuleEngine::fill(ModuleFixture &f)
{
    f.module(u"ex.t/a@v1.0.0"_s, "go 1.22.0\nrequire ex.t/B v1.0.0\nrequire gopkg.in/c.v2 v2.0.0\n");
    f.module(u"ex.t/B@v1.0.0"_s, "// no go line\n");
    f.write(u"go.mod"_s, kMain);
}

void TestModuleEngine::parsedFilesAreUsedAgain()
{
    ModuleFixture f;
    fill(f);
    const QString folder = f.path(u"parsed"_s);
    ModuleEngine first(folder);
    const auto before = first.analyse(f.request());
    QVERIFY(before && first.save());
    QVERIFY(!cacheFile(folder).isEmpty());
    // Same size, same time, other words: whoever reads the file would notice.
    const QByteArray name = QFile::encodeName(f.modFileOf(u"ex.t/a@v1.0.0"_s));
    struct stat status{};
    QCOMPARE(::stat(name.constData(), &status), 0);
    f.module(u"ex.t/a@v1.0.0"_s, "go 1.22.0\nrequire ex.t/Z v1.0.0\nrequire gopkg.in/c.v2 v2.0.0\n");
    const std::array times{status.st_atim, status.st_mtim};
    QCOMPARE(::utimensat(AT_FDCWD, name.constData(), times.data(), 0), 0);
    ModuleEngine second(folder);
    const auto after = second.analyse(f.request());
    QVERIFY(after);
    QCOMPARE((*after)->graphText(), (*before)->graphText());
    QCOMPARE((*after)->find(u"ex.t/a"_s)->goVersion, u"1.22.0"_s);
}

void TestModuleEngine::changedFileIsReadAnew()
{
    ModuleFixture f;
    fill(f);
    const QString folder = f.path(u"parsed"_s);
    ModuleEngine first(folder);
    QVERIFY(first.analyse(f.request()) && first.save());
    f.module(u"ex.t/a@v1.0.0"_s, "go 1.20\nrequire ex.t/other v1.0.0\n");
    ModuleEngine second(folder);
    QCOMPARE(list(second, f.request()), u"ex.t/a v1.0.0, ex.t/other v1.0.0"_s);
    QVERIFY(second.save());
    f.removeModule(u"ex.t/a@v1.0.0"_s);
    ModuleEngine third(folder);
    const auto gone = third.analyse(f.request());
    QVERIFY(gone);
    QCOMPARE((*gone)->missing(), QList{at(u"ex.t/a@v1.0.0"_s)});
}

/// Enough files for several threads; some of them changed, one is gone, one leads to others, and the rest is as it was kept.
void TestModuleEngine::filesChangedAmongManyAreNoticed()
{
    ModuleFixture f;
    constexpr int count = 300;
    const auto name = [](int i) { return u"ex.t/n%1@v1.0.0"_s.arg(i, 4, 10, QChar(u'0')); };
    const auto require = [](int i) { return u"require ex.t/n%1 v1.0.0\n"_s.arg(i, 4, 10, QChar(u'0')).toUtf8(); };
    for (int i = 0; i < count; ++i)
        f.module(name(i),
                 "go 1.16\n"
                     + (3 * i + 1 < count ? require(3 * i + 1) + require(qMin(3 * i + 2, count - 1)) + require(qMin(3 * i + 3, count - 1))
                                          : QByteArray()));
    f.write(u"go.mod"_s, "module ex.t/m\ngo 1.16\n" + require(0));
    const QString folder = f.path(u"parsed"_s);
    ModuleEngine first(folder);
    const auto before = first.analyse(f.request());
    QVERIFY(before && first.save());
    QCOMPARE((*before)->modules().size(), count + 1);
    f.module(name(5), "go 1.16\nrequire ex.t/new v1.0.0\n"); // what only it asked for is no longer there
    f.module(u"ex.t/new@v1.0.0"_s, "go 1.16\nrequire ex.t/n0002 v1.5.0\n");
    f.module(u"ex.t/n0002@v1.5.0"_s, "go 1.16\n");
    f.removeModule(name(201));
    f.module(name(299), "no go.mod\n");
    ModuleEngine fresh{QString()};
    const auto expected = fresh.analyse(f.request());
    QVERIFY(expected);
    QCOMPARE((*expected)->missing(), QList{at(name(201))});
    for (int round = 0; round < 2; ++round) {
        ModuleEngine again(folder);
        for (int question = 0; question < 2; ++question) {
            const auto after = again.analyse(f.request());
            QVERIFY(after);
            QCOMPARE((*after)->graphText(), (*expected)->graphText());
            QCOMPARE((*after)->listText(), (*expected)->listText());
            QCOMPARE((*after)->missing(), (*expected)->missing());
            QCOMPARE((*after)->problems().size(), (*expected)->problems().size());
        }
        QVERIFY(again.save());
    }
}

/// Each problem has its line, and finding it does not walk over all the others.
void TestModuleEngine::veryManyMissingModules()
{
    ModuleFixture f;
    constexpr int count = 50'000;
    QByteArray text = "module ex.t/m\ngo 1.20\nrequire (\n";
    for (int i = 0; i < count; ++i)
        text += "\tex.t/missing/n" + QByteArray::number(i) + " v1.0.0\n";
    f.write(u"go.mod"_s, text + ")\n");
    ModuleEngine engine{QString()};
    const auto analysis = engine.analyse(f.request());
    QVERIFY(analysis);
    QCOMPARE((*analysis)->missing().size(), count);
    const QList<Error> &problems = (*analysis)->problems();
    QCOMPARE(problems.size(), count);
    QSet<int> lines;
    for (const Error &problem : problems) {
        QVERIFY(problem.subject == u"ex.t/missing/n%1@v1.0.0"_s.arg(problem.location.line - 4));
        lines.insert(problem.location.line);
    }
    QCOMPARE(lines.size(), count);
    QCOMPARE((*analysis)->modules().size(), count + 1);
}

void TestModuleEngine::severalSavesAddUp()
{
    ModuleFixture f;
    fill(f);
    const QString folder = f.path(u"parsed"_s);
    ModuleEngine engine(folder);
    QVERIFY(engine.analyse(f.request()) && engine.save());
    const qint64 size = QFileInfo(cacheFile(folder)).size();
    QVERIFY(engine.save()); // nothing new
    QCOMPARE(QFileInfo(cacheFile(folder)).size(), size);
    f.module(u"ex.t/d@v1.0.0"_s, "require ex.t/e v1.0.0\n");
    f.module(u"ex.t/e@v1.0.0"_s);
    f.write(u"go.mod"_s, "module ex.t/m\ngo 1.20\nrequire ex.t/d v1.0.0\n");
    QVERIFY(engine.analyse(f.request()) && engine.save());
    QVERIFY(QFileInfo(cacheFile(folder)).size() > size);
    ModuleEngine other(folder);
    QCOMPARE(list(other, f.request()), u"ex.t/d v1.0.0, ex.t/e v1.0.0"_s);
    f.write(u"go.mod"_s, kMain);
    QCOMPARE(list(other, f.request()), u"ex.t/B v1.0.0, ex.t/a v1.0.0, gopkg.in/c.v2 v2.0.0"_s);
}

void TestModuleEngine::damagedCacheIsIgnored_data()
{
    QTest::addColumn<int>("cut"); // bytes that are left; -1: all, -2: all but one
    QTest::addColumn<int>("flip"); // byte that is changed; negative: none
    QTest::newRow("empty") << 0 << -1;
    QTest::newRow("cut in the header") << 20 << -1;
    QTest::newRow("nothing but the header") << int(sizeof(ParseCache::Header)) << -1;
    QTest::newRow("cut behind it") << 100 << -1;
    QTest::newRow("the end is missing") << -2 << -1;
    QTest::newRow("another format") << -1 << 0;
    QTest::newRow("another version") << -1 << 7;
    QTest::newRow("another byte order") << -1 << 8;
    for (int flip = 12; flip < int(sizeof(ParseCache::Header)); flip += 4)
        QTest::addRow("the header is wrong at %d", flip) << -1 << flip;
    for (int flip = int(sizeof(ParseCache::Header)); flip < 350; flip += 9)
        QTest::addRow("the content is wrong at %d", flip) << -1 << flip;
}

void TestModuleEngine::damagedCacheIsIgnored()
{
    QFETCH(int, cut);
    QFETCH(int, flip);
    ModuleFixture f;
    fill(f);
    const QString folder = f.path(u"parsed"_s);
    ModuleEngine engine(folder);
    const QString good = list(engine, f.request());
    QVERIFY(engine.save());
    QFile file(cacheFile(folder));
    QVERIFY(file.open(QIODevice::ReadWrite));
    if (cut != -1)
        QVERIFY(file.resize(cut >= 0 ? cut : file.size() - 1));
    if (flip >= 0) {
        file.seek(flip);
        char byte = 0;
        QVERIFY(file.getChar(&byte));
        file.seek(flip);
        QVERIFY(file.putChar(char(byte ^ 0x55)));
    }
    file.close();
    ModuleEngine other(folder);
    QCOMPARE(list(other, f.request()), good);
    QVERIFY(other.save()); // and is made good again
    ModuleEngine third(folder);
    QCOMPARE(list(third, f.request()), good);
}

void TestModuleEngine::fillRetracted(ModuleFixture &f)
{
    f.module(u"ex.t/r@v1.0.0"_s, "go 1.20\n");
    f.module(u"ex.t/r@v1.1.0"_s, "go 1.20\nretract v1.0.0 // broken\n");
    f.module(u"ex.t/s@v1.0.0"_s, "go 1.20\n");
    f.write(u"go.mod"_s, "module ex.t/m\ngo 1.20\nrequire ex.t/r v1.0.0\nrequire ex.t/s v1.0.0\n");
    setFolderTime(f, kLongAgo);
}

void TestModuleEngine::setFolderTime(ModuleFixture &f, time_t time)
{
    const std::array times{timespec{time, 0}, timespec{time, 0}};
    for (const QString &module : {u"ex.t/r@v1.0.0"_s, u"ex.t/s@v1.0.0"_s}) {
        const QByteArray folder = QFile::encodeName(QFileInfo(f.modFileOf(module)).path());
        QCOMPARE(::utimensat(AT_FDCWD, folder.constData(), times.data(), 0), 0);
    }
}

QString TestModuleEngine::retractions(ModuleEngine &engine, const AnalysisRequest &request)
{
    QStringList titles;
    const auto analysis = engine.analyse(request);
    for (const Conflict &conflict : (*analysis)->conflicts()) {
        if (conflict.kind == u"C6"_s)
            titles += conflict.detail;
    }
    return titles.join(u'\n');
}

void TestModuleEngine::latestVersionIsRemembered()
{
    ModuleFixture f;
    fillRetracted(f);
    const QString folder = f.path(u"parsed"_s);
    ModuleEngine first(folder);
    const QString said = retractions(first, f.request());
    QCOMPARE(said, u"Their reason: broken. Known from v1.1.0."_s);
    QVERIFY(first.save());
    const QStringList files = QDir(folder).entryList({u"*.latest"_s}, QDir::Files);
    QCOMPARE(files.size(), 1);
    QFile file(folder + u'/' + files.first());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray kept = file.readAll();
    QVERIFY(kept.contains("ex.t/s ") && kept.contains(" silent v1.0.0\n") && kept.contains(" - v1.1.0\n"));
    // A version that takes it back, in a folder that says it is as before: whoever looked into it would notice.
    f.module(u"ex.t/r@v1.2.0"_s, "go 1.20\n");
    setFolderTime(f, kLongAgo);
    ModuleEngine second(folder);
    QCOMPARE(retractions(second, f.request()), said);
    setFolderTime(f, kLongAgo + 1);
    for (int i = 0; i < 2; ++i) {
        ModuleEngine other(folder);
        QCOMPARE(retractions(other, f.request()), QString());
        QVERIFY(other.save());
    }
}

void TestModuleEngine::damagedMemoryOfTheLatestIsIgnored_data()
{
    QTest::addColumn<int>("cut");
    QTest::addColumn<int>("flip");
    QTest::newRow("empty") << 0 << -1;
    QTest::newRow("cut in the first line") << 10 << -1;
    QTest::newRow("cut behind it") << 60 << -1;
    for (int flip = 0; flip < 80; flip += 3)
        QTest::addRow("wrong at %d", flip) << -1 << flip;
}

void TestModuleEngine::damagedMemoryOfTheLatestIsIgnored()
{
    QFETCH(int, cut);
    QFETCH(int, flip);
    ModuleFixture f;
    fillRetracted(f);
    const QString folder = f.path(u"parsed"_s);
    ModuleEngine engine(folder);
    const QString said = retractions(engine, f.request());
    QVERIFY(engine.save());
    QFile file(folder + u'/' + QDir(folder).entryList({u"*.latest"_s}, QDir::Files).value(0));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    if (flip >= 0)
        bytes[flip] = char(bytes[flip] ^ 1);
    file.resize(0);
    file.seek(0);
    file.write(cut >= 0 ? bytes.first(cut) : bytes);
    file.close();
    ModuleEngine other(folder);
    QCOMPARE(retractions(other, f.request()), said);
    QVERIFY(other.save());
    ModuleEngine third(folder);
    QCOMPARE(retractions(third, f.request()), said);
}

void TestModuleEngine::nothingIsWrittenWithoutAFolder()
{
    ModuleFixture f;
    fill(f);
    ModuleEngine engine{QString()};
    QVERIFY(engine.analyse(f.request()));
    QVERIFY(engine.save());
}

void TestModuleEngine::unwritableFolderIsAnError()
{
    ModuleFixture f;
    fill(f);
    f.write(u"file"_s, "not a folder");
    ModuleEngine engine(f.path(u"file/below"_s));
    QVERIFY(engine.analyse(f.request())); // the answer is there all the same
    const Result<> saved = engine.save();
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, ErrorKind::ToolFailed);
}

void TestModuleEngine::analysesOutliveTheEngine()
{
    ModuleFixture f;
    fill(f);
    std::shared_ptr<const ModuleAnalysis> analysis;
    {
        ModuleEngine engine{QString()};
        analysis = *engine.analyse(f.request());
    }
    QCOMPARE(listOf(*analysis), u"ex.t/B v1.0.0, ex.t/a v1.0.0, gopkg.in/c.v2 v2.0.0"_s);
    QVERIFY(analysis->pinEffect(u"ex.t/a"_s).holds());
}

void TestModuleEngine::manyThreads()
{
    ModuleFixture f;
    fill(f);
    for (int i = 0; i < 40; ++i)
        f.module(u"ex.t/n%1@v1.0.0"_s.arg(i), u"require ex.t/n%1 v1.0.0\nrequire ex.t/a v1.0.0\n"_s.arg(i + 1).toUtf8());
    ModuleEngine engine{QString()};
    std::vector<QString> results(8);
    {
        std::vector<std::jthread> threads;
        for (size_t i = 0; i < results.size(); ++i) {
            threads.emplace_back([&, i] {
                for (int round = 0; round < 20; ++round) {
                    AnalysisRequest request = f.request();
                    request.modText = "module ex.t/m\ngo 1.16\nrequire ex.t/n" + QByteArray::number((int(i) + round) % 40) + " v1.0.0\n";
                    const auto analysis = engine.analyse(request);
                    // Reading one's own analysis while others make theirs.
                    results[i] = listOf(**analysis) + QString::number((*analysis)->conflicts().size());
                }
            });
        }
    }
    for (size_t i = 0; i < results.size(); ++i) {
        AnalysisRequest request = f.request();
        request.modText = "module ex.t/m\ngo 1.16\nrequire ex.t/n" + QByteArray::number((int(i) + 19) % 40) + " v1.0.0\n";
        const auto alone = ModuleEngine{QString()}.analyse(request);
        QCOMPARE(results[i], listOf(**alone) + QString::number((*alone)->conflicts().size()));
    }
}

void TestModuleEngine::whatIfReadsNothing()
{
    ModuleFixture f;
    fill(f);
    ModuleEngine engine{QString()};
    QVERIFY(engine.analyse(f.request()));
    f.module(u"ex.t/a@v1.0.0"_s, "require ex.t/unseen v1.0.0\n"); // the cache is immutable: nobody looks again
    AnalysisRequest request = f.request();
    request.modText = "module ex.t/m\ngo 1.20\nrequire ex.t/a v1.0.0\nrequire ex.t/B v1.0.0\n";
    QCOMPARE(list(engine, request), u"ex.t/B v1.0.0, ex.t/a v1.0.0, gopkg.in/c.v2 v2.0.0"_s);
    engine.forget();
    QCOMPARE(list(engine, request), u"ex.t/B v1.0.0, ex.t/a v1.0.0, ex.t/unseen v1.0.0"_s);
}

void TestModuleEngine::overlayStandsForMembers()
{
    ModuleFixture f;
    f.module(u"ex.t/c@v1.0.0"_s);
    f.module(u"ex.t/c@v1.1.0"_s);
    const QString one = f.write(u"one/go.mod"_s, "module ex.t/one\ngo 1.20\nrequire ex.t/c v1.0.0\n");
    f.write(u"go.work"_s, "go 1.20\nuse ./one\n");
    AnalysisRequest request = f.request(u"go.work"_s);
    ModuleEngine engine{QString()};
    QCOMPARE(list(engine, request), u"ex.t/c v1.0.0"_s);
    request.overlay.insert(one, "module ex.t/one\ngo 1.20\nrequire ex.t/c v1.1.0\n");
    QCOMPARE(list(engine, request), u"ex.t/c v1.1.0"_s);
}

namespace {

/// Puts environment variables back when the test is over.
class Environment
{
public:
    ~Environment()
    {
        for (const auto &[key, value] : std::as_const(m_old))
            value.isNull() ? qunsetenv(key.constData()) : qputenv(key.constData(), value);
    }
    void set(const QByteArray &key, const QByteArray &value)
    {
        m_old.append({key, qgetenv(key.constData())});
        value.isNull() ? qunsetenv(key.constData()) : qputenv(key.constData(), value);
    }

private:
    QList<std::pair<QByteArray, QByteArray>> m_old;
};

} // namespace

void TestModuleEngine::moduleCacheFromTheEnvironment()
{
    Environment environment;
    environment.set("GOENV", "off");
    environment.set("GOMODCACHE", "/data/mod");
    QCOMPARE(defaultModuleCache(), u"/data/mod"_s);
    environment.set("GOMODCACHE", {});
    environment.set("GOPATH", "/data/go:/other");
    QCOMPARE(defaultModuleCache(), u"/data/go/pkg/mod"_s);
    environment.set("GOPATH", {});
    QCOMPARE(defaultModuleCache(), QDir::homePath() + u"/go/pkg/mod"_s);
}

void TestModuleEngine::moduleCacheFromTheEnvironmentFile()
{
    ModuleFixture f;
    Environment environment;
    environment.set("GOMODCACHE", {});
    environment.set("GOPATH", {});
    environment.set("GOENV", f.write(u"env"_s, "GOFLAGS=-mod=mod\nGOPATH=/from/file\n").toUtf8());
    QCOMPARE(defaultModuleCache(), u"/from/file/pkg/mod"_s);
    f.write(u"env"_s, "GOMODCACHE=/mod/from/file\nGOPATH=/from/file\n");
    QCOMPARE(defaultModuleCache(), u"/mod/from/file"_s);
    environment.set("GOMODCACHE", "/wins");
    QCOMPARE(defaultModuleCache(), u"/wins"_s);
}

void TestModuleEngine::binaryTellsItsModules()
{
    if (!GoFixture::isThere())
        QSKIP("there is no go to build with");
    GoFixture go;
    go.write(u"main/go.mod"_s, "module ex.t/m\n\ngo 1.20\n\nrequire ex.t/dep v1.2.0\n\nreplace ex.t/dep => ../dep\n");
    go.write(u"main/main.go"_s, "package main\n\nimport \"ex.t/dep\"\n\nfunc main() { println(dep.Name) }\n");
    go.write(u"dep/go.mod"_s, "module ex.t/dep\n\ngo 1.20\n");
    go.write(u"dep/dep.go"_s, "package dep\n\nconst Name = \"x\"\n");
    const GoFixture::Answer built = go.go({u"build"_s, u"-ldflags=-s -w"_s, u"-o"_s, go.path(u"program"_s), u"."_s}, go.path(u"main"_s));
    QVERIFY2(built.exitCode == 0, built.errors.constData());
    const Result<BinaryInfo> info = readBinaryInfo(go.path(u"program"_s));
    QVERIFY2(info, qPrintable(info ? QString() : info.error().detail));
    QVERIFY(info->goVersion.startsWith(u"go1."_s));
    QCOMPARE(info->package, u"ex.t/m"_s);
    QCOMPARE(info->dependencies, (QList<LinkedModule>{{at(u"ex.t/dep@v1.2.0"_s), ModuleVersion{u"../dep"_s, u"(devel)"_s}}}));
    QVERIFY(info->settings.contains(u"GOOS"_s));

    const AnalysisRequest request{go.path(u"main/go.mod"_s), {}, go.cache()};
    QCOMPARE(findDrift(**analyse(request), *info, go.path(u"program"_s)), QList<Conflict>());
    go.write(u"main/go.mod"_s, "module ex.t/m\n\ngo 1.20\n\nrequire ex.t/dep v1.3.0\n");
    const QList<Conflict> drift = findDrift(**analyse(request), *info, go.path(u"program"_s));
    QCOMPARE(drift.size(), 1);
    QCOMPARE(drift[0].kind, u"C12"_s);
    QVERIFY2(drift[0].title.contains(u"ex.t/dep@v1.3.0"_s), qPrintable(drift[0].title));
}

void TestModuleEngine::otherFilesAreNoBinaries()
{
    ModuleFixture f;
    QVERIFY(!readBinaryInfo(f.write(u"empty"_s, {})));
    QVERIFY(!readBinaryInfo(f.path(u"none"_s)));
    QByteArray bytes = "\xff Go buildinf:\x08\x02";
    bytes += QByteArray(16, '\0') + QByteArray(9, '\xff'); // a length that never ends
    const Result<BinaryInfo> info = readBinaryInfo(f.write(u"hostile"_s, bytes));
    QVERIFY(!info);
    QCOMPARE(info.error().kind, ErrorKind::BadInput);
}

QTEST_GUILESS_MAIN(TestModuleEngine)
#include "tst_moduleengine.moc"
