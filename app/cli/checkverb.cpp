// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "projectverb.h"

#include "supply/modulecheck.h"
#include "workspace/supplying.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr qsizetype kIndent = 9;

/// `slipway doctor MODULE[@VERSION]`: walks the way of one module and names the step that fails.
class CheckVerb final : public ProjectVerb
{
public:
    explicit CheckVerb(CliSession &session)
        : ProjectVerb(session)
    {
        setAcceptsBroken();
        setNeeds(Needs::Head); // go.sum and go's opinion of it are another matter
        disconnect(&workspace(), &Workspace::messagePosted, this, nullptr);
    }

protected:
    QString path() const override { return u"."_s; }
    void work() override;
    void cancel() override;

private:
    void follow(int index);
    void print(const CheckStep &step);
    void indented(const QString &text, Ink ink);
    void conclude();

    std::unique_ptr<ModuleCheck> m_check;
};

void CheckVerb::work()
{
    const auto [module, version] = splitModule(call().arguments.first());
    if (call().has("show-commands")) {
        out().line(u"go mod download -json "_s + module + u'@' + (version.isEmpty() ? u"latest"_s : version));
        finish(0);
        return;
    }
    m_check = std::make_unique<ModuleCheck>(checkQuestion(workspace(), module, version));
    connect(m_check.get(), &ModuleCheck::stepChanged, this, &CheckVerb::follow);
    connect(m_check.get(), &ModuleCheck::finished, this, &CheckVerb::conclude);
    m_check->start();
}

/// The last step may change what is said about those before, so all are printed at the end.
void CheckVerb::follow(int index)
{
    const CheckStep &step = m_check->steps()[index];
    if (step.state == CheckState::Running)
        out().progress(Cli::tr("Asking: %1…").arg(step.title));
}

void CheckVerb::indented(const QString &text, Ink ink)
{
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts))
        out().line(QString(kIndent, u' ') + out().inked(ink, line));
}

void CheckVerb::print(const CheckStep &step)
{
    if (out().isJson()) {
        QJsonArray remedies;
        for (const CheckRemedy &remedy : step.remedies)
            remedies.append(QJsonObject{{"label"_L1, remedy.label}, {"command"_L1, remedy.command}});
        out().record("step"_L1,
                     {{"id"_L1, step.id},
                      {"title"_L1, step.title},
                      {"state"_L1, nameOf(step.state)},
                      {"fault"_L1, nameOf(step.fault)},
                      {"detail"_L1, step.detail},
                      {"words"_L1, step.words},
                      {"remedies"_L1, remedies}});
        return;
    }
    static const char *const words[]
        = {QT_TRANSLATE_NOOP("Cli", "waiting"), QT_TRANSLATE_NOOP("Cli", "running"), QT_TRANSLATE_NOOP("Cli", "ok"),
           QT_TRANSLATE_NOOP("Cli", "note"),    QT_TRANSLATE_NOOP("Cli", "skipped"), QT_TRANSLATE_NOOP("Cli", "failed")};
    static constexpr Ink inks[] = {Ink::Faint, Ink::Faint, Ink::Good, Ink::Warning, Ink::Faint, Ink::Bad};
    const int state = int(step.state);
    out().line(out().inked(inks[state], Cli::tr(words[state]).leftJustified(kIndent)) + step.title);
    indented(step.detail, step.state == CheckState::Skipped ? Ink::Faint : Ink::Plain);
    if (step.state == CheckState::Failed || out().isVerbose())
        indented(step.words, Ink::Faint);
    for (const CheckRemedy &remedy : step.remedies) {
        indented(u"→ "_s + remedy.label, Ink::Plain);
        indented(remedy.command.isEmpty() ? QString() : u"  "_s + remedy.command, Ink::Strong);
    }
}

void CheckVerb::conclude()
{
    out().progress({});
    if (m_check->isCancelled()) {
        ProjectVerb::cancel();
        return;
    }
    for (const CheckStep &step : m_check->steps())
        print(step);
    const int failing = m_check->failingStep();
    const QString module = m_check->question().module;
    const bool isProven = m_check->steps().last().state == CheckState::Good;
    const bool isOpen = failing < 0 && !isProven && m_check->foundVersion().isEmpty();
    if (out().isJson()) {
        out().record("result"_L1,
                     {{"path"_L1, module},
                      {"version"_L1, m_check->foundVersion()},
                      {"ok"_L1, failing < 0 && !isOpen},
                      {"confirmedByGo"_L1, isProven},
                      {"failing"_L1, failing < 0 ? QString() : m_check->steps()[failing].id}});
    } else if (failing >= 0) {
        out().line(out().inked(Ink::Bad, Cli::tr("%1 cannot be had. It fails at: %2").arg(module, m_check->steps()[failing].title)));
    } else if (isOpen) {
        out().line(out().inked(Ink::Warning, Cli::tr("Whether %1 can be had is open: no program may be started here.").arg(module)));
        out().remark(Cli::tr("Do it in another folder, or trust the project: slipway trust"));
    } else {
        out().line(out().inked(Ink::Good, Cli::tr("%1@%2 can be had.").arg(module, m_check->foundVersion())));
    }
    finish(failing >= 0 ? 4 : isOpen ? 3 : 0);
}

void CheckVerb::cancel()
{
    if (m_check && m_check->isRunning())
        m_check->cancel(); // conclude() follows
    else
        ProjectVerb::cancel();
}

} // namespace

int runModuleCheck(CliSession &session)
{
    return CheckVerb(session).run();
}

} // namespace slipway
