// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>

namespace slipway {

struct YamlNode;
using YamlPointer = std::shared_ptr<const YamlNode>;

/// "key: value" of a mapping.
struct YamlEntry {
    QString key;
    Location keyLocation;
    YamlPointer value; ///< never null
};

/// A node of a YAML document. Aliases share the node they stand for; merge keys ("<<") are resolved.
struct YamlNode {
    enum class Kind { Null, Scalar, Sequence, Mapping };
    Kind kind = Kind::Null;
    Location location; ///< of its first character
    QString text; ///< Scalar: its value
    QString source; ///< Scalar: as it stands in the file, quotes, indicators and folding included
    bool isPlain = false; ///< Scalar: without quotes and not a block, so that "true" is a bool and "2" a number
    QList<YamlPointer> items; ///< Sequence
    QList<YamlEntry> entries; ///< Mapping, in file order; merged ones last

    bool isScalar() const { return kind == Kind::Scalar; }
    bool isSequence() const { return kind == Kind::Sequence; }
    bool isMapping() const { return kind == Kind::Mapping; }
    /// The value of a key; null if there is none.
    const YamlNode *find(QStringView key) const;
};

/// A mistake of the YAML itself.
struct YamlProblem {
    Location location;
    QString message;
};

struct YamlReading {
    YamlPointer root; ///< the first document; a Null node if it is empty or cannot be read
    QList<YamlProblem> problems;
};

/// Reads the first document of a text. Limits: 4 MiB, depth 100, 100,000 nodes after aliases are followed.
/// Source: YAML 1.2; "yes", "no", "on", "off" stay texts, as in GoReleaser.
YamlReading readYaml(const QByteArray &text, const QString &fileName);

} // namespace slipway
