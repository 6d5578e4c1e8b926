// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "binary/pclntab.h"

#include <QByteArray>
#include <QList>

namespace slipway {

struct FakeFunction {
    QByteArray name;
    int bytes = 0; ///< of code
};

/// How Go of that generation lays a program out.
struct FakeProgram {
    PclnVersion version = PclnVersion::Go120;
    int pointerSize = 8;
    bool isBigEndian = false;
    bool hasHeaders = true; ///< of sections; without, only the segments say what is loaded
    QList<FakeFunction> functions;

    QByteArray elf() const;
    QByteArray table() const; ///< the pclntab alone

private:
    void put(QByteArray &bytes, quint64 value, int width) const;
    QByteArray records(qsizetype tableSize, const QList<qsizetype> &names, QList<qsizetype> &offsets) const;
};

} // namespace slipway
