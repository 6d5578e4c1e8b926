// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// A go.mod and, behind a line "%%", flags of `go mod edit`: no sequence of edits crashes, and a flag reads back as itself.
#include "modfile/edits.h"
#include "modfile/json.h"

using namespace slipway;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), qsizetype(size));
    const qsizetype cut = input.indexOf("\n%%\n");
    const QByteArray text = cut < 0 ? QByteArray("module example.com/m\nrequire (\n\texample.com/a v1.0.0\n)\n") : input.first(cut + 1);
    QList<ModEdit> edits;
    for (const QByteArray &flag : (cut < 0 ? input : input.sliced(cut + 4)).split('\n')) {
        if (const auto edit = parseModEdit(flag)) {
            const auto again = parseModEdit(edit->toFlag().sliced(1));
            if (!again || *again != *edit)
                __builtin_trap();
            edits += *edit;
        }
    }
    const auto edited = editModFile(text, edits);
    if (edited.has_value() != modFileJson(text, edits).has_value())
        __builtin_trap();
    (void)editWorkFile(text, edits);
    return 0;
}
