// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "remedies/remedybox.h"

#include "common/flowlayout.h"
#include "common/icons.h"
#include "common/theme.h"
#include "doctor/fix.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

QSizePolicy flowing()
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    return policy;
}

QLabel *makeText(QWidget *parent, const QString &text)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setMinimumWidth(80);
    return label;
}

} // namespace

RemedyBox::RemedyBox(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout)
    , m_undoRow(new QWidget(this))
    , m_undoText(makeText(m_undoRow, {}))
    , m_undo(new QPushButton(m_undoRow))
{
    setObjectName(u"remedies"_s);
    m_undo->setObjectName(u"undoFix"_s);
    auto *undo = new QVBoxLayout(m_undoRow);
    undo->setContentsMargins(0, 0, 0, 0);
    undo->addWidget(m_undoText);
    undo->addWidget(m_undo, 0, Qt::AlignLeft);
    m_rows->setSpacing(10);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(m_rows);
    column->addWidget(m_undoRow);
    connect(m_undo, &QPushButton::clicked, this, &RemedyBox::undoRequested);
    retranslate();
}

void RemedyBox::setRemedies(const QList<Remedy> &remedies)
{
    if (remedies == m_remedies)
        return;
    m_remedies = remedies;
    fill();
}

void RemedyBox::setCanRun(bool canRun)
{
    m_canRun = canRun;
    refresh();
}

void RemedyBox::setUndo(const QString &command)
{
    m_undoable = command;
    refresh();
}

void RemedyBox::retranslate()
{
    m_undo->setText(tr("Undo"));
    m_undo->setToolTip(tr("Put the files back as they were"));
    fill();
}

void RemedyBox::fill()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    for (const Remedy &remedy : std::as_const(m_remedies))
        addRow(remedy);
    refresh();
}

void RemedyBox::addRow(const Remedy &remedy)
{
    auto *row = new QWidget(this);
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    if (!remedy.label.isEmpty())
        column->addWidget(makeText(row, remedy.label));
    if (!remedy.command.isEmpty()) {
        QLabel *command = makeText(row, remedy.command);
        command->setFont(codeFont());
        column->addWidget(command);
        auto *buttons = new QWidget(row);
        auto *flow = new FlowLayout(buttons);
        buttons->setSizePolicy(flowing());
        if (fixCommand(remedy.command)) {
            auto *run = new QPushButton(tr("Run"), buttons);
            run->setObjectName(u"runRemedy"_s);
            run->setAccessibleName(tr("Run %1").arg(remedy.command));
            flow->addWidget(run);
            connect(run, &QPushButton::clicked, this, [this, line = remedy.command] { Q_EMIT runRequested(line); });
        }
        auto *copy = new QPushButton(icon(u"copy"_s), tr("Copy"), buttons);
        copy->setObjectName(u"copyRemedy"_s);
        copy->setAccessibleName(tr("Copy %1").arg(remedy.command));
        flow->addWidget(copy);
        connect(copy, &QPushButton::clicked, this, [this, line = remedy.command] { Q_EMIT copyRequested(line); });
        column->addWidget(buttons);
    }
    m_rows->addWidget(row);
}

void RemedyBox::refresh()
{
    for (auto *run : findChildren<QPushButton *>(u"runRemedy"_s)) {
        run->setEnabled(m_canRun);
        run->setToolTip(m_canRun ? QString() : tr("Programs run only in a folder that you trust, and one run at a time."));
    }
    m_undoText->setText(tr("%1 changed files of the project.").arg(m_undoable));
    m_undoRow->setVisible(!m_undoable.isEmpty());
    setVisible(!m_remedies.isEmpty() || !m_undoable.isEmpty());
}

} // namespace slipway
