// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "gofixture.h"

#include "modfile/edits.h"
#include "modfile/modulepath.h"
#include "modules/engine.h"
#include "places/places.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

/// Real programs through the module proxy: graph and build list equal to what `go` says, and after edits too.
/// SLIPWAY_PARITY=all takes every program of data/programs.tsv instead of a few; SLIPWAY_PARITY_CACHE names a module cache to
/// keep; SLIPWAY_WHATIFS=6 makes so many edits of each (2 without it).
class TestModulesParity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void program_data();
    void program();
    void workspace_data();
    void workspace();
    void cleanupTestCase();

private:
    QByteArray goMod(const QString &module, const QString &version, QString &reason) const;
    void fillFolders(const QString &folder, const QByteArray &text) const;
    void compare(const QString &folder, const QByteArray &text);
    QByteArray edited(const QByteArray &text, QRandomGenerator &random) const;
    QList<QByteArray> knownVersions(const QByteArray &path) const;

    std::unique_ptr<GoFixture> m_go;
    std::unique_ptr<ModuleEngine> m_engine;
    QString m_cache;
    int m_graphs = 0;
    int m_lists = 0;
    int m_workspaces = 0;
    int m_partial = 0; ///< graphs that go does not print because a node cannot be had
};

void TestModulesParity::initTestCase()
{
    if (!GoFixture::isThere())
        QSKIP("there is no go to compare with");
    m_go = std::make_unique<GoFixture>();
    m_cache = qEnvironmentVariable("SLIPWAY_PARITY_CACHE", m_go->cache());
    m_go->setEnvironment(u"GOMODCACHE"_s, m_cache);
    m_go->useProxy(configuredProxy());
    m_engine = std::make_unique<ModuleEngine>(QString());
    m_go->write(u"empty/go.mod"_s, "module ex.t/empty\n");
}

void TestModulesParity::program_data()
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

/// The go.mod that the proxy has for a version; empty with the reason where it cannot be had.
QByteArray TestModulesParity::goMod(const QString &module, const QString &version, QString &reason) const
{
    const GoFixture::Answer answer = m_go->go({u"list"_s, u"-m"_s, u"-json"_s, module + u'@' + version}, m_go->path(u"empty"_s));
    reason = QString::fromUtf8(answer.errors.trimmed());
    QFile file(QJsonDocument::fromJson(answer.output).object().value("GoMod"_L1).toString());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A published module has no folders beside it: what it replaces by one gets a go.mod to be read.
void TestModulesParity::fillFolders(const QString &folder, const QByteArray &text) const
{
    for (const ReplaceLine &line : parseModFile(text).replace) {
        if (!line.replacement.version.isEmpty())
            continue;
        const QDir target(QDir::cleanPath(folder + u'/' + QString::fromUtf8(line.replacement.path)));
        if (!target.path().startsWith(m_go->path({}))) // "../../../.." of a program leads out of where the test may write
            continue;
        target.mkpath(u"."_s);
        QFile file(target.filePath(u"go.mod"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("module " + line.old.path + "\n\ngo 1.20\n");
    }
}

void TestModulesParity::compare(const QString &folder, const QByteArray &text)
{
    const QString copy = m_go->write(u"copy/copy.mod"_s, text);
    const GoFixture::Answer graph = m_go->go({u"mod"_s, u"graph"_s, u"-modfile="_s + copy}, folder);
    m_go->write(u"copy/copy.mod"_s, text);
    const GoFixture::Answer list = m_go->go({u"list"_s, u"-m"_s, u"-e"_s, u"-modfile="_s + copy, u"all"_s}, folder);
    const auto analysis = m_engine->analyse({folder + u"/go.mod"_s, text, m_cache});
    QVERIFY2(analysis, qPrintable(analysis ? QString() : analysis.error().summary()));
    const QString dump = qEnvironmentVariable("SLIPWAY_PARITY_DUMP");
    const auto check = [&](const char *what, const QByteArray &ours, const QByteArray &theirs) {
        if (ours != theirs && !dump.isEmpty()) {
            for (const auto &[name, bytes] : {std::pair(u"/go.mod"_s, text), {u"/ours"_s, ours}, {u"/theirs"_s, theirs}}) {
                QFile file(dump + name);
                if (file.open(QIODevice::WriteOnly))
                    file.write(bytes);
            }
        }
        QVERIFY2(ours == theirs, what);
    };
    if (graph.exitCode == 0) {
        check("the graph differs", (*analysis)->graphText(), graph.output);
        QVERIFY((*analysis)->problems().isEmpty());
        ++m_graphs;
    } else {
        QVERIFY2(!(*analysis)->problems().isEmpty(), graph.errors.constData());
        ++m_partial;
    }
    if (list.exitCode == 0 && !QTest::currentTestFailed()) {
        check("the build list differs", (*analysis)->listText(), list.output);
        ++m_lists;
    }
}

/// Versions of a module that are in the cache already.
QList<QByteArray> TestModulesParity::knownVersions(const QByteArray &path) const
{
    QList<QByteArray> versions;
    const QDir folder(m_cache + u"/cache/download/"_s + QString::fromUtf8(escapedForCache(path)) + u"/@v"_s);
    for (const QString &name : folder.entryList({u"*.mod"_s}, QDir::Files))
        versions.append(unescapedFromCache(name.chopped(4).toUtf8()));
    return versions;
}

/// A few lines raised, lowered, dropped, doubled or excluded at once.
QByteArray TestModulesParity::edited(const QByteArray &text, QRandomGenerator &random) const
{
    const QList<RequireLine> lines = parseModFile(text).require;
    QList<ModEdit> edits;
    QByteArray appended;
    for (int i = 1 + random.bounded(5); i > 0 && !lines.isEmpty(); --i) {
        const RequireLine &line = lines[random.bounded(int(lines.size()))];
        const QList<QByteArray> versions = knownVersions(line.module.path);
        const QByteArray version = versions.isEmpty() ? line.module.version : versions[random.bounded(int(versions.size()))];
        const int kind = random.bounded(100);
        if (kind < 20)
            edits.append(dropRequire(line.module.path));
        else if (kind < 70)
            edits.append(requireModule(line.module.path, version));
        else if (kind < 80)
            appended += "\nrequire " + line.module.path + ' ' + version + '\n';
        else if (kind < 90)
            edits.append(excludeModule(line.module.path, version));
        else
            edits.append(replaceModule({line.module.path, {}}, {line.module.path, version}));
    }
    const Result<QByteArray> result = editModFile(text, edits);
    return result ? *result + appended : text;
}

void TestModulesParity::program()
{
    QFETCH(QString, module);
    QFETCH(QString, version);
    QString reason;
    const QByteArray text = goMod(module, version, reason);
    if (text.isEmpty())
        QSKIP(qPrintable(u"cannot be had: "_s + reason.left(200)));
    const QString name = QString(module + u'@' + version).replace(u'/', u'_');
    m_go->write(name + u"/program/go.mod"_s, text);
    const QString folder = m_go->path(name + u"/program"_s);
    fillFolders(folder, text);
    compare(folder, text);
    QRandomGenerator random(quint32(qHash(name, 1)));
    const int whatIfs = qEnvironmentVariableIsSet("SLIPWAY_WHATIFS") ? qEnvironmentVariableIntValue("SLIPWAY_WHATIFS") : 2;
    for (int i = 0; i < whatIfs && !QTest::currentTestFailed(); ++i)
        compare(folder, edited(text, random));
}

void TestModulesParity::workspace_data()
{
    QTest::addColumn<QStringList>("members");
    QFile file(sourceFile(QStringLiteral("tests/modules/data/workspaces.tsv")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    file.readLine();
    while (!file.atEnd()) {
        const QList<QByteArray> fields = file.readLine().trimmed().split('\t');
        if (fields[0] == "vault clients" || fields[0] == "old kubernetes" || qEnvironmentVariable("SLIPWAY_PARITY") == "all"_L1)
            QTest::newRow(fields[0].constData()) << QString::fromUtf8(fields[1]).split(u' ');
    }
}

/// The path elements that all members begin with.
static QString commonPrefix(const QStringList &members)
{
    QStringList prefix = members.first().section(u'@', 0, 0).split(u'/');
    for (const QString &member : members) {
        const QStringList elements = member.section(u'@', 0, 0).split(u'/');
        qsizetype same = 0;
        while (same < prefix.size() && same < elements.size() && prefix[same] == elements[same])
            ++same;
        prefix.resize(same);
    }
    return prefix.join(u'/');
}

static QString placeOf(const QString &module, const QString &prefix, int index)
{
    static const QRegularExpression major(u"/v[0-9]+$"_s);
    if (prefix.isEmpty())
        return u"member%1"_s.arg(index);
    const QString rest = QString(module.mid(prefix.size())).remove(major);
    return rest.isEmpty() ? u"repository"_s : u"repository"_s + rest;
}

/// Published modules of one repository side by side in a go.work, as they are developed.
void TestModulesParity::workspace()
{
    QFETCH(QStringList, members);
    const QString root = u"work-%1"_s.arg(QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-'));
    const QString prefix = commonPrefix(members);
    const QString first = root + u'/' + placeOf(members.first().section(u'@', 0, 0), prefix, 0);
    QByteArray work = "go 1.26.0\n";
    QList<QPair<QString, QByteArray>> texts;
    for (int i = 0; i < members.size(); ++i) {
        QString reason;
        const QByteArray text = goMod(members[i].section(u'@', 0, 0), members[i].section(u'@', 1), reason);
        if (text.isEmpty())
            QSKIP(qPrintable(u"cannot be had: "_s + reason.left(200)));
        // Where it lies in its repository, so that members that replace each other by folders mean each other.
        const QString folder = placeOf(members[i].section(u'@', 0, 0), prefix, i);
        fillFolders(m_go->path(root + u'/' + folder), text);
        texts.append({root + u'/' + folder + u"/go.mod"_s, text});
        work += "use ./" + folder.toUtf8() + '\n';
    }
    for (const auto &[name, text] : std::as_const(texts))
        m_go->write(name, text);
    const QString file = m_go->write(root + u"/go.work"_s, work);
    m_go->setEnvironment(u"GOWORK"_s, file);
    m_go->setEnvironment(u"GOFLAGS"_s, u"-modcacherw"_s);
    const GoFixture::Answer graph = m_go->go({u"mod"_s, u"graph"_s}, m_go->path(first));
    const GoFixture::Answer list = m_go->go({u"list"_s, u"-m"_s, u"-e"_s, u"all"_s}, m_go->path(first));
    m_go->setEnvironment(u"GOWORK"_s, u"off"_s);
    m_go->setEnvironment(u"GOFLAGS"_s, u"-modcacherw -mod=mod"_s);
    QVERIFY2(graph.exitCode == 0, graph.errors.constData());
    const auto analysis = m_engine->analyse({file, {}, m_cache});
    QVERIFY2(analysis, qPrintable(analysis ? QString() : analysis.error().summary()));
    QVERIFY((*analysis)->graphText() == graph.output);
    QVERIFY2(list.exitCode == 0, list.errors.constData());
    QVERIFY((*analysis)->listText() == list.output);
    ++m_workspaces;
}

void TestModulesParity::cleanupTestCase()
{
    qInfo("equal: %d graphs, %d build lists, %d workspaces; go printed no graph in %d cases", m_graphs, m_lists, m_workspaces, m_partial);
}

QTEST_GUILESS_MAIN(TestModulesParity)
#include "tst_modulesparity.moc"
