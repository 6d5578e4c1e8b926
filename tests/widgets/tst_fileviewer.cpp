// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "viewer/fileviewer.h"

#include "stage.h"

#include <QAbstractButton>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QTextLayout>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;

class tst_FileViewer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(); }
    void cleanupTestCase() { m_theme.reset(); }
    void opensAtThePlace();
    void ownDefinitionForGoMod();
    void saysWhyNot_data();
    void saysWhyNot();
    void lastRequestWins();
    void keys();

private:
    QString write(const QString &name, const QByteArray &content)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        return file.fileName();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Theme> m_theme;
};

void tst_FileViewer::opensAtThePlace()
{
    FileViewer viewer;
    QSignalSpy opened(&viewer, &FileViewer::opened), title(&viewer, &FileViewer::titleChanged);
    showSized(viewer, {700, 400});
    QByteArray source = "package main\r\n\r\nimport \"fmt\"\r\n";
    for (int i = 0; i < 200; ++i)
        source += "// line\r\n";
    const QString path = write(u"main.go"_s, source + "func main() { fmt.Println(\"你好\") }\r\n");
    viewer.open({path, 204, 15});
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(title.last().first().toString(), u"main.go"_s);
    QCOMPARE(viewer.location(), (Location{path, 204, 15}));
    auto *code = named<QPlainTextEdit>(viewer, u"code"_s);
    QVERIFY(code->isReadOnly());
    QCOMPARE(code->textCursor().block().text(), u"func main() { fmt.Println(\"你好\") }"_s);
    QVERIFY(code->viewport()->rect().contains(code->cursorRect().center()));
    QTRY_VERIFY(!code->document()->firstBlock().layout()->formats().isEmpty()); // highlighted
    shot(viewer, u"viewer"_s);
    viewer.open({path, 3, 0}); // the same file again: only the cursor moves
    QTRY_COMPARE(viewer.location(), (Location{path, 3, 1}));
    viewer.open({path, 99999, 99999}); // more than there is
    QTRY_COMPARE(viewer.location().line, 205);
}

void tst_FileViewer::ownDefinitionForGoMod()
{
    FileViewer viewer;
    QSignalSpy opened(&viewer, &FileViewer::opened);
    showSized(viewer, {700, 300});
    viewer.open({write(u"go.mod"_s, "module example.org/x\n\ngo 1.24\n\nrequire golang.org/x/text v0.28.0 // indirect\n"), 5, 9});
    QTRY_COMPARE(opened.size(), 1);
    auto *code = named<QPlainTextEdit>(viewer, u"code"_s);
    QTRY_VERIFY(!code->document()->firstBlock().layout()->formats().isEmpty());
    shot(viewer, u"viewer-gomod"_s);
}

void tst_FileViewer::saysWhyNot_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("detail");
    QTest::newRow("missing") << m_folder.filePath(u"gone.go"_s) << u"There is no such file."_s;
    QTest::newRow("folder") << m_folder.path() << u"This is no ordinary file."_s;
    QTest::newRow("binary") << write(u"binary"_s,
                                     QByteArray("\x7f"
                                                "ELF\0\0",
                                                6))
                            << u"This is no text file."_s;
}

void tst_FileViewer::saysWhyNot()
{
    QFETCH(QString, path);
    QFETCH(QString, detail);
    FileViewer viewer;
    QSignalSpy opened(&viewer, &FileViewer::opened);
    showSized(viewer, {700, 400});
    viewer.open({path, 1, 1});
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(named<QLabel>(viewer, u"stateDetail"_s)->text(), detail);
}

void tst_FileViewer::lastRequestWins()
{
    FileViewer viewer;
    QSignalSpy opened(&viewer, &FileViewer::opened);
    showSized(viewer, {700, 400});
    const QString one = write(u"one.go"_s, "package one\n"), two = write(u"two.go"_s, "package two\n");
    viewer.open({one, 1, 1});
    viewer.open({two, 1, 1});
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(named<QPlainTextEdit>(viewer, u"code"_s)->toPlainText(), u"package two\n"_s);
}

void tst_FileViewer::keys()
{
    FileViewer viewer;
    QSignalSpy opened(&viewer, &FileViewer::opened), closed(&viewer, &FileViewer::closeRequested),
        editor(&viewer, &FileViewer::editorRequested);
    showSized(viewer, {700, 400});
    viewer.open({write(u"x.go"_s, "package x\n\nvar a int\n"), 3, 5});
    QTRY_COMPARE(opened.size(), 1);
    viewer.setFocus();
    QTest::keyClick(viewer.focusWidget(), Qt::Key_Up);
    named<QAbstractButton>(viewer, u"openInEditor"_s)->click();
    QCOMPARE(editor.last().first().value<Location>().line, 2);
    QTest::keyClick(&viewer, Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
}

QTEST_MAIN(tst_FileViewer)
#include "tst_fileviewer.moc"
