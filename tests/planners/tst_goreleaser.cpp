// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "goreleaser.h"
#include "git/repository.h"
#include "places/places.h"
#include "plan/archivefiles.h"
#include "sampleproject.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

const QMap<QString, QByteArray> kFiles{
    {u"go.mod"_s, "module example.org/tools/hello\n\ngo 1.24\n"},
    {u"main.go"_s, "package main\n\nfunc main() {}\n"},
    {u"cmd/server/main.go"_s, "package main\n\nfunc main() {}\n"},
    {u"LICENSE"_s, "licence\n"},
    {u"README.md"_s, "readme\n"},
    {u"docs/guide.md"_s, "guide\n"},
    {u"docs/deep/more.md"_s, "more\n"},
    {u"completions/hello.bash"_s, "bash\n"},
    {u"completions/hello.zsh"_s, "zsh\n"},
    {u".gitignore"_s, "dist/\n"},
};

/// A text without what differs from run to run.
QString plain(QString json, const QString &root)
{
    return json.replace(root, u"ROOT"_s);
}

/// Both texts around the first difference, so that a failure shows it.
QString difference(const QString &ours, const QString &theirs)
{
    qsizetype at = 0;
    while (at < ours.size() && at < theirs.size() && ours.at(at) == theirs.at(at))
        ++at;
    if (at == ours.size() && at == theirs.size())
        return {};
    const qsizetype start = std::max<qsizetype>(0, at - 40);
    return u"ours: …%1 theirs: …%2"_s.arg(ours.mid(start, 240), theirs.mid(start, 240));
}

/// artifacts.json, one line for each artifact, sorted; sums emptied, since what is packed differs in its times.
QStringList artifactLines(const QByteArray &json)
{
    QStringList lines;
    for (const QJsonValue &value : QJsonDocument::fromJson(json).array()) {
        QJsonObject artifact = value.toObject();
        QJsonObject extra = artifact["extra"_L1].toObject();
        extra.remove(u"DynamicallyLinked"_s);
        if (const QString sum = extra["Checksum"_L1].toString(); !sum.isEmpty())
            extra.insert(u"Checksum"_s, sum.section(u':', 0, 0) + u':');
        if (extra.contains("Size"_L1))
            extra.insert(u"Size"_s, 0);
        if (artifact.contains("extra"_L1))
            artifact.insert(u"extra"_s, extra);
        lines.append(QString::fromUtf8(QJsonDocument(artifact).toJson(QJsonDocument::Compact)));
    }
    lines.sort();
    return lines;
}

template<typename Wanted> QList<const Step *> stepsWith(const Plan &plan)
{
    QList<const Step *> steps;
    for (const Step &step : plan.steps) {
        if (std::holds_alternative<Wanted>(step.action))
            steps.append(&step);
    }
    return steps;
}

QByteArray writtenTo(const Plan &plan, const QString &path)
{
    for (const Step *step : stepsWith<WriteText>(plan)) {
        if (const auto &action = std::get<WriteText>(step->action); action.path == path)
            return action.content;
    }
    return {};
}

/// The sections of a config.yaml that Slipway writes too, without those that only GoReleaser has.
QString sharedSections(const QString &yaml)
{
    static const QStringList shared{u"version"_s,  u"project_name"_s, u"env"_s,    u"builds"_s, u"archives"_s,     u"snapshot"_s,
                                    u"checksum"_s, u"dist"_s,         u"before"_s, u"git"_s,    u"report_sizes"_s, u"metadata"_s};
    QString result;
    bool isShared = false;
    for (const QString &line : yaml.split(u'\n')) {
        if (!line.isEmpty() && !line.startsWith(u' '))
            isShared = shared.contains(line.section(u':', 0, 0));
        if (isShared && !line.isEmpty())
            result += line + u'\n';
    }
    return result;
}

} // namespace

class TestGoReleaser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (goReleaserProgram().isEmpty())
            QSKIP("GoReleaser is not on PATH and not in ~/.cache/slipway-tools");
    }
    void sameAsGoReleaser_data();
    void sameAsGoReleaser();

private:
    void compare(const QByteArray &recipe, const QMap<QString, QByteArray> &files, const QString &tag,
                 const QMap<QString, QString> &environment);
};

void TestGoReleaser::sameAsGoReleaser_data()
{
    QTest::addColumn<QByteArray>("recipe");
    QTest::addColumn<QString>("tag");
    const QDir folder(sourceFile(QStringLiteral("tests/planners/data/recipes")));
    for (const QFileInfo &file : folder.entryInfoList({u"*.yaml"_s}, QDir::Files, QDir::Name)) {
        const QByteArray recipe = fileContent(file.filePath());
        const QString tag = recipe.startsWith("# no tag") ? QString()
            : recipe.startsWith("# tag ")                 ? QString::fromUtf8(recipe.sliced(6, recipe.indexOf('\n') - 6))
                                                          : u"v1.2.3"_s;
        QTest::newRow(qUtf8Printable(file.baseName())) << recipe << tag;
    }
}

void TestGoReleaser::sameAsGoReleaser()
{
    QFETCH(QByteArray, recipe);
    QFETCH(QString, tag);
    compare(recipe, kFiles, tag, {{u"COLOUR"_s, u"blue"_s}, {u"EMPTY"_s, QString()}});
}

void TestGoReleaser::compare(const QByteArray &recipe, const QMap<QString, QByteArray> &files, const QString &tag,
                             const QMap<QString, QString> &environment)
{
    QTemporaryDir folder(QDir::tempPath() + u"/slipway-goreleaser-XXXXXX"_s);
    const QString root = QDir(folder.path()).canonicalPath();
    QMap<QString, QByteArray> all = files;
    if (!recipe.isEmpty())
        all.insert(u".goreleaser.yaml"_s, recipe);
    QVERIFY(makeRepository(root, all, tag));
    const GoReleaserRun theirs = runGoReleaser(root, environment);

    SampleProject project;
    project.recipe = recipe;
    project.tag = tag;
    project.environment = environment;
    project.mainPackages = {u"."_s, u"./cmd/server"_s};
    PlanInput input = sampleInput(project, root);
    input.filesInRoot = filesForRecipe(root, input.recipe);
    input.readFile = [](const QString &path) { return QFile::exists(path) ? std::optional(fileContent(path)) : std::nullopt; };
    const QJsonObject metadata = QJsonDocument::fromJson(fileContent(root + u"/dist/metadata.json"_s)).object();
    const Result<RepositoryState> repository = readRepository(root);
    QVERIFY2(repository, repository ? "" : qPrintable(repository.error().summary()));
    input.repository = *repository;
    if (const QString date = metadata["date"_L1].toString(); !date.isEmpty())
        input.now = QDateTime::fromString(date.first(19) + u'Z', Qt::ISODate).toUTC();
    const Result<Plan> plan = planRelease(input);
    QString problem = !plan ? plan.error().summary() : recipeError(project);
    for (const Step *step : plan ? stepsWith<MakeArchive>(*plan) : QList<const Step *>()) {
        if (const auto entries = allEntries(std::get<MakeArchive>(step->action)); !entries)
            problem = entries.error().summary();
    }
    if (theirs.exitCode != 0 || !problem.isEmpty()) {
        QVERIFY2(theirs.exitCode != 0, qPrintable(u"only Slipway refuses: "_s + problem));
        QVERIFY2(!problem.isEmpty(),
                 qPrintable(u"only GoReleaser refuses: "_s + theirs.output.last(std::min<qsizetype>(theirs.output.size(), 1200))));
        return;
    }

    const auto lists = stepsWith<WriteArtifacts>(*plan);
    QCOMPARE(difference(artifactLines(std::get<WriteArtifacts>(lists.first()->action).templateJson).join(u'\n'),
                        artifactLines(fileContent(root + u"/dist/artifacts.json"_s)).join(u'\n')),
             QString());
    QJsonObject ours = QJsonDocument::fromJson(writtenTo(*plan, root + u"/dist/metadata.json"_s)).object();
    ours.insert(u"date"_s, metadata["date"_L1]);
    QCOMPARE(ours, metadata);
    // Old keys stay in GoReleaser's beside the new ones, and it shuffles lists of targets.
    if (!recipe.contains("gobinary") && !recipe.contains("targets:"))
        QCOMPARE(difference(sharedSections(QString::fromUtf8(writtenTo(*plan, root + u"/dist/config.yaml"_s))),
                            sharedSections(QString::fromUtf8(fileContent(root + u"/dist/config.yaml"_s)))),
                 QString());

    for (const Step *step : stepsWith<BuildTarget>(*plan)) {
        const auto &build = std::get<BuildTarget>(step->action);
        QVERIFY2(theirs.builds.contains(build.output) || theirs.builds.contains(build.output.section(u'/', 0, -2)),
                 qPrintable(build.output));
        if (!theirs.builds.contains(build.output))
            continue; // several packages in one go
        const BuildCall &call = theirs.builds[build.output];
        QStringList arguments = call.arguments;
        QCOMPARE(difference(plain(build.command.arguments.join(u'\n'), root), plain(arguments.join(u'\n'), root)), QString());
        QCOMPARE(build.command.workingDirectory, call.workingDirectory);
        for (const auto &[name, value] : call.environment.asKeyValueRange()) {
            const bool isForgotten = value.isEmpty()
                && (build.target.arch == "ppc64le"_L1 || build.target.arch == "riscv64"_L1); // the recipe's level is kept here
            const bool isOtherMips
                = (name == "GOMIPS"_L1 || name == "GOMIPS64"_L1) && build.target.arch.startsWith("mips64"_L1) != (name == "GOMIPS64"_L1);
            if (isForgotten || isOtherMips)
                continue;
            static const QStringList ours{u"GOENV"_s, u"GOTOOLCHAIN"_s, u"GOPROXY"_s, u"GOMODCACHE"_s, u"GOCACHE"_s};
            if (!ours.contains(name))
                QVERIFY2(build.command.environment.value(name) == value,
                         qPrintable(u"%1: %2 here, %3 there"_s.arg(name, build.command.environment.value(name), value)));
        }
    }
    const auto sums = stepsWith<WriteChecksums>(*plan);
    if (!sums.isEmpty() && !std::get<WriteChecksums>(sums.first()->action).isSplit) {
        QStringList names = std::get<WriteChecksums>(sums.first()->action).names;
        names.sort();
        QStringList written;
        for (const QByteArray &line : fileContent(std::get<WriteChecksums>(sums.first()->action).path).split('\n')) {
            if (!line.isEmpty())
                written.append(QString::fromUtf8(line.sliced(line.indexOf("  ") + 2)));
        }
        QCOMPARE(names, written);
    }
}

QTEST_GUILESS_MAIN(TestGoReleaser)
#include "tst_goreleaser.moc"
