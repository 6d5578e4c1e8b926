// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "binary/image.h"

namespace slipway {

/// The texts that Go 1.13 to 1.17 left behind pointers: its version and the list of modules. False: there are none.
/// source: debug/buildinfo of Go 1.26
bool findOldBuildTexts(const Image &image, std::string_view &goVersion, std::string_view &modules);

/// The list of modules between the two marks that go puts around it, for programs without the header (WebAssembly). Empty: there is none.
/// source: cmd/go/internal/modload/build.go of Go 1.26
std::string_view findModuleText(const Image &image);

} // namespace slipway
