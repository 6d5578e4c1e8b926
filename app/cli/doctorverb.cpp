// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "envprint.h"
#include "projectverb.h"

#include "modfile/gover.h"
#include "process/environment.h"
#include "process/processjob.h"
#include "tools/findgo.h"
#include "tools/goadvice.h"
#include "workspace/supplying.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

enum class Health { Good, Note, Missing };

struct Finding {
    Health health = Health::Good;
    QString name;
    QString value;
    QString hint;
};

/// What a person has to know where modules do not come, or come from the wrong place.
bool isWorthAWord(const GoSetting &setting)
{
    const bool isAbout = setting.group == SettingGroup::Modules || setting.group == SettingGroup::Privacy || setting.name == "GOCACHE"_L1;
    return isAbout && !setting.value.isEmpty();
}

/// The word after "doctor" names a module: there is no such file, and it looks like "example.com/m" or "m@v1".
bool isModule(const QString &word)
{
    if (word.isEmpty() || word.startsWith(u'.') || word.startsWith(u'/') || QFileInfo::exists(word))
        return false;
    return word.contains(u'@') || word.section(u'/', 0, 0).contains(u'.');
}

class DoctorVerb final : public ProjectVerb
{
public:
    explicit DoctorVerb(CliSession &session)
        : ProjectVerb(session)
    {
        setAcceptsBroken();
        setNeeds(Needs::Project); // what go says about go.sum and the like is another matter
    }

protected:
    void work() override;

private:
    void add(Health health, const QString &name, const QString &value, const QString &hint = {})
    {
        m_findings += {health, name, value, hint};
    }
    void lookAtProject();
    void lookAtGo();
    void lookAtTools();
    void lookAtModuleCache();
    void lookAtTargets();
    void lookAtSettings();
    void print(const Finding &finding, qsizetype width);

    const QMap<QString, QString> m_environment = ownEnvironment();
    QList<Finding> m_findings;
};

void DoctorVerb::lookAtProject()
{
    if (workspace().state() == ProjectState::Failed) {
        const Error error = workspace().error();
        add(Health::Missing, Cli::tr("project"), error.summary(), error.hint);
        return;
    }
    add(Health::Good, Cli::tr("project"), workspace().modFile());
    if (workspace().isTrusted())
        add(Health::Good, Cli::tr("trust"), Cli::tr("trusted: programs may be run for it"));
    else
        add(Health::Note, Cli::tr("trust"), Cli::tr("not trusted: no program is run for it"), Cli::tr("slipway trust"));
    const auto errors = std::ranges::count(workspace().recipeDiagnostics(), DiagnosticSeverity::Error, &Diagnostic::severity);
    if (errors > 0)
        add(Health::Missing, Cli::tr("recipe"), Cli::tr("%n error(s)", nullptr, int(errors)), Cli::tr("slipway recipe check"));
    else
        add(Health::Good, Cli::tr("recipe"),
            workspace().recipeFile().isEmpty() ? Cli::tr("none; defaults count") : workspace().recipeFile());
}

void DoctorVerb::lookAtGo()
{
    const QString cache = workspace().moduleCache();
    const QList<GoInstallation> all = findGo(m_environment, cache.isEmpty() ? defaultModuleCache() : cache);
    if (all.isEmpty()) {
        add(Health::Missing, u"go"_s, noGoError().detail, noGoError().hint);
        return;
    }
    for (const GoInstallation &go : all)
        add(Health::Good, u"go"_s, (go.version.isEmpty() ? QString() : u"go%1 "_s.arg(go.version)) + go.program);
    Error problem = workspace().toolchainError();
    if (problem.detail.isEmpty() && workspace().analysis()) {
        const QByteArray line = workspace().analysis()->goVersion().toUtf8();
        problem = unsuitableGoError(chooseGo(all, line).version.toUtf8(), line, workspace().modFile());
    }
    if (!problem.detail.isEmpty())
        add(Health::Missing, Cli::tr("go for this project"), problem.detail, problem.hint);
}

void DoctorVerb::lookAtTools()
{
    const QString supervisor = findSupervisor();
    if (supervisor.isEmpty())
        add(Health::Missing, u"slipway-run"_s, Cli::tr("not found; no program can be started without it"),
            Cli::tr("Install Slipway again."));
    else
        add(Health::Good, u"slipway-run"_s, supervisor);
    const QString git = QStandardPaths::findExecutable(u"git"_s);
    if (git.isEmpty())
        add(Health::Note, u"git"_s, Cli::tr("not found; go needs it for modules that no proxy has"), u"apt install git"_s);
    else
        add(Health::Good, u"git"_s, git);
}

void DoctorVerb::lookAtModuleCache()
{
    const QString folder = workspace().moduleCache().isEmpty() ? defaultModuleCache() : workspace().moduleCache();
    const QFileInfo info(folder);
    if (info.exists() && !info.isWritable())
        add(Health::Note, Cli::tr("module cache"), Cli::tr("%1 cannot be written to").arg(folder),
            Cli::tr("Set GOMODCACHE to a folder that can."));
    else
        add(Health::Good, Cli::tr("module cache"), folder);
    const auto analysis = workspace().analysis();
    if (analysis && !analysis->missing().isEmpty()) {
        add(Health::Note, Cli::tr("modules"),
            Cli::tr("%n go.mod file(s) are not in the module cache", nullptr, int(analysis->missing().size())), u"go mod download"_s);
    }
}

void DoctorVerb::lookAtTargets()
{
    for (const Target &target : workspace().chosenTargets()) {
        const Error obstacle = workspace().obstacle(target);
        if (obstacle.detail.isEmpty())
            add(Health::Good, target.name(), Cli::tr("can be built"));
        else
            add(Health::Missing, target.name(), obstacle.detail, obstacle.hint);
    }
}

void DoctorVerb::lookAtSettings()
{
    for (const GoSetting &setting : goSettings(settingSources(workspace()))) {
        if (isWorthAWord(setting))
            add(setting.name == "GOPROXY"_L1 && setting.value == "off"_L1 ? Health::Note : Health::Good, setting.name,
                valueWithOrigin(setting));
    }
}

void DoctorVerb::print(const Finding &finding, qsizetype width)
{
    static constexpr const char *names[] = {"ok", "note", "missing"};
    const QLatin1StringView health(names[int(finding.health)]);
    if (out().isJson()) {
        out().record("check"_L1, {{"state"_L1, health}, {"name"_L1, finding.name}, {"value"_L1, finding.value}, {"hint"_L1, finding.hint}});
        return;
    }
    static constexpr Ink inks[] = {Ink::Good, Ink::Warning, Ink::Bad};
    static const char *const words[]
        = {QT_TRANSLATE_NOOP("Cli", "ok"), QT_TRANSLATE_NOOP("Cli", "note"), QT_TRANSLATE_NOOP("Cli", "missing")};
    out().line(out().inked(inks[int(finding.health)], Cli::tr(words[int(finding.health)]).leftJustified(8))
               + finding.name.leftJustified(width) + u"  "_s + finding.value);
    for (const QString &hint : finding.hint.split(u'\n', Qt::SkipEmptyParts))
        out().line(QString(10 + width, u' ') + hint);
}

void DoctorVerb::work()
{
    lookAtProject();
    lookAtGo();
    lookAtTools();
    lookAtModuleCache();
    if (workspace().state() == ProjectState::Ready)
        lookAtTargets();
    lookAtSettings();
    qsizetype width = 0;
    for (const Finding &finding : std::as_const(m_findings))
        width = std::max(width, finding.name.size());
    for (const Finding &finding : std::as_const(m_findings))
        print(finding, width);
    finish(std::ranges::contains(m_findings, Health::Missing, &Finding::health) ? 1 : 0);
}

} // namespace

int runDoctor(CliSession &session)
{
    if (session.call.has("env"))
        return runEnv(session);
    if (isModule(session.call.arguments.value(0)))
        return runModuleCheck(session);
    return DoctorVerb(session).run();
}

} // namespace slipway
