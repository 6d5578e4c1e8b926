// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// Any bytes as .goreleaser.yaml: every diagnostic has a place in the text, and reading is repeatable.
#include "recipe/effective.h"
#include "recipe/recipe.h"

using namespace slipway;

namespace {

void check(bool holds)
{
    if (!holds)
        __builtin_trap();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), qsizetype(size));
    const RecipeDefaults defaults{QStringLiteral("example.org/project"), QStringLiteral("project"), {QStringLiteral(".")}};
    const RecipeReading reading = readRecipe(text, QStringLiteral("f.yaml"), defaults);
    for (const Diagnostic &diagnostic : reading.diagnostics) {
        check(!diagnostic.message.isEmpty());
        check(diagnostic.location.line >= 0 && diagnostic.location.column >= 0);
        check(diagnostic.location.line <= text.count('\n') + text.count('\r') + 1);
    }
    const QByteArray effective = effectiveRecipe(reading.recipe);
    check(effectiveRecipe(readRecipe(text, QStringLiteral("f.yaml"), defaults).recipe) == effective);
    return 0;
}
