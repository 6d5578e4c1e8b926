// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modfile/gosum.h"

#include "modfile/gotext.h"
#include "modfile/gover.h"

#include <algorithm>

namespace slipway {

namespace {

/// The hash of a tree that holds an empty go.mod: an old Go wrote it for things that are no modules, and every Go drops it.
constexpr QByteArrayView kEmptyGoModHash = "h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY=";
constexpr QByteArrayView kGoModSuffix = "/go.mod";

QList<QByteArrayView> fieldsOf(QByteArrayView line)
{
    QList<QByteArrayView> fields;
    qsizetype start = -1;
    for (qsizetype i = 0; i <= line.size();) {
        if (i < line.size() && line[i] > ' ' && line[i] <= '~') { // what nearly every byte is
            start = start < 0 ? i : start;
            ++i;
            continue;
        }
        const Rune rune = i < line.size() ? firstRune(line.sliced(i)) : Rune{' ', 1};
        if (!isSpace(rune.value)) {
            if (start < 0)
                start = i;
        } else if (start >= 0) {
            fields += line.sliced(start, i - start);
            start = -1;
        }
        i += rune.size;
    }
    return fields;
}

QByteArray keyOf(QByteArrayView path, QByteArrayView version, bool isGoMod)
{
    QByteArray key;
    key.reserve(path.size() + 1 + version.size() + kGoModSuffix.size());
    key.append(path).append(' ').append(version);
    return isGoMod ? key.append(kGoModSuffix) : key;
}

} // namespace

SumFile parseSumFile(QByteArrayView text)
{
    SumFile file;
    for (int number = 1; !text.isEmpty(); ++number) {
        const qsizetype end = text.indexOf('\n');
        const QByteArrayView line = end < 0 ? text : text.first(end);
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
        const QList<QByteArrayView> fields = fieldsOf(line);
        if (fields.isEmpty())
            continue;
        if (fields.size() != 3) {
            const SourceSpan span{number, 1, number, int(line.size()) + 1, 0, line.size()};
            file.errors
                += ModDiagnostic{ModSeverity::Error, span, number, 0, "wrong number of fields " + QByteArray::number(fields.size())};
            continue;
        }
        if (fields.at(2) == kEmptyGoModHash)
            continue;
        const bool isGoMod = fields.at(1).endsWith(kGoModSuffix);
        const QByteArrayView version = fields.at(1).chopped(isGoMod ? kGoModSuffix.size() : 0);
        file.m_index.insert(keyOf(fields.at(0), version, isGoMod), int(file.lines.size()));
        file.lines += SumLine{fields.at(0).toByteArray(), version.toByteArray(), isGoMod, fields.at(2).toByteArray(), number};
    }
    return file;
}

QList<QByteArray> SumFile::hashes(QByteArrayView path, QByteArrayView version, bool isGoMod) const
{
    QList<int> found = m_index.values(keyOf(path, version, isGoMod));
    std::ranges::sort(found);
    QList<QByteArray> result;
    for (const int index : std::as_const(found))
        result += lines.at(index).hash;
    return result;
}

bool SumFile::has(QByteArrayView path, QByteArrayView version, bool isGoMod) const
{
    const QList<QByteArray> all = hashes(path, version, isGoMod);
    return std::ranges::any_of(all, [](const QByteArray &hash) { return hash.startsWith("h1:"); });
}

QByteArray formatSumFile(const QList<SumLine> &lines)
{
    QList<SumLine> sorted = lines;
    std::ranges::stable_sort(sorted, [](const SumLine &a, const SumLine &b) {
        if (a.path != b.path)
            return a.path < b.path;
        if (a.version != b.version) {
            const int order = compareModuleVersions(a.path, a.version, b.version);
            return order != 0 ? order < 0 : a.version < b.version;
        }
        if (a.isGoMod != b.isGoMod)
            return b.isGoMod;
        return a.hash < b.hash;
    });
    QByteArray text;
    const SumLine *last = nullptr;
    for (const SumLine &line : std::as_const(sorted)) {
        if (last && last->path == line.path && last->version == line.version && last->isGoMod == line.isGoMod && last->hash == line.hash)
            continue;
        text += keyOf(line.path, line.version, line.isGoMod) + ' ' + line.hash + '\n';
        last = &line;
    }
    return text;
}

} // namespace slipway
