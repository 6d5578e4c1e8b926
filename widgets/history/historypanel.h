// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <memory>

namespace slipway {

class Workspace;

/// Revisions on the left; on the right what changed from the chosen one to another, or to the files as they are.
class HistoryPanel : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryPanel(Workspace *workspace, QWidget *parent = nullptr);
    ~HistoryPanel() override;

    /// Reads the list of revisions anew.
    void refresh();
    void chooseRevision(const QString &name);

Q_SIGNALS:
    void whyRequested(const QString &module);
    void openRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace slipway
