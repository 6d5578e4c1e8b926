// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// A module cache in which others wrote: behind lines "%% PATH VERSION", the bytes of one .mod file each. Whatever they are, a graph
// comes out, a broken node is marked, and the numbers agree.
#include "modules/engine.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace slipway;

namespace {

constexpr QByteArrayView kMark = "\n%% ";

void check(bool holds)
{
    if (!holds)
        __builtin_trap();
}

/// Under fixed names, as paths of modules are fuzzed elsewhere.
QString cachedFile(const QString &cache, qsizetype number)
{
    const QChar module(u'a' + int(number / 2 % 4));
    return cache + QStringLiteral("/cache/download/ex.t/%1/@v/v1.%2.0.mod").arg(module).arg(number % 2);
}

QByteArray writeFiles(const QString &cache, const QByteArray &input)
{
    for (qsizetype i = 0; i < 8; ++i)
        QFile::remove(cachedFile(cache, i));
    qsizetype end = input.indexOf(kMark);
    const QByteArray main = end < 0 ? input : input.first(end + 1);
    for (qsizetype i = 0; end >= 0 && i < 8; ++i) {
        const qsizetype from = end + kMark.size();
        end = input.indexOf(kMark, from);
        QFile file(cachedFile(cache, i));
        check(file.open(QIODevice::WriteOnly));
        file.write(end < 0 ? input.sliced(from) : input.sliced(from, end + 1 - from));
    }
    return main;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QTemporaryDir folder;
    static const QString cache = folder.filePath(QStringLiteral("mod"));
    for (const char16_t module : {u'a', u'b', u'c', u'd'})
        QDir().mkpath(cache + QStringLiteral("/cache/download/ex.t/%1/@v").arg(QChar(module)));
    AnalysisRequest request{QStringLiteral("/fuzz/main/go.mod"), writeFiles(cache, {reinterpret_cast<const char *>(data), qsizetype(size)}),
                            cache};
    if (request.modText.isNull())
        request.modText = "";
    ModuleEngine engine{folder.filePath(QStringLiteral("parsed"))};
    const auto analysis = engine.analyse(request);
    if (!analysis)
        return 0;
    check((*analysis)->graphText().count('\n') == (*analysis)->edgeCount());
    for (const ModuleInfo &module : (*analysis)->modules()) {
        check((*analysis)->find(module.path) == &module);
        check(!whySentence(**analysis, module.path).isEmpty());
    }
    (void)(*analysis)->conflicts();
    // What was parsed comes back from the file as it was.
    check(engine.save().has_value());
    ModuleEngine again{folder.filePath(QStringLiteral("parsed"))};
    const auto second = again.analyse(request);
    check(second && (*second)->graphText() == (*analysis)->graphText() && (*second)->listText() == (*analysis)->listText());
    QDir(folder.filePath(QStringLiteral("parsed"))).removeRecursively();
    return 0;
}
