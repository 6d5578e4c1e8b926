// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "audit/vulnmirror.h"

#include "audit/texts.h"
#include "archive/content.h"
#include "base/atomicfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <QStandardPaths>

#include <algorithm>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kAtOnce = 6;
constexpr QLatin1StringView kState{"index/db.json"};
constexpr QLatin1StringView kModules{"index/modules.json"};
constexpr QLatin1StringView kFetched{"/fetched"}; ///< its time of modification is when the origin was asked

} // namespace

QString mirrorFolder(const QString &address)
{
    const QByteArray name = QCryptographicHash::hash(address.toUtf8(), QCryptographicHash::Sha256).toHex().first(16);
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + "/slipway/vulndb/"_L1 + QString::fromLatin1(name);
}

QDateTime mirrorFetched(const QString &folder)
{
    const QFileInfo mark(folder + kFetched);
    return mark.exists() ? mark.lastModified() : QDateTime();
}

VulnMirror::VulnMirror(const QString &address, QString folder, QList<AuditedModule> modules, QObject *parent)
    : QObject(parent)
    , m_address(address.endsWith(u'/') ? address.chopped(1) : address)
    , m_folder(std::move(folder))
    , m_modules(std::move(modules))
{
}

VulnMirror::~VulnMirror() = default;

void VulnMirror::start()
{
    want(kState);
    want(kModules);
    next();
}

void VulnMirror::cancel()
{
    QMetaObject::invokeMethod(this, [this] { end(failure(ErrorKind::Cancelled, m_address.toDisplayString(), Audit::tr("The check was cancelled."))); },
                              Qt::QueuedConnection);
}

void VulnMirror::want(const QString &name)
{
    m_waiting.push_back({name, false});
    ++m_total;
}

void VulnMirror::next()
{
    while (!m_waiting.empty() && m_running.size() < kAtOnce) {
        const Wanted wanted = m_waiting.front();
        m_waiting.pop_front();
        QUrl url = m_address;
        url.setPath(url.path() + u'/' + wanted.name + (wanted.isPlain ? QString() : u".gz"_s));
        m_running.push_back(std::make_unique<Download>(m_connections, url));
        Download *download = m_running.back().get();
        connect(download, &Download::done, this, [this, wanted, download](const Result<Downloaded> &result) {
            const auto own = std::ranges::find_if(m_running, [&](const auto &each) { return each.get() == download; });
            own->release()->deleteLater();
            m_running.erase(own);
            take(wanted, result);
        });
        download->start();
    }
}

void VulnMirror::take(const Wanted &wanted, const Result<Downloaded> &result)
{
    if (m_isEnded)
        return;
    if (!result)
        return end(std::unexpected(result.error()));
    if (result->isMissing && !wanted.isPlain) {
        m_waiting.push_front({wanted.name, true});
        return next();
    }
    const Result<QByteArray> content = result->isMissing
        ? Result<QByteArray>(failure(ErrorKind::ToolFailed, m_address.toDisplayString(), Audit::tr("“%1” is not in the vulnerability database.").arg(wanted.name),
                                     Audit::tr("Is it a database of vulnerabilities? GOVULNDB has its address.")))
        : unzipped(result->content, wanted.name);
    const Result<> kept = content.and_then([&](const QByteArray &bytes) { return keep(wanted.name, bytes); });
    if (!kept)
        return end(kept);
    if (wanted.name == kState)
        m_state = *content;
    Q_EMIT progressed(++m_done, m_total);
    if (m_done == m_total && !std::exchange(m_hasIndex, true))
        wantEntries();
    if (m_done == m_total)
        return end(keep(kState, m_state).and_then([&] { return writeAtomically(m_folder + kFetched, m_state); }));
    next();
}

Result<> VulnMirror::keep(const QString &name, const QByteArray &content) const
{
    if (name == kState && content != m_state)
        return {};
    const QString file = m_folder + u'/' + name;
    if (!QDir().mkpath(QFileInfo(file).path()))
        return failure(ErrorKind::ToolFailed, file, Audit::tr("The folder cannot be made."));
    return writeAtomically(file, content);
}

/// Entries that can concern the modules, are not here or have changed since.
void VulnMirror::wantEntries()
{
    const Result<VulnDatabase> database = VulnDatabase::open(m_folder);
    if (!database)
        return end(std::unexpected(database.error()));
    QSet<QString> wanted;
    for (const AuditedModule &module : std::as_const(m_modules)) {
        for (const VulnReference &reference : database->references(module.path, module.version.toUtf8())) {
            const Result<OsvEntry> entry = database->entry(reference.id);
            const bool isCurrent = entry && (!reference.modified.isValid() || entry->modified >= reference.modified);
            if (!isCurrent && !wanted.contains(reference.id)) {
                wanted.insert(reference.id);
                want("ID/"_L1 + reference.id + ".json"_L1);
            }
        }
    }
}

void VulnMirror::end(const Result<> &result)
{
    if (std::exchange(m_isEnded, true))
        return;
    m_waiting.clear();
    for (auto &download : m_running)
        download->disconnect(this);
    m_running.clear();
    Q_EMIT done(result);
}

} // namespace slipway
