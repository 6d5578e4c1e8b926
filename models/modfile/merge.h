// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <optional>

namespace slipway {

/// Both sides of a change that began at `base`, line by line; a statement of go.mod is a line. Empty when both changed the same
/// lines in different ways: a person has to choose. Thread: any; pure.
std::optional<QByteArray> mergeLines(const QByteArray &base, const QByteArray &mine, const QByteArray &theirs);

} // namespace slipway
