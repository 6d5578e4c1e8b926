// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "items/modulehealth.h"
#include "items/projectmodules.h"

#include <QUrl>
#include <QWidget>

#include <memory>

namespace slipway {

class Workspace;

/// What of the audit can be saved as a file.
enum class AuditExport { CycloneDx, Spdx, LicencesCsv, LicencesJson };

/// Whether the modules of a project are safe, new and licensed: vulnerabilities, updates, licences, checksums.
class AuditPanel : public QWidget
{
    Q_OBJECT

public:
    enum class Page { Vulnerabilities, Updates, Licences, Sums };

    /// Shows what setProject() and setHealth() give it.
    explicit AuditPanel(QWidget *parent = nullptr);
    /// Follows the workspace by itself.
    explicit AuditPanel(Workspace *workspace, QWidget *parent = nullptr);
    ~AuditPanel() override;

    void setProject(const ProjectModules &project);
    void setHealth(const ModuleHealth &health);
    void showPage(Page page);
    static Page pageOf(HealthCheck check);
    QString title() const; ///< "Audit", with the number of vulnerabilities where there are any

Q_SIGNALS:
    void titleChanged();
    void checkRequested(slipway::HealthCheck check);
    void installRequested(slipway::HealthCheck check); ///< of the program that the check wants
    void cancelRequested(slipway::HealthCheck check);
    void notesRequested(const QString &path, const QString &version);
    void editsRequested(const QList<slipway::ModEdit> &edits); ///< updates to take over into go.mod
    void exportRequested(slipway::AuditExport what);
    void whyRequested(const QString &path);
    void locationRequested(const slipway::Location &location);
    void addressRequested(const QUrl &address);
    void trustRequested();
    void openRequested();
    void copied(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace slipway
