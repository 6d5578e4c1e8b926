// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "common/theme.h"

#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace slipway {

/// Something to tell the person, with at most one thing to do about it.
struct Message {
    Tone tone = Tone::Accent;
    QString text;
    QString actionText;
    std::function<void()> action;
    bool goesByItself = false; ///< after some seconds; never for a failure
};

/// Messages lie on top of the window's lower right corner, newest last, at most four. Nothing blocks.
class MessageStack : public QWidget
{
    Q_OBJECT

public:
    /// `over` is the widget it lies on and moves with.
    explicit MessageStack(QWidget *over);
    void post(const Message &message);
    void postError(const Error &error);
    /// Closes the newest one. False: there was none.
    bool closeNewest();
    int count() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    QVBoxLayout *m_layout;
};

} // namespace slipway
