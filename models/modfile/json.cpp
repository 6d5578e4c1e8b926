// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modfile/json.h"

#include "modfile/editor.h"
#include "modfile/gotext.h"

namespace slipway {

namespace {

/// An object whose members come in a fixed order, indented by tabs, as encoding/json's MarshalIndent writes it.
class ObjectWriter
{
public:
    explicit ObjectWriter(int depth)
        : m_indent(depth, '\t')
    {
    }

    void add(const char *name, const QByteArray &json)
    {
        m_out += m_out.isEmpty() ? "\n" : ",\n";
        m_out += m_indent + "\t\"" + name + "\": " + json;
    }
    void addText(const char *name, const QByteArray &text) { add(name, goJsonString(text)); }
    void addIfAny(const char *name, const QByteArray &text)
    {
        if (!text.isEmpty())
            addText(name, text);
    }
    QByteArray json() const { return m_out.isEmpty() ? QByteArray("{}") : '{' + m_out + '\n' + m_indent + '}'; }

private:
    QByteArray m_indent;
    QByteArray m_out;
};

/// Adds the list `name`; `write` makes the JSON of one entry.
template<typename T, typename Write>
void addList(ObjectWriter &object, const char *name, const detail::KeptList<T> &list, EmptyLists style, Write write)
{
    if (list.empty()) {
        if (style == EmptyLists::Null)
            object.add(name, "null");
        return;
    }
    QByteArray json;
    for (const auto &entry : list)
        json += (json.isEmpty() ? "[\n\t\t" : ",\n\t\t") + write(entry.value);
    object.add(name, json + "\n\t]");
}

constexpr int kInList = 2;

QByteArray moduleJson(const ModuleAt &module, int depth)
{
    ObjectWriter object(depth);
    object.addText("Path", module.path);
    object.addIfAny("Version", module.version);
    return object.json();
}

QByteArray requireJson(const RequireLine &line)
{
    ObjectWriter object(kInList);
    object.addText("Path", line.module.path);
    object.addIfAny("Version", line.module.version);
    if (line.isIndirect)
        object.add("Indirect", "true");
    return object.json();
}

QByteArray replaceJson(const ReplaceLine &line)
{
    ObjectWriter object(kInList);
    object.add("Old", moduleJson(line.old, kInList + 1));
    object.add("New", moduleJson(line.replacement, kInList + 1));
    return object.json();
}

QByteArray retractJson(const RetractLine &line)
{
    ObjectWriter object(kInList);
    object.addIfAny("Low", line.low);
    object.addIfAny("High", line.high);
    object.addIfAny("Rationale", line.rationale);
    return object.json();
}

QByteArray godebugJson(const GodebugLine &line)
{
    ObjectWriter object(kInList);
    object.addText("Key", line.key);
    object.addText("Value", line.value);
    return object.json();
}

QByteArray pathJson(const QByteArray &path)
{
    ObjectWriter object(kInList);
    object.addText("Path", path);
    return object.json();
}

QByteArray toJson(const detail::ModTree &tree, EmptyLists style)
{
    ObjectWriter module(1);
    module.addText("Path", tree.module ? tree.module->value.path : QByteArray());
    module.addIfAny("Deprecated", tree.module ? tree.module->value.deprecated : QByteArray());
    ObjectWriter object(0);
    object.add("Module", module.json());
    if (tree.go)
        object.addIfAny("Go", tree.go->value.version);
    if (tree.toolchain)
        object.addIfAny("Toolchain", tree.toolchain->value.name);
    addList(object, "GoDebug", tree.godebug, EmptyLists::Omitted, godebugJson);
    addList(object, "Require", tree.require, style, requireJson);
    addList(object, "Exclude", tree.exclude, style, [](const ExcludeLine &line) { return moduleJson(line.module, kInList); });
    addList(object, "Replace", tree.replace, style, replaceJson);
    addList(object, "Retract", tree.retract, style, retractJson);
    addList(object, "Tool", tree.tool, style, [](const ToolLine &line) { return pathJson(line.path); });
    addList(object, "Ignore", tree.ignore, style, [](const IgnoreLine &line) { return pathJson(line.path); });
    return object.json() + '\n';
}

QByteArray toWorkJson(const detail::ModTree &tree, EmptyLists style)
{
    ObjectWriter object(0);
    if (tree.go)
        object.addIfAny("Go", tree.go->value.version);
    addList(object, "Use", tree.use, style, [](const UseLine &line) {
        ObjectWriter use(kInList);
        use.addText("DiskPath", line.path);
        return use.json();
    });
    addList(object, "Replace", tree.replace, style, replaceJson);
    return object.json() + '\n';
}

} // namespace

Result<QByteArray> modFileJson(const QByteArray &text, const QList<ModEdit> &edits, const QString &fileName, EmptyLists style)
{
    const auto tree = detail::readEdited(text, edits, detail::Dialect::ModFile, fileName);
    if (!tree)
        return std::unexpected(tree.error());
    return toJson(*tree, style);
}

Result<QByteArray> workFileJson(const QByteArray &text, const QList<ModEdit> &edits, const QString &fileName, EmptyLists style)
{
    const auto tree = detail::readEdited(text, edits, detail::Dialect::WorkFile, fileName);
    if (!tree)
        return std::unexpected(tree.error());
    return toWorkJson(*tree, style);
}

} // namespace slipway
