// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "targets/buildchoices.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace slipway {

/// What is added to every build: cgo, tags, linker flags and other flags.
class ChoicesForm : public QWidget
{
    Q_OBJECT

public:
    /// `variants` stands in a row of its own.
    explicit ChoicesForm(QWidget *variants, QWidget *parent = nullptr);
    void setChoices(const BuildChoices &choices);
    BuildChoices choices() const { return m_choices; }
    void setVariantsLabel(const QString &text);
    void retranslate();

Q_SIGNALS:
    void choicesEdited(const slipway::BuildChoices &choices);

private:
    QLabel *addRow(QGridLayout *grid, QWidget *field);
    void show(const BuildChoices &choices);
    void readFields();
    void setStripped(bool stripped);

    BuildChoices m_choices;
    QComboBox *m_cgo;
    QLineEdit *m_tags;
    QLineEdit *m_linker;
    QCheckBox *m_trimPath;
    QCheckBox *m_strip;
    QLineEdit *m_flags;
    QList<QLabel *> m_labels;
};

/// Splits at blanks; a part in single or double quotes stays one word.
QStringList splitWords(const QString &text);
QString joinWords(const QStringList &words);

} // namespace slipway
