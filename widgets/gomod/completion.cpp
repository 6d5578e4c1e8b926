// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "gomod/completion.h"

#include "gomod/modeditor.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStringListModel>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

constexpr qsizetype kShortest = 3; ///< letters before the list opens by itself
const QStringList kVerbs = {u"require"_s, u"exclude"_s, u"replace"_s};

/// The directive whose block the line stands in; empty: none.
QString blockOf(QTextBlock block)
{
    for (block = block.previous(); block.isValid(); block = block.previous()) {
        const QString text = block.text().section(u"//"_s, 0, 0).trimmed();
        if (text == u")")
            return {};
        if (text.endsWith(u'('))
            return text.chopped(1).trimmed();
    }
    return {};
}

} // namespace

Completion::Completion(ModEditor *editor)
    : QObject(editor)
    , m_editor(editor)
    , m_completer(new QCompleter(this))
    , m_choices(new QStringListModel(this))
{
    m_completer->setModel(m_choices);
    m_completer->setWidget(editor);
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setMaxVisibleItems(12);
    m_completer->popup()->setAccessibleName(tr("What fits here"));
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &Completion::insert);
    connect(&m_known, &KnownVersions::versionsReady, this, [this](const QString &path) {
        if (m_editor->hasFocus() && wordAtCursor().module == path)
            offer(true);
    });
}

void Completion::setModuleCache(const QString &folder)
{
    m_known.setModuleCache(folder);
}

void Completion::setModules(const QStringList &paths)
{
    m_modules = paths;
}

Completion::Word Completion::wordAtCursor() const
{
    const QTextCursor cursor = m_editor->textCursor();
    const QString before = cursor.block().text().first(cursor.positionInBlock());
    if (before.contains(u"//"_s))
        return {};
    QStringList words = before.split(u' ', Qt::SkipEmptyParts);
    for (QString &word : words)
        word = word.trimmed();
    words.removeAll(QString());
    const bool startsNew = before.isEmpty() || before.back().isSpace();
    if (startsNew)
        words.append(QString());
    const QString verb = blockOf(cursor.block());
    if (verb.isEmpty() && !words.isEmpty() && kVerbs.contains(words.first()))
        words.removeFirst();
    else if (!kVerbs.contains(verb))
        return {};
    if (words.size() == 1)
        return {words[0], {}, true};
    if (words.size() == 2)
        return {words[1], words[0], true};
    return {};
}

bool Completion::offer(bool isAsked)
{
    const Word word = wordAtCursor();
    m_completer->popup()->hide();
    if (!word.isWanted || (!isAsked && word.module.isEmpty() && word.text.size() < kShortest) || (!isAsked && word.text.isEmpty()))
        return false;
    QStringList choices = word.module.isEmpty() ? m_modules + m_known.modules() : m_known.versions(word.module);
    choices.removeDuplicates();
    m_choices->setStringList(choices);
    m_completer->setCompletionPrefix(word.text);
    if (m_completer->completionCount() == 0 || (m_completer->completionCount() == 1 && m_completer->currentCompletion() == word.text))
        return false;
    QRect place = m_editor->cursorRect();
    place.translate(m_editor->viewport()->pos());
    place.setWidth(m_completer->popup()->sizeHintForColumn(0) + m_completer->popup()->verticalScrollBar()->sizeHint().width() + 24);
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
    m_completer->complete(place);
    return true;
}

bool Completion::takes(QKeyEvent *event) const
{
    if (!m_completer->popup()->isVisible())
        return false;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Escape:
        event->ignore();
        return true;
    }
    return false;
}

void Completion::insert(const QString &choice)
{
    QTextCursor cursor = m_editor->textCursor();
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, int(wordAtCursor().text.size()));
    cursor.insertText(choice);
    m_editor->setTextCursor(cursor);
}

} // namespace slipway
