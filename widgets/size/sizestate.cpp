// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "common/banner.h"
#include "common/elidedlabel.h"
#include "common/statepage.h"
#include "base/background.h"
#include "size/sizepanel_p.h"
#include "size/treemapview.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedLayout>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

enum Page { StateOnly, MapAndTree, Changes };

QString nameOfFile(const QString &path)
{
    return QFileInfo(path).fileName();
}

} // namespace

void SizePanel::Private::read(const QString &file, bool isOther)
{
    (isOther ? otherPath : path) = file;
    if (!isOther)
        size.reset();
    error = {};
    const int number = ++request;
    refresh();
    inBackground(
        q, [file] { return readBinarySize(file); },
        [this, number, isOther](const Result<BinarySize> &answer) {
            if (number == request)
                take(answer, isOther);
        });
}

void SizePanel::Private::take(const Result<BinarySize> &answer, bool isOther)
{
    if (!answer)
        error = answer.error();
    else
        (isOther ? other : size) = std::make_shared<const BinarySize>(*answer);
    if (!isOther)
        model->setSize(size);
    if (isOther && !answer)
        otherPath.clear();
    refresh();
    if (!isOther)
        Q_EMIT q->sizeChanged();
}

void SizePanel::Private::compare()
{
    const bool isCompared = size && other;
    changes->setChanges(isCompared ? sizeDifference(*other, *size, SizeLevel::Module) : QList<SizeChange>());
    difference->setVisible(isCompared);
    if (!isCompared)
        return;
    const qint64 growth = size->fileBytes - other->fileBytes;
    const QString sentence = growth == 0 ? SizePanel::tr("As large as %1.").arg(otherPath)
        : growth > 0                     ? SizePanel::tr("%1 larger than %2.").arg(growthText(growth), otherPath)
                                         : SizePanel::tr("%1 smaller than %2.").arg(growthText(-growth).sliced(1), otherPath);
    difference->setContent(growth > 0 ? Tone::Warning : Tone::Good, growth > 0 ? u"up"_s : u"down"_s, sentence);
    difference->setActions(SizePanel::tr("Back to the map"));
}

void SizePanel::Private::refresh()
{
    compare();
    refreshPrograms();
    refreshCrumbs();
    refreshState();
    facts->setText(size ? summary() : QString());
    compareButton->setEnabled(size != nullptr);
    pages->setCurrentIndex(!size ? StateOnly : other ? Changes : MapAndTree);
}

QString SizePanel::Private::summary() const
{
    QStringList words{QLocale().formattedDataSize(size->fileBytes, 1, QLocale::DataSizeSIFormat),
                      nameOf(size->format) + u' ' + size->architectures.join(u' ')};
    if (!size->info.goVersion.isEmpty())
        words += size->info.goVersion;
    if (!size->hasSymbols)
        words += SizePanel::tr("without symbols");
    return words.join(u" · "_s);
}

/// The programs of the last run, and the one on show if it is another.
void SizePanel::Private::refreshPrograms()
{
    const QSignalBlocker quiet(choice);
    choice->clear();
    for (const FinishedProgram &one : std::as_const(programs))
        choice->addItem(one.target, one.path);
    if (!path.isEmpty() && choice->findData(path) < 0)
        choice->addItem(nameOfFile(path), path);
    choice->setCurrentIndex(choice->findData(path));
    choice->setVisible(choice->count() > 0);
    choice->setToolTip(path);
    if (path.isEmpty())
        refreshState();
}

/// From the whole file to what is on show; each step can be pressed.
void SizePanel::Private::refreshCrumbs()
{
    QLayout *row = crumbs->layout();
    while (QLayoutItem *item = row->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    QList<QPersistentModelIndex> steps;
    for (QModelIndex index = map->root(); index.isValid(); index = index.parent())
        steps.prepend(index);
    steps.prepend({});
    for (qsizetype i = 0; i < steps.size(); ++i) {
        if (i > 0)
            row->addWidget(new QLabel(u"›"_s, crumbs));
        auto *step = new QToolButton(crumbs);
        step->setAutoRaise(true);
        step->setText(i == 0 ? SizePanel::tr("The whole file") : steps[i].data().toString());
        step->setEnabled(i + 1 < steps.size());
        connect(step, &QToolButton::clicked, map, [map = map, to = steps[i]] {
            map->setRoot(to);
            map->setFocus();
        });
        row->addWidget(step);
    }
    static_cast<QBoxLayout *>(row)->addStretch(1);
}

void SizePanel::Private::refreshState()
{
    if (!error.detail.isEmpty() && !size) {
        state->setState({.iconName = u"package"_s,
                         .tone = Tone::Warning,
                         .sentence = SizePanel::tr("%1 cannot be measured.").arg(nameOfFile(path)),
                         .detail = error.detail + (error.hint.isEmpty() ? QString() : u'\n' + error.hint),
                         .primary = SizePanel::tr("Open another program…")});
    } else if (!path.isEmpty()) {
        state->setState({.iconName = u"package"_s, .sentence = SizePanel::tr("Reading %1…").arg(nameOfFile(path)), .isBusy = true});
    } else {
        state->setState(
            {.iconName = u"package"_s,
             .sentence = SizePanel::tr("See what makes a program large."),
             .detail = programs.isEmpty()
                 ? SizePanel::tr("Build a target, or open any program that Go has linked. It is only read, never run.")
                 : SizePanel::tr("Choose one of the targets that were built, or open another program. It is only read, never run."),
             .primary = SizePanel::tr("Open a program…")});
    }
}

void SizePanel::Private::retranslate()
{
    choice->setAccessibleName(SizePanel::tr("Program"));
    open->setText(SizePanel::tr("Open a program…"));
    compareButton->setText(SizePanel::tr("Compare with…"));
    compareButton->setToolTip(SizePanel::tr("Choose an older build of the same program and see what grew."));
    map->setAccessibleName(SizePanel::tr("Map of sizes"));
    map->setAccessibleDescription(
        SizePanel::tr("Arrow keys go from tile to tile, Return goes into one, Backspace comes back. The tree beside it says the same."));
    tree->setAccessibleName(SizePanel::tr("Sizes as a tree"));
    table->setAccessibleName(SizePanel::tr("What grew and what shrank"));
    crumbs->setAccessibleName(SizePanel::tr("Where the map is"));
    model->retranslate();
    changes->retranslate();
    refresh();
}

void SizePanel::Private::followMap()
{
    const QModelIndex index = map->current();
    if (index.isValid() && tree->currentIndex().siblingAtColumn(0) != index) {
        tree->setCurrentIndex(index);
        tree->scrollTo(index);
    }
}

void SizePanel::Private::followTree()
{
    map->setCurrent(tree->currentIndex());
}

} // namespace slipway
