// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "recipe/keys.h"

#include <algorithm>

namespace slipway {

namespace {

using namespace Qt::StringLiterals;
using Shape = KeyType::Shape;

KeyType typeFromText(QString text)
{
    KeyType type;
    if (text.endsWith(u'+')) {
        type.allowsSingle = true;
        text.chop(1);
    }
    const QChar first = text.front();
    if (first == u'[' || first == u'{') {
        type.shape = first == u'[' ? Shape::List : Shape::Map;
        type.element = {typeFromText(text.sliced(1, text.size() - 2))};
        return type;
    }
    static const QHash<QString, Shape> shapes{
        {u"s"_s, Shape::Text}, {u"b"_s, Shape::Bool}, {u"i"_s, Shape::Whole}, {u"f"_s, Shape::Number}, {u"*"_s, Shape::Anything}};
    type.shape = shapes.value(text, Shape::Named);
    if (type.shape == Shape::Named)
        type.name = text;
    return type;
}

RecipeKey keyFromText(const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    RecipeKey key{words.at(0), typeFromText(words.at(1)), KeyStatus::Current, {}};
    if (words.size() > 2) {
        const QChar mark = words.at(2).front();
        key.status = mark == u'~' ? KeyStatus::Deprecated : mark == u'-' ? KeyStatus::Removed : KeyStatus::Pro;
        key.successor = words.at(2).sliced(1);
    }
    return key;
}

QHash<QString, KeyTable> readTables()
{
    QHash<QString, KeyTable> tables;
    const QString all = QString::fromUtf8(kRecipeKeys).replace("\n  "_L1, " "_L1);
    for (const QString &line : all.split(u'\n', Qt::SkipEmptyParts)) {
        const qsizetype colon = line.indexOf(u':');
        QString name = line.first(colon);
        KeyTable table;
        table.allowsText = name.endsWith(u'?');
        if (table.allowsText)
            name.chop(1);
        for (const QString &key : line.sliced(colon + 1).split(u',', Qt::SkipEmptyParts))
            table.keys.append(keyFromText(key));
        tables.insert(name, table);
    }
    return tables;
}

/// Insertions, deletions, changes and swaps of neighbours between two words.
int distance(QStringView left, QStringView right)
{
    QList<QList<int>> rows(left.size() + 1, QList<int>(right.size() + 1));
    for (qsizetype i = 0; i <= left.size(); ++i) {
        for (qsizetype j = 0; j <= right.size(); ++j) {
            if (i == 0 || j == 0) {
                rows[i][j] = int(i + j);
                continue;
            }
            const int change = left[i - 1] == right[j - 1] ? 0 : 1;
            rows[i][j] = std::min({rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + change});
            if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                rows[i][j] = std::min(rows[i][j], rows[i - 2][j - 2] + 1);
        }
    }
    return rows[left.size()][right.size()];
}

} // namespace

const RecipeKey *KeyTable::find(QStringView name) const
{
    const auto found = std::ranges::find(keys, name, &RecipeKey::name);
    return found == keys.end() ? nullptr : &*found;
}

const QHash<QString, KeyTable> &recipeKeyTables()
{
    static const QHash<QString, KeyTable> tables = readTables();
    return tables;
}

QString nearestName(const QString &name, const QStringList &names)
{
    if (name.size() > 60)
        return {};
    const QString plain = name.toLower().replace(u'-', u'_');
    QString best;
    int bestDistance = std::max(1, int(name.size()) / 3) + 1;
    for (const QString &candidate : names) {
        const int found = distance(plain, candidate);
        if (found < bestDistance) {
            best = candidate;
            bestDistance = found;
        }
    }
    return best;
}

} // namespace slipway
