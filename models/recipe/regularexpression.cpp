// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "recipe/regularexpression.h"

#include <QList>

#include <re2/re2.h>

namespace slipway {

namespace {

/// RE2 and Go's regexp say the same with a few other words.
QByteArray goWords(RE2::ErrorCode code)
{
    switch (code) {
    case RE2::ErrorBadEscape:
        return "invalid escape sequence";
    case RE2::ErrorBadCharClass:
        return "invalid character class";
    case RE2::ErrorBadCharRange:
        return "invalid character class range";
    case RE2::ErrorMissingBracket:
        return "missing closing ]";
    case RE2::ErrorMissingParen:
        return "missing closing )";
    case RE2::ErrorUnexpectedParen:
        return "unexpected )";
    case RE2::ErrorTrailingBackslash:
        return "trailing backslash at end of expression";
    case RE2::ErrorRepeatArgument:
        return "missing argument to repetition operator";
    case RE2::ErrorRepeatSize:
        return "invalid repeat count";
    case RE2::ErrorRepeatOp:
        return "invalid nested repetition operator";
    case RE2::ErrorBadPerlOp:
        return "invalid or unsupported Perl syntax";
    case RE2::ErrorBadUTF8:
        return "invalid UTF-8";
    case RE2::ErrorBadNamedCapture:
        return "invalid named capture";
    case RE2::ErrorPatternTooLarge:
        return "expression too large";
    default:
        return "regexp/syntax: internal error";
    }
}

} // namespace

std::expected<QByteArray, QByteArray> matchingLines(const QByteArray &text, const QByteArray &pattern, bool isReversed)
{
    RE2::Options options;
    options.set_posix_syntax(true);
    options.set_longest_match(true);
    options.set_log_errors(false);
    const RE2 expression(re2::StringPiece(pattern.constData(), size_t(pattern.size())), options);
    if (!expression.ok())
        return std::unexpected("error parsing regexp: " + goWords(expression.error_code()) + ": `"
                               + QByteArray::fromStdString(expression.error_arg()) + '`');
    QList<QByteArray> lines;
    for (const QByteArray &line : text.split('\n')) {
        const bool isFound = RE2::PartialMatch(re2::StringPiece(line.constData(), size_t(line.size())), expression);
        if (isFound != isReversed)
            lines.append(line);
    }
    return lines.join('\n');
}

} // namespace slipway
