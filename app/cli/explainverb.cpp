// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "projectverb.h"

#include "doctor/doctor.h"
#include "doctor/fix.h"
#include "runreporter.h"

#include <QFile>
#include <QJsonArray>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

Result<QByteArray> readLog(const QString &name)
{
    QFile file(name);
    const bool isOpen = name.isEmpty() ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen)
        return failure(ErrorKind::BadInput, name, file.errorString());
    return file.readAll();
}

void print(Output &out, const Diagnosis &found)
{
    if (out.isJson()) {
        QJsonArray remedies;
        for (const Remedy &remedy : found.remedies)
            remedies.append(QJsonObject{{"label"_L1, remedy.label}, {"command"_L1, remedy.command}});
        out.record("diagnosis"_L1,
                   {{"id"_L1, found.id},
                    {"warning"_L1, found.isWarning},
                    {"title"_L1, found.title},
                    {"cause"_L1, found.cause},
                    {"message"_L1, found.message},
                    {"offset"_L1, found.offset},
                    {"remedies"_L1, remedies}});
        return;
    }
    out.line(out.inked(found.isWarning ? Ink::Warning : Ink::Bad, found.title));
    out.line(u"    "_s + out.inked(Ink::Faint, found.message.section(u'\n', 0, 0)));
    out.line(u"    "_s + found.cause);
    for (const Remedy &remedy : found.remedies) {
        out.line(u"    "_s + remedy.label);
        if (!remedy.command.isEmpty())
            out.line(u"      $ "_s + remedy.command);
    }
}

/// Runs what helps, in the project of this folder.
class FixVerb final : public ProjectVerb
{
public:
    FixVerb(CliSession &session, QString command)
        : ProjectVerb(session)
        , m_command(std::move(command))
    {
        setAcceptsBroken();
        disconnect(&workspace(), &Workspace::messagePosted, this, nullptr); // what is wrong is known
    }

protected:
    QString path() const override { return u"."_s; }
    void work() override
    {
        connect(&workspace(), &Workspace::runFinished, this,
                [this](const Result<> &result) { finish(result ? 0 : result.error().exitCode()); });
        const auto runner = workspace().startFix(m_command);
        if (!runner) {
            finish(fail(runner.error()));
            return;
        }
        m_reporter = std::make_unique<RunReporter>(out(), **runner);
    }
    void cancel() override
    {
        if (Runner *runner = workspace().runner(); m_reporter && runner && runner->isRunning())
            runner->cancel();
        else
            ProjectVerb::cancel();
    }

private:
    QString m_command;
    std::unique_ptr<RunReporter> m_reporter;
};

/// The gentlest remedy that can be run as it is; empty: none.
QString firstFix(const QList<Diagnosis> &diagnoses)
{
    for (const Diagnosis &found : diagnoses) {
        for (const Remedy &remedy : found.remedies) {
            if (const auto fix = fixCommand(remedy.command); fix && !fix->looksOnly)
                return remedy.command;
        }
    }
    return {};
}

} // namespace

int runExplain(CliSession &session)
{
    const auto log = readLog(session.call.arguments.value(0));
    if (!log)
        return session.out.fail(log.error());
    const QList<Diagnosis> all = Doctor().examine(*log, doctorLanguage());
    for (const Diagnosis &found : all)
        print(session.out, found);
    if (all.isEmpty())
        session.out.remark(Cli::tr("Nothing in it is known here."));
    if (!session.call.has("fix"))
        return 0;
    const QString command = firstFix(all);
    if (command.isEmpty())
        return session.out.fail(
            {ErrorKind::WorkFailed, session.call.arguments.value(0), Cli::tr("There is nothing here that helps by itself."), {}, {}});
    session.out.remark(u"$ "_s + command);
    if (session.call.has("show-commands"))
        return 0;
    return FixVerb(session, command).run();
}

} // namespace slipway
