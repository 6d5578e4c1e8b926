// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "gosettings/checkpage.h"

#include "common/itemdelegate.h"
#include "common/theme.h"
#include "gosettings/remedylist.h"
#include "supply/modulecheck.h"

#include <QBoxLayout>
#include <QCompleter>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace slipway {

CheckPage::CheckPage(QWidget *parent)
    : QWidget(parent)
    , m_field(new QLineEdit(this))
    , m_start(new QPushButton(this))
    , m_progress(new QProgressBar(this))
    , m_table(new QTableView(this))
    , m_verdict(new QLabel(this))
    , m_scroll(new QScrollArea(this))
    , m_detail(new QLabel)
    , m_words(new QLabel)
    , m_remedies(new RemedyList)
{
    m_field->setObjectName(u"checkedModule"_s);
    m_field->setFont(codeFont());
    m_field->setClearButtonEnabled(true);
    m_start->setObjectName(u"startCheck"_s);
    m_start->setAutoDefault(false);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    m_progress->hide();
    m_table->setObjectName(u"checkSteps"_s);
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new ItemDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(CheckModel::StepColumn, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(CheckModel::StateColumn, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_verdict->setObjectName(u"checkVerdict"_s);
    m_detail->setObjectName(u"stepDetail"_s);
    m_words->setObjectName(u"stepWords"_s);
    m_words->setFont(smallFont(codeFont()));
    for (QLabel *label : {m_verdict, m_detail, m_words}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    makeLayout();
    connectAll();
    retranslate();
}

CheckPage::~CheckPage()
{
    m_table->setModel(nullptr);
}

void CheckPage::makeLayout()
{
    auto *top = new QHBoxLayout;
    top->addWidget(m_field, 1);
    top->addWidget(m_start);
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 6, 6, 0);
    column->setSpacing(8);
    column->addWidget(m_detail);
    column->addWidget(m_words);
    column->addWidget(m_remedies);
    column->addStretch(1);
    m_scroll->setWidget(inside);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setObjectName(u"stepPane"_s);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_table);
    split->addWidget(m_scroll);
    split->setStretchFactor(1, 1);
    split->setSizes({220, 300}); // six steps, and room for what helps
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addLayout(top);
    layout->addWidget(m_progress);
    layout->addWidget(m_verdict);
    layout->addWidget(split, 1);
    QFont strong = font();
    strong.setBold(true);
    m_verdict->setFont(strong);
}

void CheckPage::connectAll()
{
    connect(m_field, &QLineEdit::returnPressed, this, &CheckPage::ask);
    connect(m_field, &QLineEdit::textChanged, this, &CheckPage::refresh);
    connect(m_start, &QPushButton::clicked, this, &CheckPage::ask);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CheckPage::showStep);
    connect(m_remedies, &RemedyList::applyAsked, this, &CheckPage::applyAsked);
    connect(m_remedies, &RemedyList::copied, this, &CheckPage::copied);
}

void CheckPage::retranslate()
{
    m_field->setPlaceholderText(tr("A module, such as example.com/team/module or example.com/team/module@v1.2.3"));
    m_field->setAccessibleName(tr("Module to check"));
    m_table->setAccessibleName(tr("Steps of the check"));
    m_scroll->setAccessibleName(tr("What came out at the chosen step"));
    m_progress->setAccessibleName(tr("Progress of the check"));
    if (m_check)
        m_check->speakAnew();
    refresh();
    showStep();
}

void CheckPage::setModules(const QStringList &paths)
{
    auto *completer = new QCompleter(paths, m_field);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    delete m_field->completer();
    m_field->setCompleter(completer);
}

void CheckPage::setModule(const QString &text)
{
    m_field->setText(text);
    m_field->setFocus(Qt::OtherFocusReason);
}

void CheckPage::setMayApply(bool may)
{
    m_mayApply = may;
    showStep();
}

void CheckPage::ask()
{
    if (m_check && m_check->isRunning())
        Q_EMIT cancelAsked();
    else if (!m_field->text().trimmed().isEmpty())
        Q_EMIT checkAsked(m_field->text().trimmed());
}

void CheckPage::follow(ModuleCheck *check)
{
    m_check = check;
    m_model.setCheck(check);
    if (check) {
        connect(check, &ModuleCheck::stepChanged, this, &CheckPage::advance);
        connect(check, &ModuleCheck::finished, this, &CheckPage::conclude);
        m_progress->setRange(0, int(check->steps().size()));
        m_progress->setValue(0);
        m_table->selectRow(0);
    }
    refresh();
    showStep();
}

void CheckPage::advance(int step)
{
    if (m_check->isRunning()) {
        m_progress->setValue(step);
        m_table->selectRow(step);
    }
    showStep();
    refresh();
}

void CheckPage::conclude()
{
    const int failing = m_check->failingStep();
    m_table->selectRow(failing >= 0 ? failing : int(m_check->steps().size()) - 1);
    refresh();
    showStep();
}

void CheckPage::refresh()
{
    const bool isRunning = m_check && m_check->isRunning();
    m_progress->setVisible(isRunning);
    m_start->setText(isRunning ? tr("Cancel") : tr("&Check"));
    m_start->setEnabled(isRunning || !m_field->text().trimmed().isEmpty());
    if (!m_check) {
        m_verdict->setText(tr("Slipway walks the way that go takes for a module, and names the step that fails."));
        return;
    }
    const int failing = m_check->failingStep();
    const QString module = m_check->question().module;
    if (isRunning)
        m_verdict->setText(tr("Asking for %1…").arg(module));
    else if (m_check->isCancelled())
        m_verdict->setText(tr("The check of %1 was cancelled.").arg(module));
    else if (failing >= 0)
        m_verdict->setText(tr("%1 cannot be had. It fails at: %2").arg(module, m_check->steps()[failing].title));
    else if (m_check->foundVersion().isEmpty())
        m_verdict->setText(tr("Whether %1 can be had is open: no program may be started for this project.").arg(module));
    else
        m_verdict->setText(tr("%1@%2 can be had.").arg(module, m_check->foundVersion()));
}

void CheckPage::showStep()
{
    const CheckStep *step = m_model.step(m_table->currentIndex().row());
    m_detail->setText(step ? step->detail : QString());
    m_words->setText(step ? step->words : QString());
    m_words->setVisible(step && !step->words.isEmpty());
    m_words->setAccessibleName(tr("The words of the server or program: %1").arg(step ? step->words : QString()));
    m_remedies->setRemedies(step ? step->remedies : QList<CheckRemedy>(), m_mayApply);
}

void CheckPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace slipway
