// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QLabel>
#include <QStringList>

namespace slipway {

/// What go itself says about a text of go.mod that was tried in a copy. Hidden while nobody has asked.
class VerdictLabel : public QLabel
{
    Q_OBJECT

public:
    explicit VerdictLabel(QWidget *parent = nullptr);

    bool isAsking() const { return m_state == State::Asked; }
    void setAsking();
    /// `differences`: where go selects other modules than Slipway. Error detail empty: go answered.
    void showAnswer(const QStringList &differences, const Error &error);
    void forget();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class State { None, Asked, Agreed, Differed, Refused };
    void refresh();

    State m_state = State::None;
    QString m_said; ///< by go
    bool m_isPainting = false;
};

} // namespace slipway
