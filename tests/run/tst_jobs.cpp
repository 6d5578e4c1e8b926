// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "places/places.h"
#include "script.h"

#include "archive/checksum.h"
#include "archive/reader.h"
#include "process/environment.h"
#include "run/jobs.h"
#include "run/preparefolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <unistd.h>

using namespace slipway;
using namespace Qt::StringLiterals;

class tst_Jobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void runsAProgram();
    void programThatFails();
    void programThatFillsTheDisk();
    void buildsABinary();
    void buildThatFailsLeavesNothing();
    void buildThatIsCancelledLeavesNothing();
    void destroyedBuildLeavesNothing();
    void leftoversOfAKilledBuildAreRemoved();
    void unchangedBinaryIsNotLinkedAgain();
    void changedBinaryIsBuiltAgain();
    void packsAndSums();
    void splitSums();
    void cancelledArchiveLeavesNothing();
    void writesText();
    void requiresACleanTree();
    void preparesFolders_data();
    void preparesFolders();
    void linksInFoldersAreNotFollowed();
    void fileInPlaceOfFolder();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &content) const;
    QByteArray read(const QString &name) const;
    QStringList list(const QString &folder) const
    {
        return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }

    std::unique_ptr<Job> make(const Action &action);
    Result<Outcome> run(const Action &action);
    Result<Outcome> resultOf(Job &job) const;
    QString logText() const { return QString::fromUtf8(m_log->bytes(0, 1 << 20)); }

    Command shell(const QString &script) const;
    BuildTarget goBuild(const QString &output) const;
    bool makeProgram(const QByteArray &text = "package main\n\nfunc main() { println(\"hello\") }\n");

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<LogStore> m_log;
    JobOptions m_options;
    JobFactory m_factory;
};

void tst_Jobs::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_log = std::make_shared<LogStore>();
    m_options = {};
    m_options.process.supervisor = builtProgram(QStringLiteral("slipway-run"));
    m_factory = makeJobFactory(m_options);
}

void tst_Jobs::write(const QString &name, const QByteArray &content) const
{
    QVERIFY(QDir().mkpath(QFileInfo(path(name)).absolutePath()));
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

QByteArray tst_Jobs::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

std::unique_ptr<Job> tst_Jobs::make(const Action &action)
{
    Step step;
    step.id = u"step"_s;
    step.action = action;
    step.writes = writtenFiles(action);
    return m_factory(step, m_log);
}

Result<Outcome> tst_Jobs::resultOf(Job &job) const
{
    Result<Outcome> result = failure(ErrorKind::ToolFailed, {}, u"no answer"_s);
    int ends = 0;
    const auto connection = connect(&job, &Job::done, &job, [&](const Result<Outcome> &ended) {
        result = ended;
        ++ends;
    });
    [&] { QTRY_COMPARE_WITH_TIMEOUT(ends, 1, 120'000); }();
    disconnect(connection);
    return result;
}

Result<Outcome> tst_Jobs::run(const Action &action)
{
    const auto job = make(action);
    job->start();
    return resultOf(*job);
}

Command tst_Jobs::shell(const QString &script) const
{
    Command command;
    command.program = u"sh"_s;
    command.arguments = {u"-c"_s, script};
    command.workingDirectory = m_folder->path();
    command.environment = buildEnvironment();
    return command;
}

bool tst_Jobs::makeProgram(const QByteArray &text)
{
    write(u"go.mod"_s, "module example.test/hello\n\ngo 1.21\n");
    write(u"main.go"_s, text);
    return !QStandardPaths::findExecutable(u"go"_s).isEmpty();
}

BuildTarget tst_Jobs::goBuild(const QString &output) const
{
    Command command = shell({});
    command.program = u"go"_s;
    command.arguments = QStringList{u"build"_s, u"-trimpath"_s, u"-o"_s, output, u"."_s};
    command.environment.insert(u"GOOS"_s, u"linux"_s);
    command.environment.insert(u"GOARCH"_s, u"amd64"_s);
    command.environment.insert(u"CGO_ENABLED"_s, u"0"_s);
    command.environment.insert(u"GOFLAGS"_s, u"-mod=mod"_s);
    command.environment.insert(u"GOWORK"_s, u"off"_s);
    command.shownVariables = QStringList{u"GOOS"_s, u"GOARCH"_s};
    return {{u"linux"_s, u"amd64"_s, {}}, command, output, 1'767'323'045};
}

void tst_Jobs::runsAProgram()
{
    Step step;
    step.id = u"hook"_s;
    step.action = RunProgram{shell(u"echo out; echo err >&2; echo made >made"_s)};
    step.writes = QStringList{path(u"made"_s), path(u"not made"_s)};
    const auto job = m_factory(step, m_log);
    job->start();
    const auto result = resultOf(*job);
    QVERIFY2(result, result ? "" : qPrintable(result.error().summary()));
    QCOMPARE(result->files.size(), 1);
    QCOMPARE(result->files[0].path, path(u"made"_s));
    QCOMPARE(result->files[0].sizeBytes, 5);
    QCOMPARE(result->files[0].sha256, *fileChecksum(path(u"made"_s)));
    QVERIFY2(logText().startsWith(u"$ cd "_s), qPrintable(logText()));
    QVERIFY(logText().contains(u"\nout\n"_s) && logText().contains(u"err\n"_s));
}

void tst_Jobs::programThatFails()
{
    const auto result = run(RunProgram{shell(u"echo bad luck >&2; exit 3"_s)});
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::WorkFailed);
    QVERIFY(result.error().detail.contains(u"bad luck"_s));
}

void tst_Jobs::programThatFillsTheDisk()
{
    const auto result = run(RunProgram{shell(u"echo 'write out.bin: no space left on device' >&2; exit 1"_s)});
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::ToolFailed);
    QVERIFY(!result.error().hint.isEmpty());
    QVERIFY(result.error().detail.contains(u"out.bin"_s));
}

void tst_Jobs::buildsABinary()
{
    if (!makeProgram())
        QSKIP("Go is not installed.");
    const QString output = path(u"dist/deep/hello"_s);
    const auto result = run(goBuild(output));
    QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
    QCOMPARE(result->files.size(), 1);
    QCOMPARE(result->files[0].path, output);
    QCOMPARE(result->files[0].sizeBytes, QFileInfo(output).size());
    QCOMPARE(result->files[0].sha256, *fileChecksum(output));
    QCOMPARE(QFileInfo(output).lastModified().toSecsSinceEpoch(), 1'767'323'045);
    QCOMPARE(list(path(u"dist/deep"_s)), QStringList(u"hello"_s));
    QVERIFY(result->peakMemoryBytes > 0);
    QVERIFY2(logText().contains(output) && !logText().contains(u".slipway"_s), qPrintable(logText()));
    // The bytes are those of a plain `go build`.
    QProcess go;
    go.setWorkingDirectory(m_folder->path());
    go.start(u"env"_s,
             {u"GOOS=linux"_s, u"GOARCH=amd64"_s, u"CGO_ENABLED=0"_s, u"GOFLAGS=-mod=mod"_s, u"GOWORK=off"_s, u"GOENV=off"_s, u"go"_s,
              u"build"_s, u"-trimpath"_s, u"-o"_s, path(u"plain"_s), u"."_s});
    QVERIFY(go.waitForFinished(120'000));
    QCOMPARE(read(u"plain"_s).size(), QFileInfo(output).size());
    QCOMPARE(*fileChecksum(path(u"plain"_s)), result->files[0].sha256);
}

void tst_Jobs::buildThatFailsLeavesNothing()
{
    if (!makeProgram("package main\n\nfunc main() { undefined() }\n"))
        QSKIP("Go is not installed.");
    write(u"dist/hello"_s, "the old one");
    const auto result = run(goBuild(path(u"dist/hello"_s)));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::WorkFailed);
    QVERIFY2(result.error().detail.contains(u"main.go:3:15: undefined: undefined"_s), qPrintable(result.error().detail));
    QCOMPARE(list(path(u"dist"_s)), QStringList(u"hello"_s));
    QCOMPARE(read(u"dist/hello"_s), "the old one");
}

void tst_Jobs::buildThatIsCancelledLeavesNothing()
{
    BuildTarget action = goBuild(path(u"dist/hello"_s));
    action.command = shell(u"echo half >\"$2\"; echo ready; sleep 60"_s);
    action.command.arguments += QStringList{u"sh"_s, u"-o"_s, action.output};
    const auto job = make(action);
    job->start();
    QTRY_VERIFY_WITH_TIMEOUT(logText().contains(u"\nready\n"_s), 30'000);
    QVERIFY(!QFile::exists(action.output));
    job->cancel();
    job->cancel();
    const auto result = resultOf(*job);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Cancelled);
    QCOMPARE(list(path(u"dist"_s)), QStringList());
}

void tst_Jobs::destroyedBuildLeavesNothing()
{
    BuildTarget action = goBuild(path(u"dist/hello"_s));
    action.command = shell(u"echo half >\"$2\"; echo ready; exec sleep 60"_s);
    action.command.arguments += QStringList{u"sh"_s, u"-o"_s, action.output};
    auto job = make(action);
    job->start();
    QTRY_VERIFY_WITH_TIMEOUT(logText().contains(u"\nready\n"_s), 30'000);
    job.reset();
    QTRY_COMPARE_WITH_TIMEOUT(list(path(u"dist"_s)), QStringList(), 30'000);
}

void tst_Jobs::leftoversOfAKilledBuildAreRemoved()
{
    // The process ids of a process that is gone, of ours, and of one that lives.
    QProcess gone;
    gone.start(u"true"_s, {});
    QVERIFY(gone.waitForStarted());
    const qint64 goneId = gone.processId();
    QVERIFY(gone.waitForFinished());
    write(u"dist/.slipway-hello-%1/hello"_s.arg(goneId), "half");
    write(u"dist/.slipway-hello-%1/hello"_s.arg(::getpid()), "half");
    write(u"dist/.slipway-hello-%1/hello"_s.arg(::getppid()), "theirs");
    write(u"dist/.slipway-other-%1/hello"_s.arg(goneId), "another binary's");
    BuildTarget action = goBuild(path(u"dist/hello"_s));
    action.command = shell(u"echo whole >\"$2\"; echo header >\"${2%/*}/hello.h\""_s);
    action.command.arguments += QStringList{u"sh"_s, u"-o"_s, action.output};
    const auto result = run(action);
    QVERIFY2(result, result ? "" : qPrintable(result.error().summary()));
    QCOMPARE(result->files.size(), 2);
    QCOMPARE(result->files[0].path, path(u"dist/hello"_s)); // first, whatever the others are called
    QStringList expected{u".slipway-hello-%1"_s.arg(::getppid()), u".slipway-other-%1"_s.arg(goneId), u"hello"_s, u"hello.h"_s};
    QCOMPARE(list(path(u"dist"_s)), expected);
}

void tst_Jobs::unchangedBinaryIsNotLinkedAgain()
{
    if (!makeProgram())
        QSKIP("Go is not installed.");
    const BuildTarget action = goBuild(path(u"dist/hello"_s));
    const auto first = run(action);
    QVERIFY2(first, first ? "" : qPrintable(first.error().detail));
    QVERIFY(first->note.isEmpty());
    m_options.knownSum = [&](const QString &) { return first->files[0].sha256; };
    m_factory = makeJobFactory(m_options);
    BuildTarget told = action;
    told.command.arguments.insert(1, u"-x"_s); // makes go say what it does
    m_log = std::make_shared<LogStore>();
    const auto second = run(told);
    QVERIFY2(second, second ? "" : qPrintable(second.error().detail));
    QCOMPARE(second->files, first->files);
    QVERIFY(!second->note.isEmpty());
    QVERIFY2(!logText().contains(u"/link "_s), qPrintable(logText()));

    // A binary that somebody touched is not trusted, though go would not notice.
    QFile binary(action.output);
    QVERIFY(binary.open(QIODevice::Append));
    binary.write("appended");
    binary.close();
    m_log = std::make_shared<LogStore>();
    const auto third = run(told);
    QVERIFY(third);
    QCOMPARE(third->files, first->files);
    QVERIFY(third->note.isEmpty());
    QVERIFY(logText().contains(u"/link "_s));
}

void tst_Jobs::changedBinaryIsBuiltAgain()
{
    if (!makeProgram())
        QSKIP("Go is not installed.");
    const BuildTarget action = goBuild(path(u"dist/hello"_s));
    const auto first = run(action);
    QVERIFY(first);
    m_options.knownSum = [&](const QString &) { return first->files[0].sha256; };
    m_factory = makeJobFactory(m_options);
    makeProgram("package main\n\nfunc main() { println(\"good bye\") }\n");
    const auto second = run(action);
    QVERIFY(second);
    QVERIFY(second->files[0].sha256 != first->files[0].sha256);
    QVERIFY(second->note.isEmpty());
    QProcess program;
    program.start(action.output, {});
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.readAllStandardError(), "good bye\n");
}

void tst_Jobs::packsAndSums()
{
    write(u"b"_s, "bbb");
    write(u"a"_s, "a");
    MakeArchive archive;
    archive.path = path(u"dist/x.tar.gz"_s);
    archive.entries = {{path(u"b"_s), u"x/b"_s, 0755}, {path(u"a"_s), u"x/a"_s}};
    const auto packed = run(archive);
    QVERIFY2(packed, packed ? "" : qPrintable(packed.error().summary()));
    QCOMPARE(packed->files[0].sha256, *fileChecksum(archive.path));
    QCOMPARE(packed->files[0].sizeBytes, QFileInfo(archive.path).size());
    QCOMPARE(readArchive(archive.path)->size(), 2);
    QVERIFY(logText().contains(u"x/a\n"_s));

    WriteChecksums sums;
    sums.path = path(u"dist/sums.txt"_s);
    sums.files = QStringList{archive.path, path(u"b"_s), path(u"a"_s)};
    const auto summed = run(sums);
    QVERIFY(summed);
    QCOMPARE(summed->files[0].path, sums.path);
    QProcess check;
    write(u"dist/a"_s, "a");
    write(u"dist/b"_s, "bbb");
    check.setWorkingDirectory(path(u"dist"_s));
    check.start(u"sha256sum"_s, {u"--check"_s, u"--strict"_s, u"sums.txt"_s});
    QVERIFY(check.waitForFinished());
    QCOMPARE(check.readAllStandardOutput(), "a: OK\nb: OK\nx.tar.gz: OK\n"); // sorted by name

    sums.files.append(path(u"missing"_s));
    sums.path = path(u"dist/other.txt"_s);
    const auto missing = run(sums);
    QVERIFY(!missing);
    QCOMPARE(missing.error().subject, path(u"missing"_s));
    QVERIFY(!QFile::exists(sums.path));
}

void tst_Jobs::splitSums()
{
    write(u"a"_s, "a");
    write(u"b"_s, "b");
    WriteChecksums sums;
    sums.path = path(u"dist"_s);
    sums.files = QStringList{path(u"a"_s), path(u"b"_s)};
    sums.algorithm = u"md5"_s;
    sums.isSplit = true;
    sums.names = QStringList{u"first.md5"_s};
    const auto result = run(sums);
    QVERIFY2(result, result ? "" : qPrintable(result.error().summary()));
    QCOMPARE(list(path(u"dist"_s)), QStringList({u"b.md5"_s, u"first.md5"_s}));
    QCOMPARE(read(u"dist/first.md5"_s), "0cc175b9c0f1b6a831c399e269772661");
    QCOMPARE(result->files.size(), 2);
}

void tst_Jobs::cancelledArchiveLeavesNothing()
{
    write(u"big"_s, QByteArray(20 << 20, 'x'));
    MakeArchive archive;
    archive.path = path(u"dist/x.tar.xz"_s);
    archive.format = ArchiveFormat::TarXz;
    archive.entries = {{path(u"big"_s), u"big"_s}};
    const auto job = make(archive);
    job->start();
    job->cancel();
    const auto result = resultOf(*job);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Cancelled);
    QCOMPARE(list(path(u"dist"_s)), QStringList());
    const auto never = make(archive); // cancelled before it was started
    never->cancel();
    QCOMPARE(resultOf(*never).error().kind, ErrorKind::Cancelled);
}

void tst_Jobs::writesText()
{
    const auto result = run(WriteText{path(u"dist/metadata.json"_s), "{}", 86'400});
    QVERIFY2(result, result ? "" : qPrintable(result.error().summary()));
    QCOMPARE(read(u"dist/metadata.json"_s), "{}");
    QCOMPARE(QFileInfo(path(u"dist/metadata.json"_s)).lastModified().toSecsSinceEpoch(), 86'400);
    QCOMPARE(result->files[0].sizeBytes, 2);
    write(u"file"_s, "x");
    const auto wrong = run(WriteText{path(u"file/x"_s), "{}", {}});
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().kind, ErrorKind::ToolFailed);
}

void tst_Jobs::requiresACleanTree()
{
    const auto none = run(RequireCleanTree{m_folder->path()});
    QVERIFY(!none);
    QCOMPARE(none.error().kind, ErrorKind::Refused);

    const auto git = [this](const QStringList &arguments) {
        QProcess process;
        process.setWorkingDirectory(m_folder->path());
        process.start(u"git"_s, QStringList{u"-c"_s, u"user.name=t"_s, u"-c"_s, u"user.email=t@example.test"_s} + arguments);
        return process.waitForFinished() && process.exitCode() == 0;
    };
    write(u"main.go"_s, "package main\n");
    QVERIFY(git({u"init"_s, u"-q"_s}) && git({u"add"_s, u"."_s}) && git({u"commit"_s, u"-q"_s, u"-m"_s, u"first"_s}));
    const auto clean = run(RequireCleanTree{m_folder->path()});
    QVERIFY2(clean, clean ? "" : qPrintable(clean.error().summary()));
    write(u"main.go"_s, "package main // changed\n");
    const auto dirty = run(RequireCleanTree{m_folder->path()});
    QVERIFY(!dirty);
    QCOMPARE(dirty.error().kind, ErrorKind::Refused);
    QVERIFY(dirty.error().detail.contains(u"main.go"_s));
    QVERIFY(!dirty.error().hint.isEmpty());
}

void tst_Jobs::preparesFolders_data()
{
    QTest::addColumn<QStringList>("files"); // "name=content"
    QTest::addColumn<bool>("isOurs");
    QTest::newRow("missing") << QStringList() << true;
    QTest::newRow("our mark") << QStringList{u".slipway=x"_s, u"sub/old=1"_s} << true;
    QTest::newRow("GoReleaser, complete") << QStringList{uR"(artifacts.json=[{"name":"x","internal_type":1}])"_s, u"x=1"_s} << true;
    QTest::newRow("GoReleaser, interrupted") << QStringList{u"config.yaml=project_name: x\ndist: dist\nbuilds: []\n"_s} << true;
    QTest::newRow("GoReleaser, metadata") << QStringList{uR"(metadata.json={"project_name":"x","runtime":{}})"_s} << true;
    QTest::newRow("kept in git by its .gitignore") << QStringList{u".gitignore=*"_s} << true;
    QTest::newRow("somebody's files") << QStringList{u"thesis.txt=1"_s} << false;
    QTest::newRow("somebody's artifacts.json") << QStringList{uR"(artifacts.json=[{"name":"x"}])"_s} << false;
    QTest::newRow("somebody's config.yaml") << QStringList{u"config.yaml=project_name: x\n"_s} << false;
    QTest::newRow("a project with a mark") << QStringList{u".slipway=x"_s, u"go.mod=module x"_s} << false;
    QTest::newRow("a repository with a mark") << QStringList{u".slipway=x"_s, u".git/HEAD=x"_s} << false;
}

void tst_Jobs::preparesFolders()
{
    QFETCH(QStringList, files);
    QFETCH(bool, isOurs);
    for (const QString &file : std::as_const(files))
        write(u"dist/"_s + file.section(u'=', 0, 0), file.section(u'=', 1).toUtf8());
    const auto kept = run(PrepareFolder{path(u"dist"_s), false});
    QVERIFY(kept);
    QVERIFY(files.isEmpty() || QFile::exists(path(u"dist/"_s + files[0].section(u'=', 0, 0))));

    const QStringList before = list(path(u"dist"_s));
    const auto emptied = run(PrepareFolder{path(u"dist"_s), true});
    QCOMPARE(bool(emptied), isOurs);
    QCOMPARE(list(path(u"dist"_s)), isOurs ? QStringList({u".gitignore"_s, folderMark()}) : before);
    if (!isOurs) {
        QCOMPARE(emptied.error().kind, ErrorKind::Refused);
        QVERIFY(!emptied.error().hint.isEmpty());
    } else {
        QVERIFY(run(PrepareFolder{path(u"dist"_s), true})); // and again
    }
}

void tst_Jobs::linksInFoldersAreNotFollowed()
{
    write(u"precious/file"_s, "keep me");
    write(u"dist/.slipway"_s, "x");
    QVERIFY(QFile::link(path(u"precious"_s), path(u"dist/link"_s)));
    QVERIFY(run(PrepareFolder{path(u"dist"_s), true}));
    QCOMPARE(list(path(u"dist"_s)), QStringList({u".gitignore"_s, folderMark()}));
    QCOMPARE(read(u"precious/file"_s), "keep me");
}

void tst_Jobs::fileInPlaceOfFolder()
{
    write(u"dist"_s, "x");
    const auto result = run(PrepareFolder{path(u"dist"_s), true});
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::BadInput);
    QCOMPARE(read(u"dist"_s), "x");
}

QTEST_GUILESS_MAIN(tst_Jobs)
#include "tst_jobs.moc"
