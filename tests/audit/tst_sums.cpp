// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "../modules/gofixture.h"
#include "audit/modulehash.h"
#include "audit/sumcheck.h"
#include "modules/engine.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

constexpr char kProject[]
    = "module example.test/app\n\ngo 1.21\n\nrequire (\n\tgithub.com/spf13/cobra v1.7.0\n\tgopkg.in/yaml.v3 v3.0.1\n)\n";
constexpr char kMain[] = "package main\n\nimport (\n\t_ \"github.com/spf13/cobra\"\n\t_ \"gopkg.in/yaml.v3\"\n)\n\nfunc main() {}\n";

} // namespace

/// go.sum and the module cache of a real project; what `go mod tidy` and `go mod verify` say is the truth.
class TestSums : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aTidyFileIsComplete();
    void namesWhatIsMissing();
    void namesWhatIsTooMuch();
    void readsBrokenLines();
    void verifiesTheCache();
    void findsWhatWasChanged();
    void verifyingCanBeStopped();

private:
    QList<SumProblem> problems(const QByteArray &sums) { return checkSums(parseSumFile(sums), *m_analysis); }

    GoFixture m_go;
    std::shared_ptr<const ModuleAnalysis> m_analysis;
    QByteArray m_sums;
};

void TestSums::initTestCase()
{
    if (!GoFixture::isThere())
        QSKIP("there is no go on this machine");
    m_go.useProxy(configuredProxy());
    m_go.write(u"project/go.mod"_s, kProject);
    m_go.write(u"project/main.go"_s, kMain);
    if (m_go.go({u"mod"_s, u"tidy"_s}, m_go.path(u"project"_s)).exitCode != 0)
        QSKIP("the module proxy cannot be reached");
    ModuleEngine engine({});
    const auto analysis = engine.analyse({m_go.path(u"project/go.mod"_s), {}, m_go.cache()});
    QVERIFY(analysis);
    m_analysis = *analysis;
    QFile sums(m_go.path(u"project/go.sum"_s));
    QVERIFY(sums.open(QIODevice::ReadOnly));
    m_sums = sums.readAll();
}

void TestSums::aTidyFileIsComplete()
{
    QStringList texts;
    for (const SumProblem &problem : problems(m_sums))
        texts.append(sumProblemText(problem));
    QVERIFY2(texts.isEmpty(), qPrintable(texts.join(u'\n')));
}

void TestSums::namesWhatIsMissing()
{
    QByteArray cut;
    for (const QByteArray &line : m_sums.split('\n')) {
        if (!line.startsWith("gopkg.in/yaml.v3 v3.0.1") && !line.isEmpty())
            cut += line + '\n';
    }
    const QList<SumProblem> found = problems(cut);
    QCOMPARE(found.size(), 2);
    QCOMPARE(found[0].kind, SumProblem::Kind::MissingGoMod);
    QCOMPARE(found[1].kind, SumProblem::Kind::MissingModule);
    QCOMPARE(found[1].module.toString(), u"gopkg.in/yaml.v3@v3.0.1"_s);
    // go stops for the same reason.
    m_go.write(u"project/go.sum"_s, cut);
    const GoFixture::Answer list = m_go.go({u"list"_s, u"-mod=readonly"_s, u"-m"_s, u"all"_s}, m_go.path(u"project"_s));
    m_go.write(u"project/go.sum"_s, m_sums);
    QVERIFY(list.exitCode != 0);
    QVERIFY2(list.errors.contains("missing go.sum entry"), list.errors.constData());
}

void TestSums::namesWhatIsTooMuch()
{
    const QByteArray more = m_sums + "example.test/old v1.0.0 h1:AAAA=\nexample.test/old v1.0.0/go.mod h1:BBBB=\n";
    const QList<SumProblem> found = problems(more);
    QCOMPARE(found.size(), 2);
    for (const SumProblem &problem : found)
        QCOMPARE(problem.kind, SumProblem::Kind::Extra);
    QCOMPARE(found.first().line, int(m_sums.count('\n')) + 1);
    const QByteArray twice = m_sums + m_sums.split('\n').first().replace("h1:", "h1:x") + '\n';
    const QList<SumProblem> differing = problems(twice);
    QCOMPARE(differing.size(), 1);
    QVERIFY(differing.first().kind == SumProblem::Kind::Differing || differing.first().kind == SumProblem::Kind::Extra);
}

void TestSums::readsBrokenLines()
{
    const QList<SumProblem> found = problems(m_sums + "<<<<<<< HEAD x y\n");
    QVERIFY(!found.isEmpty());
    QCOMPARE(found.first().kind, SumProblem::Kind::Malformed);
    QVERIFY(!sumProblemText(found.first()).isEmpty());
}

void TestSums::verifiesTheCache()
{
    QCOMPARE(m_go.go({u"mod"_s, u"verify"_s}, m_go.path(u"project"_s)).exitCode, 0);
    int last = 0;
    const QList<VerifiedModule> all = verifyModules(*m_analysis, parseSumFile(m_sums), m_go.cache(), [&](int done, int total) {
        QCOMPARE(done, ++last);
        QVERIFY(total >= done);
    });
    QVERIFY(std::ranges::count(all, VerifiedModule::State::Good, &VerifiedModule::state) >= 4);
    for (const VerifiedModule &module : all)
        QVERIFY2(module.state == VerifiedModule::State::Good || module.state == VerifiedModule::State::NotInCache
                     || module.state == VerifiedModule::State::NoSum,
                 qPrintable(verifiedText(module)));
}

void TestSums::findsWhatWasChanged()
{
    const QString file = m_go.cache() + u"/gopkg.in/yaml.v3@v3.0.1/yaml.go"_s;
    QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner));
    QFile changed(file);
    QVERIFY(changed.open(QIODevice::Append));
    changed.write("\n// changed\n");
    changed.close();
    const QList<VerifiedModule> all = verifyModules(*m_analysis, parseSumFile(m_sums), m_go.cache());
    const auto yaml = std::ranges::find(all, u"gopkg.in/yaml.v3"_s, [](const VerifiedModule &module) { return module.module.path; });
    QVERIFY(yaml != all.end());
    QCOMPARE(yaml->state, VerifiedModule::State::FolderChanged);
    QVERIFY(m_go.go({u"mod"_s, u"verify"_s}, m_go.path(u"project"_s)).exitCode != 0);
    // The archive as well.
    QByteArray wrong = m_sums;
    wrong.replace("github.com/spf13/cobra v1.7.0 h1:", "github.com/spf13/cobra v1.7.0 h1:AAAA");
    const QList<VerifiedModule> others = verifyModules(*m_analysis, parseSumFile(wrong), m_go.cache());
    const auto cobra
        = std::ranges::find(others, u"github.com/spf13/cobra"_s, [](const VerifiedModule &module) { return module.module.path; });
    QCOMPARE(cobra->state, VerifiedModule::State::ArchiveChanged);
}

void TestSums::verifyingCanBeStopped()
{
    std::stop_source source;
    const auto all
        = verifyModules(*m_analysis, parseSumFile(m_sums), m_go.cache(), [&](int, int) { source.request_stop(); }, source.get_token());
    QCOMPARE(all.size(), 1);
}

QTEST_GUILESS_MAIN(TestSums)
#include "tst_sums.moc"
