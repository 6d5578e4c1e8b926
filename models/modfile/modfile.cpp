// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modfile/modfile.h"

#include "modfile/gover.h"
#include "modfile/modtree.h"

#include <algorithm>

namespace slipway {

namespace {

template<typename T> QList<T> valuesOf(const detail::KeptList<T> &kept)
{
    QList<T> values;
    values.reserve(qsizetype(kept.size()));
    for (const auto &entry : kept)
        values += entry.value;
    return values;
}

template<typename T> std::optional<T> valueOf(const std::optional<detail::Kept<T>> &kept)
{
    return kept ? std::optional(kept->value) : std::nullopt;
}

} // namespace

QByteArray ModDiagnostic::toString(QByteArrayView fileName) const
{
    QByteArray text = fileName.toByteArray();
    if (line > 0)
        text += ':' + QByteArray::number(line);
    if (column > 1)
        text += ':' + QByteArray::number(column);
    return text + ": " + message;
}

QByteArray ModuleAt::toString() const
{
    return version.isEmpty() ? path : path + '@' + version;
}

QByteArrayView ModFile::goVersion() const
{
    return go ? QByteArrayView(go->version) : kDefaultGoModVersion;
}

const RequireLine *ModFile::findRequire(QByteArrayView path) const
{
    const auto found = std::ranges::find_if(require, [&](const RequireLine &line) { return line.module.path == path; });
    return found == require.end() ? nullptr : &*found;
}

ModFile parseModFile(const QByteArray &text, ModMode mode, QByteArrayView fileName)
{
    const auto tree = detail::readTree(text, mode == ModMode::Lax ? detail::Dialect::LaxModFile : detail::Dialect::ModFile, fileName);
    ModFile file;
    file.text = text;
    file.module = valueOf(tree.module);
    file.go = valueOf(tree.go);
    file.toolchain = valueOf(tree.toolchain);
    file.godebug = valuesOf(tree.godebug);
    file.require = valuesOf(tree.require);
    file.exclude = valuesOf(tree.exclude);
    file.replace = valuesOf(tree.replace);
    file.retract = valuesOf(tree.retract);
    file.tool = valuesOf(tree.tool);
    file.ignore = valuesOf(tree.ignore);
    file.errors = tree.errors;
    return file;
}

QByteArrayView WorkFile::goVersion() const
{
    return go ? QByteArrayView(go->version) : kDefaultGoWorkVersion;
}

WorkFile parseWorkFile(const QByteArray &text, QByteArrayView fileName)
{
    const auto tree = detail::readTree(text, detail::Dialect::WorkFile, fileName);
    WorkFile file;
    file.text = text;
    file.go = valueOf(tree.go);
    file.toolchain = valueOf(tree.toolchain);
    file.godebug = valuesOf(tree.godebug);
    file.use = valuesOf(tree.use);
    file.replace = valuesOf(tree.replace);
    file.errors = tree.errors;
    return file;
}

QByteArray errorText(const QList<ModDiagnostic> &errors, QByteArrayView fileName)
{
    if (errors.isEmpty())
        return {};
    QByteArray text = "errors parsing " + fileName.toByteArray() + ':';
    for (const ModDiagnostic &error : errors)
        text += '\n' + error.toString(fileName);
    return text;
}

Error toError(const QList<ModDiagnostic> &errors, const QString &fileName)
{
    Error error{ErrorKind::BadInput, fileName, {}, {}, {fileName, 0, 0}};
    if (errors.isEmpty())
        return error;
    const ModDiagnostic &first = errors.first();
    error.location.line = first.line;
    error.location.column = first.column > 1 ? first.column : 0;
    QByteArray detail = first.message;
    for (const ModDiagnostic &further : errors.sliced(1))
        detail += '\n' + further.toString(fileName.toUtf8());
    error.detail = QString::fromUtf8(detail);
    return error;
}

} // namespace slipway
