// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "dialogs/questions.h"

#include <QFileDialog>

using namespace Qt::StringLiterals;

namespace slipway {

Questions::Questions(QWidget *window)
    : QObject(window)
    , m_window(window)
{
}

void Questions::askForFolder()
{
    auto *dialog = new QFileDialog(m_window, tr("Open a folder with a Go module"));
    dialog->setObjectName(u"askForFolder"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &Questions::pathChosen);
    dialog->open();
}

void Questions::askForModFile(const QString &startFolder)
{
    auto *dialog = new QFileDialog(m_window, tr("Open go.mod, go.work or any other .mod file"), startFolder);
    dialog->setObjectName(u"askForModFile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Go modules (*.mod go.work)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &Questions::pathChosen);
    dialog->open();
}

void Questions::askForProgram(const QString &startFolder, bool isOlder)
{
    auto *dialog
        = new QFileDialog(m_window, isOlder ? tr("Compare with an older build") : tr("Open a program that Go has built"), startFolder);
    dialog->setObjectName(u"askForProgram"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, isOlder ? &Questions::olderProgramChosen : &Questions::programChosen);
    dialog->open();
}

void Questions::askForNewFile(const QString &purpose, const QString &title, const QString &suggested)
{
    auto *dialog = new QFileDialog(m_window, title, suggested);
    dialog->setObjectName(u"askForNewFile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, [this, purpose](const QString &file) { Q_EMIT fileChosen(purpose, file); });
    dialog->open();
}

} // namespace slipway
