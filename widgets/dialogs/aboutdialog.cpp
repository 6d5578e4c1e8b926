// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "dialogs/aboutdialog.h"

#include "common/icons.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace slipway {

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
    , m_words(new QLabel(this))
{
    setObjectName(u"aboutDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *logo = new QLabel(this);
    logo->setPixmap(applicationIcon().pixmap(72, 72));
    auto *title = new QLabel(u"Slipway %1"_s.arg(QCoreApplication::applicationVersion()), this);
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    large.setBold(true);
    title->setFont(large);
    m_words->setWordWrap(true);
    m_words->setMinimumWidth(360);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *column = new QVBoxLayout;
    column->addWidget(title);
    column->addWidget(m_words);
    column->addStretch();
    auto *row = new QHBoxLayout;
    row->setSpacing(20);
    row->addWidget(logo, 0, Qt::AlignTop);
    row->addLayout(column, 1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(24, 24, 24, 16);
    all->addLayout(row);
    all->addWidget(buttons);
    retranslate();
}

void AboutDialog::retranslate()
{
    setWindowTitle(tr("About Slipway"));
    m_words->setText(tr("See, edit, build and release Go modules.\n\nLicensed under Apache-2.0. Built on Qt %1, KSyntaxHighlighting, "
                        "libgit2, libarchive, libfyaml and RE2.")
                         .arg(QLatin1StringView(qVersion())));
}

void AboutDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace slipway
