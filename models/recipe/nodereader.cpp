// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "recipe/nodereader.h"

namespace slipway {

using namespace Qt::StringLiterals;

RecipeText textOf(const YamlNode &scalar)
{
    return {scalar.text, scalar.location, scalar.source};
}

RecipeText textAt(const YamlNode &mapping, QStringView key)
{
    const YamlNode *node = mapping.find(key);
    return node && node->isScalar() ? textOf(*node) : RecipeText();
}

QString wordAt(const YamlNode &mapping, QStringView key)
{
    return textAt(mapping, key).text;
}

bool flagAt(const YamlNode &mapping, QStringView key)
{
    static const QStringList truths{u"true"_s, u"y"_s, u"yes"_s, u"on"_s};
    return truths.contains(wordAt(mapping, key).toLower());
}

QList<RecipeText> textsAt(const YamlNode &mapping, QStringView key)
{
    const YamlNode *node = mapping.find(key);
    QList<RecipeText> texts;
    if (node && node->isScalar())
        texts.append(textOf(*node));
    for (const YamlPointer &item : itemsAt(mapping, key)) {
        if (item->isScalar())
            texts.append(textOf(*item));
    }
    return texts;
}

QList<RecipeText> flagsAt(const YamlNode &mapping, QStringView key)
{
    const YamlNode *node = mapping.find(key);
    if (!node || !node->isScalar())
        return textsAt(mapping, key);
    QList<RecipeText> texts;
    for (const QString &word : node->text.simplified().split(u' ', Qt::SkipEmptyParts))
        texts.append({word, node->location, {}});
    return texts;
}

QStringList wordsAt(const YamlNode &mapping, QStringView key)
{
    QStringList words;
    for (const RecipeText &text : textsAt(mapping, key))
        words.append(text.text);
    return words;
}

QList<YamlPointer> itemsAt(const YamlNode &mapping, QStringView key)
{
    const YamlNode *node = mapping.find(key);
    QList<YamlPointer> items;
    if (!node || !node->isSequence())
        return items;
    for (const YamlPointer &item : node->items) {
        if (item->kind != YamlNode::Kind::Null)
            items.append(item);
    }
    return items;
}

} // namespace slipway
