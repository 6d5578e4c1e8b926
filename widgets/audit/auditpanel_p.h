// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "audit/auditpanel.h"

#include "common/statepage.h"
#include "items/auditmodels.h"
#include "items/changesmodel.h"
#include "items/modpreview.h"

#include <array>

class QCheckBox;
class QPushButton;
class QStackedWidget;
class QTabBar;

namespace slipway {

class HealthPage;

struct AuditPanel::Private {
    explicit Private(AuditPanel *panel);

    // auditpanel.cpp: made once
    void createVulnerabilities();
    void createUpdates();
    void createLicences();
    void createSums();
    void createLayout();
    void connectPage(HealthPage *page, Page kind);
    void retranslate();

    // auditstate.cpp: what is shown
    void refresh();
    void refreshTabs();
    void refreshVulnerabilities();
    void refreshUpdates();
    void refreshLicences();
    void refreshSums();
    void showFinding();
    void showUpdate();
    void showPlan(const Preview &preview);
    void askPlan();
    /// The state page of a check that has nothing to show; false: there is something.
    bool showEmpty(HealthPage *page, HealthCheck check, bool hasAnswer, bool hasRows, const PageState &unasked, const PageState &good);
    QString trouble(HealthCheck check) const; ///< why the last check did not go through; empty: it did
    void activate(Page kind, bool isPrimary); ///< a button of a state page
    void applyChosen();
    void fixFinding();
    HealthPage *page(Page kind) const { return pages[size_t(kind)]; }

    AuditPanel *q;
    ProjectModules project;
    ModuleHealth health;
    VulnModel vulns;
    UpdatesModel updates;
    LicenceModel licences;
    SumModel sums;
    ModPreview preview; ///< what the chosen updates would change
    QString planSentence;

    QTabBar *tabs = nullptr;
    QStackedWidget *stack = nullptr;
    StatePage *closed = nullptr; ///< no project, or it cannot be read
    std::array<HealthPage *, 4> pages{};
    QPushButton *check = nullptr, *symbols = nullptr, *fix = nullptr, *bill = nullptr;
    QPushButton *ask = nullptr, *patches = nullptr, *all = nullptr, *notes = nullptr, *apply = nullptr;
    QPushButton *detect = nullptr, *exportLicences = nullptr;
    QPushButton *verify = nullptr, *copyTidy = nullptr;
};

} // namespace slipway
