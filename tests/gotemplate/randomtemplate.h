// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QRandomGenerator>

/// Templates as people might write them, right and wrong, the same ones for the same seed.
class RandomTemplate
{
public:
    explicit RandomTemplate(quint32 seed)
        : m_random(seed)
    {
    }

    QByteArray next();

private:
    int below(int limit) { return int(m_random.bounded(limit)); }
    QByteArray body(int depth);
    QByteArray action(int depth);
    QByteArray pipeline(int depth);
    QByteArray command(int depth);
    QByteArray argument(int depth);
    QByteArray pick(const QList<QByteArray> &from) { return from.at(below(int(from.size()))); }

    QRandomGenerator m_random;
};
