// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// What the pages of the audit say, and what their buttons do.
#include "audit/auditpanel_p.h"

#include "audit/healthpage.h"
#include "audit/findingtext.h"
#include "items/ages.h"

#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTextBrowser>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

void AuditPanel::Private::refresh()
{
    const bool isOpen = project.state == ReadingState::Ready && project.analysis;
    tabs->setVisible(isOpen);
    if (!isOpen) {
        const bool isFailed = project.state == ReadingState::Failed;
        closed->setState(
            isFailed ? PageState{.iconName = u"error"_s,
                                 .tone = Tone::Bad,
                                 .sentence = AuditPanel::tr("The modules cannot be read."),
                                 .detail = project.error.detail}
                : project.state == ReadingState::NoProject
                ? PageState{.iconName = u"shield"_s, .sentence = AuditPanel::tr("No project is open."), .primary = AuditPanel::tr("Open…")}
                : PageState{.iconName = u"shield"_s, .sentence = AuditPanel::tr("Reading the modules…"), .isBusy = true});
        stack->setCurrentWidget(closed);
        return;
    }
    stack->setCurrentIndex(tabs->currentIndex());
    refreshTabs();
    refreshVulnerabilities();
    refreshUpdates();
    refreshLicences();
    refreshSums();
}

void AuditPanel::Private::refreshTabs()
{
    const auto withCount = [](const QString &name, qsizetype count) { return count > 0 ? u"%1 (%2)"_s.arg(name).arg(count) : name; };
    tabs->setTabText(0, withCount(AuditPanel::tr("Vulnerabilities"), health.vulnerabilities ? health.vulnerabilities->findings.size() : 0));
    tabs->setTabText(1, withCount(AuditPanel::tr("Updates"), health.updates.withUpdate()));
    tabs->setTabText(2, AuditPanel::tr("Licences"));
    const qsizetype problems
        = health.sums ? std::ranges::count_if(*health.sums, [](const SumProblem &one) { return one.kind != SumProblem::Kind::Extra; }) : 0;
    tabs->setTabText(3, withCount(AuditPanel::tr("Checksums"), problems));
}

QString AuditPanel::Private::trouble(HealthCheck check) const
{
    const Error &problem = health.state(check).problem;
    if (problem.detail.isEmpty())
        return {};
    const QString words = problem.detail.section(u'\n', 0, 3);
    return problem.hint.isEmpty() ? words : words + u'\n' + problem.hint;
}

bool AuditPanel::Private::showEmpty(HealthPage *made, HealthCheck check, bool hasAnswer, bool hasRows, const PageState &unasked,
                                    const PageState &good)
{
    const HealthState &state = health.state(check);
    if (hasRows) {
        made->showTable();
        return false;
    }
    if (state.isRunning)
        made->showState({.iconName = unasked.iconName,
                         .sentence = AuditPanel::tr("Looking…"),
                         .detail = state.total > 0 ? AuditPanel::tr("%1 of %2").arg(state.done).arg(state.total) : QString(),
                         .isBusy = true});
    else if (hasAnswer)
        made->showState(good);
    else
        made->showState(unasked);
    return true;
}

void AuditPanel::Private::refreshVulnerabilities()
{
    HealthPage *made = page(Page::Vulnerabilities);
    const HealthState &state = health.state(HealthCheck::Vulnerabilities);
    const HealthState &scan = health.state(HealthCheck::Symbols);
    const bool hasReport = health.vulnerabilities.has_value();
    const VulnReport report = health.vulnerabilities.value_or(VulnReport());
    QStringList sentences;
    if (hasReport) {
        sentences.append(AuditPanel::tr("%n module(s) looked up.", nullptr, int(report.checked)));
        if (report.databaseModified.isValid())
            sentences.append(AuditPanel::tr("The database is from %1 (%2 old).")
                                 .arg(QLocale().toString(report.databaseModified.toLocalTime().date(), QLocale::ShortFormat),
                                      ageText(report.databaseModified, QDateTime::currentDateTimeUtc())));
        if (!report.unchecked.isEmpty())
            sentences.append(AuditPanel::tr("Not looked up: %n module(s), for instance %1. %2", nullptr, int(report.unchecked.size()))
                                 .arg(report.unchecked.first().path, report.unchecked.first().reason));
    }
    for (const HealthCheck each : {HealthCheck::Vulnerabilities, HealthCheck::Symbols}) {
        if (const QString words = trouble(each); !words.isEmpty() && (hasReport || each == HealthCheck::Symbols))
            sentences.append(words);
    }
    made->setSentence(sentences.join(u' '));
    made->setProgress(state.isRunning || scan.isRunning, state.done, state.total);
    vulns.setFindings(report.findings);
    check->setVisible(hasReport);
    check->setEnabled(!state.isRunning && !scan.isRunning);
    symbols->setVisible(hasReport && !report.findings.isEmpty());
    symbols->setEnabled(!state.isRunning && !scan.isRunning);
    symbols->setText(health.govulncheck.isEmpty() ? AuditPanel::tr("Install govulncheck") : AuditPanel::tr("Which are called?"));
    symbols->setToolTip(health.govulncheck.isEmpty() ? u"go install golang.org/x/vuln/cmd/govulncheck@latest"_s
                                                     : AuditPanel::tr("Let govulncheck look for calls of the faulty code"));
    const PageState unasked{
        .iconName = u"shield"_s,
        .sentence = AuditPanel::tr("The modules were not looked up yet."),
        .detail = trouble(HealthCheck::Vulnerabilities).isEmpty()
            ? AuditPanel::tr("A check asks %1 for the entries that can concern them; the list of modules stays here.").arg(health.database)
            : trouble(HealthCheck::Vulnerabilities),
        .primary = AuditPanel::tr("Check for vulnerabilities")};
    const PageState good{.iconName = u"check"_s,
                         .tone = Tone::Good,
                         .sentence = AuditPanel::tr("None of the modules has a known vulnerability."),
                         .detail = report.unchecked.isEmpty() ? QString() : AuditPanel::tr("Some could not be looked up; see above.")};
    showEmpty(made, HealthCheck::Vulnerabilities, hasReport, !report.findings.isEmpty(), unasked, good);
    showFinding();
}

void AuditPanel::Private::showFinding()
{
    HealthPage *made = page(Page::Vulnerabilities);
    const VulnFinding *finding = vulns.findingAt(made->currentRow());
    const QString html = finding ? findingHtml(*finding, q->palette()) : QString();
    if (made->details()->property("html").toString() != html) {
        made->details()->setProperty("html", html);
        made->details()->setHtml(html);
    }
    const bool canFix
        = finding && !finding->fixedIn.isEmpty() && finding->module.path == finding->module.listedPath && finding->fixedIn.startsWith('v');
    fix->setVisible(vulns.rowCount() > 0);
    fix->setEnabled(canFix);
    fix->setText(canFix ? AuditPanel::tr("Require %1").arg(QString::fromUtf8(finding->fixedIn)) : AuditPanel::tr("Require the fix"));
}

void AuditPanel::Private::fixFinding()
{
    const VulnFinding *finding = vulns.findingAt(page(Page::Vulnerabilities)->currentRow());
    if (!finding)
        return;
    // The newest fix of all faults that the module has.
    QByteArray fixed = finding->fixedIn;
    QList<ModEdit> edits{slipway::requireModule(finding->module.path.toUtf8(), fixed)};
    const ModuleInfo *module = project.analysis->find(finding->module.path);
    if (module && !module->isDirect)
        edits.append(setIndirect(finding->module.path.toUtf8(), true));
    Q_EMIT q->editsRequested(edits);
}

void AuditPanel::Private::refreshLicences()
{
    HealthPage *made = page(Page::Licences);
    const HealthState &state = health.state(HealthCheck::Licences);
    licences.setLicences(health.licences);
    const auto count = [&](LicenceState wanted) { return std::ranges::count(health.licences, wanted, &ModuleLicence::state); };
    QStringList sentences;
    if (!health.licences.isEmpty()) {
        sentences.append(AuditPanel::tr("The licence of %n module(s) is known.", nullptr, int(count(LicenceState::Known))));
        if (const auto missing = count(LicenceState::NotInCache); missing > 0)
            sentences.append(AuditPanel::tr("The content of %n module(s) is not in the module cache.", nullptr, int(missing)));
    }
    if (const QString words = trouble(HealthCheck::Licences); !words.isEmpty())
        sentences.append(words);
    made->setSentence(sentences.join(u' '));
    made->setProgress(state.isRunning, state.done, state.total);
    const bool isIncomplete = count(LicenceState::NotAsked) > 0;
    detect->setVisible(isIncomplete);
    detect->setEnabled(!state.isRunning);
    detect->setText(!project.isTrusted                     ? AuditPanel::tr("Trust…")
                        : health.licenceDetector.isEmpty() ? AuditPanel::tr("Install the detector")
                                                           : AuditPanel::tr("Detect licences"));
    detect->setToolTip(health.licenceDetector.isEmpty()
                           ? u"go install github.com/google/licenseclassifier/v2/tools/identify_license@latest"_s
                           : QString());
    exportLicences->setVisible(!health.licences.isEmpty());
    const PageState unasked{.iconName = u"file"_s,
                            .sentence = AuditPanel::tr("The licences were not looked for yet."),
                            .primary = AuditPanel::tr("Detect licences")};
    const PageState good{.iconName = u"file"_s, .sentence = AuditPanel::tr("This module requires nothing yet.")};
    showEmpty(made, HealthCheck::Licences, project.analysis->modules().size() < 2, !health.licences.isEmpty(), unasked, good);
}

void AuditPanel::Private::refreshSums()
{
    HealthPage *made = page(Page::Sums);
    const HealthState &state = health.state(HealthCheck::Verification);
    sums.setProblems(health.sums.value_or(QList<SumProblem>()), health.verified);
    const auto good = std::ranges::count(health.verified, VerifiedModule::State::Good, &VerifiedModule::state);
    QStringList sentences;
    if (!health.verified.isEmpty())
        sentences.append(AuditPanel::tr("%n module(s) in the module cache are what go.sum says.", nullptr, int(good)));
    for (const HealthCheck each : {HealthCheck::Sums, HealthCheck::Verification}) {
        if (const QString words = trouble(each); !words.isEmpty())
            sentences.append(words);
    }
    made->setSentence(sentences.join(u' '));
    made->setProgress(state.isRunning, state.done, state.total);
    verify->setEnabled(!state.isRunning);
    copyTidy->setVisible(sums.rowCount() > 0);
    const bool isWorkspace = project.analysis->isWorkspace() && project.workFile.isEmpty();
    const PageState unasked{.iconName = u"file"_s,
                            .sentence = isWorkspace ? AuditPanel::tr("Each module of a workspace has its own go.sum.")
                                                    : AuditPanel::tr("go.sum was not compared yet."),
                            .detail = isWorkspace ? AuditPanel::tr("Open one of them to compare it.") : QString()};
    const PageState fine{
        .iconName = u"check"_s, .tone = Tone::Good, .sentence = AuditPanel::tr("go.sum has every line that is needed, and none too many.")};
    showEmpty(made, HealthCheck::Sums, health.sums.has_value(), sums.rowCount() > 0, unasked, fine);
}

void AuditPanel::Private::activate(Page kind, bool isPrimary)
{
    if (!isPrimary || (kind == Page::Licences && !project.isTrusted)) {
        Q_EMIT q->trustRequested();
        return;
    }
    switch (kind) {
    case Page::Vulnerabilities:
        Q_EMIT q->checkRequested(HealthCheck::Vulnerabilities);
        return;
    case Page::Updates:
        Q_EMIT q->checkRequested(HealthCheck::Updates);
        return;
    case Page::Licences:
        if (health.licenceDetector.isEmpty())
            Q_EMIT q->installRequested(HealthCheck::Licences);
        else
            Q_EMIT q->checkRequested(HealthCheck::Licences);
        return;
    case Page::Sums:
        Q_EMIT q->checkRequested(HealthCheck::Sums);
        return;
    }
}

} // namespace slipway
