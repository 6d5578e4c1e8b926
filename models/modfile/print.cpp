// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modfile/gotext.h"
#include "modfile/syntax.h"

namespace slipway::detail {

namespace {

/// Writes statements in the one style that go has. source: modfile/print.go
class Printer
{
public:
    void printTree(const SyntaxTree &tree);
    QByteArray result();

private:
    void printStatement(const Statement &statement);
    void printBlock(const Block &block);
    void printBefore(const Comments &comments);
    void printTokens(const QList<Token> &tokens);
    void printComment(const QByteArray &text) { m_out += trimmedSpace(text); }
    void endLine();
    void trimLine();
    void indent() { m_out += QByteArray(m_margin, '\t'); }

    QByteArray m_out;
    QList<QByteArray> m_suffix; ///< comments that wait for the end of the line
    int m_margin = 0;
};

void Printer::trimLine()
{
    while (m_out.endsWith('\t') || m_out.endsWith(' '))
        m_out.chop(1);
}

void Printer::endLine()
{
    if (!m_suffix.isEmpty()) {
        m_out += ' ';
        for (qsizetype i = 0; i < m_suffix.size(); ++i) {
            if (i > 0) {
                trimLine();
                m_out += '\n';
                indent();
            }
            printComment(m_suffix.at(i));
        }
        m_suffix.clear();
    }
    trimLine();
    if (!m_out.isEmpty() && !m_out.endsWith("\n\n")) // never two blank lines, and none at the top
        m_out += '\n';
    indent();
}

void Printer::printTree(const SyntaxTree &tree)
{
    for (const QByteArray &comment : tree.comments) {
        printComment(comment);
        endLine();
    }
    for (size_t i = 0; i < tree.statements.size(); ++i) {
        const Statement &statement = tree.statements[i];
        printStatement(statement);
        if (statement.line || statement.block)
            endLine();
        if (i + 1 < tree.statements.size())
            endLine();
    }
}

void Printer::printStatement(const Statement &statement)
{
    printBefore(statement.comments());
    if (statement.line)
        printTokens(statement.line->tokens);
    else if (statement.block)
        printBlock(*statement.block);
    m_suffix += statement.comments().suffix;
}

void Printer::printBlock(const Block &block)
{
    printTokens(block.tokens);
    m_out += ' ';
    printBefore(block.openComments);
    m_out += '(';
    m_suffix += block.openComments.suffix;
    ++m_margin;
    for (const LinePtr &line : block.lines) {
        endLine();
        printBefore(line->comments);
        printTokens(line->tokens);
        m_suffix += line->comments.suffix;
    }
    --m_margin;
    endLine();
    printBefore(block.closeComments);
    m_out += ')';
    m_suffix += block.closeComments.suffix;
}

void Printer::printBefore(const Comments &comments)
{
    if (comments.before.isEmpty())
        return;
    trimLine();
    if (!m_out.isEmpty() && !m_out.endsWith('\n'))
        m_out += '\n';
    indent();
    for (const QByteArray &comment : comments.before) {
        printComment(comment);
        endLine();
    }
}

void Printer::printTokens(const QList<Token> &tokens)
{
    QByteArrayView separator = "";
    for (const Token &token : tokens) {
        const QByteArray &text = token.text;
        if (text == "," || text == ")" || text == "]" || text == "}")
            separator = "";
        m_out += separator;
        m_out += text;
        separator = text == "(" || text == "[" || text == "{" ? QByteArrayView("") : QByteArrayView(" ");
    }
}

QByteArray Printer::result()
{
    while (m_out == "\n" || m_out.endsWith("\n\n"))
        m_out.chop(1);
    return m_out;
}

} // namespace

QByteArray printSyntax(const SyntaxTree &tree)
{
    Printer printer;
    printer.printTree(tree);
    return printer.result();
}

} // namespace slipway::detail
