// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "process/command.h"
#include "supply/gosettings.h"
#include "tools/question.h"

#include <QObject>

#include <memory>

namespace slipway {

/// Why go would not take a value, in its words; detail empty: it would. source: cmd/go/internal/envcmd.checkEnvWrite (Go 1.26)
Error checkSettingValue(const QString &name, const QString &value);

/// `go env -w NAME=VALUE`, or `go env -u NAME` without a value.
Command settingCommand(const QString &goProgram, const QMap<QString, QString> &environment, const QString &name,
                       const std::optional<QString> &value);

/// Changes settings, one after the other, and takes changes back. Start it only where programs may be started.
class SettingEditor : public QObject
{
    Q_OBJECT

public:
    explicit SettingEditor(QObject *parent = nullptr);
    ~SettingEditor() override;

    void setGo(const QString &program, const QMap<QString, QString> &environment); ///< `environment`: the person's own
    bool isBusy() const { return m_question != nullptr; }
    /// No value: what `go env -w` wrote goes. `before` is what the file says now. Answers with changed().
    void change(const QString &name, const std::optional<QString> &value, const std::optional<QString> &before);
    bool canUndo() const { return !m_undo.isEmpty(); }
    QString undoneName() const { return canUndo() ? m_undo.last().name : QString(); }
    void undo();
    void cancel();

Q_SIGNALS:
    /// `error` has no detail where it worked; its hint may hold a warning of go's all the same.
    void changed(const QString &name, const slipway::Error &error);

private:
    struct Change {
        QString name;
        std::optional<QString> value;
        std::optional<QString> before;
    };
    void run(const Change &change, bool isUndo);
    void take(const Change &change, bool isUndo, const Answer &answer);

    QString m_go;
    QMap<QString, QString> m_environment;
    QList<Change> m_undo;
    std::unique_ptr<Question> m_question;
};

} // namespace slipway
