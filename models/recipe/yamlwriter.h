// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "recipe/values.h"

#include <QByteArray>

namespace slipway {

/// Writes YAML in the style of GoReleaser's own config.yaml: two blanks of indentation, plain words where they stay texts.
/// Keys with nothing behind them are left out.
class YamlWriter
{
public:
    void text(QLatin1StringView key, const QString &value);
    void number(QLatin1StringView key, qint64 value); ///< left out if it is 0
    void flag(QLatin1StringView key, bool value); ///< left out if it is false
    void list(QLatin1StringView key, const QStringList &values);
    void list(QLatin1StringView key, const QList<RecipeText> &values);

    void beginMapping(QLatin1StringView key);
    void endMapping();
    void beginList(QLatin1StringView key); ///< of mappings
    void beginItem();
    void endItem();
    void endList();

    QByteArray result() const { return m_text; }

    /// The value as it stands behind a key or a dash.
    static QString scalar(const QString &value, int indentation);

private:
    void startLine(QLatin1StringView key);

    QByteArray m_text;
    QList<QLatin1StringView> m_pending; ///< keys of mappings that hold nothing yet
    int m_depth = 0;
    bool m_isFirstInItem = false;
};

} // namespace slipway
