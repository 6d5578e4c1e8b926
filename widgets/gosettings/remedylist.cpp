// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "gosettings/remedylist.h"

#include "common/commandbox.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace slipway {

RemedyList::RemedyList(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
}

void RemedyList::setRemedies(const QList<CheckRemedy> &remedies, bool mayApply)
{
    while (QLayoutItem *item = layout()->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item; // a layout hands over what it lets go
    }
    for (const CheckRemedy &remedy : remedies)
        addRemedy(remedy, mayApply);
    setVisible(!remedies.isEmpty());
}

void RemedyList::addRemedy(const CheckRemedy &remedy, bool mayApply)
{
    auto *row = new QWidget(this);
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    auto *label = new QLabel(remedy.label, row);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    column->addWidget(label);
    if (!remedy.command.isEmpty()) {
        auto *line = new QHBoxLayout;
        auto *box = new CommandBox(row);
        box->setCommand(remedy.command);
        connect(box, &CommandBox::copied, this, &RemedyList::copied);
        line->addWidget(box, 1);
        if (!remedy.setting.isEmpty()) {
            auto *apply = new QPushButton(tr("Do it"), row);
            apply->setObjectName(u"applyRemedy"_s);
            apply->setAccessibleName(tr("Do it: %1").arg(remedy.command));
            apply->setEnabled(mayApply);
            apply->setAutoDefault(false);
            connect(apply, &QPushButton::clicked, this, [this, remedy] { Q_EMIT applyAsked(remedy.setting, remedy.value); });
            line->addWidget(apply, 0, Qt::AlignTop);
        }
        column->addLayout(line);
    }
    layout()->addWidget(row);
    row->show();
}

} // namespace slipway
