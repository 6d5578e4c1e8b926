// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "supply/checkstep.h"

namespace slipway {

/// What helps at a step that failed with `step.fault`. `server`: the host (with its port, where it has one), URL or setting that
/// it is about. shape: the likeliest first; may be empty.
QList<CheckRemedy> remediesFor(const CheckQuestion &question, const CheckStep &step, const QString &server);

/// What a fault of git means, as a sentence, translated.
QString sentenceFor(CheckFault fault, const QString &server);

/// What go's words about `go mod download` mean. source: cmd/go (Go 1.26)
CheckFault faultInGoWords(const QString &words);

/// GOPRIVATE with the module's owner added: "git.example.com/team", or the host alone for "git.example.com/m".
QString privatePatterns(const CheckQuestion &question, QLatin1StringView setting);

} // namespace slipway
