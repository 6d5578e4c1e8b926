// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "deps.h"

#include <QSet>

#include <functional>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

/// Prints who requires whom, from the main modules down. A module is opened where it comes first; later it only carries a mark.
class TreePrinter
{
public:
    TreePrinter(const DepsQuestion &question, int depth)
        : m_analysis(question.analysis)
        , m_out(question.session.out)
        , m_depth(depth)
    {
    }
    void print();

private:
    QList<ModuleVersion> firstLevel(const QString &main) const;
    QList<ModuleVersion> requirements(const ModuleVersion &module) const;
    void printChildren(const QList<ModuleVersion> &children, const QString &indent, int depth);
    QString label(const ModuleVersion &wanted, const ModuleInfo *module, bool isKnown) const;
    void markReachable(const QList<ModuleVersion> &from, QSet<QString> &reached) const;

    const ModuleAnalysis &m_analysis;
    Output &m_out;
    int m_depth;
    QSet<QString> m_opened;
};

bool isPlainModule(const ModuleVersion &module)
{
    return module.path != "go"_L1 && module.path != "toolchain"_L1;
}

QList<ModuleVersion> TreePrinter::requirements(const ModuleVersion &module) const
{
    QList<ModuleVersion> all = m_analysis.requirementsOf(module);
    all.removeIf([](const ModuleVersion &required) { return !isPlainModule(required); });
    return all;
}

void TreePrinter::markReachable(const QList<ModuleVersion> &from, QSet<QString> &reached) const
{
    QList<ModuleVersion> pending = from;
    while (!pending.isEmpty()) {
        const QString path = pending.takeLast().path;
        const ModuleInfo *module = m_analysis.find(path);
        if (!module || reached.contains(path))
            continue;
        reached.insert(path);
        pending += requirements({path, module->selected});
    }
}

/// The direct requirements; and those "// indirect" ones that hang on nothing else.
QList<ModuleVersion> TreePrinter::firstLevel(const QString &main) const
{
    QList<ModuleVersion> direct, rest;
    for (const ModuleVersion &required : requirements({main, {}})) {
        const ModuleInfo *module = m_analysis.find(required.path);
        (module && module->isDirect ? direct : rest) += required;
    }
    QSet<QString> reached;
    markReachable(direct, reached);
    for (const ModuleVersion &required : rest) {
        if (!reached.contains(required.path)) {
            direct += required;
            markReachable({required}, reached);
        }
    }
    return direct;
}

QString TreePrinter::label(const ModuleVersion &wanted, const ModuleInfo *module, bool isKnown) const
{
    if (!module)
        return wanted.path + u' ' + wanted.version;
    QString text = module->path + (module->selected.isEmpty() ? QString() : u' ' + module->selected);
    if (module->replacement)
        text += u" => "_s + module->replacement->toString();
    if (!wanted.version.isEmpty() && wanted.version != module->selected)
        text += u' ' + m_out.inked(Ink::Warning, Cli::tr("(wanted %1)").arg(wanted.version));
    if (!module->problem.isEmpty())
        text += u' ' + m_out.inked(Ink::Bad, u"! "_s + module->problem);
    return isKnown ? text + u' ' + m_out.inked(Ink::Faint, u"(*)"_s) : text;
}

void TreePrinter::printChildren(const QList<ModuleVersion> &children, const QString &indent, int depth)
{
    if (m_depth > 0 && depth > m_depth)
        return;
    for (qsizetype i = 0; i < children.size(); ++i) {
        const ModuleVersion &wanted = children.at(i);
        const bool isLast = i + 1 == children.size();
        const ModuleInfo *module = m_analysis.find(wanted.path);
        const QList<ModuleVersion> below
            = module && !module->isMain ? requirements({module->path, module->selected}) : QList<ModuleVersion>();
        const bool isKnown = !below.isEmpty() && m_opened.contains(wanted.path);
        if (m_out.isJson()) {
            m_out.record("treeNode"_L1,
                         {{"depth"_L1, depth},
                          {"path"_L1, wanted.path},
                          {"wanted"_L1, wanted.version},
                          {"version"_L1, module ? module->selected : QString()},
                          {"repeated"_L1, isKnown}});
        } else {
            m_out.line(indent + (isLast ? u"└── "_s : u"├── "_s) + label(wanted, module, isKnown));
        }
        if (isKnown || !module)
            continue;
        m_opened.insert(wanted.path);
        printChildren(below, indent + (isLast ? u"    "_s : u"│   "_s), depth + 1);
    }
}

void TreePrinter::print()
{
    for (const QString &main : m_analysis.mainPaths()) {
        if (m_out.isJson())
            m_out.record("treeNode"_L1,
                         {{"depth"_L1, 0}, {"path"_L1, main}, {"wanted"_L1, QString()}, {"version"_L1, QString()}, {"repeated"_L1, false}});
        else
            m_out.line(m_out.inked(Ink::Strong, main));
        printChildren(firstLevel(main), {}, 1);
    }
}

} // namespace

int printTree(const DepsQuestion &question)
{
    bool isNumber = true;
    const QString depth = question.session.call.value("depth");
    const int levels = depth.isEmpty() ? 0 : depth.toInt(&isNumber);
    if (!isNumber || levels < 0)
        return question.session.out.fail(
            {ErrorKind::BadInput, u"--depth"_s, Cli::tr("“%1” is not a number of levels.").arg(depth), {}, {}});
    TreePrinter(question, levels).print();
    return 0;
}

} // namespace slipway
