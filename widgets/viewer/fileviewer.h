// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QWidget>

#include <memory>

namespace slipway {

/// A source file to read: highlighted, with line numbers, the asked line in view and marked. Reads the file in another thread.
class FileViewer : public QWidget
{
    Q_OBJECT

public:
    explicit FileViewer(QWidget *parent = nullptr);
    ~FileViewer() override;

    void open(const Location &location);
    Location location() const; ///< where the cursor is

Q_SIGNALS:
    void titleChanged(const QString &title); ///< the name of the file
    void opened(); ///< the text is there, or the reason why not
    void editorRequested(const slipway::Location &location); ///< open it in the chosen editor
    void closeRequested(); ///< Escape

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace slipway
