// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0

#include "places/places.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Text {
    QString context;
    QString source;
    QString comment;
    QString type; ///< "", "unfinished", "vanished", "obsolete"
    QStringList translations; ///< one, or one for each plural form

    QString name() const { return context + u": "_s + source; }
    QString key() const { return context + QChar(1) + source + QChar(1) + comment; }
};

QList<Text> read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Text> texts;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto element = xml.name();
        if (element == "name"_L1) {
            context = xml.readElementText();
        } else if (element == "message"_L1) {
            texts.append({context, {}, {}, {}, {}});
        } else if (element == "source"_L1) {
            texts.last().source = xml.readElementText();
        } else if (element == "comment"_L1) {
            texts.last().comment = xml.readElementText();
        } else if (element == "translation"_L1) {
            texts.last().type = xml.attributes().value("type"_L1).toString();
            while (xml.readNext() != QXmlStreamReader::EndElement || xml.name() != "translation"_L1) {
                if (xml.isCharacters() && !xml.isWhitespace())
                    texts.last().translations.append(xml.text().toString());
                else if (xml.isStartElement() && xml.name() == "numerusform"_L1)
                    texts.last().translations.append(xml.readElementText());
            }
        }
    }
    return texts;
}

QList<Text> chinese()
{
    static const QList<Text> texts = read(slipway::sourceFile(QStringLiteral("translations/slipway_zh_CN.ts")));
    return texts;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%L?\\d|%n"_s);
    QStringList found;
    for (auto each = pattern.globalMatch(text); each.hasNext();)
        found.append(each.next().captured());
    found.sort();
    found.removeDuplicates();
    return found;
}

/// Collects what is wrong in every translation.
template<typename Check> QStringList faults(Check check)
{
    QStringList found;
    for (const Text &text : chinese())
        for (const QString &translation : text.translations)
            if (const QString fault = check(text.source, translation); !fault.isEmpty())
                found.append(text.name() + u"\n    -> "_s + translation + u"\n    "_s + fault);
    return found;
}

} // namespace

class tst_Translations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextOfTheSourcesIsThere();
    void nothingIsUnfinished();
    void placeholdersAgree();
    void shortcutsAgree();
    void punctuationIsFullWidth();
    void helpersNameTheContextOfLupdate();
};

void tst_Translations::everyTextOfTheSourcesIsThere()
{
    QTemporaryDir folder;
    const QString fresh = folder.filePath(u"fresh.ts"_s);
    QProcess lupdate;
    lupdate.setWorkingDirectory(slipway::sourceFile());
    lupdate.start(QStringLiteral(SLIPWAY_LUPDATE),
                  {u"-silent"_s, u"-locations"_s, u"none"_s, u"-extensions"_s, u"cpp,h"_s, u"models"_s, u"widgets"_s, u"app"_s,
                   u"-target-language"_s, u"zh_CN"_s, u"-ts"_s, fresh});
    QVERIFY2(lupdate.waitForFinished(120000) && lupdate.exitCode() == 0, lupdate.readAllStandardError().constData());
    QSet<QString> known;
    for (const Text &text : chinese())
        known.insert(text.key());
    QStringList missing;
    for (const Text &text : read(fresh))
        if (!known.contains(text.key()))
            missing.append(text.name());
    QVERIFY2(missing.isEmpty(), qPrintable(u"run ./dev build update_translations, then translate:\n"_s + missing.join(u'\n')));
}

void tst_Translations::nothingIsUnfinished()
{
    QStringList wrong;
    for (const Text &text : chinese())
        if (!text.type.isEmpty() || text.translations.isEmpty() || text.translations.contains(QString()))
            wrong.append(text.name());
    QVERIFY(!chinese().isEmpty());
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void tst_Translations::placeholdersAgree()
{
    const QStringList wrong = faults([](const QString &source, const QString &translation) {
        QStringList expected = placeholders(source);
        return expected == placeholders(translation) ? QString() : u"placeholders differ: "_s + expected.join(u' ');
    });
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void tst_Translations::shortcutsAgree()
{
    static const QRegularExpression pattern(u"&(?=[^&\\s])"_s);
    const QStringList wrong = faults([](const QString &source, const QString &translation) {
        return source.count(pattern) == translation.count(pattern) ? QString() : u"the shortcut is missing or doubled"_s;
    });
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void tst_Translations::punctuationIsFullWidth()
{
    static const QRegularExpression halfWidth(u"[\\x{4e00}-\\x{9fff}][,;:!?.](?![\\w/])"_s);
    const QStringList wrong = faults([](const QString &, const QString &translation) {
        if (translation != translation.trimmed())
            return u"spaces at an end"_s;
        return halfWidth.match(translation).hasMatch() ? u"half-width punctuation after a Chinese character"_s : QString();
    });
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

/// lupdate takes a free function `tr` in our namespace for one of that name; whoever translates with another context finds nothing.
void tst_Translations::helpersNameTheContextOfLupdate()
{
    static const QRegularExpression helper(u"QString tr\\(const char \\*[^{]*\\{[^}]*translate\\(\"(\\w+)\""_s);
    QStringList wrong;
    for (const QString &top : {u"models"_s, u"widgets"_s, u"app"_s}) {
        QDirIterator files(slipway::sourceFile(top), {u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto match = helper.match(QString::fromUtf8(file.readAll()));
            if (match.hasMatch() && match.captured(1) != "slipway"_L1)
                wrong.append(file.fileName() + u": "_s + match.captured(1));
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

QTEST_GUILESS_MAIN(tst_Translations)
#include "tst_translations.moc"
