// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

namespace slipway {

/// What a colour says; the same words in the same order as Tone of the widgets.
enum class ItemTone { Text, Muted, Accent, Good, Warning, Bad };

/// A word in a rounded box beside an item.
struct ItemPill {
    QString text;
    ItemTone tone = ItemTone::Muted;
    bool operator==(const ItemPill &) const = default;
};

/// How a cell looks, as far as its item decides.
enum ItemRole {
    PillsRole = Qt::UserRole + 100, ///< QList<ItemPill>: drawn instead of the text, which says the same
    ToneRole, ///< ItemTone of the text as an int
    StrongRole, ///< bool: bold
    CodeRole, ///< bool: in the font for code
    SortRole, ///< what a list is sorted by
};

/// "direct, 5 versions asked": for the display and the screen reader.
QString joined(const QList<ItemPill> &pills);

} // namespace slipway

Q_DECLARE_METATYPE(slipway::ItemPill)
