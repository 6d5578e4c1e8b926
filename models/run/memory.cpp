// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "run/memory.h"

#include "base/atomicfile.h"

#include <algorithm>
#include <optional>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMiB = 1LL << 20;

QByteArray textOf(const QString &path)
{
    return readFile(path, kMiB).value_or(QByteArray());
}

/// The number in a file such as memory.max, which says "max" where there is no limit.
std::optional<qint64> numberIn(const QString &path)
{
    bool isNumber = false;
    const qint64 number = textOf(path).trimmed().toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

/// What the control groups of this process leave, from its own up to the root; empty where none has a limit.
std::optional<qint64> leftInGroups()
{
    std::optional<qint64> left;
    for (const QByteArray &line : textOf(u"/proc/self/cgroup"_s).split('\n')) {
        if (!line.startsWith("0::/"))
            continue;
        QString group = QString::fromUtf8(line.sliced(3));
        for (;;) {
            const QString folder = u"/sys/fs/cgroup"_s + group;
            const auto limit = numberIn(folder + u"/memory.max"_s);
            const auto used = numberIn(folder + u"/memory.current"_s);
            if (limit && used)
                left = std::min(left.value_or(*limit), std::max<qint64>(0, *limit - *used));
            if (group.size() <= 1)
                break;
            group = group.section(u'/', 0, -2);
        }
    }
    return left;
}

} // namespace

qint64 availableMemory(const QByteArray &meminfo)
{
    for (const QByteArray &line : meminfo.split('\n'))
        if (line.startsWith("MemAvailable:"))
            return line.simplified().split(' ').value(1).toLongLong() * 1024;
    return 0;
}

qint64 availableMemory()
{
    const qint64 machine = availableMemory(textOf(u"/proc/meminfo"_s));
    return std::min(machine, leftInGroups().value_or(machine));
}

qint64 assumedMemory(const Action &action)
{
    // Linking takes about twelve times the size of the binary; a middling program has 40 MiB.
    if (std::holds_alternative<BuildTarget>(action))
        return 512 * kMiB;
    if (std::holds_alternative<RunProgram>(action))
        return 256 * kMiB;
    if (const auto *archive = std::get_if<MakeArchive>(&action))
        return archive->format == ArchiveFormat::TarXz || archive->format == ArchiveFormat::Xz ? 512 * kMiB : 64 * kMiB;
    return 8 * kMiB;
}

} // namespace slipway
