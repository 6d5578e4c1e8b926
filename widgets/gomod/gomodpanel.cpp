// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// How the panel is made, and its doors.
#include "gomod/gomodpanel_p.h"

#include "common/banner.h"
#include "common/statepage.h"
#include "common/theme.h"
#include "gomod/completion.h"
#include "gomod/consequences.h"
#include "gomod/findbar.h"
#include "gomod/modeditor.h"
#include "gomod/modform.h"
#include "modfile/edits.h"
#include "modfile/format.h"

#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>

#include <QBoxLayout>
#include <QButtonGroup>
#include <QEvent>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

/// Short enough to feel immediate, long enough that a word is typed before it is computed.
constexpr auto kTypingPause = std::chrono::milliseconds(60);
constexpr int kRoomForChanges = 210; ///< pixels, until the person says otherwise

} // namespace

GoModPanel::Private::Private(GoModPanel *panel)
    : q(panel)
{
    repository.addCustomSearchPath(u":/ksyntax"_s);
    createLayout();
    connectParts();
}

void GoModPanel::Private::createLayout()
{
    stack = new QStackedWidget(q);
    page = new StatePage(q);
    changedOutside = new Banner(q);
    changedOutside->setObjectName(u"changedOutside"_s);
    changedOutside->setClosable(false);
    changedOutside->hide();
    editor = new ModEditor(q);
    completion = new Completion(editor);
    editor->setCompletion(completion);
    highlighter = new KSyntaxHighlighting::SyntaxHighlighter(editor->document());
    findBar = new ModFindBar(editor, q);
    form = new ModForm(q);
    views = new QStackedWidget(q);
    views->addWidget(editor);
    views->addWidget(form);
    consequences = new Consequences(q);

    auto *text = new QWidget(q);
    auto *column = new QVBoxLayout(text);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(tools = createSwitch());
    column->addWidget(changedOutside);
    column->addWidget(views, 1);
    column->addWidget(findBar);
    auto *splitter = new QSplitter(Qt::Vertical, q);
    splitter->addWidget(text);
    splitter->addWidget(consequences);
    splitter->setStretchFactor(0, 1);
    splitter->setCollapsible(0, false);
    // As much room as there is to say; what the person has made of it comes back with the next rows.
    QObject::connect(consequences, &Consequences::roomChanged, splitter, [this, splitter, rows = kRoomForChanges]() mutable {
        const int whole = splitter->height();
        const bool isFolded = consequences->maximumHeight() < whole;
        if (isFolded && splitter->sizes().at(1) > consequences->maximumHeight())
            rows = splitter->sizes().at(1);
        const int below = isFolded ? consequences->maximumHeight() : rows;
        splitter->setSizes({whole - below, below});
    });
    stack->addWidget(splitter);
    stack->addWidget(page);
    auto *all = new QVBoxLayout(q);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(stack);
    q->setFocusProxy(editor);
}

/// "Text" and "Form": two views of one document.
QWidget *GoModPanel::Private::createSwitch()
{
    auto *bar = new QWidget(q);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(8, 2, 8, 2);
    row->setSpacing(2);
    row->addStretch();
    auto *group = new QButtonGroup(bar);
    for (QToolButton **button : {&asText, &asForm}) {
        *button = new QToolButton(bar);
        (*button)->setCheckable(true);
        (*button)->setAutoRaise(true);
        (*button)->setFocusPolicy(Qt::TabFocus);
        group->addButton(*button);
        row->addWidget(*button);
    }
    asText->setObjectName(u"asText"_s);
    asForm->setObjectName(u"asForm"_s);
    asText->setChecked(true);
    return bar;
}

void GoModPanel::Private::connectForm()
{
    QObject::connect(asForm, &QToolButton::toggled, q, [this](bool isOn) { showForm(isOn); });
    QObject::connect(form, &ModForm::editsRequested, q, [this](const QList<ModEdit> &edits) { applyEdits(edits); });
    QObject::connect(form, &ModForm::whyRequested, q, &GoModPanel::whyRequested);
    QObject::connect(form, &ModForm::lineRequested, q, [this](int line) { q->goTo({project.modFile, line, 1}); });
    // One document, one history: what was done in the form is undone in the text.
    for (const auto &[key, act] : {std::pair(QKeySequence::Undo, &QPlainTextEdit::undo), {QKeySequence::Redo, &QPlainTextEdit::redo}}) {
        auto *shortcut = new QShortcut(key, form, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        QObject::connect(shortcut, &QShortcut::activated, editor, act);
    }
    QObject::connect(consequences, &Consequences::checkRequested, q, [this] { check(); });
    QObject::connect(consequences, &Consequences::proofRequested, q, [this](bool runsTests) { prove(runsTests); });
}

void GoModPanel::Private::connectParts()
{
    connectForm();
    delay.setSingleShot(true);
    delay.setInterval(kTypingPause);
    QObject::connect(&delay, &QTimer::timeout, q, [this] { askConsequences(); });
    // Colours count as a change of the document, too.
    QObject::connect(editor, &QPlainTextEdit::textChanged, q, [this] {
        if (editor->content() != shownText)
            textChanged();
    });
    QObject::connect(editor, &ModEditor::whyRequested, q, &GoModPanel::whyRequested);
    QObject::connect(editor, &ModEditor::moduleReached, q, [this](const QString &path) {
        if (const ModuleInfo *module = project.analysis ? project.analysis->find(path) : nullptr; module && !module->isMain)
            Q_EMIT q->moduleSelected(path);
    });
    QObject::connect(&preview, &ModPreview::ready, q, [this](const Preview &answer) {
        editedAnalysis = answer.analysis;
        consequences->setPreview(answer);
        readText();
    });
    QObject::connect(consequences, &Consequences::saveRequested, q, &GoModPanel::save);
    QObject::connect(consequences, &Consequences::discardRequested, q, &GoModPanel::discard);
    QObject::connect(consequences, &Consequences::formatRequested, q, &GoModPanel::format);
    QObject::connect(consequences, &Consequences::whyRequested, q, &GoModPanel::whyRequested);
    QObject::connect(changedOutside, &Banner::primaryActivated, q, [this] { takeTheirs(); });
    QObject::connect(changedOutside, &Banner::secondaryActivated, q, [this] { keepMine(); });
    QObject::connect(page, &StatePage::primaryActivated, q,
                     [this] { Q_EMIT project.state == ReadingState::NoProject ? q->openRequested() : q->reloadRequested(); });
    auto *find = new QShortcut(QKeySequence::Find, q, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    QObject::connect(find, &QShortcut::activated, q, &GoModPanel::findText);
}

void GoModPanel::Private::retranslate()
{
    editor->setAccessibleName(GoModPanel::tr("Text of %1").arg(fileName()));
    changedOutside->setContent(Tone::Warning, u"warning"_s,
                               GoModPanel::tr("%1 was changed by another program while you were editing it.").arg(fileName()));
    changedOutside->setActions(GoModPanel::tr("Take theirs"), GoModPanel::tr("Keep mine"));
    findBar->retranslate();
    form->retranslate();
    asText->setText(GoModPanel::tr("Text"));
    asForm->setText(GoModPanel::tr("Form"));
    asText->setToolTip(GoModPanel::tr("The file as text"));
    asForm->setToolTip(GoModPanel::tr("The same file as fields and tables"));
    consequences->retranslate();
    showState();
    readText();
}

void GoModPanel::Private::applyTheme()
{
    highlighter->setTheme(repository.theme(isDark(q->palette()) ? u"Slipway Dark"_s : u"Slipway Light"_s));
    highlighter->rehighlight();
}

GoModPanel::GoModPanel(QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this))
{
    setObjectName(u"goModPanel"_s);
    d->applyTheme();
    d->retranslate();
}

GoModPanel::~GoModPanel()
{
    // The parts outlive what is behind the panel; a field that is still open would hand over its text while they go.
    d->form->disconnect(this);
    d->editor->disconnect(this);
    d->highlighter->setDocument(nullptr);
}

void GoModPanel::setProject(const ProjectModules &project)
{
    d->showProject(project);
}

QByteArray GoModPanel::text() const
{
    return d->bytes();
}

bool GoModPanel::isModified() const
{
    return d->isModified();
}

void GoModPanel::restore(const QByteArray &text)
{
    d->replaceText(text);
}

Result<> GoModPanel::requireModule(const QString &path, const QString &version)
{
    const Result<QByteArray> edited = editModFile(d->bytes(), {slipway::requireModule(path.toUtf8(), version.toUtf8())}, d->fileName());
    if (!edited)
        return std::unexpected(edited.error());
    d->replaceText(*edited);
    if (const RequireLine *line = d->file.findRequire(path.toUtf8()))
        d->editor->goTo(line->span.line, line->versionSpan.column);
    d->editor->setFocus();
    return {};
}

void GoModPanel::applyText(const QByteArray &text)
{
    d->replaceText(text);
}

void GoModPanel::setFormShown(bool isShown)
{
    (isShown ? d->asForm : d->asText)->setChecked(true);
}

QWidget *GoModPanel::tools() const
{
    return d->tools;
}

bool GoModPanel::isFormShown() const
{
    return d->asForm->isChecked();
}

void GoModPanel::showCheck(const QByteArray &text, const QStringList &differences, const Error &error)
{
    if (text == d->bytes())
        d->consequences->showCheck(differences, error);
}

Result<> GoModPanel::applyEdits(const QList<ModEdit> &edits)
{
    const Result<QByteArray> edited = editModFile(d->bytes(), edits, d->fileName());
    if (!edited)
        return std::unexpected(edited.error());
    d->replaceText(*edited);
    d->editor->setFocus();
    return {};
}

void GoModPanel::goTo(const Location &location)
{
    setFormShown(false);
    d->editor->goTo(qMax(1, location.line), qMax(1, location.column));
    d->editor->setFocus();
}

void GoModPanel::save()
{
    if (!isModified())
        return;
    const QByteArray text = d->bytes();
    if (!d->save) {
        Q_EMIT saveRequested(text);
        return;
    }
    if (const Result<> written = d->save(text); !written) {
        Q_EMIT messagePosted(written.error());
        return;
    }
    d->savedText = text;
    d->textChanged();
    Q_EMIT saved();
}

void GoModPanel::discard()
{
    d->replaceText(d->theirText.isNull() ? d->savedText : d->theirText);
    d->keepMine();
}

void GoModPanel::format()
{
    const Result<QByteArray> formatted
        = d->isWorkFile() ? formatWorkFile(d->bytes(), d->fileName()) : formatModFile(d->bytes(), d->fileName());
    if (formatted)
        d->replaceText(*formatted);
    else
        Q_EMIT messagePosted(formatted.error());
}

void GoModPanel::findText()
{
    setFormShown(false);
    d->findBar->open();
}

void GoModPanel::nextProblem()
{
    d->editor->goToProblem(1);
}

void GoModPanel::previousProblem()
{
    d->editor->goToProblem(-1);
}

void GoModPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        d->retranslate();
    else if (event->type() == QEvent::PaletteChange)
        d->applyTheme();
    QWidget::changeEvent(event);
}

} // namespace slipway
