// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "process/environment.h"

#include <QTemporaryDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace slipway;

class tst_Environment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesOnlyWhatIsAllowed();
    void keepsSafeGoSettings();
    void fixesWhatAnswersDependOn();
    void dropsRelativeFoldersFromPath();
    void readsTheGoSettingsFile();
    void tellsWhatIsWithheld();
};

void tst_Environment::passesOnlyWhatIsAllowed()
{
    const QMap<QString, QString> inherited = {
        {u"HOME"_s, u"/home/me"_s},
        {u"GITHUB_TOKEN"_s, u"x"_s},
        {u"AWS_SECRET_ACCESS_KEY"_s, u"x"_s},
        {u"LD_PRELOAD"_s, u"/x.so"_s},
        {u"GOPROXY"_s, u"https://p.example"_s},
        {u"PKG_CONFIG_PATH"_s, u"/opt/pc"_s},
        {u"GIT_DIR"_s, u"/x"_s},
        {u"TMPDIR"_s, u"/x"_s},
        {u"GOTMPDIR"_s, u"/x"_s},
        {u"CGO_CFLAGS_ALLOW"_s, u".*"_s},
        {u"GOOS"_s, u"plan9"_s},
        {u"SSH_AUTH_SOCK"_s, u"/run/agent"_s},
    };
    const QMap<QString, QString> built = buildEnvironment(inherited, {});
    for (const QString &name : {u"HOME"_s, u"GOPROXY"_s, u"PKG_CONFIG_PATH"_s, u"SSH_AUTH_SOCK"_s})
        QCOMPARE(built.value(name), inherited.value(name));
    for (const QString &name : {u"GITHUB_TOKEN"_s, u"AWS_SECRET_ACCESS_KEY"_s, u"LD_PRELOAD"_s, u"GIT_DIR"_s, u"TMPDIR"_s, u"GOTMPDIR"_s,
                                u"CGO_CFLAGS_ALLOW"_s, u"GOOS"_s})
        QVERIFY2(!built.contains(name), qPrintable(name));
}

void tst_Environment::keepsSafeGoSettings()
{
    const QMap<QString, QString> settings = {{u"GOPROXY"_s, u"https://company.example"_s},
                                             {u"GOPRIVATE"_s, u"git.example"_s},
                                             {u"GOFLAGS"_s, u"-toolexec=/tmp/evil"_s},
                                             {u"GOOS"_s, u"js"_s}};
    const QMap<QString, QString> built = buildEnvironment({{u"GOPROXY"_s, QString()}, {u"GOPRIVATE"_s, u"other.example"_s}}, settings);
    QCOMPARE(built.value(u"GOPROXY"_s), u"https://company.example"_s); // an empty variable counts as not set, as for go
    QCOMPARE(built.value(u"GOPRIVATE"_s), u"other.example"_s);
    QCOMPARE(built.value(u"GOFLAGS"_s), QString());
    QVERIFY(!built.contains(u"GOOS"_s));
    QCOMPARE(built.value(u"GOENV"_s), u"off"_s);
}

void tst_Environment::fixesWhatAnswersDependOn()
{
    const QMap<QString, QString> built
        = buildEnvironment({{u"LC_ALL"_s, u"zh_CN.UTF-8"_s}, {u"GOTOOLCHAIN"_s, u"auto"_s}, {u"LANGUAGE"_s, u"zh"_s}}, {});
    QCOMPARE(built.value(u"LC_ALL"_s), u"C.UTF-8"_s);
    QCOMPARE(built.value(u"GOTOOLCHAIN"_s), u"local"_s);
    QCOMPARE(built.value(u"GIT_TERMINAL_PROMPT"_s), u"0"_s);
    QVERIFY(!built.contains(u"LANGUAGE"_s));
    const int count = built.value(u"GIT_CONFIG_COUNT"_s).toInt();
    QMap<QString, QString> overrides;
    for (int i = 0; i < count; ++i)
        overrides.insert(built.value(u"GIT_CONFIG_KEY_%1"_s.arg(i)), built.value(u"GIT_CONFIG_VALUE_%1"_s.arg(i)));
    QCOMPARE(overrides.size(), count);
    QCOMPARE(overrides.value(u"core.fsmonitor"_s), u"false"_s);
    QCOMPARE(overrides.value(u"core.hooksPath"_s), u"/dev/null"_s);
}

void tst_Environment::dropsRelativeFoldersFromPath()
{
    QCOMPARE(buildEnvironment({{u"PATH"_s, u".:/usr/bin::bin:/opt/go/bin:"_s}}, {}).value(u"PATH"_s), u"/usr/bin:/opt/go/bin"_s);
    QVERIFY(buildEnvironment({}, {}).value(u"PATH"_s).startsWith(u'/'));
}

void tst_Environment::readsTheGoSettingsFile()
{
    const QMap<QString, QString> parsed = parseGoSettings("# comment\nGOPROXY=https://a,direct\r\nbroken\n=x\nGOFLAGS=-x=y\nGOEMPTY=\n");
    const QMap<QString, QString> expected = {{u"GOPROXY"_s, u"https://a,direct"_s}, {u"GOFLAGS"_s, u"-x=y"_s}, {u"GOEMPTY"_s, QString()}};
    QCOMPARE(parsed, expected);

    QTemporaryDir folder;
    QFile file(folder.filePath(u"env"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("GONOSUMDB=only.in.file\n");
    file.close();
    const QByteArray before = qgetenv("GOENV");
    qputenv("GOENV", QFile::encodeName(file.fileName()));
    qunsetenv("GONOSUMDB");
    const QString read = buildEnvironment().value(u"GONOSUMDB"_s);
    qputenv("GOENV", before.isNull() ? QByteArray("off") : before);
    QCOMPARE(read, u"only.in.file"_s);
}

void tst_Environment::tellsWhatIsWithheld()
{
    const QMap<QString, QString> inherited
        = {{u"NPM_TOKEN"_s, u"x"_s}, {u"HOME"_s, u"/h"_s}, {u"GOFLAGS"_s, u"-mod=mod"_s}, {u"PATH"_s, u"/bin"_s}};
    const QStringList expected = {u"GOFLAGS"_s, u"NPM_TOKEN"_s};
    QCOMPARE(withheldVariables(inherited), expected);
}

QTEST_GUILESS_MAIN(tst_Environment)
#include "tst_environment.moc"
