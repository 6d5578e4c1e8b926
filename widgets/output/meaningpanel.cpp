// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "output/meaningpanel.h"

#include "common/flowlayout.h"
#include "common/icons.h"
#include "base/background.h"
#include "output/meaningtext.h"
#include "output/problemfilter.h"
#include "remedies/remedybox.h"

#include <QBoxLayout>
#include <QDir>
#include <QEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

constexpr qsizetype kExamined = 256 << 10; ///< bytes at the end of an output
constexpr int kMostLines = 6; ///< of the list of problems, before it scrolls

QLabel *makeText(QWidget *parent, const QString &name)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::ClickFocus);
    label->setMinimumWidth(80);
    return label;
}

} // namespace

MeaningPanel::MeaningPanel(RunModel *model, ProblemsModel *problems, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_problems(problems)
    , m_filter(new ProblemFilter(problems, this))
    , m_doctor(std::make_shared<const Doctor>())
    , m_title(makeText(this, u"meaningTitle"_s))
    , m_text(makeText(this, u"meaningText"_s))
    , m_cause(makeText(this, u"meaningCause"_s))
    , m_facts(makeText(this, u"meaningFacts"_s))
    , m_list(new QListView(this))
    , m_buttons(new QWidget(this))
    , m_remedies(new RemedyBox(this))
{
    setObjectName(u"meaning"_s);
    createLayout();
    connect(m_list, &QListView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT problemActivated(m_filter->mapToSource(index).row()); });
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex &index) { Q_EMIT problemActivated(m_filter->mapToSource(index).row()); });
    connect(m_open, &QPushButton::clicked, this, &MeaningPanel::openFirst);
    connect(m_show, &QPushButton::clicked, this, [this] { Q_EMIT stepRequested(firstFailed()); });
    connect(m_retry, &QPushButton::clicked, this, &MeaningPanel::retryRequested);
    connect(m_stop, &QPushButton::clicked, this, &MeaningPanel::stopRequested);
    connect(m_copy, &QPushButton::clicked, this, [this] { Q_EMIT copyRequested(m_command); });
    connect(m_folder, &QPushButton::clicked, this, [this] { Q_EMIT folderRequested(m_files); });
    connect(m_remedies, &RemedyBox::copyRequested, this, &MeaningPanel::copyRequested);
    connect(m_remedies, &RemedyBox::runRequested, this, &MeaningPanel::fixRequested);
    connect(m_remedies, &RemedyBox::undoRequested, this, &MeaningPanel::undoRequested);
    retranslate();
}

void MeaningPanel::createLayout()
{
    m_list->setObjectName(u"problems"_s);
    m_list->setModel(m_filter);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    auto *flow = new FlowLayout(m_buttons);
    const auto addButton = [&](const QString &name, const QString &iconName) {
        auto *button = new QPushButton(m_buttons);
        button->setObjectName(name);
        if (!iconName.isEmpty())
            button->setIcon(icon(iconName));
        flow->addWidget(button);
        return button;
    };
    m_open = addButton(u"openProblem"_s, {});
    m_show = addButton(u"showFailed"_s, {});
    m_retry = addButton(u"retryStep"_s, {});
    m_stop = addButton(u"stopStep"_s, {});
    m_folder = addButton(u"openFiles"_s, u"folder"_s);
    m_copy = addButton(u"copyStepCommand"_s, u"copy"_s);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    m_buttons->setSizePolicy(policy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addWidget(m_cause);
    layout->addWidget(m_remedies);
    layout->addWidget(m_list);
    layout->addWidget(m_buttons);
    layout->addWidget(m_facts);
    layout->addStretch(1);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
}

void MeaningPanel::retranslate()
{
    m_list->setAccessibleName(tr("Problems"));
    m_show->setText(tr("Show what failed"));
    m_stop->setText(tr("Stop"));
    m_copy->setText(tr("Copy command"));
    m_folder->setText(tr("Open folder"));
    m_remedies->retranslate();
    m_examined.clear();
    refresh();
}

void MeaningPanel::setStep(const StepId &id)
{
    m_step = id;
    m_filter->setStep(id);
    m_diagnoses.clear();
    m_examined.clear();
    refresh();
}

void MeaningPanel::setCommand(const QString &command)
{
    m_command = command;
    refreshButtons();
}

StepId MeaningPanel::firstFailed() const
{
    if (m_model->runner())
        for (const Step &step : m_model->runner()->plan().steps)
            if (m_model->runner()->status(step.id).state == StepState::Failed)
                return step.id;
    return {};
}

void MeaningPanel::refresh()
{
    if (!m_model->runner())
        return;
    const Step *step = m_model->stepAt(m_model->rowOf(m_step));
    const Meaning meaning = step ? meaningOfStep(*m_model, *step, m_problems->problemsOf(m_step), m_root) : meaningOfRun(*m_model);
    m_tone = int(meaning.tone);
    m_title->setText(meaning.title);
    m_text->setText(meaning.text);
    m_text->setVisible(!meaning.text.isEmpty());
    m_facts->setText(meaning.facts);
    m_facts->setVisible(!meaning.facts.isEmpty());
    const int rows = m_filter->rowCount();
    m_list->setVisible(rows > 0);
    m_list->setFixedHeight(rows > 0 ? m_list->sizeHintForRow(0) * qMin(rows, kMostLines) + 2 : 0);
    refreshColors();
    refreshButtons();
    if (step && m_model->runner()->status(m_step).state == StepState::Failed)
        askDoctor();
    showDiagnosis();
}

void MeaningPanel::refreshButtons()
{
    if (!m_model->runner())
        return;
    const QModelIndex index = m_model->index(m_model->rowOf(m_step), 0);
    const bool canRetry = index.data(RunModel::CanRetryRole).toBool();
    const QList<Problem> problems = m_problems->problemsOf(m_step);
    m_open->setVisible(!problems.isEmpty());
    if (!problems.isEmpty())
        m_open->setText(tr("Open at line %1").arg(problems.first().position.line));
    m_show->setVisible(m_step.isEmpty() && !firstFailed().isEmpty());
    m_retry->setVisible(canRetry);
    const Step *step = m_model->stepAt(m_model->rowOf(m_step));
    m_retry->setText(!step                                                   ? tr("Retry what failed")
                         : std::holds_alternative<BuildTarget>(step->action) ? tr("Retry target")
                                                                             : tr("Retry step"));
    m_stop->setVisible(index.data(RunModel::CanStopRole).toBool());
    m_copy->setVisible(!m_command.isEmpty());
    m_files = folderOfFiles(*m_model, m_step);
    m_folder->setVisible(!m_files.isEmpty());
    m_folder->setToolTip(QDir::toNativeSeparators(m_files));
}

void MeaningPanel::refreshColors()
{
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    const auto paint = [this](QLabel *label, Tone tone) {
        QPalette colors = palette();
        // A label that can be selected is written in the colour of text, another one in that of the window.
        for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text})
            colors.setColor(role, toneColor(tone, palette()));
        label->setPalette(colors);
    };
    paint(m_title, Tone(m_tone));
    paint(m_text, Tone::Muted);
    paint(m_cause, Tone::Text);
    paint(m_facts, Tone::Muted);
}

/// Looks at the end of the output in another thread; what comes for another step by then is dropped.
void MeaningPanel::askDoctor()
{
    const QString key = m_step + m_model->runner()->status(m_step).endedAt.toString(Qt::ISODateWithMs);
    if (m_examined == key)
        return;
    m_examined = key;
    const std::shared_ptr<LogStore> log = m_model->runner()->log(m_step);
    inBackground(
        this,
        [doctor = m_doctor, log, language = doctorLanguage()] {
            const qint64 start = std::max<qint64>(0, log->sizeBytes() - kExamined);
            return doctor->examine(log->bytes(start, kExamined), language);
        },
        [this, key](const QList<Diagnosis> &found) {
            if (m_examined != key)
                return;
            m_diagnoses = found;
            showDiagnosis();
        });
}

void MeaningPanel::showDiagnosis()
{
    const bool has = !m_diagnoses.isEmpty();
    m_cause->setVisible(has);
    m_remedies->setRemedies(has ? m_diagnoses.first().remedies : QList<Remedy>());
    m_remedies->setCanRun(m_canRun && m_model->runner() && !m_model->runner()->isRunning());
    if (has)
        m_cause->setText(m_diagnoses.first().title + u'\n' + m_diagnoses.first().cause);
}

void MeaningPanel::setFixes(bool canRun, const QString &undoable)
{
    m_canRun = canRun;
    m_remedies->setUndo(undoable);
    showDiagnosis();
}

void MeaningPanel::openFirst()
{
    if (m_filter->rowCount() > 0)
        Q_EMIT problemActivated(m_filter->mapToSource(m_filter->index(0, 0)).row());
}

void MeaningPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        refreshColors();
}

} // namespace slipway
