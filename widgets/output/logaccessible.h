// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace slipway {

/// Makes every LogView answer assistive technology: the lines in view as one text, with cursor and selection.
void installLogAccessibility();

} // namespace slipway
