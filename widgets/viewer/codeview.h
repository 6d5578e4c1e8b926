// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/numberededit.h"

namespace slipway {

/// Text to read, the current line set off.
class CodeView : public NumberedEdit
{
    Q_OBJECT

public:
    explicit CodeView(QWidget *parent = nullptr);
    /// Lines and columns count from 1. The line comes into the middle of the view.
    void goTo(int line, int column);

protected:
    void markLines() override;
};

} // namespace slipway
