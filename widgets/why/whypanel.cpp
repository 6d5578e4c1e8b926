// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "why/whypanel_p.h"

#include "base/atomicfile.h"
#include "common/elision.h"
#include "common/statepage.h"
#include "common/theme.h"
#include "base/background.h"
#include "items/modulenames.h"
#include "modfile/edits.h"
#include "process/command.h"
#include "why/findings.h"
#include "why/trial.h"
#include "why/whyexport.h"
#include "why/whypicture.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

struct Format {
    PictureFormat format;
    const char16_t *suffix;
};
constexpr Format kFormats[] = {{PictureFormat::Svg, u"svg"}, {PictureFormat::Png, u"png"}, {PictureFormat::Dot, u"dot"}};

} // namespace

WhyPanel::Private::Private(WhyPanel *panel)
    : q(panel)
{
    createLayout();
    connectParts();
}

void WhyPanel::Private::connectParts()
{
    QObject::connect(asTable, &QToolButton::toggled, q, [this](bool isOn) { showTable(isOn); });
    QObject::connect(picture, &WhyPicture::nodeActivated, q, [this](int node) { open(node); });
    QObject::connect(smaller, &QToolButton::clicked, picture, &WhyPicture::zoomOut);
    QObject::connect(larger, &QToolButton::clicked, picture, &WhyPicture::zoomIn);
    QObject::connect(whole, &QToolButton::clicked, picture, &WhyPicture::fit);
    QObject::connect(require, &QPushButton::clicked, q, [this] {
        if (const ModuleInfo *module = info())
            Q_EMIT q->requireRequested(path, module->selected);
    });
    QObject::connect(tryOther, &QPushButton::clicked, q, [this] {
        if (const ModuleInfo *module = info())
            trial->open(path, module->selected);
        revealTrial();
    });
    QObject::connect(showLine, &QPushButton::clicked, q, [this] {
        if (const ModuleInfo *module = info())
            Q_EMIT q->locationRequested({project.modFile, module->line, 0});
    });
    QObject::connect(copyWhy, &QPushButton::clicked, q, [this] { copy(u"go mod why -m "_s + shellQuoted(path)); });
    QObject::connect(findings, &Findings::copyRequested, q, [this](const QString &command) { copy(command); });
    QObject::connect(findings, &Findings::runRequested, q, &WhyPanel::fixRequested);
    QObject::connect(drop, &QPushButton::clicked, q, [this] { dropLine(); });
    QObject::connect(trial, &Trial::applied, q, &WhyPanel::requireRequested);
    QObject::connect(trial, &Trial::textApplied, q, &WhyPanel::textRequested);
    QObject::connect(trial, &Trial::messagePosted, q, &WhyPanel::messagePosted);
    QObject::connect(table, &QTableView::activated, q, [this](const QModelIndex &row) {
        if (const Asker &asker = askers.askerAt(row.row()); !asker.isMain)
            q->showModule(asker.who.path);
        Q_EMIT q->moduleSelected(path);
    });
    QObject::connect(page, &StatePage::primaryActivated, q,
                     [this] { Q_EMIT project.state == ReadingState::NoProject ? q->openRequested() : q->reloadRequested(); });
    for (int i = 0; i < int(std::size(kFormats)); ++i)
        saveMenu->addAction(QString(), q, [this, i] { save(i); });
}

void WhyPanel::Private::retranslate()
{
    require->setText(WhyPanel::tr("Require it here"));
    tryOther->setText(WhyPanel::tr("Try another version…"));
    showLine->setText(WhyPanel::tr("Show in go.mod"));
    drop->setText(WhyPanel::tr("Drop the line"));
    drop->setToolTip(WhyPanel::tr("Take the requirement out of go.mod"));
    copyWhy->setText(u"go mod why -m"_s);
    copyWhy->setToolTip(WhyPanel::tr("Copy the command"));
    asPicture->setText(WhyPanel::tr("Picture"));
    smaller->setAccessibleName(WhyPanel::tr("Smaller"));
    larger->setAccessibleName(WhyPanel::tr("Larger"));
    whole->setAccessibleName(WhyPanel::tr("The whole picture"));
    saveAs->setAccessibleName(WhyPanel::tr("Save the picture"));
    for (QToolButton *button : {smaller, larger, whole, saveAs})
        button->setToolTip(button->accessibleName());
    for (int i = 0; i < int(std::size(kFormats)); ++i)
        saveMenu->actions().at(i)->setText(WhyPanel::tr("Save as %1…").arg(QString::fromUtf16(kFormats[i].suffix).toUpper()));
    table->setAccessibleName(WhyPanel::tr("Who asks for the module"));
    askers.retranslate();
    picture->retranslate();
    trial->retranslate();
    explain();
    showState();
}

const ModuleInfo *WhyPanel::Private::info() const
{
    return project.analysis ? project.analysis->find(path) : nullptr;
}

void WhyPanel::Private::showProject(const ProjectModules &next)
{
    const bool isNew = next.analysis != project.analysis;
    project = next;
    trial->setProject(next);
    findings->setCanRun(next.isTrusted);
    if (isNew) {
        index = nullptr;
        if (!info())
            path.clear();
        explain();
        askForPicture();
    }
    showState();
}

void WhyPanel::Private::showModule(const QString &wanted)
{
    if (path == wanted)
        return;
    path = wanted;
    trial->hide();
    explain();
    askForPicture();
    showState();
}

void WhyPanel::Private::explain()
{
    const ModuleInfo *module = info();
    sentence->setText(module ? whySentence(*project.analysis, path) : QString());
    askers.setAskers(module ? module->askers : QList<Asker>());
    //: Button that shows a table of the requirements instead of the picture.
    asTable->setText(WhyPanel::tr("%n requirement(s)", nullptr, module ? int(module->askers.size()) : 0));
    require->setEnabled(module && !module->isMain && module->requiredInFile != module->selected);
    tryOther->setEnabled(module && !module->isMain);
    showLine->setEnabled(module && module->line > 0);
    drop->setEnabled(module && module->line > 0 && (!project.analysis->isWorkspace() || !project.workFile.isEmpty()));
    QStringList below{pinEffect.path == path ? pinSentence(pinEffect) : QString(),
                      module ? pruningSentence(*project.analysis, path) : QString()};
    below.removeAll(QString());
    pin->setText(below.join(u' '));
    pin->setVisible(!below.isEmpty());
    Q_EMIT q->titleChanged(q->title());
}

void WhyPanel::Private::dropLine()
{
    const Result<QByteArray> edited = editModFile(editedText.isEmpty() ? project.modText : editedText, {dropRequire(path.toUtf8())});
    if (edited)
        Q_EMIT q->textRequested(*edited);
    else
        Q_EMIT q->messagePosted(edited.error());
}

void WhyPanel::Private::askForPicture()
{
    const int number = ++request;
    pinEffect = {};
    findings->setConflicts({});
    if (!info()) {
        picture->setGraph({});
        return;
    }
    struct Answer {
        std::shared_ptr<const WhyIndex> index;
        WhyGraph graph;
        PinEffect pin;
        QList<Conflict> conflicts;
    };
    const auto work = [known = index, analysis = project.analysis, wanted = path] {
        const auto used = known ? known : std::make_shared<const WhyIndex>(analysis);
        QList<Conflict> conflicts = analysis->conflicts();
        conflicts.removeIf([&wanted](const Conflict &conflict) { return conflict.path != wanted; });
        return Answer{used, whyGraph(*used, wanted), analysis->pinEffect(wanted), conflicts};
    };
    inBackground(q, work, [this, number](const Answer &answer) {
        if (number != request)
            return;
        index = answer.index;
        picture->setGraph(answer.graph);
        pinEffect = answer.pin;
        findings->setConflicts(answer.conflicts);
        explain();
    });
}

void WhyPanel::Private::showState()
{
    PageState state;
    if (project.state == ReadingState::NoProject) {
        state = {.iconName = u"folder"_s,
                 .sentence = WhyPanel::tr("No project is open."),
                 .detail = WhyPanel::tr("Open a folder with a go.mod, or drop one here."),
                 .primary = WhyPanel::tr("Open…"),
                 .secondary = {}};
    } else if (project.state == ReadingState::Failed) {
        state = {.iconName = u"error"_s,
                 .tone = Tone::Bad,
                 .sentence = WhyPanel::tr("The modules cannot be read."),
                 .detail = project.error.summary(),
                 .primary = WhyPanel::tr("Try again"),
                 .secondary = {}};
    } else if (!project.analysis) {
        state = {.iconName = u"question"_s,
                 .sentence = WhyPanel::tr("Reading the modules…"),
                 .detail = {},
                 .primary = {},
                 .secondary = {},
                 .isBusy = true};
    } else if (!info()) {
        state = {.iconName = u"question"_s,
                 .sentence = WhyPanel::tr("Choose a module to see why it has its version."),
                 .detail = WhyPanel::tr("In the dependencies press Return on it, in go.mod click it while you hold Ctrl."),
                 .primary = {},
                 .secondary = {}};
    } else {
        stack->setCurrentIndex(0);
        return;
    }
    page->setState(state);
    stack->setCurrentWidget(page);
}

void WhyPanel::Private::open(int node)
{
    const WhyNode &chosen = picture->graph().nodes[node];
    if (chosen.kind == WhyNode::Kind::More) {
        asTable->setChecked(true);
        table->setFocus();
        return;
    }
    if (chosen.kind != WhyNode::Kind::Step)
        return;
    const QString next = chosen.module.path;
    showModule(next);
    Q_EMIT q->moduleSelected(next);
}

void WhyPanel::Private::showTable(bool on)
{
    views->setCurrentWidget(on ? static_cast<QWidget *>(table) : picture);
    for (QToolButton *button : {smaller, larger, whole, saveAs})
        button->setVisible(!on);
    q->setFocusProxy(views->currentWidget());
}

void WhyPanel::Private::copy(const QString &text)
{
    QApplication::clipboard()->setText(text);
    Q_EMIT q->copied(text);
}

void WhyPanel::Private::save(int format)
{
    const QString suffix = QString::fromUtf16(kFormats[format].suffix);
    auto *dialog = new QFileDialog(q, WhyPanel::tr("Save the picture"));
    dialog->setObjectName(u"savePictureDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(shortName(path).replace(u'/', u'-') + u'.' + suffix);
    QObject::connect(dialog, &QFileDialog::fileSelected, q, [this, format](const QString &file) {
        if (const Result<> written = writeAtomically(file, exported(*picture, kFormats[format].format)); !written)
            Q_EMIT q->messagePosted(written.error());
    });
    dialog->open();
}

WhyPanel::WhyPanel(QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this))
{
    setObjectName(u"whyPanel"_s);
    d->retranslate();
}

WhyPanel::~WhyPanel() = default;

void WhyPanel::setProject(const ProjectModules &project)
{
    d->showProject(project);
}

void WhyPanel::setEditedText(const QByteArray &text)
{
    d->editedText = text;
    d->trial->setEditedText(text);
}

void WhyPanel::showModule(const QString &path)
{
    d->showModule(path);
}

QString WhyPanel::module() const
{
    return d->path;
}

QString WhyPanel::title() const
{
    // Asked for while the panel is still being made, too.
    const ModuleInfo *module = d ? d->info() : nullptr;
    return module ? tr("Why %1 %2?").arg(displayPath(module->path), shortVersion(module->selected)) : tr("Why");
}

void WhyPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        d->retranslate();
    QWidget::changeEvent(event);
}

} // namespace slipway
