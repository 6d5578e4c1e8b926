// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "sample.h"

#include "archive/reader.h"

#include <QCryptographicHash>
#include <QTemporaryDir>

#include <clocale>

#include <sys/stat.h>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kTime = 1'767'323'045; // 2026-01-02T03:04:05Z
const QString kLongName = u"a/"_s + QString(120, u'n') + u"/"_s + QString(110, u'x') + u".txt"_s;
const QString kChineseName = u"文档/说明.md"_s;

/// A small release on disk: a program, two texts, one with a name that fits no old header, one link.
struct Release {
    explicit Release(const QString &folder)
        : root(folder)
    {
        writeFile(root + u"/bin/tool"_s, programLike(1'100'000), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        writeFile(root + u"/LICENSE"_s, "Do what you like.\n");
        writeFile(root + u"/empty"_s, {});
        writeFile(root + u"/long"_s, "long\n");
        writeFile(root + u"/chinese"_s, "中文\n");
        QFile::link(u"LICENSE"_s, root + u"/COPYING"_s);
    }
    QList<ArchiveEntry> entries() const
    {
        return {{root + u"/LICENSE"_s, u"tool/LICENSE"_s},   {root + u"/COPYING"_s, u"tool/COPYING"_s},
                {root + u"/empty"_s, u"tool/empty"_s, 0600}, {root + u"/long"_s, kLongName},
                {root + u"/chinese"_s, kChineseName},        {root + u"/bin/tool"_s, u"tool/tool"_s, 0755}};
    }
    ArchiveSpec spec(const QString &path, ArchiveFormat format) const { return {path, format, entries(), kTime, 0}; }

    QString root;
};

} // namespace

class tst_Archive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void sameBytesWhateverSurroundsThem_data() { addFormats(); }
    void sameBytesWhateverSurroundsThem();
    void readsBackWhatWasWritten_data() { addFormats(); }
    void readsBackWhatWasWritten();
    void tarAgrees_data();
    void tarAgrees();
    void unzipAgrees();
    void singleFiles_data();
    void singleFiles();
    void blockBoundaries_data();
    void blockBoundaries();
    void namesNeedNoLocale();
    void foldersAreTakenWhole();
    void ownTimesAndOwners();
    void replacesAnOlderArchive();

private:
    static void addFormats();
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

void tst_Archive::addFormats()
{
    QTest::addColumn<ArchiveFormat>("format");
    for (const auto format : {ArchiveFormat::TarGz, ArchiveFormat::TarXz, ArchiveFormat::TarZst, ArchiveFormat::Tar, ArchiveFormat::Zip})
        QTest::newRow(qPrintable(archiveFormatName(format))) << format;
}

void tst_Archive::sameBytesWhateverSurroundsThem()
{
    QFETCH(ArchiveFormat, format);
    const Release one(path(u"one"_s));
    const auto first = writeArchive(one.spec(path(u"first"_s), format));
    QVERIFY2(first, first ? "" : qPrintable(first.error().summary()));

    // Another folder, other times, another umask, another time zone, another number of cores.
    const mode_t mask = ::umask(0077);
    const QByteArray zone = qgetenv("TZ");
    qputenv("TZ", "Pacific/Kiritimati");
    ::tzset();
    const Release two(path(u"some/where/else"_s));
    QFile file(two.root + u"/bin/tool"_s);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::fromSecsSinceEpoch(1'000'000'000), QFileDevice::FileModificationTime));
    file.close();
    ArchiveSpec spec = two.spec(path(u"second"_s), format);
    spec.threads = 1;
    const auto second = writeArchive(spec);
    spec.threads = 7;
    spec.path = path(u"third"_s);
    const auto third = writeArchive(spec);
    ::umask(mask);
    zone.isNull() ? qunsetenv("TZ") : qputenv("TZ", zone);
    ::tzset();

    QVERIFY(second && third);
    QCOMPARE(contentOf(path(u"second"_s)), contentOf(path(u"first"_s)));
    QCOMPARE(contentOf(path(u"third"_s)), contentOf(path(u"first"_s)));
    QCOMPARE(*second, *first);
    QCOMPARE(first->sizeBytes, QFileInfo(path(u"first"_s)).size());
    QCOMPARE(first->sha256, QCryptographicHash::hash(contentOf(path(u"first"_s)), QCryptographicHash::Sha256).toHex());
}

void tst_Archive::readsBackWhatWasWritten()
{
    QFETCH(ArchiveFormat, format);
    const Release release(path(u"read"_s));
    const auto written = writeArchive(release.spec(path(u"read.archive"_s), format));
    QVERIFY(written);
    const auto files = readArchive(path(u"read.archive"_s));
    QVERIFY2(files, files ? "" : qPrintable(files.error().summary()));

    QStringList names;
    for (const ArchivedFile &file : *files) {
        names.append(file.name);
        QCOMPARE(file.modificationTime, kTime);
        if (format != ArchiveFormat::Zip) {
            QCOMPARE(file.owner, u"root"_s);
            QCOMPARE(file.group, u"root"_s);
        }
    }
    QCOMPARE(names, written->entries);
    QCOMPARE(names, QStringList({u"tool/LICENSE"_s, u"tool/COPYING"_s, u"tool/empty"_s, kLongName, kChineseName, u"tool/tool"_s}));
    QCOMPARE((*files)[0].mode, 0644);
    QCOMPARE((*files)[2].mode, 0600);
    QCOMPARE((*files)[5].mode, 0755);
    QCOMPARE((*files)[5].sizeBytes, 1'100'000);
    QCOMPARE((*files)[5].sha256, QCryptographicHash::hash(programLike(1'100'000), QCryptographicHash::Sha256).toHex());
    QCOMPARE((*files)[1].linkTarget, format == ArchiveFormat::Zip ? QString() : u"LICENSE"_s);
}

void tst_Archive::tarAgrees_data()
{
    QTest::addColumn<ArchiveFormat>("format");
    QTest::addColumn<QString>("flag");
    QTest::newRow("gzip") << ArchiveFormat::TarGz << u"--gzip"_s;
    QTest::newRow("xz") << ArchiveFormat::TarXz << u"--xz"_s;
    QTest::newRow("zstd") << ArchiveFormat::TarZst << u"--zstd"_s;
    QTest::newRow("plain") << ArchiveFormat::Tar << u"--verbose"_s;
}

void tst_Archive::tarAgrees()
{
    QFETCH(ArchiveFormat, format);
    QFETCH(QString, flag);
    const Release release(path(u"tar"_s));
    QVERIFY(writeArchive(release.spec(path(u"x.tar"_s), format)));
    const QString out = path(u"untarred-"_s + flag);
    QVERIFY(QDir().mkpath(out));
    const QByteArray list = outputOf(
        u"tar"_s, {u"-tv"_s, flag, u"--quoting-style=literal"_s, u"--full-time"_s, u"--numeric-owner"_s, u"-f"_s, path(u"x.tar"_s)});
    const QByteArrayList lines = list.trimmed().split('\n');
    QCOMPARE(lines.size(), 6);
    QCOMPARE(lines[0].simplified(), "-rw-r--r-- 0/0 18 2026-01-02 03:04:05 tool/LICENSE");
    QCOMPARE(lines[1].simplified(), "lrwxrwxrwx 0/0 0 2026-01-02 03:04:05 tool/COPYING -> LICENSE");
    QVERIFY(lines[4].endsWith(kChineseName.toUtf8()));
    QCOMPARE(lines[5].simplified(), "-rwxr-xr-x 0/0 1100000 2026-01-02 03:04:05 tool/tool");
    outputOf(u"tar"_s, {u"-x"_s, flag, u"-f"_s, path(u"x.tar"_s), u"-C"_s, out});
    QCOMPARE(contentOf(out + u"/tool/tool"_s), programLike(1'100'000));
    QCOMPARE(contentOf(out + u"/tool/COPYING"_s), "Do what you like.\n");
    QCOMPARE(contentOf(out + u'/' + kLongName), "long\n");
}

void tst_Archive::unzipAgrees()
{
    const Release release(path(u"zip"_s));
    QVERIFY(writeArchive(release.spec(path(u"x.zip"_s), ArchiveFormat::Zip)));
    QVERIFY(outputOf(u"unzip"_s, {u"-t"_s, path(u"x.zip"_s)}).contains("No errors detected"));
    const QByteArray list = outputOf(u"unzip"_s, {u"-Z"_s, u"-T"_s, path(u"x.zip"_s)});
    QVERIFY2(list.contains("-rwxr-xr-x"), list.constData());
    QVERIFY2(list.contains("20260102.030405 tool/tool"), list.constData());
    QVERIFY2(list.contains(kChineseName.toUtf8()), list.constData());
    outputOf(u"unzip"_s, {u"-q"_s, path(u"x.zip"_s), u"-d"_s, path(u"unzipped"_s)});
    QCOMPARE(contentOf(path(u"unzipped/tool/tool"_s)), programLike(1'100'000));
    QCOMPARE(contentOf(path(u"unzipped/tool/COPYING"_s)), "Do what you like.\n");
    QCOMPARE(contentOf(path(u"unzipped/tool/empty"_s)), "");
    // Python reads what others forgive.
    outputOf(u"python3"_s, {u"-c"_s, u"import sys,zipfile; assert zipfile.ZipFile(sys.argv[1]).testzip() is None"_s, path(u"x.zip"_s)});
}

void tst_Archive::singleFiles_data()
{
    QTest::addColumn<ArchiveFormat>("format");
    QTest::addColumn<QString>("program");
    QTest::newRow("gz") << ArchiveFormat::Gz << u"gzip"_s;
    QTest::newRow("xz") << ArchiveFormat::Xz << u"xz"_s;
    QTest::newRow("binary") << ArchiveFormat::Binary << u"cat"_s;
}

void tst_Archive::singleFiles()
{
    QFETCH(ArchiveFormat, format);
    QFETCH(QString, program);
    writeFile(path(u"single"_s), programLike(1'200'000));
    const ArchiveSpec spec{path(u"single.out"_s), format, {{path(u"single"_s), u"single"_s, 0755}}, kTime, 0};
    const auto written = writeArchive(spec);
    QVERIFY2(written, written ? "" : qPrintable(written.error().summary()));
    QCOMPARE(outputOf(program, program == u"cat"_s ? QStringList{spec.path} : QStringList{u"-dc"_s, spec.path}), programLike(1'200'000));
    QCOMPARE(QFileInfo(spec.path).isExecutable(), format == ArchiveFormat::Binary);
    const auto read = readArchive(spec.path);
    QVERIFY(read);
    QCOMPARE(read->size(), 1);
    QCOMPARE(read->first().sizeBytes, 1'200'000);
}

void tst_Archive::blockBoundaries_data()
{
    QTest::addColumn<qsizetype>("size");
    constexpr qsizetype block = 512 << 10;
    for (const qsizetype size : {qsizetype(0), qsizetype(1), block - 1, block, block + 1, 3 * block, 3 * block + 7})
        QTest::addRow("%lld bytes", qlonglong(size)) << size;
}

void tst_Archive::blockBoundaries()
{
    QFETCH(qsizetype, size);
    writeFile(path(u"block"_s), programLike(size));
    QVERIFY(writeArchive({path(u"block.gz"_s), ArchiveFormat::Gz, {{path(u"block"_s), u"block"_s}}, kTime, 3}));
    QCOMPARE(outputOf(u"gzip"_s, {u"-dc"_s, path(u"block.gz"_s)}), programLike(size));
    QVERIFY(contentOf(path(u"block.gz"_s)).sliced(10).startsWith(QByteArray("block\0", 6))); // the name that gunzip -N restores
}

void tst_Archive::namesNeedNoLocale()
{
    const QByteArray before = std::setlocale(LC_ALL, nullptr);
    const Release release(path(u"locale"_s));
    QVERIFY(writeArchive(release.spec(path(u"utf8.tar"_s), ArchiveFormat::Tar)));
    QVERIFY(std::setlocale(LC_ALL, "C"));
    const auto written = writeArchive(release.spec(path(u"c.tar"_s), ArchiveFormat::Tar));
    const auto read = readArchive(path(u"c.tar"_s));
    std::setlocale(LC_ALL, before.constData());
    QVERIFY2(written, written ? "" : qPrintable(written.error().summary()));
    QCOMPARE(contentOf(path(u"c.tar"_s)), contentOf(path(u"utf8.tar"_s)));
    QVERIFY(read);
    QCOMPARE((*read)[4].name, kChineseName);
}

void tst_Archive::foldersAreTakenWhole()
{
    writeFile(path(u"whole/docs/b.md"_s), "b");
    writeFile(path(u"whole/docs/a/z.md"_s), "z");
    writeFile(path(u"whole/docs/.hidden"_s), "h");
    writeFile(path(u"whole/docs/run.sh"_s), "#!/bin/sh\n", QFile::ReadOwner | QFile::ExeOwner);
    const auto written = writeArchive({path(u"whole.tar"_s), ArchiveFormat::Tar, {{path(u"whole/docs"_s), u"share/docs"_s}}, kTime, 0});
    QVERIFY(written);
    QCOMPARE(written->entries,
             QStringList({u"share/docs/.hidden"_s, u"share/docs/a/z.md"_s, u"share/docs/b.md"_s, u"share/docs/run.sh"_s}));
    const auto read = readArchive(path(u"whole.tar"_s));
    QVERIFY(read);
    QCOMPARE((*read)[2].mode, 0644);
    QCOMPARE((*read)[3].mode, 0755);
}

void tst_Archive::ownTimesAndOwners()
{
    writeFile(path(u"own"_s), "own");
    ArchiveEntry entry{path(u"own"_s), u"own"_s};
    entry.modificationTime = 86'400;
    entry.owner = u"daemon"_s;
    entry.group = u"staff"_s;
    QVERIFY(writeArchive({path(u"own.tar"_s), ArchiveFormat::Tar, {entry}, kTime, 0}));
    const auto read = readArchive(path(u"own.tar"_s));
    QVERIFY(read);
    QCOMPARE(read->first().modificationTime, 86'400);
    QCOMPARE(read->first().owner, u"daemon"_s);
    QCOMPARE(read->first().group, u"staff"_s);
}

void tst_Archive::replacesAnOlderArchive()
{
    writeFile(path(u"new"_s), "new");
    writeFile(path(u"old.zip"_s), "something else");
    QVERIFY(writeArchive({path(u"old.zip"_s), ArchiveFormat::Zip, {{path(u"new"_s), u"new"_s}}, kTime, 0}));
    const auto read = readArchive(path(u"old.zip"_s));
    QVERIFY(read);
    QCOMPARE(read->first().name, u"new"_s);
}

QTEST_GUILESS_MAIN(tst_Archive)
#include "tst_archive.moc"
