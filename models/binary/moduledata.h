// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "binary/pclntab.h"

namespace slipway {

/// What the runtime's own record of the program adds to the table of functions. 0: not known.
struct ModuleData {
    quint64 text = 0; ///< address that functions are counted from
    quint64 etext = 0;
    quint64 funcData = 0; ///< go:func.*, since Go 1.18
    quint64 tableEnd = 0; ///< behind the table of functions and all that goes with it, since Go 1.26
};

/// Looks for runtime.firstmoduledata by what it points to; no symbol is needed. source: runtime/symtab.go of Go 1.16 to 1.26
ModuleData findModuleData(const Image &image, const FoundPclntab &table);

} // namespace slipway
