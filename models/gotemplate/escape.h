// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace slipway {

/// Go's template.HTMLEscapeString, JSEscapeString and url.QueryEscape, url.PathEscape.
QByteArray htmlEscaped(const QByteArray &text);
QByteArray scriptEscaped(const QByteArray &text);
QByteArray queryEscaped(const QByteArray &text);
QByteArray pathEscaped(const QByteArray &text);

} // namespace slipway
