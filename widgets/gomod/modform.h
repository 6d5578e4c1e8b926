// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "items/knownversions.h"
#include "items/modtablemodel.h"

#include <QWidget>

#include <array>

class QLabel;
class QLineEdit;
class QPushButton;
class QTabWidget;
class QTableView;

namespace slipway {

/// go.mod as fields and tables. Shows what setFile() gives it and asks for edits; who owns the text makes them.
class ModForm : public QWidget
{
    Q_OBJECT

public:
    explicit ModForm(QWidget *parent = nullptr);

    void setModuleCache(const QString &folder) { m_known.setModuleCache(folder); }
    /// `fault`: why go cannot read the text, in its words; then nothing can be edited here. Empty: it can.
    void setFile(const ModFile &file, std::shared_ptr<const ModuleAnalysis> analysis, const QString &fault, bool isReadOnly);
    /// Why the last edit was not made, in go's words; empty: it was.
    void showRefusal(const QString &words);
    void showModule(const QString &path); ///< the row of the requirement
    void retranslate();

Q_SIGNALS:
    void editsRequested(const QList<slipway::ModEdit> &edits);
    void lineRequested(int line);
    void whyRequested(const QString &path);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Section {
        ModTableModel *model = nullptr;
        QTableView *view = nullptr;
    };
    struct Field {
        QLabel *label = nullptr;
        QLineEdit *edit = nullptr;
        QString value; ///< as the file has it
    };

    QWidget *createFields();
    QTableView *createView(ModTableModel *model);
    void setValue(Field &field, const QString &value);
    void commit(int field);
    void removeSelected();
    void showLine();
    void refreshTabs();
    void refreshButtons();
    Section &currentSection();

    KnownVersions m_known;
    std::array<Field, 3> m_fields; ///< module, go, toolchain
    std::array<Section, kModTableCount> m_sections;
    QTabWidget *m_tabs;
    QLabel *m_words;
    QPushButton *m_remove;
    QPushButton *m_show;
    QString m_fault;
    QString m_refusal;
    bool m_canEdit = true;
};

} // namespace slipway
