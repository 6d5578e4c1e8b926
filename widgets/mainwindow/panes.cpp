// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "mainwindow/panes.h"

#include <QDockWidget>

namespace slipway {

void enterPane(QWidget *pane, Qt::FocusReason reason)
{
    const auto takesFocus
        = [](const QWidget *widget) { return widget->isVisible() && widget->isEnabled() && widget->focusPolicy() & Qt::TabFocus; };
    if (QWidget *proxy = pane->focusProxy(); proxy && takesFocus(proxy))
        return proxy->setFocus(reason);
    QWidget *candidate = pane;
    do {
        candidate = candidate->nextInFocusChain();
    } while (candidate != pane && !(pane->isAncestorOf(candidate) && takesFocus(candidate)));
    candidate->setFocus(reason);
}

void bringUp(QDockWidget *dock)
{
    dock->show();
    dock->raise();
    enterPane(dock->widget(), Qt::ShortcutFocusReason);
}

} // namespace slipway
