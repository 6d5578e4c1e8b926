// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/theme.h"

#include <QAbstractButton>

namespace slipway {

/// A count that can be pressed: "23 conflicts". Checkable ones show that they filter. Where there is no room, the number alone is shown.
class PillButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit PillButton(Tone tone, QWidget *parent = nullptr);
    void setTone(Tone tone);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString shortText() const;

    Tone m_tone;
};

} // namespace slipway
