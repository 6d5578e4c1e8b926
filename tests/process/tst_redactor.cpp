// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "process/redactor.h"
#include "process/secretforms.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

QByteArray redact(const std::shared_ptr<const SecretMatcher> &matcher, const QByteArrayList &pieces)
{
    Redactor redactor(matcher);
    QByteArray result;
    for (const QByteArray &piece : pieces)
        result += redactor.feed(piece);
    result += redactor.finish();
    return result;
}

QByteArray redact(const QStringList &secrets, const QByteArray &text)
{
    return redact(makeMatcher(secrets, {}), {text});
}

QByteArrayList randomSplit(QRandomGenerator &random, const QByteArray &text)
{
    QByteArrayList pieces;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype count = std::min<qsizetype>(random.bounded(1, random.bounded(2) ? 4 : 200), text.size() - at);
        pieces.append(text.sliced(at, count));
        at += count;
    }
    return pieces;
}

} // namespace

class tst_Redactor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hidesEveryForm_data();
    void hidesEveryForm();
    void hidesWhateverTheSplit();
    void hidesOverlapping();
    void hidesWhatIsWrapped();
    void hidesWhatIsCutShort();
    void hidesKnownTokens_data();
    void hidesKnownTokens();
    void leavesTheRestAlone_data();
    void leavesTheRestAlone();
    void showsFinishedLinesAtOnce();
    void findsPasswordsInAddresses();
    void passesInnocentBytesUncopied();
};

void tst_Redactor::hidesEveryForm_data()
{
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QByteArray>("printed");
    const QString secret = u"p@ss \"wörd\"/+&<42>"_s;
    const QByteArray bytes = secret.toUtf8();
    QTest::newRow("as it is") << secret << bytes;
    QTest::newRow("json") << secret << QByteArray("p@ss \\\"w\xc3\xb6rd\\\"/+&<42>");
    QTest::newRow("go's json") << secret << QByteArray("p@ss \\\"w\xc3\xb6rd\\\"/+\\u0026\\u003c42\\u003e");
    QTest::newRow("percent") << secret << bytes.toPercentEncoding();
    QTest::newRow("percent, lower case") << u"a/secret:x"_s << QByteArray("a%2fsecret%3ax");
    QTest::newRow("form") << u"two words"_s << QByteArray("two+words");
    QTest::newRow("hex") << secret << bytes.toHex();
    QTest::newRow("base64") << secret << bytes.toBase64();
    QTest::newRow("shell") << u"it's me"_s << QByteArray("it'\\''s me");
    QTest::newRow("read from a file") << u"token-1234\n"_s << QByteArray("token-1234");
    QTest::newRow("one line of several") << u"first line\nsecond line"_s << QByteArray("second line");
}

void tst_Redactor::hidesEveryForm()
{
    QFETCH(QString, secret);
    QFETCH(QByteArray, printed);
    const QByteArray shown = redact({secret}, "before " + printed + " after\n");
    QVERIFY2(!shown.contains(printed), shown.constData());
    QVERIFY(shown.startsWith("before ***") && shown.endsWith(" after\n"));
    // Inside something longer in base64, wherever it stands there.
    for (const QByteArray &user : QByteArrayList{"", "u", "us", "use"}) {
        const QByteArray header = (user + ":" + secret.trimmed().toUtf8() + "!").toBase64();
        const QByteArray hidden = redact({secret}, header);
        QVERIFY2(hidden.contains("***") && hidden.size() < 12 + user.size() * 2, hidden.constData());
    }
}

void tst_Redactor::hidesWhateverTheSplit()
{
    const QStringList secrets = {u"hunter2-hunter2"_s, u"hunter2-other"_s, u"密码很长很长"_s, u"aaaaaaab"_s};
    const auto matcher = makeMatcher(secrets, {});
    QRandomGenerator random(42);
    QByteArray text;
    QByteArray expected;
    for (int i = 0; i < 40; ++i) {
        const QByteArray noise
            = QByteArray("hunter hunter2- aaaaaaa \xe5\xaf line ").sliced(random.bounded(10)) + QByteArray::number(i) + '\n';
        text += noise + secrets[i % 4].toUtf8();
        expected += noise + "***";
    }
    for (int round = 0; round < 10'000; ++round)
        QCOMPARE(redact(matcher, randomSplit(random, text)), expected);
}

void tst_Redactor::hidesOverlapping()
{
    QCOMPARE(redact({u"abcdef"_s, u"defghi"_s}, "xabcdefghix"), "x***x");
    QCOMPARE(redact({u"abcdef"_s, u"abcdefgh"_s}, "abcdefgh abcdefg"), "*** ***g");
    QCOMPARE(redact({u"abcd"_s}, "abcabcdabcd"), "abc******");
}

void tst_Redactor::hidesWhatIsWrapped()
{
    const QString secret = u"0123456789abcdef0123456789abcdef"_s;
    QByteArray wrapped = secret.toUtf8();
    wrapped.insert(20, '\n');
    QCOMPARE(redact({secret}, "x " + wrapped + " y"), "x *** y");
    const QByteArray base64 = (QByteArray(50, 'k') + secret.toUtf8()).toBase64();
    const QByteArray lines = base64.first(76) + "\r\n" + base64.sliced(76);
    const QByteArray shown = redact({secret}, lines);
    QVERIFY2(shown.contains("***") && !shown.contains(base64.sliced(80, 10)), shown.constData());
}

void tst_Redactor::hidesWhatIsCutShort()
{
    QCOMPARE(redact({u"0123456789abcdef"_s}, "x 0123456789"), "x ***");
    QCOMPARE(redact({u"0123456789abcdef"_s}, "x 0123"), "x 0123"); // too little to tell
}

void tst_Redactor::hidesKnownTokens_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("github") << QByteArray("ghp_") + QByteArray(36, 'A');
    QTest::newRow("github, fine grained") << QByteArray("github_pat_") + QByteArray(82, 'b');
    QTest::newRow("gitlab") << QByteArray("glpat-") + QByteArray(20, 'x');
    QTest::newRow("aws") << QByteArray("AKIA") + QByteArray(16, 'Q');
    QTest::newRow("npm") << QByteArray("npm_") + QByteArray(36, '7');
    const QByteArray body = QByteArray(64, 'M') + '\n' + QByteArray(64, 'N') + '\n';
    QTest::newRow("key") << "-----BEGIN OPENSSH PRIVATE KEY-----\n" + body + "-----END OPENSSH PRIVATE KEY-----";
    QTest::newRow("key with headers") << "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\n" + body
            + "-----END RSA PRIVATE KEY-----";
}

void tst_Redactor::hidesKnownTokens()
{
    QFETCH(QByteArray, token);
    const auto matcher = makeMatcher({}, {});
    QRandomGenerator random(3);
    for (int round = 0; round < 200; ++round)
        QCOMPARE(redact(matcher, randomSplit(random, "one " + token + "\ntwo")), "one ***\ntwo");
}

void tst_Redactor::leavesTheRestAlone_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("github addresses") << QByteArray("github.com/a/b ghp_ ghp_short github_pat glpat- AKIA AKIAlower");
    QTest::newRow("certificate") << "-----BEGIN CERTIFICATE-----\n" + QByteArray(64, 'M') + "\n-----END CERTIFICATE-----\n";
    QTest::newRow("only the words") << QByteArray("looks for -----BEGIN PRIVATE KEY-----\n{and goes on}\n");
    QTest::newRow("dashes") << QByteArray("------------ BEGIN -----BEGIN \n---\n");
    QTest::newRow("binary") << QByteArray("\0\xff\xfe gh\0p_", 9);
}

void tst_Redactor::leavesTheRestAlone()
{
    QFETCH(QByteArray, text);
    const auto matcher = makeMatcher({u"abc"_s, QString()}, {}); // too short to be looked for
    QRandomGenerator random(4);
    for (int round = 0; round < 100; ++round)
        QCOMPARE(redact(matcher, randomSplit(random, text + " abc")), text + " abc");
}

void tst_Redactor::showsFinishedLinesAtOnce()
{
    Redactor redactor(makeMatcher({u"secret-value"_s}, {}));
    QCOMPARE(redactor.feed("compiling main\n").toByteArray(), "compiling main\n");
    QCOMPARE(redactor.feed("the s").toByteArray(), "the ");
    QCOMPARE(redactor.feed("ecret-\n").toByteArray(), "secret-\n");
}

void tst_Redactor::findsPasswordsInAddresses()
{
    const QMap<QString, QString> environment
        = {{u"GOPROXY"_s, u"https://me:pass%40word@proxy.example|https://x:other-one@y.example,direct"_s}, {u"HOME"_s, u"/home/me"_s}};
    const QStringList expected = {u"pass@word"_s, u"other-one"_s};
    QCOMPARE(passwordsInAddresses(environment), expected);
    QCOMPARE(redact(makeMatcher({}, environment), {"GET https://me:pass%40word@proxy.example/x"}), "GET https://me:***@proxy.example/x");
}

void tst_Redactor::passesInnocentBytesUncopied()
{
    Redactor redactor(makeMatcher({u"secret-value"_s}, {}));
    const QByteArray text("nothing to hide\n");
    QCOMPARE(static_cast<const void *>(redactor.feed(text).data()), static_cast<const void *>(text.constData()));
}

QTEST_GUILESS_MAIN(tst_Redactor)
#include "tst_redactor.moc"
