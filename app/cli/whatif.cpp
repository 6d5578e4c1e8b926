// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "whatif.h"

#include "base/atomicfile.h"
#include "modfile/edits.h"
#include "modules/member.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

Result<ModEdit> toEdit(const QString &wish)
{
    const QByteArray text = wish.toUtf8();
    const qsizetype equals = text.indexOf('=');
    if (equals > 0 && isModEditFlag(text.first(equals)))
        return parseModEdit(text);
    const qsizetype at = text.indexOf('@');
    const QByteArray path = text.first(qMax<qsizetype>(at, 0)), version = text.sliced(at + 1);
    if (path == "go" || path == "toolchain")
        return parseModEdit(path + '=' + version);
    return parseModEdit(version == "none" ? "droprequire=" + path : "require=" + text);
}

std::unexpected<Error> notUnderstood(const QString &wish, const QString &detail)
{
    return failure(ErrorKind::BadInput, wish, detail,
                   Cli::tr("Write MODULE@VERSION, MODULE@none, go@VERSION, or a flag of “go mod edit”: exclude=MODULE@VERSION."));
}

Result<WhatIf> asGet(const QStringList &wishes, ModuleEngine &engine, const AnalysisRequest &request)
{
    QList<ModuleVersion> modules;
    for (const QString &wish : wishes) {
        const qsizetype at = wish.indexOf(u'@');
        if (at <= 0 || at + 1 == wish.size() || wish.contains(u'='))
            return notUnderstood(wish, Cli::tr("With --get a wish is MODULE@VERSION or MODULE@none."));
        modules.append({wish.first(at), wish.sliced(at + 1)});
    }
    const QString cache = request.moduleCache.isEmpty() ? defaultModuleCache() : request.moduleCache;
    const auto outcome = getModules(engine, request, modules, [cache](const QString &path) { return cachedVersionList(cache, path); });
    return outcome.transform([](const GetOutcome &get) { return WhatIf{get.text, get}; });
}

} // namespace

QStringList wishesIn(const Invocation &call)
{
    QStringList all = call.values("what-if");
    for (const QString &word : call.arguments) {
        if (word.contains(u'@') && !QFileInfo::exists(word))
            all += word;
    }
    return all;
}

QList<ModuleVersion> unreadIn(const WhatIf &wanted)
{
    QList<ModuleVersion> modules;
    for (const GetConflict &conflict : wanted.get ? wanted.get->conflicts : QList<GetConflict>()) {
        if (!conflict.problem.isEmpty() && !modules.contains(conflict.chain.last()))
            modules.append(conflict.chain.last());
    }
    return modules;
}

QString flagOf(const QString &wish)
{
    const auto edit = toEdit(wish);
    return edit ? QString::fromUtf8(edit->toFlag()) : wish;
}

Result<WhatIf> whatIf(const Invocation &call, ModuleEngine &engine, const AnalysisRequest &request)
{
    const QString file = subjectOf(request);
    if (file.endsWith(".work"_L1)) {
        return failure(ErrorKind::BadInput, file, Cli::tr("A what-if is about one go.mod, and this is a workspace."),
                       Cli::tr("Name the folder of one of its modules."));
    }
    if (call.has("get"))
        return asGet(wishesIn(call), engine, request);
    QList<ModEdit> edits;
    for (const QString &wish : wishesIn(call)) {
        const auto edit = toEdit(wish);
        if (!edit)
            return notUnderstood(wish, edit.error().detail);
        edits += *edit;
    }
    // At another revision the text does not stand in the file.
    const QByteArray given = subjectText(request);
    return (given.isNull() ? readFile(file) : Result<QByteArray>(given))
        .and_then([&](const QByteArray &text) { return editModFile(text, edits, file); })
        .transform([](const QByteArray &text) { return WhatIf{text}; });
}

} // namespace slipway
