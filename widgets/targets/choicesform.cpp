// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "targets/choicesform.h"

#include "common/theme.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

const auto kTrimPath = "-trimpath"_L1;
/// The linker's flags that leave out the symbol table and the debug information.
const QStringList &stripFlags()
{
    static const QStringList flags{u"-s"_s, u"-w"_s};
    return flags;
}

enum CgoIndex { CgoDefault, CgoOff, CgoOn };

QLineEdit *makeCodeEdit(const QString &name, QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    edit->setObjectName(name);
    edit->setFont(codeFont());
    edit->setMinimumWidth(60);
    return edit;
}

} // namespace

QStringList splitWords(const QString &text)
{
    QStringList words;
    QString word;
    QChar quote;
    bool isOpen = false;
    for (const QChar c : text) {
        if (!quote.isNull()) {
            if (c == quote)
                quote = QChar();
            else
                word += c;
        } else if (c == u'\'' || c == u'"') {
            quote = c;
            isOpen = true;
        } else if (c.isSpace()) {
            if (isOpen)
                words.append(word);
            word.clear();
            isOpen = false;
        } else {
            word += c;
            isOpen = true;
        }
    }
    if (isOpen)
        words.append(word);
    return words;
}

QString joinWords(const QStringList &words)
{
    QStringList quoted;
    for (const QString &word : words) {
        const bool isPlain = !word.isEmpty() && !word.contains(QRegularExpression(u"[\\s'\"]"_s));
        const QChar quote = word.contains(u'\'') ? u'"' : u'\'';
        quoted.append(isPlain ? word : quote + word + quote);
    }
    return quoted.join(u' ');
}

ChoicesForm::ChoicesForm(QWidget *variants, QWidget *parent)
    : QWidget(parent)
    , m_cgo(new QComboBox(this))
    , m_tags(makeCodeEdit(u"tags"_s, this))
    , m_linker(makeCodeEdit(u"linkerFlags"_s, this))
    , m_trimPath(new QCheckBox(kTrimPath, this))
    , m_strip(new QCheckBox(stripFlags().join(u' '), this))
    , m_flags(makeCodeEdit(u"flags"_s, this))
{
    m_cgo->setObjectName(u"cgo"_s);
    m_cgo->addItems({QString(), QString(), QString()});
    m_cgo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_cgo->setMinimumContentsLength(8);
    m_trimPath->setObjectName(u"trimPath"_s);
    m_strip->setObjectName(u"strip"_s);
    auto *switches = new QWidget(this);
    auto *row = new QHBoxLayout(switches);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_trimPath);
    row->addWidget(m_strip);
    row->addWidget(m_flags, 1);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(10, 8, 10, 8);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    for (QWidget *field :
         {variants, static_cast<QWidget *>(m_cgo), static_cast<QWidget *>(m_tags), static_cast<QWidget *>(m_linker), switches})
        m_labels.append(addRow(grid, field));
    connect(m_cgo, &QComboBox::activated, this, &ChoicesForm::readFields);
    connect(m_trimPath, &QCheckBox::clicked, this, &ChoicesForm::readFields);
    connect(m_strip, &QCheckBox::clicked, this, &ChoicesForm::setStripped);
    for (QLineEdit *edit : {m_tags, m_linker, m_flags})
        connect(edit, &QLineEdit::editingFinished, this, &ChoicesForm::readFields);
    retranslate();
}

QLabel *ChoicesForm::addRow(QGridLayout *grid, QWidget *field)
{
    auto *label = new QLabel(this);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setBuddy(field);
    const int row = grid->rowCount();
    grid->addWidget(label, row, 0, Qt::AlignLeft | Qt::AlignVCenter);
    grid->addWidget(field, row, 1);
    return label;
}

void ChoicesForm::setVariantsLabel(const QString &text)
{
    m_labels[0]->setText(text);
}

void ChoicesForm::retranslate()
{
    m_labels[1]->setText(tr("CGO"));
    m_labels[2]->setText(tr("Tags"));
    m_labels[3]->setText(tr("Linker"));
    m_labels[4]->setText(tr("Flags"));
    m_cgo->setItemText(CgoDefault, tr("As the recipe or Go says"));
    m_cgo->setItemText(CgoOff, tr("Off: no C, static binaries"));
    m_cgo->setItemText(CgoOn, tr("On: needs a C compiler"));
    m_cgo->setAccessibleName(tr("Use of cgo"));
    m_tags->setPlaceholderText(u"netgo,osusergo"_s);
    m_tags->setAccessibleName(tr("Build tags"));
    m_linker->setPlaceholderText(u"-X main.version=1.0"_s);
    m_linker->setAccessibleName(tr("Linker flags"));
    m_flags->setPlaceholderText(u"-buildvcs=false"_s);
    m_flags->setAccessibleName(tr("Other flags of go build"));
    m_trimPath->setToolTip(tr("Leaves the paths of this machine out of the binary, so that it is the same everywhere."));
    m_trimPath->setAccessibleDescription(m_trimPath->toolTip());
    m_strip->setToolTip(tr("Leaves the symbol table and debug information out of the binary."));
    m_strip->setAccessibleDescription(m_strip->toolTip());
}

void ChoicesForm::setChoices(const BuildChoices &choices)
{
    if (choices != m_choices || !m_tags->hasFocus())
        show(choices);
}

void ChoicesForm::show(const BuildChoices &choices)
{
    m_choices = choices;
    m_cgo->setCurrentIndex(!choices.cgo ? CgoDefault : *choices.cgo ? CgoOn : CgoOff);
    m_tags->setText(choices.tags.join(u','));
    m_linker->setText(choices.linkerFlags);
    QStringList flags = choices.flags;
    m_trimPath->setChecked(flags.removeAll(kTrimPath) > 0);
    m_flags->setText(joinWords(flags));
    const QStringList words = splitWords(choices.linkerFlags);
    m_strip->setChecked(std::ranges::all_of(stripFlags(), [&](const QString &flag) { return words.contains(flag); }));
}

void ChoicesForm::setStripped(bool stripped)
{
    QStringList words = splitWords(m_linker->text());
    for (const QString &flag : stripFlags())
        words.removeAll(flag);
    m_linker->setText(joinWords(stripped ? stripFlags() + words : words));
    readFields();
}

void ChoicesForm::readFields()
{
    BuildChoices choices;
    if (m_cgo->currentIndex() != CgoDefault)
        choices.cgo = m_cgo->currentIndex() == CgoOn;
    static const QRegularExpression separators(u"[\\s,]+"_s);
    choices.tags = m_tags->text().split(separators, Qt::SkipEmptyParts);
    choices.linkerFlags = m_linker->text().trimmed();
    choices.flags = splitWords(m_flags->text());
    choices.flags.removeAll(kTrimPath);
    if (m_trimPath->isChecked())
        choices.flags.prepend(kTrimPath);
    if (choices == m_choices)
        return;
    show(choices);
    Q_EMIT choicesEdited(choices);
}

} // namespace slipway
