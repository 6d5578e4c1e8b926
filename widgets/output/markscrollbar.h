// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/theme.h"

#include <QScrollBar>

#include <functional>

namespace slipway {

/// A vertical scroll bar that shows where something is: hits, problems.
class MarkScrollBar : public QScrollBar
{
    Q_OBJECT

public:
    /// Is there a mark among the lines [first, end)?
    using HasMark = std::function<bool(qint64 first, qint64 end)>;

    explicit MarkScrollBar(QWidget *parent = nullptr);
    /// Marks of one kind over `lines` lines. Kinds added later are drawn over earlier ones.
    void setMarks(Tone tone, qint64 lines, HasMark hasMark);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Marks {
        Tone tone = Tone::Accent;
        qint64 lines = 0;
        HasMark hasMark;
    };
    QList<Marks> m_marks;
};

} // namespace slipway
