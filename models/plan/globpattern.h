// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QRegularExpression>
#include <QString>

namespace slipway {

/// A pattern of GoReleaser's `files`: "*" and "?" stay in one folder, "**" does not, "[…]", "[!…]" and "{a,b}" choose, "\" quotes.
/// Source: GoReleaser's fileglob, v1.4.
class GlobPattern
{
public:
    /// Errors: BadInput for a bracket that is never closed.
    static Result<GlobPattern> parse(const QString &text);

    bool matches(const QString &path) const { return m_expression.match(path).hasMatch(); }
    /// Whether it stands for anything but itself.
    bool hasWildcards() const { return m_hasWildcards; }
    /// Without "./" in front and "/" behind.
    QString text() const { return m_text; }
    /// The deepest folder (or the file itself) before the first wildcard; "." for the root.
    QString fixedPart() const;

private:
    QString m_text;
    QRegularExpression m_expression;
    bool m_hasWildcards = false;
};

} // namespace slipway
