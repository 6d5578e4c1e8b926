// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

namespace slipway {

/// What stands behind a key.
struct KeyType {
    enum class Shape { Text, Bool, Whole, Number, Anything, List, Map, Named };
    Shape shape = Shape::Anything;
    bool allowsSingle = false; ///< List: one element may stand without the list
    QString name; ///< Named: the type of mapping
    QList<KeyType> element; ///< List and Map: exactly one

    bool operator==(const KeyType &) const = default;
};

enum class KeyStatus { Current, Deprecated, Removed, Pro };

struct RecipeKey {
    QString name;
    KeyType type;
    KeyStatus status = KeyStatus::Current;
    QString successor; ///< the key to write instead; may be empty

    bool operator==(const RecipeKey &) const = default;
};

/// The keys that one type of mapping may have, in the order in which GoReleaser writes them.
struct KeyTable {
    QList<RecipeKey> keys;
    bool allowsText = false; ///< a plain text may stand instead of the mapping

    bool operator==(const KeyTable &) const = default;
    const RecipeKey *find(QStringView name) const;
};

/// All types of mappings in a recipe by name; the whole file is a "Project".
const QHash<QString, KeyTable> &recipeKeyTables();

/// The table as text; see keys.cpp for the notation.
extern const char *const kRecipeKeys;

/// The name among `names` that `name` was probably meant to be; empty if none is near.
QString nearestName(const QString &name, const QStringList &names);

} // namespace slipway
