// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "process/secretmatcher.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <memory>

namespace slipway {

/// Takes secrets out of one stream of bytes, whatever pieces it comes in. Bytes that may be the beginning of a secret are
/// held back until it is clear; a stream without secrets passes unchanged and is not copied.
/// Thread: one at a time.
class Redactor
{
public:
    /// What stands in place of a secret.
    static constexpr QByteArrayView kReplacement = "***";

    explicit Redactor(std::shared_ptr<const SecretMatcher> matcher);

    /// What may be shown now. Valid until the next call, and as long as `bytes` is.
    QByteArrayView feed(QByteArrayView bytes);
    /// What is left when the stream has ended.
    QByteArrayView finish();

private:
    QByteArrayView scan(QByteArrayView bytes, bool isLast);

    std::shared_ptr<const SecretMatcher> m_matcher;
    QByteArray m_held; ///< not shown yet
    QByteArray m_work; ///< what was held, and what came after it
    QByteArray m_output;
};

/// The matcher for a command: its secrets in all their forms, and the passwords in addresses of its environment; both from
/// kShortestSecret bytes on.
std::shared_ptr<const SecretMatcher> makeMatcher(const QStringList &secrets, const QMap<QString, QString> &environment);

} // namespace slipway
