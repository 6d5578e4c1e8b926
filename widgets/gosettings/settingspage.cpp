// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "gosettings/settingspage.h"

#include "common/commandbox.h"
#include "common/itemdelegate.h"
#include "common/theme.h"
#include "process/command.h"
#include "supply/settingedit.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

/// Rows that hold every word of the search, and a value unless all are wanted.
class SettingsFilter : public QSortFilterProxyModel
{
public:
    void setWanted(const QString &search, bool isAll)
    {
        m_words = search.split(u' ', Qt::SkipEmptyParts);
        m_isAll = isAll;
        invalidateRowsFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        if (!m_isAll && m_words.isEmpty() && !index.data(GoSettingsModel::HasValueRole).toBool())
            return false;
        const QString text = index.data(GoSettingsModel::SearchRole).toString();
        return std::ranges::all_of(m_words, [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
    }

private:
    QStringList m_words;
    bool m_isAll = false;
};

SettingsPage::SettingsPage(QWidget *parent)
    : QWidget(parent)
    , m_filter(std::make_unique<SettingsFilter>())
    , m_search(new QLineEdit(this))
    , m_all(new QCheckBox(this))
    , m_table(new QTableView(this))
    , m_title(new QLabel(this))
    , m_meaning(new QLabel(this))
    , m_value(new QLineEdit(this))
    , m_save(new QPushButton(this))
    , m_unset(new QPushButton(this))
    , m_undo(new QPushButton(this))
    , m_command(new CommandBox(this))
    , m_message(new QLabel(this))
{
    m_search->setObjectName(u"settingSearch"_s);
    m_search->setClearButtonEnabled(true);
    m_all->setObjectName(u"allSettings"_s);
    m_table->setObjectName(u"settingTable"_s);
    m_value->setObjectName(u"settingValue"_s);
    m_value->setFont(codeFont());
    m_save->setObjectName(u"saveSetting"_s);
    m_unset->setObjectName(u"unsetSetting"_s);
    m_undo->setObjectName(u"undoSetting"_s);
    m_message->setObjectName(u"settingMessage"_s);
    for (QLabel *label : {m_title, m_meaning, m_message}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    for (QPushButton *button : {m_save, m_unset, m_undo})
        button->setAutoDefault(false);
    m_filter->setSourceModel(&m_model);
    m_table->setModel(m_filter.get());
    m_table->setItemDelegate(new ItemDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(GoSettingsModel::NameColumn, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(GoSettingsModel::ValueColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(GoSettingsModel::OriginColumn, QHeaderView::ResizeToContents);
    makeLayout();
    connectAll();
    retranslate();
}

SettingsPage::~SettingsPage()
{
    m_table->setModel(nullptr); // the filter goes before its view
}

void SettingsPage::makeLayout()
{
    auto *top = new QHBoxLayout;
    top->addWidget(m_search, 1);
    top->addWidget(m_all);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_value, 1);
    buttons->addWidget(m_save);
    buttons->addWidget(m_unset);
    buttons->addWidget(m_undo);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_title);
    layout->addWidget(m_meaning);
    layout->addLayout(buttons);
    layout->addWidget(m_command);
    layout->addWidget(m_message);
    QFont strong = font();
    strong.setBold(true);
    m_title->setFont(strong);
}

void SettingsPage::connectAll()
{
    const auto filter = [this] { m_filter->setWanted(m_search->text(), m_all->isChecked()); };
    connect(m_search, &QLineEdit::textChanged, this, filter);
    connect(m_all, &QCheckBox::toggled, this, filter);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SettingsPage::showCurrent);
    connect(m_table, &QTableView::activated, this, [this] { m_value->setFocus(Qt::ShortcutFocusReason); });
    connect(m_value, &QLineEdit::textEdited, this, &SettingsPage::refresh);
    connect(m_value, &QLineEdit::returnPressed, m_save, &QPushButton::click);
    connect(m_save, &QPushButton::clicked, this, [this] { Q_EMIT changeAsked(m_shownName, m_value->text().trimmed()); });
    connect(m_unset, &QPushButton::clicked, this, [this] { Q_EMIT unsetAsked(m_shownName); });
    connect(m_undo, &QPushButton::clicked, this, &SettingsPage::undoAsked);
    connect(m_command, &CommandBox::copied, this, &SettingsPage::copied);
}

void SettingsPage::retranslate()
{
    m_search->setPlaceholderText(tr("Find a setting"));
    m_search->setAccessibleName(tr("Find a setting"));
    m_all->setText(tr("Those without a value &too"));
    m_table->setAccessibleName(tr("Settings of go"));
    m_value->setAccessibleName(tr("Value of the chosen setting"));
    m_save->setText(tr("&Save"));
    m_unset->setText(tr("&Take back"));
    m_unset->setToolTip(tr("Remove what go env -w wrote: go's own value counts again."));
    m_command->retranslate();
    m_command->setPlaceholder(tr("The command for a change stands here."));
    showCurrent();
}

void SettingsPage::setSettings(const QList<GoSetting> &settings)
{
    m_model.setSettings(settings);
    if (!m_table->currentIndex().isValid() && m_filter->rowCount() > 0)
        m_table->setCurrentIndex(m_filter->index(0, 0));
    m_shownName.clear();
    showCurrent();
}

void SettingsPage::setObstacle(const QString &why)
{
    m_obstacle = why;
    showMessage(why, false);
    refresh();
}

void SettingsPage::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    refresh();
}

void SettingsPage::setUndo(const QString &name)
{
    m_undoName = name;
    refresh();
}

void SettingsPage::showMessage(const QString &text, bool isBad)
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, toneColor(isBad ? Tone::Bad : Tone::Muted, palette()));
    m_message->setPalette(colours);
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
}

void SettingsPage::choose(const QString &name)
{
    const int row = m_model.rowOf(name);
    if (row < 0)
        return;
    m_search->clear();
    if (m_model.settings()[row].value.isEmpty())
        m_all->setChecked(true);
    const QModelIndex index = m_filter->mapFromSource(m_model.index(row, 0));
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
}

const GoSetting *SettingsPage::current() const
{
    const QModelIndex index = m_filter->mapToSource(m_table->currentIndex());
    return index.isValid() ? &m_model.settings()[index.row()] : nullptr;
}

void SettingsPage::showCurrent()
{
    const GoSetting *setting = current();
    m_title->setText(setting
                         ? tr("%1, set by: %2").arg(setting->name, setting->source.isEmpty() ? titleOf(setting->origin) : setting->source)
                         : QString());
    m_meaning->setText(!setting ? QString()
                           : setting->isHidden()
                           ? tr("%1 The environment counts before the go env file, which says something else.").arg(setting->meaning)
                           : setting->meaning);
    if (!setting || m_shownName != setting->name) {
        m_shownName = setting ? setting->name : QString();
        m_value->setText(setting ? setting->shownValue() : QString());
        m_value->setCursorPosition(0);
    }
    refresh();
}

void SettingsPage::refresh()
{
    const GoSetting *setting = current();
    const QString typed = m_value->text().trimmed();
    const bool isFree = setting && setting->isWritable && m_obstacle.isEmpty() && !m_isBusy;
    const bool isChanged = setting && typed != setting->shownValue();
    const bool isMasked = typed.contains("***@"_L1); // a password that was not shown must not be overwritten by stars
    const Error problem = setting && isChanged ? checkSettingValue(setting->name, typed) : Error();
    m_value->setReadOnly(!setting || !setting->isWritable);
    m_value->setEnabled(setting != nullptr);
    m_save->setEnabled(isFree && isChanged && !isMasked && problem.detail.isEmpty());
    m_unset->setEnabled(isFree && setting->inFile.has_value());
    m_undo->setText(m_undoName.isEmpty() ? tr("&Undo") : tr("&Undo %1").arg(m_undoName));
    m_undo->setEnabled(!m_undoName.isEmpty() && m_obstacle.isEmpty() && !m_isBusy);
    m_command->setCommand(setting && isChanged && !isMasked ? u"go env -w "_s + shellQuoted(setting->name + u'=' + typed) : QString());
    if (!problem.detail.isEmpty())
        showMessage(problem.detail, true);
    else if (isChanged && isMasked)
        showMessage(tr("Type the name and the password anew in the place of the stars."), false);
    else if (isChanged)
        showMessage(m_obstacle, false);
}

void SettingsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace slipway
