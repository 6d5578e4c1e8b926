// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "why/trial.h"

#include "modfile/edits.h"
#include "modules/difference.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace slipway {

Trial::Trial(QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_versions(new QComboBox(this))
    , m_answer(new QLabel(this))
    , m_apply(new QPushButton(this))
    , m_close(new QPushButton(this))
    , m_table(new QTableView(this))
{
    setObjectName(u"trial"_s);
    m_versions->setObjectName(u"trialVersion"_s);
    m_versions->setEditable(true);
    m_versions->setInsertPolicy(QComboBox::NoInsert);
    m_versions->setMinimumContentsLength(18);
    m_label->setBuddy(m_versions);
    m_answer->setObjectName(u"trialAnswer"_s);
    m_answer->setWordWrap(true);
    m_answer->setTextFormat(Qt::PlainText);
    m_apply->setObjectName(u"trialApply"_s);
    m_apply->setProperty("primary", true);
    m_table->setObjectName(u"trialChanges"_s);
    m_table->setModel(&m_changes);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_label);
    row->addWidget(m_versions);
    row->addWidget(m_answer, 1);
    row->addWidget(m_apply);
    row->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->addLayout(row);
    column->addWidget(m_table);
    m_table->setMaximumHeight(160);

    m_delay.setSingleShot(true);
    m_delay.setInterval(120);
    connect(&m_delay, &QTimer::timeout, this, &Trial::ask);
    connect(m_versions, &QComboBox::editTextChanged, &m_delay, qOverload<>(&QTimer::start));
    connect(&m_preview, &ModPreview::ready, this, &Trial::show);
    connect(&m_known, &KnownVersions::versionsReady, this, [this](const QString &path, const QStringList &versions) {
        if (path != m_path)
            return;
        const QString typed = m_versions->currentText();
        m_versions->clear();
        m_versions->addItems(versions);
        m_versions->setEditText(typed);
    });
    connect(m_apply, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT applied(m_path, m_versions->currentText().trimmed());
    });
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    retranslate();
    hide();
}

void Trial::setProject(const ProjectModules &project)
{
    m_project = project;
    m_known.setModuleCache(project.moduleCache);
    m_preview.setEngine(project.engine);
}

void Trial::open(const QString &path, const QString &version)
{
    m_path = path;
    m_versions->clear();
    m_versions->addItems(m_known.versions(path));
    m_versions->setEditText(version);
    m_changes.setChanges({});
    QWidget::show();
    m_versions->setFocus();
    m_versions->lineEdit()->selectAll();
    retranslate();
}

void Trial::ask()
{
    const QByteArray text = m_text.isEmpty() ? m_project.modText : m_text;
    const QString version = m_versions->currentText().trimmed();
    const Result<QByteArray> edited = editModFile(text, {requireModule(m_path.toUtf8(), version.toUtf8())});
    m_apply->setEnabled(edited.has_value());
    if (!edited) {
        m_changes.setChanges({});
        m_answer->setText(edited.error().detail);
        return;
    }
    m_preview.ask({.modFile = m_project.modFile, .modText = *edited, .moduleCache = m_project.moduleCache}, m_project.analysis);
}

void Trial::show(const Preview &preview)
{
    m_changes.setChanges(preview.changes);
    m_table->setVisible(!preview.changes.isEmpty());
    QString answer = preview.error.detail.isEmpty() ? differenceSummary(preview.changes) : preview.error.summary();
    const QString version = m_versions->currentText().trimmed();
    if (const ModuleInfo *module = preview.analysis ? preview.analysis->find(m_path) : nullptr) {
        if (!module->problem.isEmpty())
            answer += u' ' + tr("%1 is not in the module cache, so what it requires is not known yet.").arg(version);
        else if (module->selected != version)
            answer += u' ' + tr("%1 stays selected: others ask for it.").arg(module->selected);
    }
    m_answer->setText(answer);
}

void Trial::retranslate()
{
    m_label->setText(tr("&Version:"));
    m_apply->setText(tr("Apply to go.mod"));
    m_close->setText(tr("Close"));
    m_versions->setAccessibleName(tr("Version to try"));
    m_versions->lineEdit()->setAccessibleName(tr("Version to try"));
    m_table->setAccessibleName(tr("What would change"));
    m_changes.retranslate();
}

void Trial::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QWidget::keyPressEvent(event);
}

} // namespace slipway
