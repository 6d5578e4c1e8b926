// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "modfile/gosum.h"

#include <QTemporaryDir>

#include <memory>

namespace slipway {

/// The text of a go.work that lies in `folder`, with the folders it names made absolute, so that it means the same elsewhere.
/// Errors: BadInput when it cannot be parsed.
[[nodiscard]] Result<QByteArray> workTextFor(const QByteArray &text, const QString &folder);

/// A go.work beside the project that means the same. What go is asked there leaves the project's go.work.sum alone, which go writes even
/// where it only reads (Go 1.26: also with -mod=readonly).
class WorkCopy
{
public:
    /// The copy, made anew when go.work or go.work.sum changed; go.work itself where no copy can be made, or where go would read the vendor
    /// folder beside it. Reads and writes a few kilobytes.
    QString of(const QString &workFile);
    void forget() { m_folder.reset(); }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_text;
    QByteArray m_sums;
};

/// What go has for sums: the lines of several files together. A file that is not there counts as empty.
SumFile readSums(const QStringList &files);

} // namespace slipway
