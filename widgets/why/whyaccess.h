// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace slipway {

/// Screen readers find a WhyPicture as a tree: main, who asks, what each of them asks for; a box that several ways lead to stands
/// where the deciding one leads. Calling it again does nothing.
void installWhyAccessibility();

} // namespace slipway
