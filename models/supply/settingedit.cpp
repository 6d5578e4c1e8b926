// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "supply/settingedit.h"

#include "process/environment.h"
#include "tools/goenvironment.h"

#include <QTimer>

namespace slipway {

using namespace Qt::StringLiterals;

Error checkSettingValue(const QString &name, const QString &value)
{
    const auto bad = [&name](const QString &words) { return Error{ErrorKind::BadInput, name, words, {}, {}}; };
    if (const SettingFacts *facts = findSettingFacts(name); facts && !facts->isWritable) {
        return bad(
            (name == "GOENV"_L1 || name == "GODEBUG"_L1 ? u"%1 can only be set using the OS environment"_s : u"%1 cannot be modified"_s)
                .arg(name));
    }
    if (name == "GO111MODULE"_L1 && !value.isEmpty() && value != "auto"_L1 && value != "on"_L1 && value != "off"_L1)
        return bad(u"invalid %1 value \"%2\""_s.arg(name, value));
    const bool isRooted = value.isEmpty() || value.startsWith(u'/');
    if (name == "GOPATH"_L1 && value.startsWith(u'~'))
        return bad(u"GOPATH entry cannot start with shell metacharacter '~': \"%1\""_s.arg(value));
    if ((name == "GOPATH"_L1 || name == "GOMODCACHE"_L1) && !isRooted)
        return bad(u"%1 entry is relative; must be absolute path: \"%2\""_s.arg(name, value));
    if (value.contains(u'\n') || value.contains(u'\r') || value.contains(u'\v'))
        return bad(u"invalid newline in %1=... value"_s.arg(name));
    return {};
}

Command settingCommand(const QString &goProgram, const QMap<QString, QString> &environment, const QString &name,
                       const std::optional<QString> &value)
{
    Command command;
    command.program = goProgram;
    command.arguments = value ? QStringList{u"env"_s, u"-w"_s, name + u'=' + *value} : QStringList{u"env"_s, u"-u"_s, name};
    command.workingDirectory = u"/"_s; // no project has a say in this
    command.environment = probeEnvironment(buildEnvironment(environment, {}), environment);
    return command;
}

SettingEditor::SettingEditor(QObject *parent)
    : QObject(parent)
{
}

SettingEditor::~SettingEditor() = default;

void SettingEditor::setGo(const QString &program, const QMap<QString, QString> &environment)
{
    m_go = program;
    m_environment = environment;
}

void SettingEditor::change(const QString &name, const std::optional<QString> &value, const std::optional<QString> &before)
{
    run({name, value, before}, false);
}

void SettingEditor::undo()
{
    if (isBusy() || m_undo.isEmpty())
        return;
    const Change last = m_undo.last();
    run({last.name, last.before, last.value}, true);
}

void SettingEditor::run(const Change &change, bool isUndo)
{
    if (isBusy())
        return;
    const Error problem = change.value ? checkSettingValue(change.name, *change.value) : Error();
    if (!problem.detail.isEmpty()) {
        QTimer::singleShot(0, this, [this, change, problem] { Q_EMIT changed(change.name, problem); });
        return;
    }
    m_question = std::make_unique<Question>(settingCommand(m_go, m_environment, change.name, change.value));
    connect(m_question.get(), &Question::answered, this, [this, change, isUndo](const Answer &answer) { take(change, isUndo, answer); });
    m_question->ask();
}

void SettingEditor::take(const Change &change, bool isUndo, const Answer &answer)
{
    m_question.release()->deleteLater(); // its signal is being delivered
    Error error = answer.error;
    if (answer.isGood()) {
        error = {};
        error.hint = QString::fromUtf8(
            answer.words.trimmed()); // "warning: go env -w GOPROXY=... does not override conflicting OS environment variable"
        if (isUndo)
            m_undo.removeLast();
        else
            m_undo.append(change);
    }
    Q_EMIT changed(change.name, error);
}

void SettingEditor::cancel()
{
    if (m_question)
        m_question->cancel();
}

} // namespace slipway
