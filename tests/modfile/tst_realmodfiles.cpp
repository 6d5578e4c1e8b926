// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modfile/format.h"
#include "modfile/json.h"
#include "modfile/laxmodfile.h"
#include "realgo.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

/// The go.mod files of real modules, fetched through the proxy, beside `go mod edit`.
class TestRealModFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAsGo_data();
    void readsAsGo();
};

void TestRealModFiles::readsAsGo_data()
{
    QTest::addColumn<QString>("module");
    for (const char *module :
         {"github.com/spf13/cobra@v1.8.1", "github.com/spf13/viper@v1.19.0", "golang.org/x/tools@v0.24.0", "google.golang.org/grpc@v1.65.0",
          "github.com/prometheus/client_golang@v1.20.0", "gopkg.in/yaml.v3@v3.0.1", "github.com/stretchr/testify@v1.9.0",
          "github.com/hashicorp/vault/api@v1.14.0", "github.com/Masterminds/sprig/v3@v3.2.3",
          "github.com/docker/docker@v27.1.1+incompatible", "k8s.io/client-go@v0.30.3", "github.com/pelletier/go-toml/v2@v2.2.2"})
        QTest::newRow(module) << QString::fromLatin1(module);
}

void TestRealModFiles::readsAsGo()
{
    QFETCH(QString, module);
    if (!hasGo())
        QSKIP("there is no go on this machine");
    QTemporaryDir folder;
    const GoAnswer fetched = runGo({u"mod"_s, u"download"_s, u"-json"_s, module}, folder.path());
    const QString path = QJsonDocument::fromJson(fetched.out).object().value("GoMod"_L1).toString();
    if (path.isEmpty())
        QSKIP(qPrintable(u"the module proxy did not deliver it: "_s + QString::fromUtf8(fetched.err + fetched.out).simplified()));

    const QByteArray text = readFile(path);
    QVERIFY(!text.isEmpty());
    QCOMPARE(formatModFile(text).value(), runGo({u"mod"_s, u"edit"_s, u"-print"_s, path}, folder.path()).out);
    const QByteArray json = runGo({u"mod"_s, u"edit"_s, u"-json"_s, path}, folder.path()).out;
    QCOMPARE(modFileJson(text, {}, u"go.mod"_s, json.contains(": null") ? EmptyLists::Null : EmptyLists::Omitted).value(), json);
    LaxModFile lax;
    QVERIFY(parseLaxModFile(text, lax));
    QCOMPARE(qsizetype(lax.require.size()), parseModFile(text).require.size());
}

QTEST_GUILESS_MAIN(TestRealModFiles)
#include "tst_realmodfiles.moc"
