// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "process/secretmatcher.h"

#include "process/secretforms.h"

#include <algorithm>
#include <cstring>

namespace slipway {

namespace {

bool isDigitOrLetter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool isWord(char c)
{
    return isDigitOrLetter(c) || c == '_';
}
bool isWordOrDash(char c)
{
    return isWord(c) || c == '-';
}
bool isUpperOrDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
}

/// What a token looks like: its beginning, and how many of which bytes follow.
struct Shape {
    const char *prefix;
    bool (*belongs)(char);
    qsizetype atLeast;
    qsizetype atMost;
};

constexpr Shape kShapes[] = {
    {"ghp_", isDigitOrLetter, 36, 255},
    {"gho_", isDigitOrLetter, 36, 255},
    {"ghu_", isDigitOrLetter, 36, 255},
    {"ghs_", isDigitOrLetter, 36, 255},
    {"ghr_", isDigitOrLetter, 36, 255},
    {"github_pat_", isWord, 22, 255},
    {"glpat-", isWordOrDash, 20, 255},
    {"gldt-", isWordOrDash, 20, 255},
    {"glrt-", isWordOrDash, 20, 255},
    {"AKIA", isUpperOrDigit, 16, 16},
    {"ASIA", isUpperOrDigit, 16, 16},
    {"npm_", isDigitOrLetter, 36, 36},
    {"xoxb-", isWordOrDash, 20, 255},
    {"xoxp-", isWordOrDash, 20, 255},
    {"dckr_pat_", isWordOrDash, 20, 255},
    {"hvs.", isWordOrDash, 24, 255},
    {"AGE-SECRET-KEY-1", isUpperOrDigit, 58, 58},
    {"sk_live_", isDigitOrLetter, 24, 255},
    {"pypi-AgE", isWordOrDash, 50, 255},
};
constexpr int kPrivateKey = static_cast<int>(std::size(kShapes));
constexpr QByteArrayView kPrivateKeyBegin = "-----BEGIN ";
constexpr QByteArrayView kPrivateKeyLabel = "PRIVATE KEY";
constexpr QByteArrayView kDashes = "-----";
constexpr qsizetype kLongestLabel = 40;
constexpr qsizetype kLongestKey = 16 << 10;

/// From this many matched bytes on, line breaks are overlooked and the cut end of a stream counts as a match.
constexpr qsizetype kSure = 8;

constexpr quint8 kFarthest = 3;

SecretMatcher::Answer matchShape(const Shape &shape, const char *at, const char *end, bool isLast)
{
    const char *rest = at + std::strlen(shape.prefix);
    const char *limit = rest + std::min<qsizetype>(shape.atMost, end - rest);
    const char *stop = std::find_if_not(rest, limit, shape.belongs);
    if (stop == end && stop - rest < shape.atMost && !isLast)
        return {0, true};
    return {stop - rest >= shape.atLeast ? stop - at : 0, false};
}

bool isInKey(char c)
{
    return isWordOrDash(c) || std::strchr("+/=\r\n\\ :,.\t", c) != nullptr;
}

/// A private key in PEM: from its first to its last line, or as far as it looks like one.
SecretMatcher::Answer matchPrivateKey(const char *at, const char *end, bool isLast)
{
    const char *label = at + kPrivateKeyBegin.size();
    const char *labelLimit = std::min(end, label + kLongestLabel);
    const char *labelEnd = std::search(label, labelLimit, kDashes.begin(), kDashes.end());
    if (labelEnd == labelLimit)
        return {0, labelLimit == end && !isLast};
    if (!QByteArrayView(label, labelEnd).contains(kPrivateKeyLabel))
        return {};
    const char *body = labelEnd + kDashes.size();
    const char *limit = std::min(end, at + kLongestKey);
    const char *stop = std::find_if_not(body, limit, [](char c) { return c != '\0' && isInKey(c); });
    const char *last = std::search(body, stop, kDashes.begin(), kDashes.end());
    const char *close = last == stop ? stop : std::search(last + kDashes.size(), stop, kDashes.begin(), kDashes.end());
    if (close != stop)
        return {close + kDashes.size() - at, false};
    if (stop == end && limit == end && !isLast)
        return {0, true};
    return {stop - body >= 64 ? stop - at : 0, false};
}

} // namespace

SecretMatcher::SecretMatcher(const QList<QByteArray> &forms)
    : m_nodes(1)
    , m_skips(1 << 16, kFarthest)
{
    for (const QByteArray &form : forms) {
        if (form.size() >= kShortestSecret)
            insert(form, -1);
    }
    for (int shape = 0; shape < kPrivateKey; ++shape)
        insert(kShapes[shape].prefix, shape);
    insert(kPrivateKeyBegin, kPrivateKey);
}

quint32 SecretMatcher::child(quint32 node, uchar byte) const
{
    for (quint32 next = m_nodes[node].firstChild; next != 0; next = m_nodes[next].nextSibling) {
        if (m_nodes[next].byte == byte)
            return next;
    }
    return 0;
}

void SecretMatcher::insert(QByteArrayView text, int shape)
{
    quint32 node = 0;
    for (const char c : text) {
        const auto byte = static_cast<uchar>(c);
        quint32 next = node == 0 ? m_roots[byte] : child(node, byte);
        if (next == 0) {
            next = static_cast<quint32>(m_nodes.size());
            Node added;
            added.byte = byte;
            added.nextSibling = node == 0 ? 0 : m_nodes[node].firstChild;
            m_nodes.push_back(added);
            if (node == 0)
                m_roots[byte] = next;
            else
                m_nodes[node].firstChild = next;
        }
        node = next;
    }
    if (shape >= 0)
        m_nodes[node].shape = static_cast<qint16>(shape);
    else
        m_nodes[node].isEnd = true;
    addToSkips(text);
}

void SecretMatcher::addToSkips(QByteArrayView text)
{
    m_isFirst[static_cast<uchar>(text.front())] = true;
    for (int i = 0; i < 3; ++i) {
        const int pair = static_cast<uchar>(text[i]) | static_cast<uchar>(text[i + 1]) << 8;
        m_skips[pair] = std::min<quint8>(m_skips[pair], static_cast<quint8>(2 - i));
    }
}

const char *SecretMatcher::nextCandidate(const char *from, const char *end) const
{
    const quint8 *skips = m_skips.data();
    while (end - from >= 4) {
        const int pair = static_cast<uchar>(from[2]) | static_cast<uchar>(from[3]) << 8;
        const quint8 skip = skips[pair];
        if (skip == 0 && m_isFirst[static_cast<uchar>(*from)])
            return from;
        from += std::max<quint8>(skip, 1);
    }
    return std::find_if(from, end, [this](char c) { return m_isFirst[static_cast<uchar>(c)]; });
}

SecretMatcher::Answer SecretMatcher::matchOne(const char *at, const char *end, bool isLast) const
{
    Answer answer;
    qsizetype depth = 1;
    int breaks = 0;
    quint32 node = m_roots[static_cast<uchar>(*at)];
    const char *next = at + 1;
    while (node != 0) {
        if (m_nodes[node].isEnd)
            answer.length = next - at;
        if (const int shape = m_nodes[node].shape; shape >= 0) {
            const Answer other = shape == kPrivateKey ? matchPrivateKey(at, end, isLast) : matchShape(kShapes[shape], at, end, isLast);
            answer.length = std::max(answer.length, other.length);
            answer.needsMore = answer.needsMore || other.needsMore;
        }
        if (m_nodes[node].firstChild == 0)
            return answer;
        if (next == end) {
            answer.needsMore = answer.needsMore || !isLast;
            if (isLast && depth >= kSure)
                answer.length = next - at;
            return answer;
        }
        if (const quint32 deeper = child(node, static_cast<uchar>(*next))) {
            node = deeper;
            ++depth;
            breaks = 0;
        } else if (depth < kSure || (*next != '\n' && *next != '\r') || ++breaks > 2) {
            return answer;
        }
        ++next;
    }
    return answer;
}

SecretMatcher::Answer SecretMatcher::match(const char *at, const char *end, bool isLast) const
{
    Answer answer = matchOne(at, end, isLast);
    if (answer.needsMore)
        return answer;
    for (qsizetype offset = 1; offset < answer.length; ++offset) {
        const Answer inner = matchOne(at + offset, end, isLast);
        if (inner.needsMore)
            return {0, true};
        if (inner.length > 0)
            answer.length = std::max(answer.length, offset + inner.length);
    }
    return answer;
}

} // namespace slipway
