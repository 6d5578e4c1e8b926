// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modfile/editor.h"

#include "modfile/format.h"
#include "modfile/gotext.h"
#include "modfile/modulepath.h"
#include "modfile/semver.h"

#include <algorithm>

namespace slipway::detail {

namespace {

/// Removes every entry of a list that `matches`, and its line.
template<typename List, typename Matches> void drop(List &list, Matches matches)
{
    std::erase_if(list, [&](const auto &entry) {
        if (!matches(entry.value))
            return false;
        entry.line->remove();
        return true;
    });
}

/// The first entry that `matches`; the others that do are removed. Null: there is none.
template<typename List, typename Matches> auto keepFirst(List &list, Matches matches)
{
    bool isFirst = true;
    drop(list, [&](const auto &value) { return matches(value) && !std::exchange(isFirst, false); });
    const auto found = std::ranges::find_if(list, [&](const auto &entry) { return matches(entry.value); });
    return found == list.end() ? nullptr : &*found;
}

template<typename Kept> void dropOne(std::optional<Kept> &kept)
{
    if (kept)
        kept->line->remove();
    kept.reset();
}

/// Empty, or why `version` may not be written for `path`.
QByteArray checkCanonical(const QByteArray &path, const QByteArray &version)
{
    const PathMajor major = splitPathMajor(path);
    const QByteArray prefix = "version " + goQuoted(version) + " invalid: ";
    if (!isCanonicalVersion(version))
        return prefix + "must be of the form " + (major.major.isEmpty() ? "v1" : pathMajorVersion(major.major).toByteArray()) + ".2.3";
    if (!major.isValid || matchesPathMajor(version, major.major))
        return {};
    if (!major.major.isEmpty())
        return checkPathMajor(version, major.major);
    const QByteArray wanted = semverMajor(version).toByteArray();
    return prefix + "should be " + version + "+incompatible (or module " + path + '/' + wanted + ')';
}

} // namespace

QByteArray Editor::apply(const ModEdit &edit)
{
    using enum ModEdit::Kind;
    const QByteArray &name = edit.target.path;
    switch (edit.kind) {
    case SetGo:
        return setGo(name);
    case DropGo:
        dropOne(m_tree.go);
        return {};
    case SetToolchain:
        return setToolchain(name);
    case DropToolchain:
        dropOne(m_tree.toolchain);
        return {};
    case SetGodebug:
        setGodebug(name, edit.replacement.path);
        return {};
    case DropGodebug:
        drop(m_tree.godebug, [&](const GodebugLine &line) { return line.key == name; });
        return {};
    case ModEdit::Kind::Replace:
        replace(edit.target, edit.replacement);
        return {};
    case DropReplace:
        drop(m_tree.replace, [&](const ReplaceLine &line) { return line.old == edit.target; });
        return {};
    case Use:
        use(name);
        return {};
    case DropUse:
        drop(m_tree.use, [&](const UseLine &line) { return line.path == name; });
        return {};
    default:
        return m_dialect == Dialect::WorkFile ? QByteArrayLiteral("not possible in go.work") : applyToModFile(edit);
    }
}

QByteArray Editor::applyToModFile(const ModEdit &edit)
{
    using enum ModEdit::Kind;
    const QByteArray &name = edit.target.path;
    const auto add = [&](auto &list, const QByteArray &verb) {
        if (std::ranges::any_of(list, [&](const auto &entry) { return entry.value.path == name; }))
            return;
        list.push_back({{name, {}}, m_tree.tree.addLine({}, {verb, name})});
        m_tree.sortBlocks(m_dialect);
    };
    const auto blank = [&](auto &list) { // go drops the line but keeps an empty entry, which its JSON shows if it is the only one
        for (auto &entry : list) {
            if (entry.line && entry.value.path == name) {
                entry.line->remove();
                entry = {};
            }
        }
    };
    switch (edit.kind) {
    case SetModule:
        setModule(name);
        break;
    case ModEdit::Kind::Require:
        require(edit.target);
        break;
    case DropRequire:
        drop(m_tree.require, [&](const RequireLine &line) { return line.module.path == name; });
        break;
    case ModEdit::Kind::SetIndirect:
        for (auto &entry : m_tree.require) {
            if (entry.value.module.path == name) {
                entry.value.isIndirect = edit.isIndirect;
                setIndirect(*entry.line, edit.isIndirect);
            }
        }
        break;
    case Exclude:
        return exclude(edit.target);
    case DropExclude:
        drop(m_tree.exclude, [&](const ExcludeLine &line) { return line.module == edit.target; });
        break;
    case Retract:
        return retract(name, edit.replacement.path, edit.comment);
    case DropRetract:
        drop(m_tree.retract, [&](const RetractLine &line) { return line.low == name && line.high == edit.replacement.path; });
        break;
    case Tool:
        add(m_tree.tool, "tool");
        break;
    case DropTool:
        blank(m_tree.tool);
        break;
    case Ignore:
        add(m_tree.ignore, "ignore");
        break;
    case DropIgnore:
        blank(m_tree.ignore);
        break;
    default:
        break;
    }
    return {};
}

void Editor::setGodebug(const QByteArray &key, const QByteArray &value)
{
    const QList<QByteArray> tokens{"godebug", key + '=' + value};
    if (auto *kept = keepFirst(m_tree.godebug, [&](const GodebugLine &line) { return line.key == key; })) {
        kept->value.value = value;
        kept->line->setTokens(tokens);
        return;
    }
    m_tree.godebug.push_back({{key, value, {}}, m_tree.tree.addLine({}, tokens)});
}

void Editor::require(const ModuleAt &module)
{
    const QList<QByteArray> tokens{"require", autoQuoted(module.path), module.version};
    if (auto *kept = keepFirst(m_tree.require, [&](const RequireLine &line) { return line.module.path == module.path; })) {
        kept->value.module.version = module.version;
        kept->line->setTokens(tokens);
        return;
    }
    m_tree.require.push_back({{module, false, {}, {}, {}}, m_tree.tree.addLine({}, tokens)});
}

QByteArray Editor::exclude(const ModuleAt &module)
{
    if (const QByteArray why = checkCanonical(module.path, module.version); !why.isEmpty())
        return why;
    LinePtr hint;
    for (const auto &entry : m_tree.exclude) {
        if (entry.value.module == module)
            return {};
        if (entry.value.module.path == module.path)
            hint = entry.line;
    }
    const QList<QByteArray> tokens{"exclude", autoQuoted(module.path), module.version};
    // go looks for a neighbour of the same path only: without one the line goes to the end, not into the last block.
    m_tree.exclude.push_back({{module, {}, {}, {}}, hint ? m_tree.tree.addLine(hint, tokens) : m_tree.tree.addLineAtEnd(tokens)});
    return {};
}

void Editor::replace(const ModuleAt &old, const ModuleAt &by)
{
    QList<QByteArray> tokens{"replace", autoQuoted(old.path)};
    if (!old.version.isEmpty())
        tokens += old.version;
    tokens << "=>" << autoQuoted(by.path);
    if (!by.version.isEmpty())
        tokens += by.version;

    // As go does, a line for one version that is changed to hold for every version still counts as the old one: both may stay.
    const auto matches
        = [&](const ReplaceLine &line) { return line.old.path == old.path && (old.version.isEmpty() || line.old.version == old.version); };
    if (auto *kept = keepFirst(m_tree.replace, matches)) {
        kept->value.replacement = by;
        kept->line->setTokens(tokens);
        return;
    }
    LinePtr hint;
    for (const auto &entry : m_tree.replace) {
        if (entry.value.old.path == old.path)
            hint = entry.line;
    }
    m_tree.replace.push_back({{old, by, {}, {}, {}}, hint ? m_tree.tree.addLine(hint, tokens) : m_tree.tree.addLineAtEnd(tokens)});
}

QByteArray Editor::retract(const QByteArray &low, const QByteArray &high, const QByteArray &rationale)
{
    const QByteArray path = m_tree.module ? m_tree.module->value.path : QByteArray();
    for (const QByteArray &version : {high, low}) {
        if (const QByteArray why = checkCanonical(path, version); !why.isEmpty())
            return why;
    }
    const QList<QByteArray> tokens = low == high ? QList<QByteArray>{"retract", autoQuoted(low)}
                                                 : QList<QByteArray>{"retract", "[", autoQuoted(low), ",", autoQuoted(high), "]"};
    const LinePtr line = m_tree.tree.addLine({}, tokens); // go's own list does not learn of it, and neither does its JSON
    if (!rationale.isEmpty()) {
        for (const QByteArray &text : rationale.split('\n'))
            line->comments.before += "// " + text;
    }
    return {};
}

void Editor::use(const QByteArray &folder)
{
    const QList<QByteArray> tokens{"use", autoQuoted(folder)};
    if (auto *kept = keepFirst(m_tree.use, [&](const UseLine &line) { return line.path == folder; }))
        kept->line->setTokens(tokens);
    else
        m_tree.use.push_back({{folder, {}, {}}, m_tree.tree.addLine({}, tokens)});
}

} // namespace slipway::detail
