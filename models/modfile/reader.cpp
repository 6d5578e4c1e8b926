// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modfile/reader.h"

#include "modfile/gotext.h"
#include "modfile/gover.h"

#include <algorithm>

namespace slipway::detail {

namespace {

constexpr QByteArrayView kModBlocks[] = {"module", "godebug", "require", "exclude", "replace", "retract", "tool", "ignore"};
constexpr QByteArrayView kWorkBlocks[] = {"godebug", "use", "replace"};
constexpr QByteArrayView kLaxVerbs[] = {"go", "module", "retract", "require", "ignore"};

SourceSpan toSpan(const Position &start, const Position &end)
{
    return {start.line, start.column, end.line, end.column, start.offset, end.offset - start.offset};
}

QByteArray joined(const QList<Token> &tokens)
{
    QByteArrayList texts;
    for (const Token &token : tokens)
        texts += token.text;
    return texts.join(' ');
}

/// The paragraph that begins with "Deprecated:".
QByteArray deprecationIn(const QByteArray &comment)
{
    static constexpr QByteArrayView mark = "Deprecated:";
    for (qsizetype at = comment.indexOf(mark); at >= 0; at = comment.indexOf(mark, at + 1)) {
        if (at != 0 && QByteArrayView(comment).first(at).last(qMin<qsizetype>(at, 2)) != QByteArrayView("\n\n"))
            continue;
        QByteArrayView message = QByteArrayView(comment).sliced(at + mark.size());
        if (const qsizetype end = message.indexOf("\n\n"); end >= 0)
            message = message.first(end);
        while (message.startsWith(' '))
            message = message.sliced(1);
        return message.toByteArray();
    }
    return {};
}

} // namespace

QByteArray directiveComment(const Block *block, const Line &line)
{
    const bool usesBlock = block && line.comments.before.isEmpty() && line.comments.suffix.isEmpty();
    const Comments &comments = usesBlock ? block->comments : line.comments;
    QByteArrayList lines;
    for (const QByteArray &comment : comments.before + comments.suffix) {
        if (comment.startsWith("//")) // an empty one only keeps a blank line
            lines += trimmedSpace(QByteArrayView(comment).sliced(2)).toByteArray();
    }
    return lines.join('\n');
}

void Reader::readAll()
{
    for (const Statement &statement : m_out.tree.statements) {
        if (statement.block)
            readBlock(*statement.block);
        else if (statement.line)
            readLine(statement.line, nullptr, statement.line->tokens.first().text);
    }
    if (const auto &error = m_out.tree.error) { // go then says nothing about the lines before
        Position end = error->position;
        ++end.column;
        ++end.offset;
        m_out.errors.clear();
        addError(error->position, end, error->position, error->message);
    }
}

void Reader::readBlock(const Block &block)
{
    const QByteArrayView verb = block.tokens.first().text;
    const bool isKnown
        = m_dialect == Dialect::WorkFile ? std::ranges::contains(kWorkBlocks, verb) : std::ranges::contains(kModBlocks, verb);
    if (block.tokens.size() == 1 && isKnown) {
        for (const LinePtr &line : block.lines)
            readLine(line, &block, verb);
    } else if (!isLax()) {
        addError(block.start, block.tokens.last().end, block.start, "unknown block type: " + joined(block.tokens));
    }
}

void Reader::readLine(const LinePtr &line, const Block *block, QByteArrayView verb)
{
    if (isLax() && !std::ranges::contains(kLaxVerbs, verb))
        return;
    m_line = line;
    m_first = block ? 0 : 1;
    const QByteArray name = verb.toByteArray(); // the line's tokens may be written anew
    try {
        if (!readCommon(name) && !(m_dialect != Dialect::WorkFile && readModOnly(name, block)))
            throw Wrong{"unknown directive: " + name};
    } catch (const Wrong &wrong) {
        const bool isWhole = wrong.token < 0 || wrong.token >= count();
        const Position start = isWhole ? line->start : argument(wrong.token).start;
        addError(start, isWhole ? line->end : argument(wrong.token).end, line->start, wrong.message);
    }
}

/// Directives that go.mod and go.work share; "use" is go.work's alone.
bool Reader::readCommon(QByteArrayView verb)
{
    if (verb == QByteArrayView("go"))
        readGo();
    else if (verb == QByteArrayView("toolchain"))
        readToolchain();
    else if (verb == QByteArrayView("godebug"))
        readGodebug();
    else if (verb == QByteArrayView("replace"))
        readReplace();
    else if (verb == QByteArrayView("use") && m_dialect == Dialect::WorkFile)
        m_out.use.push_back({{takeOne("usage: use local/dir"), lineSpan(), span(0, 0)}, m_line});
    else
        return false;
    return true;
}

bool Reader::readModOnly(QByteArrayView verb, const Block *block)
{
    if (verb == QByteArrayView("module"))
        readModule(block);
    else if (verb == QByteArrayView("require") || verb == QByteArrayView("exclude"))
        readRequireOrExclude(verb);
    else if (verb == QByteArrayView("retract"))
        readRetract(block);
    else if (verb == QByteArrayView("tool"))
        m_out.tool.push_back({{takeOne("tool directive expects exactly one argument"), lineSpan()}, m_line});
    else if (verb == QByteArrayView("ignore"))
        m_out.ignore.push_back({{takeOne("ignore directive expects exactly one argument"), lineSpan()}, m_line});
    else
        return false;
    return true;
}

void Reader::readModule(const Block *block)
{
    if (m_out.module)
        throw Wrong{"repeated module statement"};
    m_out.module = Kept<ModuleLine>{{{}, deprecationIn(directiveComment(block, *m_line)), lineSpan(), {}}, m_line};
    m_out.module->value.path = takeOne("usage: module module/path");
    m_out.module->value.pathSpan = span(0, 0);
}

void Reader::readGo()
{
    if (m_out.go)
        throw Wrong{"repeated go statement"};
    if (count() != 1)
        throw Wrong{"go directive expects exactly one argument"};
    QByteArray &version = argument(0).text;
    if (!isGoLineVersion(version)) {
        const QByteArrayView mended = isLax() ? laxGoLineVersion(version) : QByteArrayView();
        if (mended.isEmpty())
            throw Wrong{"invalid go version '" + version + "': must match format 1.23.0", 0};
        version = mended.toByteArray();
    }
    m_out.go = Kept<GoLine>{{version, lineSpan(), span(0, 0)}, m_line};
}

void Reader::readToolchain()
{
    if (m_out.toolchain)
        throw Wrong{"repeated toolchain statement"};
    if (count() != 1)
        throw Wrong{"toolchain directive expects exactly one argument"};
    const QByteArray &name = argument(0).text;
    if (!isToolchainName(name))
        throw Wrong{"invalid toolchain version '" + name + "': must match format go1.23.0 or default", 0};
    m_out.toolchain = Kept<ToolchainLine>{{name, lineSpan(), span(0, 0)}, m_line};
}

void Reader::readGodebug()
{
    const QByteArray usage = "usage: godebug key=value";
    if (count() != 1)
        throw Wrong{usage};
    const QByteArrayView text = argument(0).text;
    const qsizetype equals = text.indexOf('=');
    const bool isQuoted = std::ranges::any_of(text, [](char c) { return QByteArrayView("\"`',").contains(c); });
    if (isQuoted || equals < 0)
        throw Wrong{usage, 0};
    m_out.godebug.push_back({{text.first(equals).toByteArray(), text.sliced(equals + 1).toByteArray(), lineSpan()}, m_line});
}

SourceSpan Reader::lineSpan() const
{
    return toSpan(m_line->start, m_line->end);
}

SourceSpan Reader::span(qsizetype from, qsizetype to)
{
    return toSpan(argument(from).start, argument(to).end);
}

void Reader::addError(const Position &start, const Position &end, const Position &named, const QByteArray &message)
{
    m_out.errors += ModDiagnostic{ModSeverity::Error, toSpan(start, end), named.line, named.column, message};
}

ModTree readTree(QByteArrayView text, Dialect dialect, QByteArrayView fileName)
{
    ModTree out;
    out.tree = parseSyntax(text, fileName);
    Reader(out, dialect).readAll();
    return out;
}

} // namespace slipway::detail
