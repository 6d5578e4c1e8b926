// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "palette/fuzzy.h"
#include "palette/palette.h"
#include "palette/pinyin.h"

#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace slipway;

class tst_Palette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initialsOfChineseWords_data();
    void initialsOfChineseWords();
    void betterFitsComeFirst_data();
    void betterFitsComeFirst();
    void returnDoesWhatIsCurrent();
    void disabledEntryStaysOpen();
    void escapeGivesTheFocusBack();
};

void tst_Palette::initialsOfChineseWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("initials");
    QTest::newRow("release") << u"发布"_s << u"fb"_s;
    QTest::newRow("target platform") << u"目标平台"_s << u"mbpt"_s;
    QTest::newRow("build") << u"构建"_s << u"gj"_s;
    QTest::newRow("mixed") << u"保存 go.mod"_s << u"bcgomod"_s;
    QTest::newRow("first and last of the table") << u"啊座"_s << u"az"_s;
    QTest::newRow("Latin") << u"Open Folder"_s << u"openfolder"_s;
    QTest::newRow("no Chinese letter") << u"…→"_s << QString();
}

void tst_Palette::initialsOfChineseWords()
{
    QFETCH(QString, text);
    QFETCH(QString, initials);
    QCOMPARE(pinyinInitials(text), initials);
}

void tst_Palette::betterFitsComeFirst_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("whole before scattered") << u"text"_s << u"golang.org/x/text"_s << u"the example tree"_s;
    QTest::newRow("beginning of a word") << u"net"_s << u"golang.org/x/net"_s << u"github.com/planetscale/x"_s;
    QTest::newRow("shorter") << u"sys"_s << u"golang.org/x/sys"_s << u"golang.org/x/sys/windows/registry"_s;
    QTest::newRow("letters in order or nothing") << u"gox"_s << u"golang.org/x/net"_s << u"xog"_s;
}

void tst_Palette::betterFitsComeFirst()
{
    QFETCH(QString, pattern);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    QCOMPARE_GT(fuzzyScore(pattern, better), fuzzyScore(pattern, worse));
}

namespace {

struct Opened {
    QWidget window;
    Palette palette{&window};
    QLineEdit *field = palette.findChild<QLineEdit *>(u"paletteField"_s);
    QListView *list = palette.findChild<QListView *>(u"paletteList"_s);
    QStringList done;

    Opened()
    {
        window.resize(800, 600);
        window.show();
        palette.open({{.text = u"Build"_s,
                       .kind = u"Action"_s,
                       .note = {},
                       .iconName = {},
                       .isEnabled = true,
                       .activate = [this] { done << u"build"_s; }},
                      {.text = u"Release"_s,
                       .kind = u"Action"_s,
                       .note = u"untrusted"_s,
                       .iconName = {},
                       .isEnabled = false,
                       .activate = [this] { done << u"release"_s; }},
                      {.text = u"发布演练"_s, .kind = u"Action"_s, .note = {}, .iconName = {}, .isEnabled = true, .activate = [this] {
                           done << u"rehearse"_s;
                       }}});
    }
};

} // namespace

void tst_Palette::returnDoesWhatIsCurrent()
{
    Opened opened;
    QTest::keyClicks(opened.field, u"fbyl"_s);
    QCOMPARE(opened.list->model()->rowCount(), 1);
    QTest::keyClick(opened.field, Qt::Key_Return);
    QCOMPARE(opened.done, QStringList{u"rehearse"_s});
    QVERIFY(!opened.palette.isVisible());
}

void tst_Palette::disabledEntryStaysOpen()
{
    Opened opened;
    QTest::keyClicks(opened.field, u"release"_s);
    QTest::keyClick(opened.field, Qt::Key_Return);
    QVERIFY(opened.done.isEmpty());
    QVERIFY(opened.palette.isVisible());
}

void tst_Palette::escapeGivesTheFocusBack()
{
    Opened opened;
    QSignalSpy closed(&opened.palette, &Palette::closed);
    QTest::keyClick(opened.field, Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
    QVERIFY(!opened.palette.isVisible());
}

QTEST_MAIN(tst_Palette)
#include "tst_palette.moc"
