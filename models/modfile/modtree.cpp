// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modfile/modtree.h"

#include "modfile/gotext.h"
#include "modfile/semver.h"

#include <QSet>

#include <algorithm>

namespace slipway::detail {

namespace {

int order(const QByteArray &a, const QByteArray &b)
{
    return a.compare(b);
}

/// Token by token, without any meaning.
int compareLines(const Line &a, const Line &b)
{
    for (qsizetype i = 0; i < qMin(a.tokens.size(), b.tokens.size()); ++i) {
        if (const int found = order(a.tokens.at(i).text, b.tokens.at(i).text))
            return found;
    }
    return int(a.tokens.size() - b.tokens.size());
}

int compareExcludes(const Line &a, const Line &b)
{
    if (a.tokens.size() != 2 || b.tokens.size() != 2)
        return compareLines(a, b);
    if (const int found = order(a.tokens.at(0).text, b.tokens.at(0).text))
        return found;
    return compareSemver(a.tokens.at(1).text, b.tokens.at(1).text);
}

/// Newest first.
int compareRetracts(const Line &a, const Line &b)
{
    const auto bound = [](const Line &line, qsizetype inInterval) {
        if (line.tokens.size() == 1)
            return line.tokens.at(0).text;
        const bool isInterval
            = line.tokens.size() == 5 && line.tokens.at(0).text == "[" && line.tokens.at(2).text == "," && line.tokens.at(4).text == "]";
        return isInterval ? line.tokens.at(inInterval).text : QByteArray();
    };
    if (const int found = compareSemver(bound(b, 1), bound(a, 1)))
        return found;
    return compareSemver(bound(b, 3), bound(a, 3));
}

using LineSet = QSet<const Line *>;

/// Takes out of `list` what comes a second time, from the front or from the back.
template<typename List, typename Key> void dropRepeated(List &list, LineSet &dropped, bool keepsLast, Key key)
{
    QSet<QByteArray> seen;
    LineSet here;
    for (size_t i = 0; i < list.size(); ++i) {
        const auto &entry = list[keepsLast ? list.size() - 1 - i : i];
        const QByteArray name = key(entry.value);
        if (seen.contains(name))
            here.insert(entry.line.get());
        seen.insert(name);
    }
    std::erase_if(list, [&](const auto &entry) { return here.contains(entry.line.get()); });
    dropped.unite(here);
}

QByteArray keyOf(const ModuleAt &module)
{
    return module.path + '\0' + module.version;
}

} // namespace

bool isIndirect(const Line &line)
{
    if (line.comments.suffix.isEmpty())
        return false;
    QByteArrayView text = line.comments.suffix.first();
    if (text.startsWith("//"))
        text = trimmedSpace(text.sliced(2));
    if (text == QByteArrayView("indirect"))
        return true;
    static constexpr QByteArrayView mark = "indirect;";
    return text.size() > mark.size() && text.startsWith(mark) && isSpace(firstRune(text.sliced(mark.size())).value);
}

void setIndirect(Line &line, bool wanted)
{
    if (isIndirect(line) == wanted)
        return;
    QList<QByteArray> &suffix = line.comments.suffix;
    if (suffix.isEmpty()) {
        suffix += "// indirect";
        return;
    }
    QByteArray &comment = suffix.first();
    const QByteArray text = trimmedSpace(QByteArrayView(comment).sliced(comment.startsWith("//") ? 2 : 0)).toByteArray();
    if (wanted)
        comment = text.isEmpty() ? QByteArray("// indirect") : "// indirect; " + text;
    else if (text == "indirect")
        suffix.clear();
    else
        comment = "//" + comment.sliced(comment.indexOf("indirect;") + 9);
}

void ModTree::sortBlocks(Dialect dialect)
{
    LineSet dropped;
    dropRepeated(exclude, dropped, false, [](const ExcludeLine &line) { return keyOf(line.module); });
    dropRepeated(replace, dropped, true, [](const ReplaceLine &line) { return keyOf(line.old); });
    dropRepeated(tool, dropped, false, [](const ToolLine &line) { return line.path; });
    dropRepeated(ignore, dropped, false, [](const IgnoreLine &line) { return line.path; });
    std::erase_if(tree.statements, [&](Statement &statement) {
        if (statement.line)
            return dropped.contains(statement.line.get());
        if (!statement.block)
            return false;
        std::erase_if(statement.block->lines, [&](const LinePtr &line) { return dropped.contains(line.get()); });
        return statement.block->lines.empty();
    });

    const bool sortsExcludesByVersion = go && compareSemver('v' + go->value.version, "v1.21") >= 0;
    for (Statement &statement : tree.statements) {
        if (!statement.block)
            continue;
        auto *compare = &compareLines;
        if (dialect != Dialect::WorkFile && statement.verb() == QByteArrayView("exclude") && sortsExcludesByVersion)
            compare = &compareExcludes;
        else if (dialect != Dialect::WorkFile && statement.verb() == QByteArrayView("retract"))
            compare = &compareRetracts;
        std::ranges::stable_sort(statement.block->lines, [&](const LinePtr &a, const LinePtr &b) { return compare(*a, *b) < 0; });
    }
}

} // namespace slipway::detail
