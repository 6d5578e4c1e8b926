// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "gotemplate/template.h"

#include "gotemplate/execution.h"

namespace slipway {

std::expected<Template, TemplateFailure> Template::parse(const QByteArray &text, const TemplateFunctions &functions)
{
    auto tree = parseTemplateTree(text, functions);
    if (!tree)
        return std::unexpected(tree.error());
    Template result;
    result.m_tree = std::move(*tree);
    result.m_functions = functions;
    return result;
}

std::expected<QByteArray, TemplateFailure> Template::execute(const TemplateValue &data) const
{
    return TemplateExecution(*m_tree, m_functions).run(data);
}

} // namespace slipway
