// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace slipway {

/// The import path that a symbol of the linker belongs to, "example.com/m/p" of "example.com/m/p.(*T).Method". Empty: to none, as what
/// the compiler makes for unnamed types and what comes from C. source: cmd/internal/objabi/path.go and debug/gosym of Go 1.26
std::string packageOfSymbol(std::string_view symbol);

/// What is left of such a symbol without the path: "(*T).Method". A symbol of no package, and one that is made for a type, stays whole.
std::string_view nameInPackage(std::string_view symbol);

/// The import path of a file of Go's own library. `prefix` is what stands before "runtime/proc.go" in this program. Empty: another file.
std::string packageOfFile(std::string_view file, std::string_view prefix);

} // namespace slipway
