// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// A go.mod (or a go.work, where it starts with "use"), and behind lines "%% NAME" the go.mod files of folders NAME that it may
// replace modules by or use. No set of files crashes the engine, and what it says holds together.
#include "modules/difference.h"
#include "modules/engine.h"

using namespace slipway;

namespace {

constexpr QByteArrayView kMark = "\n%% ";

AnalysisRequest requestOf(const QByteArray &input)
{
    QList<QByteArray> parts;
    qsizetype from = 0;
    for (qsizetype at = input.indexOf(kMark); at >= 0; at = input.indexOf(kMark, from)) {
        parts.append(input.sliced(from, at + 1 - from));
        from = at + kMark.size();
    }
    parts.append(input.sliced(from));
    const bool isWork = parts.first().startsWith("use ");
    AnalysisRequest request{QStringLiteral("/fuzz/main/") + (isWork ? QStringLiteral("go.work") : QStringLiteral("go.mod")), parts.first(),
                            QStringLiteral("/fuzz/cache")};
    if (request.modText.isNull())
        request.modText = "";
    for (const QByteArray &part : parts.sliced(1)) {
        const qsizetype end = part.indexOf('\n');
        const QString name = QString::fromUtf8(end < 0 ? part : part.first(end));
        request.overlay.insert(QStringLiteral("/fuzz/main/%1/go.mod").arg(name), end < 0 ? QByteArray() : part.sliced(end + 1));
    }
    return request;
}

void check(bool holds)
{
    if (!holds)
        __builtin_trap();
}

void checkModule(const ModuleAnalysis &analysis, const ModuleInfo &module)
{
    check(analysis.find(module.path) == &module);
    check(!whySentence(analysis, module.path).isEmpty());
    for (qsizetype i = 0; i < module.askers.size(); ++i)
        check(module.askers[i].isWinner == (module.askers[i].version == module.selected));
    const QList<ModuleVersion> chain = analysis.chainTo(module.path);
    check(chain.isEmpty() || chain.last() == ModuleVersion{module.path, module.selected});
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static ModuleEngine engine{QString()};
    static int runs = 0;
    if (++runs % 1000 == 0)
        engine.forget();
    const AnalysisRequest request = requestOf({reinterpret_cast<const char *>(data), qsizetype(size)});
    const auto analysis = engine.analyse(request);
    if (!analysis)
        return 0;
    const auto again = engine.analyse(request);
    check(again && (*again)->graphText() == (*analysis)->graphText() && (*again)->listText() == (*analysis)->listText());
    check((*analysis)->graphText().count('\n') == (*analysis)->edgeCount());
    check(difference(**analysis, **again).isEmpty());
    (void)(*analysis)->conflicts();
    for (const ModuleInfo &module : (*analysis)->modules()) {
        checkModule(**analysis, module);
        (void)(*analysis)->pinEffect(module.path);
    }
    return 0;
}
