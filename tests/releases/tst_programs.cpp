// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/stage.h"
#include "made.h"
#include "places/places.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

/// The main job on real programs: opened, looked at, built for two targets, released; and every byte compared with go's own.
/// Fetching and compiling them takes minutes; what is in the caches already is used.
class TestPrograms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void mainJob_data();
    void mainJob();

private:
    bool fetch(const QString &module);
    Ended go(const QStringList &arguments, const QMap<QString, QString> &variables = {}) const;
    void modulesAreGos();
    void windowOpens();
    void buildsAreGos(const QString &package);
    void releaseIsGos();
    void rebuilt(const QString &line, const QString &binary);

    std::unique_ptr<Stage> m_stage;
    QProcessEnvironment m_environment;
};

namespace {

const QStringList kTargets{u"linux/amd64"_s, u"windows/amd64"_s};

QString goSetting(const QString &name)
{
    return QString::fromUtf8(runProgram(u"go"_s, {u"env"_s, name}, u"/"_s, QProcessEnvironment::systemEnvironment()).output).trimmed();
}

/// The first line in which the texts differ.
QByteArray firstDifference(const QByteArray &ours, const QByteArray &theirs)
{
    const QList<QByteArray> a = ours.split('\n'), b = theirs.split('\n');
    for (qsizetype i = 0; i < std::max(a.size(), b.size()); ++i) {
        if (a.value(i) != b.value(i))
            return "ours: " + a.value(i) + "\ngo's: " + b.value(i);
    }
    return {};
}

} // namespace

void TestPrograms::initTestCase()
{
    if (!Stage::hasGo())
        QSKIP("there is no go on this machine");
}

void TestPrograms::mainJob_data()
{
    QTest::addColumn<QString>("package");
    // A counter of lines, a linter, a terminal program, a task runner, a static site generator without a recipe.
    QTest::newRow("github.com/boyter/scc/v3@v3.5.0") << u"."_s;
    QTest::newRow("github.com/mgechev/revive@v1.12.0") << u"."_s;
    QTest::newRow("github.com/junegunn/fzf@v0.67.0") << u"."_s;
    QTest::newRow("github.com/go-task/task/v3@v3.44.0") << u"./cmd/task"_s;
    QTest::newRow("github.com/gohugoio/hugo@v0.152.2") << u"."_s;
}

Ended TestPrograms::go(const QStringList &arguments, const QMap<QString, QString> &variables) const
{
    QProcessEnvironment environment = m_environment;
    for (const auto &[name, value] : variables.asKeyValueRange())
        environment.insert(name, value);
    return runProgram(u"go"_s, arguments, m_stage->project(), environment);
}

/// Puts the module's files into the project folder, as a repository with its version as tag.
bool TestPrograms::fetch(const QString &module)
{
    m_stage = std::make_unique<Stage>();
    m_environment = m_stage->environment();
    for (const QString &name : {u"GOPROXY"_s, u"GOMODCACHE"_s, u"GOSUMDB"_s, u"GOCACHE"_s})
        m_environment.insert(name, goSetting(name));
    m_environment.insert(u"GOFLAGS"_s, QString());
    m_environment.remove(u"GOWORK"_s);
    m_environment.insert(u"SOURCE_DATE_EPOCH"_s, u"1767225600"_s);
    m_environment.insert(u"GIT_CONFIG_GLOBAL"_s, u"/dev/null"_s);
    const Ended got = go({u"mod"_s, u"download"_s, u"-json"_s, module});
    const qsizetype start = got.output.indexOf('{');
    const QString folder = QJsonDocument::fromJson(got.output.sliced(std::max<qsizetype>(0, start))).object()["Dir"_L1].toString();
    if (folder.isEmpty())
        return false;
    runProgram(u"sh"_s, {u"-c"_s, u"cp -r \"$1/.\" . && chmod -R u+w ."_s, u"sh"_s, folder}, m_stage->project(), m_environment);
    return makeCommit(m_stage->project(), module.section(u'@', 1)) && go({u"mod"_s, u"download"_s}).exitCode == 0;
}

void TestPrograms::mainJob()
{
    QFETCH(QString, package);
    if (!fetch(QString::fromLatin1(QTest::currentDataTag())))
        QSKIP("the module cannot be fetched");
    modulesAreGos();
    windowOpens();
    QCOMPARE(m_stage->slipway({u"trust"_s}, m_environment).exitCode, 0);
    buildsAreGos(package);
    releaseIsGos();
}

void TestPrograms::modulesAreGos()
{
    const Ended list = go({u"list"_s, u"-m"_s, u"all"_s});
    const Ended graph = go({u"mod"_s, u"graph"_s});
    QVERIFY2(list.exitCode == 0 && graph.exitCode == 0, list.output.constData());
    const Reply ours = m_stage->slipway({u"deps"_s, u"--untrusted"_s}, m_environment);
    QVERIFY2(ours.out == list.output, firstDifference(ours.out, list.output).constData());
    const Reply edges = m_stage->slipway({u"deps"_s, u"--graph"_s, u"--untrusted"_s}, m_environment);
    QVERIFY2(edges.out == graph.output, firstDifference(edges.out, graph.output).constData());
    qInfo("%lld modules, %lld edges, as go says", list.output.count('\n'), graph.output.count('\n'));
}

void TestPrograms::windowOpens()
{
    const QString program = slipway::builtProgram(QStringLiteral("slipway-desktop"));
    if (!QFile::exists(program))
        return qInfo("the desktop is not built");
    const QString kept = qEnvironmentVariable("SLIPWAY_PICTURES");
    const QString picture = kept.isEmpty()
        ? m_stage->path(u"window.png"_s)
        : kept + u'/' + QString::fromLatin1(QTest::currentDataTag()).section(u'@', 0, 0).replace(u'/', u'_') + u".png"_s;
    QProcessEnvironment environment = m_environment;
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    const Ended ended
        = runProgram(program, {u"--new-instance"_s, u"--screenshot"_s, picture, m_stage->project()}, m_stage->project(), environment);
    QVERIFY2(ended.exitCode == 0, ended.output.constData());
    QVERIFY(contentOf(picture).startsWith("\x89PNG") && QFileInfo(picture).size() > 20'000);
}

/// Two targets beside a plain `go build`.
void TestPrograms::buildsAreGos(const QString &package)
{
    QElapsedTimer clock;
    clock.start();
    const Reply built = m_stage->slipway({u"build"_s, u"--quiet"_s, u"--keep-going"_s, u"--package"_s, package, u"--dist"_s,
                                          m_stage->path(u"out"_s), u"--target"_s, kTargets.join(u',')},
                                         m_environment);
    QVERIFY2(built.exitCode == 0, built.err.constData());
    const QStringList files = QString::fromUtf8(built.out).split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(files.size(), kTargets.size());
    const qint64 spent = clock.elapsed();
    for (qsizetype i = 0; i < files.size(); ++i) {
        const QString target = kTargets.at(i);
        QVERIFY2(files.at(i).contains(target.section(u'/', 0, 0)), qPrintable(files.at(i)));
        const QString plain = m_stage->path(u"plain"_s + QString::number(i));
        const Ended ended
            = go({u"build"_s, u"-o"_s, plain, package}, {{u"GOOS"_s, target.section(u'/', 0, 0)}, {u"GOARCH"_s, target.section(u'/', 1)}});
        QVERIFY2(ended.exitCode == 0, ended.output.constData());
        QCOMPARE(sha256Of(files.at(i)), sha256Of(plain));
        QVERIFY(QFileInfo(plain).size() > 500'000);
    }
    qInfo("two targets in %.1f s, equal to go build", double(spent) / 1000);
}

void TestPrograms::releaseIsGos()
{
    QStringList arguments{u"release"_s, u"--snapshot"_s};
    for (const QString &target : kTargets)
        arguments += {u"--only"_s, target};
    const Reply commands = m_stage->slipway(arguments + QStringList{u"--show-commands"_s}, m_environment);
    QVERIFY2(commands.exitCode == 0, commands.err.constData());
    const Reply released = m_stage->slipway(arguments + QStringList{u"--quiet"_s}, m_environment);
    QVERIFY2(released.exitCode == 0, released.err.constData());
    const QString dist = m_stage->project() + u"/dist"_s;
    QHash<QString, QByteArray> binaries; // name and system → sum
    int archives = 0;
    for (const QJsonObject &artifact : artifactsIn(dist)) {
        const QString path = m_stage->project() + u'/' + artifact["path"_L1].toString();
        const QString type = artifact["type"_L1].toString();
        if (type == "Binary"_L1) {
            for (const QString &line : QString::fromUtf8(commands.out).split(u'\n')) {
                if (line.contains(path))
                    rebuilt(line, path);
            }
            binaries.insert(artifact["name"_L1].toString() + artifact["goos"_L1].toString(), sha256Of(path));
        } else if (type == "Archive"_L1) {
            const QString packed = listingOf(path).last(); // the binary comes last
            const QString name = packed.section(u' ', 1, 1).section(u'/', -1);
            QCOMPARE(packed.section(u' ', 2), QString::fromLatin1(binaries.value(name + artifact["goos"_L1].toString()).left(16)));
            ++archives;
        } else if (type == "Checksum"_L1) {
            QCOMPARE(wrongSums(path), QStringList());
        }
    }
    QCOMPARE(binaries.size(), kTargets.size());
    QCOMPARE(archives, kTargets.size());
}

/// The command that Slipway shows, pasted into a shell with another place for the result.
void TestPrograms::rebuilt(const QString &line, const QString &binary)
{
    const QString again = m_stage->path(u"again"_s);
    const Ended ended = runProgram(u"sh"_s, {u"-c"_s, QString(line).replace(binary, again)}, m_stage->project(), m_environment);
    QVERIFY2(ended.exitCode == 0, (line.toUtf8() + '\n' + ended.output).constData());
    QCOMPARE(sha256Of(again), sha256Of(binary));
}

QTEST_GUILESS_MAIN(TestPrograms)
#include "tst_programs.moc"
