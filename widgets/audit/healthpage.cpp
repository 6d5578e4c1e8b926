// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "audit/healthpage.h"

#include "common/flowlayout.h"
#include "common/itemdelegate.h"
#include "items/itemroles.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QTreeView>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

constexpr int kLeastOfPath = 16, kLeastOfRest = 10; ///< characters
constexpr int kTextMargin = 10;

} // namespace

HealthPage::HealthPage(QAbstractItemModel *model, bool hasDetails, QWidget *parent)
    : QWidget(parent)
    , m_sorted(new QSortFilterProxyModel(this))
    , m_sentence(new QLabel(this))
    , m_row(new QWidget(this))
    , m_buttons(new FlowLayout(m_row))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(this))
    , m_stack(new QStackedWidget(this))
    , m_page(new StatePage(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_view(new QTreeView(this))
{
    m_sorted->setSourceModel(model);
    m_sorted->setSortRole(SortRole);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setObjectName(u"sentence"_s);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    m_cancel->setObjectName(u"cancelCheck"_s);
    m_view->setModel(m_sorted);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(-1, Qt::AscendingOrder);
    m_view->setItemDelegate(new ItemDelegate(this));
    m_view->header()->setStretchLastSection(false);
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    m_splitter->addWidget(m_view);
    m_splitter->setChildrenCollapsible(false);
    if (hasDetails) {
        m_details = new QTextBrowser(this);
        m_details->setFrameShape(QFrame::NoFrame);
        m_details->setOpenLinks(false);
        m_details->document()->setDocumentMargin(kTextMargin);
        m_splitter->addWidget(m_details);
        m_splitter->setStretchFactor(0, 3);
        m_splitter->setStretchFactor(1, 2);
    }
    m_stack->addWidget(m_page);
    m_stack->addWidget(m_splitter);

    m_buttons->addWidget(m_cancel);
    QSizePolicy flowing(QSizePolicy::Preferred, QSizePolicy::Minimum);
    flowing.setHeightForWidth(true);
    m_row->setSizePolicy(flowing);
    m_top = new QWidget(this);
    auto *top = new QVBoxLayout(m_top);
    top->setContentsMargins(12, 8, 12, 8);
    top->setSpacing(6);
    top->addWidget(m_sentence);
    top->addWidget(m_row);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_top);
    column->addWidget(m_progress);
    column->addWidget(m_stack, 1);
    setProgress(false);

    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &HealthPage::currentChanged);
    connect(m_view, &QTreeView::doubleClicked, this, [this] { Q_EMIT opened(currentRow()); });
    connect(m_cancel, &QPushButton::clicked, this, &HealthPage::cancelled);
    connect(m_sorted, &QAbstractItemModel::modelReset, this, &HealthPage::currentChanged);
}

void HealthPage::setColumnCharacters(const QList<int> &characters)
{
    m_characters = characters;
    applyWidths();
}

void HealthPage::applyWidths()
{
    const int character = fontMetrics().averageCharWidth();
    // In a narrow view the widest column, which holds paths, gives way: their ends stay readable.
    QList<int> characters = m_characters;
    const int wanted = std::accumulate(characters.begin(), characters.end(), kLeastOfRest);
    if (const auto widest = std::ranges::max_element(characters); widest != characters.end())
        *widest = std::max(qMin(*widest, kLeastOfPath), *widest - std::max(0, wanted - m_view->viewport()->width() / character));
    for (int column = 0; column < characters.size() && column < m_view->header()->count(); ++column) {
        const bool takesRest = characters[column] == 0;
        m_view->header()->setSectionResizeMode(column, takesRest ? QHeaderView::Stretch : QHeaderView::Interactive);
        if (!takesRest)
            m_view->header()->resizeSection(column, characters[column] * character);
    }
}

QPushButton *HealthPage::addButton(const QString &objectName)
{
    auto *button = new QPushButton(this);
    button->setObjectName(objectName);
    // Cancelling stands last.
    m_buttons->removeWidget(m_cancel);
    m_buttons->addWidget(button);
    m_buttons->addWidget(m_cancel);
    return button;
}

void HealthPage::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
}

void HealthPage::setProgress(bool isRunning, int done, int total)
{
    m_progress->setMaximum(total);
    m_progress->setValue(done);
    // Its room stays, so that nothing jumps.
    QSizePolicy policy = m_progress->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(policy);
    m_progress->setVisible(isRunning);
    m_cancel->setVisible(isRunning);
    foldTop();
}

/// No empty strip over a page that has nothing to say or to press.
void HealthPage::foldTop()
{
    const QList<QWidget *> buttons = m_row->findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
    m_row->setVisible(std::ranges::any_of(buttons, [](const QWidget *button) { return !button->isHidden(); }));
    m_top->setVisible(!m_sentence->isHidden() || !m_row->isHidden());
}

void HealthPage::setCancelText(const QString &text)
{
    m_cancel->setText(text);
}

void HealthPage::showState(const PageState &state)
{
    m_page->setState(state);
    m_stack->setCurrentWidget(m_page);
    foldTop();
}

void HealthPage::showTable()
{
    m_stack->setCurrentWidget(m_splitter);
    foldTop();
}

int HealthPage::currentRow() const
{
    const QModelIndex current = m_view->currentIndex();
    return current.isValid() ? m_sorted->mapToSource(current).row() : -1;
}

void HealthPage::setNames(const QString &table, const QString &details)
{
    m_view->setAccessibleName(table);
    m_progress->setAccessibleName(table);
    if (m_details)
        m_details->setAccessibleName(details);
}

void HealthPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        applyWidths();
}

bool HealthPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view->viewport() && event->type() == QEvent::Resize)
        applyWidths();
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && currentRow() >= 0) {
            Q_EMIT opened(currentRow());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace slipway
