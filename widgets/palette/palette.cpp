// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "palette/palette.h"

#include "common/icons.h"
#include "common/theme.h"
#include "palette/fuzzy.h"
#include "palette/pinyin.h"

#include <QAbstractListModel>
#include <QApplication>
#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPointer>
#include <QRegularExpression>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

constexpr int kWidth = 640;
constexpr int kRows = 14;
constexpr int kMaximumRows = 200;
enum Role { NoteRole = Qt::UserRole + 1, KindRole };

} // namespace

/// The entries that fit what was typed, best first.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void set(QList<PaletteEntry> entries)
    {
        m_entries = std::move(entries);
        m_initials.clear();
        fillInitials();
        filter(m_pattern);
    }
    void add(QList<PaletteEntry> entries)
    {
        m_entries.append(std::move(entries));
        fillInitials();
        filter(m_pattern);
    }
    void filter(const QString &pattern)
    {
        beginResetModel();
        m_pattern = pattern;
        QList<QPair<int, int>> scored;
        for (int i = 0; i < m_entries.size(); ++i) {
            int score = fuzzyScore(pattern, m_entries[i].text);
            if (!m_initials[i].isEmpty())
                score = qMax(score, fuzzyScore(pattern, m_initials[i]));
            if (score > 0)
                scored.append({score, i});
        }
        std::ranges::stable_sort(scored, std::greater(), &QPair<int, int>::first);
        m_rows.clear();
        for (const auto &[score, index] : scored.first(qMin<qsizetype>(kMaximumRows, scored.size())))
            m_rows.append(index);
        endResetModel();
    }
    const PaletteEntry *entry(const QModelIndex &index) const { return index.isValid() ? &m_entries[m_rows[index.row()]] : nullptr; }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    Qt::ItemFlags flags(const QModelIndex &index) const override
    {
        return entry(index) && entry(index)->isEnabled ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::ItemIsSelectable;
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        const PaletteEntry *found = entry(index);
        if (!found)
            return {};
        switch (role) {
        case Qt::DisplayRole:
            return found->text;
        case Qt::DecorationRole:
            return found->iconName.isEmpty() ? QVariant() : icon(found->iconName, found->isEnabled ? Tone::Text : Tone::Muted);
        case Qt::AccessibleTextRole:
            return tr("%1, %2, %3").arg(found->kind, found->text, found->note);
        case NoteRole:
            return found->note;
        case KindRole:
            return found->kind;
        }
        return {};
    }

private:
    void fillInitials()
    {
        for (qsizetype i = m_initials.size(); i < m_entries.size(); ++i) {
            const QString &text = m_entries[i].text;
            const bool isPlain = std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x2e80; });
            m_initials.append(isPlain ? QString() : pinyinInitials(text));
        }
    }

    QList<PaletteEntry> m_entries;
    QStringList m_initials;
    QList<int> m_rows;
    QString m_pattern;
};

namespace {

/// Text at the left, note and kind at the right.
class EntryDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {100, option.fontMetrics.height() + 12};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        const QString side = QStringList{index.data(NoteRole).toString(), index.data(KindRole).toString()}
                                 .filter(QRegularExpression(u"."_s))
                                 .join(u"  ·  "_s);
        const QFont small = smallFont(option.font);
        const int sideWidth = qMin(QFontMetrics(small).horizontalAdvance(side) + 4, option.rect.width() * 55 / 100);
        item.text = option.fontMetrics.elidedText(item.text, Qt::ElideMiddle, option.rect.width() - sideWidth - 60);
        QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, option.widget);
        painter->save();
        painter->setFont(small);
        painter->setPen(toneColor(Tone::Muted, option.palette));
        const QRect place = option.rect.adjusted(0, 0, -12, 0);
        painter->drawText(place, Qt::AlignRight | Qt::AlignVCenter, QFontMetrics(small).elidedText(side, Qt::ElideRight, sideWidth));
        painter->restore();
    }
};

} // namespace

Palette::Palette(QWidget *window)
    : QFrame(window)
    , m_window(window)
    , m_field(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_model(new PaletteModel(this))
{
    setObjectName(u"palette"_s);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setFrameShape(QFrame::StyledPanel);
    m_field->setObjectName(u"paletteField"_s);
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setIconSize({16, 16});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->filter(text);
        m_list->setCurrentIndex(m_model->index(0));
    });
    connect(m_list, &QListView::clicked, this, &Palette::activateCurrent);
    retranslate();
    hide();
}

Palette::~Palette() = default;

void Palette::open(QList<PaletteEntry> entries)
{
    m_focusBefore = QApplication::focusWidget();
    m_model->set(std::move(entries));
    m_field->clear();
    m_model->filter({});
    m_list->setCurrentIndex(m_model->index(0));
    const int width = qMin(kWidth, m_window->width() - 40);
    const int row = m_list->sizeHintForRow(0);
    const int around = m_field->sizeHint().height() + layout()->spacing() + 2 * frameWidth() + layout()->contentsMargins().top()
        + layout()->contentsMargins().bottom();
    const int rows = qMax(1, qMin(kRows, (m_window->height() - 96 - around) / qMax(1, row)));
    setGeometry((m_window->width() - width) / 2, 48, width, around + rows * row); // no row is cut
    show();
    raise();
    m_field->setFocus();
}

void Palette::add(QList<PaletteEntry> entries)
{
    const int row = m_list->currentIndex().row();
    m_model->add(std::move(entries));
    m_list->setCurrentIndex(m_model->index(qMax(0, row)));
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::FocusOut)
        close();
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Escape:
            close();
            return true;
        case Qt::Key_Down:
            move(1);
            return true;
        case Qt::Key_Up:
            move(-1);
            return true;
        case Qt::Key_PageDown:
            move(10);
            return true;
        case Qt::Key_PageUp:
            move(-10);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            activateCurrent();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void Palette::move(int rows)
{
    const int row = qBound(0, m_list->currentIndex().row() + rows, m_model->rowCount() - 1);
    m_list->setCurrentIndex(m_model->index(row));
}

void Palette::activateCurrent()
{
    const PaletteEntry *entry = m_model->entry(m_list->currentIndex());
    if (!entry || !entry->isEnabled)
        return;
    const auto activate = entry->activate;
    close();
    if (activate)
        activate();
}

void Palette::close()
{
    if (!isVisible())
        return;
    hide();
    const QPointer<QWidget> before = m_focusBefore;
    m_focusBefore = nullptr;
    if (before && before->isVisible())
        before->setFocus();
    Q_EMIT closed();
}

void Palette::retranslate()
{
    m_field->setPlaceholderText(tr("Actions, modules, targets, files, projects…"));
    m_field->setAccessibleName(tr("Find anything"));
    m_list->setAccessibleName(tr("What was found"));
}

void Palette::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (isVisible())
            close(); // what it lists is said in the language of before
    }
    QFrame::changeEvent(event);
}

} // namespace slipway

#include "palette.moc"
