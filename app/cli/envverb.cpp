// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "envprint.h"
#include "projectverb.h"

#include "process/environment.h"
#include "supply/settingedit.h"
#include "workspace/supplying.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

/// `slipway env`: go's settings, and the changes that are asked for.
class EnvVerb final : public ProjectVerb
{
public:
    explicit EnvVerb(CliSession &session)
        : ProjectVerb(session)
    {
        setAcceptsBroken();
        // The settings are no matter of go.sum and the like.
        disconnect(&workspace(), &Workspace::messagePosted, this, nullptr);
        connect(&m_editor, &SettingEditor::changed, this, &EnvVerb::take);
    }

protected:
    QString path() const override { return u"."_s; }
    void work() override;
    void cancel() override;

private:
    struct Change {
        QString name;
        std::optional<QString> value;
    };

    Result<> readChanges();
    void changeNext();
    void take(const QString &name, const Error &error);
    void list();

    SettingEditor m_editor;
    QList<Change> m_changes;
};

Result<> EnvVerb::readChanges()
{
    for (const QString &word : call().values("set")) {
        const qsizetype equals = word.indexOf(u'=');
        if (equals <= 0)
            return failure(ErrorKind::BadInput, word, Cli::tr("This is not NAME=VALUE."));
        m_changes.append({word.first(equals), word.sliced(equals + 1)});
    }
    for (const QString &name : call().values("unset"))
        m_changes.append({name, {}});
    for (const Change &change : std::as_const(m_changes)) {
        if (const Error problem = checkSettingValue(change.name, change.value.value_or(QString())); !problem.detail.isEmpty())
            return std::unexpected(problem);
    }
    return {};
}

void EnvVerb::work()
{
    if (const Result<> read = readChanges(); !read) {
        finish(fail(read.error()));
        return;
    }
    if (m_changes.isEmpty()) {
        if (call().has("show-commands"))
            out().line(u"go env -json"_s);
        else
            list();
        return;
    }
    const QString go = personsGo(workspace());
    if (call().has("show-commands")) {
        for (const Change &change : std::as_const(m_changes)) {
            const Command command = settingCommand(u"go"_s, {}, change.name, change.value);
            out().line(u"go %1 %2 %3"_s.arg(command.arguments[0], command.arguments[1], shellQuoted(command.arguments[2])));
        }
        finish(0);
        return;
    }
    if (!mayServePerson(workspace())) {
        finish(fail({ErrorKind::Refused,
                     workspace().modFile(),
                     Cli::tr("No program is started for a project that is not trusted, and go writes these settings."),
                     Cli::tr("Do it in another folder, or trust the project: slipway trust"),
                     {}}));
        return;
    }
    m_editor.setGo(go, ownEnvironment());
    changeNext();
}

void EnvVerb::changeNext()
{
    if (m_changes.isEmpty()) {
        finish(0);
        return;
    }
    const Change change = m_changes.takeFirst();
    m_editor.change(change.name, change.value, {});
}

void EnvVerb::take(const QString &name, const Error &error)
{
    if (!error.detail.isEmpty()) {
        finish(fail(error));
        return;
    }
    if (!error.hint.isEmpty())
        out().remark(error.hint);
    SettingSources sources = settingSources(workspace());
    sources.answered.remove(name); // go was asked before the change
    const QList<GoSetting> settings = goSettings(sources);
    const auto now = std::ranges::find(settings, name, &GoSetting::name);
    if (now != settings.end() && out().isJson())
        printSettings(out(), {*now}, true);
    else if (now != settings.end())
        out().line(name + u"  "_s + valueWithOrigin(*now));
    changeNext();
}

void EnvVerb::list()
{
    QList<GoSetting> settings = goSettings(settingSources(workspace()));
    const QStringList names = call().has("env") ? QStringList() : call().arguments; // "slipway doctor --env"
    for (const QString &name : names) {
        if (!std::ranges::contains(settings, name, &GoSetting::name)) {
            finish(fail(
                {ErrorKind::BadInput, name, Cli::tr("go has no setting of this name."), Cli::tr("slipway env --all lists them."), {}}));
            return;
        }
    }
    if (!names.isEmpty())
        settings.removeIf([&](const GoSetting &setting) { return !names.contains(setting.name); });
    printSettings(out(), settings, !names.isEmpty() || call().has("all"));
    finish(0);
}

void EnvVerb::cancel()
{
    m_editor.cancel();
    ProjectVerb::cancel();
}

} // namespace

int runEnv(CliSession &session)
{
    return EnvVerb(session).run();
}

} // namespace slipway
