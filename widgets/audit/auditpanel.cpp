// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "audit/auditpanel_p.h"

#include "audit/healthpage.h"
#include "audit/findingtext.h"
#include "items/deptreemodel.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QEvent>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTextBrowser>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace slipway {

AuditPanel::Private::Private(AuditPanel *panel)
    : q(panel)
{
    createVulnerabilities();
    createUpdates();
    createLicences();
    createSums();
    createLayout();
    QObject::connect(&preview, &ModPreview::ready, q, [this](const Preview &ready) { showPlan(ready); });
    retranslate();
}

void AuditPanel::Private::connectPage(HealthPage *made, Page kind)
{
    pages[size_t(kind)] = made;
    QObject::connect(made->statePage(), &StatePage::primaryActivated, q, [this, kind] { activate(kind, true); });
    QObject::connect(made->statePage(), &StatePage::secondaryActivated, q, [this, kind] { activate(kind, false); });
    QObject::connect(made, &HealthPage::cancelled, q, [this, kind] {
        for (const HealthCheck check : {HealthCheck::Updates, HealthCheck::Notes, HealthCheck::Vulnerabilities, HealthCheck::Symbols,
                                        HealthCheck::Licences, HealthCheck::Sums, HealthCheck::Verification}) {
            if (pageOf(check) == kind && health.state(check).isRunning)
                Q_EMIT q->cancelRequested(check);
        }
    });
}

void AuditPanel::Private::createVulnerabilities()
{
    auto *made = new HealthPage(&vulns, true, q);
    made->setObjectName(u"vulnerabilityPage"_s);
    made->setColumnCharacters({17, 30, 13, 13, 14, 0});
    check = made->addButton(u"checkVulnerabilities"_s);
    symbols = made->addButton(u"scanSymbols"_s);
    fix = made->addButton(u"fixFinding"_s);
    bill = made->addButton(u"exportBill"_s);
    auto *menu = new QMenu(bill);
    for (const AuditExport what : {AuditExport::CycloneDx, AuditExport::Spdx})
        menu->addAction(what == AuditExport::CycloneDx ? u"CycloneDX 1.6"_s : u"SPDX 2.3"_s, q,
                        [this, what] { Q_EMIT q->exportRequested(what); });
    bill->setMenu(menu);
    connectPage(made, Page::Vulnerabilities);
    QObject::connect(check, &QPushButton::clicked, q, [this] { Q_EMIT q->checkRequested(HealthCheck::Vulnerabilities); });
    QObject::connect(symbols, &QPushButton::clicked, q, [this] {
        if (health.govulncheck.isEmpty() && project.isTrusted)
            Q_EMIT q->installRequested(HealthCheck::Symbols);
        else
            Q_EMIT q->checkRequested(HealthCheck::Symbols);
    });
    QObject::connect(fix, &QPushButton::clicked, q, [this] { fixFinding(); });
    QObject::connect(made, &HealthPage::currentChanged, q, [this] { showFinding(); });
    QObject::connect(made, &HealthPage::opened, q, [this](int row) { Q_EMIT q->whyRequested(vulns.findingAt(row)->module.listedPath); });
    QObject::connect(made->details(), &QTextBrowser::anchorClicked, q, [this](const QUrl &url) {
        const Location location = locationOfLink(url.toString(QUrl::FullyDecoded));
        if (location.line > 0)
            Q_EMIT q->locationRequested(location);
        else
            Q_EMIT q->addressRequested(url);
    });
}

void AuditPanel::Private::createUpdates()
{
    auto *made = new HealthPage(&updates, true, q);
    made->setObjectName(u"updatesPage"_s);
    made->setColumnCharacters({32, 14, 11, 14, 11, 12, 0});
    ask = made->addButton(u"checkUpdates"_s);
    patches = made->addButton(u"choosePatches"_s);
    all = made->addButton(u"chooseAll"_s);
    notes = made->addButton(u"readNotes"_s);
    apply = made->addButton(u"applyUpdates"_s);
    apply->setProperty("primary", true);
    connectPage(made, Page::Updates);
    QObject::connect(ask, &QPushButton::clicked, q, [this] { Q_EMIT q->checkRequested(HealthCheck::Updates); });
    QObject::connect(patches, &QPushButton::clicked, q, [this] { updates.choose(UpdateChoice::Patch, false); });
    QObject::connect(all, &QPushButton::clicked, q, [this] { updates.choose(UpdateChoice::Latest, false); });
    QObject::connect(apply, &QPushButton::clicked, q, [this] { applyChosen(); });
    QObject::connect(notes, &QPushButton::clicked, q, [this] {
        const ModuleUpdate *update = updates.updateAt(page(Page::Updates)->currentRow());
        if (update && update->latest)
            Q_EMIT q->notesRequested(update->path, update->latest->version);
    });
    QObject::connect(&updates, &UpdatesModel::chosenChanged, q, [this] { askPlan(); });
    QObject::connect(made, &HealthPage::currentChanged, q, [this] { showUpdate(); });
    QObject::connect(made, &HealthPage::opened, q, [this](int row) { Q_EMIT q->whyRequested(updates.updateAt(row)->path); });
}

void AuditPanel::Private::createLicences()
{
    auto *made = new HealthPage(&licences, false, q);
    made->setObjectName(u"licencePage"_s);
    made->setColumnCharacters({30, 14, 22, 0});
    detect = made->addButton(u"detectLicences"_s);
    exportLicences = made->addButton(u"exportLicences"_s);
    auto *menu = new QMenu(exportLicences);
    menu->addAction(u"CSV"_s, q, [this] { Q_EMIT q->exportRequested(AuditExport::LicencesCsv); });
    menu->addAction(u"JSON"_s, q, [this] { Q_EMIT q->exportRequested(AuditExport::LicencesJson); });
    exportLicences->setMenu(menu);
    connectPage(made, Page::Licences);
    QObject::connect(detect, &QPushButton::clicked, q, [this] { activate(Page::Licences, true); });
    QObject::connect(made, &HealthPage::opened, q,
                     [this](int row) { Q_EMIT q->whyRequested(licences.index(row, 0).data(ModulePathRole).toString()); });
}

void AuditPanel::Private::createSums()
{
    auto *made = new HealthPage(&sums, false, q);
    made->setObjectName(u"sumPage"_s);
    made->setColumnCharacters({18, 0});
    verify = made->addButton(u"verifyModules"_s);
    copyTidy = made->addButton(u"copyTidy"_s);
    connectPage(made, Page::Sums);
    QObject::connect(verify, &QPushButton::clicked, q, [this] { Q_EMIT q->checkRequested(HealthCheck::Verification); });
    QObject::connect(copyTidy, &QPushButton::clicked, q, [this] {
        QApplication::clipboard()->setText(u"go mod tidy"_s);
        Q_EMIT q->copied(u"go mod tidy"_s);
    });
    QObject::connect(made, &HealthPage::opened, q, [this](int row) {
        if (const int line = sums.lineAt(row); line > 0)
            Q_EMIT q->locationRequested({project.modFile.section(u'.', 0, -2) + u".sum"_s, line, 0});
    });
}

void AuditPanel::Private::createLayout()
{
    tabs = new QTabBar(q);
    tabs->setObjectName(u"auditTabs"_s);
    tabs->setDocumentMode(true);
    tabs->setDrawBase(false);
    tabs->setExpanding(false);
    stack = new QStackedWidget(q);
    for (HealthPage *made : pages) {
        tabs->addTab(QString());
        stack->addWidget(made);
    }
    closed = new StatePage(q);
    stack->addWidget(closed);
    auto *column = new QVBoxLayout(q);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(tabs);
    column->addWidget(stack, 1);
    QObject::connect(tabs, &QTabBar::currentChanged, q, [this] { refresh(); });
    QObject::connect(closed, &StatePage::primaryActivated, q, &AuditPanel::openRequested);
    q->setFocusProxy(tabs);
}

void AuditPanel::Private::retranslate()
{
    tabs->setAccessibleName(AuditPanel::tr("Parts of the audit"));
    page(Page::Vulnerabilities)->setNames(AuditPanel::tr("Known vulnerabilities"), AuditPanel::tr("About the vulnerability"));
    page(Page::Updates)->setNames(AuditPanel::tr("Newer versions"), AuditPanel::tr("About the update"));
    page(Page::Licences)->setNames(AuditPanel::tr("Licences of the modules"), {});
    page(Page::Sums)->setNames(AuditPanel::tr("Problems of checksums"), {});
    for (HealthPage *made : pages)
        made->setCancelText(AuditPanel::tr("Cancel"));
    check->setText(AuditPanel::tr("Check again"));
    check->setToolTip(AuditPanel::tr("Bring the vulnerability database up to date, then look all modules up"));
    fix->setToolTip(AuditPanel::tr("Ask for the fixed version in go.mod"));
    bill->setText(AuditPanel::tr("Bill of materials…"));
    bill->setToolTip(AuditPanel::tr("Save what is built in as a bill of materials (SBOM)"));
    ask->setText(AuditPanel::tr("Look for updates"));
    patches->setText(AuditPanel::tr("All patches"));
    patches->setToolTip(AuditPanel::tr("Choose every module with a newer version of the same minor number"));
    all->setText(AuditPanel::tr("All updates"));
    all->setToolTip(AuditPanel::tr("Choose every module with a newer version of its path"));
    notes->setText(AuditPanel::tr("Release notes"));
    notes->setToolTip(AuditPanel::tr("What the module's own file of changes says"));
    detect->setText(AuditPanel::tr("Detect licences"));
    exportLicences->setText(AuditPanel::tr("Export…"));
    verify->setText(AuditPanel::tr("Verify the module cache"));
    verify->setToolTip(AuditPanel::tr("Hash every module and compare it with go.sum, as \"go mod verify\" does"));
    copyTidy->setText(AuditPanel::tr("Copy \"%1\"").arg(u"go mod tidy"_s));
    for (AuditTable *table : std::initializer_list<AuditTable *>{&vulns, &updates, &licences, &sums})
        table->retranslate();
    refresh();
}

AuditPanel::AuditPanel(QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this))
{
    setObjectName(u"auditPanel"_s);
}

AuditPanel::~AuditPanel() = default;

void AuditPanel::setProject(const ProjectModules &project)
{
    d->project = project;
    d->preview.setEngine(project.engine);
    d->preview.setDatabase(project.vulnerabilities);
    d->refresh();
}

void AuditPanel::setHealth(const ModuleHealth &health)
{
    if (health == d->health)
        return;
    d->health = health;
    d->refresh();
    Q_EMIT titleChanged();
}

void AuditPanel::showPage(Page page)
{
    d->tabs->setCurrentIndex(int(page));
}

AuditPanel::Page AuditPanel::pageOf(HealthCheck check)
{
    switch (check) {
    case HealthCheck::Updates:
    case HealthCheck::Notes:
        return Page::Updates;
    case HealthCheck::Vulnerabilities:
    case HealthCheck::Symbols:
        return Page::Vulnerabilities;
    case HealthCheck::Licences:
        return Page::Licences;
    case HealthCheck::Sums:
    case HealthCheck::Verification:
        return Page::Sums;
    }
    return Page::Vulnerabilities;
}

QString AuditPanel::title() const
{
    const qsizetype count = d->health.vulnerabilities ? d->health.vulnerabilities->findings.size() : 0;
    return count == 0 ? tr("Audit") : tr("Audit · %n", "number of vulnerabilities", int(count));
}

void AuditPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        d->retranslate();
    else if (event->type() == QEvent::PaletteChange)
        d->showFinding();
}

} // namespace slipway
