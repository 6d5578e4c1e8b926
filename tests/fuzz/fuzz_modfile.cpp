// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// Any bytes as go.mod and go.work: spans lie in the text, and the fast reader of dependencies says what the full one says.
#include "modfile/format.h"
#include "modfile/gosum.h"
#include "modfile/laxmodfile.h"
#include "modfile/workfile.h"

using namespace slipway;

namespace {

void require(bool holds)
{
    if (!holds)
        __builtin_trap();
}

void checkSpan(const QByteArray &text, const SourceSpan &span)
{
    require(span.line >= 1 && span.offset >= 0 && span.length >= 0 && span.offset + span.length <= text.size());
}

void checkFull(const QByteArray &text)
{
    const ModFile file = parseModFile(text);
    for (const RequireLine &line : file.require) {
        checkSpan(text, line.span);
        checkSpan(text, line.versionSpan);
        require(line.span.contains(line.versionSpan.offset));
    }
    for (const ModDiagnostic &diagnostic : diagnose(file))
        require(diagnostic.line >= 1 && !diagnostic.message.isEmpty());
    require(formatModFile(text).has_value() == file.isValid());
    require(formatWorkFile(text).has_value() == parseWorkFile(text).isValid());
}

void checkFast(const QByteArray &text)
{
    const ModFile full = parseModFile(text, ModMode::Lax);
    LaxModFile fast;
    require(parseLaxModFile(text, fast) == full.isValid());
    if (!full.isValid())
        return;
    require(fast.module == (full.module ? QByteArrayView(full.module->path) : QByteArrayView()));
    require(fast.go == (full.go ? QByteArrayView(full.go->version) : QByteArrayView()));
    require(qsizetype(fast.require.size()) == full.require.size());
    for (qsizetype i = 0; i < full.require.size(); ++i) {
        const LaxRequire &one = fast.require[size_t(i)];
        const RequireLine &other = full.require.at(i);
        require(one.path == other.module.path && one.version == other.module.version && one.isIndirect == other.isIndirect);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), qsizetype(size));
    checkFull(text);
    checkFast(text);
    modulePathOf(text);
    const SumFile sums = parseSumFile(text);
    require(parseSumFile(formatSumFile(sums.lines)).isValid());
    return 0;
}
