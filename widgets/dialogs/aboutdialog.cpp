// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "dialogs/aboutdialog.h"

#include "common/icons.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace slipway {

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"aboutDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About Slipway"));
    auto *logo = new QLabel(this);
    logo->setPixmap(applicationIcon().pixmap(72, 72));
    auto *title = new QLabel(u"Slipway %1"_s.arg(QCoreApplication::applicationVersion()), this);
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    large.setBold(true);
    title->setFont(large);
    auto *words = new QLabel(tr("See, edit, build and release Go modules.\n\nLicensed under Apache-2.0. Built on Qt %1, KSyntaxHighlighting, "
                                "libgit2, libarchive, libfyaml and RE2.").arg(QLatin1StringView(qVersion())), this);
    words->setWordWrap(true);
    words->setMinimumWidth(360);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *column = new QVBoxLayout;
    column->addWidget(title);
    column->addWidget(words);
    column->addStretch();
    auto *row = new QHBoxLayout;
    row->setSpacing(20);
    row->addWidget(logo, 0, Qt::AlignTop);
    row->addLayout(column, 1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(24, 24, 24, 16);
    all->addLayout(row);
    all->addWidget(buttons);
}

} // namespace slipway
