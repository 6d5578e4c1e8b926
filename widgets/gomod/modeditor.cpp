// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "gomod/modeditor.h"

#include "gomod/completion.h"
#include "items/modulenames.h"

#include <QHelpEvent>
#include <QMenu>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

/// Bytes of a line's beginning, as the parsers count columns, into characters, as the document does.
int characterOf(const QString &line, int column)
{
    return int(QString::fromUtf8(line.toUtf8().first(qBound(0, column - 1, line.toUtf8().size()))).size());
}

} // namespace

ModEditor::ModEditor(QWidget *parent)
    : NumberedEdit(parent)
{
    setObjectName(u"goModEditor"_s);
    setMouseTracking(true);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &ModEditor::reachModule);
}

QString ModEditor::content() const
{
    // Not toPlainText(): it turns no-break spaces into plain ones.
    return document()->toRawText().replace(QChar::ParagraphSeparator, u'\n');
}

void ModEditor::load(const QString &text)
{
    setPlainText(text);
    document()->setModified(false);
}

void ModEditor::replaceContent(const QString &text)
{
    const QString before = content();
    if (before == text)
        return;
    qsizetype head = 0;
    const qsizetype shorter = qMin(before.size(), text.size());
    while (head < shorter && before[head] == text[head])
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && before[before.size() - 1 - tail] == text[text.size() - 1 - tail])
        ++tail;
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    cursor.setPosition(int(head));
    cursor.setPosition(int(before.size() - tail), QTextCursor::KeepAnchor);
    cursor.insertText(text.sliced(head, text.size() - head - tail));
    cursor.endEditBlock();
}

void ModEditor::setHints(const QHash<int, LineHint> &hints)
{
    if (m_hints == hints)
        return;
    m_hints = hints;
    viewport()->update();
}

void ModEditor::setDiagnostics(const QList<ModDiagnostic> &diagnostics)
{
    m_diagnostics = diagnostics;
    markLines();
    viewport()->update();
}

void ModEditor::setModules(const ModFile &file)
{
    m_paths.clear();
    const auto add
        = [this](const ModuleAt &module, const SourceSpan &span) { m_paths.insert(span.line, {QString::fromUtf8(module.path), span}); };
    for (const RequireLine &line : file.require)
        add(line.module, line.pathSpan);
    for (const ExcludeLine &line : file.exclude)
        add(line.module, line.pathSpan);
    for (const ReplaceLine &line : file.replace)
        add(line.old, line.oldSpan);
}

QTextCursor ModEditor::cursorOf(const ModDiagnostic &diagnostic) const
{
    const SourceSpan &span = diagnostic.span;
    const QTextBlock block
        = document()->findBlockByNumber(qBound(0, (span.isNull() ? diagnostic.line : span.line) - 1, document()->blockCount() - 1));
    const int first = characterOf(block.text(), span.isNull() ? 1 : span.column);
    const bool isOneLine = !span.isNull() && span.endLine == span.line && span.endColumn > span.column;
    const int last = isOneLine ? characterOf(block.text(), span.endColumn) : int(block.text().size());
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + first);
    cursor.setPosition(block.position() + qMax(first, last), QTextCursor::KeepAnchor);
    return cursor;
}

void ModEditor::markLines()
{
    QList<QTextEdit::ExtraSelection> marks{currentLineMark()};
    for (const ModDiagnostic &diagnostic : m_diagnostics) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = cursorOf(diagnostic);
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(toneColor(diagnostic.severity == ModSeverity::Error ? Tone::Bad : Tone::Warning, palette()));
        marks.append(mark);
    }
    showMarks(marks);
}

void ModEditor::goTo(int line, int column)
{
    const QTextBlock block = document()->findBlockByNumber(qBound(0, line - 1, document()->blockCount() - 1));
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + characterOf(block.text(), column));
    setTextCursor(cursor);
    centerCursor();
}

void ModEditor::goToProblem(int step)
{
    if (m_diagnostics.isEmpty())
        return;
    QList<int> lines;
    for (const ModDiagnostic &diagnostic : m_diagnostics)
        lines.append(diagnostic.span.isNull() ? diagnostic.line : diagnostic.span.line);
    std::ranges::sort(lines);
    const int here = textCursor().blockNumber() + 1;
    if (step > 0) {
        const auto next = std::ranges::upper_bound(lines, here);
        goTo(next == lines.end() ? lines.first() : *next, 1);
    } else {
        const auto next = std::ranges::lower_bound(lines, here);
        goTo(next == lines.begin() ? lines.last() : *std::prev(next), 1);
    }
    setFocus();
}

QString ModEditor::pathAt(const QTextCursor &cursor) const
{
    const auto found = m_paths.constFind(cursor.blockNumber() + 1);
    if (found == m_paths.cend())
        return {};
    const QString line = cursor.block().text();
    const int at = cursor.positionInBlock();
    return at >= characterOf(line, found->second.column) && at <= characterOf(line, found->second.endColumn) ? found->first : QString();
}

QString ModEditor::moduleAt(const QPoint &position) const
{
    const QTextCursor cursor = cursorForPosition(position);
    if (position.x() > cursorRect(cursor).right() + fontMetrics().horizontalAdvance(u' ')) {
        const QString path = m_hints.value(cursor.blockNumber() + 1).path;
        return path;
    }
    return pathAt(cursor);
}

QString ModEditor::moduleAtCursor() const
{
    const auto found = m_paths.constFind(textCursor().blockNumber() + 1);
    return found == m_paths.cend() ? QString() : found->first;
}

bool ModEditor::complete(bool isAsked)
{
    return m_completion && !isReadOnly() && m_completion->offer(isAsked);
}

bool ModEditor::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return NumberedEdit::event(event);
    auto *help = static_cast<QHelpEvent *>(event);
    const int line = cursorForPosition(viewport()->mapFrom(this, help->pos())).blockNumber() + 1;
    QStringList words;
    for (const ModDiagnostic &diagnostic : m_diagnostics)
        if ((diagnostic.span.isNull() ? diagnostic.line : diagnostic.span.line) == line)
            words.append(QString::fromUtf8(diagnostic.message));
    if (words.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), words.join(u'\n'), this);
    return true;
}

void ModEditor::keyPressEvent(QKeyEvent *event)
{
    if (m_completion && m_completion->takes(event))
        return;
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
        complete(true);
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && event->modifiers() == Qt::ControlModifier) {
        if (const QString path = moduleAtCursor(); !path.isEmpty())
            Q_EMIT whyRequested(path);
        return;
    }
    NumberedEdit::keyPressEvent(event);
    if (!event->text().isEmpty() && event->text().front().isPrint())
        complete(false);
}

/// What every editor offers, and above it what this one knows of the line.
void ModEditor::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    QMenu *menu = createStandardContextMenu(event->pos());
    menu->setObjectName(u"editorMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (const QString path = isByKey ? moduleAtCursor() : moduleAt(event->pos()); !path.isEmpty()) {
        auto *why = new QAction(tr("Why %1?").arg(displayPath(path)), menu);
        why->setObjectName(u"whyOfLine"_s);
        why->setShortcut(Qt::CTRL | Qt::Key_Return);
        why->setShortcutVisibleInContextMenu(true);
        connect(why, &QAction::triggered, this, [this, path] { Q_EMIT whyRequested(path); });
        QAction *first = menu->actions().value(0);
        menu->insertAction(first, why);
        menu->insertSeparator(first);
    }
    menu->popup(isByKey ? viewport()->mapToGlobal(cursorRect().bottomLeft()) : event->globalPos());
}

/// Only by the person's hand: edits that come from elsewhere move the cursor, too.
void ModEditor::reachModule()
{
    if (const QString path = moduleAtCursor(); hasFocus() && !path.isEmpty())
        Q_EMIT moduleReached(path);
}

void ModEditor::mouseMoveEvent(QMouseEvent *event)
{
    const bool isLink = event->modifiers() == Qt::ControlModifier && !moduleAt(event->position().toPoint()).isEmpty();
    viewport()->setCursor(isLink ? Qt::PointingHandCursor : Qt::IBeamCursor);
    NumberedEdit::mouseMoveEvent(event);
}

void ModEditor::mouseReleaseEvent(QMouseEvent *event)
{
    NumberedEdit::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || event->modifiers() != Qt::ControlModifier)
        return;
    if (const QString path = moduleAt(event->position().toPoint()); !path.isEmpty())
        Q_EMIT whyRequested(path);
}

} // namespace slipway
