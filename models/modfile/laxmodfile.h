// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace slipway {

/// A requirement in a dependency's go.mod; views into its text or into LaxModFile::owned.
struct LaxRequire {
    QByteArrayView path;
    QByteArrayView version; ///< canonical
    bool isIndirect = false;
};

/// What a dependency's go.mod says to the module graph. The views live as long as the text and this value do.
struct LaxModFile {
    QByteArrayView module; ///< empty: no module line
    QByteArrayView go; ///< empty: no go line; a lax one is already mended ("v1.21" -> "1.21")
    std::vector<LaxRequire> require; ///< in file order
    bool isSilent = true; ///< retracts no version and is not deprecated; false where it might
    QByteArray error; ///< in go's words, "go.mod:3: …", one line each; empty: the file is good
    std::vector<QByteArray> owned; ///< the few strings that are not slices of the text
};

/// Reads a dependency's go.mod fast: one pass over plain files, the full parser for odd ones; the answer is the same.
/// `out` is overwritten and its vectors are reused. Thread: any; pure. False: `out.error` says why.
bool parseLaxModFile(QByteArrayView text, LaxModFile &out);

/// The module path of a go.mod without parsing the rest; empty if there is none. source: modfile.ModulePath
QByteArray modulePathOf(QByteArrayView text);

} // namespace slipway
