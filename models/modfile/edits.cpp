// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modfile/edits.h"

#include "modfile/editor.h"
#include "modfile/format.h"

namespace slipway {

namespace {

using Kind = ModEdit::Kind;

ModEdit named(Kind kind, const QByteArray &name, const QByteArray &value = {})
{
    return {kind, {name, {}}, {value, {}}, {}, false};
}

ModEdit at(Kind kind, const QByteArray &path, const QByteArray &version)
{
    return {kind, {path, version}, {}, {}, false};
}

Result<QByteArray> editText(const QByteArray &text, const QList<ModEdit> &edits, detail::Dialect dialect, const QString &fileName)
{
    auto tree = detail::readEdited(text, edits, dialect, fileName);
    if (!tree)
        return std::unexpected(tree.error());
    return detail::printSyntax(tree->tree);
}

QByteArray interval(const ModEdit &edit)
{
    const QByteArray &low = edit.target.path, &high = edit.replacement.path;
    return low == high ? low : '[' + low + ',' + high + ']';
}

} // namespace

Result<detail::ModTree> detail::readEdited(const QByteArray &text, const QList<ModEdit> &edits, Dialect dialect, const QString &fileName)
{
    ModTree tree = readTree(text, dialect, fileName.toUtf8());
    if (!tree.errors.isEmpty())
        return std::unexpected(toError(tree.errors, fileName));
    Editor editor(tree, dialect);
    for (const ModEdit &edit : edits) {
        if (const QByteArray why = editor.apply(edit); !why.isEmpty())
            return failure(ErrorKind::BadInput, QString::fromUtf8(edit.toFlag()), QString::fromUtf8(why));
    }
    tree.sortBlocks(dialect);
    tree.tree.cleanUp();
    return tree;
}

QByteArray ModEdit::toFlag() const
{
    switch (kind) {
    case Kind::SetModule:
        return "-module=" + target.path;
    case Kind::SetGo:
        return "-go=" + target.path;
    case Kind::DropGo:
        return "-go=none";
    case Kind::SetToolchain:
        return "-toolchain=" + target.path;
    case Kind::DropToolchain:
        return "-toolchain=none";
    case Kind::SetGodebug:
        return "-godebug=" + target.path + '=' + replacement.path;
    case Kind::DropGodebug:
        return "-dropgodebug=" + target.path;
    case Kind::Require:
        return "-require=" + target.toString();
    case Kind::DropRequire:
        return "-droprequire=" + target.path;
    case Kind::SetIndirect:
        return {};
    case Kind::Exclude:
        return "-exclude=" + target.toString();
    case Kind::DropExclude:
        return "-dropexclude=" + target.toString();
    case Kind::Replace:
        return "-replace=" + target.toString() + '=' + replacement.toString();
    case Kind::DropReplace:
        return "-dropreplace=" + target.toString();
    case Kind::Retract:
        return "-retract=" + interval(*this);
    case Kind::DropRetract:
        return "-dropretract=" + interval(*this);
    case Kind::Tool:
        return "-tool=" + target.path;
    case Kind::DropTool:
        return "-droptool=" + target.path;
    case Kind::Ignore:
        return "-ignore=" + target.path;
    case Kind::DropIgnore:
        return "-dropignore=" + target.path;
    case Kind::Use:
        return "-use=" + target.path;
    case Kind::DropUse:
        return "-dropuse=" + target.path;
    }
    Q_UNREACHABLE_RETURN({});
}

ModEdit setModulePath(const QByteArray &path)
{
    return named(Kind::SetModule, path);
}
ModEdit setGoVersion(const QByteArray &version)
{
    return named(Kind::SetGo, version);
}
ModEdit dropGoVersion()
{
    return named(Kind::DropGo, {});
}
ModEdit setToolchain(const QByteArray &name)
{
    return named(Kind::SetToolchain, name);
}
ModEdit dropToolchain()
{
    return named(Kind::DropToolchain, {});
}
ModEdit setGodebug(const QByteArray &key, const QByteArray &value)
{
    return named(Kind::SetGodebug, key, value);
}
ModEdit dropGodebug(const QByteArray &key)
{
    return named(Kind::DropGodebug, key);
}
ModEdit requireModule(const QByteArray &path, const QByteArray &version)
{
    return at(Kind::Require, path, version);
}
ModEdit dropRequire(const QByteArray &path)
{
    return named(Kind::DropRequire, path);
}
ModEdit setIndirect(const QByteArray &path, bool isIndirect)
{
    return {Kind::SetIndirect, {path, {}}, {}, {}, isIndirect};
}
ModEdit excludeModule(const QByteArray &path, const QByteArray &version)
{
    return at(Kind::Exclude, path, version);
}
ModEdit dropExclude(const QByteArray &path, const QByteArray &version)
{
    return at(Kind::DropExclude, path, version);
}
ModEdit replaceModule(const ModuleAt &old, const ModuleAt &by)
{
    return {Kind::Replace, old, by, {}, false};
}
ModEdit dropReplace(const ModuleAt &old)
{
    return {Kind::DropReplace, old, {}, {}, false};
}
ModEdit retractVersions(const QByteArray &low, const QByteArray &high, const QByteArray &rationale)
{
    return {Kind::Retract, {low, {}}, {high, {}}, rationale, false};
}
ModEdit dropRetract(const QByteArray &low, const QByteArray &high)
{
    return named(Kind::DropRetract, low, high);
}
ModEdit addTool(const QByteArray &package)
{
    return named(Kind::Tool, package);
}
ModEdit dropTool(const QByteArray &package)
{
    return named(Kind::DropTool, package);
}
ModEdit addIgnore(const QByteArray &path)
{
    return named(Kind::Ignore, path);
}
ModEdit dropIgnore(const QByteArray &path)
{
    return named(Kind::DropIgnore, path);
}
ModEdit useFolder(const QByteArray &folder)
{
    return named(Kind::Use, folder);
}
ModEdit dropUse(const QByteArray &folder)
{
    return named(Kind::DropUse, folder);
}

Result<QByteArray> editModFile(const QByteArray &text, const QList<ModEdit> &edits, const QString &fileName)
{
    return editText(text, edits, detail::Dialect::ModFile, fileName);
}

Result<QByteArray> editWorkFile(const QByteArray &text, const QList<ModEdit> &edits, const QString &fileName)
{
    return editText(text, edits, detail::Dialect::WorkFile, fileName);
}

Result<QByteArray> formatModFile(const QByteArray &text, const QString &fileName)
{
    return editModFile(text, {}, fileName);
}

Result<QByteArray> formatWorkFile(const QByteArray &text, const QString &fileName)
{
    return editWorkFile(text, {}, fileName);
}

} // namespace slipway
