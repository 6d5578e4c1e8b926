// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "viewer/fileviewer.h"

#include "common/elidedlabel.h"
#include "common/statepage.h"
#include "common/theme.h"
#include "base/background.h"
#include "items/filetext.h"
#include "viewer/codeview.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>

#include <QBoxLayout>
#include <QFileInfo>
#include <QKeyEvent>
#include <QPushButton>
#include <QStackedLayout>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

/// Our own definitions go by whole file names: others claim "*.mod" for another language.
struct OwnDefinition {
    QLatin1StringView fileName, definition;
};
constexpr OwnDefinition kOwn[]
    = {{"go.mod"_L1, "Slipway go.mod"_L1}, {"go.sum"_L1, "Slipway go.sum"_L1}, {"go.work"_L1, "Slipway go.work"_L1}};

} // namespace

struct FileViewer::Private {
    explicit Private(FileViewer *viewer)
        : q(viewer)
    {
    }
    void createLayout();
    void show(const Result<QString> &text);
    void applyTheme();
    void retranslate();

    FileViewer *q;
    KSyntaxHighlighting::Repository repository;
    KSyntaxHighlighting::SyntaxHighlighter *highlighter = nullptr;
    Location wanted;
    Error error;
    int request = 0; ///< answers to earlier ones are dropped
    QString shown; ///< the file whose text is in the view
    ElidedLabel *path = nullptr;
    QPushButton *editor = nullptr;
    QStackedLayout *pages = nullptr;
    CodeView *code = nullptr;
    StatePage *page = nullptr;
};

FileViewer::FileViewer(QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this))
{
    setObjectName(u"fileViewer"_s);
    d->repository.addCustomSearchPath(u":/ksyntax"_s);
    d->createLayout();
    d->highlighter = new KSyntaxHighlighting::SyntaxHighlighter(d->code->document());
    d->applyTheme();
    d->retranslate();
}

FileViewer::~FileViewer() = default;

void FileViewer::Private::createLayout()
{
    path = new ElidedLabel(Qt::ElideMiddle, q);
    path->setTone(Tone::Muted);
    editor = new QPushButton(q);
    editor->setObjectName(u"openInEditor"_s);
    code = new CodeView(q);
    page = new StatePage(q);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 5, 8, 5);
    row->setSpacing(8);
    row->addWidget(path, 1);
    row->addWidget(editor);
    auto *layout = new QVBoxLayout(q);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(row);
    pages = new QStackedLayout;
    layout->addLayout(pages, 1);
    pages->addWidget(code);
    pages->addWidget(page);
    q->setFocusProxy(code);
    q->setAutoFillBackground(true);
    q->setBackgroundRole(QPalette::Base);
    connect(editor, &QPushButton::clicked, q, [this] { Q_EMIT q->editorRequested(q->location()); });
}

void FileViewer::Private::retranslate()
{
    editor->setText(FileViewer::tr("Open in editor"));
    code->setAccessibleName(shown.isEmpty() ? FileViewer::tr("Source file")
                                            : FileViewer::tr("Source file %1").arg(QFileInfo(shown).fileName()));
    if (!error.detail.isEmpty())
        page->setState({.iconName = u"file"_s,
                        .tone = Tone::Warning,
                        .sentence = FileViewer::tr("%1 cannot be shown.").arg(QFileInfo(wanted.file).fileName()),
                        .detail = error.detail,
                        .primary = {},
                        .secondary = {}});
}

void FileViewer::Private::applyTheme()
{
    if (!highlighter) // a change of palette while the panel is made
        return;
    highlighter->setTheme(repository.theme(isDark(q->palette()) ? u"Slipway Dark"_s : u"Slipway Light"_s));
    highlighter->rehighlight();
}

void FileViewer::open(const Location &location)
{
    d->wanted = location;
    d->path->setText(location.file);
    Q_EMIT titleChanged(QFileInfo(location.file).fileName());
    const int request = ++d->request;
    inBackground(
        this, [file = location.file] { return readTextFile(file); },
        [this, request](const Result<QString> &text) {
            if (request == d->request)
                d->show(text);
        });
}

void FileViewer::Private::show(const Result<QString> &text)
{
    error = text ? Error() : text.error();
    pages->setCurrentWidget(text ? static_cast<QWidget *>(code) : page);
    if (text) {
        const QString name = QFileInfo(wanted.file).fileName();
        const auto own = std::ranges::find(kOwn, name, &OwnDefinition::fileName);
        if (shown != wanted.file || code->toPlainText() != *text) {
            highlighter->setDefinition({});
            code->setPlainText(*text);
            highlighter->setDefinition(own != std::end(kOwn) ? repository.definitionForName(own->definition)
                                                             : repository.definitionForFileName(name));
        }
        shown = wanted.file;
        code->goTo(qMax(1, wanted.line), qMax(1, wanted.column));
    }
    retranslate();
    Q_EMIT q->opened();
}

Location FileViewer::location() const
{
    const QTextCursor cursor = d->code->textCursor();
    return {d->wanted.file, cursor.blockNumber() + 1, cursor.positionInBlock() + 1};
}

void FileViewer::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        QWidget::keyPressEvent(event);
}

void FileViewer::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        d->applyTheme();
    else if (event->type() == QEvent::LanguageChange)
        d->retranslate();
}

} // namespace slipway
