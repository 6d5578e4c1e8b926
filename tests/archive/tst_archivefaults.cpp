// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "sample.h"

#include "archive/reader.h"

#include <QTemporaryDir>

using namespace slipway;
using namespace Qt::StringLiterals;

class tst_ArchiveFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void badNames_data();
    void badNames();
    void twoOfOneName();
    void sourcesThatCannotBePacked();
    void links();
    void linkCircle();
    void oneFileFormatsTakeOne();
    void stoppedLeavesNothing_data();
    void stoppedLeavesNothing();
    void fullDiskLeavesNothing_data() { addFormats(); }
    void fullDiskLeavesNothing();
    void dangerousArchives_data();
    void dangerousArchives();
    void damagedArchives();
    void tooMuchContent();

private:
    static void addFormats();
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QStringList left(const QString &folder) const { return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot); }

    QTemporaryDir m_folder;
};

void tst_ArchiveFaults::addFormats()
{
    QTest::addColumn<ArchiveFormat>("format");
    for (const auto format : {ArchiveFormat::TarGz, ArchiveFormat::TarXz, ArchiveFormat::TarZst, ArchiveFormat::Tar, ArchiveFormat::Zip,
                              ArchiveFormat::Gz, ArchiveFormat::Xz, ArchiveFormat::Binary})
        QTest::newRow(qPrintable(archiveFormatName(format))) << format;
}

void tst_ArchiveFaults::badNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("empty") << u""_s;
    QTest::newRow("absolute") << u"/etc/passwd"_s;
    QTest::newRow("climbs") << u"a/../../b"_s;
    QTest::newRow("only climbs") << u".."_s;
    QTest::newRow("dot") << u"./a"_s;
    QTest::newRow("empty part") << u"a//b"_s;
    QTest::newRow("folder") << u"a/"_s;
    QTest::newRow("backslash") << u"a\\b"_s;
    QTest::newRow("drive") << u"C:a"_s;
}

void tst_ArchiveFaults::badNames()
{
    QFETCH(QString, name);
    writeFile(path(u"file"_s), "x");
    const auto written = writeArchive({path(u"bad/bad.tar"_s), ArchiveFormat::Tar, {{path(u"file"_s), name}}, 0, 0});
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::BadInput);
    QCOMPARE(left(path(u"bad"_s)), QStringList());
}

void tst_ArchiveFaults::twoOfOneName()
{
    writeFile(path(u"file"_s), "x");
    const auto written
        = writeArchive({path(u"two.tar"_s), ArchiveFormat::Tar, {{path(u"file"_s), u"a"_s}, {path(u"file"_s), u"a"_s}}, 0, 0});
    QVERIFY(!written);
    QCOMPARE(written.error().subject, u"a"_s);
}

void tst_ArchiveFaults::sourcesThatCannotBePacked()
{
    const auto missing = writeArchive({path(u"x.tar"_s), ArchiveFormat::Tar, {{path(u"missing"_s), u"a"_s}}, 0, 0});
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ErrorKind::BadInput);
    QCOMPARE(missing.error().location.file, path(u"missing"_s));
    const auto device = writeArchive({path(u"x.tar"_s), ArchiveFormat::Tar, {{u"/dev/null"_s, u"a"_s}}, 0, 0});
    QVERIFY(!device);
    QCOMPARE(device.error().kind, ErrorKind::BadInput);
    QVERIFY(!QFile::exists(path(u"x.tar"_s)));
}

void tst_ArchiveFaults::links()
{
    writeFile(path(u"links/in/file"_s), "in");
    writeFile(path(u"links/out/secret"_s), "out");
    QFile::link(u"../out/secret"_s, path(u"links/in/leaves"_s));
    QFile::link(u"file"_s, path(u"links/in/stays"_s));
    QFile::link(u"nowhere"_s, path(u"links/in/broken"_s));
    const auto entry = [this](const QString &name, const QString &as) { return ArchiveEntry{path(u"links/in/"_s + name), as}; };
    const auto written
        = writeArchive({path(u"links.tar"_s),
                        ArchiveFormat::Tar,
                        {entry(u"leaves"_s, u"d/leaves"_s), entry(u"stays"_s, u"d/e/stays"_s), entry(u"file"_s, u"d/renamed"_s)},
                        0,
                        0});
    QVERIFY2(written, written ? "" : qPrintable(written.error().summary()));
    const auto read = readArchive(path(u"links.tar"_s));
    QVERIFY(read);
    QCOMPARE((*read)[0].linkTarget, QString()); // its content instead
    QCOMPARE((*read)[0].sizeBytes, 3);
    QCOMPARE((*read)[1].linkTarget, u"../renamed"_s);
    const auto broken = writeArchive({path(u"broken.tar"_s), ArchiveFormat::Tar, {entry(u"broken"_s, u"b"_s)}, 0, 0});
    QVERIFY(!broken);
    QCOMPARE(broken.error().kind, ErrorKind::BadInput);
}

void tst_ArchiveFaults::linkCircle()
{
    writeFile(path(u"circle/sub/file"_s), "x");
    QFile::link(u".."_s, path(u"circle/sub/again"_s));
    const ArchiveSpec spec{path(u"circle.tar"_s), ArchiveFormat::Tar, {{path(u"circle"_s), u"c"_s}}, 0, 0};
    QVERIFY(writeArchive(spec));
    const auto read = readArchive(spec.path);
    QVERIFY2(read, read ? "" : qPrintable(read.error().summary()));
    QCOMPARE(read->first().name, u"c/sub/again"_s);
    QCOMPARE(read->first().linkTarget, u".."_s);

    // A zip holds no links, so there the circle has no end.
    const auto zip = writeArchive({path(u"circle.zip"_s), ArchiveFormat::Zip, spec.entries, 0, 0});
    QVERIFY(!zip);
    QCOMPARE(zip.error().kind, ErrorKind::BadInput);
}

void tst_ArchiveFaults::oneFileFormatsTakeOne()
{
    writeFile(path(u"file"_s), "x");
    const auto written = writeArchive({path(u"x.gz"_s), ArchiveFormat::Gz, {{path(u"file"_s), u"a"_s}, {path(u"file"_s), u"b"_s}}, 0, 0});
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::BadInput);
    QVERIFY(!writeArchive({path(u"x.gz"_s), ArchiveFormat::Gz, {}, 0, 0}));
    QVERIFY(!QFile::exists(path(u"x.gz"_s)));
}

void tst_ArchiveFaults::stoppedLeavesNothing_data()
{
    addFormats();
}

void tst_ArchiveFaults::stoppedLeavesNothing()
{
    QFETCH(ArchiveFormat, format);
    writeFile(path(u"file"_s), programLike(3'000'000));
    writeFile(path(u"stopped/x"_s), "the old one");
    std::stop_source stop;
    stop.request_stop();
    const auto written = writeArchive({path(u"stopped/x"_s), format, {{path(u"file"_s), u"a"_s}}, 0, 0}, stop.get_token());
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Cancelled);
    QCOMPARE(left(path(u"stopped"_s)), QStringList(u"x"_s));
    QCOMPARE(contentOf(path(u"stopped/x"_s)), "the old one");
}

/// Started again inside a mount namespace of its own, where a disk of 200 KiB can be made.
void tst_ArchiveFaults::fullDiskLeavesNothing()
{
    QFETCH(ArchiveFormat, format);
    const QString disk = qEnvironmentVariable("SLIPWAY_SMALL_DISK");
    if (disk.isEmpty()) {
        const QString small = path(u"small"_s);
        QDir().mkpath(small);
        const QString test = u"fullDiskLeavesNothing:"_s + QLatin1StringView(QTest::currentDataTag());
        const QString script = uR"(mount -t tmpfs -o size=200k none "$1" || exit 77; SLIPWAY_SMALL_DISK="$1" exec "$2" "$3")"_s;
        QProcess inner;
        inner.start(u"unshare"_s,
                    {u"--user"_s, u"--map-root-user"_s, u"--mount"_s, u"sh"_s, u"-c"_s, script, u"sh"_s, small,
                     QCoreApplication::applicationFilePath(), test});
        QVERIFY(inner.waitForFinished());
        if (inner.exitCode() == 77 || inner.readAllStandardError().contains("unshare"))
            QSKIP("A disk of its own cannot be mounted here.");
        const QByteArray output = inner.readAllStandardOutput();
        QVERIFY2(inner.exitCode() == 0, output.constData());
        QVERIFY2(output.contains("1 passed") || output.contains("3 passed"), output.constData());
        return;
    }
    writeFile(path(u"file"_s), programLike(3'000'000));
    writeFile(disk + u"/x"_s, "the old one");
    const auto written = writeArchive({disk + u"/x"_s, format, {{path(u"file"_s), u"a"_s}}, 0, 0});
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::ToolFailed);
    QCOMPARE(written.error().subject, disk + u"/x"_s);
    QVERIFY2(written.error().detail.contains(u"No space left"_s), qPrintable(written.error().detail));
    QVERIFY(!written.error().hint.isEmpty());
    QCOMPARE(left(disk), QStringList(u"x"_s));
    QCOMPARE(contentOf(disk + u"/x"_s), "the old one");
}

void tst_ArchiveFaults::dangerousArchives_data()
{
    QTest::addColumn<QString>("script"); // makes bad.tar in its folder
    QTest::newRow("climbs") << u"echo x >f; tar -cPf bad.tar --transform 's,^,../,' f"_s;
    QTest::newRow("absolute") << u"echo x >f; tar -cPf bad.tar --transform 's,^,/tmp/,' f"_s;
    QTest::newRow("link out") << u"ln -sf ../../secret l; tar -cf bad.tar l"_s;
    QTest::newRow("absolute link") << u"ln -sf /etc/passwd l; tar -cf bad.tar l"_s;
    QTest::newRow("twice") << u"echo x >f; tar -cf bad.tar f f --hard-dereference"_s;
    QTest::newRow("pipe") << u"rm -f p; mkfifo p; tar -cf bad.tar p"_s;
}

void tst_ArchiveFaults::dangerousArchives()
{
    QFETCH(QString, script);
    outputOf(u"sh"_s, {u"-c"_s, script}, m_folder.path());
    const auto read = readArchive(path(u"bad.tar"_s));
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::BadInput);
}

void tst_ArchiveFaults::damagedArchives()
{
    writeFile(path(u"file"_s), programLike(300'000));
    QVERIFY(writeArchive({path(u"ok.tar.gz"_s), ArchiveFormat::TarGz, {{path(u"file"_s), u"a"_s}}, 0, 0}));
    const QByteArray whole = contentOf(path(u"ok.tar.gz"_s));
    writeFile(path(u"cut.tar.gz"_s), whole.first(whole.size() / 2));
    const auto cut = readArchive(path(u"cut.tar.gz"_s));
    QVERIFY(!cut);
    QCOMPARE(cut.error().kind, ErrorKind::ToolFailed);
    QVERIFY(!readArchive(path(u"no such file"_s)));
}

void tst_ArchiveFaults::tooMuchContent()
{
    writeFile(path(u"zeros"_s), QByteArray(2'000'000, '\0'));
    QVERIFY(writeArchive({path(u"bomb.tar.gz"_s), ArchiveFormat::TarGz, {{path(u"zeros"_s), u"a"_s}}, 0, 0}));
    const auto read = readArchive(path(u"bomb.tar.gz"_s), {}, 1'000'000);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::BadInput);
}

QTEST_GUILESS_MAIN(tst_ArchiveFaults)
#include "tst_archivefaults.moc"
