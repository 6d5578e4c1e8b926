// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "items/changesmodel.h"
#include "items/knownversions.h"
#include "items/modpreview.h"
#include "items/projectmodules.h"

#include <QStandardItemModel>
#include <QTimer>
#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QLabel;
class QMenu;
class QPushButton;
class QTableView;

namespace slipway {

class VerdictLabel;

/// Another version of a module: choose it, see what would change, let go and the compiler say so too, then apply it to go.mod.
class Trial : public QWidget
{
    Q_OBJECT

public:
    /// Who can let go work on a text of go.mod. Empty: nobody.
    struct Prover {
        std::function<Result<>(const QByteArray &text)> check;
        std::function<Result<>(const QByteArray &text, bool runsTests, const QList<Change> &changes)> prove;
    };

    explicit Trial(QWidget *parent = nullptr);
    void setProver(const Prover &prover) { m_prover = prover; }
    void setProject(const ProjectModules &project);
    void setEditedText(const QByteArray &text) { m_text = text; }
    void open(const QString &path, const QString &version);
    void showCheck(const QByteArray &text, const QStringList &differences, const Error &error);
    void retranslate();

Q_SIGNALS:
    void applied(const QString &path, const QString &version);
    void textApplied(const QByteArray &text); ///< more than one line changes
    void messagePosted(const slipway::Error &message);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void createLayout();
    void createTable();
    void connectParts();
    void showVersions(const QList<KnownVersion> &versions);
    QString version() const;
    void ask();
    void show(const Preview &preview);
    QString answerTo(const Preview &preview) const;
    void check();
    void prove(bool runsTests);
    void apply();
    void refreshButtons();

    ProjectModules m_project;
    Prover m_prover;
    QByteArray m_text; ///< of go.mod as it is edited; empty: as it lies on disk
    QString m_path;
    KnownVersions m_known;
    QList<KnownVersion> m_facts;
    ModPreview m_preview;
    Preview m_shown;
    ChangesModel m_changes;
    QStandardItemModel m_choices;
    QTimer m_delay;
    QLabel *m_label;
    QComboBox *m_versions;
    QLabel *m_about; ///< of the version: its date, that it is retracted
    QCheckBox *m_asGet;
    QLabel *m_answer;
    VerdictLabel *m_verdict;
    QPushButton *m_check;
    QPushButton *m_prove;
    QMenu *m_proofs;
    QPushButton *m_apply;
    QPushButton *m_close;
    QTableView *m_table;
};

} // namespace slipway
