// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// The page of newer versions: what it says, and what taking them over would change.
#include "audit/auditpanel_p.h"

#include "audit/healthpage.h"

#include <QLocale>
#include <QPushButton>
#include <QTextBrowser>

using namespace Qt::StringLiterals;

namespace slipway {

void AuditPanel::Private::refreshUpdates()
{
    HealthPage *made = page(Page::Updates);
    const HealthState &state = health.state(HealthCheck::Updates);
    const bool isAsked = health.updates.asked.isValid();
    updates.setUpdates(health.updates, false);
    QStringList sentences;
    if (isAsked && !state.isRunning) {
        sentences.append(AuditPanel::tr("Asked at %1.").arg(QLocale().toString(health.updates.asked.toLocalTime(), QLocale::ShortFormat)));
        const qsizetype unanswered = health.updates.unanswered();
        if (unanswered > 0)
            sentences.append(AuditPanel::tr("Nothing is known about %n module(s).", nullptr, int(unanswered)));
    }
    if (const QString words = trouble(HealthCheck::Updates); !words.isEmpty() && updates.rowCount() > 0)
        sentences.append(words);
    if (!planSentence.isEmpty())
        sentences.append(planSentence);
    made->setSentence(sentences.join(u' '));
    made->setProgress(state.isRunning || health.state(HealthCheck::Notes).isRunning, state.done, state.total);
    const bool hasRows = updates.rowCount() > 0;
    for (QPushButton *button : {ask, patches, all, notes, apply})
        button->setVisible(hasRows);
    ask->setEnabled(!state.isRunning);
    const qsizetype count = updates.chosen().size();
    apply->setEnabled(count > 0);
    apply->setText(count > 0 ? AuditPanel::tr("Take %n update(s) over into go.mod", nullptr, int(count))
                             : AuditPanel::tr("Take over into go.mod"));
    const QString words = trouble(HealthCheck::Updates);
    const PageState unasked{.iconName = u"package"_s,
                            .tone = words.isEmpty() ? Tone::Muted : Tone::Warning,
                            .sentence = words.isEmpty() ? AuditPanel::tr("Nobody has asked for newer versions yet.")
                                                        : AuditPanel::tr("Whether there are newer versions is not known."),
                            .detail = !words.isEmpty()
                                ? words
                                : AuditPanel::tr("go asks the module proxies, one question a module; nothing in the project changes."),
                            .primary = AuditPanel::tr("Look for updates"),
                            .secondary = project.isTrusted ? QString() : AuditPanel::tr("Trust…")};
    const PageState good{.iconName = u"check"_s,
                         .tone = Tone::Good,
                         .sentence = AuditPanel::tr("Every module is at its newest version."),
                         .primary = AuditPanel::tr("Look again")};
    const bool hasAnswer = isAsked && health.updates.unanswered() == 0 && words.isEmpty();
    showEmpty(made, HealthCheck::Updates, hasAnswer, hasRows, unasked, good);
    showUpdate();
}

void AuditPanel::Private::showUpdate()
{
    HealthPage *made = page(Page::Updates);
    const ModuleUpdate *update = updates.updateAt(made->currentRow());
    notes->setEnabled(update && update->latest);
    QString text;
    if (update) {
        text = update->path + u"\n\n"_s + updateSentence(*update);
        const QString noted = update->latest ? update->path + u'@' + update->latest->version : QString();
        if (const auto found = health.notes.constFind(noted); found != health.notes.constEnd())
            text += u"\n\n"_s + (found->isEmpty() ? AuditPanel::tr("The module brings no file that says what changed.") : *found);
        else if (const QString words = trouble(HealthCheck::Notes); !words.isEmpty())
            text += u"\n\n"_s + words;
        if (update->major)
            text += u"\n\n"_s + AuditPanel::tr("A new major version is another module: the imports change too.") + u"\ngo get "_s
                + update->major->path + u'@' + update->major->version;
    }
    if (made->details()->toPlainText() != text)
        made->details()->setPlainText(text);
}

/// What the chosen updates would change, by what the module cache knows.
void AuditPanel::Private::askPlan()
{
    const QStringList paths = updates.chosen();
    planSentence.clear();
    refreshUpdates();
    if (paths.isEmpty() || !project.analysis)
        return preview.cancel();
    if (const Result<QByteArray> text = editModFile(project.modText, updateEdits(health.updates, UpdateChoice::Latest, paths)))
        preview.ask(project.question(*text), project.analysis);
}

void AuditPanel::Private::showPlan(const Preview &ready)
{
    planSentence = ready.error.detail.isEmpty() ? AuditPanel::tr("With the chosen ones: %1").arg(differenceSummary(ready.changes))
                                                : ready.error.summary();
    if (const QString risk = riskSentence(ready.risk); !risk.isEmpty())
        planSentence += u' ' + risk;
    refreshUpdates();
}

void AuditPanel::Private::applyChosen()
{
    QList<ModEdit> edits;
    for (const QString &path : updates.chosen()) {
        const ModuleUpdate *update = health.update(path);
        const bool wantsPatch = update && update->patch && !update->latest;
        edits += updateEdits(health.updates, wantsPatch ? UpdateChoice::Patch : UpdateChoice::Latest, {path});
    }
    Q_EMIT q->editsRequested(edits);
}

} // namespace slipway
