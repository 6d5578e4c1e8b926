// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/stage.h"
#include "made.h"
#include "planners/goreleaser.h"
#include "realrecipe.h"

#include <QDir>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

/// Real recipes, as they are: what `slipway release` leaves in dist beside what `goreleaser release` leaves there.
class TestRehearsals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sameAsGoReleaser_data();
    void sameAsGoReleaser();

private:
    Reply rehearse(const RealRecipe &recipe, const QProcessEnvironment &environment);
    void compareArtifacts();
    void compareArchives();
    void compareTexts();

    std::unique_ptr<Stage> m_stage;
    QList<RealRecipe> m_recipes;
    QString m_ours;
    QString m_theirs;
};

namespace {

/// What a rehearsal leaves out by design; Slipway says so before it begins.
const auto kSkipped
    = u"--skip=publish,announce,sign,sbom,ko,docker,winget,chocolatey,snapcraft,scoop,homebrew,nix,aur,aur-source,nfpm,makeself,flatpak,srpm,notarize,before"_s;

/// Things that only GoReleaser makes here: the archive of the sources, the manifest for krew that it cannot be told to leave, and what
/// stands for several platforms at once.
bool isLeftOut(const QJsonObject &artifact)
{
    const QString type = artifact["type"_L1].toString();
    return type == "Source"_L1 || artifact["extra"_L1]["KrewConfig"_L1].isObject() || type == "Universal Binary"_L1
        || artifact["goarch"_L1].toString() == "all"_L1;
}

/// One line for each artifact without what differs from run to run: sums and sizes.
QStringList artifactLines(const QString &dist)
{
    QStringList lines;
    for (QJsonObject artifact : artifactsIn(dist)) {
        if (isLeftOut(artifact))
            continue;
        QJsonObject extra = artifact["extra"_L1].toObject();
        extra.remove(u"DynamicallyLinked"_s);
        if (extra.contains("Checksum"_L1))
            extra.insert(u"Checksum"_s, extra["Checksum"_L1].toString().section(u':', 0, 0));
        if (extra.contains("Size"_L1))
            extra.insert(u"Size"_s, 0);
        for (const auto &[key, arch] : {std::pair(u"goppc64"_s, u"ppc64le"_s), std::pair(u"goriscv64"_s, u"riscv64"_s)}) {
            if (artifact["goarch"_L1].toString() == arch) // 2.16 forgets these levels
                artifact.remove(key);
        }
        if (artifact.contains("extra"_L1))
            artifact.insert(u"extra"_s, extra);
        lines.append(QString::fromUtf8(QJsonDocument(artifact).toJson(QJsonDocument::Compact)));
    }
    lines.sort();
    return lines;
}

/// What one list has and the other has not; empty if they are equal.
QString difference(const QStringList &ours, const QStringList &theirs)
{
    QStringList lines;
    for (const QString &line : ours) {
        if (!theirs.contains(line))
            lines.append(u"only here:  "_s + line);
    }
    for (const QString &line : theirs) {
        if (!ours.contains(line))
            lines.append(u"only there: "_s + line);
    }
    if (lines.isEmpty() && ours != theirs)
        lines.append(u"in another order:\n"_s + ours.join(u'\n'));
    return lines.mid(0, 12).join(u'\n');
}

} // namespace

void TestRehearsals::initTestCase()
{
    m_recipes = realRecipes();
    if (goReleaserProgram().isEmpty())
        QSKIP("GoReleaser is not on PATH and not in ~/.cache/slipway-tools");
    if (m_recipes.isEmpty() || !Stage::hasGo())
        QSKIP("there are no real recipes here, or no go");
}

void TestRehearsals::sameAsGoReleaser_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < m_recipes.size(); ++i)
        QTest::newRow(qUtf8Printable(m_recipes.at(i).name)) << i;
}

Reply TestRehearsals::rehearse(const RealRecipe &recipe, const QProcessEnvironment &environment)
{
    m_stage->slipway({u"trust"_s}, environment);
    const QStringList skipped = recipe.hasHooks ? QStringList{u"--skip=before"_s} : QStringList();
    return m_stage->slipway(QStringList{u"release"_s, u"--snapshot"_s, u"--quiet"_s, u"--jobs=1"_s} + skipped, environment);
}

void TestRehearsals::sameAsGoReleaser()
{
    QFETCH(int, index);
    const RealRecipe &recipe = m_recipes.at(index);
    m_stage = std::make_unique<Stage>();
    QVERIFY(makeRepository(m_stage->project(), filesFor(recipe), u"v1.2.3"_s));
    QVERIFY(writeStandInForGo(m_stage->path(u"tools"_s)));
    QProcessEnvironment environment = m_stage->environment();
    environment.insert(u"PATH"_s, m_stage->path(u"tools"_s) + u':' + environment.value(u"PATH"_s));
    environment.insert(u"GIT_CONFIG_GLOBAL"_s, u"/dev/null"_s);
    environment.insert(u"KO_DOCKER_REPO"_s, u"registry.example.org"_s); // it is wanted even where ko is skipped
    for (const auto &[name, value] : variablesFor(recipe).asKeyValueRange())
        environment.insert(name, value);

    const Ended theirs = runProgram(goReleaserProgram(), {u"release"_s, u"--snapshot"_s, u"--clean"_s, kSkipped, u"--parallelism=1"_s},
                                    m_stage->project(), environment);
    const QString dist = [&] { // recipes may name another folder
        const QByteArray shown = m_stage->slipway({u"recipe"_s, u"show"_s}, environment).out;
        const qsizetype at = shown.indexOf("\ndist: ");
        return at < 0 ? u"dist"_s : QDir::cleanPath(QString::fromUtf8(shown.sliced(at + 7, shown.indexOf('\n', at + 1) - at - 7)));
    }();
    m_ours = m_stage->project() + u'/' + dist;
    m_theirs = m_stage->path(u"theirs"_s);
    const bool isMoved = QDir().rename(m_ours, m_theirs);
    const Reply ours = rehearse(recipe, environment);
    if (theirs.exitCode != 0 || ours.exitCode != 0) {
        // Both refuse; or Slipway names what it cannot carry out, before anything runs.
        QVERIFY2(theirs.exitCode != 0 || ours.err.contains("cannot carry"),
                 qPrintable(u"only Slipway refuses: "_s + QString::fromUtf8(ours.err)));
        // It knows no key of its own paid edition, and packs sources in a way of its own; Slipway warns and goes without.
        const bool isNamed = theirs.output.contains(" not found in type config.") || theirs.output.contains("creating source archive");
        QVERIFY2(ours.exitCode != 0 || isNamed,
                 qPrintable(u"only GoReleaser refuses: "_s
                            + QString::fromUtf8(theirs.output.last(std::min<qsizetype>(theirs.output.size(), 1500)))));
        QVERIFY2(ours.exitCode != 2 || !QDir(m_ours).exists(), "something was written all the same");
        qInfo("refused: %s", ours.err.left(300).constData());
        return;
    }
    QVERIFY2(isMoved, theirs.output.constData());
    compareArtifacts();
    compareArchives();
    compareTexts();
}

void TestRehearsals::compareArtifacts()
{
    const QString found = difference(artifactLines(m_ours), artifactLines(m_theirs));
    QVERIFY2(found.isEmpty(), qPrintable(found));
    for (const QJsonObject &artifact : artifactsIn(m_ours)) {
        const QString path = m_stage->project() + u'/' + artifact["path"_L1].toString();
        QVERIFY2(QFile::exists(path), qPrintable(path));
        if (artifact["type"_L1].toString() != "Binary"_L1)
            continue;
        // The stand-in left the complete command there.
        const QString theirs = m_theirs + path.sliced(m_ours.size());
        QCOMPARE(QString::fromUtf8(contentOf(path)).split(u'\n'), QString::fromUtf8(contentOf(theirs)).split(u'\n'));
    }
}

void TestRehearsals::compareArchives()
{
    int count = 0;
    for (const QJsonObject &artifact : artifactsIn(m_ours)) {
        if (artifact["type"_L1].toString() != "Archive"_L1)
            continue;
        const QString name = artifact["name"_L1].toString();
        const QString found = difference(listingOf(m_ours + u'/' + name), listingOf(m_theirs + u'/' + name));
        QVERIFY2(found.isEmpty(), qPrintable(name + u'\n' + found));
        ++count;
    }
    qInfo("%d archives", count);
}

void TestRehearsals::compareTexts()
{
    QJsonObject ours = QJsonDocument::fromJson(contentOf(m_ours + u"/metadata.json"_s)).object();
    const QJsonObject theirs = QJsonDocument::fromJson(contentOf(m_theirs + u"/metadata.json"_s)).object();
    ours.insert(u"date"_s, theirs["date"_L1]);
    QCOMPARE(ours, theirs);
    const QString config
        = difference(sharedConfig(contentOf(m_ours + u"/config.yaml"_s)), sharedConfig(contentOf(m_theirs + u"/config.yaml"_s)));
    if (!config.isEmpty())
        qInfo("config.yaml differs:\n%s", qPrintable(config));
    for (const QJsonObject &artifact : artifactsIn(m_ours)) {
        if (artifact["type"_L1].toString() != "Checksum"_L1)
            continue;
        const QString name = artifact["name"_L1].toString();
        QSet<QString> leftOut;
        for (const QJsonObject &other : artifactsIn(m_theirs)) {
            if (isLeftOut(other))
                leftOut.insert(other["name"_L1].toString());
        }
        const auto namesIn = [&](const QByteArray &text) {
            QStringList names;
            for (const QByteArray &line : text.split('\n')) {
                const QString named = QString::fromUtf8(line.mid(line.indexOf("  ") + 2));
                if (line.contains("  ") && !leftOut.contains(named))
                    names.append(named);
            }
            return names;
        };
        QCOMPARE(namesIn(contentOf(m_ours + u'/' + name)), namesIn(contentOf(m_theirs + u'/' + name)));
    }
}

QTEST_GUILESS_MAIN(TestRehearsals)
#include "tst_rehearsals.moc"
