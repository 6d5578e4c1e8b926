// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/theme.h"
#include "recipe/recipe.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace slipway {

/// What the recipe asks and a rehearsal goes without, or what is wrong with it, each with its place in the file.
class RecipeNotes : public QWidget
{
    Q_OBJECT

public:
    explicit RecipeNotes(QWidget *parent = nullptr);
    void setDiagnostics(const QList<Diagnostic> &diagnostics);
    void retranslate();

Q_SIGNALS:
    void locationRequested(const slipway::Location &location);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void open(bool isOpen);
    void refresh();
    Tone worstTone() const;

    QList<Diagnostic> m_diagnostics;
    QLabel *m_symbol;
    QLabel *m_summary;
    QPushButton *m_more;
    QListWidget *m_list;
    bool m_isOpen = false;
};

} // namespace slipway
