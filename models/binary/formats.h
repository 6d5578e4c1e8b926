// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "binary/image.h"

namespace slipway {

// One function for each format. False: this is not it, or its headers lie.
bool readElf(Image &image);
bool readPe(Image &image);
bool readMachO(Image &image);
bool readWasm(Image &image);

} // namespace slipway
