// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "binary/packagename.h"

#include <QTest>

using namespace slipway;

class TestPackageName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void symbols_data();
    void symbols();
    void names();
    void files();
};

void TestPackageName::symbols_data()
{
    QTest::addColumn<QByteArray>("symbol");
    QTest::addColumn<QByteArray>("package");
    const auto row = [](const char *symbol, const char *package) { QTest::newRow(symbol) << QByteArray(symbol) << QByteArray(package); };
    row("main.main", "main");
    row("net/http.(*Server).Serve", "net/http");
    row("net/http.(*Server).Serve.func1.2", "net/http");
    row("github.com/a/b.C", "github.com/a/b");
    row("gopkg.in/yaml%2ev3.Unmarshal", "gopkg.in/yaml.v3");
    row("example.com/a%22b.F", "example.com/a\"b");
    row("slices.SortFunc[go.shape.[]github.com/x/y.T,go.shape.int]", "slices");
    row("example.com/m/list.(*List[go.shape.struct { a/b.c int }]).Push", "example.com/m/list");
    row("example.com/m.F[...]", "example.com/m");
    row("type:.eq.net/http.socksAddr", "net/http");
    row("type:.hash.[4]net/http.socksAddr", "net/http");
    row("type..eq.[2]*os.File", "os");
    row("type:.eq.struct { Name string; Age int }", "");
    row("type:.eq.[2]interface {}", "");
    row("type:*", "");
    row("type:os.File", "");
    row("go:string.*", "");
    row("go:itab.*os.File,io.Reader", "os");
    row("go.itab.*os.File,io.Reader", "os");
    row("go:struct { sync.Mutex; x int }.Lock", "");
    row("struct { sync.Mutex; x int }.Lock", "");
    row("go.uber.org/zap.New", "go.uber.org/zap");
    row("go:main.inittasks", "");
    row("$f64.3ff0000000000000", "");
    row("_cgo_topofstack", "");
    row("_rt0_amd64_linux", "");
    row("crypto/internal/entropy/v1%2e0%2e0.F", "crypto/internal/entropy/v1.0.0");
    row("", "");
    row(".", "");
    row("%", "");
    row("a%2", "");
}

void TestPackageName::symbols()
{
    QFETCH(QByteArray, symbol);
    QFETCH(QByteArray, package);
    QCOMPARE(QByteArray::fromStdString(packageOfSymbol(symbol.toStdString())), package);
}

void TestPackageName::names()
{
    QCOMPARE(nameInPackage("net/http.(*Server).Serve"), std::string_view("(*Server).Serve"));
    QCOMPARE(nameInPackage("gopkg.in/yaml%2ev3.Unmarshal"), std::string_view("Unmarshal"));
    QCOMPARE(nameInPackage("slices.Sort[go.shape.[]a/b.T]"), std::string_view("Sort[go.shape.[]a/b.T]"));
    QCOMPARE(nameInPackage("type:.eq.net/http.T"), std::string_view("type:.eq.net/http.T"));
    QCOMPARE(nameInPackage("memeqbody"), std::string_view("memeqbody"));
}

void TestPackageName::files()
{
    QCOMPARE(packageOfFile("/usr/go/src/internal/bytealg/equal.s", "/usr/go/src/"), std::string("internal/bytealg"));
    QCOMPARE(packageOfFile("runtime/rt0_linux_amd64.s", ""), std::string("runtime"));
    QCOMPARE(packageOfFile("golang.org/x/sys@v0.1.0/cpu/a.s", ""), std::string());
    QCOMPARE(packageOfFile("/home/me/a.s", ""), std::string());
    QCOMPARE(packageOfFile("/elsewhere/a.s", "/usr/go/src/"), std::string());
    QCOMPARE(packageOfFile("", ""), std::string());
}

QTEST_GUILESS_MAIN(TestPackageName)
#include "tst_packagename.moc"
