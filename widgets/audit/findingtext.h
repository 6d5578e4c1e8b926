// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "audit/vulnreport.h"

class QPalette;

namespace slipway {

/// Everything about one vulnerability as rich text: what it is, where it is fixed, on which way it is called. Places in source files
/// are links of the form "place:LINE:COLUMN:FILE"; addresses are links as they are.
QString findingHtml(const VulnFinding &finding, const QPalette &palette);
/// The place behind a link of findingHtml(); line 0: it is an address.
Location locationOfLink(const QString &link);

} // namespace slipway
