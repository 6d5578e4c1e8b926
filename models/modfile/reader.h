// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "modfile/modtree.h"

namespace slipway::detail {

/// Turns the statements of a tree into values and collects what is wrong with them, in go's words and order.
class Reader
{
public:
    Reader(ModTree &out, Dialect dialect)
        : m_out(out)
        , m_dialect(dialect)
    {
    }
    void readAll();

private:
    /// Thrown for a line that cannot be read; `token` is the one to underline, -1: the whole line.
    struct Wrong {
        QByteArray message;
        qsizetype token = -1;
    };
    struct Interval {
        QByteArray low, high;
    };

    void readBlock(const Block &block);
    void readLine(const LinePtr &line, const Block *block, QByteArrayView verb);
    bool readCommon(QByteArrayView verb);
    bool readModOnly(QByteArrayView verb, const Block *block);
    void readModule(const Block *block);
    void readGo();
    void readToolchain();
    void readGodebug();
    void readRequireOrExclude(QByteArrayView verb);
    void readReplace();
    void readReplaced(ReplaceLine &replace, qsizetype arrow);
    void readReplacement(ReplaceLine &replace, qsizetype arrow);
    void readRetract(const Block *block);
    Interval takeInterval(qsizetype &next);
    QByteArray takeOne(const QByteArray &usage);
    void addError(const Position &start, const Position &end, const Position &named, const QByteArray &message);

    bool isLax() const { return m_dialect == Dialect::LaxModFile; }
    qsizetype count() const { return m_line->tokens.size() - m_first; }
    Token &argument(qsizetype i) { return m_line->tokens[m_first + i]; }
    bool argumentIs(qsizetype i, QByteArrayView text) { return i < count() && argument(i).text == text; }
    SourceSpan span(qsizetype from, qsizetype to);
    SourceSpan lineSpan() const;
    /// The text of a token without its quotes; the token is written in the shortest way from now on.
    QByteArray readString(qsizetype i);
    QByteArray unquoted(qsizetype i, QByteArray &why);
    QByteArray readVersion(QByteArrayView verb, const QByteArray &path, qsizetype i, bool mustBeCanonical);

    ModTree &m_out;
    Dialect m_dialect;
    LinePtr m_line;
    qsizetype m_first = 0; ///< index of the first token after the verb
};

/// The comments above and behind a directive as text; those of its block if it has none.
QByteArray directiveComment(const Block *block, const Line &line);

} // namespace slipway::detail
