// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "items/whygraph.h"

class QWidget;

namespace slipway {

class WhyPicture;

enum class PictureFormat { Svg, Png, Dot };

/// The picture as the content of a file. Empty when it is not drawn yet.
QByteArray exported(WhyPicture &picture, PictureFormat format);

} // namespace slipway
