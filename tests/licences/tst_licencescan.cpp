// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "../modules/gofixture.h"
#include "licences/licencescan.h"
#include "modules/engine.h"
#include "process/environment.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace slipway;
using namespace Qt::StringLiterals;

/// Licences of real modules, found by the real detector.
class TestLicenceScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsLicences();
    void theSecondTimeNothingRuns();
    void aBrokenDetectorIsNamed();

private:
    QList<ModuleLicence> scan(const QString &detector, Error &error);

    GoFixture m_go;
    QString m_detector;
    QList<LicencedModule> m_modules;
};

void TestLicenceScan::initTestCase()
{
    if (!GoFixture::isThere())
        QSKIP("there is no go on this machine");
    m_go.useProxy(configuredProxy());
    m_detector = qEnvironmentVariable("SLIPWAY_IDENTIFY_LICENSE");
    m_go.setEnvironment(u"GOBIN"_s, m_go.path(u"bin"_s));
    if (m_detector.isEmpty() && m_go.go({u"install"_s, kLicenceDetectorPackage + "@v2.0.0"_L1}, m_go.path({})).exitCode == 0)
        m_detector = m_go.path(u"bin/identify_license"_s);
    if (m_detector.isEmpty())
        QSKIP("the detector cannot be built here");
    m_go.write(u"project/go.mod"_s,
               "module example.test/app\n\ngo 1.21\n\nrequire (\n\tgithub.com/spf13/cobra v1.7.0\n\tgopkg.in/yaml.v3 "
               "v3.0.1\n\tgithub.com/hashicorp/errwrap v1.1.0\n)\n");
    m_go.write(u"project/main.go"_s,
               "package main\n\nimport (\n\t_ \"github.com/hashicorp/errwrap\"\n\t_ \"github.com/spf13/cobra\"\n\t_ "
               "\"gopkg.in/yaml.v3\"\n)\n\nfunc main() {}\n");
    if (m_go.go({u"mod"_s, u"tidy"_s}, m_go.path(u"project"_s)).exitCode != 0)
        QSKIP("the module proxy cannot be reached");
    ModuleEngine engine({});
    const auto analysis = engine.analyse({m_go.path(u"project/go.mod"_s), {}, m_go.cache()});
    QVERIFY(analysis);
    m_modules = licencedModules(**analysis, m_go.path(u"project"_s));
}

QList<ModuleLicence> TestLicenceScan::scan(const QString &detector, Error &error)
{
    LicenceScan scan({detector, m_go.cache(), buildEnvironment(), m_modules, m_go.path(u"licences.json"_s)});
    QSignalSpy finished(&scan, &LicenceScan::finished);
    scan.start();
    if (!finished.wait(60'000))
        return {};
    error = finished.first().at(1).value<Error>();
    return finished.first().first().value<QList<ModuleLicence>>();
}

void TestLicenceScan::findsLicences()
{
    Error error;
    const QList<ModuleLicence> licences = scan(m_detector, error);
    QVERIFY2(error.detail.isEmpty(), qPrintable(error.detail));
    QMap<QString, QString> found;
    for (const ModuleLicence &licence : licences)
        found.insert(licence.path, licence.expression);
    QCOMPARE(found.value(u"github.com/spf13/cobra"_s), u"Apache-2.0"_s);
    QCOMPARE(found.value(u"github.com/spf13/pflag"_s), u"BSD-3-Clause"_s);
    QCOMPARE(found.value(u"gopkg.in/yaml.v3"_s), u"Apache-2.0 AND MIT"_s);
    QCOMPARE(found.value(u"github.com/hashicorp/errwrap"_s), u"MPL-2.0"_s);
    QCOMPARE(found.value(u"github.com/inconshreveable/mousetrap"_s), u"Apache-2.0"_s);
}

void TestLicenceScan::theSecondTimeNothingRuns()
{
    Error error;
    const QList<ModuleLicence> before = scan(m_detector, error);
    const QList<ModuleLicence> again = scan(u"/nowhere/identify_license"_s, error);
    QVERIFY(error.detail.isEmpty());
    QCOMPARE(again, before);
}

void TestLicenceScan::aBrokenDetectorIsNamed()
{
    QFile::remove(m_go.path(u"licences.json"_s));
    Error error;
    const QList<ModuleLicence> licences = scan(u"/bin/false"_s, error);
    QVERIFY(!error.detail.isEmpty());
    QVERIFY(std::ranges::none_of(licences, [](const ModuleLicence &licence) { return licence.state == LicenceState::Known; }));
    QVERIFY(std::ranges::any_of(licences, [](const ModuleLicence &licence) { return licence.state == LicenceState::Failed; }));
}

QTEST_GUILESS_MAIN(TestLicenceScan)
#include "tst_licencescan.moc"
