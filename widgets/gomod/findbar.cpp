// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "gomod/findbar.h"

#include "common/icons.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBlock>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

QToolButton *makeButton(const QString &iconName, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setIcon(icon(iconName));
    return button;
}

} // namespace

ModFindBar::ModFindBar(QPlainTextEdit *editor, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_wanted(new QLineEdit(this))
    , m_replacement(new QLineEdit(this))
    , m_previous(makeButton(u"up"_s, this))
    , m_next(makeButton(u"down"_s, this))
    , m_replace(new QPushButton(this))
    , m_replaceAll(new QPushButton(this))
    , m_close(makeButton(u"close"_s, this))
    , m_answer(new QLabel(this))
{
    setObjectName(u"modFindBar"_s);
    m_wanted->setObjectName(u"modFind"_s);
    m_replacement->setObjectName(u"modReplace"_s);
    setAutoFillBackground(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 8, 4);
    row->addWidget(m_wanted, 2);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(m_replacement, 2);
    row->addWidget(m_replace);
    row->addWidget(m_replaceAll);
    row->addWidget(m_answer, 1);
    row->addWidget(m_close);
    connect(m_wanted, &QLineEdit::returnPressed, this, [this] { find(false); });
    connect(m_next, &QToolButton::clicked, this, [this] { find(false); });
    connect(m_previous, &QToolButton::clicked, this, [this] { find(true); });
    connect(m_replacement, &QLineEdit::returnPressed, this, &ModFindBar::replaceCurrent);
    connect(m_replace, &QPushButton::clicked, this, &ModFindBar::replaceCurrent);
    connect(m_replaceAll, &QPushButton::clicked, this, &ModFindBar::replaceAll);
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        m_editor->setFocus();
    });
    retranslate();
    hide();
}

void ModFindBar::open()
{
    show();
    if (const QString selected = m_editor->textCursor().selectedText();
        !selected.isEmpty() && !selected.contains(QChar::ParagraphSeparator))
        m_wanted->setText(selected);
    m_wanted->setFocus();
    m_wanted->selectAll();
}

void ModFindBar::find(bool isBackward)
{
    if (m_wanted->text().isEmpty())
        return;
    const auto flags = isBackward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    if (m_editor->find(m_wanted->text(), flags))
        return say({});
    QTextCursor round(m_editor->document());
    round.movePosition(isBackward ? QTextCursor::End : QTextCursor::Start);
    const QTextCursor found = m_editor->document()->find(m_wanted->text(), round, flags);
    if (found.isNull())
        return say(tr("Not found"));
    m_editor->setTextCursor(found);
    say(tr("From the other end"));
}

void ModFindBar::replaceCurrent()
{
    QTextCursor cursor = m_editor->textCursor();
    if (!m_editor->isReadOnly() && !m_wanted->text().isEmpty() && cursor.selectedText().compare(m_wanted->text(), Qt::CaseInsensitive) == 0)
        cursor.insertText(m_replacement->text());
    find(false);
}

void ModFindBar::replaceAll()
{
    if (m_editor->isReadOnly() || m_wanted->text().isEmpty())
        return;
    QTextCursor all(m_editor->document());
    all.beginEditBlock();
    int count = 0;
    for (QTextCursor found = m_editor->document()->find(m_wanted->text()); !found.isNull();
         found = m_editor->document()->find(m_wanted->text(), found)) {
        found.insertText(m_replacement->text());
        ++count;
    }
    all.endEditBlock();
    say(tr("%n replaced", nullptr, count));
}

void ModFindBar::say(const QString &words)
{
    m_answer->setText(words);
}

void ModFindBar::retranslate()
{
    m_wanted->setPlaceholderText(tr("Find"));
    m_wanted->setAccessibleName(tr("Find in this file"));
    m_replacement->setPlaceholderText(tr("Replace by"));
    m_replacement->setAccessibleName(tr("Replace by"));
    m_previous->setAccessibleName(tr("Previous hit"));
    m_next->setAccessibleName(tr("Next hit"));
    m_replace->setText(tr("Replace"));
    m_replaceAll->setText(tr("Replace all"));
    m_close->setAccessibleName(tr("Close the search"));
    say({}); // it was said in the other language
}

void ModFindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        m_close->click();
    else
        QWidget::keyPressEvent(event);
}

} // namespace slipway
