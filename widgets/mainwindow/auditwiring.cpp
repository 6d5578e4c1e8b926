// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// What the Audit tab asks of the others.
#include "mainwindow/mainwindow.h"

#include "audit/auditpanel.h"
#include "base/atomicfile.h"
#include "common/messagestack.h"
#include "deptree/dependencypanel.h"
#include "dialogs/questions.h"
#include "gomod/gomodpanel.h"
#include "mainwindow/statusline.h"
#include "why/whypanel.h"
#include "workspace/bill.h"
#include "workspace/modulechecks.h"
#include "workspace/workspace.h"

#include <QDesktopServices>
#include <QDir>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

struct ExportRow {
    AuditExport what;
    QLatin1StringView name; ///< of the file
};
constexpr ExportRow kExports[] = {
    {AuditExport::CycloneDx, "bom.cdx.json"_L1},
    {AuditExport::Spdx, "bom.spdx.json"_L1},
    {AuditExport::LicencesCsv, "licences.csv"_L1},
    {AuditExport::LicencesJson, "licences.json"_L1},
};

QByteArray contentOf(const Workspace &workspace, AuditExport what)
{
    switch (what) {
    case AuditExport::CycloneDx:
        return cycloneDx(billOf(workspace));
    case AuditExport::Spdx:
        return spdx(billOf(workspace));
    case AuditExport::LicencesCsv:
        return licencesAsCsv(workspace.checks()->health().licences);
    case AuditExport::LicencesJson:
        return licencesAsJson(workspace.checks()->health().licences);
    }
    return {};
}

} // namespace

void MainWindow::connectAudit()
{
    connect(m_audit, &AuditPanel::titleChanged, this, &MainWindow::refreshTabs);
    connect(m_audit, &AuditPanel::whyRequested, this, &MainWindow::showWhy);
    connect(m_audit, &AuditPanel::locationRequested, this, &MainWindow::openLocation);
    connect(m_audit, &AuditPanel::addressRequested, this, [](const QUrl &address) { QDesktopServices::openUrl(address); });
    connect(m_audit, &AuditPanel::editsRequested, this, [this](const QList<ModEdit> &edits) {
        m_tabs->setCurrentWidget(m_goMod);
        if (const Result<> edited = m_goMod->applyEdits(edits); !edited)
            tell(edited.error());
        else
            m_status->announce(tr("%n line(s) of go.mod changed; Undo takes them back.", nullptr, int(edits.size())));
    });
    connect(m_audit, &AuditPanel::exportRequested, this, [this](AuditExport what) {
        const auto row = std::ranges::find(kExports, what, &ExportRow::what);
        m_questions->askForNewFile(QString::number(int(what)), tr("Save as"), m_workspace->root() + u'/' + row->name);
    });
    connect(m_questions, &Questions::fileChosen, this, [this](const QString &purpose, const QString &file) {
        if (!m_workspace->analysis())
            return;
        const Result<> written = writeAtomically(file, contentOf(*m_workspace, AuditExport(purpose.toInt())));
        written ? m_status->announce(tr("Saved %1").arg(QDir::toNativeSeparators(file))) : tell(written.error());
    });
    connect(m_dependencies, &DependencyPanel::auditRequested, this, &MainWindow::showAudit);
    connect(m_workspace->checks(), &ModuleChecks::ended, this, [this](HealthCheck check) {
        if (check == HealthCheck::Updates)
            m_status->announce(tr("The look for updates is done."));
        else if (check == HealthCheck::Symbols)
            m_status->announce(tr("govulncheck is done."));
    });
}

void MainWindow::showAudit(HealthCheck check)
{
    m_audit->showPage(AuditPanel::pageOf(check));
    m_tabs->setCurrentWidget(m_audit);
    m_audit->setFocus();
}

} // namespace slipway
