// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Qt>

class QDockWidget;
class QWidget;

namespace slipway {

/// Gives the keyboard to a pane: to the part it names itself, or else to the first child that takes it.
void enterPane(QWidget *pane, Qt::FocusReason reason);
/// Shows a dock and gives it the keyboard.
void bringUp(QDockWidget *dock);

} // namespace slipway
