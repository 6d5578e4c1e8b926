// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "arguments.h"

#include "modules/engine.h"
#include "modules/getrules.h"

namespace slipway {

/// What `deps --what-if` is about: go.mod after the changes that somebody asks for.
struct WhatIf {
    QByteArray text; ///< null: go would refuse, see `get`
    std::optional<GetOutcome> get{}; ///< with --get
};

/// Modules whose go.mod `go get` would have to read to say what it does, and that cannot be read, mostly for not being in the module cache.
QList<ModuleVersion> unreadIn(const WhatIf &wanted);

/// Every wish of the command line, positional ones included: "m@v1.2.3", "m@none", "go@1.25.0", or a flag of `go mod edit`
/// without its dash: "replace=m=../m", "exclude=m@v1.2.3".
QStringList wishesIn(const Invocation &call);

/// "-require=m@v1.2.3": what `go mod edit` is told for a wish; the wish itself where it makes no sense.
QString flagOf(const QString &wish);

/// In a workspace the go.mod of the member is changed. Errors: BadInput that names the wish or the place in go.mod.
[[nodiscard]] Result<WhatIf> whatIf(const Invocation &call, ModuleEngine &engine, const AnalysisRequest &request);

} // namespace slipway
