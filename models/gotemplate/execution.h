// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gotemplate/tree.h"

#include <optional>

namespace slipway {

/// Fills in one template. The first failure ends the work: every step asks hasFailed() before it goes on.
class TemplateExecution
{
public:
    TemplateExecution(const TemplateTree &tree, const TemplateFunctions &functions)
        : m_tree(tree)
        , m_functions(functions)
    {
    }

    std::expected<QByteArray, TemplateFailure> run(const TemplateValue &data);

private:
    using Value = TemplateValue;
    using Optional = std::optional<TemplateValue>; ///< the value a pipeline hands on; nothing at its start
    using Nodes = std::vector<TemplateNodePointer>;
    struct Variable {
        QByteArray name;
        Value value;
    };
    struct Receiver {
        Value value;
        QByteArray type; ///< for messages
    };
    enum class Flow { Next, Break, Continue };

    // -- walking: writes output
    Flow walk(const Value &dot, const TemplateNode &node);
    Flow walkList(const Value &dot, const TemplateNode &list);
    Flow walkBranch(const Value &dot, const TemplateNode &node);
    Flow walkRange(const Value &dot, const TemplateNode &node);
    Flow walkIteration(const TemplateNode &node, const Value &index, const Value &element);
    Flow walkWholeNumbers(const TemplateNode &node, const Value &end, bool &hasRun);
    void walkTemplate(const Value &dot, const TemplateNode &node);
    void write(const QByteArray &text);

    // -- evaluating: gives values
    Value evaluatePipe(const Value &dot, const TemplateNode &pipe);
    Value evaluateCommand(const Value &dot, const TemplateNode &command, const Optional &piped);
    Value evaluateChain(const Value &dot, const Value &receiver, const TemplateNode &node, qsizetype firstName, const Nodes &words,
                        const Optional &piped);
    Value evaluateField(const Value &dot, const QByteArray &name, const TemplateNode &node, const Nodes &words, const Optional &piped,
                        const Receiver &from);
    Value evaluateChainNode(const Value &dot, const TemplateNode &chain, const Nodes &words, const Optional &piped);
    Value evaluateVariable(const Value &dot, const TemplateNode &node, const Nodes &words, const Optional &piped);
    Value evaluateFunction(const Value &dot, const TemplateNode &name, const TemplateNode &command, const Nodes &words,
                           const Optional &piped);
    Value evaluateAndOr(const Value &dot, bool isOr, const Nodes &words, const Optional &piped);
    Value call(const Value &dot, const TemplateFunction &function, const TemplateNode &node, const QByteArray &name, const Nodes &words,
               const Optional &piped, const Value *receiver);
    Value evaluateArgument(const Value &dot, TemplateType type, const TemplateNode &node);
    Value evaluateConstant(TemplateType type, const TemplateNode &node);
    Value idealConstant(const TemplateNode &number);
    Value checkedType(const Value &value, TemplateType type);
    void refuseArguments(const Nodes &words, const Optional &piped);
    Value *find(const QByteArray &name);

    bool hasFailed() const { return m_failure.has_value(); }
    void at(const TemplateNode &node) { m_node = &node; }
    Value fail(const QByteArray &message);

    const TemplateTree &m_tree;
    const TemplateFunctions &m_functions;
    std::optional<TemplateFailure> m_failure;
    QList<Variable> m_variables;
    QByteArray m_output;
    const TemplateNode *m_node = nullptr;
    qint64 m_steps = 0;
    int m_depth = 0;
};

} // namespace slipway
