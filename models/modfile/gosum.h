// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "modfile/modfile.h"

#include <QHash>

namespace slipway {

/// One line of a go.sum: "example.com/m v1.2.3/go.mod h1:…".
struct SumLine {
    QByteArray path;
    QByteArray version; ///< without "/go.mod"
    bool isGoMod = false; ///< the hash of go.mod alone
    QByteArray hash; ///< "h1:…"
    int line = 0;

    bool operator==(const SumLine &) const = default;
};

/// A go.sum (or go.work.sum) as values. shape: file order, blank lines left out.
struct SumFile {
    QList<SumLine> lines;
    QList<ModDiagnostic> errors; ///< lines with another number of fields than three: `go` stops at the first

    bool isValid() const { return errors.isEmpty(); }
    /// Whether go finds a hash that it can check.
    bool has(QByteArrayView path, QByteArrayView version, bool isGoMod) const;
    QList<QByteArray> hashes(QByteArrayView path, QByteArrayView version, bool isGoMod) const;

private:
    friend SumFile parseSumFile(QByteArrayView text);
    QMultiHash<QByteArray, int> m_index;
};

SumFile parseSumFile(QByteArrayView text);

/// The lines as go writes them: sorted by path and version, each once.
QByteArray formatSumFile(const QList<SumLine> &lines);

} // namespace slipway
