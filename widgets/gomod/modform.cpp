// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "gomod/modform.h"

#include "common/theme.h"
#include "gomod/fielddelegate.h"
#include "items/deptreemodel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QFormLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace slipway {

ModForm::ModForm(QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabWidget(this))
    , m_words(new QLabel(this))
    , m_remove(new QPushButton(this))
    , m_show(new QPushButton(this))
{
    setObjectName(u"modForm"_s);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_tabs->setObjectName(u"modTables"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->setUsesScrollButtons(true);
    m_words->setObjectName(u"modFormWords"_s);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_remove->setObjectName(u"removeLine"_s);
    m_show->setObjectName(u"showLineAsText"_s);
    for (int i = 0; i < kModTableCount; ++i) {
        auto *model = new ModTableModel(ModTable(i), this);
        m_sections[size_t(i)] = {model, createView(model)};
        m_tabs->addTab(m_sections[size_t(i)].view, QString());
        connect(model, &ModTableModel::editsRequested, this, &ModForm::editsRequested);
    }
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_words, 1);
    buttons->addWidget(m_show);
    buttons->addWidget(m_remove);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->addWidget(createFields());
    column->addWidget(m_tabs, 1);
    column->addLayout(buttons);
    connect(m_remove, &QPushButton::clicked, this, &ModForm::removeSelected);
    connect(m_show, &QPushButton::clicked, this, &ModForm::showLine);
    connect(m_tabs, &QTabWidget::currentChanged, this, &ModForm::refreshButtons);
    retranslate();
}

QWidget *ModForm::createFields()
{
    auto *fields = new QWidget(this);
    auto *layout = new QFormLayout(fields);
    layout->setContentsMargins(0, 0, 0, 0);
    constexpr const char16_t *kNames[] = {u"modModule", u"modGo", u"modToolchain"};
    for (int i = 0; i < int(m_fields.size()); ++i) {
        Field &field = m_fields[size_t(i)];
        field.edit = new QLineEdit(fields);
        field.edit->setObjectName(QString::fromUtf16(kNames[i]));
        field.edit->setFont(codeFont());
        field.label = new QLabel(fields);
        field.label->setBuddy(field.edit);
        layout->addRow(field.label, field.edit);
        connect(field.edit, &QLineEdit::editingFinished, this, [this, i] { commit(i); });
    }
    return fields;
}

QTableView *ModForm::createView(ModTableModel *model)
{
    auto *view = new QTableView(this);
    view->setObjectName(u"modTable%1"_s.arg(int(model->table())));
    view->setModel(model);
    view->setItemDelegate(new FieldDelegate(&m_known, view));
    view->setFrameShape(QFrame::NoFrame);
    view->setShowGrid(false);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    view->setTabKeyNavigation(false);
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    QHeaderView *header = view->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int column = 1; column < model->columnCount(); ++column)
        header->resizeSection(column, 18 * fontMetrics().averageCharWidth());
    if (model->table() == ModTable::Replace || model->table() == ModTable::Retract)
        header->setSectionResizeMode(2, QHeaderView::Stretch);
    view->installEventFilter(this);
    connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ModForm::refreshButtons);
    return view;
}

ModForm::Section &ModForm::currentSection()
{
    return m_sections[size_t(qMax(0, m_tabs->currentIndex()))];
}

void ModForm::setValue(Field &field, const QString &value)
{
    if (field.value != value || !field.edit->hasFocus())
        field.edit->setText(value);
    field.value = value;
}

void ModForm::setFile(const ModFile &file, std::shared_ptr<const ModuleAnalysis> analysis, const QString &fault, bool isReadOnly)
{
    m_fault = fault;
    m_canEdit = fault.isEmpty() && !isReadOnly;
    setValue(m_fields[0], file.module ? QString::fromUtf8(file.module->path) : QString());
    setValue(m_fields[1], file.go ? QString::fromUtf8(file.go->version) : QString());
    setValue(m_fields[2], file.toolchain ? QString::fromUtf8(file.toolchain->name) : QString());
    for (Field &field : m_fields)
        field.edit->setReadOnly(!m_canEdit);
    for (Section &section : m_sections) {
        section.model->setEditable(m_canEdit);
        section.model->setFile(file, analysis);
    }
    refreshTabs();
    refreshButtons();
}

void ModForm::showRefusal(const QString &words)
{
    m_refusal = words;
    for (Field &field : m_fields) {
        if (!words.isEmpty() && !field.edit->hasFocus())
            field.edit->setText(field.value);
    }
    refreshButtons();
}

void ModForm::showModule(const QString &path)
{
    Section &section = m_sections[size_t(ModTable::Require)];
    m_tabs->setCurrentWidget(section.view);
    const QModelIndexList found = section.model->match(section.model->index(0, 0), Qt::DisplayRole, path, 1, Qt::MatchExactly);
    if (!found.isEmpty())
        section.view->setCurrentIndex(found.first());
}

void ModForm::commit(int number)
{
    Field &field = m_fields[size_t(number)];
    const QByteArray value = field.edit->text().trimmed().toUtf8();
    if (!m_canEdit || QString::fromUtf8(value) == field.value)
        return;
    const ModEdit edit = number == 0 ? setModulePath(value)
        : number == 1                ? (value.isEmpty() ? dropGoVersion() : setGoVersion(value))
                                     : (value.isEmpty() ? dropToolchain() : setToolchain(value));
    Q_EMIT editsRequested({edit});
}

void ModForm::removeSelected()
{
    QList<int> rows;
    for (const QModelIndex &index : currentSection().view->selectionModel()->selectedRows())
        rows.append(index.row());
    currentSection().model->removeLines(rows);
}

void ModForm::showLine()
{
    const QModelIndex index = currentSection().view->currentIndex();
    if (const int line = currentSection().model->lineAt(index.row()); line > 0)
        Q_EMIT lineRequested(line);
}

void ModForm::refreshTabs()
{
    const QString names[]
        = {tr("Requirements"), tr("Replacements"), tr("Exclusions"), tr("Retractions"), tr("Tools"), tr("Ignored"), tr("Godebug")};
    for (int i = 0; i < kModTableCount; ++i) {
        const int count = m_sections[size_t(i)].model->lineCount();
        //: The name of a table and how many lines it has.
        m_tabs->setTabText(i, count ? tr("%1 (%2)").arg(names[i], locale().toString(count)) : names[i]);
        m_sections[size_t(i)].view->setAccessibleName(names[i]);
    }
}

void ModForm::refreshButtons()
{
    const bool hasLine = currentSection().model->lineAt(currentSection().view->currentIndex().row()) > 0;
    m_remove->setEnabled(m_canEdit && hasLine);
    m_show->setEnabled(hasLine);
    const QString words = !m_refusal.isEmpty() ? m_refusal : m_fault.isEmpty() ? QString() : tr("%1 Mend it as text.").arg(m_fault);
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, toneColor(Tone::Bad, palette()));
    colors.setColor(QPalette::Text, toneColor(Tone::Bad, palette()));
    m_words->setPalette(colors);
    m_words->setText(words);
}

void ModForm::retranslate()
{
    m_fields[0].label->setText(tr("&Module:"));
    m_fields[1].label->setText(tr("&Go:"));
    m_fields[2].label->setText(tr("T&oolchain:"));
    m_fields[2].edit->setPlaceholderText(tr("as the go line says"));
    m_remove->setText(tr("Remove line"));
    m_show->setText(tr("Show as text"));
    m_tabs->setAccessibleName(tr("Lines of go.mod"));
    for (Section &section : m_sections)
        section.model->retranslate();
    refreshTabs();
    refreshButtons();
}

bool ModForm::eventFilter(QObject *watched, QEvent *event)
{
    auto *view = qobject_cast<QTableView *>(watched);
    if (view && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Delete) {
            removeSelected();
            return true;
        }
        if (key->key() == Qt::Key_Return && key->modifiers() == Qt::ControlModifier) {
            const QString path = view->currentIndex().data(ModulePathRole).toString();
            if (!path.isEmpty())
                Q_EMIT whyRequested(path);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace slipway
