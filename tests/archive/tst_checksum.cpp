// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "sample.h"

#include "archive/checksum.h"

#include <QTemporaryDir>

using namespace slipway;
using namespace Qt::StringLiterals;

class tst_Checksum : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void agreesWithPython_data();
    void agreesWithPython();
    void refusals();

private:
    QTemporaryDir m_folder;
    QString m_file;
};

void tst_Checksum::init()
{
    m_file = m_folder.filePath(u"data"_s);
    writeFile(m_file, programLike(700'001));
}

void tst_Checksum::agreesWithPython_data()
{
    QTest::addColumn<QString>("algorithm");
    for (const QString &algorithm : checksumAlgorithms())
        QTest::newRow(qPrintable(algorithm)) << algorithm;
}

void tst_Checksum::agreesWithPython()
{
    QFETCH(QString, algorithm);
    const QString script = uR"(
import hashlib, sys, zlib
data, name = open(sys.argv[1], "rb").read(), sys.argv[2].replace("-", "_")
print("%08x" % zlib.crc32(data) if name == "crc32" else hashlib.new(name, data).hexdigest(), end="")
)"_s;
    const auto sum = fileChecksum(m_file, algorithm);
    QVERIFY(sum);
    QCOMPARE(*sum, outputOf(u"python3"_s, {u"-c"_s, script, m_file, algorithm}));
}

void tst_Checksum::refusals()
{
    const auto unknown = fileChecksum(m_file, u"blake3"_s);
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().kind, ErrorKind::BadInput);
    QVERIFY(unknown.error().hint.contains(u"sha256"_s));

    const auto missing = fileChecksum(m_folder.filePath(u"missing"_s));
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ErrorKind::BadInput);
    QCOMPARE(missing.error().subject, m_folder.filePath(u"missing"_s));

    const auto folder = fileChecksum(m_folder.path());
    QVERIFY(!folder);

    std::stop_source stop;
    stop.request_stop();
    const auto stopped = fileChecksum(m_file, u"sha256"_s, stop.get_token());
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
    QCOMPARE(crc32Of("123456789"), 0xcbf43926U);
}

QTEST_GUILESS_MAIN(tst_Checksum)
#include "tst_checksum.moc"
