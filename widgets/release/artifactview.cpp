// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "release/artifactview.h"

#include "common/elidedlabel.h"
#include "common/flowlayout.h"
#include "common/icons.h"
#include "common/panelheader.h"
#include "common/theme.h"
#include "items/artifactmodel.h"
#include "items/texts.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

/// A file that is not there yet is grey; sizes and sums are in the font for code.
class ArtifactDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const bool isMade = index.data(ArtifactModel::IsMadeRole).toBool();
        const bool isFile = index.column() == ArtifactModel::FileColumn;
        if (!isFile)
            option->font = smallFont(codeFont());
        if (!isMade || index.column() == ArtifactModel::SumColumn)
            for (const QPalette::ColorRole role : {QPalette::Text, QPalette::HighlightedText})
                option->palette.setColor(role, toneColor(Tone::Muted, option->palette));
        option->textElideMode = isFile ? Qt::ElideLeft : Qt::ElideRight; // what differs stands at the end
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        painter->setPen(lineColor(option.palette));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
};

} // namespace

ArtifactView::ArtifactView(ArtifactModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_header(new PanelHeader(this))
    , m_totals(new ElidedLabel(Qt::ElideRight, m_header))
    , m_open(new QPushButton(m_header))
    , m_table(new QTableView(this))
    , m_same(new QLabel(this))
    , m_copy(new QPushButton(this))
{
    setObjectName(u"artifacts"_s);
    m_totals->setObjectName(u"artifactTotals"_s);
    m_totals->setTone(Tone::Muted);
    m_open->setObjectName(u"openDist"_s);
    m_header->addBesideTitle(m_totals);
    m_header->addRight(m_open);
    m_copy->setObjectName(u"copyRelease"_s);
    m_copy->setIcon(icon(u"copy"));
    createTable();
    auto *foot = new FlowLayout;
    foot->setContentsMargins(12, 6, 12, 8);
    QFont bold = font();
    bold.setBold(true);
    m_same->setFont(bold);
    m_same->setMinimumHeight(m_copy->sizeHint().height());
    foot->addWidget(m_same);
    foot->addWidget(m_copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    auto *indented = new QHBoxLayout;
    indented->setContentsMargins(7, 0, 7, 0);
    indented->addWidget(m_table);
    layout->addLayout(indented, 1);
    layout->addLayout(foot);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    connect(model, &ArtifactModel::totalsChanged, this, &ArtifactView::refresh);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT folderRequested(m_folder); });
    connect(m_copy, &QPushButton::clicked, this, [this] { copy(m_command); });
    connect(m_table, &QWidget::customContextMenuRequested, this, &ArtifactView::openMenu);
    retranslate();
}

void ArtifactView::createTable()
{
    m_table->setObjectName(u"artifactTable"_s);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new ArtifactDelegate(m_table));
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->verticalHeader()->setMinimumSectionSize(10);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsClickable(false);
    header->setSectionResizeMode(ArtifactModel::FileColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(ArtifactModel::SizeColumn, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(ArtifactModel::SumColumn, QHeaderView::ResizeToContents);
    header->setMinimumSectionSize(60);
}

void ArtifactView::retranslate()
{
    m_header->setTitle(tr("Artifacts"));
    m_table->setAccessibleName(tr("Artifacts"));
    m_open->setText(tr("Open folder"));
    m_same->setText(tr("The same as a command"));
    refresh();
}

void ArtifactView::setCommand(const QString &command)
{
    m_command = command;
    refresh();
}

void ArtifactView::setFolder(const QString &path)
{
    m_folder = path;
    refresh();
}

void ArtifactView::refresh()
{
    const int made = m_model->madeCount(), all = m_model->rowCount();
    m_totals->setText(made == 0 ? tr("%n file(s) planned", nullptr, all)
                                : tr("%n file(s) · %1", "made so far, their size", made).arg(sizeText(m_model->madeBytes())));
    m_totals->setVisible(all > 0);
    m_open->setEnabled(made > 0 && !m_folder.isEmpty());
    m_open->setToolTip(m_folder);
    m_copy->setText(u"slipway release --rehearse"_s);
    m_copy->setToolTip(m_command);
    m_copy->setAccessibleName(tr("Copy “%1”").arg(m_command));
    m_copy->setEnabled(!m_command.isEmpty());
}

void ArtifactView::copy(const QString &text)
{
    if (text.isEmpty())
        return;
    QApplication::clipboard()->setText(text);
    Q_EMIT copied(text);
}

void ArtifactView::openMenu(const QPoint &where)
{
    const QModelIndex index = m_table->indexAt(where).isValid() ? m_table->indexAt(where) : m_table->currentIndex();
    if (!index.isValid())
        return;
    const QString path = index.data(ArtifactModel::PathRole).toString(), sum = index.data(ArtifactModel::SumRole).toString();
    auto *menu = new QMenu(this);
    menu->setObjectName(u"artifactMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(icon(u"copy"), tr("Copy path")), &QAction::triggered, this, [this, path] { copy(path); });
    QAction *copySum = menu->addAction(icon(u"copy"), tr("Copy SHA-256"));
    copySum->setEnabled(!sum.isEmpty());
    connect(copySum, &QAction::triggered, this, [this, sum] { copy(sum); });
    QAction *weigh = menu->addAction(icon(u"package"), tr("What the program weighs"));
    weigh->setEnabled(index.data(ArtifactModel::IsMadeRole).toBool());
    const QString step = index.data(ArtifactModel::StepIdRole).toString();
    connect(weigh, &QAction::triggered, this, [this, step] { Q_EMIT sizeRequested(step); });
    menu->popup(m_table->viewport()->mapToGlobal(where));
}

} // namespace slipway
