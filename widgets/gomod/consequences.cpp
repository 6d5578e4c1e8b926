// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "gomod/consequences.h"

#include "common/itemdelegate.h"
#include "common/pillbutton.h"
#include "common/theme.h"
#include "common/verdictlabel.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace slipway {

Consequences::Consequences(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_took(new PillButton(Tone::Muted, this))
    , m_sentence(new QLabel(this))
    , m_verdict(new VerdictLabel(this))
    , m_check(new QPushButton(this))
    , m_prove(new QPushButton(this))
    , m_proofs(new QMenu(this))
    , m_format(new QPushButton(this))
    , m_discard(new QPushButton(this))
    , m_save(new QPushButton(this))
    , m_table(new QTableView(this))
{
    setObjectName(u"consequences"_s);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Preferred);
    m_took->setFocusPolicy(Qt::NoFocus);
    m_took->setEnabled(false);
    m_sentence->setObjectName(u"consequencesSentence"_s);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_check->setObjectName(u"checkWithGo"_s);
    m_prove->setObjectName(u"proveButton"_s);
    m_prove->setMenu(m_proofs);
    m_proofs->addAction(QString(), this, [this] { Q_EMIT proofRequested(false); });
    m_proofs->addAction(QString(), this, [this] { Q_EMIT proofRequested(true); });
    m_save->setObjectName(u"saveButton"_s);
    m_save->setProperty("primary", true);
    m_discard->setObjectName(u"discardButton"_s);
    m_format->setObjectName(u"formatButton"_s);
    m_table->setObjectName(u"changesTable"_s);
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new ItemDelegate(m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(ChangesModel::ModuleColumn, QHeaderView::Interactive);
    m_table->horizontalHeader()->resizeSection(ChangesModel::ModuleColumn, 26 * fontMetrics().averageCharWidth());
    m_table->horizontalHeader()->setStretchLastSection(true);

    createLayout();
    connect(m_save, &QPushButton::clicked, this, &Consequences::saveRequested);
    connect(m_discard, &QPushButton::clicked, this, &Consequences::discardRequested);
    connect(m_format, &QPushButton::clicked, this, &Consequences::formatRequested);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        const QString path = m_model.changes().value(index.row()).path;
        if (!path.isEmpty() && path != u"go"_s && path != u"toolchain"_s)
            Q_EMIT whyRequested(path);
    });
    retranslate();
}

void Consequences::createLayout()
{
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addWidget(m_took);
    head->addStretch();
    for (QPushButton *button : {m_format, m_discard, m_save})
        head->addWidget(button);
    auto *answer = new QHBoxLayout;
    answer->setSpacing(8);
    answer->addWidget(m_sentence, 1);
    answer->addWidget(m_check);
    answer->addWidget(m_prove);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->addLayout(head);
    column->addLayout(answer);
    column->addWidget(m_verdict);
    column->addWidget(m_table, 1);
}

void Consequences::setChecking()
{
    m_verdict->setAsking();
    refresh();
}

void Consequences::showCheck(const QStringList &differences, const Error &error)
{
    m_verdict->showAnswer(differences, error);
    refresh();
}

void Consequences::forgetCheck()
{
    m_verdict->forget();
}

void Consequences::show(bool isModified, bool canSave, int faults, bool canAskGo)
{
    m_canAskGo = canAskGo;
    m_isModified = isModified;
    m_canSave = canSave;
    m_faults = faults;
    if (!isModified || faults > 0)
        m_model.setChanges({});
    refresh();
}

void Consequences::setPreview(const Preview &preview)
{
    m_preview = preview;
    m_isBusy = false;
    m_model.setChanges(m_isModified && m_faults == 0 ? preview.changes : QList<Change>());
    refresh();
}

void Consequences::setBusy()
{
    m_isBusy = true;
    refresh();
}

void Consequences::retranslate()
{
    m_title->setText(tr("If you save this"));
    m_save->setText(tr("Save"));
    m_discard->setText(tr("Discard"));
    m_format->setText(tr("Format"));
    m_format->setToolTip(tr("As go mod edit -fmt would write it"));
    m_check->setText(tr("Check with go"));
    m_check->setToolTip(tr("Let go select the modules, in a copy"));
    m_prove->setText(tr("Prove it"));
    m_prove->setToolTip(tr("Compile the project with this text, in a copy"));
    m_proofs->actions().at(0)->setText(tr("Compile and vet"));
    m_proofs->actions().at(1)->setText(tr("Compile, vet and run the tests"));
    m_table->setAccessibleName(tr("Modules that would change"));
    m_model.retranslate();
    refresh();
}

void Consequences::refresh()
{
    m_save->setEnabled(m_isModified && m_canSave);
    m_discard->setEnabled(m_isModified);
    m_format->setEnabled(m_faults == 0);
    const bool hasAnswer = m_isModified && !m_isBusy && m_faults == 0 && m_preview.analysis;
    m_took->setVisible(hasAnswer);
    if (hasAnswer)
        m_took->setText(tr("computed in %1 ms").arg(QLocale().toString(double(m_preview.took.count()) / 1000.0, 'f', 1)));
    m_took->updateGeometry();
    m_check->setEnabled(m_canAskGo && m_faults == 0 && !m_verdict->isAsking());
    m_prove->setEnabled(m_canAskGo && m_faults == 0);
    m_sentence->setText(sentence());
    const bool hasRows = !m_model.changes().isEmpty();
    const bool isOther = hasRows == m_table->isHidden();
    m_table->setVisible(hasRows);
    limitHeight();
    if (isOther)
        Q_EMIT roomChanged();
}

/// Without changes to list there is nothing to give room to: the text above has it.
void Consequences::limitHeight()
{
    const bool hasRows = !m_table->isHidden();
    setMaximumHeight(hasRows                             ? QWIDGETSIZE_MAX
                         : layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width())
                                                         : layout()->totalSizeHint().height());
}

void Consequences::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    limitHeight();
}

QString Consequences::sentence() const
{
    if (m_faults > 0)
        return tr("go cannot read this: %n mistake(s).", nullptr, m_faults);
    if (!m_isModified)
        return m_canSave ? tr("Nothing is changed. Edit, and the consequences appear here before you save.")
                         : tr("This file cannot be written; you can look at what a change would do all the same.");
    if (m_isBusy)
        return tr("Computing…");
    if (!m_preview.error.detail.isEmpty())
        return m_preview.error.summary();
    const QList<Change> &changes = m_model.changes();
    const QString risk = riskSentence(m_preview.risk);
    const QString said = changes.isEmpty() ? tr("No module changes its version.") : differenceSummary(changes);
    return risk.isEmpty() ? said : said + u' ' + risk;
}

void Consequences::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().base());
    painter.setPen(lineColor(palette()));
    painter.drawLine(0, 0, width(), 0);
}

} // namespace slipway
