// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "targets/target.h"

#include <QWidget>

class QToolButton;

namespace slipway {

class PillButton;
class TargetMatrixModel;

/// The variants of one cell as pills to press: GOARM default, 5, 6, 7. Architectures with many levels get a menu instead.
class VariantPicker : public QWidget
{
    Q_OBJECT

public:
    explicit VariantPicker(TargetMatrixModel *model, QWidget *parent = nullptr);
    void setCell(const Target &cell);
    /// "GOARM"; a plain word where the cell has no variants.
    QString label() const;
    void refresh();

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void addPill(const QString &value);
    void addMenu(const QStringList &values);
    void toggle(const QString &value, bool on);
    QString textOf(const QString &value) const;

    TargetMatrixModel *m_model;
    Target m_cell;
    QList<std::pair<QString, PillButton *>> m_pills;
    QToolButton *m_menu = nullptr;
};

} // namespace slipway
