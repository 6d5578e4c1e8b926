// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QHash>
#include <QWidget>

#include <memory>

namespace slipway {

struct BinarySize;
struct FinishedProgram;
class Workspace;

/// What a program weighs, as a map and as a tree; and, once it is compared with another build, what grew.
class SizePanel : public QWidget
{
    Q_OBJECT

public:
    explicit SizePanel(QWidget *parent = nullptr);
    /// Offers the programs that the workspace's runs have built.
    explicit SizePanel(Workspace *workspace, QWidget *parent = nullptr);
    ~SizePanel() override;

    void showProgram(const QString &path);
    /// The program on show is the newer one.
    void compareWith(const QString &path);
    void setPrograms(const QList<FinishedProgram> &programs);
    /// Where the program on show differs from go.mod, one sentence; empty: nowhere, or it is no program of the project.
    void setDrift(const QString &sentence);
    QString program() const; ///< empty: none
    /// Of what is on show; null: nothing yet.
    std::shared_ptr<const BinarySize> size() const;

Q_SIGNALS:
    void programRequested(); ///< the person wants to choose a file
    void comparisonRequested(); ///< the same for the older build
    void sizeChanged(); ///< another program has been read
    void moduleActivated(const QString &path); ///< show it elsewhere

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace slipway
