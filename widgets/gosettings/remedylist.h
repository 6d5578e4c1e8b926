// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "supply/checkstep.h"

#include <QWidget>

namespace slipway {

/// What helps, one below the other: a sentence, the command to copy, and a button where Slipway can do it.
class RemedyList : public QWidget
{
    Q_OBJECT

public:
    explicit RemedyList(QWidget *parent = nullptr);
    void setRemedies(const QList<CheckRemedy> &remedies, bool mayApply);

Q_SIGNALS:
    void applyAsked(const QString &setting, const QString &value); ///< an empty value: back to go's own
    void copied(const QString &text);

private:
    void addRemedy(const CheckRemedy &remedy, bool mayApply);
};

} // namespace slipway
