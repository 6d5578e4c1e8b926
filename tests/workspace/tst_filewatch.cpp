// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "base/atomicfile.h"
#include "workspace/filewatch.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

void writeInPlace(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace

class TestFileWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void seesEveryWayOfWriting();
    void seesFilesComeAndGo();
    void seesAFolderComeIntoBeing();
    void saysNothingWithoutAnotherContent();
    void ownWritesAreKnown();
    void whatWasReadIsWhatIsKnown();
    void aChangeOnItsWayOutlivesAnotherChoice();
    void namesInAFolder();

private:
    QStringList next(QSignalSpy &spy)
    {
        if (!QTest::qWaitFor([&] { return !spy.isEmpty(); }, 10000))
            return {};
        return spy.takeFirst().first().toStringList();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_file;
};

void TestFileWatch::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_file = m_dir->filePath(u"go.mod"_s);
    writeInPlace(m_file, "one");
}

void TestFileWatch::seesEveryWayOfWriting()
{
    FileWatch watch;
    watch.setFiles({m_file});
    QSignalSpy spy(&watch, &FileWatch::changed);
    // A watcher of the file alone goes blind after the first replacement.
    for (int round = 0; round < 3; ++round) {
        QVERIFY(writeAtomically(m_file, "replaced " + QByteArray::number(round)).has_value());
        QCOMPARE(next(spy), QStringList{m_file});
    }
    writeInPlace(m_file, "in place");
    QCOMPARE(next(spy), QStringList{m_file});
    QVERIFY(QFile::rename(m_file, m_file + u'~'));
    QVERIFY(QFile::copy(m_file + u'~', m_file));
    writeInPlace(m_file, "copied back");
    QCOMPARE(next(spy), QStringList{m_file});
}

void TestFileWatch::seesFilesComeAndGo()
{
    const QString other = m_dir->filePath(u"go.sum"_s);
    FileWatch watch;
    watch.setFiles({m_file, other});
    QSignalSpy spy(&watch, &FileWatch::changed);
    writeInPlace(other, "sum");
    QCOMPARE(next(spy), QStringList{other});
    QVERIFY(QFile::remove(other));
    QCOMPARE(next(spy), QStringList{other});
}

void TestFileWatch::seesAFolderComeIntoBeing()
{
    const QString recipe = m_dir->filePath(u".config/goreleaser.yml"_s);
    FileWatch watch;
    watch.setFiles({recipe});
    QSignalSpy spy(&watch, &FileWatch::changed);
    QVERIFY(QDir(m_dir->path()).mkdir(u".config"_s));
    writeInPlace(recipe, "version: 2");
    QCOMPARE(next(spy), QStringList{recipe});
    writeInPlace(recipe, "version: 3");
    QCOMPARE(next(spy), QStringList{recipe});
}

void TestFileWatch::saysNothingWithoutAnotherContent()
{
    const QString marker = m_dir->filePath(u"marker"_s);
    FileWatch watch;
    watch.setFiles({m_file, marker});
    QSignalSpy spy(&watch, &FileWatch::changed);
    QVERIFY(writeAtomically(m_file, "one").has_value());
    writeInPlace(m_dir->filePath(u"unrelated"_s), "x");
    writeInPlace(marker, "now");
    QCOMPARE(next(spy), QStringList{marker});
}

void TestFileWatch::ownWritesAreKnown()
{
    const QString marker = m_dir->filePath(u"marker"_s);
    FileWatch watch;
    watch.setFiles({m_file, marker});
    QSignalSpy spy(&watch, &FileWatch::changed);
    QVERIFY(writeAtomically(m_file, "ours").has_value());
    watch.acknowledge(m_file, "ours");
    writeInPlace(marker, "now");
    QCOMPARE(next(spy), QStringList{marker});
}

/// The watch knows "one" from its last look, the text that was read a moment later is another, and then the file is as before.
void TestFileWatch::whatWasReadIsWhatIsKnown()
{
    FileWatch watch;
    watch.setFiles({m_file});
    QSignalSpy spy(&watch, &FileWatch::changed);
    watch.acknowledge(m_file, "two");
    QCOMPARE(next(spy), QStringList{m_file});
}

void TestFileWatch::aChangeOnItsWayOutlivesAnotherChoice()
{
    FileWatch watch;
    watch.setFiles({m_file});
    QSignalSpy spy(&watch, &FileWatch::changed);
    writeInPlace(m_file, "two");
    watch.setFiles({m_file, m_dir->filePath(u"go.sum"_s)});
    QCOMPARE(next(spy), QStringList{m_file});
}

void TestFileWatch::namesInAFolder()
{
    FileWatch watch;
    watch.setFiles({m_dir->path()});
    QSignalSpy spy(&watch, &FileWatch::changed);
    writeInPlace(m_dir->filePath(u"LICENSE"_s), "x");
    QCOMPARE(next(spy), QStringList{m_dir->path()});
}

QTEST_GUILESS_MAIN(TestFileWatch)
#include "tst_filewatch.moc"
