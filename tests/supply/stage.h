// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "supply/modulecheck.h"

#include <QProcess>
#include <QTemporaryDir>

namespace slipway {

/// Servers on loopback, a home folder, and two modules: example.test/team/lib in a proxy and in a git repository that its server
/// names, and example.test/team/priv.git, whose path says where it is.
class SupplyStage
{
public:
    /// Empty where everything runs; else why it cannot.
    QString start();
    ~SupplyStage();

    QString path(const QString &name) const { return m_folder.filePath(name); }
    void write(const QString &name, const QByteArray &text) const;
    void remove(const QString &name) const;
    int port(const char *server) const { return m_ports.value(QString::fromLatin1(server)); }
    /// "https://127.0.0.1:PORT/PATH"
    QString url(const QString &path, const char *server = "tls") const;
    bool run(const QString &program, const QStringList &arguments, const QString &folder = {}) const;

    /// go, git, an empty home, the certificates of the stage; everything else as the test wants it.
    CheckQuestion question(const QString &module, const QMap<QString, QString> &settings) const;

    static constexpr auto kSecret = "s3cr3t-token"; ///< of "ann": nothing may ever show it

private:
    void publish() const;
    bool makeCertificates() const;
    bool makeRepository(const QString &name, const QByteArray &module) const;

    QTemporaryDir m_folder;
    QMap<QString, int> m_ports;
    QProcess m_servers;
};

/// Runs a check to its end. Fails where that takes too long.
void runToEnd(ModuleCheck &check);
/// "private good, proxy:1 failed unauthorized, …"
QString storyOf(const ModuleCheck &check);
/// The step with this id; the test fails where there is none.
CheckStep stepOf(const ModuleCheck &check, const QString &id);
/// All texts of all steps.
QString allTextOf(const ModuleCheck &check);

} // namespace slipway
