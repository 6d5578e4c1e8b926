// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "why/trial.h"

#include "common/flowlayout.h"
#include "common/itemdelegate.h"
#include "common/verdictlabel.h"
#include "items/modulenames.h"
#include "modfile/edits.h"
#include "modules/difference.h"
#include "why/versiondelegate.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

/// As everywhere in the window; in the language of the moment, which a widget's own locale() does not follow.
static QString plainDate(QDate date)
{
    return QLocale().toString(date, QLocale::ShortFormat);
}

Trial::Trial(QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_versions(new QComboBox(this))
    , m_about(new QLabel(this))
    , m_asGet(new QCheckBox(this))
    , m_answer(new QLabel(this))
    , m_verdict(new VerdictLabel(this))
    , m_check(new QPushButton(this))
    , m_prove(new QPushButton(this))
    , m_proofs(new QMenu(this))
    , m_apply(new QPushButton(this))
    , m_close(new QPushButton(this))
    , m_table(new QTableView(this))
{
    setObjectName(u"trial"_s);
    m_versions->setObjectName(u"trialVersion"_s);
    m_versions->setEditable(true);
    m_versions->setInsertPolicy(QComboBox::NoInsert);
    m_versions->setMinimumContentsLength(18);
    m_versions->setModel(&m_choices);
    m_versions->view()->setItemDelegate(new VersionDelegate(m_versions));
    m_label->setBuddy(m_versions);
    m_about->setObjectName(u"trialAbout"_s);
    m_about->setTextFormat(Qt::PlainText);
    m_asGet->setObjectName(u"trialAsGet"_s);
    m_answer->setObjectName(u"trialAnswer"_s);
    m_answer->setWordWrap(true);
    m_answer->setTextFormat(Qt::PlainText);
    m_answer->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_check->setObjectName(u"trialCheck"_s);
    m_prove->setObjectName(u"trialProve"_s);
    m_prove->setMenu(m_proofs);
    m_apply->setObjectName(u"trialApply"_s);
    m_apply->setProperty("primary", true);
    m_close->setObjectName(u"trialClose"_s);
    createTable();
    createLayout();
    connectParts();
    retranslate();
    hide();
}

void Trial::createTable()
{
    constexpr int kHeight = 150;
    m_table->setObjectName(u"trialChanges"_s);
    m_table->setModel(&m_changes);
    m_table->setItemDelegate(new ItemDelegate(m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setMaximumHeight(kHeight);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(true);
}

void Trial::createLayout()
{
    auto *choice = new QHBoxLayout;
    choice->addWidget(m_label);
    choice->addWidget(m_versions);
    choice->addWidget(m_about, 1);
    auto *buttonRow = new QWidget(this);
    auto *buttons = new FlowLayout(buttonRow);
    for (QPushButton *button : {m_check, m_prove, m_apply, m_close})
        buttons->addWidget(button);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    buttonRow->setSizePolicy(policy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(6);
    column->addLayout(choice);
    column->addWidget(m_asGet);
    column->addWidget(m_answer);
    column->addWidget(m_table);
    column->addWidget(m_verdict);
    column->addWidget(buttonRow);
}

void Trial::connectParts()
{
    constexpr auto kTypingPause = std::chrono::milliseconds(120);
    m_delay.setSingleShot(true);
    m_delay.setInterval(kTypingPause);
    connect(&m_delay, &QTimer::timeout, this, &Trial::ask);
    connect(m_versions, &QComboBox::editTextChanged, &m_delay, qOverload<>(&QTimer::start));
    connect(m_asGet, &QCheckBox::toggled, this, &Trial::ask);
    connect(&m_preview, &ModPreview::ready, this, &Trial::show);
    connect(&m_known, &KnownVersions::factsReady, this, [this](const QString &path, const QList<KnownVersion> &versions) {
        if (path == m_path)
            showVersions(versions);
    });
    m_proofs->addAction(QString(), this, [this] { prove(false); });
    m_proofs->addAction(QString(), this, [this] { prove(true); });
    connect(m_check, &QPushButton::clicked, this, &Trial::check);
    connect(m_apply, &QPushButton::clicked, this, &Trial::apply);
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
}

QString Trial::version() const
{
    return m_versions->currentText().trimmed();
}

void Trial::setProject(const ProjectModules &project)
{
    m_project = project;
    m_known.setModuleCache(project.moduleCache);
    m_preview.setEngine(project.engine);
    refreshButtons();
    m_preview.setDatabase(project.vulnerabilities);
}

void Trial::open(const QString &path, const QString &version)
{
    m_path = path;
    m_facts.clear();
    m_choices.clear();
    m_known.askFacts(path);
    m_versions->setEditText(version);
    m_changes.setChanges({});
    m_shown = {};
    m_verdict->forget();
    QWidget::show();
    m_versions->setFocus();
    m_versions->lineEdit()->selectAll();
    retranslate();
}

void Trial::showVersions(const QList<KnownVersion> &versions)
{
    const QString typed = m_versions->currentText();
    m_facts = versions;
    m_choices.clear();
    for (const KnownVersion &known : versions) {
        auto *item = new QStandardItem(known.version);
        QStringList notes;
        if (known.date.isValid())
            notes.append(plainDate(known.date));
        if (known.isRetracted)
            notes.append(tr("retracted"));
        item->setData(notes.join(u"  "_s), VersionDelegate::NoteRole);
        item->setData(QStringList{known.version, notes.join(u", "_s)}.join(u", "_s), Qt::AccessibleTextRole);
        item->setToolTip(known.retraction);
        m_choices.appendRow(item);
    }
    m_versions->setEditText(typed);
    ask();
}

void Trial::ask()
{
    if (!isVisible() && !isVisibleTo(parentWidget()))
        return;
    m_verdict->forget();
    const auto known = std::ranges::find(m_facts, version(), &KnownVersion::version);
    QStringList about;
    if (known != m_facts.end() && known->date.isValid())
        about.append(tr("of %1").arg(plainDate(known->date)));
    if (known != m_facts.end() && known->isRetracted)
        about.append(known->retraction.isEmpty() ? tr("retracted by its author") : tr("retracted: %1").arg(known->retraction.simplified()));
    m_about->setText(about.join(u" · "_s));
    const QByteArray text = m_text.isEmpty() ? m_project.modText : m_text;
    if (m_asGet->isChecked()) {
        m_preview.askGet(m_project.question(text), {{m_path, version()}}, m_project.analysis);
        return;
    }
    const Result<QByteArray> edited = editModFile(text, {requireModule(m_path.toUtf8(), version().toUtf8())});
    if (!edited) {
        m_preview.cancel();
        show(Preview{.error = edited.error()});
        return;
    }
    m_preview.ask(m_project.question(*edited), m_project.analysis);
}

QString Trial::answerTo(const Preview &preview) const
{
    if (!preview.error.detail.isEmpty())
        return preview.error.summary();
    QStringList sentences;
    for (const GetConflict &conflict : preview.conflicts)
        sentences.append(getConflictSentence(conflict));
    if (!sentences.isEmpty())
        return tr("go would refuse this.") + u' ' + sentences.join(u'\n');
    sentences.append(differenceSummary(preview.changes));
    if (const ModuleInfo *module = preview.analysis ? preview.analysis->find(m_path) : nullptr) {
        if (!module->problem.isEmpty())
            sentences.append(tr("%1 is not in the module cache, so what it requires is not known yet.").arg(version()));
        else if (module->selected != version())
            sentences.append(tr("%1 stays selected: others ask for it.").arg(module->selected));
    }
    if (const QString risk = riskSentence(preview.risk); !risk.isEmpty())
        sentences.append(risk);
    QString answer = sentences.join(u' ');
    for (const GetMove &move : preview.moves)
        answer += u'\n' + getMoveSentence(move);
    if (!preview.guessed.isEmpty())
        answer += u'\n' + tr("Not every version of %1 is known here, so go may choose others.").arg(displayPath(preview.guessed.first()));
    return answer;
}

void Trial::show(const Preview &preview)
{
    m_shown = preview;
    m_changes.setChanges(preview.changes);
    m_table->setVisible(!preview.changes.isEmpty());
    m_answer->setText(answerTo(preview));
    refreshButtons();
}

void Trial::refreshButtons()
{
    const bool hasText = m_shown.analysis && !m_shown.text.isNull();
    const bool canProve = hasText && m_project.isTrusted && m_prover.check;
    m_apply->setEnabled(hasText);
    m_check->setEnabled(canProve && !m_verdict->isAsking());
    m_prove->setEnabled(canProve);
    const QString why = canProve || m_project.isTrusted ? QString() : tr("Programs run only in a folder that you trust.");
    m_check->setToolTip(why.isEmpty() ? tr("Let go select the modules, in a copy") : why);
    m_prove->setToolTip(why.isEmpty() ? tr("Compile the project with this version, in a copy") : why);
}

void Trial::check()
{
    m_verdict->setAsking();
    refreshButtons();
    if (const Result<> asked = m_prover.check(m_shown.text); !asked)
        showCheck(m_shown.text, {}, asked.error());
}

void Trial::showCheck(const QByteArray &text, const QStringList &differences, const Error &error)
{
    if (!isVisibleTo(parentWidget()) || text != m_shown.text)
        return;
    const bool lacked = m_shown.analysis && !m_shown.analysis->missing().isEmpty();
    if (lacked && error.detail.isEmpty())
        ask(); // go has fetched what was missing
    m_verdict->showAnswer(differences, error);
    refreshButtons();
}

void Trial::prove(bool runsTests)
{
    if (const Result<> started = m_prover.prove(m_shown.text, runsTests, m_shown.changes); !started)
        Q_EMIT messagePosted(started.error());
}

void Trial::apply()
{
    hide();
    if (m_asGet->isChecked())
        Q_EMIT textApplied(m_shown.text);
    else
        Q_EMIT applied(m_path, version());
}

void Trial::retranslate()
{
    m_label->setText(tr("&Version:"));
    m_asGet->setText(tr("As go get does it: what requires more is lowered or removed"));
    m_check->setText(tr("Check with go"));
    m_prove->setText(tr("Prove it"));
    m_proofs->actions().at(0)->setText(tr("Compile and vet"));
    m_proofs->actions().at(1)->setText(tr("Compile, vet and run the tests"));
    m_apply->setText(tr("Apply to go.mod"));
    m_close->setText(tr("Close"));
    m_versions->setAccessibleName(tr("Version to try"));
    m_versions->lineEdit()->setAccessibleName(tr("Version to try"));
    m_versions->view()->setAccessibleName(tr("Versions"));
    m_table->setAccessibleName(tr("What would change"));
    m_changes.retranslate();
    refreshButtons();
    showVersions(QList(m_facts)); // and asks
}

void Trial::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QWidget::keyPressEvent(event);
}

} // namespace slipway
