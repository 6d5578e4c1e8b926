// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QIcon>
#include <QPointer>

#include <functional>

class QLineEdit;
class QListView;

namespace slipway {

/// One thing that can be reached.
struct PaletteEntry {
    QString text;
    QString kind; ///< "Action", "Module": translated, shown at the right
    QString note; ///< shortcut, version or the reason why it is disabled
    QString iconName;
    bool isEnabled = true;
    std::function<void()> activate;
};

class PaletteModel;

/// A field and a list in front of the window. Opens at once, closes on Escape or when it loses the focus.
class Palette : public QFrame
{
    Q_OBJECT

public:
    explicit Palette(QWidget *window);
    ~Palette() override;

    void open(QList<PaletteEntry> entries);
    /// More entries that became known while it is open (files).
    void add(QList<PaletteEntry> entries);

Q_SIGNALS:
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void move(int rows);
    void activateCurrent();
    void close();

    QWidget *m_window;
    QLineEdit *m_field;
    QListView *m_list;
    PaletteModel *m_model;
    QPointer<QWidget> m_focusBefore;
};

} // namespace slipway
