// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "../modules/gofixture.h"
#include "binary/binarysize.h"

#include <QHash>
#include <QProcess>
#include <QTest>

#include <algorithm>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

/// Prints "SIZE NAME" of every function, as Go's own reader of the table has it.
constexpr char kReader[] = R"go(package main

import (
	"debug/elf"
	"debug/gosym"
	"debug/macho"
	"debug/pe"
	"bytes"
	"fmt"
	"os"
)

func table(path string) []byte {
	if f, err := elf.Open(path); err == nil {
		for _, s := range f.Sections {
			if s.Name == ".gopclntab" || s.Name == ".data.rel.ro.gopclntab" {
				data, _ := s.Data()
				return data
			}
		}
	}
	if f, err := macho.Open(path); err == nil {
		data, _ := f.Section("__gopclntab").Data()
		return data
	}
	if f, err := pe.Open(path); err == nil {
		for _, s := range f.Sections {
			data, _ := s.Data()
			if at := bytes.Index(data, []byte{0xf1, 0xff, 0xff, 0xff, 0, 0}); at >= 0 {
				return data[at:]
			}
		}
	}
	return nil
}

func main() {
	t, err := gosym.NewTable(nil, gosym.NewLineTable(table(os.Args[1]), 0x400000))
	if err != nil {
		panic(err)
	}
	for _, f := range t.Funcs {
		fmt.Printf("%d %s\n", f.End-f.Entry, f.Name)
	}
}
)go";

QHash<QString, qint64> codeOf(const BinarySize &size)
{
    QHash<QString, qint64> code;
    for (const SizedModule &module : size.modules) {
        for (const SizedPackage &package : module.packages) {
            for (const SizedFunction &function : package.functions) {
                if (function.parts.code)
                    code[function.name] += function.parts.code; // packages apart: two may have an "init"
            }
        }
    }
    return code;
}

qint64 sumOf(const BinarySize &size)
{
    qint64 sum = 0;
    for (const SizedModule &module : size.modules)
        sum += module.parts.total();
    for (const SizedRest &rest : size.rest)
        sum += rest.bytes;
    return sum;
}

} // namespace

/// Programs for other systems and processors, stripped and whole.
class TestCrossBinaries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void agreesWithGosym_data();
    void agreesWithGosym();

private:
    GoFixture m_go;
};

void TestCrossBinaries::initTestCase()
{
    if (!GoFixture::isThere())
        QSKIP("there is no go to build with");
    m_go.write(u"main/go.mod"_s, "module ex.t/m\n\ngo 1.20\n");
    m_go.write(u"main/main.go"_s, "package main\n\nimport \"os\"\n\nfunc main() { println(os.Args[0]) }\n");
    m_go.write(u"reader/go.mod"_s, "module ex.t/reader\n\ngo 1.20\n");
    m_go.write(u"reader/main.go"_s, kReader);
    const GoFixture::Answer built = m_go.go({u"build"_s, u"-o"_s, m_go.path(u"reader/reader"_s), u"."_s}, m_go.path(u"reader"_s));
    QVERIFY2(built.exitCode == 0, built.errors.constData());
}

void TestCrossBinaries::agreesWithGosym_data()
{
    QTest::addColumn<QString>("os");
    QTest::addColumn<QString>("arch");
    QTest::addColumn<QStringList>("flags");
    const QStringList stripped{u"-ldflags=-s -w"_s};
    const QStringList pie{u"-buildmode=pie"_s};
    QTest::newRow("linux/amd64, position independent") << u"linux"_s << u"amd64"_s << pie;
    QTest::newRow("linux/386") << u"linux"_s << u"386"_s << QStringList();
    QTest::newRow("linux/arm, stripped") << u"linux"_s << u"arm"_s << stripped;
    QTest::newRow("linux/s390x, stripped") << u"linux"_s << u"s390x"_s << stripped;
    QTest::newRow("linux/riscv64") << u"linux"_s << u"riscv64"_s << QStringList();
    QTest::newRow("windows/amd64, stripped") << u"windows"_s << u"amd64"_s << stripped;
    QTest::newRow("windows/386") << u"windows"_s << u"386"_s << QStringList();
    QTest::newRow("darwin/arm64, stripped") << u"darwin"_s << u"arm64"_s << stripped;
    QTest::newRow("darwin/amd64") << u"darwin"_s << u"amd64"_s << QStringList();
    QTest::newRow("wasip1/wasm") << u"wasip1"_s << u"wasm"_s << stripped;
}

void TestCrossBinaries::agreesWithGosym()
{
    QFETCH(QString, os);
    QFETCH(QString, arch);
    QFETCH(QStringList, flags);
    m_go.setEnvironment(u"GOOS"_s, os);
    m_go.setEnvironment(u"GOARCH"_s, arch);
    m_go.setEnvironment(u"CGO_ENABLED"_s, u"0"_s);
    const QString program = m_go.path(u"program"_s);
    const GoFixture::Answer built = m_go.go(QStringList{u"build"_s} + flags + QStringList{u"-o"_s, program, u"."_s}, m_go.path(u"main"_s));
    QVERIFY2(built.exitCode == 0, built.errors.constData());
    const Result<BinarySize> size = readBinarySize(program);
    QVERIFY2(size, qPrintable(size ? QString() : size.error().detail));
    QCOMPARE(size->architectures, QStringList{arch});
    QCOMPARE(sumOf(*size), size->fileBytes);
    QCOMPARE(size->info.package, u"ex.t/m"_s);
    if (arch == u"wasm"_s) { // sizes are not in the table, but in the section of code
        QVERIFY(size->moduleBytes(u"ex.t/m"_s) > 50);
        const auto outside = std::ranges::find(size->rest, PartKind::Code, &SizedRest::kind);
        QVERIFY(outside != size->rest.end() && outside->bytes < 16); // how many functions follow
        return;
    }

    QProcess reader;
    reader.start(m_go.path(u"reader/reader"_s), {program});
    QVERIFY(reader.waitForFinished());
    QHash<QString, qint64> expected;
    for (const QByteArray &line : reader.readAllStandardOutput().split('\n')) {
        const qsizetype blank = line.indexOf(' ');
        if (blank > 0)
            expected[QString::fromUtf8(line.sliced(blank + 1))] += line.first(blank).toLongLong();
    }
    QVERIFY(expected.size() > 1000);
    qint64 ours = 0;
    qint64 theirs = 0;
    const QHash<QString, qint64> code = codeOf(*size);
    for (const qint64 bytes : code)
        ours += bytes;
    for (const qint64 bytes : std::as_const(expected))
        theirs += bytes;
    QCOMPARE(ours, theirs);
    QCOMPARE(code.value(u"mallocgc"_s), expected.value(u"runtime.mallocgc"_s));
    QCOMPARE(code.value(u"(*mheap).alloc"_s), expected.value(u"runtime.(*mheap).alloc"_s));
}

QTEST_GUILESS_MAIN(TestCrossBinaries)
#include "tst_crossbinaries.moc"
