// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gotemplate/function.h"

#include <QString>

#include <expected>
#include <memory>

namespace slipway {

struct TemplateTree;

/// Why a template could not be read or filled in.
struct TemplateFailure {
    QByteArray message; ///< Go's words: `map has no entry for key "Foo"`
    QByteArray context; ///< the expression that failed, as Go prints it (".Foo"); empty for a mistake of syntax
    qsizetype position = 0; ///< in bytes, in the template

    bool operator==(const TemplateFailure &) const = default;
};

/// A Go text/template, read once and filled in as often as needed. A missing key is an error (missingkey=error).
/// Limits against endless work: nesting 200, output 16 MiB, one million steps.
/// Source: https://pkg.go.dev/text/template, Go 1.26. Left out: complex numbers, channels, functions as values.
class Template
{
public:
    /// `functions` beside the built-in ones. A name that is not among them is an error here already, as in Go.
    static std::expected<Template, TemplateFailure> parse(const QByteArray &text, const TemplateFunctions &functions);

    std::expected<QByteArray, TemplateFailure> execute(const TemplateValue &data) const;

private:
    std::shared_ptr<const TemplateTree> m_tree;
    TemplateFunctions m_functions;
};

} // namespace slipway
