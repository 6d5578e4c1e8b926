// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "../modules/gofixture.h"
#include "binary/binarysize.h"
#include "fakeprogram.h"

#include <QHash>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

qint64 sumOf(const BinarySize &size)
{
    qint64 sum = 0;
    for (const SizedModule &module : size.modules) {
        SizeParts parts;
        for (const SizedPackage &package : module.packages) {
            SizeParts inside;
            for (const SizedFunction &function : package.functions)
                inside += function.parts;
            if (inside != package.parts)
                return -1;
            parts += inside;
        }
        if (parts != module.parts)
            return -1;
        sum += parts.total();
    }
    for (const SizedRest &rest : size.rest)
        sum += rest.bytes;
    return sum;
}

/// By the whole name, as nm prints it.
QHash<QString, SizeParts> functionsOf(const BinarySize &size)
{
    QHash<QString, SizeParts> all;
    for (const SizedModule &module : size.modules) {
        for (const SizedPackage &package : module.packages) {
            const QString path = package.path == size.info.package ? u"main"_s : package.path;
            for (const SizedFunction &function : package.functions)
                all[path.isEmpty() || function.name.startsWith(u"type:"_s) ? function.name : path + u'.' + function.name] += function.parts;
        }
    }
    return all;
}

qint64 restBytes(const BinarySize &size, PartKind kind)
{
    const auto found = std::ranges::find(size.rest, kind, &SizedRest::kind);
    return found == size.rest.end() ? 0 : found->bytes;
}

const SizedModule *moduleOf(const BinarySize &size, SizeOrigin origin)
{
    const auto found = std::ranges::find(size.modules, origin, &SizedModule::origin);
    return found == size.modules.end() ? nullptr : &*found;
}

FakeProgram sample()
{
    FakeProgram program;
    program.functions = {{"runtime.main", 100}, {"main.main", 40}, {"main.(*T).Run", 24}, {"example.org/m.F", 64}, {"aeshashbody", 16}};
    return program;
}

} // namespace

class TestBinarySize : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyGeneration_data();
    void everyGeneration();
    void withoutSectionHeaders();
    void universalFile();
    void cutFiles();
    void spoiltFiles();
    void otherFiles();
    void agreesWithNm();
    void strippedProgramsWeighTheSame();
    void difference();

private:
    QString built(const QString &name, const QStringList &flags);
    void writeProject(const QByteArray &more);
    GoFixture m_go;
};

void TestBinarySize::everyGeneration_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<int>("pointerSize");
    QTest::addColumn<bool>("isBigEndian");
    for (const auto &[name, version] :
         {std::pair{"1.16", PclnVersion::Go116}, {"1.18", PclnVersion::Go118}, {"1.20", PclnVersion::Go120}}) {
        for (const int pointerSize : {4, 8}) {
            for (const bool isBigEndian : {false, true})
                QTest::addRow("%s, %d bits%s", name, pointerSize * 8, isBigEndian ? ", big endian" : "")
                    << int(version) << pointerSize << isBigEndian;
        }
    }
}

void TestBinarySize::everyGeneration()
{
    QFETCH(int, version);
    QFETCH(int, pointerSize);
    QFETCH(bool, isBigEndian);
    FakeProgram program = sample();
    program.version = PclnVersion(version);
    program.pointerSize = pointerSize;
    program.isBigEndian = isBigEndian;
    const QByteArray file = program.elf();
    const Result<BinarySize> size = measureBinary(view(file), u"fake"_s);
    QVERIFY2(size, qPrintable(size ? QString() : size.error().detail));
    QCOMPARE(size->fileBytes, file.size());
    QCOMPARE(sumOf(*size), file.size());
    const QHash<QString, SizeParts> functions = functionsOf(*size);
    QCOMPARE(functions[u"main.main"_s].code, 40);
    QCOMPARE(functions[u"main.(*T).Run"_s].code, 24);
    QCOMPARE(functions[u"example.org/m.F"_s].code, 64);
    QVERIFY(functions[u"main.main"_s].tables > 40); // record, places, name
    QCOMPARE(functions[u"example.org/m.inlined"_s], (SizeParts{0, 22, 0}));
    QCOMPARE(functions[u"runtime.aeshashbody"_s].code, 16); // its file says where it belongs
    QCOMPARE(restBytes(*size, PartKind::Code), 5);
    QCOMPARE(restBytes(*size, PartKind::Symbols), 28);
    QCOMPARE(moduleOf(*size, SizeOrigin::Library)->packages.first().path, u"runtime"_s);
    QCOMPARE(moduleOf(*size, SizeOrigin::Unknown)->packages.first().path, u"example.org/m"_s);
}

void TestBinarySize::withoutSectionHeaders()
{
    FakeProgram program = sample();
    program.hasHeaders = false;
    const QByteArray file = program.elf();
    const Result<BinarySize> size = measureBinary(view(file), u"fake"_s);
    QVERIFY(size);
    QCOMPARE(sumOf(*size), file.size());
    QCOMPARE(functionsOf(*size)[u"main.main"_s].code, 40);
}

void TestBinarySize::universalFile()
{
    const QByteArray part = sample().elf();
    QByteArray file = QByteArray::fromHex("cafebabe00000002");
    QByteArray headers;
    for (const qsizetype offset : {qsizetype(64), 64 + part.size() + 8}) {
        QByteArray words;
        for (const qsizetype word : {qsizetype(0), qsizetype(0), offset, part.size(), qsizetype(0)})
            words += QByteArray::fromHex(QByteArray::number(quint32(word), 16).rightJustified(8, '0'));
        headers += words;
    }
    file += headers;
    file += QByteArray(64 - file.size(), '\0') + part + QByteArray(8, '\0') + part;
    const Result<BinarySize> size = measureBinary(view(file), u"fat"_s);
    QVERIFY(size);
    QCOMPARE(size->architectures, QStringList({u"amd64"_s, u"amd64"_s}));
    QCOMPARE(sumOf(*size), file.size());
    QCOMPARE(functionsOf(*size)[u"main.main"_s].code, 80);
}

void TestBinarySize::cutFiles()
{
    const QByteArray file = sample().elf();
    for (qsizetype length = 0; length < file.size(); ++length) {
        const QByteArray cut = QByteArray(file.constData(), length);
        if (const Result<BinarySize> size = measureBinary(view(cut), u"cut"_s))
            QCOMPARE(sumOf(*size), length);
    }
}

void TestBinarySize::spoiltFiles()
{
    QRandomGenerator random(20);
    for (int round = 0; round < 3000; ++round) {
        FakeProgram program = sample();
        program.pointerSize = round % 2 ? 8 : 4;
        QByteArray file = program.elf();
        for (int i = random.bounded(6); i >= 0; --i)
            file[random.bounded(int(file.size()))] = char(random.bounded(2) ? random.bounded(256) : 0xff);
        if (const Result<BinarySize> size = measureBinary(view(file), u"spoilt"_s))
            QCOMPARE(sumOf(*size), file.size());
    }
}

void TestBinarySize::otherFiles()
{
    for (const QByteArray &bytes :
         {QByteArray(), QByteArray("#!/bin/sh\n"), QByteArray("MZ") + QByteArray(200, '\0'), QByteArray("\xca\xfe\xba\xbe\0\0\0\x41", 8)}) {
        const Result<BinarySize> size = measureBinary(view(bytes), u"other"_s);
        QVERIFY(!size);
        QCOMPARE(size.error().kind, ErrorKind::BadInput);
        QCOMPARE(size.error().subject, u"other"_s);
    }
    QCOMPARE(readBinarySize(m_go.path(u"none"_s)).error().kind, ErrorKind::BadInput);
    QCOMPARE(readBinarySize(m_go.write(u"empty"_s, {})).error().kind, ErrorKind::BadInput);
}

void TestBinarySize::writeProject(const QByteArray &more)
{
    m_go.write(u"main/go.mod"_s, "module ex.t/m\n\ngo 1.20\n\nrequire ex.t/dep v1.2.0\n\nreplace ex.t/dep => ../dep\n");
    m_go.write(u"main/main.go"_s,
               "package main\n\nimport (\n\t\"ex.t/dep\"\n\t\"ex.t/m/inner\"\n)\n\nfunc main() { println(dep.Sum(3), inner.Twice(2)) }\n");
    m_go.write(u"main/inner/inner.go"_s, "package inner\n\n//go:noinline\nfunc Twice(n int) int { return 2 * n }\n");
    m_go.write(u"dep/go.mod"_s, "module ex.t/dep\n\ngo 1.20\n");
    m_go.write(u"dep/dep.go"_s,
               "package dep\n\nvar Table = [4]int{1, 2, 3, 4}\n\n//go:noinline\nfunc Sum(n int) int {\n\ts := 0\n\tfor i := range Table {\n"
               "\t\ts += Table[(i+n)%4]\n\t}\n\treturn s\n}\n"
                   + more);
}

QString TestBinarySize::built(const QString &name, const QStringList &flags)
{
    const GoFixture::Answer answer
        = m_go.go(QStringList{u"build"_s} + flags + QStringList{u"-o"_s, m_go.path(name), u"."_s}, m_go.path(u"main"_s));
    if (answer.exitCode != 0)
        qWarning("%s", answer.errors.constData());
    return answer.exitCode == 0 ? m_go.path(name) : QString();
}

void TestBinarySize::agreesWithNm()
{
    if (!GoFixture::isThere())
        QSKIP("there is no go to build with");
    writeProject({});
    const QString program = built(u"whole"_s, {});
    QVERIFY(!program.isEmpty());
    const Result<BinarySize> size = readBinarySize(program);
    QVERIFY2(size, qPrintable(size ? QString() : size.error().detail));
    QCOMPARE(sumOf(*size), size->fileBytes);
    QVERIFY(size->hasSymbols);
    QCOMPARE(size->info.package, u"ex.t/m"_s);
    QCOMPARE(size->moduleBytes(u"ex.t/dep"_s), moduleOf(*size, SizeOrigin::Module)->parts.total());
    QVERIFY(moduleOf(*size, SizeOrigin::Module)->parts.data >= 32); // its table
    QCOMPARE(moduleOf(*size, SizeOrigin::Main)->packages.size(), 2);

    const GoFixture::Answer symbols = m_go.go({u"tool"_s, u"nm"_s, u"-size"_s, u"-type"_s, program}, m_go.path(u"main"_s));
    QVERIFY2(symbols.exitCode == 0, symbols.errors.constData());
    QHash<QString, qint64> expected;
    QHash<QString, int> count;
    for (const QByteArray &line : symbols.output.split('\n')) {
        const QList<QByteArray> fields = line.simplified().split(' '); // "  401000  99 T main.main"
        if (fields.size() >= 4 && fields[2].toUpper() == "T" && fields[1].toLongLong() > 0) {
            QString name = QString::fromUtf8(fields.sliced(3).join(' '));
            if (name.endsWith(u".abi0"_s))
                name.chop(5); // two ways to call one function
            expected[name] += fields[1].toLongLong();
            ++count[name];
        }
    }
    const QHash<QString, SizeParts> functions = functionsOf(*size);
    int compared = 0;
    for (auto one = functions.begin(); one != functions.end(); ++one) {
        const QString bare = one.key().section(u'.', -1); // assembly has functions of its own by that name
        if (one->code == 0 || !expected.contains(one.key()) || expected.contains(bare))
            continue;
        ++compared;
        const qint64 padding = one->code - expected.value(one.key());
        QVERIFY2(padding >= 0 && padding < 64 * count.value(one.key()),
                 qPrintable(u"%1: %2, nm %3"_s.arg(one.key()).arg(one->code).arg(expected.value(one.key()))));
    }
    QVERIFY2(compared > 1000 && compared > expected.size() * 9 / 10, qPrintable(u"%1 of %2"_s.arg(compared).arg(expected.size())));
}

void TestBinarySize::strippedProgramsWeighTheSame()
{
    if (!GoFixture::isThere())
        QSKIP("there is no go to build with");
    writeProject({});
    const QString whole = built(u"whole"_s, {});
    const QString stripped = built(u"stripped"_s, {u"-ldflags=-s -w"_s});
    const Result<BinarySize> first = readBinarySize(whole);
    const Result<BinarySize> second = readBinarySize(stripped);
    QVERIFY(first && second);
    QCOMPARE(sumOf(*second), second->fileBytes);
    QVERIFY(!second->hasSymbols && !second->hasDebug);
    QCOMPARE(restBytes(*second, PartKind::Debug), 0);
    const QHash<QString, SizeParts> before = functionsOf(*first);
    const QHash<QString, SizeParts> after = functionsOf(*second);
    QVERIFY(after.size() > 1000);
    for (auto one = after.begin(); one != after.end(); ++one) {
        QCOMPARE(one->code, before.value(one.key()).code);
        QCOMPARE(one->tables, before.value(one.key()).tables);
    }
}

void TestBinarySize::difference()
{
    if (!GoFixture::isThere())
        QSKIP("there is no go to build with");
    writeProject({});
    const Result<BinarySize> before = readBinarySize(built(u"before"_s, {}));
    writeProject("\nfunc init() {\n\tfor i := range Table {\n\t\tprintln(i, Table[i], Sum(i))\n\t}\n}\n");
    const Result<BinarySize> after = readBinarySize(built(u"after"_s, {}));
    QVERIFY(before && after);
    QCOMPARE(sizeDifference(*before, *before, SizeLevel::Module), QList<SizeChange>());
    for (const SizeLevel level : {SizeLevel::Module, SizeLevel::Package}) {
        const QList<SizeChange> changes = sizeDifference(*before, *after, level);
        const qint64 growth = std::accumulate(changes.begin(), changes.end(), qint64(0),
                                              [](qint64 sum, const SizeChange &one) { return sum + one.growth(); });
        QCOMPARE(growth, after->fileBytes - before->fileBytes);
        const auto dep = std::ranges::find(changes, u"ex.t/dep"_s, &SizeChange::path);
        QVERIFY(dep != changes.end());
        QVERIFY(dep->growth() > 50);
        QVERIFY(std::ranges::is_sorted(changes, std::greater(), &SizeChange::growth));
    }
}

QTEST_GUILESS_MAIN(TestBinarySize)
#include "tst_binarysize.moc"
