// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <array>
#include <vector>

namespace slipway {

/// Finds secrets, and what is known to look like one (tokens of forges, private keys), at a place in a run of bytes.
/// A line break inside a secret is overlooked once eight bytes have matched, since tools wrap what is long.
/// Thread: immutable once made.
class SecretMatcher
{
public:
    explicit SecretMatcher(const QList<QByteArray> &forms);

    struct Answer {
        qsizetype length = 0; ///< of the secret at the asked place; 0: none
        bool needsMore = false; ///< the bytes end before it is clear
    };

    /// The first place in [from, end) where a secret may begin, or `end`. Skips what cannot be one at some GB/s.
    const char *nextCandidate(const char *from, const char *end) const;
    /// What begins at `at`, together with all secrets that overlap it. With `isLast`, no more bytes will come, and eight or
    /// more bytes of a secret that was cut short count as one.
    Answer match(const char *at, const char *end, bool isLast) const;

private:
    struct Node {
        quint32 firstChild = 0;
        quint32 nextSibling = 0;
        qint16 shape = -1; ///< index of what may follow a known prefix
        uchar byte = 0;
        bool isEnd = false;
    };

    quint32 child(quint32 node, uchar byte) const;
    void insert(QByteArrayView text, int shape);
    void addToSkips(QByteArrayView text);
    Answer matchOne(const char *at, const char *end, bool isLast) const;

    std::vector<Node> m_nodes;
    std::array<quint32, 256> m_roots{};
    std::array<bool, 256> m_isFirst{};
    /// For two neighbouring bytes: how far a window of four bytes that ends with them may move.
    std::vector<quint8> m_skips;
};

} // namespace slipway
