// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "places/places.h"
#include "randomtemplate.h"
#include "sampledata.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

const QString kData = sourceFile(QStringLiteral("tests/gotemplate/data/"));

/// What Go says, without the name of the template that runs and, for a mistake of syntax, without the line.
QString comparable(QString error)
{
    static const QRegularExpression executing(u"executing \"[^\"]*\" "_s);
    static const QRegularExpression line(u"^template: tmpl:\\d+: "_s);
    return error.remove(executing).remove(line);
}

QString described(const TemplateFailure &failure, const QByteArray &text)
{
    const QByteArray before = text.first(failure.position);
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    QString place;
    if (!failure.context.isEmpty())
        place = u"template: tmpl:%1:%2: at <%3>: "_s.arg(before.count('\n') + 1)
                    .arg(before.size() - lineStart)
                    .arg(QString::fromUtf8(failure.context));
    return place + QString::fromUtf8(failure.message);
}

/// The result, or "! " and the failure.
QString filledIn(const QByteArray &text)
{
    const auto parsed = Template::parse(text, sampleFunctions());
    if (!parsed)
        return u"! "_s + described(parsed.error(), text);
    const auto result = parsed->execute(sampleData());
    return result ? QString::fromUtf8(*result) : u"! "_s + described(result.error(), text);
}

QString expected(const QJsonObject &answer)
{
    const QJsonValue error = answer.value("error"_L1);
    return error.isString() ? u"! "_s + comparable(error.toString()) : answer.value("result"_L1).toString();
}

} // namespace

class TestGoTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameAsRecordedGo_data();
    void sameAsRecordedGo();
    void sameAsGo();
    void limits_data();
    void limits();
    void placeOfAFailure();
};

void TestGoTemplate::sameAsRecordedGo_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("answer");
    QFile file(kData + u"answers.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray answers = QJsonDocument::fromJson(file.readAll()).array();
    QVERIFY(answers.size() > 250);
    int row = 0;
    for (const QJsonValue &answer : answers) {
        const QString text = answer["template"_L1].toString();
        QTest::addRow("%d: %s", ++row, qUtf8Printable(text.left(60).simplified())) << text << expected(answer.toObject());
    }
}

void TestGoTemplate::sameAsRecordedGo()
{
    QFETCH(QString, text);
    QFETCH(QString, answer);
    QCOMPARE(filledIn(text.toUtf8()), answer);
}

/// Thousands of made-up templates, compared with the Go that is installed.
void TestGoTemplate::sameAsGo()
{
    const QString go = QStandardPaths::findExecutable(u"go"_s);
    if (go.isEmpty())
        QSKIP("no go on PATH");
    RandomTemplate random(qEnvironmentVariableIntValue("SLIPWAY_SEED") + 1);
    const int count = qEnvironmentVariableIsSet("SLIPWAY_ROUNDS") ? qEnvironmentVariableIntValue("SLIPWAY_ROUNDS") : 4000;
    QJsonArray templates;
    for (int i = 0; i < count; ++i)
        templates.append(QString::fromUtf8(random.next()));

    QProcess oracle;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"GOENV"_s, u"off"_s);
    environment.insert(u"GOFLAGS"_s, QString());
    environment.insert(u"GO111MODULE"_s, u"off"_s);
    oracle.setProcessEnvironment(environment);
    oracle.start(go, {u"run"_s, kData + u"oracle.go"_s});
    QSignalSpy finished(&oracle, &QProcess::finished);
    oracle.write(QJsonDocument(templates).toJson(QJsonDocument::Compact));
    oracle.closeWriteChannel();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 300'000);
    QVERIFY2(oracle.exitCode() == 0, oracle.readAllStandardError().constData());
    const QJsonArray answers = QJsonDocument::fromJson(oracle.readAllStandardOutput()).array();
    QCOMPARE(answers.size(), templates.size());

    int failures = 0;
    int differences = 0;
    for (const QJsonValue &answer : answers) {
        const QString text = answer["template"_L1].toString();
        const QString right = expected(answer.toObject());
        failures += right.startsWith(u"! "_s);
        const QString ours = filledIn(text.toUtf8());
        if (ours == right || ++differences > 20)
            continue;
        qWarning().noquote() << "template:" << text << "\n  go:  " << right << "\n  ours:" << ours;
    }
    QCOMPARE(differences, 0);
    QVERIFY2(failures > count / 10 && failures < count * 9 / 10, "the made-up templates are too good or too bad to say much");
}

void TestGoTemplate::limits_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("part");
    QTest::addRow("endless loop") << QByteArray("{{ range 1000000000000 }}{{ end }}") << u"million steps"_s;
    QTest::addRow("endless recursion") << QByteArray("{{ define \"t\" }}{{ template \"t\" . }}{{ end }}{{ template \"t\" . }}")
                                       << u"template depth"_s;
    QTest::addRow("doubling") << QByteArray("{{ $x := \"aaaaaaaa\" }}{{ range 40 }}{{ $x = print $x $x }}{{ end }}") << u"16 MiB"_s;
    QTest::addRow("long output") << QByteArray("{{ range 100 }}{{ printf \"%900000d\" 1 }}{{ end }}") << u"16 MiB"_s;
    QTest::addRow("deep parentheses") << "{{ " + QByteArray(100'000, '(') << u"depth"_s;
    QTest::addRow("deep ifs") << QByteArray("{{ if 1 }}").repeated(100'000) << u"depth"_s;
    QTest::addRow("long else chain") << "{{ if 0 }}" + QByteArray("{{ else if 0 }}").repeated(100'000) << u"depth"_s;
}

void TestGoTemplate::limits()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, part);
    const QString answer = filledIn(text);
    QVERIFY2(answer.startsWith(u"! "_s) && answer.contains(part), qUtf8Printable(answer.left(300)));
}

void TestGoTemplate::placeOfAFailure()
{
    const QByteArray text = "one\n{{ .Os }} {{ toupper .Major }}";
    const auto parsed = Template::parse(text, sampleFunctions());
    QVERIFY(parsed.has_value());
    const auto result = parsed->execute(sampleData());
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().position, text.indexOf(".Major"));
    QCOMPARE(result.error().context, ".Major");
    QCOMPARE(result.error().message, "wrong type for value; expected string; got uint64");
}

QTEST_GUILESS_MAIN(TestGoTemplate)
#include "tst_gotemplate.moc"
