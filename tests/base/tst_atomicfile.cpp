// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "base/atomicfile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : "unreadable"_ba;
}

QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

bool writeText(const char *path, const QByteArray &text)
{
    QFile file(QString::fromLatin1(path));
    return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.write(text) == text.size();
}

/// Lets a person who is not root mount something for this process alone.
bool enterOwnNamespace()
{
    const QByteArray user = QByteArray::number(::geteuid());
    const QByteArray group = QByteArray::number(::getegid());
    return ::unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0 && writeText("/proc/self/uid_map", user + ' ' + user + " 1")
        && writeText("/proc/self/setgroups", "deny") && writeText("/proc/self/gid_map", group + ' ' + group + " 1");
}

} // namespace

class TestAtomicFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesANewFile();
    void keepsModeAndAttributes();
    void followsLinks();
    void cutWriteKeepsTheOldFile();
    void fullDiskKeepsTheOldFile();
    void refusesWhatIsNotAFile();
    void readOnlyFileIsLeftAlone();
    void readsAFile();
    void readingDoesNotBlockOnAPipe();
};

void TestAtomicFile::writesANewFile()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"go.mod"_s);
    const mode_t mask = ::umask(027);
    const auto written = writeAtomically(path, "module x\n");
    ::umask(mask);
    QVERIFY(written.has_value());
    QCOMPARE(contentOf(path), "module x\n"_ba);
    struct stat status;
    QCOMPARE(::stat(QFile::encodeName(path).constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777, 0640u);
    QVERIFY(writeAtomically(path, QByteArrayView()).has_value());
    QCOMPARE(contentOf(path), ""_ba);
    QCOMPARE(namesIn(dir.path()), QStringList{u"go.mod"_s});

    const auto failed = writeAtomically(dir.filePath(u"missing/go.mod"_s), "x");
    QVERIFY(!failed.has_value());
    QCOMPARE(failed.error().kind, ErrorKind::ToolFailed);
    QVERIFY(failed.error().subject.endsWith("missing/go.mod"_L1));
}

void TestAtomicFile::keepsModeAndAttributes()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"run.sh"_s);
    const QByteArray name = QFile::encodeName(path);
    QVERIFY(writeAtomically(path, "old").has_value());
    QCOMPARE(::chmod(name.constData(), 0751), 0);
    const bool hasAttributes = ::setxattr(name.constData(), "user.slipway", "mark", 4, 0) == 0;
    QVERIFY(writeAtomically(path, "new").has_value());
    struct stat status;
    QCOMPARE(::stat(name.constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777, 0751u);
    if (hasAttributes) {
        char value[8];
        QCOMPARE(::getxattr(name.constData(), "user.slipway", value, sizeof value), 4);
    }
}

void TestAtomicFile::followsLinks()
{
    const QTemporaryDir dir;
    QVERIFY(QDir(dir.path()).mkpath(u"real"_s));
    QVERIFY(QFile::link(u"real/go.mod"_s, dir.filePath(u"first"_s)));
    QVERIFY(QFile::link(dir.filePath(u"first"_s), dir.filePath(u"second"_s)));
    QVERIFY(writeAtomically(dir.filePath(u"second"_s), "through a dangling link").has_value());
    QCOMPARE(contentOf(dir.filePath(u"real/go.mod"_s)), "through a dangling link"_ba);
    QVERIFY(writeAtomically(dir.filePath(u"second"_s), "again").has_value());
    QCOMPARE(contentOf(dir.filePath(u"real/go.mod"_s)), "again"_ba);
    QVERIFY(QFileInfo(dir.filePath(u"second"_s)).isSymLink());

    QVERIFY(QFile::link(u"loop"_s, dir.filePath(u"loop"_s)));
    QVERIFY(!writeAtomically(dir.filePath(u"loop"_s), "x").has_value());
}

void TestAtomicFile::cutWriteKeepsTheOldFile()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"go.mod"_s);
    QVERIFY(writeAtomically(path, "good").has_value());

    // The system now writes the first 4096 bytes and fails at the next call, as a disk that fills up does.
    rlimit old{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &old), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{4096, old.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto written = writeAtomically(path, QByteArray(10000, 'x'));
    ::setrlimit(RLIMIT_FSIZE, &old);
    std::signal(SIGXFSZ, handler);

    QVERIFY(!written.has_value());
    QCOMPARE(contentOf(path), "good"_ba);
    QCOMPARE(namesIn(dir.path()), QStringList{u"go.mod"_s});
}

void TestAtomicFile::fullDiskKeepsTheOldFile()
{
    const QTemporaryDir dir;
    const QByteArray folder = QFile::encodeName(dir.path());
    // A small disk of its own, in a child that alone can see it.
    const pid_t child = ::fork();
    if (child == 0) {
        constexpr int kNoDisk = 77;
        if (::unshare(CLONE_NEWNS) != 0 && !enterOwnNamespace())
            ::_exit(kNoDisk);
        if (::mount("none", folder.constData(), "tmpfs", 0, "size=32k") != 0)
            ::_exit(kNoDisk);
        const QString path = dir.filePath(u"go.mod"_s);
        if (const auto good = writeAtomically(path, "good"); !good) {
            qWarning().noquote() << good.error().summary();
            ::_exit(1);
        }
        const auto written = writeAtomically(path, QByteArray(100000, 'x'));
        if (written || written.error().hint.isEmpty())
            ::_exit(2);
        if (contentOf(path) != "good" || namesIn(dir.path()).size() != 1)
            ::_exit(3);
        ::_exit(0);
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    if (WIFEXITED(status) && WEXITSTATUS(status) == 77)
        QSKIP("this system lets no one make a small disk");
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 0);
}

void TestAtomicFile::refusesWhatIsNotAFile()
{
    const QTemporaryDir dir;
    QVERIFY(QDir(dir.path()).mkpath(u"folder"_s));
    QVERIFY(!writeAtomically(dir.filePath(u"folder"_s), "x").has_value());
    QCOMPARE(::mkfifo(QFile::encodeName(dir.filePath(u"pipe"_s)).constData(), 0600), 0);
    QVERIFY(!writeAtomically(dir.filePath(u"pipe"_s), "x").has_value());
}

void TestAtomicFile::readOnlyFileIsLeftAlone()
{
    if (::geteuid() == 0)
        QSKIP("root may write everywhere");
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"go.mod"_s);
    QVERIFY(writeAtomically(path, "good").has_value());
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner));
    const auto written = writeAtomically(path, "bad");
    QVERIFY(!written.has_value());
    QVERIFY(!written.error().hint.isEmpty());
    QCOMPARE(contentOf(path), "good"_ba);
}

void TestAtomicFile::readsAFile()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"go.mod"_s);
    for (const qsizetype size : {0, 1, 4095, 4096, 4097, 300000}) {
        QVERIFY(writeAtomically(path, QByteArray(size, 'a')).has_value());
        QCOMPARE(readFile(path).value().size(), size);
    }
    QVERIFY(readFile(path, 300000).has_value());
    QCOMPARE(readFile(path, 299999).error().kind, ErrorKind::BadInput);
    QCOMPARE(readFile(dir.filePath(u"missing"_s)).error().kind, ErrorKind::BadInput);
    QCOMPARE(readFile(dir.path()).error().kind, ErrorKind::BadInput);
    QVERIFY(readFile(u"/proc/self/status"_s).value().contains("Name:"));
}

void TestAtomicFile::readingDoesNotBlockOnAPipe()
{
    const QTemporaryDir dir;
    QCOMPARE(::mkfifo(QFile::encodeName(dir.filePath(u"go.mod"_s)).constData(), 0600), 0);
    QCOMPARE(readFile(dir.filePath(u"go.mod"_s)).error().kind, ErrorKind::BadInput);
}

QTEST_APPLESS_MAIN(TestAtomicFile)
#include "tst_atomicfile.moc"
