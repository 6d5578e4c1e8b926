// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>

class QAction;

namespace slipway {

/// Looks like a field to search in and opens the palette, which is the field. Stands at the right end of the menu bar.
class SearchButton : public QAbstractButton
{
    Q_OBJECT

public:
    /// `action` opens the palette; its shortcut is shown.
    explicit SearchButton(QAction *action, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QAction *m_action;
};

} // namespace slipway
