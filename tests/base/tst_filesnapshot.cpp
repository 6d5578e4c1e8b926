// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "base/filesnapshot.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestFileSnapshot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void putsEverythingBack();
    void nothingChangedIsNothingToRestore();
    void refusesWhenAFileChangedAgain();
    void foldersAreNoFiles();

private:
    QString path(const QString &name) const { return m_dir.filePath(name); }
    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("missing");
    }
    QTemporaryDir m_dir;
};

void TestFileSnapshot::putsEverythingBack()
{
    const QByteArray odd("a\0b\r\n\xff", 6);
    write(u"changed"_s, odd);
    write(u"removed"_s, "gone soon");
    write(u"same"_s, "same");
    QFile::remove(path(u"made"_s));
    auto snapshot = FileSnapshot::take({path(u"changed"_s), path(u"removed"_s), path(u"made"_s), path(u"same"_s)});
    QVERIFY(snapshot);
    write(u"changed"_s, "other");
    QVERIFY(QFile::remove(path(u"removed"_s)));
    write(u"made"_s, "new");
    QVERIFY(snapshot->seal());
    QCOMPARE(snapshot->changedFiles(), QStringList({path(u"changed"_s), path(u"removed"_s), path(u"made"_s)}));
    QVERIFY(snapshot->restore());
    QCOMPARE(read(u"changed"_s), odd);
    QCOMPARE(read(u"removed"_s), QByteArray("gone soon"));
    QVERIFY(!QFile::exists(path(u"made"_s)));
    QCOMPARE(read(u"same"_s), QByteArray("same"));
}

void TestFileSnapshot::nothingChangedIsNothingToRestore()
{
    write(u"file"_s, "text");
    auto snapshot = FileSnapshot::take({path(u"file"_s), path(u"never"_s)});
    QVERIFY(snapshot);
    QVERIFY(snapshot->seal());
    QVERIFY(snapshot->changedFiles().isEmpty());
    QVERIFY(snapshot->restore());
}

/// Half a way back would be worse than none.
void TestFileSnapshot::refusesWhenAFileChangedAgain()
{
    write(u"one"_s, "1");
    write(u"two"_s, "1");
    auto snapshot = FileSnapshot::take({path(u"one"_s), path(u"two"_s)});
    QVERIFY(snapshot);
    write(u"one"_s, "2");
    write(u"two"_s, "2");
    QVERIFY(snapshot->seal());
    write(u"two"_s, "3");
    const Result<> restored = snapshot->restore();
    QVERIFY(!restored);
    QCOMPARE(restored.error().kind, ErrorKind::Refused);
    QCOMPARE(restored.error().subject, path(u"two"_s));
    QCOMPARE(read(u"one"_s), QByteArray("2"));
}

void TestFileSnapshot::foldersAreNoFiles()
{
    QVERIFY(!FileSnapshot::take({m_dir.path()}));
}

QTEST_GUILESS_MAIN(TestFileSnapshot)
#include "tst_filesnapshot.moc"
