// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "process/spillproblem.h"

#include <QCoreApplication>

namespace slipway {

QString SpillProblem::toString() const
{
    if (isEmpty())
        return {};
    if (isHolding) {
        return QCoreApplication::translate(
                   "SpillProblem",
                   "The program waits, because its output cannot be saved in %1: %2. Free some space there; it goes on by itself.")
            .arg(folder, words);
    }
    return QCoreApplication::translate(
               "SpillProblem",
               "The output cannot be saved in %1: %2. It is kept in memory as long as that suffices. Free some space there.")
        .arg(folder, words);
}

} // namespace slipway
