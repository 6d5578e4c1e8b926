// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "doctor/doctor.h"
#include "places/places.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QDir samples()
{
    return QDir(sourceFile(QStringLiteral("tests/doctor/data")));
}

QJsonArray entries()
{
    return QJsonDocument::fromJson(contentOf(sourceFile(QStringLiteral("resources/doctor.json")))).object()["diagnoses"_L1].toArray();
}

const Diagnosis *find(const QList<Diagnosis> &found, const QString &id)
{
    const auto it = std::ranges::find(found, id, &Diagnosis::id);
    return it == found.end() ? nullptr : &*it;
}

} // namespace

class tst_Doctor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEntryHasASample();
    void sampleIsRecognised_data();
    void sampleIsRecognised();
    void bothLanguagesAreComplete();
    void valuesComeFromTheMessage();
    void hostileValuesAreQuoted();
    void overrideInAWorkspaceIsNotTakenForADoubleLine();
    void ordinaryOutputIsHealthy();
    void sameFindingIsToldOnce();
    void directFetchesAreNoProxys();

private:
    Doctor m_doctor;
};

void tst_Doctor::everyEntryHasASample()
{
    QCOMPARE_GE(m_doctor.entryCount(), 68);
    for (const QJsonValue &entry : entries())
        QVERIFY2(samples().exists(entry["id"_L1].toString() + u".txt"_s), qPrintable(entry["id"_L1].toString()));
}

void tst_Doctor::sampleIsRecognised_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("file");
    for (const QString &file : samples().entryList({u"*.txt"_s})) {
        static const QRegularExpression end(u"(-\\d)?\\.txt$"_s);
        QTest::newRow(qPrintable(file)) << QString(file).remove(end) << samples().filePath(file);
    }
}

void tst_Doctor::sampleIsRecognised()
{
    QFETCH(QString, id);
    QFETCH(QString, file);
    const QByteArray output = contentOf(file);
    const QList<Diagnosis> found = m_doctor.examine(output, u"en"_s);
    const Diagnosis *diagnosis = find(found, id);
    QVERIFY(diagnosis);
    QVERIFY2(!diagnosis->title.contains(u'…') && !diagnosis->cause.contains(u'…'), qPrintable(diagnosis->title + u'\n' + diagnosis->cause));
    QVERIFY(output.sliced(diagnosis->offset).startsWith(diagnosis->message.toUtf8()));
    for (const Remedy &remedy : diagnosis->remedies)
        QVERIFY2(!remedy.command.isEmpty() && !remedy.command.contains(QRegularExpression(u"\\{[a-z]+\\}"_s)), qPrintable(remedy.command));
}

/// Who did not answer is named, and neither "the network" nor a repository that is missing.
void tst_Doctor::directFetchesAreNoProxys()
{
    for (const auto &[file, id, host] : {std::tuple(u"direct-git.txt"_s, u"direct-git"_s, u"github.com"_s),
                                         {u"direct-server.txt"_s, u"direct-server"_s, u"code.invalid"_s},
                                         {u"direct-server-2.txt"_s, u"direct-server"_s, u"127.0.0.1"_s},
                                         {u"git-missing.txt"_s, u"git-missing"_s, u"git"_s}}) {
        const QList<Diagnosis> found = m_doctor.examine(contentOf(samples().filePath(file)), u"en"_s);
        const Diagnosis *diagnosis = find(found, id);
        QVERIFY2(diagnosis && diagnosis->title.contains(host), qPrintable(file));
        QVERIFY2(!find(found, u"net"_s) && !find(found, u"no-go-import-meta"_s), qPrintable(file));
    }
}

void tst_Doctor::bothLanguagesAreComplete()
{
    static const QRegularExpression placeholder(u"\\{\\w+\\}"_s);
    const auto placeholders = [](const QString &text) {
        QSet<QString> found;
        for (auto each = placeholder.globalMatch(text); each.hasNext();)
            found.insert(each.next().captured());
        return found;
    };
    const auto check = [&](const QJsonValue &text, const QString &id) {
        const QString english = text["en"_L1].toString();
        const QString chinese = text["zh_CN"_L1].toString();
        QVERIFY2(!english.isEmpty() && !chinese.isEmpty(), qPrintable(id));
        QVERIFY2(placeholders(english) == placeholders(chinese), qPrintable(id + u": "_s + english));
    };
    for (const QJsonValue &entry : entries()) {
        const QString id = entry["id"_L1].toString();
        QVERIFY2(QRegularExpression(entry["pattern"_L1].toString()).isValid(), qPrintable(id));
        check(entry["title"_L1], id);
        check(entry["cause"_L1], id);
        for (const QJsonValue &fix : entry["fixes"_L1].toArray())
            check(fix["label"_L1], id);
    }
}

void tst_Doctor::valuesComeFromTheMessage()
{
    const auto found
        = m_doctor.examine("go: ex.t/future@v1.0.0 requires go >= 1.99.0 (running go 1.26.11; GOTOOLCHAIN=local)\n", u"zh_CN"_s);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].title, u"ex.t/future v1.0.0 需要 Go 1.99.0"_s);
    QCOMPARE(found[0].remedies.first().command, u"go env -w GOTOOLCHAIN=go1.99.0+auto"_s);
}

void tst_Doctor::hostileValuesAreQuoted()
{
    const auto found
        = m_doctor.examine("x.go:2:9: no required module provides package ex.t/$(reboot); to add it:\n\tgo get ex.t/$(reboot)\n", u"en"_s);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].remedies.first().command, u"go get 'ex.t/$(reboot)'"_s);
}

void tst_Doctor::overrideInAWorkspaceIsNotTakenForADoubleLine()
{
    const auto found = m_doctor.examine(contentOf(samples().filePath(u"dup-replace-work.txt"_s)), u"en"_s);
    QVERIFY(find(found, u"dup-replace-work"_s));
    QVERIFY(!find(found, u"dup-replace"_s));
}

void tst_Doctor::ordinaryOutputIsHealthy()
{
    QCOMPARE(
        m_doctor.examine(
            "internal/goarch\nruntime\nexample.org/m/cmd/x\n=== RUN TestX\n--- PASS: TestX (0.00s)\nok  \texample.org/m\t0.01s\n", u"en"_s),
        {});
}

void tst_Doctor::sameFindingIsToldOnce()
{
    QByteArray output;
    for (int i = 0; i < 50; ++i)
        output += "go: updates to go.sum needed, disabled by -mod=readonly\n";
    QCOMPARE(m_doctor.examine(output, u"en"_s).size(), 1);
}

QTEST_GUILESS_MAIN(tst_Doctor)
#include "tst_doctor.moc"
