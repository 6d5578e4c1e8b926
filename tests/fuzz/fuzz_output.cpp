// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// Any bytes as the output of a program, in two pieces: nothing is lost, no secret comes through, what is found lies in its line.
#include "items/ansi.h"
#include "process/logstore.h"
#include "process/positions.h"
#include "process/redactor.h"
#include "process/search.h"
#include "process/secretforms.h"

using namespace slipway;

namespace {

constexpr QByteArrayView kSecret = "s3cret";

void check(bool holds)
{
    if (!holds)
        __builtin_trap();
}

QByteArray redacted(const QByteArray &text, qsizetype cut)
{
    static const auto matcher = makeMatcher({QString::fromLatin1(kSecret)}, {});
    Redactor redactor(matcher);
    QByteArray shown = redactor.feed(QByteArrayView(text).first(cut)).toByteArray();
    shown += redactor.feed(QByteArrayView(text).sliced(cut));
    return shown + redactor.finish();
}

void checkLine(const QByteArray &line)
{
    const AnsiLine plain = parseAnsi(line);
    check(!plain.text.contains('\x1b'));
    qsizetype end = 0;
    for (const AnsiRun &run : plain.runs) {
        check(run.start >= end && run.length > 0 && run.start + run.length <= plain.text.size());
        end = run.start + run.length;
    }
    if (const auto position = findPosition(plain.text))
        check(position->start >= 0 && position->length > 0 && position->start + position->length <= plain.text.size()
              && position->line >= 0);
    packageOfLine(plain.text);
    for (const Match &match : matchesInLine(plain.text, {QStringLiteral("a"), false, false}))
        check(match.start >= 0 && match.length > 0 && match.start + match.length <= plain.text.size());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray text(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    const qsizetype cut = data[0] * text.size() / 256;
    const QByteArray shown = redacted(text, cut);
    check(!shown.contains(kSecret));
    check(shown == redacted(text, text.size()));
    LogStore log;
    log.append(QByteArrayView(text).first(cut), Stream::Out);
    log.append(QByteArrayView(text).sliced(cut), Stream::Err);
    check(log.bytes(0, text.size() + 1) == text);
    check(log.streamBytes(Stream::Out) + log.streamBytes(Stream::Err) == text);
    for (qint64 line = 0; line < log.lineCount(); ++line) {
        check(log.lineAtOffset(log.offsetOfLine(line)) >= line);
        checkLine(log.line(line));
    }
    const std::atomic_bool isCancelled = false;
    qint64 before = -1;
    for (const quint32 line : searchLines(log, {QStringLiteral("a+b"), true, false}, 0, log.lineCount(), isCancelled)) {
        check(line > before);
        before = line;
    }
    return 0;
}
